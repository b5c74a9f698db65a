import { recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'

/** Address of the register. */
export function casesAddress(language: PageLanguage, query?: Query): string {
  return recordsAddress(language, 'nonconformity', query)
}

/** Address of one nonconformity. */
export function caseAddress(language: PageLanguage, number: string, query?: Query): string {
  return recordAddress(language, 'nonconformity', number, query)
}
