import { describeDatabaseFault, isDatabaseGone } from './faults.ts'
import { isTransient } from './transient.ts'

/** Why nothing can be stored at this moment, whoever asks: it is no fault of what was sent. */
export type Outage = 'busy' | 'full' | 'gone' | 'unwritten'

/** The outage behind an error, however deeply it is wrapped; null where it is about something else. */
export function outageIn(error: unknown): Outage | null {
  if (error instanceof Error && error.name === 'ReadingNotWritten') return 'unwritten'
  const fault = describeDatabaseFault(error)
  if (fault === 'full') return 'full'
  if (fault === 'locked' || isTransient(error)) return 'busy'
  return fault === 'readOnly' || isDatabaseGone(error) ? 'gone' : null
}
