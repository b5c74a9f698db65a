import { expect, test } from 'vitest'
import { manyVanished } from './rules.ts'

test.each([
  [0, 1, false],
  [10, 10, false],
  [10, 5, false],
  [10, 4, true],
  [10, 0, true],
  [0, 0, true],
])('from %i guidelines to %i needs a confirmation: %s', (before, now, needed) => {
  expect(manyVanished(before, now)).toBe(needed)
})
