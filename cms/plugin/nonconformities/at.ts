import { civilDay } from '../core/dates.ts'
import type { Nonconformity } from '../generated-types.ts'

/** A nonconformity someone wants to do something with, and the version they saw; null takes the newest. */
export interface NonconformityAt {
  readonly id: string
  readonly version: number | null
}

/** The day the unit that handles it got it: the report, the last transfer, or the last reopening. `YYYY-MM-DD` */
export function basisOf(found: Pick<Nonconformity, 'reportedDate' | 'steps'>): string {
  const again = (found.steps ?? []).filter(({ step }) => step === 'transfer' || step === 'reopen')
  const at = again.at(-1)?.at
  return at ? civilDay(at) : found.reportedDate
}
