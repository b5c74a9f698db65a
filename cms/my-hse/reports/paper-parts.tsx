import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { AssembledTable, Cell, CountedList, PaperSection } from '../../plugin/reports/paper.ts'
import { cellText } from '../../plugin/reports/changes.ts'
import { BarChart, canBeDrawn } from './chart.tsx'
import { countedAddress } from './links.ts'
import { reportWords as words } from './text.ts'

/** A table of a report, and its bars where it is drawn. While it is written each figure leads to the list it counts. */
export function ReportFigures({
  id,
  language,
  table,
}: {
  /** Unique in the paper. */
  readonly id: string
  readonly language: PageLanguage
  readonly table: AssembledTable
}): ReactElement {
  const { columns, lists, note, rows, title } = table
  return (
    <figure>
      <figcaption>{title[language]}</figcaption>
      {rows.length === 0 ? (
        <p>{words.noRows[language]}</p>
      ) : (
        <>
          {canBeDrawn(table) && <BarChart id={`${id}-chart`} {...{ language, table }} />}
          <table className="report-table">
            <caption className="visually-hidden">{title[language]}</caption>
            <thead>
              <tr>
                <th scope="col">{words.part[language]}</th>
                {columns.map((column) => (
                  <th scope="col" key={column.nb} className="number">
                    {column[language]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ cells, name }, row) => (
                <tr key={`${name.nb} ${String(row)}`}>
                  <th scope="row">{name[language]}</th>
                  {cells.map((cell, column) => (
                    <td
                      key={columns[column]?.nb}
                      className={typeof cell === 'number' ? 'number' : undefined}
                    >
                      <Figure
                        {...{ cell, language }}
                        list={lists?.[row]?.[column] ?? null}
                        name={[title, name, columns.length > 1 ? columns[column] : undefined]
                          .flatMap((each) => each?.[language] ?? [])
                          .join(', ')}
                      />
                    </td>
                  ))}
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
}: {
  readonly cell: Cell
  readonly language: PageLanguage
  readonly list: CountedList | null
  /** What it is a figure of, for those who do not see the table around it. */
  readonly name: string
}): ReactElement {
  const said = cellText(cell)[language]
  if (list === null || typeof cell !== 'number' || cell === 0) return <>{said}</>
  return (
    <a href={countedAddress(language, list)}>
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
