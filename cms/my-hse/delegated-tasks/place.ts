import { delegationSegments } from '../../../content/addresses/forms.ts'
import { newRow, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { delegationSteps } from '../../plugin/delegated-tasks/delegate.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where delegated tasks stand in My HSE. */
export const delegationPlace: StepPlace<keyof typeof delegationSteps.steps> = {
  formName: (name) => `delegated-task-${name}`,
  segments: delegationSegments,
  record: (language, number, query) => recordAddress(language, 'delegatedTask', number, query),
  list: (language, query) => recordsAddress(language, 'delegatedTask', query),
}

/** Where one is recorded. @param unit id of the unit that is chosen beforehand */
export function delegateAddress(language: PageLanguage, unit?: string): string {
  const query = unit === undefined ? {} : { unit }
  return recordAddress(language, 'delegatedTask', newRow[language], query)
}
