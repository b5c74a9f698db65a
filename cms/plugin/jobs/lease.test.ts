import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { isHeld, leaseFrom } from './lease.ts'

const now = Temporal.Instant.from('2026-11-22T11:00:00Z')

test.each<[string, unknown, boolean]>([
  ['just given', leaseFrom(now), true],
  ['about to end', '2026-11-22T11:00:00.001Z', true],
  ['ended this moment', '2026-11-22T11:00:00.000Z', false],
  ['ended long ago', '2026-11-21T11:00:00.000Z', false],
  ['of a clock that went wrong', '2999-01-01T00:00:00.000Z', false],
  ['longer than any that is given', '2026-11-22T11:00:30.001Z', false],
  ['that is no time', 'not a date', false],
  ['never given', null, false],
  ['of a version before leases', undefined, false],
])('a lease %s', (_, until, held) => {
  expect(isHeld(until, now)).toBe(held)
})
