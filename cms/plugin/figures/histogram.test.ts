import { expect, test } from 'vitest'
import { countUpTo, meetsGoal, medianOf, percentOf } from './histogram.ts'

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

test('a share is rounded to the nearest percent, 100 is all of them, and of none there is no share', () => {
  expect(percentOf(15, 16)).toBe(94)
  expect(percentOf(1, 3)).toBe(33)
  expect(percentOf(999, 1000)).toBe(99)
  expect(percentOf(1, 1000)).toBe(1)
  expect(percentOf(9, 9)).toBe(100)
  expect(percentOf(0, 9)).toBe(0)
  expect(percentOf(0, 0)).toBeNull()
})

test('a goal is met by the counts, not by the rounded share', () => {
  expect(meetsGoal(899, 1000, 90)).toBe(false)
  expect(meetsGoal(9, 10, 90)).toBe(true)
})
