import { z } from 'zod'
import { levelOf } from '../../../cms/plugin/objectives/rules.ts'
import { objectiveStepText } from '../../../cms/plugin/objectives/set.ts'
import { directionText, indicatorText } from '../../../cms/plugin/objectives/text.ts'
import { unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { type NamedFiles, peopleAndPlaces } from './named.ts'
import type { Shape } from './shape.ts'
import { oneOf, recordId, recordLanguage, stepOf, words } from './values.ts'

/** `records/objectives.yaml`: what the institution and its units want to achieve. */
export const starterObjectives = z.array(
  z.strictObject({
    id: recordId,
    /** Years from the one of loading: -1 is the last. */
    years: z.int().min(-2).max(1),
    follows: recordId.optional(),
    title: words,
    titleEn: words.optional(),
    indicator: oneOf(indicatorText),
    measuredBy: words.optional(),
    measuredByEn: words.optional(),
    direction: oneOf(directionText),
    baseline: z.number().optional(),
    target: z.number(),
    shown: z.boolean(),
    language: recordLanguage,
    unit: unitCode,
    result: z
      .strictObject({
        state: z.enum(['reached', 'partly', 'notReached']),
        result: z.number(),
        comment: words.optional(),
      })
      .optional(),
    steps: z.array(stepOf(objectiveStepText)).min(1),
  }),
)

export type StarterObjective = z.infer<typeof starterObjectives>[number]

/** The files that objectives stand in, and name. */
export interface ObjectiveFiles extends NamedFiles {
  readonly objectives: Located<StarterObjective[]>
}

/** What in the objectives points to something that is not there, or stands there twice. */
export function objectiveFaults(files: ObjectiveFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.objectives)
  const all = files.objectives.value
  const named = all.map((each) => each.id)
  unique(named, 'id')
  peopleAndPlaces(all, files, known)
  all.forEach(({ follows }, index) => {
    if (follows !== undefined) known([index, 'follows'], follows, new Set(named), 'objective')
  })
  return found
}

/** An objective as a document. @param parents codes of the units right above, by the code of the unit */
export function wantedObjective(
  given: StarterObjective,
  { day, moment, taken }: Shape,
  parents: ReadonlyMap<string, string | null>,
): Wanted<'objectives'> {
  const { id, follows, result, steps, years, ...said } = given
  const period = String(Number((day(0) ?? '').slice(0, 4)) + years)
  const set = steps.findLast(({ step }) => step === 'setResult')
  const above = parents.get(given.unit) ?? null
  return {
    id: ids.objective(id),
    series: { prefix: `MAL-${period}-`, digits: 4 },
    data: {
      ...said,
      key: `starter:${id}`,
      unit: ids.unit(given.unit),
      level: levelOf(above === null ? [] : [above]),
      period,
      titleEn: given.titleEn ?? null,
      measuredBy: given.measuredBy ?? null,
      measuredByEn: given.measuredByEn ?? null,
      baseline: given.baseline ?? null,
      follows: follows === undefined ? null : ids.objective(follows),
      state: result?.state ?? 'running',
      result: result?.result ?? null,
      comment: result?.comment ?? null,
      resultDate: set === undefined ? null : moment(set.at).slice(0, 10),
      steps: steps.map(taken),
    },
  }
}
