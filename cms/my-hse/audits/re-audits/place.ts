import { reAuditSegments } from '../../../../content/addresses/forms.ts'
import { recordAddress, recordsAddress } from '../../../../content/addresses/my-hse.ts'
import { reAuditList } from '../../../plugin/audits/re-audits/list.ts'
import type { reAuditSteps } from '../../../plugin/audits/re-audits/steps.ts'
import { listing } from '../../lists/listing.ts'
import type { StepPlace } from '../../records/step-forms.ts'

/** Where the steps of a re-audit stand. */
export const reAuditPlace: StepPlace<keyof typeof reAuditSteps.steps> = {
  formName: (name) => `re-audit-${name}`,
  segments: reAuditSegments,
  record: (language, number, query) => recordAddress(language, 'reAudit', number, query),
  list: (language, query) => recordsAddress(language, 'reAudit', query),
}

/** The list of re-audits. */
export const reAudits = listing<'re-audits'>({ list: reAuditList, kind: 'reAudit' })
