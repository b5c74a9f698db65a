import { z } from 'zod'
import { ownActivityStepText } from '../../../cms/plugin/cycle/unit/own/add.ts'
import { oftenText } from '../../../cms/plugin/cycle/unit/own/text.ts'
import { ownRoles } from '../../../content/roles.ts'
import { activityKind } from '../../../content/schema/index.ts'
import { unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import type { Shape } from './shape.ts'
import { oneOf, recordId, recordLanguage, starterDay, stepOf, words } from './values.ts'

/** `records/own-activities.yaml`: what units have added to their annual cycle themselves. */
export const starterOwnActivities = z.array(
  z.strictObject({
    id: recordId,
    title: words,
    description: words.optional(),
    kind: activityKind,
    responsibleRole: z.enum(ownRoles),
    language: recordLanguage,
    unit: unitCode,
    firstDay: starterDay,
    often: oneOf(oftenText),
    intervalReason: words.optional(),
    steps: z.array(stepOf(ownActivityStepText)).min(1),
  }),
)

export type StarterOwnActivity = z.infer<typeof starterOwnActivities>[number]

/** The files that activities of units' own stand in, and name. */
export interface OwnActivityFiles extends NamedFiles {
  readonly ownActivities: Located<StarterOwnActivity[]>
}

/** What in them points to something that is not there, or stands there twice. */
export function ownActivityFaults(files: OwnActivityFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.ownActivities)
  const all = files.ownActivities.value
  unique(
    all.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(all, files, known)
  return found
}

/** An activity of a unit's own as a document. */
export function wantedOwnActivity(
  given: StarterOwnActivity,
  { day, taken, year }: Shape,
): Wanted<'unit-activities'> {
  const { id, steps, ...said } = given
  return {
    id: ids.ownActivity(id),
    series: { prefix: `AKT-${String(year(given))}-`, digits: 4 },
    data: {
      ...said,
      key: `starter:own:${id}`,
      unit: ids.unit(given.unit),
      description: given.description ?? null,
      intervalReason: given.intervalReason ?? null,
      firstDay: day(given.firstDay) ?? '',
      state: 'current',
      steps: steps.map(taken),
    },
  }
}
