import { fill } from '../core/text.ts'
import {
  type Column,
  day as readDay,
  hasMonthFirst,
  hasStrokes,
  heading,
  type Value,
} from './cells.ts'
import type { ImportKind, Placed, RowFault, Standing, Stored, Values } from './kind.ts'
import { bounds } from './reading/bounds.ts'
import { importFault } from './reading/fault.ts'
import type { Row, Table } from './reading/table.ts'
import { cellText, rowText } from './text.ts'

/** One column that gets another value. */
export interface Change {
  readonly column: string
  readonly from: Value
  readonly to: Value
}

/** What is to be done. */
export interface Step {
  readonly outcome: 'new' | 'changed' | 'left'
  /** Line of the file; null for what it does not name. */
  readonly line: number | null
  readonly shown: string
  readonly stored: Pick<Stored, 'id' | 'version'> | null
  readonly changes: readonly Change[]
  /** What is written: of something new all, else what changes. */
  readonly values: Values
}

export interface WrongLine {
  readonly line: number
  readonly shown: string
  readonly faults: readonly RowFault[]
}

/** What reading a file in would do. */
export interface Plan {
  readonly rows: number
  readonly steps: readonly Step[]
  readonly unchanged: number
  readonly wrong: readonly WrongLine[]
  /** What the file does not name any more: done only where a person says so. */
  readonly absent: readonly Step[]
  /** Headings of columns that are not used. */
  readonly passedOver: readonly string[]
}

interface Line {
  readonly row: Row
  readonly placed: Placed
}

/** So many rows are looked at before others get a turn. */
const turn = 500

/** Which column of a file holds what. */
export interface Headings {
  readonly columns: readonly { readonly column: Column; readonly at: number }[]
  readonly passedOver: readonly string[]
}

/**
 * Finds the columns of a kind by their headings.
 * @throws ImportFault naming a column that is missing, there twice or, for a strict kind, not known
 */
export function headingsOf(kind: ImportKind, headings: readonly string[]): Headings {
  const known = new Map(
    kind.columns.flatMap((column) =>
      [column.name, column.label.nb, column.label.en, ...column.also].map(
        (each) => [heading(each), column] as const,
      ),
    ),
  )
  const columns: { column: Column; at: number }[] = []
  const passedOver: string[] = []
  headings.forEach((written, at) => {
    const column = known.get(heading(written))
    if (!column) {
      if (written !== '') passedOver.push(written)
      return
    }
    if (columns.some((each) => each.column === column)) {
      throw importFault('columnTwice', { column: column.label })
    }
    columns.push({ column, at })
  })
  if (kind.strict && passedOver.length > 0) {
    throw importFault('unknownColumn', {
      found: passedOver.join(', '),
      columns: {
        nb: kind.columns.map(({ label }) => label.nb).join(', '),
        en: kind.columns.map(({ label }) => label.en).join(', '),
      },
    })
  }
  const has = (name: string): boolean => columns.some(({ column }) => column.name === name)
  const missing = kind.columns.find(({ name, required = false }) => required && !has(name))
  const either = kind.eitherOf ?? []
  const without =
    missing ??
    (either.length > 0 && !either.some(has)
      ? kind.columns.find(({ name }) => name === either[0])
      : undefined)
  if (without) {
    throw importFault('noSuchColumn', { column: without.label, found: headings.join(', ') })
  }
  return { columns, passedOver }
}

/** True where the headings of a file are enough for a kind. */
export function fits(kind: ImportKind, headings: readonly string[]): boolean {
  try {
    headingsOf(kind, headings)
    return true
  } catch {
    return false
  }
}

/**
 * What reading a file in would do, line by line. Writes nothing.
 * @param breathe awaited now and then, so that others get a turn
 */
