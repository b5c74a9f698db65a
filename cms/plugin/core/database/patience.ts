import { setTimeout as pause } from 'node:timers/promises'
import { DatabaseLockedError, describeDatabaseFault } from './faults.ts'

/** Shortest and longest pause between two tries, in milliseconds. */
const pauses = { least: 10, most: 100 } as const

/**
 * Waits for another process's lock outside the driver, which would wait in the event loop and keep everything else
 * waiting with it: the site, the emergency page, those who only read.
 *
 * Nobody waits in vain twice: once somebody has waited to the end, whoever comes shortly after is told at once, until
 * something goes through again.
 */
export class Patience {
  readonly #limitMs: number
  #gaveUpAt = Number.NEGATIVE_INFINITY

  /** @param limitMs how long one piece of work waits, in milliseconds, its place in a queue included */
  constructor(limitMs: number) {
    this.#limitMs = limitMs
  }

  /** Until when a piece of work that begins now may wait, on the monotonic clock. */
  deadline(): number {
    const now = performance.now()
    return now - this.#gaveUpAt < this.#limitMs ? now : now + this.#limitMs
  }

  /**
   * Tries until it is done, at least once.
   * @param afterBusy called after each try that met a lock
   * @throws DatabaseLockedError when the lock is still held at the deadline; anything else as it came
   */
  async try<T>(
    work: () => Promise<T>,
    deadline: number,
    afterBusy: () => void = () => undefined,
  ): Promise<T> {
    for (let wait: number = pauses.least; ; wait = Math.min(wait * 2, pauses.most)) {
      try {
        const done = await work()
        this.#gaveUpAt = Number.NEGATIVE_INFINITY
        return done
      } catch (error) {
        if (describeDatabaseFault(error) !== 'locked') throw error
        afterBusy()
        if (performance.now() + wait > deadline) {
          this.#gaveUpAt = performance.now()
          throw new DatabaseLockedError(error)
        }
        await pause(wait)
      }
    }
  }
}
