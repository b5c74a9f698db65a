import { complianceSegments } from '../../../content/addresses/forms.ts'
import { newRow, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { complianceSteps } from '../../plugin/compliance/open.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where compliance evaluations stand in My HSE. */
export const compliancePlace: StepPlace<keyof typeof complianceSteps.steps> = {
  formName: (name) => `compliance-${name}`,
  segments: complianceSegments,
  record: (language, number, query) => recordAddress(language, 'compliance', number, query),
  list: (language, query) => recordsAddress(language, 'compliance', query),
}

/** Where one is opened. */
export function openAddress(language: PageLanguage): string {
  return recordAddress(language, 'compliance', newRow[language])
}
