import type { MeasureState } from '../../plugin/measures/text.ts'
import { isSerious } from '../../plugin/nonconformities/rules.ts'
import type { NonconformityState, Severity } from '../../plugin/nonconformities/text.ts'
import type { CaseForm } from './addresses.ts'

/** A nonconformity as far as it decides what comes next. Days are `YYYY-MM-DD`. */
export interface NextFacts {
  readonly state: NonconformityState
  /** How serious it counts as. */
  readonly weight: Severity | null
  /** Deadline of its next step, or null. */
  readonly due: string | null
  /** Day a safety representative shall have the written reply; null where none is owed. */
  readonly replyDue: string | null
  /** Day a comment of the representative shall be answered by; null where none waits. @default null */
  readonly answerDue?: string | null
  /** A question stands that the one who asks has not answered. */
  readonly unanswered: boolean
  readonly measures: readonly MeasureState[]
  /** Another system has it. */
  readonly withSystem: boolean
  /** It has come back from another system, and nothing was begun since. */
  readonly putRightElsewhere: boolean
  /** What the one who asks may do. */
  readonly offered: readonly CaseForm[]
}

/** The one thing to do next, and the day it shall be done by. */
export interface Next {
  readonly name: CaseForm
  readonly due: string | null
}

/** What comes next for the one who asks: what was to be done first of what they may do. Null where they wait for others. */
export function nextOf(facts: NextFacts): Next | null {
  const { answerDue = null, due, replyDue, unanswered, offered } = facts
  const onward = onwardFrom(facts)
  const candidates: Next[] = [
    ...(replyDue === null ? [] : [{ name: 'replyToRepresentative' as const, due: replyDue }]),
    ...(answerDue === null ? [] : [{ name: 'answerComment' as const, due: answerDue }]),
    ...(onward === null ? [] : [{ name: onward, due }]),
    ...(unanswered ? [{ name: 'answer' as const, due: null }] : []),
  ]
  const [first] = candidates
    .filter(({ name }) => offered.includes(name))
    .sort((one, other) => (one.due ?? '9999').localeCompare(other.due ?? '9999'))
  return first ?? null
}

/** What leads a case on from where it stands; null while its measures are under way, and at its end. */
function onwardFrom(facts: NextFacts): CaseForm | null {
  const { state, measures, weight, withSystem, putRightElsewhere } = facts
  const corrected = isSerious(weight) ? 'checkEffect' : 'close'
  switch (state) {
    case 'reported':
      return 'receive'
    case 'received':
      return 'assess'
    case 'assessed':
    case 'inProgress': {
      if (withSystem) return 'askSystem'
      const left = measures.filter((each) => each !== 'cancelled')
      if (left.length === 0) return putRightElsewhere ? corrected : 'propose'
      return left.some((each) => each !== 'verified') ? null : corrected
    }
    case 'effectCheck':
      return 'close'
    case 'closed':
    case 'rejected':
      return null
  }
}
