import { expect, test } from 'vitest'
import { daysLate } from './days-late.ts'

test.each([
  ['on its deadline is in time', '2026-05-01', '2026-05-01', 0],
  ['before it is in time', '2026-05-01', '2026-04-01', -30],
  ['the day after is late', '2026-05-01', '2026-05-02', 1],
  ['without a deadline is neither', null, '2026-05-02', null],
  ['and what is not done is neither', '2026-05-01', null, null],
])('a measure done %s', (_name, deadline, doneDate, expected) => {
  expect(daysLate({ deadline, doneDate })).toBe(expected)
})
