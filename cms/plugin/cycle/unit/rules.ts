import type { MonthPart, Occurrence } from '../../../../content/schema/index.ts'
import type { AssignedRole } from '../../access/roles.ts'
import { addDays, type Period } from '../../core/dates.ts'
import type { ProcessDeadlines } from '../../processes/deadlines/rules.ts'
import type { ProcessState } from '../../processes/text.ts'
import {
  type Definition,
  type DoneWhen,
  droppedIn,
  isProcessPart,
  isReportPart,
  occurrencesIn,
  type ProcessPart,
  type Reach,
  type ReportPart,
} from '../rules.ts'
import type { OccurrenceResult, OccurrenceStanding } from './text.ts'

/** What makes an activity of a unit done: as it is defined, or, of an audit of the audit plan, that it is conducted. */
export type WorkDoneWhen = DoneWhen | 'auditConducted'

/** A definition as far as it decides which units do it. */
export interface AskedActivity extends Definition {
  readonly id: string
  readonly responsibleRole: AssignedRole
  readonly reach: Reach
  readonly unitTypes: readonly string[]
  readonly riskClasses: readonly string[]
  /** Ids of the units it is for, where those are named. */
  readonly units: readonly string[]
  readonly binding: boolean
  readonly doneWhen: WorkDoneWhen
  /** True for what a unit has added itself. */
  readonly own: boolean
}

/** A unit as far as activities go. */
export interface UnitAtWork {
  readonly id: string
  readonly type: string
  readonly riskClass: string | null
  readonly process: 'own' | 'withParent' | 'none'
  /** True for the one all others are below. */
  readonly root: boolean
  /** Roles somebody holds in the unit itself. */
  readonly roles: ReadonlySet<AssignedRole>
}

/** Roles each unit has, or lacks: what is theirs to do is done in every unit. */
const ofEveryUnit: readonly AssignedRole[] = [
  'lineManager',
  'deputyManager',
  'hseCoordinator',
  'safetyRepresentative',
  'deputySafetyRep',
]
/** Roles a unit has where its work asks for them: what is theirs to do is done where somebody holds the role. */
export const whereHeld: readonly AssignedRole[] = [
  'radiationCoordinator',
  'substanceIndexContact',
  'gasCoordinator',
  'fireOfficer',
  'firstAider',
  'roomManager',
]

/**
 * Is this activity asked of the unit? What nobody in a unit is responsible for is done once, for the institution. What is
 * for the whole institution is asked of each unit that has an HSE process of its own: one that goes with the unit above
 * does it there.
 */
export function isAskedOf(
  { reach, responsibleRole: role, riskClasses, unitTypes, units }: AskedActivity,
  unit: UnitAtWork,
): boolean {
  if (reach === 'named') return units.includes(unit.id)
  const every = ofEveryUnit.includes(role)
  if (!every && !whereHeld.includes(role)) return unit.root
  if (reach === 'kinds') {
    const type = unitTypes.length === 0 || unitTypes.includes(unit.type)
    const risk = riskClasses.length === 0 || riskClasses.includes(unit.riskClass ?? 'office')
    return type && risk && (every || unit.roles.has(role))
  }
  return unit.process === 'own' && (every || unit.roles.has(role))
}

/** What somebody has said of one time. */
export interface Mark {
  readonly result: OccurrenceResult
  /** The day it was done, `YYYY-MM-DD`; null where it was not. */
  readonly doneOn: string | null
}

/** The HSE process of a unit, as far as it makes activities done. */
export interface ProcessSoFar {
  readonly state: ProcessState
  readonly closedDate: string | null
}

/** One time an activity is done in a unit. */
export interface UnitOccurrence<A extends AskedActivity = AskedActivity, M extends Mark = Mark> {
  readonly activity: A
  /** Which time it is: the first year of the cycle's year, and the number in it. It stays when the day moves. */
  readonly slot: string
  /** Last day, `YYYY-MM-DD`. */
  readonly by: string
  readonly part: MonthPart | null
  readonly standing: OccurrenceStanding
  /** Null where nobody has said anything. */
  readonly mark: M | null
  readonly doneOn: string | null
}

