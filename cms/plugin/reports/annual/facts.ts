import type { PayloadRequest, Where } from 'payload'
import { reported, underWay } from '../../audits/conditions.ts'
import { complianceOf, type ComplianceOfYear } from '../../compliance/of-year.ts'
import { calendarYear } from '../../core/dates.ts'
import { groupCounts } from '../../database/group-counts.ts'
import { local } from '../../database/local.ts'
import { counted, sum, within } from '../../figures/case-figures.ts'
import { fewestTold, hideFew, type ShownCounts } from '../../figures/few.ts'
import { everythingBroughtAlong } from '../../former-years/load.ts'
import { totalsByYear, trendOf, type TrendLine, trendYears } from '../../former-years/rules.ts'
import type { Objective } from '../../generated-types.ts'
import { notStruck } from '../../injuries/list.ts'
import type { absenceText as injuryAbsenceText, groupText } from '../../injuries/text.ts'
import { dueOrDone } from '../../measures/conditions.ts'
import { isLate } from '../../nonconformities/conditions.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import { confirmedIn } from '../../regulations/watch/of-year.ts'
import { standingsOfYear } from '../../unit-reports/standings.ts'
import { loadYear } from '../../year/load-year.ts'
import type { YearFigures } from '../../year/figures.ts'
import {
  byMonth,
  byYear,
  casesOf,
  type CasesOfYear,
  type CountedIn,
  daysUntil,
  lastDayOf,
  type ReportedDay,
  reportedDays,
  seriousOf,
  type SeriousOfYear,
  unitTypes,
} from './cases.ts'
import { type InspectedBy, inspectedBy } from './inspections.ts'
import { type ReceivedCounts, receivedCounts } from './received.ts'

type InjuryAbsence = keyof typeof injuryAbsenceText
type InjuredGroup = keyof typeof groupText

/** What measures cost that cost the same and are paid by the same. */
export interface CostFact {
  readonly state: string
  readonly amount: number
  /** Who pays; null where nobody does. */
  readonly fundedBy: string | null
  readonly count: number
}

/** What the year before the report's was like, counted the same way and on the same days. */
export interface YearBefore {
  readonly cases: CasesOfYear
  readonly serious: SeriousOfYear
  readonly costs: readonly CostFact[]
  readonly law: ReadonlyMap<string | null, number>
  readonly processes: { readonly opened: number; readonly closed: number }
  readonly received: ReceivedCounts
  readonly audits: AuditsOfYear
  readonly compliance: ComplianceOfYear
}

/** The audits of a year by whether their report is sent. */
export interface AuditsOfYear {
  readonly underWay: number
  readonly reported: number
}

/** What the annual report is assembled from: counts, and of units no more than what the matrix has. */
export interface AnnualFacts {
  readonly year: number
  /**
   * The day that cases, injuries and inspections are counted on: they have days of their own. Everything else is as it stands on
   * the day of `figures`, which is later where a report gets its paper after its approval.
   */
  readonly day: string
  /** The last day that counts: the end of the year, or the day itself where the year runs still. */
  readonly until: string
  /** The figures the unit's page and the matrix are worked out from. */
  readonly figures: YearFigures
  readonly cases: CasesOfYear
  /** By year, the newest first; years of before Verne have lines of their own. */
  readonly trend: readonly TrendLine[]
  /** Cases past their deadline today. */
  readonly overdue: number
  readonly serious: SeriousOfYear
  readonly before: YearBefore
  readonly injuries: {
    readonly byGroup: ShownCounts<InjuredGroup | null>
    readonly byAbsence: ShownCounts<InjuryAbsence | null>
    readonly fewest: number
  }
  /** Sickness absence of the institution as a whole, in per cent, by year. */
  readonly absence: readonly { readonly year: number; readonly percent: number }[]
  readonly costs: readonly CostFact[]
  readonly objectives: readonly Pick<
    Objective,
    'title' | 'titleEn' | 'baseline' | 'target' | 'result' | 'state' | 'indicator'
  >[]
  /** Confirmed changes of law in the year, by kind. */
  readonly law: ReadonlyMap<string | null, number>
  /** Yearly reports of units. */
  readonly received: ReceivedCounts
  readonly audits: AuditsOfYear
  readonly compliance: ComplianceOfYear
  /** What authorities inspected and ordered, by authority. */
  readonly inspections: readonly InspectedBy[]
}

const system = { overrideAccess: true } as const

/**
 * Loads what an annual report is assembled from, as the system. A fixed number of queries, however many units and cases there are:
 * the database counts.
 * @param on the day that is counted on what has days of its own @default today
 */
