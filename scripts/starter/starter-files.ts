import type {
  StarterAccount,
  StarterAffiliation,
  StarterCycle,
  StarterCourse,
  StarterTrainingPlans,
  StarterSupportFunction,
  StarterEdition,
  StarterGuideline,
  StarterPerson,
  StarterRequirement,
  StarterRoleAssignment,
  StarterSafetyArea,
  StarterTopic,
  StarterUnit,
} from '../../content/starter/schema.ts'
import type { LexicalBody } from './lexical-nodes.ts'
import type { StarterRecords } from './records.ts'
import type { ActivityDoneFiles } from './records/activities-done.ts'
import type { AuditFiles } from './records/audits.ts'
import type { OwnActivityFiles } from './records/own-activities.ts'
import type { ComplianceFiles } from './records/compliance.ts'
import type { MeetingFiles } from './records/committees.ts'
import type { ManagementReviewFiles } from './records/management-reviews.ts'
import type { ReportFiles } from './records/reports.ts'
import type { UnitReportFiles } from './records/unit-reports.ts'
import type { DelegatedTaskFiles } from './records/delegated-tasks.ts'
import type { ObjectiveFiles } from './records/objectives.ts'
import type { DocumentFiles } from './records/documents.ts'
import type { ConsultationFiles } from './records/consultations.ts'
import type { ProposalFiles } from './records/proposals.ts'
import type { StoryFiles } from './records/stories.ts'
import type { InspectionFiles } from './records/inspections.ts'
import type { EnquiryFiles } from './records/enquiries.ts'
import type { InjuryFiles } from './records/injuries.ts'
import type { MeasureFiles } from './records/measures.ts'
import type { Located } from './yaml-file.ts'

/** One edition: its front matter, its text, and what its file name says. */
export interface LoadedEdition extends StarterEdition {
  readonly language: 'nb' | 'en'
  readonly edition: number
  readonly body: LexicalBody
}

/** Everything the starter content holds. */
export interface Starter extends StarterRecords {
  readonly units: readonly StarterUnit[]
  readonly safetyAreas: readonly StarterSafetyArea[]
  readonly people: readonly StarterPerson[]
  readonly roleAssignments: readonly StarterRoleAssignment[]
  readonly affiliations: readonly StarterAffiliation[]
  readonly accounts: readonly StarterAccount[]
  readonly topics: readonly StarterTopic[]
  readonly requirements: readonly StarterRequirement[]
  readonly cycles: readonly StarterCycle[]
  readonly supportFunctions: readonly StarterSupportFunction[]
  readonly courses: readonly StarterCourse[]
  readonly trainingPlans: StarterTrainingPlans
  /** Norwegian editions come first, each language from its first edition on. */
  readonly guidelines: readonly (StarterGuideline & {
    readonly editions: readonly LoadedEdition[]
  })[]
}

/** The files as they were read, each value knowing where it stands. */
export interface StarterFiles
  extends
    MeasureFiles,
    EnquiryFiles,
    InspectionFiles,
    DocumentFiles,
    DelegatedTaskFiles,
    MeetingFiles,
    OwnActivityFiles,
    ActivityDoneFiles,
    ObjectiveFiles,
    ComplianceFiles,
    UnitReportFiles,
    ReportFiles,
    ManagementReviewFiles,
    InjuryFiles,
    ConsultationFiles,
    ProposalFiles,
    StoryFiles,
    AuditFiles {
  readonly safetyAreas: Located<StarterSafetyArea[]>
  readonly roleAssignments: Located<StarterRoleAssignment[]>
  readonly affiliations: Located<StarterAffiliation[]>
  readonly accounts: Located<StarterAccount[]>
  readonly requirements: Located<StarterRequirement[]>
  readonly cycles: Located<StarterCycle[]>
  readonly supportFunctions: Located<StarterSupportFunction[]>
  readonly courses: Located<StarterCourse[]>
  readonly trainingPlans: Located<StarterTrainingPlans>
  readonly guidelines: readonly {
    readonly folder: string
    readonly about: Located<StarterGuideline>
    readonly editions: readonly EditionFile[]
  }[]
}

export interface EditionFile {
  readonly language: 'nb' | 'en'
  readonly edition: number
  readonly matter: Located<StarterEdition>
  readonly body: LexicalBody
}
