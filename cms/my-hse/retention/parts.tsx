import type { ReactElement, ReactNode } from 'react'
import { fill, say, type Text } from '../../plugin/core/text.ts'
import type { RetentionDecision } from '../../plugin/generated-types.ts'
import { type RemovableKind, retentionTable } from '../../plugin/retention/table.ts'
import { longDate } from '../components/day.tsx'
import type { PageLanguage } from '../routes.ts'
import { retentionWords as words } from './text.ts'

/** How long a kind of record is kept, and who decided it; the proposal, where nobody has. */
export function periodTold(
  kind: RemovableKind,
  decision: RetentionDecision | null,
  language: PageLanguage,
): string {
  const years = decision?.years ?? null
  if (years === null) {
    return say(fill(words.off, { period: inYears(retentionTable[kind].proposed) }), language)
  }
  const { decidedBy, decidedDate } = decision ?? {}
  return say(
    fill(words.decided, {
      period: inYears(years),
      day: decidedDate ? longDate(decidedDate, language) : '–',
      who: decidedBy ?? '–',
    }),
    language,
  )
}

function inYears(years: number): Text {
  return years === 1 ? words.oneYear : fill(words.years, { years: String(years) })
}

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
