import { expect, test } from 'vitest'
import { endingTogether, standingOf, type Term } from './rules.ts'

const term = (values: Partial<Term>): Term => ({
  role: 'safetyRepresentative',
  place: 'area',
  from: '2025-01-01',
  to: '2026-12-31',
  ...values,
})

test.each([
  ['its first day', '2025-01-01', 'current'],
  ['its last day', '2026-12-31', 'current'],
  ['the day after', '2027-01-01', 'ended'],
  ['the day before', '2024-12-31', 'later'],
])('on %s a role stands as it should', (_what, day, standing) => {
  expect(standingOf(term({}), day)).toBe(standing)
})

test('roles of one kind that end on the same day are counted together, the nearest first', () => {
  const terms = [
    term({ place: 'one' }),
    term({ place: 'two' }),
    term({ role: 'amuMember', place: null, to: '2026-12-01' }),
    term({ role: 'deputySafetyRep', place: 'one', to: '2026-12-31' }),
  ]
  expect(endingTogether(terms, '2026-11-30', '2027-03-01')).toEqual([
    { role: 'amuMember', to: '2026-12-01', count: 1, open: 1 },
    { role: 'deputySafetyRep', to: '2026-12-31', count: 1, open: 1 },
    { role: 'safetyRepresentative', to: '2026-12-31', count: 2, open: 2 },
  ])
})

test('a term somebody follows is not open, whether they were elected for a time or not', () => {
  const terms = [
    term({ place: 'one' }),
    term({ place: 'one', from: '2027-01-01', to: '2028-12-31' }),
    term({ place: 'two' }),
    term({ place: 'two', from: '2027-01-01', to: null }),
    term({ place: 'three' }),
    term({ place: 'three', from: '2023-01-01', to: '2024-12-31' }),
  ]
  expect(endingTogether(terms, '2026-11-30', '2027-03-01')).toEqual([
    { role: 'safetyRepresentative', to: '2026-12-31', count: 3, open: 1 },
  ])
})

test('two who leave one place on one day leave it open', () => {
  const terms = [term({ role: 'firstAider' }), term({ role: 'firstAider' })]
  expect(endingTogether(terms, '2026-11-30', '2027-03-01')).toMatchObject([{ count: 2, open: 2 }])
})

test('what ends later, has ended or has not begun is left out', () => {
  const terms = [
    term({ to: '2027-03-02' }),
    term({ to: '2026-11-29' }),
    term({ from: '2026-12-02', to: '2026-12-31' }),
    term({ to: null }),
  ]
  expect(endingTogether(terms, '2026-11-30', '2027-03-01')).toEqual([])
})
