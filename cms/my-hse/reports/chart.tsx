import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { PaperTable } from '../../plugin/reports/paper.ts'

const width = 640
const nameWidth = 210
const barHeight = 16
const gap = 6
/** The colours of the columns, told apart in print too. */
const shades = ['#1f5c73', '#8fb4c2', '#55707a']

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
  const rowHeight = columns.length * barHeight + gap
  const height = rows.length * rowHeight
  const highest = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(Number)))
  const room = width - nameWidth - 50
  const several = columns.length > 1
  return (
    <svg
      role="img"
      aria-labelledby={id}
      viewBox={`0 0 ${String(width)} ${String(height + (several ? 24 : 0))}`}
      xmlns="http://www.w3.org/2000/svg"
      className="report-chart"
    >
      <title id={id}>{title[language]}</title>
      {rows.map(({ cells, name }, row) => (
        <g key={name.nb} fontSize="12" fill="#16242b">
          <text x={nameWidth - 8} y={row * rowHeight + barHeight - 4} textAnchor="end">
            {shortened(name[language])}
          </text>
          {cells.map((cell, column) => {
            const length = (Number(cell) / highest) * room
            const y = row * rowHeight + column * barHeight
            return (
              <g key={columns[column]?.nb}>
                <rect
                  x={nameWidth}
                  y={y + 1}
                  width={Math.round(length)}
                  height={barHeight - 2}
                  fill={shades[column % shades.length]}
                />
                <text x={nameWidth + Math.round(length) + 6} y={y + barHeight - 4}>
                  {Number(cell)}
                </text>
              </g>
            )
          })}
        </g>
      ))}
      {several &&
        columns.map((name, column) => (
          <g key={name.nb} fontSize="12" fill="#16242b">
            <rect
              x={nameWidth + column * 160}
              y={height + 8}
              width="12"
              height="12"
              fill={shades[column % shades.length]}
            />
            <text x={nameWidth + column * 160 + 18} y={height + 18}>
              {name[language]}
            </text>
          </g>
        ))}
    </svg>
  )
}

/** The table has the whole name. */
function shortened(name: string): string {
  return name.length <= 32 ? name : `${name.slice(0, 31)}…`
}
