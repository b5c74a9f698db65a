import {
  type StarterInspection,
  wantedInspection,
  wantedOrderCases,
  wantedOrders,
} from './records/inspections.ts'
import type { Wanted } from './create-missing.ts'
import type { StarterCycle } from '../../content/starter/schema.ts'
import { type StarterActivityDone, wantedActivityDone } from './records/activities-done.ts'
import { type StarterOwnActivity, wantedOwnActivity } from './records/own-activities.ts'
import {
  type StarterAudit,
  type StarterAuditCriterion,
  type StarterAuditPlan,
  wantedAnswers,
  wantedAudit,
  wantedAuditCases,
  wantedEvidence,
  wantedFindings,
  wantedJudgements,
  wantedReAudits,
} from './records/audits.ts'
import {
  type StarterEvaluation,
  type StarterUnitRequirement,
  wantedEvaluation,
  wantedLines,
  wantedUnitRequirement,
} from './records/compliance.ts'
import {
  type StarterMeeting,
  wantedCommitteeReports,
  wantedItems,
  wantedMeeting,
} from './records/committees.ts'
import { type StarterDelegatedTask, wantedDelegatedTask } from './records/delegated-tasks.ts'
import { type StarterObjective, wantedObjective } from './records/objectives.ts'
import { type StarterDocument, wantedDocument } from './records/documents.ts'
import { type StarterConsultation, wantedConsultation } from './records/consultations.ts'
import { type StarterProposal, wantedProposal } from './records/proposals.ts'
import { type StarterStory, wantedStory } from './records/stories.ts'
import {
  type StarterManagementReview,
  wantedManagementReview,
  wantedReviewDecisions,
} from './records/management-reviews.ts'
import { type StarterReport, wantedReport, wantedReportSections } from './records/reports.ts'
import {
  type StarterUnitReport,
  wantedReportAnswers,
  wantedUnitReport,
} from './records/unit-reports.ts'
import { type StarterEnquiry, wantedEnquiry } from './records/enquiries.ts'
import { type StarterInjury, wantedInjury } from './records/injuries.ts'
import { type StarterMeasure, wantedMeasure } from './records/measures.ts'
import { type StarterNonconformity, wantedNonconformity } from './records/nonconformities.ts'
import { type StarterProcess, wantedProcess } from './records/processes.ts'
import { type RecordContext, shapeOf, type Stepped } from './records/shape.ts'

/** The starter records as they stand in the files, and the people they name. */
export interface StarterRecords {
  readonly units: readonly { readonly code: string; readonly parent: string | null }[]
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly processes: readonly StarterProcess[]
  readonly nonconformities: readonly StarterNonconformity[]
  readonly measures: readonly StarterMeasure[]
  readonly enquiries: readonly StarterEnquiry[]
  readonly documents: readonly StarterDocument[]
  readonly unitRequirements: readonly StarterUnitRequirement[]
  readonly evaluations: readonly StarterEvaluation[]
  readonly delegatedTasks: readonly StarterDelegatedTask[]
  readonly meetings: readonly StarterMeeting[]
  readonly ownActivities: readonly StarterOwnActivity[]
  readonly activitiesDone: readonly StarterActivityDone[]
  readonly cycles: readonly StarterCycle[]
  readonly objectives: readonly StarterObjective[]
  readonly injuries: readonly StarterInjury[]
  readonly consultations: readonly StarterConsultation[]
  readonly proposals: readonly StarterProposal[]
  readonly stories: readonly StarterStory[]
  readonly auditCriteria: readonly StarterAuditCriterion[]
  readonly unitReports: readonly StarterUnitReport[]
  readonly reports: readonly StarterReport[]
  readonly managementReviews: readonly StarterManagementReview[]
  readonly auditPlan: StarterAuditPlan
  readonly audits: readonly StarterAudit[]
  readonly inspections: readonly StarterInspection[]
}

/** The starter records as they should stand on a day, the oldest first so that their numbers follow the time. */
export interface WantedRecords {
  readonly processes: readonly Wanted<'hse-processes'>[]
  readonly nonconformities: readonly Wanted<'nonconformities'>[]
  readonly measures: readonly Wanted<'measures'>[]
  readonly enquiries: readonly Wanted<'enquiries'>[]
  readonly documents: readonly Wanted<'unit-documents'>[]
  /** Their requirements stand by their keys: the register is read when they are loaded. */
  readonly unitRequirements: readonly Wanted<'unit-requirements'>[]
  readonly evaluations: readonly Wanted<'compliance-evaluations'>[]
  /** As the requirements of units. */
  readonly complianceLines: readonly Wanted<'compliance-lines'>[]
  readonly unitReports: readonly Wanted<'unit-reports'>[]
  readonly reportAnswers: readonly Wanted<'unit-report-answers'>[]
  readonly reports: readonly Wanted<'reports'>[]
  readonly managementReviews: readonly Wanted<'management-reviews'>[]
  readonly reviewDecisions: readonly Wanted<'review-decisions'>[]
  readonly reportSections: readonly Wanted<'report-sections'>[]
  readonly delegatedTasks: readonly Wanted<'delegated-tasks'>[]
  readonly meetings: readonly Wanted<'committee-meetings'>[]
  readonly committeeItems: readonly Wanted<'committee-items'>[]
  readonly committeeReports: readonly Wanted<'committee-reports'>[]
  readonly ownActivities: readonly Wanted<'unit-activities'>[]
  readonly activitiesDone: readonly Wanted<'activity-occurrences'>[]
  readonly objectives: readonly Wanted<'objectives'>[]
  readonly injuries: readonly Wanted<'injuries'>[]
  readonly consultations: readonly Wanted<'consultations'>[]
  readonly proposals: readonly Wanted<'proposals'>[]
  readonly stories: readonly Wanted<'stories'>[]
  readonly audits: readonly Wanted<'audits'>[]
  readonly auditEvidence: readonly Wanted<'audit-evidence'>[]
  readonly auditAnswers: readonly Wanted<'audit-answers'>[]
  readonly auditFindings: readonly Wanted<'audit-findings'>[]
  readonly auditJudgements: readonly Wanted<'audit-judgements'>[]
  readonly auditCases: readonly Wanted<'nonconformities'>[]
  readonly reAudits: readonly Wanted<'re-audits'>[]
  /** Their authorities stand by their slugs: the register is read when they are loaded. */
  readonly inspections: readonly Wanted<'inspections'>[]
  readonly orders: readonly Wanted<'inspection-orders'>[]
  readonly orderCases: readonly Wanted<'nonconformities'>[]
}

