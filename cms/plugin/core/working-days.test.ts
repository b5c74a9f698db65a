import { describe, expect, test } from 'vitest'
import { addDays } from './dates.ts'
import {
  addWorkingDays,
  easterSunday,
  firstWorkingDayOfWeek,
  isPublicHoliday,
  isWorkingDay,
  workingDayFrom,
} from './working-days.ts'

describe('working days', () => {
  test.each([
    [1990, '1990-04-15'],
    [1999, '1999-04-04'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2035, '2035-03-25'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
    [2100, '2100-03-28'],
  ])('Easter Sunday of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day)
  })

  test('every Easter from 1990 to 2100 is a Sunday between 22 March and 25 April', () => {
    for (let year = 1990; year <= 2100; year += 1) {
      const day = easterSunday(year)
      expect(new Date(day).getUTCDay()).toBe(0)
      expect(day.slice(5) >= '03-22' && day.slice(5) <= '04-25').toBe(true)
    }
  })

  test.each([
    ['2026-01-01', 'New Year’s Day'],
    ['2026-04-02', 'Maundy Thursday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-04-06', 'Easter Monday'],
    ['2026-05-01', '1 May'],
    ['2027-05-17', '17 May'],
    ['2026-05-14', 'Ascension'],
    ['2026-05-25', 'Whit Monday'],
    ['2026-12-25', 'Christmas Day'],
  ])('%s is a public holiday: %s', (day) => {
    expect(isPublicHoliday(day)).toBe(true)
    expect(isWorkingDay(day)).toBe(false)
  })

  test('a year has twelve public holidays, fewer days where two fall together', () => {
    const holidays = (year: number): number =>
      Array.from({ length: 366 }, (_, ahead) => addDays(`${String(year)}-01-01`, ahead)).filter(
        (day) => day.startsWith(String(year)) && isPublicHoliday(day),
      ).length
    expect(holidays(2026)).toBe(12)
    // 1 May 2008 was Ascension too.
    expect(holidays(2008)).toBe(11)
    // 17 May 2043 is Whit Sunday.
    expect(isPublicHoliday('2043-05-17')).toBe(true)
  })

  test('Saturday, Sunday and Christmas Eve: the last is open unless the institution says otherwise', () => {
    expect(isWorkingDay('2026-11-28')).toBe(false)
    expect(isWorkingDay('2026-11-29')).toBe(false)
    expect(isWorkingDay('2026-12-24')).toBe(true)
    expect(isWorkingDay('2026-12-24', [{ from: '2026-12-24' }])).toBe(false)
    expect(isWorkingDay('2026-12-29', [{ from: '2026-12-24', to: '2027-01-03' }])).toBe(false)
  })

  test('what falls in Easter goes to the Tuesday after', () => {
    expect(workingDayFrom('2026-04-02')).toBe('2026-04-07')
    expect(workingDayFrom('2026-04-07')).toBe('2026-04-07')
  })

  test('working days are counted over weekends, holidays and closed days', () => {
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30')
    expect(addWorkingDays('2026-04-01', 3)).toBe('2026-04-09')
    expect(addWorkingDays('2026-12-23', 1, [{ from: '2026-12-24', to: '2027-01-03' }])).toBe(
      '2027-01-04',
    )
    expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-28')
  })

  test('neither night of the change of clocks moves a day', () => {
    expect(addWorkingDays('2026-03-27', 1)).toBe('2026-03-30')
    expect(addWorkingDays('2026-10-23', 1)).toBe('2026-10-26')
  })

  test('a week begins on its first working day, and may have none', () => {
    expect(firstWorkingDayOfWeek('2026-11-26')).toBe('2026-11-23')
    // Easter Monday.
    expect(firstWorkingDayOfWeek('2026-04-08')).toBe('2026-04-07')
    expect(firstWorkingDayOfWeek('2026-12-30', [{ from: '2026-12-28', to: '2027-01-03' }])).toBe(
      null,
    )
  })

  test('a closing that never ends silences nobody for good', () => {
    expect(workingDayFrom('2026-11-28', [{ from: '2026-01-01', to: '2999-12-31' }])).toBe(
      '2026-11-30',
    )
  })
})
