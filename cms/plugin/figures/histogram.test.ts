import { expect, test } from 'vitest'
import { countUpTo, medianOf, percentOf } from './histogram.ts'

test.each([
  ['of none there is no middle', [], null],
  ['of one it is that one', [[3, 1]], 3],
  [
    'of two it lies half way',
    [
      [2, 1],
      [5, 1],
    ],
    3.5,
  ],
  [
    'one that took a year moves it little',
    [
      [365, 1],
      [1, 2],
      [2, 2],
    ],
    2,
  ],
] as const)('the median: %s', (_name, histogram, expected) => {
  expect(medianOf(new Map(histogram))).toBe(expected)
})

test('the last day of the goal is within it', () => {
  const days = new Map([
    [0, 2],
    [7, 1],
    [8, 4],
  ])
  expect(countUpTo(days, 7)).toBe(3)
})

test('a share is rounded down: 899 of 1000 are not 90 percent, and of none there is no share', () => {
  expect(percentOf(899, 1000)).toBe(89)
  expect(percentOf(9, 10)).toBe(90)
  expect(percentOf(0, 0)).toBeNull()
})
