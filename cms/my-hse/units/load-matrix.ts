import type { PayloadRequest } from 'payload'
import { reachOf } from '../../plugin/access/can.ts'
import { type Period, periodOn, today } from '../../plugin/core/dates.ts'
import { points } from '../../plugin/internal-control/rules.ts'
import type { Point } from '../../plugin/internal-control/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import {
  type ProcessAsk,
  processAsks,
  type ProcessStanding,
} from '../../plugin/processes/deadlines/standing.ts'
import type { UnitOfYear, YearFigures } from '../../plugin/year/figures.ts'
import { loadYear, unitsInSight } from '../../plugin/year/load-year.ts'
import { toDo, type UnitState, unitStates, worstFirst } from '../../plugin/year/points.ts'
import { depthOf } from '../../plugin/year/rules.ts'
import { type Standing, standingText } from '../../plugin/year/text.ts'
import { type ReportAsk, reportAsks, type ReportStanding } from '../../plugin/unit-reports/rules.ts'
import {
  type ListQuery,
  listQuery,
  type ListShape,
  type Page as ListPage,
  pageOf,
} from '../components/list-query.ts'
import { type Draft, readDraft, refusedBefore } from '../drafts.ts'
import { type Asked, type Page, requireVisitor } from '../page.ts'
import type { PageLanguage } from '../routes.ts'
import type { Visitor } from '../visitor.ts'
import { matrixAddress } from './addresses.ts'
import { askedPeriod, periodsTo, unknownPeriod } from './periods.ts'
import { chooseLateName } from './remind-names.ts'

export type MatrixFilter = 'period' | 'unit' | 'lacks' | 'standing' | 'process' | 'report'
export type MatrixSort = 'worst' | 'tree'
export type MatrixQuery = ListQuery<MatrixFilter, MatrixSort>

/** What the address of the matrix can ask for. What is worst comes first, or the units stand as in the tree. */
export const matrixShape: ListShape<MatrixFilter, MatrixSort> = {
  filters: {
    period: 'any',
    unit: 'any',
    lacks: ['any', ...points],
    standing: Object.keys(standingText),
    process: Object.keys(processAsks),
    report: Object.keys(reportAsks),
  },
  sorts: ['worst', 'tree'],
  sortedBy: { sort: 'worst', descending: false },
  size: 50,
}

/** A unit as a row of the matrix. */
export interface MatrixRow {
  readonly code: string
  readonly name: string
  /** How deep in the tree, from 0; 0 in another order. */
  readonly depth: number
  /** The unit above, where that does not stand above it among the rows. */
  readonly above: string | null
  readonly points: readonly { readonly point: Point; readonly standing: Standing }[]
  /** Its HSE process of the period, and what it is late with. */
  readonly round: ProcessStanding
  /** How it stands with the yearly report that is due in the period; null where none is asked of it. */
  readonly report: ReportStanding | null
  /** Why it is late, in its own words. */
  readonly why: string | null
  /** The day its manager was last reminded, `YYYY-MM-DD`. */
  readonly reminded: string | null
  /** The one who asks may remind its manager. */
  readonly remindable: boolean
}

/** All that the matrix is drawn from. */
export interface Matrix {
  readonly language: PageLanguage
  readonly visitor: Visitor
  readonly query: MatrixQuery
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
  readonly period: Period
  readonly periods: readonly Period[]
  /** The period the address asks for, where that is none that is shown. */
  readonly unknownPeriod: string | null
  /** Units in sight that have others below them: those one can look under. */
  readonly branches: readonly { readonly code: string; readonly name: string }[]
  readonly all: number
  readonly rows: readonly MatrixRow[]
  readonly total: number
  /** The year whose reports are due in the period; null where nobody is asked for one. */
  readonly reportsOf: number | null
  /** How many of the units shown have not handed theirs in. */
  readonly reportsMissing: number
  /** How many of the units shown lack something, by point. */
  readonly lacking: ReadonlyMap<Point, number>
  readonly page: ListPage
  readonly errors: Draft['errors']
  /** Managers were just reminded. */
  readonly reminded: boolean
}

