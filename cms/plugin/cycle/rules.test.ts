import { describe, expect, test } from 'vitest'
import type { Period } from '../core/dates.ts'
import {
  activityFaults,
  activityFaultFields,
  cycleYearAfter,
  cycleYearOn,
  droppedIn,
  isNextNear,
  occurrencesIn,
  type Definition,
  type SavedActivity,
} from './rules.ts'

const hseYear: Period = { from: '2026-09-01', to: '2027-08-31', label: '2026/27' }
const leapYear: Period = { from: '2027-09-01', to: '2028-08-31', label: '2027/28' }
const calendar: Period = { from: '2027-01-01', to: '2027-12-31', label: '2027' }
const from = '2020-01-01'

const inMonth = { recurrence: 'month', from } as const
const onDay = { recurrence: 'day', from } as const
const every = { recurrence: 'interval', from } as const

describe('an activity is done', () => {
  test.each<[string, Definition, Period, string[]]>([
    [
      'early in a month: by the 10th',
      { ...inMonth, month: '10', part: 'early' },
      hseYear,
      ['2026-10-10'],
    ],
    [
      'in the middle: by the 20th',
      { ...inMonth, month: '08', part: 'mid' },
      hseYear,
      ['2027-08-20'],
    ],
    ['late: by the last day', { ...inMonth, month: '06', part: 'late' }, hseYear, ['2027-06-30']],
    ['late in February', { ...inMonth, month: '02', part: 'late' }, hseYear, ['2027-02-28']],
    [
      'late in a leap year’s February',
      { ...inMonth, month: '02', part: 'late' },
      leapYear,
      ['2028-02-29'],
    ],
    [
      'in the first month of its year',
      { ...inMonth, month: '09', part: 'early' },
      hseYear,
      ['2026-09-10'],
    ],
    [
      'in the last month of its year',
      { ...inMonth, month: '08', part: 'late' },
      hseYear,
      ['2027-08-31'],
    ],
    ['on a day', { ...onDay, month: '12', day: 15 }, hseYear, ['2026-12-15']],
    ['on the first day of the year', { ...onDay, month: '09', day: 1 }, hseYear, ['2026-09-01']],
    ['on the last day of the year', { ...onDay, month: '08', day: 31 }, hseYear, ['2027-08-31']],
    [
      'on 29 February, where there is none',
      { ...onDay, month: '02', day: 29 },
      hseYear,
      ['2027-02-28'],
    ],
    ['on 29 February', { ...onDay, month: '02', day: 29 }, leapYear, ['2028-02-29']],
    ['in week 53', { ...onDay, month: '01', day: 1 }, hseYear, ['2027-01-01']],
    [
      'on the day the clock goes forward',
      { ...onDay, month: '03', day: 28 },
      calendar,
      ['2027-03-28'],
    ],
    [
      'on the day the clock goes back',
      { ...onDay, month: '10', day: 31 },
      calendar,
      ['2027-10-31'],
    ],
    [
      'every three months',
      { ...every, everyMonths: 3, firstDay: '2026-09-15' },
      hseYear,
      ['2026-09-15', '2026-12-15', '2027-03-15', '2027-06-15'],
    ],
    [
      'each month from the 31st on, and on the 31st again after a short month',
      { ...every, everyMonths: 1, firstDay: '2027-01-31' },
      { from: '2027-01-01', to: '2027-05-31', label: 'spring' },
      ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31'],
    ],
    [
      'every 18 months',
      { ...every, everyMonths: 18, firstDay: '2024-03-01' },
      calendar,
      ['2027-03-01'],
    ],
    [
      'every 18 months, not in each year',
      { ...every, everyMonths: 18, firstDay: '2024-09-01' },
      calendar,
      ['2027-09-01'],
    ],
    [
      'every 18 months, in the years between',
      { ...every, everyMonths: 18, firstDay: '2025-01-01' },
      calendar,
      [],
    ],
    [
      'never before the first day',
      { ...every, everyMonths: 6, firstDay: '2028-01-01' },
      calendar,
      [],
    ],
  ])('%s', (_, definition, period, days) => {
    expect(occurrencesIn(definition, period).map(({ by }) => by)).toEqual(days)
  })

  test('in a part of a month that is told, and on a day without one', () => {
    expect(occurrencesIn({ ...inMonth, month: '10', part: 'mid' }, hseYear)).toEqual([
      { by: '2026-10-20', part: 'mid' },
    ])
    expect(occurrencesIn({ ...onDay, month: '10', day: 20 }, hseYear)).toEqual([
      { by: '2026-10-20', part: null },
    ])
  })
})

describe('a definition that begins or ends within the year', () => {
  const quarterly = { ...every, everyMonths: 3, firstDay: '2026-09-15' }

  test.each([
    ['begins', { ...quarterly, from: '2026-12-15' }, ['2026-12-15', '2027-03-15', '2027-06-15']],
    ['ends', { ...quarterly, to: '2026-12-14' }, ['2026-09-15']],
    ['ends on the day', { ...quarterly, to: '2026-12-15' }, ['2026-09-15', '2026-12-15']],
    ['ended before', { ...quarterly, to: '2026-08-31' }, []],
    ['begins after', { ...quarterly, from: '2027-09-01' }, []],
  ] as const)('%s', (_, definition, days) => {
    expect(occurrencesIn(definition, hseYear).map(({ by }) => by)).toEqual(days)
  })

  test('and is followed by another has each time once, also within a part of a month', () => {
    const first = { ...inMonth, month: '03', part: 'mid', to: '2027-03-14' } as const
    const second = { ...inMonth, month: '03', part: 'mid', from: '2027-03-15' } as const
    const times = [first, second].map((each) => occurrencesIn(each, hseYear).length)
    expect(times).toEqual([0, 1])
  })
})