export async function annualFacts(
  req: PayloadRequest,
  year: number,
  on?: string,
): Promise<AnnualFacts> {
  const figures = await loadYear(req, 'all', calendarYear(year))
  const day = on ?? figures.day
  const until = lastDayOf(year, day)
  const types = await unitTypes(req)
  const [cases, days, overdue, serious, injuries, brought, costs, objectives, law, standings] =
    await Promise.all([
      casesOf(req, { year, day, types }),
      reportedDays(req, year, until),
      groupCounts(req, {
        collection: 'nonconformities',
        by: ['state'],
        where: isLate(figures.day),
      }),
      seriousOf(req, year, day),
      injuriesOf(req, { day, year }),
      everythingBroughtAlong(req),
      costsOf(req, year),
      objectivesOf(req, year),
      lawOf(req, year),
      standingsOfYear(req, year),
    ])
  const roots = new Set(
    [...figures.byId.values()]
      .filter(({ ancestors }) => ancestors.length === 0)
      .map(({ id }) => id),
  )
  return {
    year,
    day,
    until,
    figures,
    cases: { ...cases, byMonth: byMonth(days, year) },
    trend: trendOf(byYear(days), totalsByYear(brought.totals), year),
    overdue: sum(overdue),
    serious,
    injuries,
    costs,
    objectives,
    before: await yearBefore(req, { year: year - 1, day, days, types }),
    absence: brought.absences
      .filter(
        ({ quarter, unit, year: of }) => quarter === null && roots.has(unit) && isShown(of, year),
      )
      .map(({ percent, year: of }) => ({ percent, year: of }))
      .toSorted((one, other) => one.year - other.year),
    law,
    received: receivedCounts(standings),
    audits: await auditsIn(req, year),
    compliance: await complianceOf(req, year),
    inspections: await inspectedBy(req, { year, until }),
  }
}

async function yearBefore(
  req: PayloadRequest,
  { day, days, types, year }: CountedIn & { readonly days: readonly ReportedDay[] },
): Promise<YearBefore> {
  const [cases, serious, costs, law, audits, compliance, processes, standings] = await Promise.all([
    casesOf(req, { year, day, types }),
    seriousOf(req, year, day),
    costsOf(req, year),
    lawOf(req, year),
    auditsIn(req, year),
    complianceOf(req, year),
    groupCounts(req, {
      collection: 'hse-processes',
      by: ['state'],
      where: { year: { equals: year } },
    }),
    standingsOfYear(req, year),
  ])
  return {
    cases: { ...cases, byMonth: byMonth(days, year) },
    serious,
    costs,
    law,
    audits,
    compliance,
    processes: {
      opened: sum(processes),
      closed: sum(processes.filter(({ values }) => values.state === 'closed')),
    },
    received: receivedCounts(standings),
  }
}

function isShown(of: number, year: number): boolean {
  return of <= year && of > year - trendYears
}

function objectivesOf(req: PayloadRequest, year: number): Promise<AnnualFacts['objectives']> {
  return local.find(req, 'objectives', {
    ...system,
    where: {
      and: [
        { level: { equals: 'institution' } },
        { period: { equals: String(year) } },
        { state: { not_equals: 'dropped' } },
      ],
    },
    select: {
      title: true,
      titleEn: true,
      baseline: true,
      target: true,
      result: true,
      state: true,
      indicator: true,
    },
    sort: 'number',
  })
}

/** The audits of a year in all units, closed ones too. */
async function auditsIn(req: PayloadRequest, year: number): Promise<AuditsOfYear> {
  const count = async (where: Where): Promise<number> =>
    local.count(req, 'audits', { ...system, where: { and: [within('auditDate', year), where] } })
  const [underWayCount, reportedCount] = await Promise.all([count(underWay), count(reported)])
  return { underWay: underWayCount, reported: reportedCount }
}

async function lawOf(
  req: PayloadRequest,
  year: number,
): Promise<ReadonlyMap<string | null, number>> {
  const found = await groupCounts(req, {
    collection: 'law-changes',
    by: ['kind'],
    where: confirmedIn(year),
  })
  return counted(found, ({ kind }) => (kind === null ? null : String(kind)))
}

async function injuriesOf(
  req: PayloadRequest,
  of: Pick<CountedIn, 'day' | 'year'>,
): Promise<AnnualFacts['injuries']> {
  const [found, settings] = await Promise.all([
    groupCounts(req, {
      collection: 'injuries',
      by: ['group', 'absence'],
      where: { and: [daysUntil('date', of), notStruck] },
    }),
    recordSettingsOf(req),
  ])
  // Readers get the report too. Of a figure between the institution's own threshold and five they are told that it is fewer
  // than five: which of them it is could be worked out from what is hidden beside it.
  const fewest = fewestTold(settings)
  return {
    fewest,
    byGroup: hideFew(
      counted(found, ({ group }) => group as InjuredGroup | null),
      { fewest },
    ),
    byAbsence: hideFew(
      counted(found, ({ absence }) => absence as InjuryAbsence | null),
      { fewest },
    ),
  }
}

/** What was decided in the year, or was to be done in it: by its deadline, or the day it was done. */
async function costsOf(req: PayloadRequest, year: number): Promise<CostFact[]> {
  const found = await groupCounts(req, {
    collection: 'measures',
    by: ['state', 'cost.amount', 'cost.fundedBy'],
    where: dueOrDone(calendarYear(year)),
  })
  return found.map(({ count, values }) => ({
    count,
    state: String(values.state),
    amount: Number(values['cost.amount'] ?? 0),
    fundedBy: (values['cost.fundedBy'] ?? '') === '' ? null : String(values['cost.fundedBy']),
  }))
}
