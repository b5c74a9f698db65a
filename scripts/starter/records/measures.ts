import { z } from 'zod'
import { measureStepText } from '../../../cms/plugin/measures/steps.ts'
import { roleText } from '../../../cms/plugin/access/roles.ts'
import { followingKey } from '../../../cms/plugin/measures/repeat/open-next.ts'
import {
  controlText,
  costBasisText,
  everyText,
  measureStateText,
  priorityText,
} from '../../../cms/plugin/measures/text.ts'
import { effectText } from '../../../cms/plugin/nonconformities/text.ts'
import { slug } from '../../../content/schema/text.ts'
import { personId } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { peopleAndPlaces } from './named.ts'
import type { StarterAudit } from './audits.ts'
import type { NonconformityFiles, StarterNonconformity } from './nonconformities.ts'
import type { StarterProcess } from './processes.ts'
import { person, type Shape, topic } from './shape.ts'
import {
  oneOf,
  recordId,
  recordLanguage,
  starterDay,
  starterMoment,
  stepOf,
  words,
} from './values.ts'

/** `records/measures.yaml`: what is to be done. Unit and topic are those of what it comes from. */
export const starterMeasures = z.array(
  z.strictObject({
    id: recordId,
    title: words,
    description: words.optional(),
    language: recordLanguage,
    /** A challenge of an HSE process, a nonconformity, both for a finding that was registered, or a finding of an audit. */
    from: z.union(
      [
        z.strictObject({
          process: recordId,
          challenge: slug,
          nonconformity: recordId.optional(),
        }),
        z.strictObject({ nonconformity: recordId }),
        z.strictObject({ audit: recordId, finding: recordId }),
      ],
      {
        error:
          'Write { process, challenge }, { nonconformity }, or all three; or { audit, finding } for a finding that was registered.',
      },
    ),
    state: oneOf(measureStateText),
    responsible: personId.optional(),
    deadline: starterDay.optional(),
    priority: oneOf(priorityText),
    control: oneOf(controlText).optional(),
    cost: z.strictObject({
      amount: z.int().min(0),
      basis: oneOf(costBasisText),
      fundedBy: words.optional(),
    }),
    doneDate: starterDay.optional(),
    doneNote: words.optional(),
    effect: oneOf(effectText).default('notChecked'),
    effectDate: starterDay.optional(),
    effectNote: words.optional(),
    cancelReason: words.optional(),
    cancelInstead: words.optional(),
    /** What representative and manager each think, in the order it was written. */
    views: z
      .array(
        z.strictObject({
          role: oneOf(roleText),
          text: words,
          at: starterMoment,
          by: personId,
        }),
      )
      .default([]),
    /** How often it comes back. */
    repeat: z.strictObject({ every: oneOf(everyText), from: starterDay.optional() }).optional(),
    /** The measure it is repeated from. */
    follows: recordId.optional(),
    extensions: z
      .array(
        z.strictObject({
          from: starterDay,
          to: starterDay,
          reason: words,
          at: starterMoment,
          by: personId,
        }),
      )
      .default([]),
    steps: z.array(stepOf(measureStepText)).min(1),
  }),
)

export type StarterMeasure = z.infer<typeof starterMeasures>[number]

/** The files that measures stand in, and name. */
export interface MeasureFiles extends NonconformityFiles {
  readonly measures: Located<StarterMeasure[]>
  readonly audits: Located<StarterAudit[]>
}

/** What measures come from. */
export interface Sources {
  readonly processes: readonly StarterProcess[]
  readonly nonconformities: readonly StarterNonconformity[]
  readonly audits: readonly StarterAudit[]
}

