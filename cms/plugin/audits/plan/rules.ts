import { type ApprovalSaving, approvalFaultOf } from '../../core/approval/rules.ts'
import type { RiskClass } from '../../../../content/schema/index.ts'
import { addMonths, dayOfYear } from '../../core/dates.ts'
import type { AuditState } from '../text.ts'
import type { AuditPlanFault, AuditPlanState } from './text.ts'

/** Most years of a plan. */
const mostYears = 10

/** An audit of a plan, as it stands in the form. */
export interface AuditPlanLine {
  /** Id of a unit. */
  readonly unit: string
  readonly year: number
  /** `01` to `12`. */
  readonly month: string
  readonly scope: string
  readonly points: readonly string[]
  /** Ids of the team, the lead first. */
  readonly team: readonly string[]
}

/** An audit plan over several years. */
export interface AuditPlanFacts {
  readonly title: string
  readonly firstYear: number | null
  readonly lastYear: number | null
  readonly state: AuditPlanState
  readonly lines: readonly AuditPlanLine[]
}

/** Everything that is wrong with a plan as somebody saves it, each at its field. */
export function auditPlanFaults({
  firstYear,
  lastYear,
  lines,
  state,
  title,
}: AuditPlanFacts): { readonly code: AuditPlanFault; readonly field: string }[] {
  const fault = (wrong: boolean, code: AuditPlanFault, field: string) =>
    wrong ? [{ code, field }] : []
  const whole =
    firstYear !== null &&
    lastYear !== null &&
    firstYear >= 1990 &&
    firstYear <= lastYear &&
    lastYear - firstYear < mostYears
  const monthOf = ({ month, unit, year }: AuditPlanLine): string =>
    `${unit}:${String(year)}-${month}`
  return [
    ...fault(title === '', 'titleMissing', 'title'),
    ...fault(!whole, 'yearsWrong', 'firstYear'),
    ...fault(state === 'approved' && lines.length === 0, 'nothingToApprove', 'lines'),
    ...lines.flatMap((line, place) => {
      const at = (field: string): string => `lines.${String(place)}.${field}`
      const outside = whole && (line.year < firstYear || line.year > lastYear)
      const twice = lines.findIndex((each) => monthOf(each) === monthOf(line)) < place
      return [
        ...fault(outside, 'yearOutside', at('year')),
        ...fault(twice, 'unitTwice', at('unit')),
        ...fault(line.points.length === 0, 'pointsMissing', at('points')),
      ]
    }),
  ]
}

/** True where a plan says something else than before. */
export function saysAnother(one: AuditPlanFacts, other: AuditPlanFacts): boolean {
  const said = ({ firstYear, lastYear, lines, title }: AuditPlanFacts): string =>
    JSON.stringify([
      title,
      firstYear,
      lastYear,
      lines.map(({ month, points, scope, team, unit, year }) => [
        unit,
        year,
        month,
        scope,
        [...points].sort(),
        team,
      ]),
    ])
  return said(one) !== said(other)
}

/** Why a plan cannot be saved in the state somebody wants: whoever wrote some of it does not approve it. */
export function auditApprovalFault({
  after,
  before,
  ...saving
}: Pick<ApprovalSaving, 'approves' | 'by' | 'changedBy'> & {
  readonly before: AuditPlanFacts | null
  readonly after: AuditPlanFacts
}): AuditPlanFault | null {
  return approvalFaultOf({
    ...saving,
    changed: before === null || saysAnother(before, after),
    wasApproved: before?.state === 'approved',
    wantsApproved: after.state === 'approved',
  })
}

/** Key of the audit that is made of a line of a plan: one each. */
export function lineAuditKey(plan: string, line: string): string {
  return `plan:${plan}:${line}`
}

/** An audit of an approved plan, as the annual cycle of its unit shows it. */
export interface PlannedWork {
  /** Id of the line of the plan. */
  readonly line: string
  /** Id of the unit. */
  readonly unit: string
  /** The last day of the month it is planned for. */
  readonly planned: string
  /** The audit that was made of it; null for none yet. */
  readonly audit: {
    readonly state: AuditState
    readonly auditDate: string
    readonly conductedOn: string | null
  } | null
  /** Of the plan: counted up with each change. */
  readonly version: number
  /** The day the plan was approved, `YYYY-MM-DD`. */
  readonly madeOn: string
  /** ISO 8601 */
  readonly changedAt: string
}

/** The last day of the month a line is planned for. */
export function plannedDay({
  month,
  year,
}: {
  readonly month: string
  readonly year: number
}): string {
  return dayOfYear(String(year), `${month}-31`)
}

/** The last day of a month. @param month `YYYY-MM` */
export function lastDayOf(month: string): string {
  const [year = '', part = ''] = month.split('-')
  return plannedDay({ month: part, year: Number(year) })
}

/** Id of the audits of a month, where they stand as one activity. @param month `YYYY-MM` */
export function auditsId(month: string): string {
  return `audits-${month}`
}

