import type { ProcessState } from '../text.ts'
import type { CoverageState } from './text.ts'

/** A unit's process of the year, as far as the overview goes. */
export interface CoveredProcess {
  readonly state: ProcessState
  /** Planned day of the post-meeting. */
  readonly postDate: string | null
}

/** Last day of the HSE year: by then the process is to be closed. */
export function yearDeadline(year: number): string {
  return `${String(year)}-12-31`
}

/** How far a unit has come: not begun, planned, under way or closed. */
export function coverageState(process: CoveredProcess | null): CoverageState {
  if (process === null) return 'missing'
  if (process.state === 'planned') return 'planned'
  return process.state === 'closed' ? 'closed' : 'underWay'
}

/**
 * Is the unit late? After the year's deadline without a closed process, or past the day its own plan sets for the
 * post-meeting without having held it.
 */
export function isLate(process: CoveredProcess | null, year: number, day: string): boolean {
  if (process?.state === 'closed') return false
  if (day > yearDeadline(year)) return true
  if (process?.postDate == null || process.state === 'awaitingSignature') return false
  return process.postDate < day
}
