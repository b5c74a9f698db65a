import { expect, test } from 'vitest'
import { instantOf, isStanding, timeFaults } from './rules.ts'

const now = '2026-11-22T11:00:00.000Z'
const codes = (day: string, time: string | null, since: string | null = null): string[] =>
  timeFaults({ day, time }, now, since).map(({ code }) => code)

test.each([
  ['13.05', '2026-11-20T12:05:00.000Z'],
  ['13:05', '2026-11-20T12:05:00.000Z'],
  ['1305', '2026-11-20T12:05:00.000Z'],
  ['0100', '2026-11-20T00:00:00.000Z'],
  ['25.00', null],
  ['kvart over', null],
])('the time %s on a winter day is %s', (time, at) => {
  expect(instantOf({ day: '2026-11-20', time })).toBe(at)
})

test('work was stopped at a time that has been, and not later than it was let go', () => {
  expect(codes('2026-11-22', '11.59')).toEqual([])
  expect(codes('2026-11-22', '12.01')).toEqual(['inFuture'])
  expect(codes('2026-11-22', null)).toEqual(['timeWrong'])
  expect(codes('2026-11-21', '08.00', '2026-11-21T08:00:00.000Z')).toEqual(['beforeStop'])
  expect(codes('2026-11-21', '09.00', '2026-11-21T08:00:00.000Z')).toEqual([])
})

test('a stop stands until it is lifted or decided', () => {
  expect(
    (['standing', 'lifted', 'decided'] as const).filter((state) => isStanding({ state })),
  ).toEqual(['standing'])
})
