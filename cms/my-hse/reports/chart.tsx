import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { barName, barsOf, barsWidth } from '../../../content/bars.ts'
import type { PaperTable } from '../../plugin/reports/paper.ts'

/** The colours of the columns, told apart in print too. */
const shades = ['#1f5c73', '#8fb4c2', '#55707a']
const shadeOf = (column: number): string | undefined => shades[column % shades.length]

/** True for a table whose every cell is a figure, and that has something to draw. */
export function canBeDrawn({ chart, rows }: PaperTable): boolean {
  const figures = rows.flatMap(({ cells }) => cells)
  return chart && figures.length > 0 && figures.every((cell) => typeof cell === 'number')
}

/**
 * The figures of a table as bars. The table stands beside it and says the same: those who cannot see the drawing are told what it
 * shows, and read the figures there.
 */
export function BarChart({
  id,
  language,
  table,
}: {
  /** Of its title, unique in the paper. */
  readonly id: string
  readonly language: PageLanguage
  readonly table: PaperTable
}): ReactElement {
  const { columns, rows, title } = table
  const drawn = barsOf(
    rows.map(({ cells }) => cells.map(Number)),
    columns.length,
  )
  const letters = { fontSize: '12', fill: '#16242b' }
  return (
    <svg
      role="img"
      aria-labelledby={id}
      viewBox={`0 0 ${String(barsWidth)} ${String(drawn.height)}`}
      xmlns="http://www.w3.org/2000/svg"
      className="report-chart"
    >
      <title id={id}>{title[language]}</title>
      {drawn.rows.map(({ bars, name }, row) => (
        <g key={rows[row]?.name.nb} {...letters}>
          <text {...name} textAnchor="end">
            {barName(rows[row]?.name[language] ?? '')}
          </text>
          {bars.map(({ column, figure, height, value, width, x, y }) => (
            <g key={columns[column]?.nb}>
              <rect {...{ x, y, width, height }} fill={shadeOf(column)} />
              <text {...figure}>{value}</text>
            </g>
          ))}
        </g>
      ))}
      {drawn.legend.map(({ text, x, y }, column) => (
        <g key={columns[column]?.nb} {...letters}>
          <rect {...{ x, y }} width="12" height="12" fill={shadeOf(column)} />
          <text {...text}>{columns[column]?.[language]}</text>
        </g>
      ))}
    </svg>
  )
}
