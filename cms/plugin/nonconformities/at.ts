import { civilDay } from '../core/dates.ts'
import type { Nonconformity } from '../generated-types.ts'

const arrivals: readonly string[] = ['carryOver', 'transfer', 'reopen']

/**
 * The day the unit that handles it got it: the report, the day it was carried over, the last transfer, or the last
 * reopening. `YYYY-MM-DD`
 */
export function basisOf(found: Pick<Nonconformity, 'reportedDate' | 'steps'>): string {
  const again = (found.steps ?? []).filter(({ step }) => arrivals.includes(step))
  const at = again.at(-1)?.at
  return at ? civilDay(at) : found.reportedDate
}
