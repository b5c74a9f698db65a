import { approvalFault } from '../rules.ts'
import type { Committee } from '../text.ts'
import type { CommitteeReportState } from './text.ts'

/** States in which a report is read by all who work here, and never changes. */
export const approvedStates = [
  'approved',
  'sent',
] as const satisfies readonly CommitteeReportState[]

/** True once a report is approved, and kept as it was then. */
export function isApprovedReport({ state }: { readonly state: CommitteeReportState }): boolean {
  return approvedStates.some((each) => each === state)
}

/** Key of the report of a committee in a year: one each. */
export function committeeReportKey(committee: Committee, unit: string, year: number): string {
  return `${committee}:${unit}:${String(year)}`
}

/** What stands before the number of a report. */
export function reportSeries(committee: Committee, year: number): string {
  return `RAP-${committee.toUpperCase()}-${String(year)}-`
}

/** The calendar year a report is of, as it was written: this one or the last; null for any other. */
export function committeeReportYear(given: string | null, day: string): number | null {
  const year = /^\d{4}$/.test(given ?? '') ? Number(given) : null
  const now = Number(day.slice(0, 4))
  return year === now || year === now - 1 ? year : null
}

/**
 * The day a report is to be sent by: 1 March of the year after; a local committee reports to the institution's by 31 December.
 * Rules of the university's own (NHU-HMS-R14).
 */
export function reportDue(committee: Committee, year: number): string {
  return committee === 'lamu' ? `${String(year)}-12-31` : `${String(year + 1)}-03-01`
}

/** The day the chair is asked to approve a report by: two weeks before it is to be sent. */
export function approvalDue(committee: Committee, year: number): string {
  return committee === 'lamu' ? `${String(year)}-12-17` : `${String(year + 1)}-02-15`
}

/** Why someone may not approve a report; null where they may. The chair does, and never the one who wrote it last. */
export function reportApprovalFault(
  person: string | null,
  account: string | null,
  { leader, writtenBy }: { readonly leader: string; readonly writtenBy: string | null },
): 'notLeader' | 'wroteReport' | null {
  const fault = approvalFault(person, { leader, writer: null })
  if (fault !== null) return 'notLeader'
  return account !== null && account === writtenBy ? 'wroteReport' : null
}
