import { describe, expect, test } from 'vitest'
import { planCost } from '../../../../../content/words/training-plans.ts'
import { canBeOpened, gapKey, isAhead, isOverdue, plannedFaults } from './rules.ts'

const day = '2026-11-22'
const codes = (given: Parameters<typeof plannedFaults>[0], before: number | null = null) =>
  plannedFaults(given, before, day).map(({ code, field }) => `${field}: ${code}`)

describe('a course of a plan', () => {
  test('is of this year or one of the next two', () => {
    for (const year of [2026, 2027, 2028]) expect(codes({ year, from: null, to: null })).toEqual([])
    for (const year of [2025, 2029]) {
      expect(codes({ year, from: null, to: null })).toEqual(['year: yearWrong'])
    }
  })

  test('keeps the year it stands in when that has passed', () => {
    expect(codes({ year: 2025, from: null, to: null }, 2025)).toEqual([])
  })

  test('is held within its year, and does not end before it begins', () => {
    expect(codes({ year: 2026, from: '2026-12-01', to: '2026-12-18' })).toEqual([])
    expect(codes({ year: 2026, from: '2027-01-01', to: null })).toEqual(['from: outsideYear'])
    expect(codes({ year: 2026, from: null, to: '2027-01-01' })).toEqual(['to: outsideYear'])
    expect(codes({ year: 2026, from: '2026-12-02', to: '2026-12-01' })).toEqual([
      'to: toBeforeFrom',
    ])
  })

  test('is ahead until it is held or cancelled, and is opened for sign-up once', () => {
    expect(
      (['planned', 'open', 'held', 'cancelled'] as const).map((state) => isAhead({ state })),
    ).toEqual([true, true, false, false])
    expect(canBeOpened({ state: 'planned' })).toBe(true)
    expect(canBeOpened({ state: 'open' })).toBe(false)
  })

  test('is overdue when its last day has passed, without one when the year has', () => {
    expect(isOverdue({ state: 'open', to: '2026-11-21', year: 2026 }, day)).toBe(true)
    expect(isOverdue({ state: 'open', to: day, year: 2026 }, day)).toBe(false)
    expect(isOverdue({ state: 'planned', to: null, year: 2026 }, day)).toBe(false)
    expect(isOverdue({ state: 'planned', to: null, year: 2025 }, day)).toBe(true)
    expect(isOverdue({ state: 'held', to: '2026-01-01', year: 2026 }, day)).toBe(false)
  })
})

describe('what a plan costs', () => {
  test('is what is not cancelled, and says how many have no amount', () => {
    expect(
      planCost([
        { state: 'planned', cost: 12_000 },
        { state: 'held', cost: 0 },
        { state: 'open', cost: null },
        { state: 'cancelled', cost: 40_000 },
        { state: 'cancelled', cost: null },
      ]),
    ).toEqual({ sum: 12_000, unknown: 1 })
    expect(planCost([])).toEqual({ sum: 0, unknown: 0 })
  })
})

test('a gap has one place in a plan until what stood there is over', () => {
  const at = { unit: 'u', course: 'c', year: 2026 }
  expect(gapKey({ ...at, over: 0 })).toBe(gapKey({ ...at, over: 0 }))
  expect(gapKey({ ...at, over: 1 })).not.toBe(gapKey({ ...at, over: 0 }))
})
