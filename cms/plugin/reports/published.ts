import type { Cell, PaperTable, ReportPaper } from './paper.ts'

/** From how many on a figure about people is said at all, and to what it is rounded. */
const fewest = 5
const few: Cell = { nb: '< 5', en: '< 5' }

/**
 * A report as everyone may read it: figures about people are fewer than five, or rounded to the nearest five, and their sums are
 * sums of what is said. Nothing in it follows from anything but what is said: no figure can be worked out from another.
 */
export function publicPaper(paper: ReportPaper): ReportPaper {
  return {
    ...paper,
    sections: paper.sections.map((section) => ({
      ...section,
      tables: section.tables.map((table) => (table.people ? publicTable(table) : table)),
    })),
  }
}

function publicTable(table: PaperTable): PaperTable {
  const parts = (table.total ? table.rows.slice(0, -1) : table.rows).map((row) => ({
    ...row,
    cells: row.cells.map(publicCell),
  }))
  const sum = table.rows.at(-1)
  if (!table.total || !sum) return { ...table, rows: parts }
  const cells = sum.cells.map((_cell, column) =>
    parts.reduce((all, row) => all + figureIn(row.cells[column]), 0),
  )
  return { ...table, rows: [...parts, { ...sum, cells }] }
}

function publicCell(cell: Cell): Cell {
  if (typeof cell !== 'number' || cell === 0) return cell
  return cell < fewest ? few : Math.round(cell / fewest) * fewest
}

/** What is not said adds nothing. */
function figureIn(cell: Cell | undefined): number {
  return typeof cell === 'number' ? cell : 0
}
