import { type ApprovalSaving, approvalFaultOf } from '../../core/approval/rules.ts'
import { addMonths } from '../../core/dates.ts'
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

/** What a unit is proposed for an audit by. */
export interface ProposedUnit {
  readonly unit: string
  /** Day of the last audit that was reported; null for none. */
  readonly lastAudit: string | null
  /** Nonconformities of audits that are open. */
  readonly openFindings: number
  /** Serious and critical cases of the last two years. */
  readonly seriousCases: number
}

/** Months after which a unit is proposed again, where nothing else asks for it. */
const monthsBetween = 36

/**
 * Units to audit, the most pressing first: those with open findings or serious cases, then those never audited, then those
 * whose last audit is three years old or more. A unit that is planned already is left out by whoever calls.
 */
export function proposals(units: readonly ProposedUnit[], day: string): ProposedUnit[] {
  const old = addMonths(day, -monthsBetween)
  const asked = units.filter(
    ({ lastAudit, openFindings, seriousCases }) =>
      openFindings > 0 || seriousCases > 0 || lastAudit === null || lastAudit <= old,
  )
  const weight = ({ openFindings, seriousCases }: ProposedUnit): number =>
    openFindings * 2 + seriousCases
  return asked.toSorted(
    (one, other) =>
      weight(other) - weight(one) ||
      (one.lastAudit ?? '').localeCompare(other.lastAudit ?? '') ||
      one.unit.localeCompare(other.unit),
  )
}
