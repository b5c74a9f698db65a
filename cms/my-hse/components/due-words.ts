import { Temporal } from 'temporal-polyfill'
import type { PageLanguage } from '../routes.ts'

/** How far off a date still is told in days, besides the date itself. */
const daysTold = 14

/**
 * How a deadline lies to the day, in words: "i dag", "om 3 dager", "3 dager over fristen". Null for one so far ahead
 * that the date alone says more.
 * @param due `YYYY-MM-DD`
 * @param day `YYYY-MM-DD`
 */
export function dueWords(due: string, day: string, language: PageLanguage): string | null {
  const { days } = Temporal.PlainDate.from(day).until(due, { largestUnit: 'day' })
  return days < 0 ? passed[language](-days) : days > daysTold ? null : ahead[language](days)
}

const passed: Record<PageLanguage, (days: number) => string> = {
  nb: (days) => `${String(days)} ${days === 1 ? 'dag' : 'dager'} over fristen`,
  en: (days) => `${String(days)} ${days === 1 ? 'day' : 'days'} overdue`,
}

const ahead: Record<PageLanguage, (days: number) => string> = {
  nb: (days) => (days === 0 ? 'i dag' : days === 1 ? 'i morgen' : `om ${String(days)} dager`),
  en: (days) => (days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${String(days)} days`),
}
