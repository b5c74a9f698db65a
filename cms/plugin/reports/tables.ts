import type { ShownCounts } from '../figures/few.ts'
import type { Text } from '../core/text.ts'
import type { AssembledTable, Cell, CountedList, PaperTable } from './paper.ts'

/** The column of tables that count one thing. */
const countText: Text = { nb: 'Antall', en: 'Count' }
const totalText: Text = { nb: 'I alt', en: 'Total' }

interface TableWords {
  readonly title: Text
  /** What its first column names. @default what the drawing calls it */
  readonly first?: Text
  readonly note?: Text
  /** What its figures are of, such as two years or a day. @default how many */
  readonly columns?: readonly Text[]
  /** Its figures count people. @default false */
  readonly people?: boolean
  /** What its figures are part of, where another table of the report says that as it is. */
  readonly within?: number
}

/** A row of figures by its name: one for each column, and the list its first one is counted in. */
export type FigureRow = readonly [
  name: Text,
  value: Cell | readonly Cell[],
  list?: CountedList | null,
]

const head = ({ columns, first, note, people = false, title }: TableWords) => ({
  title,
  ...(first && { first }),
  note: note ?? null,
  people,
  total: false,
  columns: [...(columns ?? [countText])],
})

/** Some figures by name, in the order given. */
export function figureTable(
  { within, ...words }: TableWords,
  rows: readonly FigureRow[],
): AssembledTable {
  return {
    ...head(words),
    chart: false,
    ...(within !== undefined && { within }),
    rows: rows.map(([name, value]) => ({ name, cells: cellsOf(value) })),
    lists: rows.map(([, , list]) => [list ?? null]),
  }
}

function cellsOf(value: Cell | readonly Cell[]): Cell[] {
  return Array.isArray(value) ? [...(value as readonly Cell[])] : [value as Cell]
}

/**
 * How many there are of each, the parts in the order of their words, and drawn as bars. Parts of nothing are left out.
 * @param before how many there were of each the year before, for a second column
 */
export function countTable<Key extends string>(
  table: TableWords,
  counts: ReadonlyMap<Key | null, number>,
  {
    before,
    list,
    none,
    words,
  }: {
    readonly words: Readonly<Record<Key, Text>>
    readonly none?: Text
    readonly before?: ReadonlyMap<Key | null, number>
    /** The list of those of a part. @default none */
    readonly list?: (key: Key | null) => CountedList
  },
): AssembledTable {
  const keys: (Key | null)[] = [...(Object.keys(words) as Key[]), ...(none ? [null] : [])]
  const all = [counts, ...(before ? [before] : [])]
  const cells = (key: Key | null): number[] => all.map((each) => each.get(key) ?? 0)
  const shown = keys.filter((key) => cells(key).some((count) => count > 0))
  const nameOf = (key: Key | null): Text => (key === null ? (none ?? countText) : words[key])
  return {
    ...head(table),
    chart: true,
    rows: shown.map((key) => ({ name: nameOf(key), cells: cells(key) })),
    ...(list ? { lists: shown.map((key) => [list(key)]) } : {}),
  }
}

/**
 * Figures about people, those that are too few hidden already, with their sum where it may be shown. Where nothing may be
 * shown, no part is named either: it would tell of whom the few are.
 */
export function peopleTable<Key extends string>(
  table: TableWords,
  { counts, total }: ShownCounts<Key | null>,
  { none, words }: { readonly words: Readonly<Record<Key, Text>>; readonly none: Text },
): PaperTable {
  const rows = [...(Object.keys(words) as Key[]), null]
    .filter((key) => counts.has(key) && counts.get(key) !== 0)
    .map((key) => ({ name: key === null ? none : words[key], cells: [counts.get(key) ?? null] }))
  const isTold = total !== null || rows.some(({ cells }) => cells.some((each) => each !== null))
  return {
    ...head({ ...table, people: true }),
    chart: false,
    total: true,
    rows: [...(isTold ? rows : []), { name: totalText, cells: [total] }],
  }
}
