import { expect, test } from 'vitest'
import { hasLeft } from './rules.ts'

const day = '2026-11-22'

test.each([
  [null, false],
  ['', false],
  ['2026-11-21', true],
  ['2026-11-22', false],
  ['2027-01-01', false],
])('someone whose last day is %s has left: %s', (activeTo, left) => {
  expect(hasLeft({ activeTo }, day)).toBe(left)
})
