import { describe, expect, test } from 'vitest'
import { type PlanContext, type PlannedDays, isEmptyPlan, proposedPlan } from './dates.ts'

const before: PlannedDays = {
  preDate: '2025-02-18',
  mappingFrom: '2025-02-24',
  mappingTo: '2025-03-28',
  postDate: '2025-04-08',
  hours: 32,
}
const context: PlanContext = {
  from: 2025,
  to: 2026,
  deadlines: { openedBy: '2026-02-01', preMeetingBy: '2026-03-15', closedBy: '2026-04-30' },
  closed: [],
  day: '2026-01-10',
}
const proposed = (more: Partial<PlannedDays>, other: Partial<PlanContext> = {}): PlannedDays =>
  proposedPlan({ ...before, ...more }, { ...context, ...other })

describe('the plan proposed from last year', () => {
  test('keeps weekday and week, and the hours', () => {
    expect(proposed({})).toEqual({
      preDate: '2026-02-17',
      mappingFrom: '2026-02-23',
      mappingTo: '2026-03-27',
      // Tuesday of week 15 is the day after Easter Monday.
      postDate: '2026-04-07',
      hours: 32,
    })
  })

  test.each([
    ['Maundy Thursday to the day after Easter Monday', '2025-04-03', '2026-04-07'],
    ['a Saturday to Monday', '2025-02-22', '2026-02-23'],
    ['a Sunday to Monday', '2025-03-02', '2026-03-02'],
    ['a day of the first week to one that has passed: it is left open', '2024-12-30', null],
  ])('moves %s', (_, postDate, expected) => {
    expect(proposed({ preDate: null, mappingFrom: null, mappingTo: null, postDate }).postDate).toBe(
      expected,
    )
  })

  test('moves off the days the institution is closed', () => {
    const closed = [{ from: '2026-02-16', to: '2026-02-20' }, { from: '2026-02-23' }]
    expect(proposed({}, { closed })).toMatchObject({
      preDate: '2026-02-24',
      mappingFrom: '2026-02-24',
    })
  })

  test('keeps within the milestones of the new year, and in order', () => {
    const late = {
      preDate: '2025-05-06',
      mappingFrom: '2025-05-12',
      mappingTo: '2025-06-06',
      postDate: '2025-06-17',
    }
    expect(proposed(late)).toEqual({
      // 15 March 2026 is a Sunday.
      preDate: '2026-03-13',
      mappingFrom: '2026-04-30',
      mappingTo: '2026-04-30',
      postDate: '2026-04-30',
      hours: 32,
    })
  })

  test('of week 53 is the last week of a year without one', () => {
    const context53 = {
      from: 2026,
      to: 2027,
      deadlines: { openedBy: '2027-02-01', preMeetingBy: '2027-12-31', closedBy: '2027-12-31' },
      day: '2027-01-01',
    }
    // Tuesday of week 53 of 2026 becomes Tuesday of week 52 of 2027.
    const moved = proposedPlan({ ...before, preDate: '2026-12-29' }, { ...context, ...context53 })
    expect(moved.preDate).toBe('2027-12-28')
  })

  test('over two years keeps the week too', () => {
    const moved = proposed({ preDate: '2024-02-20' }, { from: 2024 })
    expect(moved.preDate).toBe('2026-02-17')
  })

  test('proposes no day that has passed, and still the hours', () => {
    const moved = proposed({}, { day: '2026-11-28' })
    expect(moved).toEqual({
      preDate: null,
      mappingFrom: null,
      mappingTo: null,
      postDate: null,
      hours: 32,
    })
    expect(isEmptyPlan(moved)).toBe(false)
  })

  test('of nothing is nothing', () => {
    const nothing = {
      preDate: null,
      mappingFrom: null,
      mappingTo: null,
      postDate: null,
      hours: null,
    }
    expect(isEmptyPlan(proposedPlan(nothing, context))).toBe(true)
  })
})
