import type { Fault } from '../../records/step.ts'
import type { OrdersFault } from '../rules.ts'

/** What orders are in the way of, as the step refuses it. */
export function refusing(faults: readonly OrdersFault[]): Fault[] {
  return faults.map(({ code, count }) => ({ code, status: 409, say: { count: String(count) } }))
}
