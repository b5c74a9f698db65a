import { describe, expect, test } from 'vitest'
import { isSpent, isTransient, retryTransient } from './transient.ts'

function failure(details: object): Error {
  return Object.assign(new Error('failed'), details)
}

const writeConflict = failure({ code: 112 })

/** An operation that fails so many times before it succeeds, and counts its attempts. */
function failing(times: number, error: Error) {
  const operation = () => {
    operation.attempts += 1
    return operation.attempts <= times ? Promise.reject(error) : Promise.resolve('saved')
  }
  operation.attempts = 0
  return operation
}

const noWait = { wait: () => Promise.resolve() }

test.each<[string, unknown, boolean]>([
  ['MongoDB’s write conflict, code 112', writeConflict, true],
  ['a transaction that the server has ended, code 251', failure({ code: 251 }), true],
  ['a label that says so', failure({ errorLabels: ['TransientTransactionError'] }), true],
  [
    'a write conflict wrapped twice',
    new Error('a', { cause: new Error('b', { cause: writeConflict }) }),
    true,
  ],
  ['a file another process holds', failure({ code: 'SQLITE_BUSY' }), true],
  ['a snapshot that grew old', failure({ code: 'SQLITE_BUSY_SNAPSHOT' }), true],
  ['a duplicate key', failure({ code: 11000 }), false],
  ['a broken rule of the database', failure({ code: 'SQLITE_CONSTRAINT_UNIQUE' }), false],
  ['another label', failure({ errorLabels: ['RetryableWriteError'] }), false],
  ['an error that is its own cause', selfCaused(), false],
  ['no error at all', undefined, false],
])('%s: passing? %#', (_, error, passing) => {
  expect(isTransient(error)).toBe(passing)
})

function selfCaused(): Error {
  const error = new Error('circle')
  error.cause = error
  return error
}

describe('retrying', () => {
  test('an operation that meets a write conflict is run again until it is saved', async () => {
    const operation = failing(3, writeConflict)
    await expect(retryTransient(operation, noWait)).resolves.toBe('saved')
    expect(operation.attempts).toBe(4)
  })

  test('after four attempts the last error comes out as it was', async () => {
    const last = failure({ code: 112 })
    const operation = failing(4, last)
    await expect(retryTransient(operation, noWait)).rejects.toBe(last)
    expect(operation.attempts).toBe(4)
  })

  test('an operation around it does not try once more what was tried as often as it may be', async () => {
    const last = failure({ code: 112 })
    const innermost = failing(100, last)
    const inner = () => retryTransient(innermost, noWait)
    const wrapped = () =>
      inner().catch((cause: unknown) => Promise.reject(new Error('not saved', { cause })))
    await expect(retryTransient(() => retryTransient(wrapped, noWait), noWait)).rejects.toThrow(
      'not saved',
    )
    expect(innermost.attempts).toBe(4)
    expect(isSpent(last)).toBe(true)
  })

  test('a lasting error is not tried again', async () => {
    const lasting = failure({ code: 11000 })
    const operation = failing(1, lasting)
    await expect(retryTransient(operation, noWait)).rejects.toBe(lasting)
    expect(operation.attempts).toBe(1)
  })

  test('pauses grow, and their length is drawn by lot', async () => {
    const pauses: number[] = []
    const wait = (milliseconds: number) => Promise.resolve(pauses.push(milliseconds))
    await retryTransient(failing(3, writeConflict), { wait, random: () => 0.5 })
    expect(pauses).toEqual([12.5, 25, 50])
  })
})
