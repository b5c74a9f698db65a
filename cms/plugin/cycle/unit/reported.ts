import type { PayloadRequest } from 'payload'
import type { Period } from '../../core/dates.ts'
import { reportAsks } from '../../unit-reports/rules.ts'
import { standingsOfYear } from '../../unit-reports/standings.ts'
import { isReportPart, type ReportPart } from '../rules.ts'
import type { ReportSoFar, WorkDoneWhen } from './rules.ts'

const kindOf = { unitReport: 'unit', departmentReport: 'department' } as const

/**
 * How units stand with the reports that activities of the annual cycle rest on, by unit. Nothing is asked of the database
 * while none does.
 */
export async function reportedIn(
  req: PayloadRequest,
  activities: readonly { readonly doneWhen: WorkDoneWhen }[],
  { from, to }: Period,
): Promise<(unit: string) => (part: ReportPart, year: number) => ReportSoFar | null> {
  if (!activities.some(({ doneWhen }) => isReportPart(doneWhen))) return () => () => null
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4)) - 1))]
  const standings = (await Promise.all(years.map((year) => standingsOfYear(req, year)))).flat()
  const known = new Map(standings.map((each) => [`${each.unit.id}:${String(each.year)}`, each]))
  return (unit) => (part, year) => {
    const found = known.get(`${unit}:${String(year)}`)
    if (found?.kind !== kindOf[part]) return null
    return { done: reportAsks.received(found), doneOn: found.report?.handedInOn ?? null }
  }
}
