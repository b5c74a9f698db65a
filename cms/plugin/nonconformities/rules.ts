import { fileLimits } from '../attachments/rules.ts'
import { addDays } from '../core/dates.ts'
import type { Workflow } from '../core/workflow.ts'
import { doneOn, lacksReply } from './deadlines/rules.ts'
import { type ChecklistFacts, injuryOf, missingNotifications, weightOf } from './injury/rules.ts'
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

/** True for an open nonconformity whose next step should have been taken before the day. Never stored. */
export function isOverdue(
  nonconformity: {
    readonly state: NonconformityState
    readonly due: string | null
  },
  day: string,
): boolean {
  return isOpen(nonconformity.state) && nonconformity.due !== null && nonconformity.due < day
}

/** Somebody reported it here, by name or with a code, and can be talked to; of what is carried over nobody is known. */
export function wasReportedHere({
  carriedOver,
  source,
}: {
  readonly source: NonconformitySource
  readonly carriedOver?: { readonly system?: string | null } | null
}): boolean {
  return source === 'report' && !carriedOver?.system
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
  /** Is someone dead or seriously injured? Null where it was asked and not answered; not there where nobody asked. */
  readonly injury?: boolean | null | undefined
}

export const longestTitle = 120
export const longestText = 10_000
/** Most files with one report. */
export const mostPhotos = fileLimits.files

export type ReportFault =
  | 'typeMissing'
  | 'injuryMissing'
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
  const { type, title, description, unit, eventDate, photos, injury } = report
  const faults: { code: ReportFault; field: string }[] = []
  if (type === null) faults.push({ code: 'typeMissing', field: 'type' })
  if (injury === null) faults.push({ code: 'injuryMissing', field: 'injury' })
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

/** An accident, or a report of a death or a serious injury, comes to no end as "no nonconformity" in the unit itself. */
export function directorRejects(
  facts: Pick<ChecklistFacts, 'injury' | 'seriousInjury'> & {
    readonly type: NonconformityType
    /** What the reporter called it. Not there: as `type`. */
    readonly reportedType?: NonconformityType | null | undefined
  },
): boolean {
  const { reportedType, type } = facts
  return type === 'accident' || reportedType === 'accident' || injuryOf(facts) !== null
}

/**
 * The safety representative is told of accidents, near misses and faults alike (aml §§ 2-3 and 6-2): of everything but
 * a suggestion.
 */
export function concernsRepresentative(type: NonconformityType): boolean {
  return type !== 'improvement'
}

/** A measure as far as the end of its case goes. Days are `YYYY-MM-DD`. */
export interface ClosingMeasure {
  readonly state: MeasureState
  readonly doneDate: string | null
  /** What came of it, when it was last looked at. @default it was not looked at */
  readonly effect?: Effect | null | undefined
  readonly effectDate?: string | null | undefined
  /** Day it was proposed. @default before all the rest */
  readonly proposedOn?: string | null | undefined
}

/** A nonconformity as far as the rules of its end go. */
export interface ClosingFacts extends ChecklistFacts {
  readonly state: NonconformityState
  readonly severity: Severity | null
  readonly cause: string | null
  readonly byRepresentative: boolean
  readonly replyToRepresentative: string | null
  /** Ids of people. */
  readonly correctedBy: readonly string[]
  /** Ids of the people who may close it today, as `closersOf` says. */
  readonly closers: readonly string[]
  readonly measures: readonly ClosingMeasure[]
  /** Another system has it, and nobody has said what came of it there. @default false */
  readonly elsewhere?: boolean
  /** Day it was sent to effect check, or null. */
  readonly correctedOn: string | null
}

export type ClosingGap =
  | 'correctedIt'
  | 'lineCloses'
  | 'injuryUnsettled'
  | 'noReply'
  | 'notNotified'
  | 'elsewhere'
  | 'openMeasures'
  | 'uncheckedMeasures'
  | 'anotherMeasure'
  | 'noEffectCheck'
  | 'effectTooEarly'

