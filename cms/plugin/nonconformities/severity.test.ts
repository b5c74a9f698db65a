import { expect, test } from 'vitest'
import { standardRiskLimits } from '../risk/rules.ts'
import { proposedSeverity } from './severity.ts'

test.each([
  [1, 5, 'minor'],
  [3, 4, 'minor'],
  [5, 3, 'serious'],
  [4, 4, 'serious'],
  [3, 5, 'critical'],
  [5, 5, 'critical'],
  [null, 5, null],
  [5, null, null],
])('likelihood %s and consequence %s usually is %s', (likelihood, consequence, severity) => {
  expect(proposedSeverity({ likelihood, consequence }, standardRiskLimits)).toBe(severity)
})

test('an institution with limits of its own is proposed what they say', () => {
  const limits = { medium: 4, high: 10 }
  expect(proposedSeverity({ likelihood: 2, consequence: 5 }, limits)).toBe('critical')
  expect(proposedSeverity({ likelihood: 3, consequence: 3 }, limits)).toBe('minor')
})
