import type { PlannedCourseState } from '../../../../../content/schema/index.ts'
import { type ApprovalSaving, approvalFaultOf } from '../../../core/approval/rules.ts'
import { addDays, addMonths } from '../../../core/dates.ts'
import type { PlanFault, PlanState } from './text.ts'

/** A course of the common plan, as it stands in the form. Days are `YYYY-MM-DD`. */
export interface PlanLine {
  readonly course: string
  readonly audience?: string | null
  readonly audienceEn?: string | null
  readonly from?: string | null
  readonly to?: string | null
  readonly responsibleRole?: string | null
  /** Id of a unit. */
  readonly responsibleUnit?: string | null
  readonly cost?: number | null
  readonly state: PlannedCourseState
}

/** The common plan of a year. */
export interface Plan {
  readonly period: string
  readonly state: PlanState
  readonly lines: readonly PlanLine[]
}

/** First and last day of a year as plans name it: from 1 August for a school year. Null for what is no year. */
export function daysOf(period: string): { readonly from: string; readonly to: string } | null {
  const found = /^(\d{4})(?:\/(\d{2}))?$/.exec(period)
  if (!found) return null
  const year = Number(found[1])
  const next = found[2]
  if (next !== undefined && Number(next) !== (year + 1) % 100) return null
  const from = next === undefined ? `${String(year)}-01-01` : `${String(year)}-08-01`
  return { from, to: addDays(addMonths(from, 12), -1) }
}

/** The year as part of an address: `2026/27` is `2026-27`. */
export function slugOfPeriod(period: string): string {
  return period.replace('/', '-')
}

/** Everything that is wrong with a plan as somebody saves it, each at its field. */
export function planFaults({
  lines,
  period,
  state,
}: Plan): { readonly code: PlanFault; readonly field: string }[] {
  const days = daysOf(period)
  return [
    ...(days === null ? [{ code: 'periodForm', field: 'period' } as const] : []),
    ...(state === 'approved' && lines.length === 0
      ? [{ code: 'nothingToApprove', field: 'lines' } as const]
      : []),
    ...lines.flatMap((line, place) =>
      lineFaults(line, days).map(({ code, field }) => ({
        code,
        field: `lines.${String(place)}.${field}`,
      })),
    ),
  ]
}

function lineFaults(
  { audience, audienceEn, cost, from, responsibleRole, responsibleUnit, to }: PlanLine,
  days: ReturnType<typeof daysOf>,
): { readonly code: PlanFault; readonly field: string }[] {
  const fault = (wrong: boolean, code: PlanFault, field: string) => (wrong ? [{ code, field }] : [])
  const outside = (day: string | null | undefined): boolean =>
    Boolean(day) && days !== null && (String(day) < days.from || String(day) > days.to)
  return [
    ...fault(Boolean(audience) !== Boolean(audienceEn), 'englishMissing', 'audienceEn'),
    ...fault(!from && Boolean(to), 'fromMissing', 'from'),
    ...fault(outside(from), 'outsidePeriod', 'from'),
    ...fault(outside(to), 'outsidePeriod', 'to'),
    ...fault(Boolean(from) && Boolean(to) && String(to) < String(from), 'toBeforeFrom', 'to'),
    ...fault(!responsibleRole && !responsibleUnit, 'responsibleMissing', 'responsibleRole'),
    ...fault(cost != null && (!Number.isInteger(cost) || cost < 0), 'costForm', 'cost'),
  ]
}

/** True where a plan says something else than before: how far its courses have come and what they cost is no such thing. */
export function saysAnother(one: Plan, other: Plan): boolean {
  return said(one) !== said(other)
}

function said({ lines, period }: Plan): string {
  return JSON.stringify([
    period,
    lines.map(({ audience, audienceEn, course, from, responsibleRole, responsibleUnit, to }) =>
      [course, audience, audienceEn, from, to, responsibleRole, responsibleUnit].map(
        (each) => each ?? '',
      ),
    ),
  ])
}

/** What is decided of who approves from. */
interface Saving extends Pick<ApprovalSaving, 'approves' | 'by' | 'changedBy'> {
  readonly before: Plan | null
  readonly after: Plan
}

/** Why a plan cannot be saved in the state somebody wants. */
export function approvalFault({ after, before, ...saving }: Saving): PlanFault | null {
  return approvalFaultOf({
    ...saving,
    changed: before === null || saysAnother(before, after),
    wasApproved: before?.state === 'approved',
    wantsApproved: after.state === 'approved',
  })
}
