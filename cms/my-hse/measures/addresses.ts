import { type PageLanguage, type Query, screenAddress } from '../routes.ts'

/** Paths of the screens of measures, below the root of My HSE. */
export const measurePaths = {
  list: { nb: 'tiltak', en: 'measures' },
  csv: { nb: 'tiltak.csv', en: 'measures.csv' },
} as const

/** Address of the unit's plan: the list of measures. */
export function measuresAddress(language: PageLanguage, query?: Query): string {
  return screenAddress(language, [measurePaths.list[language]], query)
}

/** Address of one measure. */
export function measureAddress(language: PageLanguage, number: string, query?: Query): string {
  return screenAddress(language, [measurePaths.list[language], number], query)
}