/** The audits of a month: in the cycle of the institution they are one activity. */
export interface MonthOfAudits {
  /** `YYYY-MM` */
  readonly month: string
  /** Those that are not withdrawn. */
  readonly audits: readonly PlannedWork[]
  /** The day the last of them was conducted; null until all are. */
  readonly doneOn: string | null
  /** Of all that stand or stood there. */
  readonly all: readonly PlannedWork[]
}

/** Audits of units by the month they stand in, the earliest first. A month whose audits are all withdrawn has none. */
export function monthsOfAudits(works: readonly PlannedWork[]): MonthOfAudits[] {
  const months = Map.groupBy(works, (each) => dayInCycle(each).slice(0, 7))
  return [...months]
    .map(([month, all]): MonthOfAudits => {
      const audits = all.filter(({ audit }) => audit?.state !== 'cancelled')
      const days = audits.map(({ audit }) => audit?.conductedOn ?? null)
      const conducted = days.filter((day) => day !== null)
      const done = audits.length > 0 && conducted.length === days.length
      return { month, audits, all, doneOn: done ? (conducted.toSorted().at(-1) ?? null) : null }
    })
    .toSorted((one, other) => one.month.localeCompare(other.month))
}

/** Of some plans the audits of units, each unit once in a month: of plans that overlap the first one says it. */
export function workOf(lines: readonly PlannedWork[]): PlannedWork[] {
  const seen = new Set<string>()
  return lines.filter(({ planned, unit }) => {
    const key = `${unit}:${planned}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/**
 * The day an audit stands on in the cycle of its unit: the month it is planned for until the unit is notified, then the day
 * it was told.
 */
export function dayInCycle({ audit, planned }: Pick<PlannedWork, 'audit' | 'planned'>): string {
  if (audit === null || audit.state === 'planned' || audit.state === 'cancelled') return planned
  return audit.conductedOn ?? audit.auditDate
}

/** What a unit is weighed by. */
export interface WeighedUnit {
  readonly unit: string
  /** Day of the last audit that was reported; null for none. */
  readonly lastAudit: string | null
  /** Nonconformities of audits that are open. */
  readonly openFindings: number
  /** Serious and critical cases of the last two years. */
  readonly seriousCases: number
  /** The kind of work it does; null for one that has not said. */
  readonly riskClass: RiskClass | null
}

/** What each of it weighs, and all of it together. */
export interface Weights {
  readonly openFindings: number
  readonly seriousCases: number
  readonly riskClass: number
  readonly since: number
  readonly total: number
}

/** A unit proposed for an audit, with what weighed how much. */
export interface ProposedUnit extends WeighedUnit {
  readonly weights: Weights
}

/** How much the kind of work weighs: most where somebody can be hurt at once. */
const riskWeights = {
  lab: 3,
  workshop: 3,
  field: 3,
  mixed: 2,
  teaching: 1,
  office: 0,
} as const satisfies Record<RiskClass, number>

/** Months after which a unit is proposed again, where nothing else asks for it; and where the work weighs most. */
const monthsBetween = 36
const monthsBetweenRisky = 24

function weightOfRisk(riskClass: RiskClass | null): number {
  return riskClass === null ? 0 : riskWeights[riskClass]
}

/** True for a unit whose last audit is so old, for the work it does, that another is due. */
function isOld({ lastAudit, riskClass }: WeighedUnit, day: string): boolean {
  const months = weightOfRisk(riskClass) === 3 ? monthsBetweenRisky : monthsBetween
  return lastAudit !== null && lastAudit <= addMonths(day, -months)
}

/** What speaks for auditing a unit, each with its weight. */
export function weightsOf(unit: WeighedUnit, day: string): Weights {
  const openFindings = unit.openFindings * 2
  const { seriousCases } = unit
  const riskClass = weightOfRisk(unit.riskClass)
  const since = unit.lastAudit === null ? 2 : isOld(unit, day) ? 1 : 0
  const total = openFindings + seriousCases + riskClass + since
  return { openFindings, seriousCases, riskClass, since, total }
}

/**
 * Units to audit, the most pressing first: those with open findings or serious cases, those never audited, and those whose
 * last audit is old for the work they do; by the weight of all of it, then by how long it is since the last audit. A unit
 * that is planned already is left out by whoever calls.
 */
export function proposals(units: readonly WeighedUnit[], day: string): ProposedUnit[] {
  return units
    .filter(
      (unit) =>
        unit.openFindings > 0 ||
        unit.seriousCases > 0 ||
        unit.lastAudit === null ||
        isOld(unit, day),
    )
    .map((unit) => ({ ...unit, weights: weightsOf(unit, day) }))
    .toSorted(
      (one, other) =>
        other.weights.total - one.weights.total ||
        (one.lastAudit ?? '').localeCompare(other.lastAudit ?? '') ||
        one.unit.localeCompare(other.unit),
    )
}
