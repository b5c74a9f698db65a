import { describe, expect, test } from 'vitest'
import { affiliationFault } from './rules.ts'

describe('a person belongs to a unit from a day to a day', () => {
  const before = { from: '2020-08-01', to: '2024-07-31' }

  test.each([
    ['a first time', { from: '2026-08-01', to: null }, [], null],
    ['for one day', { from: '2026-08-01', to: '2026-08-01' }, [], null],
    [
      'but does not end before it begins',
      { from: '2026-08-01', to: '2026-07-31' },
      [],
      'endsBeforeStart',
    ],
    ['again, from the day after', { from: '2024-08-01', to: null }, [before], null],
    ['not again from the last day', { from: '2024-07-31', to: null }, [before], 'overlaps'],
    [
      'not twice without an end',
      { from: '2026-08-01', to: null },
      [{ from: '2025-01-01', to: null }],
      'overlaps',
    ],
    ['not around what was', { from: '2019-01-01', to: '2025-01-01' }, [before], 'overlaps'],
  ] as const)('%s', (_, affiliation, others, fault) => {
    expect(affiliationFault(affiliation, others)).toBe(fault)
  })
})
