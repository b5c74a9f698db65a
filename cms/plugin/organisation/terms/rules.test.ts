import { describe, expect, test } from 'vitest'
import { lastDayOf, type Succession, successionFault } from './rules.ts'

const given: Succession = {
  term: { from: '2025-01-01', to: null },
  from: '2027-01-01',
  to: null,
  samePerson: false,
  activeTo: null,
}

describe('a successor', () => {
  test('begins on a day of their own, and may have an end', () => {
    expect(successionFault(given)).toBeNull()
    expect(successionFault({ ...given, to: '2028-12-31' })).toBeNull()
    expect(successionFault({ ...given, activeTo: '2027-01-01' })).toBeNull()
  })

  test.each([
    ['is the one who holds the role', { samePerson: true }, 'samePerson', 'person'],
    ['begins before the other did', { from: '2024-12-31' }, 'beforeStart', 'from'],
    ['begins on the day the other did', { from: '2025-01-01' }, 'beforeStart', 'from'],
    ['has left by then', { activeTo: '2026-12-31' }, 'left', 'person'],
    ['ends before beginning', { to: '2026-12-31' }, 'endsBeforeStart', 'to'],
  ] as const)('is refused who %s', (_, more, code, field) => {
    expect(successionFault({ ...given, ...more })).toEqual({ code, field })
  })

  test('ends the term before on the day before, or sooner where that is set', () => {
    expect(lastDayOf({ from: '2025-01-01', to: null }, '2027-01-01')).toBe('2026-12-31')
    expect(lastDayOf({ from: '2025-01-01', to: '2026-06-30' }, '2027-01-01')).toBe('2026-06-30')
    expect(lastDayOf({ from: '2025-01-01', to: '2027-12-31' }, '2027-01-01')).toBe('2026-12-31')
    expect(lastDayOf({ from: '2024-01-01', to: null }, '2024-03-01')).toBe('2024-02-29')
  })
})
