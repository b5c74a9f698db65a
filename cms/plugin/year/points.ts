import { orderPoint } from '../inspections/internal-control.ts'
import { points } from '../internal-control/rules.ts'
import { auditPoint } from '../audits/internal-control.ts'
import { committeePoint } from '../committees/internal-control.ts'
import { compliancePoint } from '../compliance/internal-control.ts'
import { delegatedTasksControl } from '../delegated-tasks/internal-control.ts'
import { enquiriesControl } from '../enquiries/internal-control.ts'
import { formerYearsControl } from '../former-years/internal-control.ts'
import { notesControl } from '../internal-control/internal-control.ts'
import type { Point } from '../internal-control/text.ts'
import { measuresControl } from '../measures/internal-control.ts'
import { nonconformitiesControl } from '../nonconformities/internal-control.ts'
import { objectivesControl } from '../objectives/internal-control.ts'
import { organisationControl } from '../organisation/internal-control.ts'
import { processStanding, type ProcessStanding } from '../processes/deadlines/standing.ts'
import { processesControl } from '../processes/internal-control.ts'
import { requirementsControl } from '../regulations/overview/internal-control.ts'
import { planPart } from '../training/plans/units/internal-control.ts'
import { trainingPart } from '../training/records/internal-control.ts'
import type { NoteOfYear, UnitOfYear, YearFigures } from './figures.ts'
import type { Part, Said } from './part.ts'
import { reportOfUnit, reportPoint } from '../unit-reports/internal-control.ts'
import type { ReportStanding } from '../unit-reports/rules.ts'
import { unitDocumentsControl } from '../unit-documents/internal-control.ts'
import { type Standing, standingText } from './text.ts'

/** What each feature gives to the eight points; within a point it is said in this order. */
export const internalControl: readonly Part[] = [
  ...organisationControl,
  ...processesControl,
  ...measuresControl,
  ...nonconformitiesControl,
  ...formerYearsControl,
  ...enquiriesControl,
  ...committeePoint,
  ...unitDocumentsControl,
  ...requirementsControl,
  ...delegatedTasksControl,
  ...trainingPart,
  ...planPart,
  ...objectivesControl,
  ...compliancePoint,
  ...auditPoint,
  ...reportPoint,
  ...orderPoint,
  ...notesControl,
]

/** How a unit stands with one point. */
export interface PointState {
  readonly point: Point
  readonly standing: Standing
  readonly has: readonly Said[]
  readonly lacks: readonly Said[]
}

/** A unit with all eight points, in the order of the regulations. */
export interface UnitState {
  readonly unit: UnitOfYear
  readonly points: readonly PointState[]
  /** Its HSE process, and what it is late with. */
  readonly round: ProcessStanding
  /** How it stands with the yearly report that is due in the period; null where none is asked of it. */
  readonly report: ReportStanding | null
  /** Why it is late, where it has said so. */
  readonly whyLate: NoteOfYear | null
  /** When its manager was last reminded, and by whom. */
  readonly reminded: NoteOfYear | null
}

/** Every unit of the figures with its eight points. */
export function unitStates(year: YearFigures): UnitState[] {
  return year.units.map((unit) => unitState(year, unit))
}

/** One unit with its eight points. */
export function unitState(year: YearFigures, unit: UnitOfYear): UnitState {
  const notes = year.notes.get(unit.id) ?? []
  return {
    unit,
    points: points.map((point) => pointState(year, unit, point)),
    round: processStanding(year, unit),
    report: reportOfUnit(year, unit),
    whyLate: notes.find(({ kind, note }) => kind === 'whyLate' && note !== '') ?? null,
    reminded: notes.find(({ kind }) => kind === 'reminded') ?? null,
  }
}

const order = Object.keys(standingText) as Standing[]

function pointState(year: YearFigures, unit: UnitOfYear, point: Point): PointState {
  const parts = internalControl
    .filter((each) => each.point === point)
    .map((each) => each.state(year, unit))
  const standings = parts.flatMap(({ standing }) => standing ?? [])
  return {
    point,
    standing: order.find((each) => standings.includes(each)) ?? 'inPlace',
    has: parts.flatMap((each) => each.has),
    lacks: parts.flatMap((each) => each.lacks),
  }
}

/** Points a unit has something to do about: late, lacking, or not said where it is. */
export function toDo({ points: all }: Pick<UnitState, 'points'>): readonly PointState[] {
  return all.filter(({ standing }) => asksForWork(standing))
}

/** True for a point that something has to be done about. */
export function asksForWork(standing: Standing): boolean {
  return asking.includes(standing)
}

/**
 * Units from what is worst: those longest past a deadline, then those with most to do. What is equal stands as it was
 * given.
 */
export function worstFirst(states: readonly UnitState[]): UnitState[] {
  const daysLate = ({ round }: UnitState): number => round.late?.days ?? -1
  return states.toSorted(
    (one, other) => daysLate(other) - daysLate(one) || toDo(other).length - toDo(one).length,
  )
}

const asking: readonly Standing[] = ['late', 'lacks', 'notStated']
