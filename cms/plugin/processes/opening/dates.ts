import { Temporal } from 'temporal-polyfill'
import { addDays } from '../../core/dates.ts'
import { type ClosedDays, isWorkingDay, workingDayFrom } from '../../core/working-days.ts'
import type { ProcessDeadlines } from '../deadlines/rules.ts'

/** When a process is carried out, as it is planned. Days are `YYYY-MM-DD`. */
export interface PlannedDays {
  readonly preDate: string | null
  readonly mappingFrom: string | null
  readonly mappingTo: string | null
  readonly postDate: string | null
  readonly hours: number | null
}

/** What a plan is proposed from. */
export interface PlanContext {
  /** Year of the process the plan was made for, and of the new one. */
  readonly from: number
  readonly to: number
  /** The last days of the new process. */
  readonly deadlines: ProcessDeadlines
  /** Days on which the institution is closed. */
  readonly closed: readonly ClosedDays[]
  /** The day it is proposed on: what lies before it is no proposal. */
  readonly day: string
}

/**
 * A former plan moved to a new year: the same weekday of the same week, or the next working day, or, where that would be
 * after the milestone of the new year, the last working day before it. Days keep their order. A day that has passed is
 * left open; the hours stand.
 */
export function proposedPlan(before: PlannedDays, context: PlanContext): PlannedDays {
  const { closed, day, deadlines } = context
  const moved = (date: string | null, last: string): string | null => {
    if (date === null) return null
    const same = workingDayFrom(sameWeek(date, context), closed)
    const kept = same > last ? workingDayUntil(last, closed) : same
    return kept < day ? null : kept
  }
  const preDate = moved(before.preDate, deadlines.preMeetingBy)
  const mappingFrom = notBefore(moved(before.mappingFrom, deadlines.closedBy), preDate)
  const mappingTo = notBefore(moved(before.mappingTo, deadlines.closedBy), mappingFrom ?? preDate)
  const postDate = notBefore(
    moved(before.postDate, deadlines.closedBy),
    mappingTo ?? mappingFrom ?? preDate,
  )
  return { preDate, mappingFrom, mappingTo, postDate, hours: before.hours }
}

/** True where there is nothing in a plan. */
export function isEmptyPlan(plan: PlannedDays): boolean {
  return Object.values(plan).every((each) => each === null)
}

/** The same weekday of the same week, as many years on; of week 53 the last week of a year without one. */
function sameWeek(date: string, { from, to }: Pick<PlanContext, 'from' | 'to'>): string {
  const day = Temporal.PlainDate.from(date)
  const year = (day.yearOfWeek ?? day.year) + (to - from)
  const week = Math.min(day.weekOfYear ?? 1, weeksIn(year))
  return addDays(mondayOfFirstWeek(year), 7 * (week - 1) + day.dayOfWeek - 1)
}

/** 4 January always lies in the first week. */
function mondayOfFirstWeek(year: number): string {
  const inFirst = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return addDays(inFirst.toString(), 1 - inFirst.dayOfWeek)
}

/** 28 December always lies in the last week. */
function weeksIn(year: number): number {
  return Temporal.PlainDate.from({ year, month: 12, day: 28 }).weekOfYear ?? 52
}

/** The day itself where it is a working day, else the nearest before it, within the four weeks of the longest holiday. */
function workingDayUntil(day: string, closed: readonly ClosedDays[]): string {
  for (let back = 0; back < 28; back += 1) {
    const each = addDays(day, -back)
    if (isWorkingDay(each, closed)) return each
  }
  return day
}

function notBefore(date: string | null, other: string | null): string | null {
  return date !== null && other !== null && date < other ? other : date
}
