import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { AssembledTable, Cell, CountedList, PaperSection } from '../../plugin/reports/paper.ts'
import { cellText } from '../../plugin/reports/changes.ts'
import { BarMark, Bars, canBeDrawn, highestOf } from './bars.tsx'
import { countedAddress } from './links.ts'
import { reportWords as words } from './text.ts'

/** From how many rows on a table is parted where a sheet ends: shorter ones stay whole. */
const shortTable = 8

/**
 * A table of a report. Where it is drawn, each row has its bars beside its figures: one thing on screen and paper, read as a
 * table. While it is written each figure leads to the list it counts.
 */
export function ReportFigures({
  id,
  language,
  number,
  table,
}: {
  /** Unique in the paper. */
  readonly id: string
  /** Number of the report. */
  readonly number: string
  readonly language: PageLanguage
  readonly table: AssembledTable
}): ReactElement {
  const { columns, first = words.part, lists, note, rows, title } = table
  const drawn = canBeDrawn(table)
  const highest = highestOf(table)
  const isFigures = columns.map((_column, place) =>
    rows.some(({ cells }) => typeof cells[place] === 'number'),
  )
  const kindOf = (place: number): string | undefined => (isFigures[place] ? 'number' : undefined)
  return (
    <figure id={id} className={rows.length <= shortTable ? 'whole' : undefined}>
      <figcaption>{title[language]}</figcaption>
      {rows.length === 0 ? (
        <p>{words.noRows[language]}</p>
      ) : (
        <>
          <table className="report-table">
            <caption className="visually-hidden">{title[language]}</caption>
            <thead>
              <tr>
                <th scope="col">{first[language]}</th>
                {columns.map((column, place) => (
                  <th scope="col" key={column.nb} className={kindOf(place)}>
                    {drawn && columns.length > 1 && (
                      <>
                        <BarMark column={place} />{' '}
                      </>
                    )}
                    {column[language]}
                  </th>
                ))}
                {drawn && <td aria-hidden="true" />}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ cells, name }, row) => (
                <tr key={`${name.nb} ${String(row)}`}>
                  <th scope="row">{name[language]}</th>
                  {cells.map((cell, column) => (
                    <td key={columns[column]?.nb} className={kindOf(column)}>
                      <Figure
                        {...{ cell, language, number }}
                        list={lists?.[row]?.[column] ?? null}
                        name={[title, name, columns.length > 1 ? columns[column] : undefined]
                          .flatMap((each) => each?.[language] ?? [])
                          .join(', ')}
                      />
                    </td>
                  ))}
                  {drawn && (
                    <td aria-hidden="true" className="bars">
                      <Bars {...{ cells, highest }} />
                    </td>
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {note !== null && <p>{note[language]}</p>}
    </figure>
  )
}

function Figure({
  cell,
  language,
  list,
  name,
  number,
}: {
  readonly cell: Cell
  readonly language: PageLanguage
  readonly list: CountedList | null
  /** What it is a figure of, for those who do not see the table around it. */
  readonly name: string
  readonly number: string
}): ReactElement {
  const said = cellText(cell)[language]
  if (list === null || typeof cell !== 'number' || cell === 0) return <>{said}</>
  return (
    <a href={countedAddress(language, list, number)}>
      {said}
      <span className="visually-hidden"> {name}</span>
    </a>
  )
}

/** What the HSE unit writes, in its paragraphs. */
export function ReportText({
  language,
  text,
}: {
  readonly language: PageLanguage
  readonly text: PaperSection['text']
}): ReactElement {
  const paragraphs = text[language]
    .split(/\n\s*\n/)
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return (
    <>
      {paragraphs.map((each, index) => (
        <p key={`${String(index)} ${each.slice(0, 20)}`}>{each}</p>
      ))}
    </>
  )
}
