import { expect, test } from 'vitest'
import { monthIn } from './month-in.ts'

test.each([
  ['2026-11-30T22:59:59Z', '2026-11'],
  ['2026-11-30T23:00:00Z', '2026-12'],
  ['2026-12-31T23:00:00Z', '2027-01'],
  ['2027-06-30T21:59:59Z', '2027-06'],
  ['2027-06-30T22:00:00Z', '2027-07'],
])('at %s it is %s in Oslo', (at, month) => {
  expect(monthIn('Europe/Oslo', new Date(at))).toBe(month)
})
