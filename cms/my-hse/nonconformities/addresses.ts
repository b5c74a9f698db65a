import { caseSegments, stepPart } from '../../../content/addresses/forms.ts'
import {
  recordAddress,
  recordsAddress,
  recordStepAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'

/** Address of the register. */
export function casesAddress(language: PageLanguage, query?: Query): string {
  return recordsAddress(language, 'nonconformity', query)
}

/** Address of one nonconformity. */
export function caseAddress(language: PageLanguage, number: string, query?: Query): string {
  return recordAddress(language, 'nonconformity', number, query)
}

/** What is done with a nonconformity by a form: its steps, and what stands beside them. */
export type CaseForm = keyof typeof caseSegments

/** Address of the page of one step of a nonconformity. */
export function caseStepAddress(
  language: PageLanguage,
  number: string,
  form: CaseForm,
  query: Query = {},
): string {
  const step = stepPart(caseSegments[form])
  return recordStepAddress(language, 'nonconformity', { number, step, query })
}

/** The form an address of a step's page names, or null. */
export function caseFormAt(language: PageLanguage, part: string): CaseForm | null {
  const names = Object.keys(caseSegments) as CaseForm[]
  return names.find((each) => stepPart(caseSegments[each])[language] === part) ?? null
}
