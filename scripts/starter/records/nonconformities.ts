import { nonconformityStepText } from '../../../cms/plugin/nonconformities/steps.ts'
import { z } from 'zod'
import { answersDue } from '../../../cms/plugin/nonconformities/comments/rules.ts'
import { deadlineFacts } from '../../../cms/plugin/nonconformities/deadlines/facts.ts'
import { dueDate, type MeasureOfCase } from '../../../cms/plugin/nonconformities/deadlines/rules.ts'
import { overdueKey } from '../../../cms/plugin/nonconformities/register-overdue.ts'
import { injuryText, notificationText } from '../../../cms/plugin/nonconformities/injury/text.ts'
import {
  affectsText,
  effectText,
  injuredGroupText,
  nonconformityCategoryText,
  nonconformitySourceText,
  nonconformityStateText,
  nonconformityTypeText,
  otherSystemText,
  outcomeText,
  severityText,
} from '../../../cms/plugin/nonconformities/text.ts'
import { riskSteps } from '../../../cms/plugin/risk/rules.ts'
import { slug } from '../../../content/schema/text.ts'
import { personId, unitCode } from '../../../content/starter/schema.ts'
import type { Wanted } from '../create-missing.ts'
import { faultsIn } from '../faults-in.ts'
import { ids } from '../ids.ts'
import type { Fault } from '../starter-error.ts'
import type { Located } from '../yaml-file.ts'
import { peopleAndPlaces } from './named.ts'
import { type ProcessFiles, rowsOf } from './processes.ts'
import { person, type Shape, topic, written } from './shape.ts'
import {
  oneOf,
  recordId,
  recordLanguage,
  type StarterDay,
  starterDay,
  starterMoment,
  stepOf,
  words,
} from './values.ts'

/** `records/nonconformities.yaml`: what was reported, and what the HSE processes found. */
export const starterNonconformities = z.array(
  z.strictObject({
    id: recordId,
    type: oneOf(nonconformityTypeText),
    state: oneOf(nonconformityStateText),
    language: recordLanguage,
    title: words,
    description: words,
    unit: unitCode,
    place: words.optional(),
    eventDate: starterDay,
    reportedDate: starterDay,
    /** Of an accident: when on the clock, who was injured, and who else employs somebody involved. */
    eventTime: z.iso.time({ precision: -1 }).optional(),
    injuredGroup: oneOf(injuredGroupText).optional(),
    otherEmployer: words.optional(),
    /** Which other system has it, its number there, when it was sent, and when it is asked after. */
    otherSystem: oneOf(otherSystemText).optional(),
    otherSystemNumber: words.optional(),
    otherSystemSent: starterDay.optional(),
    askAgain: starterDay.optional(),
    likelihood: z.int().min(riskSteps.min).max(riskSteps.max).optional(),
    consequence: z.int().min(riskSteps.min).max(riskSteps.max).optional(),
    /** Left out for a finding of an HSE process, which says so itself. @default report */
    source: oneOf(nonconformitySourceText).exclude(['hseProcess']).optional(),
    /** Challenge or mapping of an HSE process that it was registered from. */
    finding: z.strictObject({ process: recordId, row: slug }).optional(),
    /** The overdue measure it was registered from, by a level above. */
    overdueMeasure: recordId.optional(),
    category: oneOf(nonconformityCategoryText).optional(),
    topic: slug.optional(),
    affects: z.array(oneOf(affectsText)).default([]),
    outcome: oneOf(outcomeText).optional(),
    severity: oneOf(severityText).optional(),
    seriousInjury: z.boolean().default(false),
    /** Left out where nobody is dead or seriously injured. */
    injury: oneOf(injuryText).optional(),
    notified: z.partialRecord(oneOf(notificationText), starterMoment).optional(),
    /** Notifications that are not required, why, and who said so. */
    notRequired: z
      .array(
        z.strictObject({
          which: oneOf(notificationText),
          reason: words,
          at: starterMoment,
          by: personId,
        }),
      )
      .default([]),
    immediateAction: words.optional(),
    cause: words.optional(),
    anonymous: z.boolean().default(false),
    reporter: personId.optional(),
    /** Of someone without an account. */
    reporterName: words.optional(),
    reporterEmail: z
      .email()
      .regex(/\.example$/, 'Write an address that ends in .example.')
      .optional(),
    byRepresentative: z.boolean().default(false),
    replyToRepresentative: words.optional(),
    handler: personId.optional(),
    /** Whoever the manager has chosen to handle it: needs an account. */
    namedHandler: personId.optional(),
    correctedBy: z.array(personId).default([]),
    effectCheck: z
      .strictObject({ date: starterDay, result: oneOf(effectText), note: words.optional() })
      .optional(),
    closingNote: words.optional(),
    rejectedReason: words.optional(),
    closedDate: starterDay.optional(),
    steps: z
      .array(
        stepOf(nonconformityStepText).extend({
          fromUnit: unitCode.optional(),
          toUnit: unitCode.optional(),
          /** On a comment: its own name, and the day it is to be answered by. */
          id: slug.optional(),
          answerBy: starterDay.optional(),
          /** On an answer: the comment it answers. */
          answers: slug.optional(),
        }),
      )
      .min(1),
  }),
)

export type StarterNonconformity = z.infer<typeof starterNonconformities>[number]

/** The files that nonconformities stand in, and name. */
export interface NonconformityFiles extends ProcessFiles {
  readonly nonconformities: Located<StarterNonconformity[]>
}

