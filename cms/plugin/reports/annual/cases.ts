import type { PayloadRequest, Where } from 'payload'
import { type GroupCount, groupCounts } from '../../database/group-counts.ts'
import { local } from '../../database/local.ts'
import { counted, histogram, sum, within } from '../../figures/case-figures.ts'
import type { Histogram } from '../../figures/histogram.ts'
import { trendYears } from '../../former-years/rules.ts'
import type { TotalKind } from '../../former-years/text.ts'
import { openAfter, receivedLate, seriousEvents } from '../../nonconformities/conditions.ts'
import type {
  NonconformitySource,
  NonconformityType,
  Severity,
} from '../../nonconformities/text.ts'
import type { unitTypeText } from '../../organisation/text.ts'

type UnitType = keyof typeof unitTypeText

/** The cases reported in a year, counted. */
export interface CasesOfYear {
  readonly byType: ReadonlyMap<NonconformityType | null, number>
  readonly bySource: ReadonlyMap<NonconformitySource | null, number>
  readonly bySeverity: ReadonlyMap<Severity | null, number>
  readonly byUnitType: ReadonlyMap<UnitType | null, number>
  /** By month, 1 to 12. */
  readonly byMonth: readonly number[]
  /** Open when the year ended, whenever they were reported; of a year that runs still, today. */
  readonly open: number
  readonly receipt: Histogram
  readonly receivedLate: number
  /** Of those closed in the year. */
  readonly closing: Histogram
}

/** The serious events of a year, each in one part. */
export interface SeriousOfYear {
  /** Deaths and serious injuries, confirmed or reported. */
  readonly injuries: number
  readonly critical: number
  readonly serious: number
  /** Of all of them, how many were open when the year ended; of a year that runs still, today. */
  readonly open: number
}

/** The last day of a year that counts on a day: the day itself while the year runs. */
export function lastDayOf(year: number, day: string): string {
  const end = `${String(year)}-12-31`
  return day < end ? day : end
}

/** A year as it is counted on a day. */
export interface CountedIn {
  readonly year: number
  readonly day: string
  /** The type of every unit. */
  readonly types: ReadonlyMap<string, UnitType>
}

/** Days of a year that have been on a day. */
export function daysUntil(field: string, { day, year }: Pick<CountedIn, 'day' | 'year'>): Where {
  return { and: [within(field, year), { [field]: { less_than_equal: day } }] }
}

/** The cases of a year, in a fixed number of queries. */
export async function casesOf(
  req: PayloadRequest,
  { day, types, year }: CountedIn,
): Promise<Omit<CasesOfYear, 'byMonth'>> {
  const count = <Field extends string>(
    by: readonly Field[],
    ...and: Where[]
  ): Promise<GroupCount<Field>[]> =>
    groupCounts(req, { collection: 'nonconformities', by, where: { and } })
  const reported = daysUntil('reportedDate', { day, year })
  const [kinds, units, open, receipt, late, closing] = await Promise.all([
    count(['type', 'source', 'severity'], reported),
    count(['unit'], reported),
    count(['state'], openAfter(lastDayOf(year, day))),
    count(['receiptDays'], reported, { receiptDays: { exists: true } }),
    count(['state'], reported, receivedLate(day)),
    count(
      ['closingDays'],
      daysUntil('closedDate', { day, year }),
      { state: { equals: 'closed' } },
      { closingDays: { exists: true } },
    ),
  ])
  return {
    byType: counted(kinds, ({ type }) => type as NonconformityType),
    bySource: counted(kinds, ({ source }) => source as NonconformitySource),
    bySeverity: counted(kinds, ({ severity }) => severity as Severity | null),
    byUnitType: counted(units, ({ unit }) => types.get(String(unit)) ?? null),
    open: sum(open),
    receipt: histogram(receipt, 'receiptDays'),
    receivedLate: sum(late),
    closing: histogram(closing, 'closingDays'),
  }
}

/** How many cases of a type were reported on a day. */
export type ReportedDay = GroupCount<'reportedDate' | 'type'>

/** The cases of this year and those before it that a trend shows, by day and type. */
export function reportedDays(
  req: PayloadRequest,
  year: number,
  until: string,
): Promise<ReportedDay[]> {
  return groupCounts(req, {
    collection: 'nonconformities',
    by: ['reportedDate', 'type'],
    where: {
      and: [
        within('reportedDate', year - trendYears + 1, year),
        { reportedDate: { less_than_equal: until } },
      ],
    },
  })
}

/** How many cases were reported in each month of a year, January first. */
export function byMonth(days: readonly ReportedDay[], year: number): number[] {
  const months = counted(
    days.filter(({ values }) => yearIn(values) === year),
    ({ reportedDate }) => Number(String(reportedDate).slice(5, 7)),
  )
  return Array.from({ length: 12 }, (_, index) => months.get(index + 1) ?? 0)
}

/** How many cases were reported, by year and type. */
export function byYear(
  days: readonly ReportedDay[],
): ReadonlyMap<number, ReadonlyMap<TotalKind, number>> {
  const years = Map.groupBy(days, ({ values }) => yearIn(values))
  return new Map(
    [...years].map(([year, own]) => [year, counted(own, ({ type }) => type as TotalKind)]),
  )
}

function yearIn({ reportedDate }: ReportedDay['values']): number {
  return Number(String(reportedDate).slice(0, 4))
}

/** The type of every unit, of those that were closed or merged since too: their cases are cases of the year. */
export async function unitTypes(req: PayloadRequest): Promise<ReadonlyMap<string, UnitType>> {
  const found = await local.find(req, 'units', { overrideAccess: true, select: { type: true } })
  return new Map(found.map(({ id, type }) => [id, type]))
}

/** The serious events of a year, each counted once. */
export async function seriousOf(
  req: PayloadRequest,
  year: number,
  day: string,
): Promise<SeriousOfYear> {
  const ofYear = [daysUntil('reportedDate', { day, year }), seriousEvents.any]
  const [found, open] = await Promise.all([
    groupCounts(req, {
      collection: 'nonconformities',
      by: ['severity', 'seriousInjury'],
      where: { and: ofYear },
    }),
    groupCounts(req, {
      collection: 'nonconformities',
      by: ['state'],
      where: { and: [...ofYear, openAfter(lastDayOf(year, day))] },
    }),
  ])
  const isInjury = ({ values }: (typeof found)[number]): boolean =>
    values.seriousInjury !== null && Boolean(values.seriousInjury)
  const others = found.filter((each) => !isInjury(each))
  return {
    injuries: sum(found.filter(isInjury)),
    critical: sum(others.filter(({ values }) => values.severity === 'critical')),
    serious: sum(others.filter(({ values }) => values.severity === 'serious')),
    open: sum(open),
  }
}
