import type { ReactElement, ReactNode } from 'react'
import type { PageLanguage } from '../routes.ts'
import type { ListQuery, ListShape } from './list-query.ts'
import { SortLink, sortedAs } from './sort-link.tsx'

/** One column of a list. */
export interface Column<Row, Sort extends string> {
  /** Distinguishes the columns; no two have the same. */
  readonly key: string
  readonly name: string
  /** Sorts by this when its name is pressed; left out where one cannot. */
  readonly sort?: Sort
  /** Numbers stand to the right. @default false */
  readonly number?: boolean
  /** The column that names the row; it is the title of the card on a phone. Exactly one has it. @default false */
  readonly title?: boolean
  readonly cell: (row: Row) => ReactNode
}

interface ListTableProps<Row, Filter extends string, Sort extends string> {
  readonly language: PageLanguage
  /** Address of the list, without a query. */
  readonly address: string
  readonly shape: ListShape<Filter, Sort>
  readonly query: ListQuery<Filter, Sort>
  /** What the table holds, for those who cannot see it. */
  readonly caption: string
  readonly columns: readonly Column<Row, Sort>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/**
 * The rows of a list as a table that becomes cards on a narrow screen. The roles are said, because a table that is
 * laid out as blocks loses them in some browsers.
 */
export function ListTable<Row, Filter extends string, Sort extends string>(
  props: ListTableProps<Row, Filter, Sort>,
): ReactElement {
  const { language, address, shape, query, caption, columns, rows, keyOf } = props
  return (
    <table className="list-table" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              role="columnheader"
              className={column.number === true ? 'list-table__number' : undefined}
              aria-sort={column.sort === undefined ? undefined : sortedAs(query, column.sort)}
            >
              {column.sort === undefined ? (
                column.name
              ) : (
                <SortLink
                  language={language}
                  address={address}
                  shape={shape}
                  query={query}
                  sort={column.sort}
                  name={column.name}
                />
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map((column) => (
              <Cell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell<Row, Sort extends string>({
  column: { name, number = false, title = false, cell },
  row,
}: {
  readonly column: Column<Row, Sort>
  readonly row: Row
}): ReactElement {
  if (title) {
    return (
      <th scope="row" role="rowheader">
        {cell(row)}
      </th>
    )
  }
  return (
    <td role="cell" data-name={name} className={number ? 'list-table__number' : undefined}>
      <div>{cell(row)}</div>
    </td>
  )
}