describe('a year of a cycle', () => {
  test.each([
    [9, '2026-09-01', '2026-09-01', '2027-08-31', '2026/27'],
    [9, '2027-08-31', '2026-09-01', '2027-08-31', '2026/27'],
    [9, '2027-09-01', '2027-09-01', '2028-08-31', '2027/28'],
    [1, '2027-01-01', '2027-01-01', '2027-12-31', '2027'],
    [1, '2026-12-31', '2026-01-01', '2026-12-31', '2026'],
    [3, '2028-02-29', '2027-03-01', '2028-02-29', '2027/28'],
    [12, '1999-12-31', '1999-12-01', '2000-11-30', '1999/00'],
  ])('from month %i has the day %s between %s and %s: %s', (month, day, begins, ends, label) => {
    expect(cycleYearOn(month, day)).toEqual({ from: begins, to: ends, label })
  })

  test('is followed by the next one', () => {
    expect(cycleYearAfter(9, hseYear)).toEqual(leapYear)
  })

  test.each([
    ['2027-07-02', false],
    ['2027-07-03', true],
    ['2027-08-31', true],
  ])('on %s is near to the next one: %s', (day, near) => {
    expect(isNextNear(hseYear, day)).toBe(near)
  })
})

describe('an activity is refused', () => {
  const good: SavedActivity = {
    responsibleRole: 'lineManager',
    recurrence: 'day',
    month: '03',
    day: 15,
    from,
    reach: 'institution',
  }
  const interval = { recurrence: 'interval', firstDay: '2026-09-01' } as const

  test('never when nothing is wrong', () => {
    expect(activityFaults(good)).toEqual([])
    expect(activityFaults({ ...good, ...interval, everyMonths: 12 })).toEqual([])
    expect(
      activityFaults({ ...good, ...interval, everyMonths: 24, intervalReason: 'Få endringer.' }),
    ).toEqual([])
    expect(activityFaults({ ...good, month: '02', day: 29 })).toEqual([])
  })

  test.each<[string, Partial<SavedActivity>, keyof typeof activityFaultFields]>([
    ['on 31 February', { month: '02', day: 31 }, 'noSuchDay'],
    ['on 31 June', { month: '06', day: 31 }, 'noSuchDay'],
    ['on day 0', { day: 0 }, 'noSuchDay'],
    ['on half a day', { day: 1.5 }, 'noSuchDay'],
    ['on no day', { day: null }, 'noDay'],
    ['in no month', { month: null }, 'noMonth'],
    ['in no part of a month', { recurrence: 'month' }, 'noPart'],
    ['every 0 months', { ...interval, everyMonths: 0 }, 'noInterval'],
    ['every -3 months', { ...interval, everyMonths: -3 }, 'noInterval'],
    ['every 13 months without a reason', { ...interval, everyMonths: 13 }, 'noReason'],
    [
      'every 13 months for an empty reason',
      { ...interval, everyMonths: 13, intervalReason: '  ' },
      'noReason',
    ],
    ['from no first day', { ...interval, everyMonths: 3, firstDay: null }, 'noFirstDay'],
    ['with a role nobody knows', { responsibleRole: 'janitor' }, 'unknownRole'],
    ['that ends before it begins', { to: '2019-12-31' }, 'endsBeforeStart'],
    ['for units of no kind', { reach: 'kinds' }, 'noKinds'],
    ['for named units, with none named', { reach: 'named', units: [] }, 'noUnits'],
  ])('%s', (_, wrong, fault) => {
    expect(activityFaults({ ...good, ...wrong })).toEqual([fault])
  })
})

describe('an activity that has ended drops', () => {
  const twice: Definition = { ...every, everyMonths: 6, firstDay: '2020-10-15' }

  test.each<[string, string | null, string[]]>([
    ['nothing without an end', null, []],
    ['nothing where it ends after the last time', '2027-04-15', []],
    ['what comes after its last day', '2027-04-14', ['1 2027-04-15']],
    ['every time of a year it ended before', '2026-08-31', ['0 2026-10-15', '1 2027-04-15']],
    ['nothing of a year nobody had planned', '2025-08-31', []],
  ])('%s', (_, to, dropped) => {
    const found = droppedIn({ ...twice, to }, hseYear)
    expect(found.map(({ by, place }) => `${String(place)} ${by}`)).toEqual(dropped)
  })

  test('with the numbers they had before', () => {
    const before = occurrencesIn(twice, hseYear)
    for (const { by, place } of droppedIn({ ...twice, to: '2026-12-31' }, hseYear)) {
      expect(before[place]?.by).toBe(by)
    }
  })
})
