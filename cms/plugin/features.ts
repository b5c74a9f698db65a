import { accessRequestsFeature } from './access-requests/record.ts'
import { accountsFeature } from './accounts/feature.ts'
import { attachmentsFeature } from './attachments/feature.ts'
import { auditLogFeature } from './audit-log/feature.ts'
import { auditsFeature } from './audits/record.ts'
import { committeesFeature } from './committees/record.ts'
import { complianceFeature } from './compliance/record.ts'
import { consultationsFeature } from './consultations/record.ts'
import { correctionsFeature } from './corrections/feature.ts'
import { cycleFeature } from './cycle/feature.ts'
import { delegatedTasksFeature } from './delegated-tasks/record.ts'
import { editionsFeature } from './editions/feature.ts'
import { enquiriesFeature } from './enquiries/record.ts'
import type { Feature } from './feature.ts'
import { formerYearsFeature } from './former-years/feature.ts'
import { formDraftsFeature } from './form-drafts/feature.ts'
import { frozenFeature } from './frozen/feature.ts'
import { guidelinesFeature } from './guidelines/feature.ts'
import { importsFeature } from './imports/feature.ts'
import { injuriesFeature } from './injuries/record.ts'
import { inspectionsFeature } from './inspections/record.ts'
import { internalControlFeature } from './internal-control/feature.ts'
import { jobsFeature } from './jobs/feature.ts'
import { measuresFeature } from './measures/feature.ts'
import { managementReviewFeature } from './management-review/record.ts'
import { mediaFeature } from './media/feature.ts'
import { nonconformitiesFeature } from './nonconformities/feature.ts'
import { numberSeriesFeature } from './number-series/feature.ts'
import { objectivesFeature } from './objectives/record.ts'
import { organisationFeature } from './organisation/feature.ts'
import { outboxFeature } from './outbox/feature.ts'
import { processesFeature } from './processes/feature.ts'
import { proposalsFeature } from './proposals/record.ts'
import { publishingFeature } from './publishing/feature.ts'
import { reAuditsFeature } from './audits/re-audits/collection.ts'
import { regulationsFeature } from './regulations/feature.ts'
import { readingLogFeature } from './reading-log/feature.ts'
import { reportsFeature } from './reports/record.ts'
import { retentionFeature } from './retention/feature.ts'
import { setUpFeature } from './set-up/feature.ts'
import { serversFeature } from './servers/feature.ts'
import { workStopsFeature } from './work-stops/record.ts'
import { storiesFeature } from './stories/record.ts'
import { supportFunctionsFeature } from './support-functions/feature.ts'
import { coursesFeature } from './training/courses/feature.ts'
import { trainingPlansFeature } from './training/plans/central/collection.ts'
import { plannedCoursesFeature } from './training/plans/units/collection.ts'
import { trainingRecordsFeature } from './training/records/record.ts'
import { unitDocumentsFeature } from './unit-documents/record.ts'
import { unitReportsFeature } from './unit-reports/record.ts'

/**
 * Every part of Verne: the only list there is. Its order counts in three ways.
 * - At a start, `recover` runs down the list: jobs of a process that is gone are free before anything asks for work,
 *   units know those above them before records look for their managers.
 * - A backup reads the collections up the list: whatever points to others is read before what it points to, which is
 *   therefore there; the counters of numbers after the records that took them; and what was corrected before the
 *   documents, so that none counts as corrected that was read as it was before.
 * - The admin's menu shows the collections down the list.
 */
export const features: readonly Feature[] = [
  jobsFeature,
  serversFeature,
  accountsFeature,
  organisationFeature,
  importsFeature,
  guidelinesFeature,
  regulationsFeature,
  editionsFeature,
  mediaFeature,
  supportFunctionsFeature,
  numberSeriesFeature,
  frozenFeature,
  coursesFeature,
  trainingPlansFeature,
  cycleFeature,
  processesFeature,
  complianceFeature,
  auditsFeature,
  unitReportsFeature,
  inspectionsFeature,
  nonconformitiesFeature,
  measuresFeature,
  reAuditsFeature,
  committeesFeature,
  enquiriesFeature,
  consultationsFeature,
  proposalsFeature,
  storiesFeature,
  workStopsFeature,
  unitDocumentsFeature,
  delegatedTasksFeature,
  objectivesFeature,
  trainingRecordsFeature,
  formerYearsFeature,
  plannedCoursesFeature,
  injuriesFeature,
  reportsFeature,
  managementReviewFeature,
  accessRequestsFeature,
  attachmentsFeature,
  internalControlFeature,
  outboxFeature,
  formDraftsFeature,
  publishingFeature,
  auditLogFeature,
  readingLogFeature,
  setUpFeature,
  correctionsFeature,
  retentionFeature,
]
