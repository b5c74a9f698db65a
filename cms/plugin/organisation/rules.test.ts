import { describe, expect, test } from 'vitest'
import { ancestorsOf, assignmentFaults, overlap } from './rules.ts'

describe('the units above a unit', () => {
  const parents = new Map([
    ['lab', 'chemistry'],
    ['chemistry', 'science'],
    ['science', null],
  ])

  test('are listed nearest first', () => {
    expect(ancestorsOf({ id: 'lab', parent: 'chemistry' }, parents)).toEqual([
      'chemistry',
      'science',
    ])
  })

  test('are none at the top', () => {
    expect(ancestorsOf({ id: 'science', parent: null }, parents)).toEqual([])
  })

  test('cannot hold the unit itself', () => {
    expect(ancestorsOf({ id: 'science', parent: 'lab' }, parents)).toBeNull()
    expect(ancestorsOf({ id: 'lab', parent: 'lab' }, parents)).toBeNull()
  })
})

describe('a role assignment', () => {
  const given = { unit: null, safetyArea: null, from: '2026-01-01', to: null }

  test.each([
    [{ ...given, role: 'lineManager' as const }, ['unitTied']],
    [{ ...given, role: 'lineManager' as const, unit: 'u' }, []],
    [{ ...given, role: 'safetyRepresentative' as const, unit: 'u' }, ['areaTied']],
    [{ ...given, role: 'safetyRepresentative' as const, safetyArea: 'a' }, []],
    [{ ...given, role: 'chiefSafetyRep' as const, unit: 'u' }, ['institutionTied']],
    [{ ...given, role: 'administrator' as const, to: '2025-12-31' }, ['endsBeforeStart']],
    [{ ...given, role: 'administrator' as const, to: '2026-01-01' }, []],
  ])('%j is refused for %j', (assignment, codes) => {
    expect(assignmentFaults(assignment).map((each) => each.code)).toEqual(codes)
  })
})

test.each([
  ['2026-01-01', '2026-05-31', '2026-06-01', null, false],
  ['2026-01-01', '2026-06-01', '2026-06-01', null, true],
  ['2026-01-01', null, '2020-01-01', '2025-12-31', false],
  ['2026-01-01', null, '2026-03-01', '2026-03-01', true],
])('%s–%s and %s–%s share a day: %s', (from, to, otherFrom, otherTo, shared) => {
  expect(overlap({ from, to }, { from: otherFrom, to: otherTo })).toBe(shared)
  expect(overlap({ from: otherFrom, to: otherTo }, { from, to })).toBe(shared)
})
