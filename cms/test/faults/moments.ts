import { randomInt } from 'node:crypto'
import { steadySeed } from '../../../scripts/testing/steady-seed.ts'

/** Variable that repeats the random moments of an earlier run. */
const variable = 'VERNE_FAULT_SEED'

/** Random moments that can be had again. */
export interface Moments {
  readonly seed: number
  /** The next one, as a share of the time there is: from 0 to 1. */
  next(): number
}

/**
 * Moments by the seed of `VERNE_FAULT_SEED`, or by a new one, and always the same where a change is decided upon; says
 * which, so that a failure can be repeated.
 */
export function drawnMoments(of: string): Moments {
  const seed = Number(process.env[variable] ?? steadySeed ?? randomInt(2 ** 31))
  console.log(`Random moments of ${of}: ${variable}=${String(seed)} repeats them.`)
  let state = seed
  return {
    seed,
    // Mulberry32, by Tommy Ettinger; public domain.
    next: () => {
      state = (state + 0x6d2b79f5) | 0
      let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
      mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}
