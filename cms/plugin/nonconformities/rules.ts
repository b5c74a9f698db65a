import { fileLimits } from '../attachments/rules.ts'
import { addDays } from '../core/dates.ts'
import type { Workflow } from '../core/workflow.ts'
import { effectAfterDays, isOpen as isOpenMeasure } from '../measures/rules.ts'
import type { MeasureState } from '../measures/text.ts'
import type {
  Effect,
  NonconformitySource,
  NonconformityState,
  NonconformityType,
  Severity,
} from './text.ts'

/** Steps that move a nonconformity from one state to another. */
export type NonconformityTransition =
  'receive' | 'assess' | 'start' | 'checkEffect' | 'close' | 'reject' | 'transfer' | 'reopen'

/** Where each step may be taken from, and where it leads. What did not help is worked on again. */
export const workflow: Workflow<NonconformityState, NonconformityTransition> = {
  receive: { from: ['reported'], to: 'received' },
  assess: { from: ['reported', 'received', 'assessed'], to: 'assessed' },
  start: { from: ['assessed', 'effectCheck'], to: 'inProgress' },
  checkEffect: { from: ['assessed', 'inProgress'], to: 'effectCheck' },
  close: { from: ['assessed', 'inProgress', 'effectCheck'], to: 'closed' },
  reject: { from: ['reported', 'received'], to: 'rejected' },
  transfer: { from: ['reported', 'received', 'assessed'], to: 'reported' },
  reopen: { from: ['closed', 'rejected'], to: 'received' },
}

/** States in which nothing more is to be done. */
export const endStates: readonly NonconformityState[] = ['closed', 'rejected']

/** True while something is left to do. */
export function isOpen(state: NonconformityState): boolean {
  return !endStates.includes(state)
}

/** Days from the report (or, for what is done, from the step before) until the next step should be taken. */
export const stepDays = { receive: 7, assess: 14, start: 30, checkEffect: 60 } as const

/**
 * Deadline of the next step, `YYYY-MM-DD`: received within 7 days of the report, assessed within 14, work begun within
 * 30; the effect looked at within 60 days of what was done. While work goes on its measures have the deadlines, and a
 * finding of the HSE process follows the plan of its process.
 * @param since day the handling unit got the report; for the effect check, the day the work was done
 */
export function dueDate(
  state: NonconformityState,
  since: string,
  source: NonconformitySource = 'report',
): string | null {
  if (state === 'reported') return addDays(since, stepDays.receive)
  if (state === 'received') return addDays(since, stepDays.assess)
  if (state === 'assessed' && source === 'report') return addDays(since, stepDays.start)
  if (state === 'effectCheck') return addDays(since, stepDays.checkEffect)
  return null
}

/** True for an open nonconformity whose next step should have been taken before the day. Never stored. */
export function isOverdue(
  nonconformity: { readonly state: NonconformityState; readonly due: string | null },
  day: string,
): boolean {
  return isOpen(nonconformity.state) && nonconformity.due !== null && nonconformity.due < day
}

/** Serious and critical: corrected by one, closed by another. */
export function isSerious(severity: Severity | null): boolean {
  return severity === 'serious' || severity === 'critical'
}

/** A report as someone writes it. */
export interface ReportFacts {
  readonly type: NonconformityType | null
  readonly title: string
  readonly description: string
  readonly unit: string | null
  /** `YYYY-MM-DD`, or null where it was not given or is not a day. */
  readonly eventDate: string | null
  readonly photos: number
}

export const longestTitle = 120
export const longestText = 10_000
/** Most files with one report. */
export const mostPhotos = fileLimits.files

export type ReportFault =
  | 'typeMissing'
  | 'titleMissing'
  | 'titleTooLong'
  | 'descriptionMissing'
  | 'textTooLong'
  | 'unitMissing'
  | 'dateMissing'
  | 'dateInFuture'
  | 'tooManyPhotos'

/** What must be put right in a report, in the order of the form, each with its field. */
export function reportFaults(
  report: ReportFacts,
  day: string,
): { code: ReportFault; field: string }[] {
  const { type, title, description, unit, eventDate, photos } = report
  const faults: { code: ReportFault; field: string }[] = []
  if (type === null) faults.push({ code: 'typeMissing', field: 'type' })
  if (title.trim() === '') faults.push({ code: 'titleMissing', field: 'title' })
  if (title.trim().length > longestTitle) faults.push({ code: 'titleTooLong', field: 'title' })
  if (description.trim() === '') {
    faults.push({ code: 'descriptionMissing', field: 'description' })
  }
  if (description.length > longestText) faults.push({ code: 'textTooLong', field: 'description' })
  if (unit === null) faults.push({ code: 'unitMissing', field: 'unit' })
  if (eventDate === null) faults.push({ code: 'dateMissing', field: 'eventDate' })
  if (eventDate !== null && eventDate > day) {
    faults.push({ code: 'dateInFuture', field: 'eventDate' })
  }
  if (photos > mostPhotos) faults.push({ code: 'tooManyPhotos', field: 'photos' })
  return faults
}

/** An assessment as someone writes it. */
export interface AssessmentFacts {
  readonly category: string | null
  readonly severity: Severity | null
  readonly cause: string
}

export type AssessmentFault = 'categoryMissing' | 'severityMissing' | 'causeMissing'

/** What an assessment lacks. A serious one needs a cause: without it nothing stops it from happening again. */
export function assessmentFaults(
  assessment: AssessmentFacts,
): { code: AssessmentFault; field: string }[] {
  const { category, severity, cause } = assessment
  const faults: { code: AssessmentFault; field: string }[] = []
  if (category === null) faults.push({ code: 'categoryMissing', field: 'category' })
  if (severity === null) faults.push({ code: 'severityMissing', field: 'severity' })
  if (isSerious(severity) && cause.trim() === '') {
    faults.push({ code: 'causeMissing', field: 'cause' })
  }
  return faults
}