export async function planned(
  kind: ImportKind,
  table: Table,
  standing: Standing,
  breathe: () => Promise<void>,
): Promise<Plan> {
  const { columns, passedOver } = headingsOf(kind, table.headings)
  const monthFirst = columns.filter(
    ({ at, column }) =>
      column.days && table.rows.some(({ cells }) => hasMonthFirst(cells[at] ?? '')),
  )
  const mixed = new Set(monthFirst.map(({ column }) => column.name))
  const knownBy = columns.flatMap(({ at, column }) =>
    kind.knownBy?.includes(column.name) ? [at] : [],
  )
  const wrong: WrongLine[] = []
  const complain = (row: Row, faults: readonly RowFault[]): void => {
    wrong.push({ line: row.line, shown: shownOf(row, knownBy), faults })
  }
  const read: { row: Row; values: Values }[] = []
  for (const [index, row] of table.rows.entries()) {
    if (index % turn === 0) await breathe()
    const { faults, values } = valuesOf(columns, row, mixed)
    if (faults.length > 0) complain(row, faults)
    else {
      standing.expect?.(values)
      read.push({ row, values })
    }
  }
  const placed: Line[] = []
  const seen = new Map<string, { line: number; said: string }>()
  let repeated = 0
  for (const [index, { row, values }] of read.entries()) {
    if (index % turn === 0) await breathe()
    const found = placedOf(kind, standing, values)
    if ('faults' in found) {
      complain(row, found.faults)
      continue
    }
    const said = JSON.stringify(found.values)
    const before = seen.get(found.key)
    if (before?.said === said) repeated += 1
    else if (before) {
      complain(row, [{ column: null, text: fill(rowText.twice, { line: before.line }) }])
    } else {
      seen.set(found.key, { line: row.line, said })
      placed.push({ row, placed: found })
    }
  }
  const lines = placed.filter(({ row, placed: one }) => {
    const faults = standing.fault?.(one) ?? []
    if (faults.length > 0) complain(row, faults)
    return faults.length === 0
  })
  const steps = lines.flatMap(({ row: { line }, placed: one }): Step[] => {
    const changes = changesOf(one)
    const { shown, stored, values } = one
    if (stored === null) {
      return [{ outcome: 'new', line, shown, stored, changes, values }]
    }
    if (changes.length === 0) return []
    return [{ ...changed(stored, changes), outcome: 'changed', line, shown }]
  })
  // What ends makes room for what begins.
  const before = steps.filter(({ outcome }) => outcome === 'changed')
  const fresh = steps.filter(({ outcome }) => outcome === 'new')
  // What a wrong line names is named all the same.
  const named = new Set(placed.flatMap(({ placed: one }) => one.stored?.id ?? []))
  const has = new Set(columns.map(({ column }) => column.name))
  return {
    rows: table.rows.length,
    steps: [...before, ...(kind.order ? kind.order(fresh) : fresh)],
    unchanged: lines.length - steps.length + repeated,
    wrong: wrong.sort((one, other) => one.line - other.line),
    absent: standing.absent(named, has).map(({ shown, stored, values }) => ({
      ...changed(stored, changesOf({ stored, values })),
      outcome: 'left',
      line: null,
      shown,
    })),
    passedOver,
  }
}

function valuesOf(
  columns: Headings['columns'],
  { cells }: Row,
  mixed: ReadonlySet<string>,
): { values: Values; faults: RowFault[] } {
  const values: Record<string, Value> = {}
  const faults: RowFault[] = []
  for (const { at, column } of columns) {
    const cell = (cells[at] ?? '').trim()
    if (cell === '') {
      if (column.required) faults.push({ column: column.name, text: cellText.missing })
      else if (column.empties) values[column.name] = null
      continue
    }
    const read = readCell(column, cell, mixed)
    if ('fault' in read) faults.push({ column: column.name, text: read.fault })
    else values[column.name] = read.value
  }
  return { values, faults }
}

function readCell(
  column: Column,
  cell: string,
  mixed: ReadonlySet<string>,
): ReturnType<Column['read']> {
  const { longest = bounds.cell } = column
  if (cell.length > longest) return { fault: fill(cellText.tooLong, { longest }) }
  if (column.read === readDay && mixed.has(column.name) && hasStrokes(cell)) {
    return { fault: cellText.monthFirst }
  }
  return column.read(cell)
}

function placedOf(
  kind: ImportKind,
  standing: Standing,
  values: Values,
): Placed | { readonly faults: RowFault[] } {
  const found = standing.place(values)
  if (!('key' in found)) return { faults: found }
  if (found.stored !== null) return found
  const lacks = kind.newNeeds.filter((name) => found.values[name] == null)
  if (lacks.length === 0) return found
  const faults = lacks.map((name) => {
    const column = kind.columns.find((each) => each.name === name)?.label ?? name
    return { column: name, text: fill(rowText.newNeeds, { column }) }
  })
  return { faults }
}

function changesOf({ stored, values }: Pick<Placed, 'stored' | 'values'>): Change[] {
  return Object.entries(values).flatMap(([column, to]) => {
    const from = stored?.values[column] ?? null
    return from === to ? [] : [{ column, from, to }]
  })
}

function changed(
  { id, version }: Stored,
  changes: readonly Change[],
): Pick<Step, 'stored' | 'changes' | 'values'> {
  return {
    stored: { id, version },
    changes,
    values: Object.fromEntries(changes.map(({ column, to }) => [column, to])),
  }
}

/** Some cells of a line, so that people find it: those it is known by, else the first. */
function shownOf({ cells }: Row, knownBy: readonly number[]): string {
  const shown = knownBy.length > 0 ? knownBy.map((at) => cells[at] ?? '') : cells
  return shown.filter(Boolean).slice(0, 3).join(' · ').slice(0, 120)
}
