import { z } from 'zod'
import { addDays, type Period } from '../../../cms/plugin/core/dates.ts'
import { cycleYearOn, type Definition, occurrencesIn } from '../../../cms/plugin/cycle/rules.ts'
import { definitionOf } from '../../../cms/plugin/cycle/unit/own/rules.ts'
import { dueDays, markKey, slotOf } from '../../../cms/plugin/cycle/unit/rules.ts'
import { personId, type StarterCycle, unitCode } from '../../../content/starter/schema.ts'
import { slug } from '../../../content/schema/text.ts'
import type { Wanted } from '../create-missing.ts'
import { definitionFrom } from '../cycles.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import type { StarterOwnActivity } from './own-activities.ts'
import type { Shape } from './shape.ts'
import { recordId, words } from './values.ts'

/** `records/activities-done.yaml`: what units have said of activities of the annual cycle. */
export const starterActivitiesDone = z.array(
  z
    .strictObject({
      /** Key of an activity of the common cycle. */
      activity: slug.optional(),
      /** Id of an activity of the unit's own. */
      own: recordId.optional(),
      unit: unitCode,
      /** Which time: 0 is the last one whose deadline is at most thirty days ahead, 1 the one before. */
      time: z.int().min(0),
      /** Days from its deadline to when it was done. */
      done: z.int().optional(),
      /** Why it is not done this time. */
      skipped: words.optional(),
      note: words.optional(),
      by: personId,
    })
    .refine(({ activity, own }) => (activity === undefined) !== (own === undefined), {
      error: 'Name either "activity" or "own".',
    })
    .refine(({ done, skipped }) => (done === undefined) !== (skipped === undefined), {
      error: 'Write either "done" or "skipped".',
    }),
)

export type StarterActivityDone = z.infer<typeof starterActivitiesDone>[number]

/** The files that what was said of activities stands in, and names. */
export interface ActivityDoneFiles extends NamedFiles {
  readonly activitiesDone: Located<StarterActivityDone[]>
  readonly ownActivities: Located<StarterOwnActivity[]>
  readonly cycles: Located<StarterCycle[]>
}

/** What in them points to something that is not there. */
export function activityDoneFaults(files: ActivityDoneFiles): Fault[] {
  const { found, known } = faultsIn(files.activitiesDone)
  const common = new Set(commonCycle(files.cycles.value).activities.map(({ key }) => key))
  const own = new Set(files.ownActivities.value.map(({ id }) => id))
  files.activitiesDone.value.forEach((each, index) => {
    if (each.activity !== undefined) known([index, 'activity'], each.activity, common, 'activity')
    if (each.own !== undefined) known([index, 'own'], each.own, own, 'activity of a unit')
  })
  peopleAndPlaces(
    files.activitiesDone.value.map(({ by, unit }) => ({ unit, steps: [{ by }] })),
    files,
    known,
  )
  return found
}

/** The cycle that units go by. */
function commonCycle(cycles: readonly StarterCycle[]): StarterCycle {
  const found = cycles.find(({ scope }) => scope === 'institution')
  if (!found) throw new Error('The starter content has no cycle for the institution.')
  return found
}

/** What was said as a document; null where the time it is about lies before the activity began. */
export function wantedActivityDone(
  given: StarterActivityDone,
  starter: {
    readonly cycles: readonly StarterCycle[]
    readonly ownActivities: readonly StarterOwnActivity[]
  },
  { day, dayOf, nameOf, taken }: Shape,
): Wanted<'activity-occurrences'> | null {
  const cycle = commonCycle(starter.cycles)
  const known = activityOf(given, starter, cycle, (each) => day(each) ?? '')
  const last = addDays(dayOf(0), dueDays)
  const years = [2, 1, 0, -1].map((before) =>
    cycleYearOn(
      cycle.startMonth,
      `${String(Number(dayOf(0).slice(0, 4)) - before)}${dayOf(0).slice(4)}`,
    ),
  )
  const times = years
    .flatMap((year) => timesIn(known.definition, year))
    .filter(({ by }) => by <= last)
  const time = times[times.length - 1 - given.time]
  if (!time) return null
  const doneOn = given.done === undefined ? null : earlier(addDays(time.by, given.done), dayOf(0))
  const result = doneOn === null ? ('skipped' as const) : ('done' as const)
  const note = given.note ?? given.skipped ?? ''
  const key = markKey(ids.unit(given.unit), known.id, time.slot)
  const at = doneOn ?? earlier(time.by, dayOf(0))
  return {
    id: ids.activityDone(key),
    data: {
      key,
      title: known.title,
      unit: ids.unit(given.unit),
      ...known.relation,
      due: time.by,
      result,
      doneOn,
      note,
      by: nameOf(given.by),
      steps: [taken({ step: result, at, by: given.by, note })],
    },
  }
}

function activityOf(
  given: StarterActivityDone,
  { ownActivities }: { readonly ownActivities: readonly StarterOwnActivity[] },
  cycle: StarterCycle,
  day: (given: StarterOwnActivity['firstDay']) => string,
): {
  readonly id: string
  readonly title: string
  readonly definition: Definition
  readonly relation: { readonly activity: string } | { readonly ownActivity: string }
} {
  if (given.own !== undefined) {
    const own = ownActivities.find(({ id }) => id === given.own)
    if (!own) throw new Error(`There is no activity ${given.own}.`)
    const id = ids.ownActivity(own.id)
    const definition = definitionOf({ ...own, firstDay: day(own.firstDay) })
    return { id, title: own.title, definition, relation: { ownActivity: id } }
  }
  const common = cycle.activities.find(({ key }) => key === given.activity)
  if (!common) throw new Error(`There is no activity ${String(given.activity)}.`)
  const id = ids.activity(cycle.slug, common.key)
  const definition = definitionFrom(common)
  return { id, title: common.title.nb, definition, relation: { activity: id } }
}

function timesIn(definition: Definition, year: Period) {
  return occurrencesIn(definition, year).map(({ by }, place) => ({ by, slot: slotOf(year, place) }))
}

function earlier(one: string, other: string): string {
  return one < other ? one : other
}