/** The yearly report of a unit, as far as an activity rests on it. */
export interface ReportSoFar {
  readonly done: boolean
  /** Null where it is not done, or nobody knows the day. */
  readonly doneOn: string | null
}

/** What makes an activity done where nobody says so. */
export function derivedFrom(
  doneWhen: WorkDoneWhen,
): 'byProcess' | 'byEvaluation' | 'byReport' | 'byAudit' {
  if (doneWhen === 'auditConducted') return 'byAudit'
  if (isReportPart(doneWhen)) return 'byReport'
  return isProcessPart(doneWhen) ? 'byProcess' : 'byEvaluation'
}

/** What the occurrences of one unit are worked out from. */
export interface UnitYearFacts<A extends AskedActivity, M extends Mark> {
  readonly unit: UnitAtWork
  readonly activities: readonly A[]
  /** What was said, by `markKey`. */
  readonly marks: ReadonlyMap<string, M>
  /** The year of the cycle. */
  readonly period: Period
  /** The times an activity is done in that year. @default worked out anew for each unit */
  readonly times?: (activity: A) => readonly Occurrence[]
  /** The HSE process of a calendar year; null where there is none. */
  readonly process: (year: number) => ProcessSoFar | null
  /**
   * The day the compliance evaluation of a calendar year was approved, `YYYY-MM-DD`; null where none is. @default none is
   */
  readonly evaluated?: (year: number) => string | null
  /** The day an audit of the audit plan was conducted, by the id of its activity; null for none. @default none was */
  readonly audited?: (activity: string) => string | null
  /** The report of a year as far as it makes an activity done; null where it does not ask the unit. @default none does */
  readonly reported?: (part: ReportPart, year: number) => ReportSoFar | null
  /** The deadlines of the process of a calendar year; null where none is asked of the unit. */
  readonly deadlines: (year: number) => ProcessDeadlines | null
  /** Today. */
  readonly day: string
}

/** What is asked of a unit in a year of the cycle, the earliest first, and how each stands. */
export function occurrencesOf<A extends AskedActivity, M extends Mark>(
  facts: UnitYearFacts<A, M>,
): UnitOccurrence<A, M>[] {
  const { activities, day, marks, period, unit } = facts
  const { times = (activity: A) => occurrencesIn(activity, period) } = facts
  return activities
    .filter((each) => isAskedOf(each, unit))
    .flatMap((activity): UnitOccurrence<A, M>[] =>
      times(activity).flatMap(({ by, part }, place) => {
        const slot = slotOf(period, place)
        const mark = marks.get(markKey(unit.id, activity.id, slot)) ?? null
        const known = { activity, slot, part, mark }
        if (activity.doneWhen === 'byHand') {
          const standing = standingOf({ by, mark, binding: activity.binding }, day)
          return [{ ...known, by, standing, doneOn: mark?.doneOn ?? null }]
        }
        if (activity.doneWhen === 'auditConducted') {
          const doneOn = facts.audited?.(activity.id) ?? null
          const open = standingOf({ by, mark: null, binding: activity.binding }, day)
          return [{ ...known, by, mark: null, standing: doneOn === null ? open : 'done', doneOn }]
        }
        const year = Number(by.slice(0, 4))
        if (activity.doneWhen === 'evaluationApproved') {
          const doneOn = facts.evaluated?.(year) ?? null
          const open = standingOf({ by, mark: null, binding: activity.binding }, day)
          return [{ ...known, by, mark: null, standing: doneOn === null ? open : 'done', doneOn }]
        }
        if (isReportPart(activity.doneWhen)) {
          const report = facts.reported?.(activity.doneWhen, year - 1) ?? null
          // The other kind of unit has an activity of its own.
          if (report === null) return []
          const { doneOn } = report
          const open = standingOf({ by, mark: null, binding: true }, day)
          return [{ ...known, by, mark: null, standing: report.done ? 'done' : open, doneOn }]
        }
        const deadlines = facts.deadlines(year)
        // A new unit has its own days; one that is asked for no process this year has nothing here.
        if (deadlines === null) return []
        const due = deadlines[deadlineOf[activity.doneWhen]]
        const process = facts.process(year)
        const done = hasCome(activity.doneWhen, process)
        const standing = done ? 'done' : standingOf({ by: due, mark: null, binding: true }, day)
        const doneOn =
          done && activity.doneWhen === 'processClosed' ? (process?.closedDate ?? null) : null
        return [{ ...known, by: due, mark: null, standing, doneOn }]
      }),
    )
    .toSorted(
      (one, other) =>
        one.by.localeCompare(other.by) || one.activity.id.localeCompare(other.activity.id),
    )
}

