import type { ReactElement, ReactNode } from 'react'

interface TableProps<Row> {
  readonly caption: string
  /** Its columns: the first names the row. */
  readonly columns: readonly {
    readonly name: string
    readonly cell: (row: Row) => ReactNode
  }[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
}

/** A table that becomes cards on a narrow screen. */
export function Table<Row>({ caption, columns, keyOf, rows }: TableProps<Row>): ReactElement {
  return (
    <table className="list-table" role="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ name }) => (
            <th key={name} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={keyOf(row)} role="row">
            {columns.map(({ cell, name }, index) =>
              index === 0 ? (
                <th key={name} scope="row" role="rowheader">
                  {cell(row)}
                </th>
              ) : (
                <td key={name} role="cell" data-name={name}>
                  <div>{cell(row)}</div>
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