/** What must be told to whom at once when someone was seriously injured (aml § 5-2), each with the time. */
export const notifications = [
  'police',
  'labourInspection',
  'writtenConfirmation',
  'copyToRepresentative',
] as const
export type Notification = (typeof notifications)[number]

/** Notifications of a serious injury that have no time yet. Empty when it was none. */
export function missingNotifications(injury: {
  readonly seriousInjury: boolean
  readonly notified: Readonly<Partial<Record<Notification, string | null | undefined>>>
}): Notification[] {
  if (!injury.seriousInjury) return []
  return notifications.filter((each) => !injury.notified[each])
}

/** A nonconformity as far as the rules of its end go. */
export interface ClosingFacts {
  readonly state: NonconformityState
  readonly severity: Severity | null
  readonly byRepresentative: boolean
  readonly replyToRepresentative: string | null
  readonly seriousInjury: boolean
  readonly notified: Readonly<Partial<Record<Notification, string | null | undefined>>>
  /** Ids of people. */
  readonly correctedBy: readonly string[]
  readonly measures: readonly { readonly state: MeasureState; readonly doneDate: string | null }[]
  /** Day it was sent to effect check, or null. */
  readonly correctedOn: string | null
}

export type ClosingGap =
  | 'correctedIt'
  | 'noReply'
  | 'notNotified'
  | 'openMeasures'
  | 'uncheckedMeasures'
  | 'noEffectCheck'
  | 'effectTooEarly'

/**
 * What stands in the way of closing, apart from what the closing itself asks for.
 * @param person who would close it
 */
export function closingGaps(facts: ClosingFacts, person: string | null, day: string): ClosingGap[] {
  const { state, severity, correctedBy, measures } = facts
  const gaps: ClosingGap[] = []
  if (isSerious(severity) && (person === null || correctedBy.includes(person))) {
    gaps.push('correctedIt')
  }
  if (lacksReply(facts)) gaps.push('noReply')
  if (missingNotifications(facts).length > 0) gaps.push('notNotified')
  if (measures.some((each) => isOpenMeasure(each.state))) gaps.push('openMeasures')
  if (measures.some((each) => each.state === 'done')) gaps.push('uncheckedMeasures')
  if (isSerious(severity) && state !== 'effectCheck') gaps.push('noEffectCheck')
  const earliest = effectCheckFrom(facts)
  if (state === 'effectCheck' && earliest !== null && day < earliest) gaps.push('effectTooEarly')
  return gaps
}

/** First day the effect of what was done may be judged: 30 days on for a serious one; null before it is done. */
export function effectCheckFrom(
  facts: Pick<ClosingFacts, 'severity' | 'measures' | 'correctedOn'>,
): string | null {
  const done = doneOn(facts)
  if (done === null) return null
  return isSerious(facts.severity) ? addDays(done, effectAfterDays) : done
}

/** Day the last of it was done: the newest measure that counts, or the day it was sent to effect check without any. */
export function doneOn(facts: Pick<ClosingFacts, 'measures' | 'correctedOn'>): string | null {
  const dates = facts.measures
    .filter((each) => each.state !== 'cancelled')
    .flatMap((each) => (each.doneDate === null ? [] : [each.doneDate]))
  return dates.sort().at(-1) ?? facts.correctedOn
}

/**
 * A report by a safety representative is answered in writing before it comes to an end. The Act gives a right to
 * an answer (aml § 6-2); that it is in writing goes further.
 */
export function lacksReply(
  facts: Pick<ClosingFacts, 'byRepresentative' | 'replyToRepresentative'>,
): boolean {
  return facts.byRepresentative && !facts.replyToRepresentative?.trim()
}

/** True when all measures have been checked, at least one helped, and the case may be offered for closing. */
export function readyToClose(facts: Pick<ClosingFacts, 'state' | 'measures'>): boolean {
  const left = facts.measures.filter((each) => each.state !== 'cancelled')
  return (
    workflow.close.from.includes(facts.state) &&
    left.length > 0 &&
    left.every((each) => each.state === 'verified')
  )
}

export type ClosingFault = 'noteMissing' | 'effectMissing' | 'didNotHelp'

/** What the closing itself lacks: what was done in words, and for a serious one whether it helped. */
export function closingFaults(
  closing: { readonly note: string; readonly effect: Effect | null },
  facts: Pick<ClosingFacts, 'severity' | 'state'>,
): { code: ClosingFault; field: string }[] {
  const faults: { code: ClosingFault; field: string }[] = []
  const asked = isSerious(facts.severity) || facts.state === 'effectCheck'
  if (asked && (closing.effect === null || closing.effect === 'notChecked')) {
    faults.push({ code: 'effectMissing', field: 'effect' })
  }
  if (closing.effect === 'didNot') faults.push({ code: 'didNotHelp', field: 'effect' })
  if (closing.note.trim() === '') faults.push({ code: 'noteMissing', field: 'note' })
  return faults
}

/**
 * The step that comes next by itself, for the page to put first; null at the end. Reading a new report is receiving it.
 */
export function nextStep(
  state: NonconformityState,
  severity: Severity | null,
): NonconformityTransition | null {
  switch (state) {
    case 'reported':
      return 'receive'
    case 'received':
      return 'assess'
    case 'assessed':
      return 'start'
    case 'inProgress':
      return isSerious(severity) ? 'checkEffect' : 'close'
    case 'effectCheck':
      return 'close'
    case 'closed':
    case 'rejected':
      return null
  }
}
