import { auditSegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  pageAddress,
  recordAddress,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { auditSteps } from '../../plugin/audits/steps.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where audits stand in My HSE. */
export const auditPlace: StepPlace<keyof typeof auditSteps.steps> = {
  formName: (name) => `audit-${name}`,
  segments: auditSegments,
  record: (language, number, query) => recordAddress(language, 'audit', number, query),
  list: (language, query) => recordsAddress(language, 'audit', query),
}

/** Where one is planned. */
export function planAddress(language: PageLanguage): string {
  return recordAddress(language, 'audit', newRow[language])
}

/** The audit plan over several years. */
export function auditPlanAddress(
  language: PageLanguage,
  query?: Readonly<Record<string, string>>,
): string {
  return pageAddress(language, 'auditPlan', query)
}
