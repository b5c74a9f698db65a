import type { PayloadRequest, Where } from 'payload'
import { groupCounts } from '../database/group-counts.ts'

/** What the approved compliance evaluations of a year say, counted. */
export interface ComplianceOfYear {
  readonly evaluated: number
  /** Requirements that somebody judged to be met, in part or not at all. */
  readonly assessed: number
  readonly partly: number
  readonly not: number
}

/**
 * The evaluations that count as those of a year: made for it and approved, whenever that was. The annual report and the
 * management review both ask for this.
 */
export const approvedOf = (year: number): Where => ({
  and: [{ state: { equals: 'approved' } }, { year: { equals: year } }],
})

/** The evaluations of a year, counted as the system in one query. */
export async function complianceOf(req: PayloadRequest, year: number): Promise<ComplianceOfYear> {
  const found = await groupCounts(req, {
    collection: 'compliance-evaluations',
    by: ['counts.compliant', 'counts.partly', 'counts.not'],
    where: approvedOf(year),
  })
  const sum = (result: 'compliant' | 'partly' | 'not'): number =>
    found.reduce(
      (all, { count, values }) => all + count * Number(values[`counts.${result}`] ?? 0),
      0,
    )
  const [partly, not] = [sum('partly'), sum('not')]
  return {
    evaluated: found.reduce((all, { count }) => all + count, 0),
    assessed: sum('compliant') + partly + not,
    partly,
    not,
  }
}
