import { describe, expect, test } from 'vitest'
import { planCost } from '../../../../../content/words/training-plans.ts'
import {
  canBeOpened,
  gapKey,
  isAhead,
  isComing,
  isOverdue,
  plannedFaults,
  planYears,
  shownLacking,
} from './rules.ts'

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
    expect(codes({ year: 2026, from: '2026-12-01', to: '2027-01-01' })).toEqual(['to: outsideYear'])
    expect(codes({ year: 2026, from: '2026-12-02', to: '2026-12-01' })).toEqual([
      'to: toBeforeFrom',
    ])
  })

  test('has no last day without a first one', () => {
    expect(codes({ year: 2026, from: null, to: '2026-12-18' })).toEqual(['from: fromMissing'])
    expect(codes({ year: 2026, from: '2026-12-18', to: null })).toEqual([])
  })

  test('is coming while it is ahead in this year or a later one', () => {
    const coming = (state: 'planned' | 'open' | 'held' | 'cancelled', year: number) =>
      isComing({ state, year }, day)
    expect([coming('planned', 2026), coming('open', 2026), coming('open', 2027)]).toEqual([
      true,
      true,
      true,
    ])
    expect([coming('planned', 2025), coming('held', 2026), coming('cancelled', 2027)]).toEqual([
      false,
      false,
      false,
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

describe('a gap', () => {
  const at = { unit: 'u', course: 'c' }
  const first = gapKey(at, [])

  test('has one place in a plan, and the next once that is taken, whatever became of it', () => {
    expect(gapKey(at, [])).toBe(first)
    const second = gapKey(at, [first])
    expect(second).not.toBe(first)
    expect([first, second]).not.toContain(gapKey(at, [first, second]))
  })

  test('never gets a place that is taken, also where one before it was removed', () => {
    const second = gapKey(at, [first])
    expect(gapKey(at, [second])).not.toBe(second)
    expect(gapKey(at, ['form:u:0123456789abcdef'])).toBe(first)
  })
})

describe('how many lack a course', () => {
  test.each([
    [3, 3, null],
    [6, 1, null],
    [6, 6, 6],
    [12, 7, 7],
    [5, 0, 0],
    [4, 0, null],
    [12, 9, null],
  ])('of %i asked, %i who lack it are shown as %s where no names are', (asked, lacking, shown) => {
    expect(shownLacking({ asked, lacking }, false)).toBe(shown)
  })

  test('is shown to those who see the names', () => {
    expect(shownLacking({ asked: 3, lacking: 3 }, true)).toBe(3)
    expect(shownLacking({ asked: 3, lacking: 0 }, true)).toBe(0)
  })
})

describe('the years of plans', () => {
  test('are last year, this one and the next two', () => {
    expect(planYears(undefined, day)).toEqual({ year: 2026, years: [2028, 2027, 2026, 2025] })
    expect(planYears('2027', day).year).toBe(2027)
  })

  test('take in an earlier year that somebody asks for, and none that cannot be planned', () => {
    expect(planYears('2024', day)).toEqual({ year: 2024, years: [2028, 2027, 2026, 2025, 2024] })
    for (const wrong of ['2029', '24', 'x', '']) expect(planYears(wrong, day).year).toBe(2026)
  })
})
