import type { PayloadRequest, SelectType, Where } from 'payload'
import { can } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { groupCounts } from '../database/group-counts.ts'
import { type Documents, local } from '../database/local.ts'
import { optionsOf } from '../options.ts'
import {
  aloneIn,
  type ListAsk,
  type ListedSlug,
  orderOf,
  type RecordList,
  whereOf,
} from './list.ts'

/** Records of a file that are read at a time. */
const batch = 500

/** Values that can be chosen in a list's filters, by the filter's name: ids of units and people, years. */
export type ListValues = Readonly<Record<string, readonly string[]>>

/** A list that was asked something by someone. Every answer is paged or counted by the database. */
export interface AskedList<S extends ListedSlug> {
  /** What is found, as a filter of the database with the rights of the one who asks in it. */
  readonly found: Where
  /** Rows of one page, as far as the one who asks may read them, and how many there are in all. */
  rows(page: number, size: number): Promise<{ docs: Documents[S][]; total: number }>
  /** All that is found, some at a time. */
  batches(): AsyncGenerator<Documents[S][]>
  /** How many records the one who asks may read, whatever the filter. */
  all(): Promise<number>
  /** What can be chosen: what stands in a record that the one who asks may read. */
  values(): Promise<ListValues>
}

/** Asks a list as someone; null for whoever may read nothing of it. */
export async function askList<S extends ListedSlug>(
  req: PayloadRequest,
  list: RecordList<S>,
  ask: ListAsk,
): Promise<AskedList<S> | null> {
  const right = await can<ListedSlug>(req, list.of, 'read')
  if (right === false) return null
  const readable: Where[] = [
    ...(right === true ? [] : [right]),
    ...(list.where ? [list.where] : []),
  ]
  const day = today(optionsOf(req.payload).clock)
  const asked = whereOf(list, ask.filters, { day, unitsBelow: await below(req, list, ask.filters) })
  const found: Where = { and: [...readable, asked] }
  const sort = orderOf(list, ask)
  const inOrder = { where: found, sort, overrideAccess: true, select: { number: true } } as const
  return {
    found,
    // What it is sorted and searched by is for the system alone: the system finds the rows, and the one who asks reads
    // them.
    rows: async (page, limit) => {
      const { docs, total } = await local.page(req, list.of, { ...inOrder, page, limit })
      return { docs: await read(req, list, docs, 'list'), total }
    },
    batches: async function* () {
      const all = await local.find(req, list.of, inOrder)
      for (let from = 0; from < all.length; from += batch) {
        yield await read(req, list, all.slice(from, from + batch), 'csv')
      }
    },
    all: () => local.count(req, list.of, { overrideAccess: true, where: { and: readable } }),
    values: () => valuesOf(req, list, { and: readable }),
  }
}

/** How many records of a list there are for what is asked of it, for the system: as many as someone finds who may read all. */
export async function countOf(
  req: PayloadRequest,
  list: Pick<RecordList<ListedSlug>, 'filters' | 'of' | 'where'>,
  asked: ListAsk['filters'],
  left: Where = {},
): Promise<number> {
  const day = today(optionsOf(req.payload).clock)
  const found = whereOf(list, asked, { day, unitsBelow: await below(req, list, asked) })
  const where: Where = { and: [...(list.where ? [list.where] : []), found, left] }
  return local.count(req, list.of, { overrideAccess: true, where })
}

/** The fields a list shows, in the order the rows were found in. */
async function read<S extends ListedSlug>(
  req: PayloadRequest,
  list: RecordList<S>,
  found: readonly { readonly id: string | number }[],
  door: 'list' | 'csv',
): Promise<Documents[S][]> {
  if (found.length === 0) return []
  const ids = found.map((each) => String(each.id))
  const docs = list.read
    ? await list.read(req, ids, door)
    : await local.find(req, list.of, {
        overrideAccess: false,
        where: { id: { in: ids } },
        select: selected(list.columns.flatMap((column) => column.fields)),
      })
  const byId = new Map(docs.map((doc) => [doc.id, doc]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** Of `cost.amount` the whole group is read. */
function selected(paths: readonly string[]): SelectType {
  return Object.fromEntries(paths.map((path) => [path.split('.')[0] ?? path, true]))
}

async function valuesOf(
  req: PayloadRequest,
  { of: collection, filters }: Pick<RecordList<ListedSlug>, 'of' | 'filters'>,
  where: Where,
): Promise<ListValues> {
  const inField = async (field: string): Promise<string[]> => {
    const groups = await groupCounts(req, { collection, by: [field], where })
    return groups.flatMap(({ values }) => values[field] ?? []).map(String)
  }
  const entries = Object.entries(filters).map(
    async ([name, filter]): Promise<[string, string[]][]> => {
      // Where it is not the record's own unit that counts, the one that is asked for stands alone.
      if (filter.kind === 'unit' && filter.where) return []
      if (filter.kind === 'unit') return [[name, await inField('unit')]]
      if (filter.kind === 'person') return [[name, await inField(filter.field)]]
      if (filter.kind !== 'year') return []
      const { of } = filter
      const years = of === 'number' ? yearsOfNumbers(req, collection, where) : inField(of)
      return [[name, (await years).sort().reverse()]]
    },
  )
  return Object.fromEntries((await Promise.all(entries)).flat())
}

/** The years from the first record to the last, as their numbers say. */
async function yearsOfNumbers(
  req: PayloadRequest,
  collection: ListedSlug,
  where: Where,
): Promise<string[]> {
  const [first, last] = await Promise.all(
    ['number', '-number'].map(async (sort) => {
      const select = { number: true } as SelectType
      const ask = { where, sort, limit: 1, select, overrideAccess: true }
      const [found] = (await local.find(req, collection, ask)) as { number?: string }[]
      return /-(\d{4})-/.exec(found?.number ?? '')?.[1]
    }),
  )
  if (first === undefined || last === undefined) return []
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, index) =>
    String(Number(first) + index),
  )
}

/** Units below the one a list is asked for, itself left out. */
async function below(
  req: PayloadRequest,
  { filters }: Pick<RecordList<ListedSlug>, 'filters'>,
  asked: ListAsk['filters'],
): Promise<string[]> {
  const name = Object.keys(filters).find(
    (each) => filters[each]?.kind === 'unit' && (asked[each] ?? null) !== null,
  )
  const unit = name === undefined ? null : asked[name]
  if (!unit || aloneIn(unit) !== null) return []
  const found = await local.find(req, 'units', {
    overrideAccess: true,
    where: { ancestors: { in: [unit] } },
    select: { code: true },
  })
  return found.map((each) => each.id)
}
