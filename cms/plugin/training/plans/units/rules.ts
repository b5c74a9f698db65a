import type { PlannedCourseState } from '../../../../../content/schema/index.ts'
import type { Period } from '../../../core/dates.ts'
import { shownCount } from '../../records/rules.ts'

/** A course of a plan as somebody writes it. Days are `YYYY-MM-DD`; null while they are not set. */
export interface PlannedWhen {
  readonly year: number
  readonly from: string | null
  readonly to: string | null
}

export type PlannedFault = 'yearWrong' | 'fromMissing' | 'toBeforeFrom' | 'outsideYear'

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
    ...(from === null && to !== null ? [{ code: 'fromMissing', field: 'from' } as const] : []),
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

/** True for what a gap can wait for: still to be held, in this year or a later one. */
export function isComing(
  { state, year }: { readonly state: PlannedCourseState; readonly year: number },
  day: string,
): boolean {
  return isAhead({ state }) && year >= Number(day.slice(0, 4))
}

/**
 * The key of the line a gap comes into: the place after the last that a gap of the course has had in the unit. Two who
 * press at once get the same one.
 * @param taken keys of all lines of the course in the unit, whatever their year and state
 */
export function gapKey(
  { course, unit }: { readonly unit: string; readonly course: string },
  taken: readonly string[],
): string {
  const stem = `gap:${unit}:${course}:`
  const places = taken
    .filter((key) => key.startsWith(stem))
    .map((key) => Number(key.slice(stem.length)))
  return `${stem}${String(Math.max(-1, ...places) + 1)}`
}

/** How many lack a course, as the one who asks may know it: null where it would tell of fewer than five people. */
export type ShownLacking = number | null

/** The same count for whoever asks. @param names whether they see by name who lacks what */
export function shownLacking(
  { asked, lacking }: { readonly asked: number; readonly lacking: number },
  names: boolean,
): ShownLacking {
  return names ? lacking : shownCount({ asked, have: asked - lacking }).lack
}

/** The year of the plan that is counted in a period: the one it begins in. */
export function planYearOf({ from }: Pick<Period, 'from'>): number {
  return Number(from.slice(0, 4))
}

/** The years of plans one can look at, and the one that is shown: an earlier one too, where somebody asks for it. */
export function planYears(
  asked: string | undefined,
  day: string,
): { readonly year: number; readonly years: readonly number[] } {
  const now = Number(day.slice(0, 4))
  const named = /^20\d\d$/.test(asked ?? '') ? Number(asked) : now
  const year = named > now + yearsAhead ? now : named
  const around = [now + 2, now + 1, now, now - 1]
  return { year, years: around.includes(year) ? around : [...around, year] }
}
