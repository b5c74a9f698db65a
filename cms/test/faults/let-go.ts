import { setTimeout as pause } from 'node:timers/promises'
import { retryTransient } from '../../plugin/database/transient.ts'

/** How long MongoDB keeps the transaction of a process that is gone, in seconds, as it is set up by itself. */
const longest = 60

/**
 * Does work on what a process that was killed has had in its hands. A database with transactions lets go of it when the
 * transaction has reached the server's limit: until then the work meets conflicts, and is begun anew each second.
 * @throws the last conflict, should it still not have let go
 */
export function afterItLetsGo<T>(work: () => Promise<T>): Promise<T> {
  return retryTransient(work, { attempts: longest + 15, wait: () => pause(1_000) })
}
