import type { Surface } from '@verne/hse-plugin'
import {
  pageAddress,
  preferencesAddress,
  recordAddress,
  type RecordKind,
  recordsAddress,
  reportPage,
  unitCycleAddress,
} from '../content/addresses/my-hse.ts'
import { inEach } from '../content/addresses/parts.ts'
import { editionAddress, guidelineAddress, isSiteLanguage } from '../content/addresses/site.ts'

const kinds = {
  nonconformities: 'nonconformity',
  measures: 'measure',
  'hse-processes': 'process',
  enquiries: 'enquiry',
  proposals: 'proposal',
  injuries: 'injury',
  'work-stops': 'workStop',
  audits: 'audit',
  'unit-reports': 'unitReport',
  inspections: 'inspection',
  'inspection-orders': 'inspectionOrder',
  'committee-meetings': 'committeeMeeting',
  'committee-reports': 'committeeReport',
  'management-reviews': 'managementReview',
  'review-decisions': 'reviewDecision',
  reports: 'report',
  stories: 'story',
  're-audits': 'reAudit',
} as const satisfies Record<Parameters<Surface['record']>[0], RecordKind>

/** Where My HSE and the site show what the plugin holds. */
export const surface: Surface = {
  name: { nb: 'Min HMS', en: 'My HSE' },
  start: inEach((language) => pageAddress(language, 'start')),
  preferences: inEach(preferencesAddress),
  told: inEach((language) => pageAddress(language, 'notifications')),
  list: (collection) => inEach((language) => recordsAddress(language, kinds[collection])),
  overdueCases: inEach((language) =>
    recordsAddress(language, 'nonconformity', { state: 'overdue' }),
  ),
  record: (collection, number) =>
    inEach((language) => recordAddress(language, kinds[collection], number)),
  reportStatus: {
    ...inEach((language) => reportPage(language, 'status')),
    nn: reportPage('nn', 'status'),
  },
  unitCycle: (code) => inEach((language) => unitCycleAddress(language, code)),
  overview: (filter) => inEach((language) => pageAddress(language, 'units', { ...filter })),
  guideline: (language, slug) =>
    isSiteLanguage(language) ? guidelineAddress(language, slug) : null,
  formerEdition: (language, slug, edition) =>
    isSiteLanguage(language) ? editionAddress(language, slug, edition) : null,
}
