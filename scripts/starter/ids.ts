import type { StarterAffiliation, StarterRoleAssignment } from '../../content/starter/schema.ts'

/** Ids of what the starter content creates: made from its codes, so that loading it again finds what is there. */
export const ids = {
  unit: (code: string): string => `unit-${code}`,
  safetyArea: (code: string): string => `safety-area-${code}`,
  person: (id: string): string => `person-${id.replace(/^p-/, '')}`,
  account: (email: string): string => `account-${email.split('@')[0] ?? email}`,
  topic: (slug: string): string => `topic-${slug}`,
  guideline: (number: string): string => `guideline-${number}`,
  edition: (number: string, language: string, edition: number): string =>
    `edition-${number}-${language}-${String(edition)}`,
  roleAssignment: ({ role, person, unit, area, from }: StarterRoleAssignment): string =>
    ['role', role, person.replace(/^p-/, ''), unit ?? area ?? 'all', from].join('-'),
  affiliation: ({ person, unit, from }: StarterAffiliation): string =>
    ['affiliation', person.replace(/^p-/, ''), unit, from].join('-'),
  cycle: (slug: string): string => `cycle-${slug}`,
  activity: (cycle: string, key: string): string => `activity-${cycle}-${key}`,
  process: (id: string): string => `process-${id}`,
  /** A challenge or mapping of a process: rows are told apart over all processes. */
  processRow: (process: string, row: string): string => `${ids.process(process)}-${row}`,
  nonconformity: (id: string): string => `nonconformity-${id}`,
  measure: (id: string): string => `measure-${id}`,
  enquiry: (id: string): string => `enquiry-${id}`,
  document: (id: string): string => `document-${id}`,
  meeting: (id: string): string => `committee-meeting-${id}`,
  committeeItem: (id: string): string => `committee-item-${id}`,
  committeeReport: (id: string): string => `committee-report-${id}`,
  delegatedTask: (id: string): string => `delegated-task-${id}`,
  ownActivity: (id: string): string => `own-activity-${id}`,
  activityDone: (key: string): string => `activity-done-${key}`,
  objective: (id: string): string => `objective-${id}`,
  trainingRecord: (person: string, unit: string, course: string): string =>
    `training-${person.replace(/^p-/, '')}-${unit}-${course}`,
  formerTotal: (unit: string, year: number, kind: string): string =>
    `former-total-${unit}-${String(year)}-${kind}`,
  sicknessAbsence: (unit: string, year: number): string =>
    `sickness-absence-${unit}-${String(year)}`,
  course: (slug: string): string => `course-${slug}`,
  /** There is one, of the year it was loaded in. */
  commonPlan: 'training-plan-common',
  plannedCourse: (id: string): string => `planned-course-${id}`,
  supportFunction: (key: string): string => `support-${key}`,
  unitRequirement: (unit: string, requirement: string): string =>
    `unit-requirement-${unit}-${requirement}`,
  report: (id: string): string => `report-${id}`,
  reportSection: (report: string, section: string): string => `report-section-${report}-${section}`,
  managementReview: (id: string): string => `management-review-${id}`,
  reviewDecision: (review: string, id: string): string => `review-decision-${review}-${id}`,
  unitReport: (id: string): string => `unit-report-${id}`,
  unitReportAnswer: (report: string, section: string): string =>
    `unit-report-answer-${report}-${section}`,
  evaluation: (id: string): string => `evaluation-${id}`,
  complianceLine: (evaluation: string, requirement: string): string =>
    `compliance-line-${evaluation}-${requirement}`,
  consultation: (id: string): string => `consultation-${id}`,
  proposal: (id: string): string => `proposal-${id}`,
  story: (id: string): string => `story-${id}`,
  injury: (id: string): string => `injury-${id}`,
  accessRequest: (id: string): string => `access-request-${id}`,
  /** There is one. */
  auditPlan: 'audit-plan',
  auditPlanLine: (id: string): string => `audit-plan-line-${id}`,
  auditCriterion: (key: string): string => `audit-criterion-${key}`,
  audit: (id: string): string => `audit-${id}`,
  auditEvidence: (audit: string, id: string): string => `audit-evidence-${audit}-${id}`,
  auditAnswer: (audit: string, criterion: string): string => `audit-answer-${audit}-${criterion}`,
  inspection: (id: string): string => `inspection-${id}`,
  inspectionOrder: (inspection: string, id: string): string =>
    `inspection-order-${inspection}-${id}`,
  auditFinding: (audit: string, id: string): string => `audit-finding-${audit}-${id}`,
}
