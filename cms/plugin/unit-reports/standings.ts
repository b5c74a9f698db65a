import type { PayloadRequest } from 'payload'
import { today } from '../core/dates.ts'
import { everythingBroughtAlong } from '../former-years/load.ts'
import { optionsOf } from '../options.ts'
import { unitsOfYear } from '../year/load-year.ts'
import { reportsOf } from './count.ts'
import { type ReportStanding, reportStanding } from './rules.ts'

/**
 * How every unit in operation stands with the report of a year, for those who put reports together. Read as the system, in
 * a number of queries that does not grow with the units.
 */
export async function standingsOfYear(
  req: PayloadRequest,
  year: number,
): Promise<readonly ReportStanding[]> {
  const [units, reports, { reports: former }] = await Promise.all([
    unitsOfYear(req),
    reportsOf(req, {}, { to: `${String(year + 1)}-12-31` }),
    everythingBroughtAlong(req),
  ])
  const byId = new Map(units.map((each) => [each.id, each]))
  const day = today(optionsOf(req.payload).clock)
  const brought = new Set(former.filter((each) => each.year === year).map(({ unit }) => unit))
  return units.flatMap(
    (unit) => reportStanding(unit, reports, { byId, day, former: brought.has(unit.id) }) ?? [],
  )
}
