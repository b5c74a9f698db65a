import { describe, expect, test } from 'vitest'
import { calendarYear, periodOn } from '../../core/dates.ts'
import {
  deadlinesOfProcess,
  isDayOfYear,
  lateness,
  processDeadlines,
  processYear,
  standardDays,
  standardDaysIn,
} from './rules.ts'

const own = { process: 'own' } as const
const deadlines = processDeadlines(own, calendarYear(2026), standardDaysIn)

test('a unit opens its process by 1 February, meets by 15 March and closes by 30 April', () => {
  expect(deadlines).toEqual({
    openedBy: '2026-02-01',
    preMeetingBy: '2026-03-15',
    closedBy: '2026-04-30',
  })
})

test('the annual cycle decides the days', () => {
  const days = { openedBy: '09-15', preMeetingBy: '10-31', closedBy: '12-15' }
  expect(processDeadlines(own, calendarYear(2026), () => days)?.openedBy).toBe('2026-09-15')
})

test('in a period over two years each day falls where the period has it', () => {
  const period = { from: '2025-09-01', to: '2026-08-31', label: '2025–2026' }
  const days = { ...standardDays, openedBy: '10-01' }
  expect(processDeadlines(own, period, () => days)).toEqual({
    openedBy: '2025-10-01',
    preMeetingBy: '2026-03-15',
    closedBy: '2026-04-30',
  })
  expect(processYear(period)).toBe(2026)
})

test('a unit made during the year is not late at once: it has as long as the others have from the first day', () => {
  const unit = { process: 'own', activeFrom: '2026-06-01' } as const
  const own = processDeadlines(unit, calendarYear(2026), standardDaysIn)
  expect(own).toEqual({
    openedBy: '2026-07-02',
    preMeetingBy: '2026-08-13',
    closedBy: '2026-09-28',
  })
  expect(lateness(null, own, '2026-06-01')).toBeNull()
  expect(lateness(null, own, '2026-07-03')).toBe('notOpened')
  expect(deadlinesOfProcess({ year: 2026 }, standardDaysIn, '2026-06-01')).toEqual(own)
})

test('a unit made so late that the year is too short begins with the next', () => {
  const unit = { process: 'own', activeFrom: '2026-10-01' } as const
  const none = processDeadlines(unit, calendarYear(2026), standardDaysIn)
  expect(none).toBeNull()
  expect(lateness(null, none, '2026-12-31')).toBeNull()
  expect(processDeadlines(unit, calendarYear(2027), standardDaysIn)?.openedBy).toBe('2027-02-01')
})

test('a unit that has always been here has the days of everybody', () => {
  for (const activeFrom of [null, undefined, '2019-05-01']) {
    const unit = { process: 'own', activeFrom } as const
    expect(processDeadlines(unit, calendarYear(2026), standardDaysIn)).toEqual(deadlines)
  }
})

test.each(['withParent', 'none'] as const)('nothing is asked of a unit that has %s', (process) => {
  const none = processDeadlines({ process }, calendarYear(2026), standardDaysIn)
  expect(none).toBeNull()
  expect(lateness(null, none, '2027-06-01')).toBeNull()
})

describe('a unit is late', () => {
  test.each([
    ['with nothing, on the last day', null, '2026-02-01', null],
    ['with nothing, the day after', null, '2026-02-02', 'notOpened'],
    ['with nothing, at the end of the year', null, '2026-12-31', 'notOpened'],
    ['planned, before the pre-meeting is due', { state: 'planned' }, '2026-03-15', null],
    ['planned, after that', { state: 'planned' }, '2026-03-16', 'preMeetingNotHeld'],
    ['preparing the pre-meeting', { state: 'preMeeting' }, '2026-03-16', 'preMeetingNotHeld'],
    ['mapping on the last day', { state: 'mapping' }, '2026-04-30', null],
    ['mapping on 1 May', { state: 'mapping' }, '2026-05-01', 'notClosed'],
    ['waiting for a signature on 1 May', { state: 'awaitingSignature' }, '2026-05-01', 'notClosed'],
    ['planned on 1 May', { state: 'planned' }, '2026-05-01', 'notClosed'],
    ['closed, whenever that was', { state: 'closed' }, '2027-01-01', null],
    [
      'past the day of its own plan',
      { state: 'mapping', postDate: '2026-04-01' },
      '2026-04-02',
      'ownDayPassed',
    ],
    [
      'past its own plan, with the post-meeting held',
      { state: 'awaitingSignature', postDate: '2026-04-01' },
      '2026-04-02',
      null,
    ],
  ] as const)('%s', (_, process, day, expected) => {
    const dated = process && { postDate: null, ...process }
    expect(lateness(dated, deadlines, day)).toBe(expected)
  })
})

test.each([
  ['02-01', true],
  ['12-31', true],
  ['13-01', false],
  ['2-1', false],
  ['01.02', false],
  [null, false],
])('%s is a day of the year: %s', (value, expected) => {
  expect(isDayOfYear(value)).toBe(expected)
})

test('a day that a year lacks is the last of its month', () => {
  const days = { ...standardDays, openedBy: '02-29' }
  expect(processDeadlines(own, calendarYear(2027), () => days)?.openedBy).toBe('2027-02-28')
  expect(processDeadlines(own, calendarYear(2028), () => days)?.openedBy).toBe('2028-02-29')
})

test.each(['02-30', '04-31', '00-10', '10-00'])('%s is a day of no year', (day) => {
  expect(isDayOfYear(day)).toBe(false)
})

test('the period a day lies in is its calendar year', () => {
  expect(periodOn('2026-11-28')).toEqual({ from: '2026-01-01', to: '2026-12-31', label: '2026' })
})
