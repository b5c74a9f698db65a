import { objectiveSegments } from '../../../content/addresses/forms.ts'
import { newRow, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'
import type { objectiveSteps } from '../../plugin/objectives/set.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where objectives stand in My HSE. */
export const objectivePlace: StepPlace<keyof typeof objectiveSteps.steps> = {
  formName: (name) => `objective-${name}`,
  segments: objectiveSegments,
  record: (language, number, query) => recordAddress(language, 'objective', number, query),
  list: (language, query) => recordsAddress(language, 'objective', query),
}

/** Where one is set. @param query id of the unit and label of the year that are chosen beforehand */
export function setAddress(language: PageLanguage, query: Query = {}): string {
  return recordAddress(language, 'objective', newRow[language], query)
}