/** A time that was asked of a unit and is not any more, because the activity ended before it. */
export interface DroppedOccurrence<A extends AskedActivity = AskedActivity> {
  readonly activity: A
  readonly slot: string
  readonly by: string
}

/** What is dropped of what is asked of a unit in a year of the cycle. */
export function droppedOf<A extends AskedActivity>(
  activities: readonly A[],
  unit: UnitAtWork,
  period: Period,
): DroppedOccurrence<A>[] {
  return activities
    .filter(({ to }) => (to ?? null) !== null)
    .filter((each) => isAskedOf(each, unit))
    .flatMap((activity) =>
      droppedIn(activity, period).map(({ by, place }) => ({
        ...{ activity, by },
        slot: slotOf(period, place),
      })),
    )
}

const deadlineOf = {
  processOpened: 'openedBy',
  preMeetingHeld: 'preMeetingBy',
  processClosed: 'closedBy',
} as const satisfies Record<ProcessPart, keyof ProcessDeadlines>

function hasCome(part: ProcessPart, process: ProcessSoFar | null): boolean {
  if (process === null) return false
  if (part === 'processClosed') return process.state === 'closed'
  return part === 'processOpened' || (process.state !== 'planned' && process.state !== 'preMeeting')
}

/** Days before its last day from which something is said to be due: as many as the letter tells of it beforehand. */
export const dueDays = 30

/** How one time stands on a day. What is advice is never late: its time has passed, and nobody has said anything. */
export function standingOf(
  {
    binding,
    by,
    mark,
  }: { readonly by: string; readonly mark: Mark | null; readonly binding: boolean },
  day: string,
): OccurrenceStanding {
  if (mark?.result === 'done') return 'done'
  if (mark?.result === 'skipped') return 'skipped'
  if (by < day) return binding ? 'late' : 'passed'
  return by <= addDays(day, dueDays) ? 'due' : 'ahead'
}

/** Which time of a year of the cycle it is. @param place from 0 */
export function slotOf({ from }: Period, place: number): string {
  return `${from.slice(0, 4)}-${String(place + 1)}`
}

/** One of a kind: what is said of an activity in a unit at one time. */
export function markKey(unit: string, activity: string, slot: string): string {
  return `${unit}:${activity}:${slot}`
}

export type MarkFault = 'resultMissing' | 'doneOnMissing' | 'doneOnAhead' | 'whyMissing'

/** What is wrong with what somebody says of a time, each at its field. */
export function markFaults(
  {
    doneOn,
    result,
    note,
  }: {
    readonly result: OccurrenceResult | null
    readonly doneOn: string | null
    readonly note: string
  },
  day: string,
): { readonly code: MarkFault; readonly field: 'result' | 'doneOn' | 'note' }[] {
  switch (result) {
    case null:
      return [{ code: 'resultMissing', field: 'result' }]
    case 'done':
      if (doneOn === null) return [{ code: 'doneOnMissing', field: 'doneOn' }]
      return doneOn > day ? [{ code: 'doneOnAhead', field: 'doneOn' }] : []
    case 'skipped':
      return note.trim() === '' ? [{ code: 'whyMissing', field: 'note' }] : []
    default:
      return []
  }
}
