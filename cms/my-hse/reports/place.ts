import { wholeReportSegments } from '../../../content/addresses/forms.ts'
import { newRow, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { reportSteps } from '../../plugin/reports/open.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where the reports of the whole institution stand in My HSE. */
export const reportPlace: StepPlace<keyof typeof reportSteps.steps> = {
  formName: (name) => `whole-report-${name}`,
  segments: wholeReportSegments,
  record: (language, number, query) => recordAddress(language, 'report', number, query),
  list: (language, query) => recordsAddress(language, 'report', query),
}

/** Where one is opened. */
export function openReportAddress(language: PageLanguage): string {
  return recordAddress(language, 'report', newRow[language])
}
