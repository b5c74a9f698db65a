import { recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'

/** Address of the unit's plan: the list of measures. */
export function measuresAddress(language: PageLanguage, query?: Query): string {
  return recordsAddress(language, 'measure', query)
}

/** Address of one measure. */
export function measureAddress(language: PageLanguage, number: string, query?: Query): string {
  return recordAddress(language, 'measure', number, query)
}
