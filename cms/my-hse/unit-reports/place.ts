import { unitReportSegments } from '../../../content/addresses/forms.ts'
import { newRow, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { reportSteps } from '../../plugin/unit-reports/start.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where the yearly reports of units stand in My HSE. */
export const reportPlace: StepPlace<keyof typeof reportSteps.steps> = {
  formName: (name) => `unit-report-${name}`,
  segments: unitReportSegments,
  record: (language, number, query) => recordAddress(language, 'unitReport', number, query),
  list: (language, query) => recordsAddress(language, 'unitReport', query),
}

/** Where one is started. */
export function startAddress(language: PageLanguage): string {
  return recordAddress(language, 'unitReport', newRow[language])
}
