import { addDays, addMonths } from '../../core/dates.ts'

/** Years from the day a case was closed until nobody can tell any more who reported it. */
const reporterYears = 2

/**
 * The day on which who reported a case is removed.
 * @param closed day it was closed or rejected, `YYYY-MM-DD`
 */
export function forgottenOn(closed: string): string {
  return addMonths(closed, 12 * reporterYears)
}

/** The last day a case can have been closed on whose reporter is to be forgotten by this day, `YYYY-MM-DD`. */
export function lastClosedOn(day: string): string {
  const then = addMonths(day, -12 * reporterYears)
  // What was closed on 29 February is due on 28 February, two years on.
  const next = addDays(then, 1)
  return forgottenOn(next) <= day ? next : then
}
