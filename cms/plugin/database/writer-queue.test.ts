import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ForgottenRequestError } from './faults.ts'
import { WriterQueue, type Turn } from './writer-queue.ts'

const limit = 1_000

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** What a promise came to so far, once everything due has run. */
async function stateOf(promise: Promise<unknown>): Promise<unknown> {
  let state: unknown = 'waiting'
  promise.then(
    () => {
      state = 'given'
    },
    (error: unknown) => {
      state = error
    },
  )
  await vi.advanceTimersByTimeAsync(0)
  return state
}

test('the writer is given to one at a time, in the order they came', async () => {
  const queue = new WriterQueue(limit)
  const order: string[] = []
  const work = ['first', 'second', 'third'].map(async (name) => {
    const turn = await queue.take()
    order.push(`${name} begins`)
    await Promise.resolve()
    order.push(`${name} ends`)
    turn.release()
  })
  await Promise.all(work)
  expect(order).toEqual(
    ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
  )
})

test('giving the writer back twice gives it to one only', async () => {
  const queue = new WriterQueue(limit)
  const first = await queue.take()
  const second = queue.take()
  const third = queue.take()
  first.release()
  first.release()
  expect(await stateOf(second)).toBe('given')
  expect(await stateOf(third)).toBe('waiting')
})

describe('a write in a transaction’s own context', () => {
  async function transactionIn(queue: WriterQueue): Promise<Turn> {
    const context = queue.enterTransaction()
    const turn = await queue.take()
    context.turn = turn
    return turn
  }

  test('is refused when the transaction does nothing meanwhile', async () => {
    const queue = new WriterQueue(limit)
    await transactionIn(queue)
    const write = queue.take()
    expect(await stateOf(write)).toBe('waiting')
    await vi.advanceTimersByTimeAsync(limit - 1)
    expect(await stateOf(write)).toBe('waiting')
    await vi.advanceTimersByTimeAsync(1)
    expect(await stateOf(write)).toBeInstanceOf(ForgottenRequestError)
  })

  test('waits on while the transaction moves, and gets its turn', async () => {
    const queue = new WriterQueue(limit)
    const turn = await transactionIn(queue)
    const write = queue.take()
    for (let times = 0; times < 5; times += 1) {
      turn.touch()
      await vi.advanceTimersByTimeAsync(limit)
    }
    turn.release()
    expect(await stateOf(write)).toBe('given')
  })

  test('is refused alone: whoever waits behind it keeps the place', async () => {
    const queue = new WriterQueue(limit)
    const turn = await transactionIn(queue)
    const write = queue.take()
    const refused = expect(write).rejects.toBeInstanceOf(ForgottenRequestError)
    await vi.advanceTimersByTimeAsync(limit)
    await refused
    const next = queue.take()
    turn.release()
    expect(await stateOf(next)).toBe('given')
  })
})

test('a write of somebody else waits as long as it takes', async () => {
  const queue = new WriterQueue(limit)
  await queue.take()
  const write = queue.take()
  await vi.advanceTimersByTimeAsync(limit * 100)
  expect(await stateOf(write)).toBe('waiting')
})
