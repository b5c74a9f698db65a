import type { SiteLanguage } from '@verne/content/addresses/site'

const formats: Record<SiteLanguage, Intl.DateTimeFormat> = {
  nb: new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
}

/**
 * A civil date as people write it: `2026-02-01` becomes "1. februar 2026" or "1 February 2026".
 * @param date `YYYY-MM-DD`
 */
export function longDate(date: string, language: SiteLanguage): string {
  const known = written[language].get(date)
  if (known !== undefined) return known
  const long = formats[language].format(new Date(`${date}T00:00:00Z`))
  written[language].set(date, long)
  return long
}

/** Dates as they were written before: the same few stand on every page. */
const written: Record<SiteLanguage, Map<string, string>> = { nb: new Map(), en: new Map() }

const months: Record<SiteLanguage, Intl.DateTimeFormat> = {
  nb: new Intl.DateTimeFormat('nb-NO', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }),
}

/**
 * A month as a heading: `2026-02` becomes "Februar 2026" or "February 2026".
 * @param month `YYYY-MM`
 */
export function monthName(month: string, language: SiteLanguage): string {
  const name = months[language].format(new Date(`${month}-01T00:00:00Z`))
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}

const monthNames: Record<SiteLanguage, Intl.DateTimeFormat> = {
  nb: new Intl.DateTimeFormat('nb-NO', { month: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }),
}

/**
 * A month as a word: `2026-02` becomes "februar" or "February".
 * @param month `YYYY-MM`
 */
export function nameOfMonth(month: string, language: SiteLanguage): string {
  return monthNames[language].format(new Date(`${month}-01T00:00:00Z`))
}
