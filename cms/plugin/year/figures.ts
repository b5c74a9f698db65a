import type { BroughtAlong } from '../former-years/load.ts'
import type { UnitAtRisk } from '../../../content/law/applies.ts'
import type { AuditOfUnit } from '../audits/count.ts'
import type { CommitteeOfUnit } from '../committees/count.ts'
import type { StandingOrder } from '../inspections/count.ts'
import type { EvaluationOfYear } from '../compliance/count.ts'
import type { Period } from '../core/dates.ts'
import type { Text } from '../core/text.ts'
import type { DelegationCounts } from '../delegated-tasks/count.ts'
import type { NoteKind, Point } from '../internal-control/text.ts'
import type { ObjectiveCounts } from '../objectives/count.ts'
import type { UnitHolders } from '../organisation/holders.ts'
import type { ProcessDaysIn } from '../processes/deadlines/rules.ts'
import type { ProcessState } from '../processes/text.ts'
import type { PlanCounts } from '../training/plans/units/count.ts'
import type { TrainingCounts } from '../training/records/count.ts'
import type { ReportsOfYear } from '../unit-reports/rules.ts'
import type { OverviewCounts } from '../regulations/overview/rules.ts'

/** A unit in operation, as the tree has it. */
export interface UnitOfYear {
  readonly id: string
  readonly code: string
  readonly name: Text
  /** Such as `faculty`. Not there: nobody asked. */
  readonly type?: string
  /** Ids of the units above, nearest first. */
  readonly ancestors: readonly string[]
  readonly process: 'own' | 'withParent' | 'none'
  /** The day it came into being; not there where it has always been. */
  readonly activeFrom?: string | null
  /** Why it has no process of its own, where someone has said. */
  readonly processReason: Text | null
  /** What decides which requirements apply to it. Not there: nobody asked. */
  readonly work?: UnitAtRisk
}

/** A unit's HSE process, as far as figures go. */
export interface ProcessOfYear {
  /** Id of the unit above whose process it is, where the unit takes part in that for the year. Not there: its own. */
  readonly at?: string
  /** Ids of the small units chosen into it. Not there: none. */
  readonly covers?: readonly string[]
  readonly number: string
  readonly year: number
  readonly state: ProcessState
  /** Planned day of the post-meeting. */
  readonly postDate: string | null
  readonly closedDate: string | null
  /** Day the overview of requirements was ticked as updated. */
  readonly requirementsUpdated: string | null
  readonly agreedByManager: boolean
  readonly agreedByRepresentative: boolean
}

/** Nonconformities handled in a unit, counted. */
export interface CaseCounts {
  /** Reported within the period. */
  readonly reported: number
  readonly open: number
  /** Open, and the next step should have been taken. */
  readonly overdue: number
  /** Open, and serious, critical, or with a death or serious injury. */
  readonly serious: number
  /** Reported by a safety representative who waits for a written answer. */
  readonly repliesOwed: number
  /** A comment of a safety representative waits for its answer, also where the case is closed. Not there: nobody counted. */
  readonly answersOwed?: number
  /** Of those, how many should have been answered by now. */
  readonly answersLate?: number
}

/** Measures of a unit, counted. */
export interface MeasureCounts {
  readonly open: number
  readonly overdue: number
  /** Done within the period. */
  readonly done: number
}

/** Enquiries to a unit, counted. */
export interface EnquiryCounts {
  /** Not answered yet. */
  readonly waiting: number
  /** Of those, how many a safety representative waits for. */
  readonly owed: number
  readonly overdue: number
}

/** Documents a unit keeps itself, counted. */
export interface DocumentCounts {
  /** Followed. */
  readonly current: number
  /** Of those, how many should have been gone through by now. */
  readonly due: number
}

/** What a unit has said of a point itself. */
export interface NoteOfYear {
  readonly kind: NoteKind
  readonly point: Point
  readonly note: string
  readonly link: string
  readonly date: string
  /** Who wrote it. */
  readonly name: string
  readonly version: number
}

/** The units in a period, with the HSE process of each: enough to say who is late with it. */
export type ProcessYear = Pick<
  YearFigures,
  'period' | 'day' | 'processDays' | 'units' | 'byId' | 'processes' | 'formerProcesses'
>

/**
 * What is known of some units in a period: counts, never documents of records, and the same whoever asks. All that the
 * unit's page, the matrix and reports say is worked out from this.
 */
export interface YearFigures {
  readonly period: Period
  /** The day it is looked at. */
  readonly day: string
  readonly processDays: ProcessDaysIn
  /** In the order of the tree: each unit before those below it. */
  readonly units: readonly UnitOfYear[]
  /** Every unit in operation, asked about or not, by id: to name the one above. */
  readonly byId: ReadonlyMap<string, UnitOfYear>
  /** The process of the period, by id of the unit. */
  readonly processes: ReadonlyMap<string, ProcessOfYear>
  /** The process of the period before. */
  readonly formerProcesses: ReadonlyMap<string, ProcessOfYear>
  readonly cases: ReadonlyMap<string, CaseCounts>
  readonly measures: ReadonlyMap<string, MeasureCounts>
  readonly enquiries: ReadonlyMap<string, EnquiryCounts>
  /** Not there: nobody counted them. */
  readonly documents?: ReadonlyMap<string, DocumentCounts>
  /** The overview of requirements of each unit. Not there: nobody counted them. */
  readonly requirements?: ReadonlyMap<string, OverviewCounts>
  /** Delegated HSE tasks of each unit. Not there: nobody counted them. */
  readonly delegations?: ReadonlyMap<string, DelegationCounts>
  /** The training of each unit. Not there: nobody counted it. */
  readonly training?: ReadonlyMap<string, TrainingCounts>
  /** The training plan of each unit in the year. Not there: nobody counted them. */
  readonly plans?: ReadonlyMap<string, PlanCounts>
  /** Objectives of each unit with those it inherits. Not there: nobody counted them. */
  readonly objectives?: ReadonlyMap<string, ObjectiveCounts>
  /** The compliance evaluations of each unit, the newest first. Not there: nobody counted them. */
  readonly evaluations?: ReadonlyMap<string, readonly EvaluationOfYear[]>
  /** The HSE audits of each unit, the newest first. Not there: nobody counted them. */
  readonly audits?: ReadonlyMap<string, readonly AuditOfUnit[]>
  /** The yearly reports that are due in the period. Not there: nobody asked. */
  readonly reports?: ReportsOfYear
  /** The orders of authorities that stand in each unit, by deadline. Not there: nobody counted them. */
  readonly orders?: ReadonlyMap<string, readonly StandingOrder[]>
  /** The working environment committees there are. Not there: nobody asked. */
  readonly committees?: readonly CommitteeOfUnit[]
  /** What each unit brought along from before Verne. Not there: nobody asked. */
  readonly broughtAlong?: ReadonlyMap<string, BroughtAlong>
  readonly holders: ReadonlyMap<string, UnitHolders>
  readonly notes: ReadonlyMap<string, readonly NoteOfYear[]>
}
