import { auditSegments } from '../../../content/addresses/forms.ts'
import {
  newRow,
  pageAddress,
  recordAddress,
  recordPaths,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import { inEach, type PageLanguage, type Segment } from '../../../content/addresses/parts.ts'
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

const takeInName: Segment = { nb: 'av-andre', en: 'by-others' }

/** Path of the form that takes in an audit by others. */
export const takeInPath = inEach((in_) => `${recordPaths.audit[in_]}/${takeInName[in_]}`)

/** Where an audit by others is taken in. */
export function takeInAddress(language: PageLanguage): string {
  return recordAddress(language, 'audit', takeInName[language])
}

/** The audit plan over several years. */
export function auditPlanAddress(
  language: PageLanguage,
  query?: Readonly<Record<string, string>>,
): string {
  return pageAddress(language, 'auditPlan', query)
}
