import type { ReactElement } from 'react'
import type { PageLanguage } from '../routes.ts'
import { listAddress, type ListQuery, type ListShape } from './list-query.ts'
import { listWords } from './list-text.ts'

interface SortLinkProps<Filter extends string, Sort extends string> {
  readonly language: PageLanguage
  /** Address of the list, without a query. */
  readonly address: string
  readonly shape: ListShape<Filter, Sort>
  readonly query: ListQuery<Filter, Sort>
  /** Column to sort by. */
  readonly sort: Sort
  /** Name of the column. */
  readonly name: string
}

/** A column's name that sorts by it; pressed again, the other way round. Stands in a cell with `sortedAs`. */
export function SortLink<Filter extends string, Sort extends string>(
  props: SortLinkProps<Filter, Sort>,
): ReactElement {
  const { language, address, shape, query, sort, name } = props
  const isSorted = query.sort === sort
  const descending = isSorted ? !query.descending : false
  const order = query.descending ? listWords.sortedDown : listWords.sortedUp
  return (
    <a className="sort-link" href={listAddress(address, shape, query, { sort, descending })}>
      {name}
      <span className="sort-link__mark" data-order={isSorted ? orderOf(query) : undefined} />
      {isSorted && <span className="visually-hidden">, {order[language]}</span>}
    </a>
  )
}

/** The value of `aria-sort` of a column's header. */
export function sortedAs<Sort extends string>(
  query: Pick<ListQuery<never, Sort>, 'sort' | 'descending'>,
  sort: Sort,
): 'ascending' | 'descending' | 'none' {
  return query.sort === sort ? orderOf(query) : 'none'
}

function orderOf({ descending }: { readonly descending: boolean }): 'ascending' | 'descending' {
  return descending ? 'descending' : 'ascending'
}
