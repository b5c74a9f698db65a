import type {
  PublicReport,
  PublicReportSection,
  PublicReportTable,
} from '../../../content/schema/index.ts'
import type { Report } from '../generated-types.ts'
import { cellText } from './changes.ts'
import { type Cell, type PaperTable, type ReportPaper, saysSomething } from './paper.ts'
import { reportTitle } from './text.ts'

/** From how many on a figure about people is said at all, and to what it is rounded. */
const fewest = 5
const few: Cell = { nb: '< 5', en: '< 5' }

/**
 * A report as everyone may read it: figures about people are fewer than five, or rounded to the nearest five, and their sums are
 * sums of what is said. Nothing in it follows from anything but what is said: no figure can be worked out from another. So of
 * each section the first table about people is there alone; others count the same people, and two that are each rounded can say
 * together what neither says.
 */
export function publicPaper(paper: ReportPaper): ReportPaper {
  return {
    ...paper,
    sections: paper.sections.map((section) => ({
      ...section,
      tables: section.tables
        .filter((table, place, all) => !table.people || all.findIndex(ofPeople) === place)
        .map(publicTable),
    })),
  }
}

const ofPeople = ({ people }: PaperTable): boolean => people

function publicTable({ within, ...table }: PaperTable): PaperTable {
  if (!table.people) return table
  const parts = (table.total ? table.rows.slice(0, -1) : table.rows).map((row) => ({
    ...row,
    cells: row.cells.map((cell) => publicCell(cell, within)),
  }))
  const sum = table.rows.at(-1)
  if (!table.total || !sum) return { ...table, rows: parts }
  const cells = sum.cells.map((cell, column) =>
    // Where no part is named, a sum that is hidden is not nought.
    parts.length === 0 && cell === null ? null : sumOf(parts.map((row) => row.cells[column])),
  )
  return { ...table, rows: [...parts, { ...sum, cells }] }
}

/**
 * @param within how many it is part of, where that is said exactly. Near to it nothing is said: the highest figure it could be
 *   would be cut off there, and what is left might be one
 */
function publicCell(cell: Cell, within = Infinity): Cell {
  if (typeof cell !== 'number') return cell
  if (highestSaidAs(cell) > within - fewest) return null
  if (cell === 0) return cell
  return cell < fewest ? few : nearest(cell)
}

/** The highest figure that is said as this one is. */
function highestSaidAs(figure: number): number {
  if (figure === 0) return 0
  return figure < fewest ? fewest - 1 : nearest(figure) + Math.floor(fewest / 2)
}

function nearest(figure: number): number {
  return Math.round(figure / fewest) * fewest
}

/** What is not said adds nothing; where nothing is said, neither is the sum. */
function sumOf(cells: readonly (Cell | undefined)[]): Cell {
  const said = cells.filter((each) => typeof each === 'number')
  if (said.length === 0 && cells.length > 0) return null
  return said.reduce((all, each) => all + each, 0)
}

/** A report with the frozen paper it was approved as. */
export interface FrozenReport {
  readonly report: Report
  readonly paper: ReportPaper
}

/**
 * The reports readers get, the newest year first: annual ones that are published after the board's treatment, and the reports the
 * board had with them as annexes. Of a report nothing but its frozen paper is read; when the board treated it stands beside.
 */
export function publishedReports(reports: readonly FrozenReport[]): PublicReport[] {
  const known = new Map(reports.map((each) => [each.report.number, each]))
  return reports
    .filter(({ report }) => report.kind === 'annual' && report.state === 'published')
    .toSorted((one, other) => other.report.year - one.report.year)
    .flatMap(({ paper, report }) => {
      const annexes = paper.annexes.flatMap(({ number }) => known.get(number) ?? [])
      const numbers = annexes.map((each) => each.report.number)
      return [
        publicReport({ paper, report }, report, numbers),
        ...annexes.map((each) => publicReport(each, report, [])),
      ]
    })
}

/** @param treated the annual report the board treated it with, or as */
function publicReport(
  { paper, report }: FrozenReport,
  treated: Report,
  annexes: string[],
): PublicReport {
  const { day, kind, number, sections, year } = publicPaper(paper)
  return {
    number,
    kind,
    year,
    title: reportTitle(kind, year),
    asOf: day,
    approvedOn: report.approvedOn ?? day,
    boardCase: (treated.boardCase ?? '') === '' ? null : (treated.boardCase ?? null),
    treatedOn: treated.treatedOn ?? null,
    publishedOn: treated.publishedOn ?? null,
    annexes,
    sections: sections
      .filter(saysSomething)
      .map(({ key, tables, text, title }): PublicReportSection => ({
        key,
        title,
        text: text.nb === '' ? null : { nb: text.nb, en: text.en === '' ? text.nb : text.en },
        tables: tables.map(publicReportTable),
      })),
  }
}

function publicReportTable(table: PaperTable): PublicReportTable {
  const { chart, columns, first, note, rows, title } = table
  return {
    title,
    ...(first && { first }),
    columns,
    chart,
    note,
    rows: rows.map(({ cells, name }) => ({
      name,
      cells: cells.map((cell) => (typeof cell === 'number' ? cell : cellText(cell))),
    })),
  }
}