/**
 * What stands in the way of closing, apart from what the closing itself asks for.
 * @param person who would close it
 */
export function closingGaps(facts: ClosingFacts, person: string | null, day: string): ClosingGap[] {
  const { state, correctedBy, closers, measures } = facts
  const serious = isSerious(weightOf(facts))
  const gaps: ClosingGap[] = []
  if (serious && (person === null || correctedBy.includes(person))) gaps.push('correctedIt')
  else if (person === null || !closers.includes(person)) gaps.push('lineCloses')
  if (injuryOf(facts) === 'reported') gaps.push('injuryUnsettled')
  if (lacksReply(facts)) gaps.push('noReply')
  if (missingNotifications(facts).length > 0) gaps.push('notNotified')
  if (facts.elsewhere === true) gaps.push('elsewhere')
  if (measures.some((each) => isOpenMeasure(each.state))) gaps.push('openMeasures')
  if (measures.some((each) => each.state === 'done')) gaps.push('uncheckedMeasures')
  if (serious && needsAnother(measures)) gaps.push('anotherMeasure')
  if (serious && state !== 'effectCheck') gaps.push('noEffectCheck')
  const earliest = effectCheckFrom(facts)
  if (state === 'effectCheck' && earliest !== null && day < earliest) gaps.push('effectTooEarly')
  return gaps
}

/**
 * A measure that helped partly or not at all and was given up leaves a risk behind: a serious case has another, decided
 * since, that was not given up.
 */
function needsAnother(measures: readonly ClosingMeasure[]): boolean {
  return measures.some(
    ({ effect, effectDate, state }) =>
      state === 'cancelled' &&
      (effect === 'partly' || effect === 'didNot') &&
      !hasNewer(measures, effectDate ?? null),
  )
}

/** Is there a measure that was proposed on a day or after it, and not given up? */
function hasNewer(measures: readonly ClosingMeasure[], day: string | null): boolean {
  return measures.some(
    ({ proposedOn, state }) =>
      state !== 'cancelled' && proposedOn != null && day !== null && proposedOn >= day,
  )
}

/** First day the effect of what was done may be judged: 30 days on for a serious one; null before it is done. */
export function effectCheckFrom(
  facts: Pick<ClosingFacts, 'severity' | 'measures' | 'correctedOn' | 'injury' | 'seriousInjury'>,
): string | null {
  const done = doneOn(facts)
  if (done === null) return null
  return isSerious(weightOf(facts)) ? addDays(done, effectAfterDays) : done
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

export type ClosingFault =
  'noteMissing' | 'effectMissing' | 'didNotHelp' | 'helpedPartly' | 'causeMissing'

/**
 * What the closing itself lacks: what was done in words, and for a serious one whether it helped, and its cause, without
 * which nothing stops it from happening again. A serious one that was helped partly gets another measure first.
 */
export function closingFaults(
  closing: {
    readonly note: string
    readonly effect: Effect | null
    readonly cause: string | null
  },
  facts: Pick<
    ClosingFacts,
    'severity' | 'state' | 'cause' | 'injury' | 'seriousInjury' | 'correctedOn' | 'measures'
  >,
): { code: ClosingFault; field: string }[] {
  const faults: { code: ClosingFault; field: string }[] = []
  const serious = isSerious(weightOf(facts))
  const asked = serious || facts.state === 'effectCheck'
  if (serious && !(closing.cause ?? facts.cause ?? '').trim()) {
    faults.push({ code: 'causeMissing', field: 'cause' })
  }
  if (asked && (closing.effect === null || closing.effect === 'notChecked')) {
    faults.push({ code: 'effectMissing', field: 'effect' })
  }
  if (closing.effect === 'didNot') faults.push({ code: 'didNotHelp', field: 'effect' })
  if (serious && closing.effect === 'partly' && !hasNewer(facts.measures, facts.correctedOn)) {
    faults.push({ code: 'helpedPartly', field: 'effect' })
  }
  if (closing.note.trim() === '') faults.push({ code: 'noteMissing', field: 'note' })
  return faults
}
