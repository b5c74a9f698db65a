import { type RecordKind, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'
import type { CircleCount } from '../../plugin/year/circle/rules.ts'
import { reportYearOn } from '../../plugin/unit-reports/rules.ts'

/** Years that the steps of a day's circle are of. */
interface Years {
  readonly now: string
  readonly next: string
  /** The year reports are asked for. */
  readonly reported: string
}

/** The years of the circle on a day. */
export function yearsOn(day: string): Years {
  const now = Number(day.slice(0, 4))
  return { now: String(now), next: String(now + 1), reported: String(reportYearOn(day)) }
}

/** Which year each count is of, and what its list is asked for beside it. */
const lists: Record<
  CircleCount,
  { readonly of: RecordKind; readonly year: keyof Years | null; readonly asks?: Query }
> = {
  objectives: { of: 'objective', year: 'now', asks: { level: 'institution', state: 'kept' } },
  processesOpen: { of: 'process', year: 'now', asks: { state: 'open' } },
  processesClosed: { of: 'process', year: 'now', asks: { state: 'closed' } },
  auditsOpen: { of: 'audit', year: 'now', asks: { state: 'open' } },
  auditsClosed: { of: 'audit', year: 'now', asks: { state: 'closed' } },
  reportsReceived: { of: 'unitReport', year: 'reported', asks: { state: 'received' } },
  reportsComing: { of: 'unitReport', year: 'reported', asks: { state: 'coming' } },
  reports: { of: 'report', year: 'reported' },
  reviews: { of: 'managementReview', year: 'now' },
  decisionsOpen: { of: 'reviewDecision', year: null, asks: { state: 'open' } },
  nextObjectives: { of: 'objective', year: 'next', asks: { level: 'institution', state: 'kept' } },
}

/** The list whose rows a count is the number of. */
export function countAddress(language: PageLanguage, count: CircleCount, years: Years): string {
  const { asks, of, year } = lists[count]
  return recordsAddress(language, of, { ...(year === null ? {} : { year: years[year] }), ...asks })
}

/** The year a count is of, as it is said. */
export function yearOfCount(count: CircleCount, years: Years): string {
  const { year } = lists[count]
  return year === null ? '' : years[year]
}