/** What in the measures points to something that is not there, or stands there twice. */
export function measureFaults(files: MeasureFiles): Fault[] {
  const { found, known, unique } = faultsIn(files.measures)
  const measures = files.measures.value
  const processes = new Map(files.processes.value.map((each) => [each.id, each]))
  const nonconformities = new Set(files.nonconformities.value.map((each) => each.id))
  const registered = new Set(
    files.audits.value.flatMap(({ findings, id }) =>
      findings.flatMap((each) => (each.case ? [`${id}/${each.id}`] : [])),
    ),
  )
  unique(
    measures.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(measures, files, known)
  const all = new Set(measures.map((each) => each.id))
  measures.forEach(({ follows }, index) => {
    if (follows !== undefined) known([index, 'follows'], follows, all, 'measure')
  })
  measures.forEach(({ from }, index) => {
    if ('audit' in from) {
      known([index, 'from', 'finding'], `${from.audit}/${from.finding}`, registered, 'finding')
      return
    }
    if (from.nonconformity !== undefined) {
      const path = [index, 'from', 'nonconformity']
      known(path, from.nonconformity, nonconformities, 'nonconformity')
    }
    if (!('process' in from)) return
    known([index, 'from', 'process'], from.process, new Set(processes.keys()), 'process')
    const challenges = processes.get(from.process)?.challenges
    if (!challenges) return
    const own = new Set(challenges.map((each) => each.id))
    known([index, 'from', 'challenge'], from.challenge, own, 'challenge')
  })
  return found
}

/** A measure as a document: unit and topic are those of what it comes from. */
export function wantedMeasure(
  given: StarterMeasure,
  { audits, processes, nonconformities }: Sources,
  { day, dayOf, moment, nameOf, taken, year }: Shape,
): Wanted<'measures'> {
  const { id, from, cost } = given
  const process = 'process' in from ? processes.find((each) => each.id === from.process) : undefined
  const challenge =
    'process' in from ? process?.challenges.find((each) => each.id === from.challenge) : undefined
  const audit = 'audit' in from ? audits.find((each) => each.id === from.audit) : undefined
  const known = 'audit' in from ? `audit-${from.audit}-${from.finding}` : from.nonconformity
  const nonconformity = nonconformities.find((each) => each.id === known)
  const { follows } = given
  const doneBy = given.steps.findLast((each) => each.step === 'complete')?.by
  const source =
    'process' in from
      ? `process:${ids.process(from.process)}:${ids.processRow(from.process, from.challenge)}`
      : `nonconformity:${ids.nonconformity(known ?? '')}`
  return {
    id: ids.measure(id),
    series: { prefix: `TIL-${String(year(given))}-`, digits: 4 },
    data: {
      key: follows === undefined ? `${source}:${id}` : followingKey(ids.measure(follows)),
      title: given.title,
      description: given.description ?? null,
      language: given.language,
      unit: ids.unit((process ?? audit ?? nonconformity)?.unit ?? ''),
      // What is repeated belongs to the case still, and to no process.
      process: process && follows === undefined ? ids.process(process.id) : null,
      challenge:
        process && challenge && follows === undefined
          ? ids.processRow(process.id, challenge.id)
          : null,
      nonconformity: known === undefined ? null : ids.nonconformity(known),
      topic: topic(challenge?.topic ?? nonconformity?.topic),
      responsible: person(given.responsible),
      deadline: day(given.deadline),
      priority: given.priority,
      control: given.control ?? null,
      cost: { ...cost, fundedBy: cost.fundedBy ?? null },
      state: given.state,
      doneDate: day(given.doneDate),
      doneBy: person(doneBy),
      doneNote: given.doneNote ?? null,
      effect: given.effect,
      effectDate: day(given.effectDate),
      effectNote: given.effectNote ?? null,
      cancelReason: given.cancelReason ?? null,
      cancelInstead: given.cancelInstead ?? null,
      views: given.views.map(({ role, text, at, by }) => ({
        role,
        text,
        at: moment(at),
        name: nameOf(by),
      })),
      repeat: { every: given.repeat?.every ?? null, from: day(given.repeat?.from) },
      follows: follows === undefined ? null : ids.measure(follows),
      extensions: given.extensions.map((each) => ({
        from: dayOf(each.from),
        to: dayOf(each.to),
        reason: each.reason,
        at: moment(each.at),
        name: nameOf(each.by),
      })),
      steps: given.steps.map(taken),
    },
  }
}
