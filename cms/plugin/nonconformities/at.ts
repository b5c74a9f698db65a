import { civilDay } from '../core/dates.ts'
import type { Nonconformity } from '../generated-types.ts'

/** The day the unit that handles it got it: the report, the last transfer, or the last reopening. `YYYY-MM-DD` */
export function basisOf(found: Pick<Nonconformity, 'reportedDate' | 'steps'>): string {
  const again = (found.steps ?? []).filter(({ step }) => step === 'transfer' || step === 'reopen')
  const at = again.at(-1)?.at
  return at ? civilDay(at) : found.reportedDate
}
