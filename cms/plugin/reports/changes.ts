import type { Text } from '../core/text.ts'
import type { Cell, PaperTable, ReportPaper } from './paper.ts'

/** Something that another reading of a report says otherwise. */
export interface Change {
  readonly section: Text
  /** What it is in; null for the text of the section. */
  readonly table: Text | null
  readonly row: Text | null
  /** As it was, and as it is. Null for what was not there, or is not any more. */
  readonly before: Text | null
  readonly after: Text | null
}

/** What a report says otherwise than it did: every figure, row and text. Nothing where both are the same. */
export function changesSince(before: ReportPaper, after: ReportPaper): Change[] {
  const was = new Map(before.sections.map((each) => [each.key, each]))
  return after.sections.flatMap((now): Change[] => {
    const then = was.get(now.key)
    const section = now.title
    const rewritten = then?.text.nb !== now.text.nb || then.text.en !== now.text.en
    const [old, fresh] = [cellsOf(then?.tables ?? []), cellsOf(now.tables)]
    const places = new Set([...old.keys(), ...fresh.keys()])
    return [
      ...(rewritten
        ? [{ section, table: null, row: null, before: then?.text ?? null, after: now.text }]
        : []),
      ...[...places].flatMap((place): Change[] => {
        const [one, other] = [old.get(place), fresh.get(place)]
        if (one && other && sameCell(one.cell, other.cell)) return []
        const where = other ?? one
        if (!where) return []
        const { row, table } = where
        return [{ section, table, row, before: shown(one?.cell), after: shown(other?.cell) }]
      }),
    ]
  })
}

interface PlacedCell {
  readonly table: Text
  readonly row: Text
  readonly cell: Cell
}

function cellsOf(tables: readonly PaperTable[]): Map<string, PlacedCell> {
  return new Map(
    tables.flatMap(({ rows, title }) =>
      rows.flatMap(({ cells, name }) =>
        cells.map((cell, column): [string, PlacedCell] => [
          JSON.stringify([title.nb, name.nb, column]),
          { table: title, row: name, cell },
        ]),
      ),
    ),
  )
}

function sameCell(one: Cell, other: Cell): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** A cell in words; null for none. */
function shown(cell: Cell | undefined): Text | null {
  if (cell === undefined) return null
  return cellText(cell)
}

/** What stands in a cell, as each language writes it. */
export function cellText(cell: Cell): Text {
  if (cell === null) return { nb: 'vises ikke', en: 'not shown' }
  if (typeof cell !== 'number') return { nb: cell.nb, en: cell.en }
  return { nb: cell.toLocaleString('nb-NO'), en: cell.toLocaleString('en-GB') }
}
