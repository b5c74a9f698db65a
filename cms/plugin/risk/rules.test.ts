import { expect, test } from 'vitest'
import { areLimits, byRisk, riskLevel, riskScore, scoresOf, standardRiskLimits } from './rules.ts'
import { consequencesFor, consequenceWords, likelihoodWords } from './text.ts'

test.each([
  [1, 1, 'low'],
  [4, 1, 'low'],
  [1, 5, 'medium'],
  [3, 3, 'medium'],
  [3, 4, 'medium'],
  [3, 5, 'high'],
  [5, 5, 'high'],
  [null, 5, null],
  [2, null, null],
])('likelihood %s and consequence %s is a %s risk', (likelihood, consequence, expected) => {
  expect(riskLevel(riskScore({ likelihood, consequence }), standardRiskLimits)).toBe(expected)
})

test('an institution that sets its own limits has its own levels', () => {
  expect(riskLevel(12, { medium: 6, high: 12 })).toBe('high')
  expect(riskLevel(5, { medium: 6, high: 12 })).toBe('low')
})

test.each([
  [5, 15, true],
  [2, 3, true],
  [24, 25, true],
  [1, 15, false],
  [15, 15, false],
  [16, 15, false],
  [5, 26, false],
  [5.5, 15, false],
])('medium from %s and high from %s leave room for three levels: %s', (medium, high, expected) => {
  expect(areLimits({ medium, high })).toBe(expected)
})

test('the scores of a level are products of two steps', () => {
  expect(scoresOf(standardRiskLimits)).toEqual({ low: [1, 4], medium: [5, 12], high: [15, 25] })
})

test('the highest risk comes first, what nobody has judged last', () => {
  const all = [
    { id: 'c1', likelihood: null, consequence: 3 },
    { id: 'c2', likelihood: 1, consequence: 3 },
    { id: 'c3', likelihood: 5, consequence: 3 },
  ]
  expect(byRisk(all).map((each) => each.id)).toEqual(['c3', 'c2', 'c1'])
})

test('either scale has five steps, and each consequence is described for whatever it may harm', () => {
  expect(likelihoodWords).toHaveLength(5)
  expect(consequenceWords).toHaveLength(5)
  for (const steps of Object.values(consequencesFor)) expect(steps).toHaveLength(5)
})
