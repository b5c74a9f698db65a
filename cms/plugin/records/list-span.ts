import { addDays, addMonths, isCivilDate } from '../core/dates.ts'
import type { Text } from '../core/text.ts'
import { spokenDay } from '../admin/spoken-dates.ts'

/** A stretch of days, both included. */
export interface Span {
  /** `YYYY-MM-DD` */
  readonly from: string
  readonly to: string
}

/**
 * The days a filter asks for: a year `2026`, a month `2026-11`, or two days `2026-11-22..2026-11-28`. Null for what is
 * none of these.
 */
export function spanOf(asked: string): Span | null {
  if (/^\d{4}$/.test(asked)) return between(`${asked}-01-01`, `${asked}-12-31`)
  if (/^\d{4}-\d{2}$/.test(asked)) {
    const from = `${asked}-01`
    return isCivilDate(from) ? between(from, addDays(addMonths(from, 1), -1)) : null
  }
  const [from = '', to = '', ...more] = asked.split('..')
  return more.length === 0 ? between(from, to) : null
}

function between(from: string, to: string): Span | null {
  return isCivilDate(from) && isCivilDate(to) && from <= to ? { from, to } : null
}

/** How a filter asks for the days from one to another. */
export function spanFrom(from: string, to: string): string {
  return `${from}..${to}`
}

const monthNames = {
  nb: 'januar februar mars april mai juni juli august september oktober november desember',
  en: 'January February March April May June July August September October November December',
} as const satisfies Text

/** The name of a month, counted from 1. */
export function monthName(month: number): Text {
  const named = (language: keyof typeof monthNames): string =>
    monthNames[language].split(' ')[month - 1] ?? ''
  return { nb: named('nb'), en: named('en') }
}

/** What a filter asks for, in words: `2026`, "november 2026", "22. november 2026 – 28. november 2026". */
export function spanText(asked: string): Text | null {
  const span = spanOf(asked)
  if (span === null) return null
  if (/^\d{4}$/.test(asked)) return { nb: asked, en: asked }
  const [year = '', month = ''] = asked.split('-')
  if (/^\d{4}-\d{2}$/.test(asked)) {
    const { nb, en } = monthName(Number(month))
    return { nb: `${nb} ${year}`, en: `${en} ${year}` }
  }
  if (span.from === span.to) {
    return { nb: spokenDay(span.from, 'nb'), en: spokenDay(span.from, 'en') }
  }
  return {
    nb: `${spokenDay(span.from, 'nb')} – ${spokenDay(span.to, 'nb')}`,
    en: `${spokenDay(span.from, 'en')} – ${spokenDay(span.to, 'en')}`,
  }
}
