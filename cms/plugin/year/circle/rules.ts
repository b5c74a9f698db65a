import { circleSteps, type CircleStep } from '../../../../content/words/circle.ts'
import type { AuditState } from '../../audits/text.ts'
import type { ReviewState } from '../../management-review/text.ts'
import type { ObjectiveState } from '../../objectives/text.ts'
import type { ProcessState } from '../../processes/text.ts'
import type { ReportKind, ReportState } from '../../reports/text.ts'
import { isDocumented } from '../../management-review/rules.ts'
import { isKept } from '../../objectives/rules.ts'
import { isFrozen } from '../../reports/rules.ts'
import type { ReportState as UnitReportState } from '../../unit-reports/text.ts'
import { isHandedIn } from '../../unit-reports/rules.ts'

/** How a step of the circle stands. */
export type StepStanding = 'done' | 'underway' | 'notBegun'

/** What is counted in the steps. Each is the number of rows of a list. */
export type CircleCount =
  | 'objectives'
  | 'processesOpen'
  | 'processesClosed'
  | 'auditsOpen'
  | 'auditsClosed'
  | 'reportsComing'
  | 'reportsReceived'
  | 'reports'
  | 'reviews'
  | 'decisionsOpen'
  | 'nextObjectives'

/** So many documents are in a state. */
interface InState<State extends string> {
  readonly state: State
  readonly count: number
}

/** What the circle of a year is made of. */
export interface CircleFacts {
  readonly objectives: readonly InState<ObjectiveState>[]
  readonly nextObjectives: readonly InState<ObjectiveState>[]
  readonly processes: readonly InState<ProcessState>[]
  /** Units of which a process is asked and that have not closed it. */
  readonly unitsLeft: number
  readonly audits: readonly InState<AuditState>[]
  /** The yearly reports that units are asked for in the year. */
  readonly unitReports: readonly InState<UnitReportState>[]
  /** Annual and joint audit report of the same year. */
  readonly reports: readonly (InState<ReportState> & { readonly kind: ReportKind })[]
  /** Reviews of the year; `whole` is that of the institution itself. */
  readonly reviews: readonly (InState<ReviewState> & { readonly whole: boolean })[]
  readonly decisionsOpen: number
}

/** A step of the circle: how it stands, and what there is of it. What there is nothing of is left out. */
export interface StepOfCircle {
  readonly step: CircleStep
  readonly standing: StepStanding
  readonly counts: readonly { readonly of: CircleCount; readonly count: number }[]
}

/** The circle of a year, step by step. */
export function circleOf(facts: CircleFacts): StepOfCircle[] {
  const counted = countsOf(facts)
  const standings = standingsOf(facts, counted)
  return circleSteps.map((step) => ({
    step,
    standing: standings[step],
    counts: countsIn[step].flatMap((of) => (counted[of] === 0 ? [] : [{ of, count: counted[of] }])),
  }))
}

const countsIn = {
  plan: ['objectives'],
  processes: ['processesOpen', 'processesClosed'],
  audits: ['auditsOpen', 'auditsClosed'],
  reports: ['reportsReceived', 'reportsComing', 'reports'],
  review: ['reviews', 'decisionsOpen'],
  objectives: ['nextObjectives'],
} as const satisfies Record<CircleStep, readonly CircleCount[]>

/** True for an audit that is to be carried out, or being so. */
const isAuditOpen = ({ state }: InState<AuditState>): boolean =>
  state !== 'closed' && state !== 'cancelled'

function countsOf(facts: CircleFacts): Record<CircleCount, number> {
  const { audits, processes, unitReports } = facts
  return {
    objectives: sum(facts.objectives.filter(isKept)),
    nextObjectives: sum(facts.nextObjectives.filter(isKept)),
    processesOpen: sum(processes.filter(({ state }) => state !== 'closed')),
    processesClosed: sum(processes.filter(({ state }) => state === 'closed')),
    auditsOpen: sum(audits.filter(isAuditOpen)),
    auditsClosed: sum(audits.filter(({ state }) => state === 'closed')),
    reportsReceived: sum(unitReports.filter(isHandedIn)),
    reportsComing: sum(unitReports.filter((each) => !isHandedIn(each))),
    reports: sum(facts.reports),
    reviews: sum(facts.reviews),
    decisionsOpen: facts.decisionsOpen,
  }
}

function standingsOf(
  { audits, reports, reviews, unitsLeft }: CircleFacts,
  counted: Record<CircleCount, number>,
): Record<CircleStep, StepStanding> {
  const processes = counted.processesOpen + counted.processesClosed
  const begun = audits.some((each) => isAuditOpen(each) && each.state !== 'planned')
  const annual = reports.filter(({ kind }) => kind === 'annual')
  const whole = reviews.filter((each) => each.whole)
  return {
    plan: either(counted.objectives > 0 && audits.length > 0, counted.objectives + audits.length),
    processes: either(processes > 0 && unitsLeft === 0, processes),
    audits: either(
      counted.auditsClosed > 0 && counted.auditsOpen === 0,
      counted.auditsClosed + (begun ? 1 : 0),
    ),
    reports: either(
      annual.some(isFrozen),
      counted.reports + counted.reportsReceived + counted.reportsComing,
    ),
    review: either(whole.some(isDocumented), whole.length),
    objectives: either(counted.nextObjectives > 0, 0),
  }
}

/** @param there how much there is of it */
function either(done: boolean, there: number): StepStanding {
  if (done) return 'done'
  return there > 0 ? 'underway' : 'notBegun'
}

function sum(groups: readonly { readonly count: number }[]): number {
  return groups.reduce((all, { count }) => all + count, 0)
}
