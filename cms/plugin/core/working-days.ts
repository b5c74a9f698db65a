import { Temporal } from 'temporal-polyfill'
import { addDays, covers } from './dates.ts'

/** Days the institution is closed, both included. `to` left out is one day. */
export interface ClosedDays {
  readonly from: string
  readonly to?: string | null
}

/** Where every day is said to be closed, somebody wrote a wrong year: after so many a day counts as open. */
const longestClosing = 120

/** Easter Sunday of a year of the Gregorian calendar, `YYYY-MM-DD` (Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const ofCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const days = epact + weekday - 7 * late + 114
  const [month, day] = [Math.floor(days / 31), (days % 31) + 1]
  return new Temporal.PlainDate(year, month, day).toString()
}

/** New Year's Day, 1 May, 17 May, Christmas Day and the day after. */
const fixed = ['01-01', '05-01', '05-17', '12-25', '12-26']
/** From Maundy Thursday to Easter Monday, Ascension, Whit Sunday and Whit Monday, in days from Easter Sunday. */
const fromEaster = [-3, -2, 0, 1, 39, 49, 50]

/** True for a public holiday in Norway other than a plain Sunday. */
export function isPublicHoliday(day: string): boolean {
  if (fixed.includes(day.slice(5))) return true
  const easter = easterSunday(Number(day.slice(0, 4)))
  return fromEaster.some((days) => addDays(easter, days) === day)
}

/** True from Monday to Friday, but for public holidays and the days the institution is closed. */
export function isWorkingDay(day: string, closed: readonly ClosedDays[] = []): boolean {
  if (Temporal.PlainDate.from(day).dayOfWeek > 5 || isPublicHoliday(day)) return false
  return !closed.some(({ from, to }) => covers({ from, to: to ?? from }, day))
}

/** The day itself where it is a working day, else the next that is. */
export function workingDayFrom(day: string, closed: readonly ClosedDays[] = []): string {
  for (let ahead = 0; ahead < longestClosing; ahead += 1) {
    const each = addDays(day, ahead)
    if (isWorkingDay(each, closed)) return each
  }
  return workingDayFrom(day)
}

/** So many working days after a day: of a Friday the first is Monday. */
export function addWorkingDays(
  day: string,
  count: number,
  closed: readonly ClosedDays[] = [],
): string {
  let at = day
  for (let left = count; left > 0; left -= 1) at = workingDayFrom(addDays(at, 1), closed)
  return at
}

/** The first working day of the week a day lies in, Monday where it is one; null where the whole week is closed. */
export function firstWorkingDayOfWeek(
  day: string,
  closed: readonly ClosedDays[] = [],
): string | null {
  const monday = addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek)
  for (let ahead = 0; ahead < 5; ahead += 1) {
    const each = addDays(monday, ahead)
    if (isWorkingDay(each, closed)) return each
  }
  return null
}
