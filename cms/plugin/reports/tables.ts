import type { ShownCounts } from '../figures/few.ts'
import type { Text } from '../core/text.ts'
import type { AssembledTable, Cell, CountedList, PaperTable } from './paper.ts'

/** The column of tables that count one thing. */
const countText: Text = { nb: 'Antall', en: 'Count' }
const totalText: Text = { nb: 'I alt', en: 'Total' }

interface TableWords {
  readonly title: Text
  readonly note?: Text
  /** Its figures count people. @default false */
  readonly people?: boolean
  /** What its figures are part of, where another table of the report says that as it is. */
  readonly within?: number
}

/** Some figures by name, in the order given. */
export function figureTable(
  { note, people = false, title, within }: TableWords,
  rows: readonly (readonly [name: Text, value: Cell, list?: CountedList])[],
): AssembledTable {
  return {
    title,
    note: note ?? null,
    chart: false,
    people,
    total: false,
    ...(within !== undefined && { within }),
    columns: [countText],
    rows: rows.map(([name, value]) => ({ name, cells: [value] })),
    lists: rows.map(([, , list]) => [list ?? null]),
  }
}

/** How many there are of each, the parts in the order of their words, and drawn as bars. Parts of nothing are left out. */
export function countTable<Key extends string>(
  { note, title }: TableWords,
  counts: ReadonlyMap<Key | null, number>,
  {
    list,
    none,
    words,
  }: {
    readonly words: Readonly<Record<Key, Text>>
    readonly none?: Text
    /** The list of those of a part. @default none */
    readonly list?: (key: Key | null) => CountedList
  },
): AssembledTable {
  const keys: (Key | null)[] = [...(Object.keys(words) as Key[]), ...(none ? [null] : [])]
  const shown = keys.filter((key) => (counts.get(key) ?? 0) > 0)
  const nameOf = (key: Key | null): Text => (key === null ? (none ?? countText) : words[key])
  return {
    title,
    note: note ?? null,
    chart: true,
    people: false,
    total: false,
    columns: [countText],
    rows: shown.map((key) => ({ name: nameOf(key), cells: [counts.get(key) ?? 0] })),
    ...(list ? { lists: shown.map((key) => [list(key)]) } : {}),
  }
}

/**
 * Figures about people, those that are too few hidden already, with their sum where it may be shown. Where nothing may be
 * shown, no part is named either: it would tell of whom the few are.
 */
export function peopleTable<Key extends string>(
  { note, title }: TableWords,
  { counts, total }: ShownCounts<Key | null>,
  { none, words }: { readonly words: Readonly<Record<Key, Text>>; readonly none: Text },
): PaperTable {
  const rows = [...(Object.keys(words) as Key[]), null]
    .filter((key) => counts.has(key) && counts.get(key) !== 0)
    .map((key) => ({ name: key === null ? none : words[key], cells: [counts.get(key) ?? null] }))
  const isTold = total !== null || rows.some(({ cells }) => cells.some((each) => each !== null))
  return {
    title,
    note: note ?? null,
    chart: false,
    people: true,
    total: true,
    columns: [countText],
    rows: [...(isTold ? rows : []), { name: totalText, cells: [total] }],
  }
}
