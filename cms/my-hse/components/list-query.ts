import { type Query, withQuery } from '../routes.ts'

/** What the address of a list can ask for. */
export interface ListShape<Filter extends string, Sort extends string> {
  /** Per filter the values there are, or `any` where they come from the data (a unit, a year) or are typed. */
  readonly filters: Readonly<Record<Filter, readonly string[] | 'any'>>
  /** Columns to sort by. */
  readonly sorts: readonly Sort[]
  /** How the list stands when nothing is asked for. */
  readonly sortedBy: { readonly sort: Sort; readonly descending: boolean }
  /** Rows on a page. @default 25 */
  readonly size?: number
}

/** What is asked for: only what the shape knows, everything else is left out. */
export interface ListQuery<Filter extends string, Sort extends string> {
  /** Value per filter, null where none is set. */
  readonly filters: Readonly<Record<Filter, string | null>>
  readonly sort: Sort
  readonly descending: boolean
  /** From 1. May lie beyond the last page: see `pageOf`. */
  readonly page: number
}

/** Names in the address that are not filters. */
export const sortName = 'sort'
export const pageName = 'page'

/** Rows on a page of a list that says nothing of it. */
export const rowsOnPage = 25
const longestValue = 200

/**
 * Reads filter, sort and page from the address of a list. What it does not know, it leaves out, so that an old or
 * mistyped address still shows the list.
 * @param asked the address's query, such as `{ state: 'open', sort: '-due', page: '2' }`
 */
export function listQuery<Filter extends string, Sort extends string>(
  shape: ListShape<Filter, Sort>,
  asked: Readonly<Record<string, string | undefined>>,
): ListQuery<Filter, Sort> {
  const filters = Object.fromEntries(
    filterNames(shape).map((name) => [name, known(shape.filters[name], asked[name])]),
  ) as Record<Filter, string | null>
  const given = asked[sortName] ?? ''
  const sort = shape.sorts.find((each) => each === given.replace(/^-/, ''))
  const page = /^[1-9]\d{0,5}$/.test(asked[pageName] ?? '') ? Number(asked[pageName]) : 1
  return {
    filters,
    sort: sort ?? shape.sortedBy.sort,
    descending: sort === undefined ? shape.sortedBy.descending : given.startsWith('-'),
    page,
  }
}

/** What of a query to change. Another filter or order begins at page 1 again. */
export interface ListChange<Filter extends string, Sort extends string> {
  readonly filters?: Partial<Record<Filter, string | null>>
  readonly sort?: Sort
  readonly descending?: boolean
  readonly page?: number
}

/** The query of an address that asks for this, with a change; what stands by itself is left out. */
export function askFor<Filter extends string, Sort extends string>(
  shape: ListShape<Filter, Sort>,
  query: ListQuery<Filter, Sort>,
  change: ListChange<Filter, Sort> = {},
): Query {
  const filters = { ...query.filters, ...change.filters }
  const sort = change.sort ?? query.sort
  const descending = change.descending ?? query.descending
  const usual = sort === shape.sortedBy.sort && descending === shape.sortedBy.descending
  const turned = change.filters !== undefined || change.sort !== undefined
  const page = change.page ?? (turned ? 1 : query.page)
  return {
    ...filters,
    [sortName]: usual ? null : `${descending ? '-' : ''}${sort}`,
    [pageName]: page === 1 ? null : String(page),
  }
}

/** The address of a list that asks for this, with a change. */
export function listAddress<Filter extends string, Sort extends string>(
  address: string,
  shape: ListShape<Filter, Sort>,
  query: ListQuery<Filter, Sort>,
  change: ListChange<Filter, Sort> = {},
): string {
  return withQuery(address, askFor(shape, query, change))
}

/** Names of the filters of a list, in the order of its shape. */
export function filterNames<Filter extends string>(
  shape: Pick<ListShape<Filter, never>, 'filters'>,
): Filter[] {
  return Object.keys(shape.filters) as Filter[]
}

/** True when any filter is set. */
export function isFiltered(query: Pick<ListQuery<string, string>, 'filters'>): boolean {
  return Object.values(query.filters).some((value) => value !== null)
}

/** One page of a list. */
export interface Page {
  /** From 1; the last page where the one asked for lies beyond it. */
  readonly page: number
  /** At least 1. */
  readonly pages: number
  /** Rows in all. */
  readonly total: number
  /** The first row of the page counted from 0, and the first one after it: for `slice`. */
  readonly from: number
  readonly to: number
}

/** Which rows of a list stand on the page asked for. */
export function pageOf(
  shape: Pick<ListShape<never, never>, 'size'>,
  query: Pick<ListQuery<string, string>, 'page'>,
  total: number,
): Page {
  const size = shape.size ?? rowsOnPage
  const pages = Math.max(1, Math.ceil(total / size))
  const page = Math.min(query.page, pages)
  const from = (page - 1) * size
  return { page, pages, total, from, to: Math.min(from + size, total) }
}

/** Pages to link to: the first, the last and those around this one; null where some are left out. */
export function linkedPages({ page, pages }: Pick<Page, 'page' | 'pages'>): (number | null)[] {
  const near = [1, page - 1, page, page + 1, pages].filter((each) => each >= 1 && each <= pages)
  return [...new Set(near)].flatMap((each, index, all) => {
    const before = all[index - 1] ?? 0
    if (each === before + 1) return [each]
    return each === before + 2 ? [each - 1, each] : [null, each]
  })
}

function known(values: readonly string[] | 'any', given: string | undefined): string | null {
  const value = (given ?? '').trim().slice(0, longestValue)
  if (value === '') return null
  return values === 'any' || values.includes(value) ? value : null
}
