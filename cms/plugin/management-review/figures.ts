import type { PayloadRequest } from 'payload'
import { calendarYear } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { idOf, local } from '../database/local.ts'
import { sum, within } from '../figures/case-figures.ts'
import { dated } from '../guidelines/dated.ts'
import { languageOverviews, translationsLacking } from '../guidelines/language-overview.ts'
import { stillOpen } from '../nonconformities/conditions.ts'
import { withBelow } from '../objectives/indicators.ts'
import { optionsOf } from '../options.ts'
import { standingsOfYear } from '../unit-reports/standings.ts'
import type { YearFigures } from '../year/figures.ts'
import { casesInGroups } from '../year/handled-counts.ts'
import { loadYear } from '../year/load-year.ts'
import type { ReviewFigure } from './text.ts'

const system = { overrideAccess: true } as const

/** What a review is of. */
interface ReviewOf {
  /** Id of the unit: what is counted is of it and all units below it; documents and law of everybody. */
  readonly unit: string
  readonly year: number
}

/** Counts what a review is held on, as the system: in a fixed number of queries, however many units and cases there are. */
export async function figuresOf(
  req: PayloadRequest,
  { unit, year }: ReviewOf,
): Promise<Record<ReviewFigure, number>> {
  const period = calendarYear(year)
  const figures = await loadYear(req, 'all', period)
  const { day } = figures
  const units = new Set(withBelow(figures, unit).map(({ id }) => id))
  const [overdue, translations, findings, law, objectives, standings] = await Promise.all([
    local.count(req, 'guidelines', { ...system, where: { nextReview: { less_than: day } } }),
    translationsIn(req, day),
    casesInGroups(req, {
      wanted: 'all',
      by: [],
      where: { and: [{ source: { equals: 'hseAudit' } }, stillOpen] },
    }),
    groupCounts(req, {
      collection: 'law-changes',
      by: ['kind'],
      where: { and: [{ state: { equals: 'confirmed' } }, within('on', year)] },
    }),
    groupCounts(req, {
      collection: 'objectives',
      by: ['state'],
      where: { and: [{ unit: { equals: unit } }, { period: { equals: period.label } }] },
    }),
    standingsOfYear(req, year),
  ])
  const outcomes = (...states: readonly string[]): number =>
    sum(objectives.filter(({ values }) => states.includes(String(values.state))))
  return {
    guidelinesOverdue: overdue,
    ...translations,
    ...ofUnits(figures, units, year),
    openFindings: sum(findings.filter((each) => units.has(each.unit))),
    lawChanges: sum(law),
    objectivesReached: outcomes('reached'),
    objectivesNotReached: outcomes('partly', 'notReached'),
    objectivesRunning: outcomes('running'),
    reportsMissing: standings.filter(
      (each) => units.has(each.unit.id) && missing.includes(each.standing),
    ).length,
  }
}

/** Standings of a unit whose report has not come. */
const missing: readonly string[] = ['notStarted', 'started', 'sentBack']

/** What the year has of some units. */
function ofUnits(
  figures: YearFigures,
  units: ReadonlySet<string>,
  year: number,
): Pick<
  Record<ReviewFigure, number>,
  | 'audits'
  | 'evaluations'
  | 'measuresDone'
  | 'measuresOverdue'
  | 'newUnits'
  | 'openCases'
  | 'orders'
  | 'overdueCases'
  | 'reportedCases'
  | 'requirementsNotMet'
> {
  const { audits, cases, evaluations, measures, orders } = figures
  const ids = [...units]
  const total = <Counts>(of: ReadonlyMap<string, Counts>, count: (counts: Counts) => number) =>
    ids.reduce((before, id) => {
      const found = of.get(id)
      return found === undefined ? before : before + count(found)
    }, 0)
  const inYear = (on: string | null | undefined): boolean =>
    on?.startsWith(`${String(year)}-`) === true
  const approved = ids
    .flatMap((id) => evaluations?.get(id) ?? [])
    .filter((each) => each.state === 'approved' && inYear(each.approvedDate))
  return {
    reportedCases: total(cases, ({ reported }) => reported),
    openCases: total(cases, ({ open }) => open),
    overdueCases: total(cases, ({ overdue }) => overdue),
    audits: ids
      .flatMap((id) => audits?.get(id) ?? [])
      .filter((each) => each.state !== 'notified' && inYear(each.auditDate)).length,
    evaluations: approved.length,
    requirementsNotMet: approved.reduce((before, { not, partly }) => before + partly + not, 0),
    newUnits: figures.units.filter(({ activeFrom, id }) => units.has(id) && inYear(activeFrom))
      .length,
    orders: total(orders ?? new Map<string, readonly unknown[]>(), (each) => each.length),
    measuresDone: total(measures, ({ done }) => done),
    measuresOverdue: total(measures, ({ overdue }) => overdue),
  }
}

/** How many translations of what is in force are behind the controlling text, and how many are not there. */
async function translationsIn(
  req: PayloadRequest,
  day: string,
): Promise<Pick<Record<ReviewFigure, number>, 'translationsBehind' | 'translationsMissing'>> {
  const { locales } = optionsOf(req.payload)
  const editions = await local.find(req, 'editions', {
    ...system,
    select: {
      guideline: true,
      language: true,
      edition: true,
      state: true,
      validFrom: true,
      validTo: true,
      changeKind: true,
      sourceEdition: true,
      createdAt: true,
    },
  })
  const byGuideline = Map.groupBy(editions, ({ guideline }) => idOf(guideline))
  const lacking = [...byGuideline.values()].flatMap((each) =>
    translationsLacking(languageOverviews(each.map(dated), { locales, day, names: new Map() })),
  )
  return {
    translationsBehind: lacking.filter(({ behind }) => behind !== null).length,
    translationsMissing: lacking.filter(({ behind }) => behind === null).length,
  }
}
