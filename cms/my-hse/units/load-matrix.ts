import type { PayloadRequest } from 'payload'
import { type Period, today } from '../../plugin/core/dates.ts'
import { points } from '../../plugin/internal-control/rules.ts'
import type { Point } from '../../plugin/internal-control/text.ts'
import { optionsOf } from '../../plugin/options.ts'
import type { UnitOfYear, YearFigures } from '../../plugin/year/figures.ts'
import { loadYear, unitsInSight } from '../../plugin/year/load-year.ts'
import { toDo, type UnitState, unitStates } from '../../plugin/year/points.ts'
import { depthOf } from '../../plugin/year/rules.ts'
import { type Standing, standingText } from '../../plugin/year/text.ts'
import {
  type ListQuery,
  listQuery,
  type ListShape,
  type Page as ListPage,
  pageOf,
} from '../components/list-query.ts'
import { type Asked, type Page, requireVisitor } from '../page.ts'
import type { PageLanguage } from '../routes.ts'
import type { Visitor } from '../visitor.ts'
import { matrixAddress } from './addresses.ts'
import { askedPeriod, periodsTo } from './periods.ts'

export type MatrixFilter = 'period' | 'unit' | 'lacks' | 'standing'
export type MatrixQuery = ListQuery<MatrixFilter, 'tree'>

/** What the address of the matrix can ask for. It has one order, that of the tree. */
export const matrixShape: ListShape<MatrixFilter, 'tree'> = {
  filters: {
    period: 'any',
    unit: 'any',
    lacks: ['any', ...points],
    standing: Object.keys(standingText),
  },
  sorts: ['tree'],
  sortedBy: { sort: 'tree', descending: false },
  size: 50,
}

/** A unit as a row of the matrix. */
export interface MatrixRow {
  readonly code: string
  readonly name: string
  /** How deep in the tree, from 0. */
  readonly depth: number
  /** The unit above, where that is not among the rows. */
  readonly above: string | null
  readonly points: readonly { readonly point: Point; readonly standing: Standing }[]
  /** Why it is late, in its own words. */
  readonly why: string | null
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
  /** Units in sight that have others below them: those one can look under. */
  readonly branches: readonly { readonly code: string; readonly name: string }[]
  readonly all: number
  readonly rows: readonly MatrixRow[]
  readonly total: number
  /** How many of the units shown lack something, by point. */
  readonly lacking: ReadonlyMap<Point, number>
  readonly page: ListPage
}

/** The units in sight by the eight points, as the address asks. */
export async function loadMatrix(page: Page): Promise<Matrix> {
  const { asked, language } = page
  const visitor = requireVisitor(page, matrixAddress(language, asked))
  const { query, year, found } = await askedUnits(visitor.req, asked)
  const shown = pageOf(matrixShape, query, found.length)
  return {
    language,
    visitor,
    query,
    day: year.day,
    period: year.period,
    periods: periodsTo(year.day),
    branches: branchesOf(year, language),
    all: year.units.length,
    rows: rowsOf(found.slice(shown.from, shown.to), year, language),
    total: found.length,
    lacking: new Map(
      points.map((point) => [
        point,
        found.filter((each) => toDo(each).some((one) => one.point === point)).length,
      ]),
    ),
    page: shown,
  }
}

/** The units an address asks for, in the order of the tree, with how each stands. */
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
  return { query, year, found: states }
}

function isWithin({ ancestors, id }: UnitOfYear, under: UnitOfYear): boolean {
  return id === under.id || ancestors.includes(under.id)
}

/** Does a unit have what is asked for: something lacking, in any point or in one, or a point that stands so? */
function fits(state: UnitState, { lacks, standing }: MatrixQuery['filters']): boolean {
  if (lacks === null && standing === null) return true
  const asked = standing === null ? toDo(state) : state.points
  return asked
    .filter(({ point }) => lacks === null || lacks === 'any' || lacks === point)
    .some((each) => standing === null || each.standing === standing)
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
  language: PageLanguage,
): MatrixRow[] {
  const among = new Set(states.map(({ unit }) => unit.id))
  return states.map(({ points: all, unit, whyLate }) => {
    const [parent = ''] = unit.ancestors
    return {
      code: unit.code,
      name: unit.name[language],
      depth: depthOf(unit, among),
      above: among.has(parent) ? null : (byId.get(parent)?.name[language] ?? null),
      points: all.map(({ point, standing }) => ({ point, standing })),
      why: whyLate?.note ?? null,
    }
  })
}
