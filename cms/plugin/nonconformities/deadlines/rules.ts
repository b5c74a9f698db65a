import { addDays } from '../../core/dates.ts'
import { addWorkingDays, type ClosedDays, workingDayFrom } from '../../core/working-days.ts'
import { isOpen } from '../../measures/rules.ts'
import type { MeasureState } from '../../measures/text.ts'
import { type InjuryFacts, injuryStands, weightOf } from '../injury/rules.ts'
import type {
  NonconformitySource,
  NonconformityState,
  NonconformityType,
  Severity,
} from '../text.ts'

/** Days from the report (or, for what is done, from the day it was done) until the next step should be taken. */
export const stepDays = {
  receive: 7,
  assess: 14,
  start: 30,
  checkEffect: 60,
} as const

/** Working days to decide what is done about a serious case. A critical one has the same working day. */
export const seriousWorkingDays = 3

/**
 * Days from a safety representative's report until its written reply is due, where the institution has set none: as long
 * as there is to assess the case.
 */
export const replyDays = stepDays.assess

/** A measure of a case, as far as the deadline of the case goes. */
export interface MeasureOfCase {
  readonly state: MeasureState
  /** `YYYY-MM-DD` */
  readonly deadline: string | null
  readonly doneDate: string | null
}

/** A nonconformity as far as the deadline of its next step goes. Days are `YYYY-MM-DD`. */
export interface DeadlineFacts extends InjuryFacts {
  readonly state: NonconformityState
  readonly source: NonconformitySource
  readonly type: NonconformityType
  /** What the reporter called it. Not there: as `type`. */
  readonly reportedType?: NonconformityType | null | undefined
  readonly severity: Severity | null
  /** Day the unit that handles it got it. */
  readonly since: string
  /** Day it was found to be as serious as it is, or that what was done did not help; null before anybody has judged it. */
  readonly dueFrom: string | null
  /** Day it was sent to effect check, or null. */
  readonly correctedOn: string | null
  /** Day another system that has it shall be asked; null, or not there, where none has it. */
  readonly askAgain?: string | null | undefined
  /** Deadline it was carried over with, until somebody decides what is done; null, or not there, where it has none. */
  readonly agreed?: string | null | undefined
  readonly measures: readonly MeasureOfCase[]
}

/**
 * Deadline of the next step. Until it is judged, by what the reporter said: a death or a serious injury is received the
 * same day, an accident the next working day, the rest within 7 days, and all are assessed within 14. After that by how
 * serious it is: what to do about a critical one is decided the same working day, about a serious one within 3, about
 * the rest within 30 days. A case under work is due when the earliest of its open measures is; work is also under way
 * where measures are decided and nobody has said that it has begun. The effect is looked at
 * within 60 days of what was done. What another system has is asked after on the day that was set. A case that is
 * carried over keeps the deadline it came with until a measure is decided. A minor finding of the HSE process follows
 * the plan of its process.
 * @param closed days on which the institution is closed: no working days
 * @returns null where nothing sets a date
 */
export function dueDate(facts: DeadlineFacts, closed: readonly ClosedDays[]): string | null {
  const { agreed = null, askAgain = null, since, state } = facts
  switch (state) {
    case 'reported':
      return earliest([receivedBy(facts, closed), decidedBy(facts, since, closed)])
    case 'received':
      return agreed ?? earliest([addDays(since, stepDays.assess), decidedBy(facts, since, closed)])
    case 'assessed':
      return measuresDue(facts.measures.filter(isDecided)) ?? begunBy(facts, closed)
    case 'inProgress':
      if (askAgain !== null) return earliest([askAgain, measuresDue(facts.measures)])
      return (
        measuresDue(agreed === null ? facts.measures : facts.measures.filter(isDecided)) ??
        lookedAtBy(facts) ??
        agreed ??
        decidedBy(facts, judgedOn(facts), closed)
      )
    case 'effectCheck':
      return addDays(doneOn(facts) ?? judgedOn(facts), stepDays.checkEffect)
    case 'closed':
    case 'rejected':
      return null
  }
}

/** Day the last of it was done: the newest measure that counts, or the day it was sent to effect check without any. */
export function doneOn({
  correctedOn,
  measures,
}: {
  readonly correctedOn: string | null
  readonly measures: readonly Pick<MeasureOfCase, 'state' | 'doneDate'>[]
}): string | null {
  const dates = measures.flatMap(({ state, doneDate }) =>
    state === 'cancelled' || doneDate === null ? [] : [doneDate],
  )
  return dates.sort().at(-1) ?? correctedOn
}

/**
 * Day a safety representative shall have the written reply to what they reported; null where none is owed. The Act gives
 * the right to a reply and sets no day (aml § 6-2): the institution does. It runs on when the case is moved, and anew
 * when it is opened again.
 * @param days from the report or the reopening, as the settings say
 */
export function replyDue(
  facts: {
    readonly reportedDate: string
    /** Day the case was opened again. Not there: it has not been. */
    readonly replyFrom?: string | null | undefined
    readonly byRepresentative?: boolean | null | undefined
    readonly replyToRepresentative?: string | null | undefined
  },
  days: number,
): string | null {
  return lacksReply(facts) ? addDays(facts.replyFrom ?? facts.reportedDate, days) : null
}

/**
 * A report by a safety representative is answered in writing before it comes to an end. The Act gives a right to
 * an answer (aml § 6-2); that it is in writing goes further.
 */
export function lacksReply(facts: {
  readonly byRepresentative?: boolean | null | undefined
  readonly replyToRepresentative?: string | null | undefined
}): boolean {
  return facts.byRepresentative === true && !facts.replyToRepresentative?.trim()
}

function receivedBy(facts: DeadlineFacts, closed: readonly ClosedDays[]): string {
  if (injuryStands(facts)) return facts.since
  if ((facts.reportedType ?? facts.type) === 'accident')
    return addWorkingDays(facts.since, 1, closed)
  return addDays(facts.since, stepDays.receive)
}

/** When it must be decided what is done about a serious or critical case; null for a minor one. */
function decidedBy(
  facts: DeadlineFacts,
  from: string,
  closed: readonly ClosedDays[],
): string | null {
  const weight = weightOf(facts)
  if (weight === 'serious') return addWorkingDays(from, seriousWorkingDays, closed)
  return weight === 'critical' ? workingDayFrom(from, closed) : null
}

function begunBy(facts: DeadlineFacts, closed: readonly ClosedDays[]): string | null {
  const standard = facts.source === 'hseProcess' ? null : addDays(facts.since, stepDays.start)
  return decidedBy(facts, judgedOn(facts), closed) ?? standard
}

/** Work that leaves no measure open is looked at next, where it was done since the case was judged. */
function lookedAtBy(facts: DeadlineFacts): string | null {
  const done = doneOn({ measures: facts.measures, correctedOn: null })
  const nothingOpen = facts.measures.every((each) => !isOpen(each.state))
  if (!nothingOpen || done === null || done < judgedOn(facts)) return null
  return addDays(done, stepDays.checkEffect)
}

function judgedOn(facts: DeadlineFacts): string {
  return facts.dueFrom ?? facts.since
}

/** True while work on the measure is agreed and something is left of it. */
export function isDecided({ state }: Pick<MeasureOfCase, 'state'>): boolean {
  return isOpen(state) && state !== 'proposed'
}

function measuresDue(measures: readonly MeasureOfCase[]): string | null {
  return earliest(measures.filter((each) => isOpen(each.state)).map((each) => each.deadline))
}

function earliest(days: readonly (string | null)[]): string | null {
  return days.filter((each) => each !== null).sort()[0] ?? null
}
