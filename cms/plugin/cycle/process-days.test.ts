import { expect, test } from 'vitest'
import { calendarYear } from '../core/dates.ts'
import { standardDays } from '../processes/deadlines/rules.ts'
import { type ProcessDeadlineActivity, processDaysIn } from './process-days.ts'

const closed: ProcessDeadlineActivity = {
  doneWhen: 'processClosed',
  recurrence: 'day',
  month: '05',
  day: 31,
  from: '2024-09-01',
  to: null,
}

test('without deadlines in the annual cycle the standard days hold', () => {
  expect(processDaysIn([])(calendarYear(2026))).toEqual(standardDays)
})

test('the annual cycle decides the day of its part, and of no other', () => {
  expect(processDaysIn([closed])(calendarYear(2026))).toEqual({
    ...standardDays,
    closedBy: '05-31',
  })
})

test('a day that is another from a year on leaves the years before as they were', () => {
  const until = { ...closed, to: '2026-12-31' }
  const then = { ...closed, month: '06', day: 15, from: '2027-01-01' } as const
  const daysIn = processDaysIn([then, until])
  expect([2025, 2026, 2027, 2030].map((year) => daysIn(calendarYear(year)).closedBy)).toEqual([
    '05-31',
    '05-31',
    '06-15',
    '06-15',
  ])
})

test('before the first activity there was, and after the last has ended, the nearest one holds', () => {
  const daysIn = processDaysIn([{ ...closed, to: '2026-06-30' }])
  expect(daysIn(calendarYear(2019)).closedBy).toBe('05-31')
  expect(daysIn(calendarYear(2029)).closedBy).toBe('05-31')
})

test('a part of a month asks for its last day', () => {
  const late = { ...closed, recurrence: 'month', month: '02', part: 'late', day: null } as const
  expect(processDaysIn([late])(calendarYear(2027)).closedBy).toBe('02-28')
})

test('the 29th of February stays a day of the year where there is none', () => {
  const leap = { ...closed, month: '02', day: 29 } as const
  const daysIn = processDaysIn([leap])
  expect([2027, 2028].map((year) => daysIn(calendarYear(year)).closedBy)).toEqual([
    '02-28',
    '02-29',
  ])
})
