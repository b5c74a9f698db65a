import type { PayloadRequest } from 'payload'
import { recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { today } from '../../plugin/core/dates.ts'
import { type Documents, local } from '../../plugin/database/local.ts'
import { optionsOf } from '../../plugin/options.ts'
import { askList, type ListValues } from '../../plugin/records/list-rows.ts'
import {
  aloneIn,
  type ListAsk,
  type ListColumn,
  type ListedSlug,
  type RecordList,
} from '../../plugin/records/list.ts'
import {
  askFor,
  listQuery,
  type ListQuery,
  type ListShape,
  type Page as Rows,
  pageOf,
  rowsOnPage,
} from '../components/list-query.ts'
import { type Page, requireVisitor } from '../page.ts'
import { namesOf } from '../people.ts'
import { unitNames } from '../unit-names.ts'
import type { Visitor } from '../visitor.ts'
import { completed, type Listing, type ListName, shapeOf } from './listing.ts'

/** Names of units and people by id, as a list shows them. */
export interface ListNames {
  readonly units: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly topics: ReadonlyMap<string, string>
  /** Numbers of records that others come from. */
  readonly numbers: ReadonlyMap<string, string>
}

const noNames: ListNames = {
  units: new Map(),
  people: new Map(),
  topics: new Map(),
  numbers: new Map(),
}

/** All that the drawing of a list needs. */
export interface LoadedList<S extends ListedSlug> {
  readonly listing: Listing<S>
  readonly language: PageLanguage
  readonly visitor: Visitor
  readonly shape: ListShape<string, string>
  readonly query: ListQuery<string, string>
  readonly docs: readonly Documents[S][]
  readonly rows: Rows
  /** Records there are for the one who asks, whatever the filter. */
  readonly all: number
  readonly values: ListValues
  readonly names: ListNames
  readonly told: string | null
  readonly mayRegister: boolean
  readonly name: ListName
  /** Today, as `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * Loads the page of a list that the address asks for. The number of queries is the same however many rows there are.
 * @throws Redirect to the log-in page, and from there back to the list with its filter
 */
export async function loadList<S extends ListedSlug>(
  declared: Listing<S>,
  page: Page,
): Promise<LoadedList<S>> {
  const { language } = page
  const shape = shapeOf(declared.list)
  const query = listQuery(shape, page.asked)
  const visitor = requireVisitor(
    page,
    recordsAddress(language, declared.kind, askFor(shape, query)),
  )
  const { req } = visitor
  const listing = await completed(declared, req)
  const { list, tell } = listing
  const day = today(optionsOf(req.payload).clock)
  const mayRegister = (await listing.register?.may(req)) ?? false
  const name = (await listing.called?.(req)) ?? list
  const begun = { name, listing, language, visitor, shape, query, day, mayRegister }
  const asked = await askList(req, list, query)
  if (asked === null) {
    return {
      ...begun,
      docs: [],
      rows: pageOf(shape, query, 0),
      all: 0,
      values: {},
      names: noNames,
      told: null,
    }
  }
  const [first, all, values, told] = await Promise.all([
    asked.rows(query.page, rowsOnPage),
    asked.all(),
    asked.values(),
    tell?.(req, asked.found, language) ?? null,
  ])
  const rows = pageOf(shape, query, first.total)
  const { docs } = rows.page === query.page ? first : await asked.rows(rows.page, rowsOnPage)
  const names = await namesFor(req, language, list, { docs, values, asked: query.filters })
  return { ...begun, docs, rows, all, values, names, told }
}

/** Names of the units and people that stand in rows or can be chosen, in one query each. */
export async function namesFor<S extends ListedSlug>(
  req: PayloadRequest,
  language: PageLanguage,
  { columns, filters }: RecordList<S>,
  {
    docs,
    values = {},
    asked = {},
  }: {
    readonly docs: readonly Documents[S][]
    readonly values?: ListValues
    readonly asked?: ListAsk['filters']
  },
): Promise<ListNames> {
  const inRows = (kind: 'unit' | 'person'): string[] =>
    columns.flatMap(({ cell }) => {
      if (cell.kind === 'title' && cell.value && kind === 'unit') return docs.flatMap(unitOf)
      return cell.kind === kind ? docs.flatMap((doc) => cell.value(doc) ?? []) : []
    })
  const toChoose = (kind: 'unit' | 'person'): string[] =>
    Object.entries(values).flatMap(([name, ids]) => (filters[name]?.kind === kind ? ids : []))
  const asking = Object.entries(asked).flatMap(([name, value]) =>
    value !== null && filters[name]?.kind === 'unit' ? [aloneIn(value) ?? value] : [],
  )
  const topic = Object.keys(filters).find((name) => filters[name]?.kind === 'topic') ?? ''
  const [units, people, topics, numbers] = await Promise.all([
    unitNames(req, language, [...inRows('unit'), ...toChoose('unit'), ...asking]),
    namesOf(req, [...inRows('person'), ...toChoose('person')]),
    topicNames(req, language, asked[topic] ?? null),
    numbersOf(req, columns, docs),
  ])
  return { units, people, topics, numbers }
}

async function topicNames(
  req: PayloadRequest,
  language: PageLanguage,
  topic: string | null,
): Promise<Map<string, string>> {
  if (topic === null) return new Map()
  const found = await local.find(req, 'topics', {
    overrideAccess: false,
    locale: language,
    where: { id: { equals: topic } },
    select: { name: true },
  })
  return new Map(found.map(({ id, name }) => [id, name]))
}

/** Numbers of the records that the rows come from, by id, as far as the one who asks may read those. */
async function numbersOf<S extends ListedSlug>(
  req: PayloadRequest,
  columns: RecordList<S>['columns'],
  docs: readonly Documents[S][],
): Promise<Map<string, string>> {
  const ids = new Map<ListedSlug, Set<string>>()
  for (const { cell } of columns) {
    if (cell.kind !== 'origin') continue
    for (const origin of docs.flatMap((doc) => cell.value(doc) ?? [])) {
      ids.set(origin.of, (ids.get(origin.of) ?? new Set()).add(origin.id))
    }
  }
  const found = await Promise.all(
    [...ids].map(([of, wanted]) =>
      local.find(req, of, {
        overrideAccess: false,
        where: { id: { in: [...wanted] } },
        select: { number: true },
      }),
    ),
  )
  const numbered = found.flat() as { id: string; number?: string | null }[]
  return new Map(numbered.map(({ id, number }) => [id, number ?? '']))
}

/** The unit of a record, none or one. */
function unitOf(doc: object): string[] {
  const { unit } = doc as { unit?: string | { id: string } | null }
  if (!unit) return []
  return [typeof unit === 'string' ? unit : unit.id]
}

/** What a record is called in its list. */
export function titleOf<Doc extends object>(
  { cell }: Pick<ListColumn<Doc>, 'cell'>,
  doc: Doc,
  names: ListNames,
): string {
  const [unit = ''] = unitOf(doc)
  if (cell.kind === 'title' && cell.value) return cell.value(doc, names.units.get(unit) ?? '')
  return (doc as { title?: string }).title ?? ''
}
