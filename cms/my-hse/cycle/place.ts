import { ownActivitySegments } from '../../../content/addresses/forms.ts'
import { newRow, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { ownActivitySteps } from '../../plugin/cycle/unit/own/add.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where activities of units' own stand in My HSE. */
export const ownActivityPlace: StepPlace<keyof typeof ownActivitySteps.steps> = {
  formName: (name) => `own-activity-${name}`,
  segments: ownActivitySegments,
  record: (language, number, query) => recordAddress(language, 'ownActivity', number, query),
  list: (language, query) => recordsAddress(language, 'ownActivity', query),
}

/** Where one is added. @param unit id of the unit that is chosen beforehand */
export function addActivityAddress(language: PageLanguage, unit?: string): string {
  const query = unit === undefined ? {} : { unit }
  return recordAddress(language, 'ownActivity', newRow[language], query)
}
