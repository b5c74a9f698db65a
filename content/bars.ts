/** A bar for each row and column of a table, laid out for a drawing. */

/** Width of the drawing, in its own units; a letter is 12 high. */
export const barsWidth = 640
const nameWidth = 210
const figureWidth = 50
const barHeight = 16
/** From one line of a name to the next. */
const lineHeight = 14
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
    /** Its name in as many lines as it takes, and where each ends. */
    readonly name: readonly { readonly x: number; readonly y: number; readonly text: string }[]
    readonly bars: readonly Bar[]
  }[]
  /** Which column is which; empty where there is but one. */
  readonly legend: readonly {
    readonly x: number
    readonly y: number
    readonly text: { readonly x: number; readonly y: number }
  }[]
}

/** @param rows a figure for each column @param names of the rows */
export function barsOf(
  rows: readonly (readonly number[])[],
  columns: number,
  names: readonly string[],
): Bars {
  const lines = rows.map((_values, row) => linesOf(names[row] ?? ''))
  const heights = lines.map(
    (own) => Math.max(columns * barHeight, own.length * lineHeight + barHeight - lineHeight) + gap,
  )
  const tops = heights.map((_height, row) => sum(heights.slice(0, row)))
  const body = sum(heights)
  const highest = Math.max(1, ...rows.flat())
  const room = barsWidth - nameWidth - figureWidth
  const several = columns > 1
  return {
    height: body + (several ? legendHeight : 0),
    rows: rows.map((values, row) => ({
      name: (lines[row] ?? []).map((text, line) => ({
        x: nameWidth - 8,
        y: (tops[row] ?? 0) + line * lineHeight + barHeight - 4,
        text,
      })),
      bars: values.map((value, column) => {
        const width = Math.round((value / highest) * room)
        const y = (tops[row] ?? 0) + column * barHeight
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

const longestLine = 32

/** A name in lines there is room for, parted between words; a longer word has a line of its own. */
function linesOf(name: string): string[] {
  const lines: string[] = []
  for (const word of name.split(' ')) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last === undefined || longer.length > longestLine) lines.push(word)
    else lines[lines.length - 1] = longer
  }
  return lines
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}
