/** A bar for each row and column of a table, laid out for a drawing; the same on paper, in My HSE and on the site. */

/** Width of the drawing, in its own units; a letter is 12 high. */
export const barsWidth = 640
const nameWidth = 210
const figureWidth = 50
const barHeight = 16
const gap = 6
const columnWidth = 160
const legendHeight = 24

/** A bar with its figure. */
interface Bar {
  readonly column: number
  readonly value: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where its figure stands. */
  readonly figure: { readonly x: number; readonly y: number }
}

/** A drawing of some rows as bars. */
export interface Bars {
  readonly height: number
  readonly rows: readonly {
    /** The end of its name. */
    readonly name: { readonly x: number; readonly y: number }
    readonly bars: readonly Bar[]
  }[]
  /** Which column is which; empty where there is but one. */
  readonly legend: readonly {
    readonly x: number
    readonly y: number
    readonly text: { readonly x: number; readonly y: number }
  }[]
}

/** @param rows a figure for each column */
export function barsOf(rows: readonly (readonly number[])[], columns: number): Bars {
  const rowHeight = columns * barHeight + gap
  const body = rows.length * rowHeight
  const highest = Math.max(1, ...rows.flat())
  const room = barsWidth - nameWidth - figureWidth
  const several = columns > 1
  return {
    height: body + (several ? legendHeight : 0),
    rows: rows.map((values, row) => ({
      name: { x: nameWidth - 8, y: row * rowHeight + barHeight - 4 },
      bars: values.map((value, column) => {
        const width = Math.round((value / highest) * room)
        const y = row * rowHeight + column * barHeight
        const figure = { x: nameWidth + width + 6, y: y + barHeight - 4 }
        return { column, value, x: nameWidth, y: y + 1, width, height: barHeight - 2, figure }
      }),
    })),
    legend: several
      ? Array.from({ length: columns }, (_, column) => {
          const x = nameWidth + column * columnWidth
          return { x, y: body + 8, text: { x: x + 18, y: body + 18 } }
        })
      : [],
  }
}

const longestName = 32

/** A name as there is room for it in the drawing. The table beside it has the whole name. */
export function barName(name: string): string {
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`
}
