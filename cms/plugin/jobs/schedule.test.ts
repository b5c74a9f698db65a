import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isDue, lastMoment, type Run } from './schedule.ts'

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-11-22T${time}Z`)
const told = (time: string): string => `2026-11-22T${time}Z`

test.each([
  ['* * * * *', '11:07:31', '11:07:00'],
  ['* * * * *', '11:07:00', '11:07:00'],
  ['3 * * * *', '11:07:31', '11:03:00'],
  ['3 * * * *', '11:03:00', '11:03:00'],
  ['3 * * * *', '11:02:59.999', '10:03:00'],
  ['59 * * * *', '00:58:00', '2026-11-21T23:59:00Z'],
])('the last moment of "%s" at %s is %s', (cron, now, moment) => {
  const expected = moment.includes('T') ? Temporal.Instant.from(moment) : at(moment)
  expect(lastMoment(cron, at(now)).toString()).toBe(expected.toString())
})

test.each(['*/5 * * * *', '0 3 * * *', '60 * * * *', '* * * * * *', ''])(
  'a schedule "%s" is refused: no other than each minute and each hour is kept',
  (cron) => {
    expect(() => lastMoment(cron, at('11:00:00'))).toThrow('neither')
  },
)

test.each<[string, Run, boolean]>([
  ['that has never run', {}, true],
  ['that ran in this minute', { ranAt: told('11:07:00') }, false],
  ['that ran in the minute before', { ranAt: told('11:06:59.999') }, true],
  ['that failed in this minute', { failedAt: told('11:07:10'), ranAt: told('10:00:00') }, false],
  ['that is said to have run in the year 2999', { ranAt: '2999-01-01T00:00:00.000Z' }, true],
  ['that is said to have run a second from now', { ranAt: told('11:07:32') }, true],
  ['of which no time is told', { ranAt: 'not a date', failedAt: '', queuedAt: 'soon' }, true],
  ['that is being queued', { queuedAt: told('11:07:30') }, false],
  ['said to be queued in the year 2999', { queuedAt: '2999-01-01T00:00:00.000Z' }, true],
])('mail %s', (_, run, due) => {
  expect(isDue(run, '* * * * *', at('11:07:31'))).toBe(due)
})

test.each<[string, Run, boolean]>([
  ['ran in this hour', { ranAt: told('11:03:10') }, false],
  ['ran in the hour before', { ranAt: told('10:58:00') }, true],
  ['was queued and is nowhere, a minute later', { queuedAt: told('11:06:31') }, true],
  ['was queued less than a minute ago', { queuedAt: told('11:06:32') }, false],
])('nightly work that %s', (_, run, due) => {
  expect(isDue(run, '3 * * * *', at('11:07:31'))).toBe(due)
})

test('mail runs on through the night the clocks go back', () => {
  for (const now of ['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z']) {
    const run = { ranAt: Temporal.Instant.from(now).subtract({ minutes: 1 }).toString() }
    expect(isDue(run, '* * * * *', Temporal.Instant.from(now))).toBe(true)
  }
})
