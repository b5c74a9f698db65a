import type { PayloadRequest, Where } from 'payload'
import { calendarYear } from '../../core/dates.ts'
import { type GroupCount, groupCounts } from '../../database/group-counts.ts'
import { local } from '../../database/local.ts'
import { counted, histogram, sum, within } from '../../figures/case-figures.ts'
import { fewestPeople, hideFew, type ShownCounts } from '../../figures/few.ts'
import type { Histogram } from '../../figures/histogram.ts'
import { everythingBroughtAlong } from '../../former-years/load.ts'
import { totalsByYear, type TotalsOfYear } from '../../former-years/rules.ts'
import { notStruck } from '../../injuries/list.ts'
import type { absenceText as injuryAbsenceText, groupText } from '../../injuries/text.ts'
import { isLate, receivedLate, seriousEvents, stillOpen } from '../../nonconformities/conditions.ts'
import type {
  NonconformitySource,
  NonconformityType,
  Severity,
} from '../../nonconformities/text.ts'
import type { Objective } from '../../generated-types.ts'
import type { unitTypeText } from '../../organisation/text.ts'
import { recordSettingsOf } from '../../settings/record-settings-of.ts'
import { standingsOfYear } from '../../unit-reports/standings.ts'
import { loadYear } from '../../year/load-year.ts'
import type { YearFigures } from '../../year/figures.ts'
import { type ReceivedCounts, receivedCounts } from './received.ts'

type UnitType = keyof typeof unitTypeText
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

/** What the annual report is assembled from: counts, and of units no more than what the matrix has. */
export interface AnnualFacts {
  readonly year: number
  /** The figures the unit's page and the matrix are worked out from. */
  readonly figures: YearFigures
  readonly cases: {
    readonly byType: ReadonlyMap<NonconformityType | null, number>
    readonly bySource: ReadonlyMap<NonconformitySource | null, number>
    readonly bySeverity: ReadonlyMap<Severity | null, number>
    readonly byUnitType: ReadonlyMap<UnitType | null, number>
    /** By month, 1 to 12. */
    readonly byMonth: readonly number[]
    /** By year and type: this one and the four before. */
    readonly years: readonly {
      readonly year: number
      readonly byType: ReadonlyMap<NonconformityType, number>
    }[]
    readonly open: number
    readonly overdue: number
    readonly receipt: Histogram
    readonly receivedLate: number
    readonly closing: Histogram
  }
  readonly serious: {
    /** Deaths and serious injuries, confirmed or reported. */
    readonly injuries: number
    readonly critical: number
    readonly serious: number
    /** Of all of them, how many are still open. */
    readonly open: number
  }
  /** Figures of before Verne, the newest year first. */
  readonly former: readonly TotalsOfYear[]
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
    'title' | 'titleEn' | 'target' | 'result' | 'state'
  >[]
  /** Confirmed changes of law in the year, by kind. */
  readonly law: ReadonlyMap<string | null, number>
  /** Yearly reports of units. */
  readonly received: ReceivedCounts
}

const system = { overrideAccess: true } as const
/** How many years cases are shown over. */
const yearsShown = 5

/**
 * Loads what an annual report is assembled from, as the system. A fixed number of queries, however many units and cases there are:
 * the database counts.
 */
export async function annualFacts(req: PayloadRequest, year: number): Promise<AnnualFacts> {
  const figures = await loadYear(req, 'all', calendarYear(year))
  const [cases, serious, injuries, brought, costs, objectives, law, standings] = await Promise.all([
    casesOf(req, year, figures.day),
    seriousOf(req, year),
    injuriesOf(req, year),
    everythingBroughtAlong(req),
    costsOf(req, year),
    local.find(req, 'objectives', {
      ...system,
      where: {
        and: [
          { level: { equals: 'institution' } },
          { period: { equals: String(year) } },
          { state: { not_equals: 'dropped' } },
        ],
      },
      select: { title: true, titleEn: true, target: true, result: true, state: true },
      sort: 'number',
    }),
    groupCounts(req, {
      collection: 'law-changes',
      by: ['kind'],
      where: { and: [{ state: { equals: 'confirmed' } }, within('on', year)] },
    }),
    standingsOfYear(req, year),
  ])
  const roots = new Set(
    [...figures.byId.values()]
      .filter(({ ancestors }) => ancestors.length === 0)
      .map(({ id }) => id),
  )
  return {
    year,
    figures,
    cases,
    serious,
    injuries,
    costs,
    objectives,
    former: totalsByYear(brought.totals).filter((each) => isShown(each.year, year)),
    absence: brought.absences
      .filter(
        ({ quarter, unit, year: of }) => quarter === null && roots.has(unit) && isShown(of, year),
      )
      .map(({ percent, year: of }) => ({ percent, year: of }))
      .toSorted((one, other) => one.year - other.year),
    law: counted(law, ({ kind }) => (kind === null ? null : String(kind))),
    received: receivedCounts(standings),
  }
}

