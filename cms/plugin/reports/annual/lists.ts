import { spanFrom } from '../../records/list-span.ts'
import type { CountedList } from '../paper.ts'

type Ask = CountedList['ask']

/** Cases reported in a year or a month. @param reported such as `2026` or `2026-03` */
export function reportedCases(reported: string | number, ask: Ask = {}): CountedList {
  return { of: 'nonconformities', ask: { reported: String(reported), ...ask } }
}

/** Cases reported in a year, by one thing that is known of them, or is not. */
export function reportedBy(
  year: number,
  filter: 'severity' | 'source' | 'type',
): (key: string | null) => CountedList {
  return (key) => reportedCases(year, { [filter]: key ?? 'none' })
}

/** Cases as they stand today. */
export function casesNow(state: 'open' | 'overdue'): CountedList {
  return { of: 'nonconformities', ask: { state } }
}

/** Cases that were open when a day ended. */
export function casesOpenOn(day: string): CountedList {
  return { of: 'nonconformities', ask: { openOn: spanFrom(day, day) } }
}

/** Orders of authorities that are not met today. */
export const ordersNow: CountedList = { of: 'inspection-orders', ask: { state: 'standing' } }

/** Audits of a year, by whether their report is sent. */
export function auditsOf(year: number, state: 'underWay' | 'reported'): CountedList {
  return { of: 'audits', ask: { held: String(year), state } }
}

/** Decided measures of a year that cost something. @param funding `none`: those nobody pays for @default all */
export function costsOf(year: number, funding?: 'none'): CountedList {
  return { of: 'measures', ask: { decided: String(year), ...(funding && { funding }) } }
}

/** Changes in law of the report's year, of one kind. */
export function lawChangesOf(kind: string | null): CountedList {
  return { of: 'lawChanges', ask: { kind: kind ?? 'none' } }
}

/** Units where somebody lacks a course they must have. */
export const unitsLacking: CountedList = { of: 'unitsLacking', ask: {} }

/** Measures as they stand today. */
export const measuresNow = {
  open: { of: 'measures', ask: { state: 'open' } },
  overdue: { of: 'measures', ask: { overdue: 'yes' } },
} as const satisfies Record<string, CountedList>

/** HSE processes of a year. */
export function processesOf(year: number, ask: Ask = {}): CountedList {
  return { of: 'hse-processes', ask: { year: String(year), ...ask } }
}

/** Units that are past a deadline of the HSE process of a year. */
export function lateUnits(year: number): CountedList {
  return { of: 'units', ask: { process: 'late', period: String(year) } }
}

/** Reports of units about a year, by where they stand. */
export function unitReportsOf(
  year: number,
  state: 'accepted' | 'handedIn' | 'sentBack' | 'started',
): CountedList {
  return { of: 'unit-reports', ask: { year: String(year), state } }
}

/** Approved compliance evaluations of a year. */
export function evaluationsOf(year: number): CountedList {
  return { of: 'compliance-evaluations', ask: { year: String(year), state: 'approved' } }
}