/** Turns the starter records into documents: days counted from the day of loading, ids, keys and series of numbers. */
export function wantedRecords(starter: StarterRecords, context: RecordContext): WantedRecords {
  const shape = shapeOf(starter.people, context)
  const parents = new Map(starter.units.map(({ code, parent }) => [code, parent]))
  const planned = new Set(starter.auditPlan.lines.map(({ id }) => id))
  const inTime = <T extends Stepped>(all: readonly T[]): T[] =>
    [...all].sort((one, other) => (shape.began(one) < shape.began(other) ? -1 : 1))
  return {
    processes: inTime(starter.processes).map((each) =>
      wantedProcess(each, starter.processes, shape),
    ),
    nonconformities: inTime(starter.nonconformities).map((each) =>
      wantedNonconformity(each, starter.measures, shape),
    ),
    measures: inTime(starter.measures).map((each) => wantedMeasure(each, starter, shape)),
    enquiries: inTime(starter.enquiries).map((each) => wantedEnquiry(each, shape)),
    documents: inTime(starter.documents).map((each) => wantedDocument(each, shape)),
    unitRequirements: starter.unitRequirements.map((each) => wantedUnitRequirement(each, shape)),
    evaluations: inTime(starter.evaluations).map((each) => wantedEvaluation(each, shape)),
    complianceLines: starter.evaluations.flatMap((each) => wantedLines(each, shape)),
    meetings: starter.meetings.map((each) => wantedMeeting(each, shape)),
    committeeItems: starter.meetings.flatMap((each) => wantedItems(each, shape)),
    committeeReports: starter.meetings.flatMap((each) => wantedCommitteeReports(each, shape)),
    unitReports: starter.unitReports.map((each) => wantedUnitReport(each, shape)),
    reportAnswers: starter.unitReports.flatMap((each) => wantedReportAnswers(each, shape)),
    reports: starter.reports.map((each) => wantedReport(each, shape)),
    managementReviews: starter.managementReviews.map((each) => wantedManagementReview(each, shape)),
    reviewDecisions: starter.managementReviews.flatMap((each) =>
      wantedReviewDecisions(each, shape),
    ),
    reportSections: starter.reports.flatMap((each) => wantedReportSections(each, shape)),
    delegatedTasks: inTime(starter.delegatedTasks).map((each) => wantedDelegatedTask(each, shape)),
    ownActivities: inTime(starter.ownActivities).map((each) => wantedOwnActivity(each, shape)),
    activitiesDone: starter.activitiesDone.flatMap(
      (each) => wantedActivityDone(each, starter, shape) ?? [],
    ),
    objectives: inTime(starter.objectives).map((each) => wantedObjective(each, shape, parents)),
    injuries: inTime(starter.injuries).map((each) => wantedInjury(each, shape)),
    consultations: inTime(starter.consultations).map((each) => wantedConsultation(each, shape)),
    proposals: inTime(starter.proposals).map((each) => wantedProposal(each, shape)),
    stories: inTime(starter.stories).map((each) => wantedStory(each, shape)),
    audits: starter.audits.map((each) => wantedAudit(each, planned, shape)),
    auditEvidence: starter.audits.flatMap((each) => wantedEvidence(each, shape)),
    auditAnswers: starter.audits.flatMap((each) =>
      wantedAnswers(each, starter.auditCriteria, shape),
    ),
    auditFindings: starter.audits.flatMap((each) => wantedFindings(each, shape)),
    auditJudgements: starter.audits.flatMap((each) => wantedJudgements(each, shape)),
    inspections: starter.inspections.map((each) => wantedInspection(each, shape)),
    orders: starter.inspections.flatMap((each) => wantedOrders(each, shape)),
    orderCases: starter.inspections.flatMap((each) => wantedOrderCases(each, shape)),
    auditCases: starter.audits.flatMap((each) => wantedAuditCases(each, shape)),
    reAudits: starter.audits.flatMap((each) => wantedReAudits(each, shape)),
  }
}
