import type { Period } from '../../plugin/core/dates.ts'
import { reachOf } from '../../plugin/access/can.ts'
import { commonCycle, type CycleWork, loadCommonOfUnits } from '../../plugin/cycle/unit/load.ts'
import type { UnitOccurrence } from '../../plugin/cycle/unit/rules.ts'
import type { UnitOfYear } from '../../plugin/year/figures.ts'
import { depthOf } from '../../plugin/year/rules.ts'
import {
  type ListQuery,
  listQuery,
  type ListShape,
  type Page as ListPage,
  pageOf,
} from '../components/list-query.ts'
import { type Asked, type Page, requireVisitor } from '../page.ts'
import { pageAddress, type PageLanguage } from '../routes.ts'
import { yearsOfCycle } from './load.ts'
import { timeWords } from './text.ts'

export type WhoFilter = 'activity' | 'which' | 'period'
export type WhoQuery = ListQuery<WhoFilter, 'tree'>

/** What the address of the page can ask for. */
export const whoShape: ListShape<WhoFilter, 'tree'> = {
  filters: { activity: 'any', which: ['late', 'notDone'], period: 'any' },
  sorts: ['tree'],
  sortedBy: { sort: 'tree', descending: false },
  size: 50,
}

/** One time of a common activity: a column. */
export interface CycleColumn {
  readonly activity: CycleWork
  readonly slot: string
  readonly by: string
  readonly part: UnitOccurrence['part']
}

/** A unit: a row, with how it stands with each column; null where it is not asked. */
export interface CycleRow {
  readonly unit: UnitOfYear
  /** How deep in the tree, from 0. */
  readonly depth: number
  readonly cells: readonly (UnitOccurrence<CycleWork> | null)[]
}

/** The units in sight by the common deadlines, as an address asks. */
export async function askedCycle(
  req: Page['req'],
  asked: Asked,
): Promise<{
  readonly query: WhoQuery
  readonly period: Period
  readonly periods: readonly Period[]
  readonly day: string
  /** Every activity that is asked of units this year. */
  readonly activities: readonly CycleWork[]
  readonly columns: readonly CycleColumn[]
  readonly rows: readonly CycleRow[]
  readonly all: number
  /** How many units the one who asks may see. */
  readonly inSight: number
}> {
  const query = listQuery(whoShape, asked)
  const { period, periods } = await yearsOfCycle(req, query.filters.period ?? undefined)
  const { all, units: reached } = await reachOf(req, 'activity-occurrences', 'read')
  const { activity: asks } = query.filters
  const { activities: known } = await commonCycle(req)
  const chosen = known.find(({ id }) => id === asks)
  const cycle = await loadCommonOfUnits(req, all ? 'all' : reached, {
    period,
    only: ({ binding, doneWhen, id }) =>
      chosen ? id === chosen.id : binding || doneWhen !== 'byHand',
  })
  const { asked: activities } = cycle
  const common = [...cycle.byUnit.values()].flat()
  // What is done once, for the institution, stands in its own cycle; it is a column when it is asked for.
  const roots = new Set(
    cycle.units.flatMap(({ ancestors, id }) => (ancestors.length === 0 ? [id] : [])),
  )
  const inUnits = new Set(
    [...cycle.byUnit].flatMap(([unit, own]) =>
      roots.has(unit) ? [] : own.map(({ activity }) => activity.id),
    ),
  )
  const columns = columnsOf(
    common.filter(({ activity }) => chosen !== undefined || inUnits.has(activity.id)),
  )
  const among = new Set(cycle.units.map(({ id }) => id))
  const rows = cycle.units
    .map((unit): CycleRow => {
      const own = new Map((cycle.byUnit.get(unit.id) ?? []).map((each) => [keyOf(each), each]))
      return {
        unit,
        depth: depthOf(unit, among),
        cells: columns.map((column) => own.get(keyOf(column)) ?? null),
      }
    })
    .filter(({ cells }) => cells.some((each) => each !== null))
  return {
    query,
    period,
    periods,
    day: cycle.day,
    activities,
    columns,
    rows: rows.filter((row) => fits(row, query.filters.which)),
    all: rows.length,
    inSight: cycle.units.length,
  }
}

function keyOf({ activity, slot }: Pick<CycleColumn, 'activity' | 'slot'>): string {
  return `${activity.id}:${slot}`
}

/** Each time once, the earliest first; by the day most units have. */
function columnsOf(found: readonly UnitOccurrence<CycleWork>[]): CycleColumn[] {
  const times = Map.groupBy(found, keyOf)
  return [...times.values()]
    .map((own): CycleColumn => {
      const days = Map.groupBy(own, ({ by }) => by)
      const [most] = [...days.values()].toSorted((one, other) => other.length - one.length)
      const { activity, by, part, slot } = (most ?? own)[0] as UnitOccurrence<CycleWork>
      return { activity, by, part, slot }
    })
    .toSorted((one, other) => one.by.localeCompare(other.by))
}

function fits({ cells }: CycleRow, which: string | null): boolean {
  const stands = cells.flatMap((each) => each?.standing ?? [])
  if (which === 'late') return stands.includes('late')
  if (which === 'notDone') return stands.some((each) => each !== 'done' && each !== 'skipped')
  return true
}

/** What a column is called: the activity, and when. */
export function columnTitle(column: CycleColumn, language: PageLanguage): string {
  return `${column.activity.title[language]} (${timeWords(column, language)})`
}

/** All units in sight by the common deadlines of the annual cycle. */
export async function loadWhoHasNot(page: Page) {
  const { asked, language } = page
  const visitor = requireVisitor(page, pageAddress(language, 'unitsCycle', asked))
  const found = await askedCycle(visitor.req, asked)
  const shown: ListPage = pageOf(whoShape, found.query, found.rows.length)
  return {
    ...found,
    language,
    visitor,
    shown: found.rows.slice(shown.from, shown.to),
    done: found.columns.map((_column, place) => {
      const cells = found.rows.flatMap(({ cells: own }) => own[place] ?? [])
      const done = cells.filter(({ standing }) => standing === 'done' || standing === 'skipped')
      return { done: done.length, of: cells.length }
    }),
    page: shown,
  }
}