/** The units in sight by the eight points, as the address asks. */
export async function loadMatrix(page: Page): Promise<Matrix> {
  const { asked, language } = page
  const visitor = requireVisitor(page, matrixAddress(language, asked))
  const { req } = visitor
  const [{ query, year, found }, mayRemind, draft] = await Promise.all([
    askedUnits(req, asked),
    reachOf(req, 'internal-control-notes', 'remind'),
    readDraft(req, chooseLateName, asked['draft']),
  ])
  const shown = pageOf(matrixShape, query, found.length)
  const rows = rowsOf(found.slice(shown.from, shown.to), year, { language, sort: query.sort })
  const now = year.period.label === periodOn(year.day).label
  return {
    language,
    visitor,
    query,
    day: year.day,
    period: year.period,
    periods: periodsTo(year.day),
    unknownPeriod: unknownPeriod(asked['period'], year.day),
    branches: branchesOf(year, language),
    all: year.units.length,
    rows: rows.map((row) => ({
      ...row,
      remindable:
        now &&
        row.round.late !== null &&
        (mayRemind.all || mayRemind.units.includes(row.round.unit.id)),
    })),
    total: found.length,
    reportsOf: found.find(({ report }) => report !== null)?.report?.year ?? null,
    reportsMissing: found.filter((each) => isOfReport(each, 'missing')).length,
    lacking: new Map(
      points.map((point) => [
        point,
        found.filter((each) => toDo(each).some((one) => one.point === point)).length,
      ]),
    ),
    page: shown,
    errors: [...refusedBefore(asked['error']), ...(draft?.errors ?? [])],
    reminded: asked['done'] === 'reminded',
  }
}

/** The units an address asks for, in its order, with how each stands. */
export async function askedUnits(
  req: PayloadRequest,
  asked: Asked,
): Promise<{
  readonly query: MatrixQuery
  readonly year: YearFigures
  readonly found: readonly UnitState[]
}> {
  const query = listQuery(matrixShape, asked)
  const { all, units } = await unitsInSight(req)
  const period = askedPeriod(query.filters.period ?? undefined, today(optionsOf(req.payload).clock))
  const year = await loadYear(req, all ? 'all' : units, period)
  const under = year.units.find(({ code }) => code === query.filters.unit)
  const states = unitStates(year)
    .filter(({ unit }) => under === undefined || isWithin(unit, under))
    .filter((each) => fits(each, query.filters))
  return { query, year, found: query.sort === 'tree' ? states : worstFirst(states) }
}

function isWithin({ ancestors, id }: UnitOfYear, under: UnitOfYear): boolean {
  return id === under.id || ancestors.includes(under.id)
}

/** Does a unit have what is asked for: something lacking, in any point or in one, or a point that stands so? */
function fits(
  state: UnitState,
  { lacks, process, report, standing }: MatrixQuery['filters'],
): boolean {
  if (process !== null && !processAsks[process as ProcessAsk](state.round)) return false
  if (report !== null && !isOfReport(state, report as ReportAsk)) return false
  if (lacks === null && standing === null) return true
  const asked = standing === null ? toDo(state) : state.points
  return asked
    .filter(({ point }) => lacks === null || lacks === 'any' || lacks === point)
    .some((each) => standing === null || each.standing === standing)
}

function isOfReport({ report }: UnitState, asked: ReportAsk): boolean {
  return report !== null && reportAsks[asked](report)
}

function branchesOf({ units }: YearFigures, language: PageLanguage): Matrix['branches'] {
  const parents = new Set(units.flatMap(({ ancestors }) => ancestors[0] ?? []))
  return units
    .filter(({ id }) => parents.has(id))
    .map(({ code, name }) => ({ code, name: name[language] }))
}

/** Rows of the units given; each names the unit above where that is not among them. */
export function rowsOf(
  states: readonly UnitState[],
  { byId }: Pick<YearFigures, 'byId'>,
  { language, sort }: { readonly language: PageLanguage; readonly sort: MatrixSort },
): MatrixRow[] {
  const among = new Set(states.map(({ unit }) => unit.id))
  const tree = sort === 'tree'
  return states.map(({ points: all, reminded, report, round, unit, whyLate }) => {
    const [parent = ''] = unit.ancestors
    const shownAbove = tree && among.has(parent)
    return {
      code: unit.code,
      name: unit.name[language],
      depth: tree ? depthOf(unit, among) : 0,
      above: shownAbove ? null : (byId.get(parent)?.name[language] ?? null),
      points: all.map(({ point, standing }) => ({ point, standing })),
      round,
      report,
      why: whyLate?.note ?? null,
      reminded: reminded?.date ?? null,
      remindable: false,
    }
  })
}
