import type { ReactElement } from 'react'
import type { Cell, PaperTable } from '../../plugin/reports/paper.ts'

/** The colours of the columns, told apart in print too. */
const shades = ['#1f5c73', '#8fb4c2', '#55707a']
const barsWidth = 200
const barHeight = 10

/** True for a table whose every cell is a figure, and that has something to draw. */
export function canBeDrawn({ chart, rows }: PaperTable): boolean {
  const figures = rows.flatMap(({ cells }) => cells)
  return chart && figures.length > 0 && figures.every((cell) => typeof cell === 'number')
}

/** What the longest bar of a table stands for. */
export function highestOf({ rows }: PaperTable): number {
  return Math.max(1, ...rows.flatMap(({ cells }) => cells).map(Number))
}

/** Which bar of a row is of a column, beside the name of the column. */
export function BarMark({ column }: { readonly column: number }): ReactElement {
  return (
    <svg aria-hidden="true" className="bar-mark" viewBox="0 0 10 10" width="10" height="10">
      <rect width="10" height="10" fill={shades[column % shades.length]} />
    </svg>
  )
}

/** The figures of a row as bars, one for each column, beside the cells that say the same. */
export function Bars({
  cells,
  highest,
}: {
  readonly cells: readonly Cell[]
  readonly highest: number
}): ReactElement {
  const height = cells.length * barHeight
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${String(barsWidth)} ${String(height)}`}
      width={barsWidth}
      height={height}
    >
      {cells.map((cell, column) => (
        <rect
          key={column}
          x="0"
          y={column * barHeight + 1}
          width={Math.round((Number(cell) / highest) * barsWidth)}
          height={barHeight - 2}
          fill={shades[column % shades.length]}
        />
      ))}
    </svg>
  )
}
