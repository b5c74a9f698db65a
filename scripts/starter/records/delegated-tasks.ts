import { z } from 'zod'
import { delegationStepText } from '../../../cms/plugin/delegated-tasks/delegate.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import { person, type Shape } from './shape.ts'
import { recordId, recordLanguage, starterDay, stepOf, words } from './values.ts'

/** `records/delegated-tasks.yaml`: HSE tasks managers have delegated. Their state is that of the last step. */
export const starterDelegatedTasks = z.array(
  z.strictObject({
    id: recordId,
    title: words,
    role: words.optional(),
    person: personId.optional(),
    language: recordLanguage,
    unit: unitCode,
    date: starterDay,
    nextReview: starterDay.optional(),
    steps: z.array(stepOf(delegationStepText)).min(1),
  }),
)

export type StarterDelegatedTask = z.infer<typeof starterDelegatedTasks>[number]

/** The files that delegated tasks stand in, and name. */
export interface DelegatedTaskFiles extends NamedFiles {
  readonly delegatedTasks: Located<StarterDelegatedTask[]>
}

/** What in the delegated tasks points to something that is not there, or stands there twice. */
export function delegatedTaskFaults(files: DelegatedTaskFiles): Fault[] {
  const { fault, found, known, unique } = faultsIn(files.delegatedTasks)
  const tasks = files.delegatedTasks.value
  unique(
    tasks.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(tasks, files, known)
  tasks.forEach((each, index) => {
    if (each.role !== undefined || each.person !== undefined) return
    fault([index, 'role'], 'Nobody has the task. Write "role", "person" or both.')
  })
  return found
}

/** A delegated task as a document. */
export function wantedDelegatedTask(
  given: StarterDelegatedTask,
  { day, moment, taken, year }: Shape,
): Wanted<'delegated-tasks'> {
  const { id, steps, ...said } = given
  const dayOf = (name: 'review' | 'end'): string | null => {
    const last = steps.findLast(({ step }) => step === name)
    return last ? moment(last.at).slice(0, 10) : null
  }
  const endedDate = dayOf('end')
  return {
    id: ids.delegatedTask(id),
    series: { prefix: `OPP-${String(year(given))}-`, digits: 4 },
    data: {
      ...said,
      key: `starter:${id}`,
      unit: ids.unit(given.unit),
      role: given.role ?? null,
      person: person(given.person),
      date: day(given.date) ?? '',
      nextReview: day(given.nextReview),
      reviewedDate: dayOf('review'),
      state: endedDate === null ? 'current' : 'ended',
      endedDate,
      steps: steps.map(taken),
    },
  }
}
