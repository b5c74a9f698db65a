import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as pause } from 'node:timers/promises'
import type { Payload } from 'payload'
import { settling } from './rules.ts'
import { publishQueue } from './queue.ts'

/** What this process knows of the changes that wait, and of its publishes. */
interface Pace {
  first: number | null
  last: number
  /** When a publish ended last. */
  publish: number | null
  looks: boolean
  /** What publishes, one after another. */
  turn: Promise<unknown>
}

/** Runs something as nobody's: not within the request, or the transaction, that asked for it. */
const apart = AsyncLocalStorage.snapshot()

const paces = new WeakMap<Payload, Pace>()

function paceOf(payload: Payload): Pace {
  const known = paces.get(payload) ?? {
    first: null,
    last: 0,
    publish: null,
    looks: false,
    turn: Promise.resolve(),
  }
  paces.set(payload, known)
  return known
}

/**
 * Lets the job that publishes begin now, where this process runs jobs. Whoever looks for jobs each second finds it too:
 * nobody's change depends on this.
 */
export function publishSoon(payload: Payload): void {
  const pace = paceOf(payload)
  const now = performance.now()
  pace.first ??= now
  pace.last = now
  if (pace.looks || !payload.crons.some((each) => each.isRunning())) return
  pace.looks = true
  apart(() => void lookForJobs(payload, pace))
}

async function lookForJobs(payload: Payload, pace: Pace): Promise<void> {
  try {
    // What comes while one publishes waits for the next.
    while (pace.first !== null) {
      const before = pace.first
      await payload.jobs.run({ queue: publishQueue, limit: 1, silent: true })
      // Taken by the other one who looks: it publishes.
      if (pace.first === before) break
    }
  } catch (err) {
    payload.logger.error({ err, msg: 'A publish could not be begun at once.' })
  } finally {
    pace.looks = false
  }
}

/** Waits until what is saved together has come. */
export async function settled(payload: Payload): Promise<void> {
  const pace = paceOf(payload)
  for (;;) {
    const { first, last, publish } = pace
    if (first === null) return
    const now = performance.now()
    const wait = settling({
      first: now - first,
      last: now - last,
      publish: publish === null ? null : now - publish,
    })
    if (wait <= 0) return
    await pause(wait)
  }
}

/** Publishes after whoever publishes in this process already. What has come until then is not waited for any more. */
export async function inTurn<T>(
  payload: Payload,
  publish: () => Promise<T | null>,
): Promise<T | null> {
  const pace = paceOf(payload)
  const mine = pace.turn.then(async () => {
    pace.first = null
    const outcome = await publish()
    if (outcome !== null) pace.publish = performance.now()
    return outcome
  })
  pace.turn = mine.catch(() => undefined)
  return mine
}
