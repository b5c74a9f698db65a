import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { forgottenOn, lastClosedOn } from './rules.ts'

test.each([
  ['2024-11-22', '2026-11-22'],
  ['2024-02-29', '2026-02-28'],
  ['2026-02-28', '2028-02-28'],
])('who reported a case that was closed on %s is forgotten on %s', (closed, day) => {
  expect(forgottenOn(closed)).toBe(day)
})

test('on any day exactly those cases are due whose two years have passed', () => {
  const days = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }).toString())
  fc.assert(
    fc.property(days, days, (closed, day) => {
      expect(closed <= lastClosedOn(day)).toBe(forgottenOn(closed) <= day)
    }),
  )
})
