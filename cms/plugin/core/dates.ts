import { Temporal } from 'temporal-polyfill'

/** The time zone every deadline is a civil date in. */
export const timeZone = 'Europe/Oslo'

/** Tells the present instant. Passed in, so that rules and tests choose their own day. */
export type Clock = () => Temporal.Instant

export const systemClock: Clock = () => Temporal.Now.instant()

/** Today's civil date in Oslo, `YYYY-MM-DD`. */
export function today(clock: Clock): string {
  return clock().toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

/** A civil date some months on. The last day is kept within the month: 31 January + 1 month is 28 or 29 February. */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

/** A civil date some days on, or back where `days` is negative. */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/** Days from one civil date to another; below 0 where the other lies before it. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days
}

/** True for a real civil date written `YYYY-MM-DD`. */
export function isCivilDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  try {
    return Temporal.PlainDate.from(value, { overflow: 'reject' }).toString() === value
  } catch {
    return false
  }
}

/** True when the day lies within from and to, both included; an open end never stops it. */
export function covers(
  period: { readonly from: string; readonly to: string | null | undefined },
  day: string,
): boolean {
  return period.from <= day && (period.to == null || day <= period.to)
}

/** The instant, to the millisecond, as ISO 8601 in UTC: how points in time are stored. */
export function instant(clock: Clock): string {
  return clock().toString({ smallestUnit: 'millisecond' })
}

/** The civil date in Oslo of an instant in ISO 8601. */
export function civilDay(at: string): string {
  return today(() => Temporal.Instant.from(at))
}

/**
 * The instant a day and a time of the clock in Oslo stand for, ISO 8601 in UTC; null for what is no day or no time.
 * @param time `13:05`, `13.05` or `1305`
 */
export function momentOf(date: string | null, time: string): string | null {
  const clock = clockTime(time)
  if (date === null || clock === null) return null
  const at = Temporal.PlainDate.from(date).toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from(clock),
  })
  return at.toInstant().toString({ smallestUnit: 'millisecond' })
}

/** A time of the clock as people write it, `13:05`, `13.05`, `1305` or `0100`, as `HH:MM`; null for what is none. */
export function clockTime(written: string): string | null {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec(written.trim()) ?? []
  return hour === '' ? null : `${hour.padStart(2, '0')}:${minute}`
}

/** First and last day anything of ours can lie on: another one is a slip of the hand in the year. */
export const sensibleDays = { first: '1950-01-01', last: '2100-12-31' } as const

/** True for a civil date that can be meant. */
export function isSensibleDay(day: string): boolean {
  return sensibleDays.first <= day && day <= sensibleDays.last
}

/**
 * The civil date in a text as a browser posts it, or as someone types it: `2026-11-22`, `22.11.2026`, `22/11/2026`,
 * `22.11.26`. Two digits are a year from 1950 to 2049. Null for what is none.
 */
export function dayIn(text: string): string | null {
  const typed = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(text.replace(/\s/g, ''))
  const [, day = '', month = '', year = ''] = typed ?? []
  const date = typed ? `${wholeYear(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  return isCivilDate(date) ? date : null
}

function wholeYear(year: string): string {
  if (year.length === 4) return year
  return year < '50' ? `20${year}` : `19${year}`
}

/** What is a day in every year, whichever month it is looked for in: asked for each unit of hundreds. */
const inEveryYear = /^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$|^(?:0[13-9]|1[0-2])-(?:29|30)$/

/** The day `MM-DD` of a year; the last of its month where that is shorter this year. */
export function dayOfYear(year: string, day: string): string {
  if (inEveryYear.test(day)) return `${year}-${day}`
  const [month = 1, date = 1] = day.split('-').map(Number)
  return Temporal.PlainDate.from({ year: Number(year), month, day: date }).toString()
}

/** A stretch of time that is reported on, both days included. Functions ask for one, never for a year. */
export interface Period {
  /** `YYYY-MM-DD` */
  readonly from: string
  readonly to: string
  /** What people call it, such as `2026`. The same for the same days: it is looked up by. */
  readonly label: string
}

/** The period from 1 January to 31 December. */
export function calendarYear(year: number): Period {
  const label = String(year)
  return { from: `${label}-01-01`, to: `${label}-12-31`, label }
}

/** The period a day lies in. */
export function periodOn(day: string): Period {
  return calendarYear(Number(day.slice(0, 4)))
}
