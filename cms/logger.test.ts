import { type Logger, type LoggerOptions, pino } from 'pino'
import { describe, expect, test } from 'vitest'
import { loggedError, logger } from './logger.ts'

/** What a logger made from these options writes. */
function written(log: (to: Logger) => void): string {
  const lines: string[] = []
  const { options } = logger as unknown as { options: LoggerOptions }
  log(pino(options, { write: (line: string) => lines.push(line) }))
  return lines.join('')
}

const failedQuery = Object.assign(
  new Error(
    'Failed query: insert into "people" ("name") values (?, ?)\nparams: Kari Eksempel,kari@nordhavn.example',
    { cause: new Error("UNIQUE constraint failed, value 'kari@nordhavn.example'") },
  ),
  { code: 'SQLITE_CONSTRAINT' },
)

describe('the log of the CMS', () => {
  test.each([
    ['an error in a field', (to: Logger) => to.error({ err: failedQuery })],
    ['an error alone', (to: Logger) => to.error(failedQuery)],
    [
      'an error with a message',
      (to: Logger) => to.error({ err: failedQuery, msg: failedQuery.message }),
    ],
    ['a message', (to: Logger) => to.warn(failedQuery.message)],
  ])('holds no value of a failed query: %s', (_name, log) => {
    const line = written(log)
    expect(line).toContain('Failed query')
    expect(line).not.toMatch(/kari/i)
  })

  test('says which error it was, where, and what caused it', () => {
    const told = loggedError(failedQuery)
    expect(told).toMatchObject({ kind: 'Error', code: 'SQLITE_CONSTRAINT' })
    expect(told['places']).toEqual(expect.arrayContaining([expect.stringContaining('logger.test')]))
    expect(told['cause']).toMatchObject({ message: 'UNIQUE constraint failed, value "…"' })
  })

  test('is one line of JSON a message, with time and level in words', () => {
    const line = JSON.parse(written((to) => to.info('Migrating'))) as Record<string, unknown>
    expect(line).toMatchObject({ level: 'info', message: 'Migrating' })
    expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(line).not.toHaveProperty('hostname')
  })

  test('an error that is its own cause is told and comes to an end', () => {
    const round = new Error('round')
    round.cause = round
    expect(JSON.stringify(loggedError(round)).length).toBeLessThan(20_000)
  })
})
