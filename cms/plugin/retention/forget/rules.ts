import { Temporal } from 'temporal-polyfill'

/** Years from the day a case was closed until nobody can tell any more who reported it. */
export const reporterYears = 2

/**
 * The day on which who reported a case is removed.
 * @param closed day it was closed or rejected, `YYYY-MM-DD`
 */
export function forgottenOn(closed: string): string {
  return Temporal.PlainDate.from(closed).add({ years: reporterYears }).toString()
}

/** The last day a case can have been closed on whose reporter is to be forgotten by this day, `YYYY-MM-DD`. */
export function lastClosedOn(day: string): string {
  const then = Temporal.PlainDate.from(day).subtract({ years: reporterYears })
  // What was closed on 29 February is due on 28 February, two years on.
  const next = then.add({ days: 1 }).toString()
  return forgottenOn(next) <= day ? next : then.toString()
}
