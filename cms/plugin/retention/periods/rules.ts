import { addMonths } from '../../core/dates.ts'

/** What an institution decides about a kind of record. */
export interface Decision {
  /** As it was written; `0` takes the period away, and nothing is removed. */
  readonly years: string | null
  readonly basis: string | null
  readonly decidedBy: string | null
  /** `YYYY-MM-DD` */
  readonly decidedDate: string | null
}

/** What can be wrong with a decision. */
export interface DecisionFault {
  readonly code:
    'yearsWrong' | 'decidedInFuture' | 'basisMissing' | 'deciderMissing' | 'decidedMissing'
  readonly field: keyof Decision
}

/** The years someone wrote: a whole number from 1 to 100, null for `0`, `undefined` for what is no number of years. */
export function yearsIn(written: string | null): number | null | undefined {
  if (written === null || !/^\d{1,3}$/.test(written)) return undefined
  const years = Number(written)
  if (years === 0) return null
  return years <= 100 ? years : undefined
}

/** What is in the way of a decision. A period stands on who decided it, when, and why. */
export function decisionFaults(
  { basis, decidedBy, decidedDate, years }: Decision,
  day: string,
): DecisionFault[] {
  const found = yearsIn(years)
  if (found === undefined) return [{ code: 'yearsWrong', field: 'years' }]
  if (decidedDate !== null && decidedDate > day) {
    return [{ code: 'decidedInFuture', field: 'decidedDate' }]
  }
  if (found === null) return []
  const faults: DecisionFault[] = []
  if (basis === null) faults.push({ code: 'basisMissing', field: 'basis' })
  if (decidedBy === null) faults.push({ code: 'deciderMissing', field: 'decidedBy' })
  if (decidedDate === null) faults.push({ code: 'decidedMissing', field: 'decidedDate' })
  return faults
}

/**
 * The last day a record can have ended on whose period has passed.
 * @param years as decided
 */
export function endedBy(day: string, years: number): string {
  return addMonths(day, -12 * years)
}