function isShown(of: number, year: number): boolean {
  return of <= year && of > year - yearsShown
}

async function casesOf(
  req: PayloadRequest,
  year: number,
  day: string,
): Promise<AnnualFacts['cases']> {
  const count = <Field extends string>(
    by: readonly Field[],
    ...and: Where[]
  ): Promise<GroupCount<Field>[]> =>
    groupCounts(req, { collection: 'nonconformities', by, where: { and } })
  const reported = within('reportedDate', year)
  const [kinds, units, days, open, overdue, receipt, late, closing, types] = await Promise.all([
    count(['type', 'source', 'severity'], reported),
    count(['unit'], reported),
    count(['reportedDate', 'type'], within('reportedDate', year - yearsShown + 1, year)),
    count(['state'], stillOpen),
    count(['state'], isLate(day)),
    count(['receiptDays'], reported, { receiptDays: { exists: true } }),
    count(['state'], reported, receivedLate(day)),
    count(
      ['closingDays'],
      within('closedDate', year),
      { state: { equals: 'closed' } },
      { closingDays: { exists: true } },
    ),
    unitTypes(req),
  ])
  const months = counted(
    days.filter(({ values }) => String(values.reportedDate).startsWith(`${String(year)}-`)),
    ({ reportedDate }) => Number(String(reportedDate).slice(5, 7)),
  )
  const ofYear = (which: number) =>
    days.filter(({ values }) => String(values.reportedDate).startsWith(`${String(which)}-`))
  return {
    byType: counted(kinds, ({ type }) => type as NonconformityType),
    bySource: counted(kinds, ({ source }) => source as NonconformitySource),
    bySeverity: counted(kinds, ({ severity }) => severity as Severity | null),
    byUnitType: counted(units, ({ unit }) => types.get(String(unit)) ?? null),
    byMonth: Array.from({ length: 12 }, (_, index) => months.get(index + 1) ?? 0),
    years: Array.from({ length: yearsShown }, (_, index) => year - yearsShown + 1 + index).map(
      (which) => ({
        year: which,
        byType: counted(ofYear(which), ({ type }) => type as NonconformityType),
      }),
    ),
    open: sum(open),
    overdue: sum(overdue),
    receipt: histogram(receipt, 'receiptDays'),
    receivedLate: sum(late),
    closing: histogram(closing, 'closingDays'),
  }
}

/** The type of every unit, of those that were closed or merged since too: their cases are cases of the year. */
async function unitTypes(req: PayloadRequest): Promise<ReadonlyMap<string, UnitType>> {
  const found = await local.find(req, 'units', { ...system, select: { type: true } })
  return new Map(found.map(({ id, type }) => [id, type]))
}

async function seriousOf(req: PayloadRequest, year: number): Promise<AnnualFacts['serious']> {
  const found = await groupCounts(req, {
    collection: 'nonconformities',
    by: ['severity', 'seriousInjury', 'state'],
    where: { and: [within('reportedDate', year), seriousEvents.any] },
  })
  const isInjury = ({ values }: (typeof found)[number]): boolean =>
    values.seriousInjury !== null && Boolean(values.seriousInjury)
  const others = found.filter((each) => !isInjury(each))
  return {
    injuries: sum(found.filter(isInjury)),
    critical: sum(others.filter(({ values }) => values.severity === 'critical')),
    serious: sum(others.filter(({ values }) => values.severity === 'serious')),
    open: sum(found.filter(({ values }) => values.state !== 'closed')),
  }
}

async function injuriesOf(req: PayloadRequest, year: number): Promise<AnnualFacts['injuries']> {
  const [found, { peopleThreshold }] = await Promise.all([
    groupCounts(req, {
      collection: 'injuries',
      by: ['group', 'absence'],
      where: { and: [within('date', year), notStruck] },
    }),
    recordSettingsOf(req),
  ])
  // Readers get the report too. Of a figure between the institution's own threshold and five they are told that it is fewer
  // than five: which of them it is could be worked out from what is hidden beside it.
  const fewest = Math.max(peopleThreshold, fewestPeople)
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
    where: {
      and: [
        { state: { not_equals: 'cancelled' } },
        { or: [within('deadline', year), within('doneDate', year)] },
      ],
    },
  })
  return found.map(({ count, values }) => ({
    count,
    state: String(values.state),
    amount: Number(values['cost.amount'] ?? 0),
    fundedBy: (values['cost.fundedBy'] ?? '') === '' ? null : String(values['cost.fundedBy']),
  }))
}
