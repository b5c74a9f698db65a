import type { PlannedCourseState } from '../../../../../content/schema/index.ts'

/** A course of a plan as somebody writes it. Days are `YYYY-MM-DD`; null while they are not set. */
export interface PlannedWhen {
  readonly year: number
  readonly from: string | null
  readonly to: string | null
}

export type PlannedFault = 'yearWrong' | 'toBeforeFrom' | 'outsideYear'

/** Years ahead of this one that can be planned for. */
const yearsAhead = 2

/**
 * What is wrong with the time of a course in a plan.
 * @param before the year it stands in already; null for a new one
 */
export function plannedFaults(
  { from, to, year }: PlannedWhen,
  before: number | null,
  day: string,
): { readonly code: PlannedFault; readonly field: string }[] {
  const now = Number(day.slice(0, 4))
  const wrongYear = year !== before && (year < now || year > now + yearsAhead)
  const outside = (given: string | null): boolean =>
    given !== null && !given.startsWith(`${String(year)}-`)
  return [
    ...(wrongYear ? [{ code: 'yearWrong', field: 'year' } as const] : []),
    ...(outside(from) ? [{ code: 'outsideYear', field: 'from' } as const] : []),
    ...(outside(to) ? [{ code: 'outsideYear', field: 'to' } as const] : []),
    ...(from !== null && to !== null && to < from
      ? [{ code: 'toBeforeFrom', field: 'to' } as const]
      : []),
  ]
}

/** True for what is still to be held. */
export function isAhead({ state }: { readonly state: PlannedCourseState }): boolean {
  return state === 'planned' || state === 'open'
}

/** True for what nobody has invited to yet. */
export function canBeOpened({ state }: { readonly state: PlannedCourseState }): boolean {
  return state === 'planned'
}

/** True where it should have been held by now: its last day, or the year, has passed. */
export function isOverdue(
  {
    state,
    to,
    year,
  }: { readonly state: PlannedCourseState; readonly to?: string | null; readonly year: number },
  day: string,
): boolean {
  return isAhead({ state }) && (to ?? `${String(year)}-12-31`) < day
}

/** The key of the line a gap comes into: one at a time, and another once what stood there is held or cancelled. */
export function gapKey(at: {
  readonly unit: string
  readonly course: string
  readonly year: number
  /** How many of the course stand in the plan already, held or cancelled. */
  readonly over: number
}): string {
  return `gap:${at.unit}:${at.course}:${String(at.year)}:${String(at.over)}`
}