/** A measure, as far as the deadline of its nonconformity goes. */
interface MeasureOf {
  readonly id: string
  readonly follows?: string | undefined
  readonly from: object & { readonly nonconformity?: string | undefined }
  readonly state: MeasureOfCase['state']
  readonly deadline?: StarterDay | undefined
  readonly doneDate?: StarterDay | undefined
}

/** What in the nonconformities points to something that is not there, or stands there twice. */
export function nonconformityFaults(files: NonconformityFiles): Fault[] {
  const { found, fault, known, unique } = faultsIn(files.nonconformities)
  const nonconformities = files.nonconformities.value
  const processes = new Map(files.processes.value.map((each) => [each.id, each]))
  unique(
    nonconformities.map((each) => each.id),
    'id',
  )
  peopleAndPlaces(nonconformities, files, known)
  nonconformities.forEach(({ finding, source, anonymous, reporter, reporterName }, index) => {
    if (finding) {
      known([index, 'finding', 'process'], finding.process, new Set(processes.keys()), 'process')
      const process = processes.get(finding.process)
      if (process) known([index, 'finding', 'row'], finding.row, rowsOf(process), 'finding')
      if (source !== undefined) {
        fault([index, 'source'], 'A finding has the HSE process as its source. Remove "source".')
      }
    }
    if (anonymous && (reporter ?? reporterName) !== undefined) {
      fault([index, 'anonymous'], 'An anonymous report has no reporter. Remove one of them.')
    }
  })
  return found
}

/** A nonconformity as a document. Its deadline is counted as the system counts it. */
export function wantedNonconformity(
  given: StarterNonconformity,
  measures: readonly MeasureOf[],
  shape: Shape,
): Wanted<'nonconformities'> {
  const { day, dayOf, moment, nameOf, taken, year } = shape
  const { id, finding, notified, effectCheck } = given
  const process = finding ? ids.process(finding.process) : null
  const row = finding ? ids.processRow(finding.process, finding.row) : null
  const late = measures.find((each) => each.id === given.overdueMeasure)
  const overdue = late && overdueKey({ id: ids.measure(late.id), deadline: day(late.deadline) })
  const data = {
    key: process && row ? `process:${process}:${row}` : (overdue ?? `report:starter-${id}`),
    year: year(given),
    state: given.state,
    type: given.type,
    reportedType: given.type,
    source: finding ? ('hseProcess' as const) : (given.source ?? ('report' as const)),
    process,
    finding: row,
    overdueMeasure: given.overdueMeasure ? ids.measure(given.overdueMeasure) : null,
    title: given.title,
    description: given.description,
    language: given.language,
    unit: ids.unit(given.unit),
    place: given.place ?? null,
    eventDate: dayOf(given.eventDate),
    reportedDate: dayOf(given.reportedDate),
    eventTime: given.eventTime ?? null,
    injuredGroup: given.injuredGroup ?? null,
    otherEmployer: given.otherEmployer ?? null,
    otherSystem: given.otherSystem ?? null,
    otherSystemNumber: given.otherSystemNumber ?? null,
    otherSystemSent: day(given.otherSystemSent),
    askAgain: day(given.askAgain),
    likelihood: given.likelihood ?? null,
    consequence: given.consequence ?? null,
    category: given.category ?? null,
    topic: topic(given.topic),
    affects: given.affects,
    outcome: given.outcome ?? null,
    severity: given.severity ?? null,
    seriousInjury: given.seriousInjury,
    notified: Object.fromEntries(
      Object.entries(notified ? written(notified) : {}).map(([whom, at]) => [whom, moment(at)]),
    ),
    injury: given.injury ?? null,
    notRequired: given.notRequired.map(({ which, reason, at, by }) => ({
      which,
      reason,
      at: moment(at),
      name: nameOf(by),
    })),
    immediateAction: given.immediateAction ?? null,
    cause: given.cause ?? null,
    anonymous: given.anonymous,
    reporter: person(given.reporter),
    reporterName: given.reporterName ?? null,
    reporterEmail: given.reporterEmail ?? null,
    byRepresentative: given.byRepresentative,
    replyToRepresentative: given.replyToRepresentative ?? null,
    handler: person(given.handler),
    namedHandler: person(given.namedHandler),
    correctedBy: given.correctedBy.map(ids.person),
    ...(effectCheck
      ? { effectCheck: { ...written(effectCheck), date: day(effectCheck.date) } }
      : {}),
    closingNote: given.closingNote ?? null,
    rejectedReason: given.rejectedReason ?? null,
    closedDate: day(given.closedDate),
    steps: given.steps.map(({ answerBy, answers, fromUnit, id: own, toUnit, ...step }) => ({
      ...taken(step),
      ...(own === undefined ? {} : { id: `${id}-${own}` }),
      answerBy: day(answerBy),
      answers: answers === undefined ? null : `${id}-${answers}`,
      fromUnit: fromUnit === undefined ? null : ids.unit(fromUnit),
      toUnit: toUnit === undefined ? null : ids.unit(toUnit),
    })),
  }
  // As the system counts it, so that a row never says another deadline than the rules.
  const due = dueDate(deadlineFacts(data, measuresOf(id, measures, shape)), [])
  return {
    id: ids.nonconformity(id),
    series: { prefix: `AVV-${String(year(given))}-`, digits: 4 },
    data: { ...data, due, answerDue: answersDue(data.steps)[0] ?? null },
  }
}

function measuresOf(
  nonconformity: string,
  measures: readonly MeasureOf[],
  { day }: Shape,
): MeasureOfCase[] {
  return measures
    .filter(({ follows, from }) => from.nonconformity === nonconformity && follows === undefined)
    .map(({ deadline, doneDate, state }) => ({
      state,
      deadline: day(deadline),
      doneDate: day(doneDate),
    }))
}
