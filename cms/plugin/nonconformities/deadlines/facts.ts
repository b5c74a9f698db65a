import { civilDay } from '../../core/dates.ts'
import type { ClosedDays } from '../../core/working-days.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { basisOf } from '../at.ts'
import { type DeadlineFacts, dueDate, type MeasureOfCase } from './rules.ts'

/** A stored case as far as its deadline goes. */
export type DeadlineCase = Pick<
  Nonconformity,
  | 'state'
  | 'source'
  | 'type'
  | 'reportedType'
  | 'severity'
  | 'injury'
  | 'seriousInjury'
  | 'reportedDate'
  | 'dueFrom'
  | 'steps'
> &
  // Not asked for, where nothing is with another system yet, or it has no deadline yet.
  Partial<Pick<Nonconformity, 'askAgain' | 'due'>>

/** What a step changes of it, beside its fields: what its line in the history will say once it is taken. */
export type DeadlineChange = Partial<DeadlineCase> &
  Partial<Pick<DeadlineFacts, 'since' | 'correctedOn'>>

/** What the deadline of a case is counted from, beside the case. */
export interface DeadlineBasis {
  readonly measures: readonly MeasureOfCase[]
  readonly closed: readonly ClosedDays[]
}

/** Deadline of a case's next step as it will be once the changes are made. */
export function dueAfter(
  found: DeadlineCase,
  { closed, measures }: DeadlineBasis,
  change: DeadlineChange = {},
): string | null {
  return dueDate(deadlineFacts(found, measures, change), closed)
}

/** A stored case as the rules of its deadline see it, as it will be once the changes are made. */
export function deadlineFacts(
  found: DeadlineCase,
  measures: readonly MeasureOfCase[],
  { since, correctedOn, ...fields }: DeadlineChange = {},
): DeadlineFacts {
  const changed = { ...found, ...fields }
  const { state, source, type, reportedType, severity, injury, seriousInjury } = changed
  return {
    state,
    source,
    type,
    reportedType,
    severity: severity ?? null,
    injury,
    seriousInjury,
    since: since ?? basisOf(found),
    dueFrom: judgedOn(changed),
    correctedOn: correctedOn ?? lastStepOn(found, ['checkEffect']),
    askAgain: changed.askAgain ?? null,
    agreed: since === undefined && isAsCarriedOver(changed) ? (found.due ?? null) : null,
    measures,
  }
}

/** Day a case was found to be as serious as it is; null before anybody has judged it. */
export function judgedOn(found: Pick<Nonconformity, 'dueFrom' | 'steps'>): string | null {
  return found.dueFrom ?? lastStepOn(found, ['assess', 'register'])
}

/** Steps that say by when the next one is taken. */
const settingDeadline: readonly string[] = [
  ...['carryOver', 'assess', 'start', 'handToSystem', 'backFromSystem'],
  ...['transfer', 'reopen', 'checkEffect'],
]

/** True for a case of an earlier system whose deadline nobody has set anew here. */
function isAsCarriedOver({ dueFrom, steps }: Pick<Nonconformity, 'dueFrom' | 'steps'>): boolean {
  const last = steps?.findLast(({ step }) => settingDeadline.includes(step))
  return !dueFrom && last?.step === 'carryOver'
}

function lastStepOn(
  { steps }: Pick<Nonconformity, 'steps'>,
  which: readonly string[],
): string | null {
  const at = steps?.findLast(({ step }) => which.includes(step))?.at
  return at ? civilDay(at) : null
}
