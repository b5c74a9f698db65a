import { type PageLanguage, type Query, screenAddress } from '../routes.ts'

/** Paths of the screens of nonconformities, below the root of My HSE. */
export const casePaths = {
  list: { nb: 'avvik', en: 'nonconformities' },
  one: { nb: 'avvik/:number', en: 'nonconformities/:number' },
  csv: { nb: 'avvik.csv', en: 'nonconformities.csv' },
} as const

/** Address of the register. */
export function casesAddress(language: PageLanguage, query?: Query): string {
  return screenAddress(language, [casePaths.list[language]], query)
}

/** Address of one nonconformity. */
export function caseAddress(language: PageLanguage, number: string, query?: Query): string {
  return screenAddress(language, [casePaths.list[language], number], query)
}
