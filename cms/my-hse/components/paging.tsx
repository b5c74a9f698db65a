import type { ReactElement } from 'react'
import type { PageLanguage } from '../routes.ts'
import {
  linkedPages,
  listAddress,
  type ListQuery,
  type ListShape,
  type Page,
} from './list-query.ts'
import { listWords, shownOf } from './list-text.ts'

interface PagingProps<Filter extends string, Sort extends string> {
  readonly language: PageLanguage
  /** Address of the list, without a query. */
  readonly address: string
  readonly shape: ListShape<Filter, Sort>
  readonly query: ListQuery<Filter, Sort>
  readonly page: Page
}

/** Links to the pages of a list. Nothing where one page holds it all. */
export function Paging<Filter extends string, Sort extends string>(
  props: PagingProps<Filter, Sort>,
): ReactElement | null {
  const { language, address, shape, query, page } = props
  if (page.pages === 1) return null
  const to = (number: number): string => listAddress(address, shape, query, { page: number })
  return (
    <nav className="paging" aria-label={listWords.pages[language]}>
      <ol className="paging__pages">
        {page.page > 1 && (
          <li>
            <a className="paging__link" href={to(page.page - 1)} rel="prev">
              {listWords.previous[language]}
            </a>
          </li>
        )}
        {linkedPages(page).map((each, index) =>
          each === null ? (
            <li key={`gap-${String(index)}`} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={each}>
              <a
                className="paging__link"
                href={to(each)}
                aria-current={each === page.page ? 'page' : undefined}
                aria-label={`${listWords.page[language]} ${String(each)}`}
              >
                {each}
              </a>
            </li>
          ),
        )}
        {page.page < page.pages && (
          <li>
            <a className="paging__link" href={to(page.page + 1)} rel="next">
              {listWords.next[language]}
            </a>
          </li>
        )}
      </ol>
      <p className="paging__shown">{shownOf[language](page.from + 1, page.to, page.total)}</p>
    </nav>
  )
}
