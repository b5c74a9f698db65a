import { errorChain } from './faults.ts'

/** How long after the lock was last met another meeting counts as the same one, in milliseconds. */
const sameLockMs = 1_000
/** First and longest pause between two tries, in milliseconds. */
const firstPauseMs = 5
const longestPauseMs = 100

/**
 * Waits for another process's lock outside the driver, which would hold the event loop as long.
 *
 * The time is counted from when the lock was first met, for all who meet it: whoever comes when it is over tries once.
 * So one request that writes several times, or a queue of them, waits no longer than the first.
 */
export class LockPatience {
  readonly #limitMs: number
  #first: number | null = null
  #last = 0

  /** @param limitMs how long a lock is waited for, in milliseconds */
  constructor(limitMs: number) {
    this.#limitMs = limitMs
  }

  /**
   * Does something until the file is not locked, or the time is over.
   * @param work has no effect where it fails because of the lock
   * @throws what it failed with, the lock last of all
   */
  async through<T>(work: () => Promise<T>): Promise<T> {
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        const result = await work()
        this.#first = null
        return result
      } catch (error) {
        if (!isLocked(error) || this.#isOver()) throw error
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }

  #isOver(): boolean {
    const now = performance.now()
    if (this.#first === null || now - this.#last > sameLockMs) this.#first = now
    this.#last = now
    return now - this.#first >= this.#limitMs
  }
}

/** Whether an error says that another process holds the file. */
export function isLocked(error: unknown): boolean {
  return errorChain(error).some(
    (link) =>
      'code' in link &&
      typeof link.code === 'string' &&
      /^SQLITE_(BUSY|LOCKED)/.test(link.code) &&
      // What was read is old: only a new transaction helps.
      link.code !== 'SQLITE_BUSY_SNAPSHOT',
  )
}
