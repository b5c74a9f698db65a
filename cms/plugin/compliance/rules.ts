import { hasCome, type LawDays } from '../regulations/overview/rules.ts'
import type { EvaluationState, Result } from './text.ts'

/** What was written of a requirement, as far as rules go. */
export interface Assessed {
  /** Id of the requirement. */
  readonly requirement: string
  readonly result: Result
  readonly comment: string
  /** Why a requirement that is not met has no nonconformity; empty where nobody said. */
  readonly noNonconformity: string
  /** Civil date. */
  readonly assessedOn: string
}

/** Results that say nothing without words: what is missing, or why. */
const lacking: readonly Result[] = ['partly', 'not']
const unsaid: readonly Result[] = ['notApplicable', 'notAssessed']

/** What is wrong with how somebody assesses a requirement, each fault at its field. */
export function lineFaults({
  comment,
  result,
}: {
  readonly result: Result | null
  readonly comment: string
}): {
  readonly code: 'resultMissing' | 'lackMissing' | 'whyMissing'
  readonly field: 'result' | 'comment'
}[] {
  if (result === null) return [{ code: 'resultMissing', field: 'result' }]
  if (comment !== '') return []
  if (lacking.includes(result)) return [{ code: 'lackMissing', field: 'comment' }]
  return unsaid.includes(result) ? [{ code: 'whyMissing', field: 'comment' }] : []
}

/** True while requirements of the evaluation can be assessed. */
export function isAssessable({ state }: { readonly state: EvaluationState }): boolean {
  return state === 'open'
}

/** True for a law that asks something on a day: not repealed, and in force. */
export function asksOn({ inForceFrom, state }: LawDays, day: string): boolean {
  if (state === 'repealed') return false
  return state !== 'comingIntoForce' || (inForceFrom !== null && inForceFrom <= day)
}

/** Has the law of a requirement changed since it was assessed? */
export function changedSince(
  { changedOn, inForceFrom }: LawDays,
  assessedOn: string,
  day: string,
): boolean {
  return [changedOn, inForceFrom].some((on) => hasCome(on, { day, reviewedOn: assessedOn }))
}

/** Results that may stand as they were the year before, where nothing has changed. */
const repeated: readonly Result[] = ['compliant', 'partly', 'notApplicable']

/**
 * May a requirement be assessed as last year in one press? Never where it was not met or not assessed, where its law has
 * changed since, or where this year's is written already.
 */
export function asLastYear(
  {
    law,
    now,
    before,
  }: {
    readonly law: LawDays
    readonly now: Assessed | null
    readonly before: Assessed | null
  },
  day: string,
): boolean {
  if (now !== null || before === null) return false
  return repeated.includes(before.result) && !changedSince(law, before.assessedOn, day)
}

/** How many requirements of an evaluation had which result. */
export type ResultCounts = Readonly<Record<Result, number>>

/** Requirements by result. */
export function countsOf(results: readonly Result[]): ResultCounts {
  const count = (result: Result): number => results.filter((each) => each === result).length
  return {
    compliant: count('compliant'),
    partly: count('partly'),
    not: count('not'),
    notApplicable: count('notApplicable'),
    notAssessed: count('notAssessed'),
  }
}

/** A requirement of an evaluation, as far as concluding goes. */
export interface ToConclude {
  /** Null where nobody has assessed it. */
  readonly now: Pick<Assessed, 'result' | 'noNonconformity'> | null
  /** True where it is registered as a nonconformity. */
  readonly registered: boolean
}

/** True for a requirement that is not met, has no nonconformity, and no reason why there is none. */
export function isUnregistered({ now, registered }: ToConclude): boolean {
  return now?.result === 'not' && !registered && now.noNonconformity === ''
}

/** What stands in the way of concluding an evaluation, with how many requirements it is about. */
export function concludeFaults(
  lines: readonly ToConclude[],
): { readonly code: 'noLines' | 'linesMissing' | 'notUnregistered'; readonly count: number }[] {
  if (lines.length === 0) return [{ code: 'noLines', count: 0 }]
  const missing = lines.filter(({ now }) => now === null).length
  const unregistered = lines.filter(isUnregistered).length
  return [
    ...(missing > 0 ? [{ code: 'linesMissing', count: missing } as const] : []),
    ...(unregistered > 0 ? [{ code: 'notUnregistered', count: unregistered } as const] : []),
  ]
}

/** Who may not approve an evaluation, and when nobody may. */
export function approveFaults({
  account,
  assessedBy,
  changedAfter,
  concludedBy,
}: {
  /** Account of the one who asks. */
  readonly account: string | null
  /** Account that concluded it. */
  readonly concludedBy: string | null
  /** Accounts that have assessed any of its requirements. */
  readonly assessedBy: readonly string[]
  /** True where a requirement was assessed after it was concluded. */
  readonly changedAfter: boolean
}): ('sameWhoConcluded' | 'sameWhoAssessed' | 'linesChanged')[] {
  if (account !== null && account === concludedBy) return ['sameWhoConcluded']
  if (account !== null && assessedBy.includes(account)) return ['sameWhoAssessed']
  return changedAfter ? ['linesChanged'] : []
}

/** Key of the evaluation of a unit in a year: one each. */
export function evaluationKey(unit: string, year: number): string {
  return `${unit}:${String(year)}`
}

/** Key of what an evaluation says of a requirement: one each. */
export function lineKey(evaluation: string, requirement: string): string {
  return `${evaluation}:${requirement}`
}

/** The year an evaluation is of, as it was written; null for another than this one and the one before. */
export function yearOf(given: string | null, day: string): number | null {
  const year = /^\d{4}$/.test(given ?? '') ? Number(given) : null
  const now = Number(day.slice(0, 4))
  return year === now || year === now - 1 ? year : null
}
