import type { PayloadRequest, Where } from 'payload'
import type { HseCollection } from '../access/table.ts'
import { foldedWords } from '../core/folded.ts'
import type { Text } from '../core/text.ts'
import type { Documents, Slug } from '../database/local.ts'
import { type ListKeys, searchField, sortFields } from './list-keys.ts'
import { type Span, spanOf } from './list-span.ts'

/** A collection of records that has a list. */
export type ListedSlug = Slug & HseCollection

/** Colours a state may have. */
export type TagColour = 'neutral' | 'info' | 'success' | 'warning'

/** What stands in a cell, on the screen and in the file. */
export type Cell<Doc> =
  /** What the record is called, which leads to it: its title, or a text made with the name of its unit. */
  | { readonly kind: 'title'; readonly value?: (doc: Doc, unit: string) => string }
  | { readonly kind: 'text'; readonly value: (doc: Doc) => string | number | null }
  | { readonly kind: 'said'; readonly value: (doc: Doc) => Text | null }
  | { readonly kind: 'tag'; readonly value: (doc: Doc) => { text: Text; colour: TagColour } }
  | { readonly kind: 'unit' | 'person'; readonly value: (doc: Doc) => string | null }
  /** A day. One that `runs` counts down, and says when it has passed. */
  | {
      readonly kind: 'day'
      readonly value: (doc: Doc) => string | null
      readonly runs?: (doc: Doc) => boolean
    }
  | { readonly kind: 'money'; readonly value: (doc: Doc) => number | null }
  /** Another record that this one comes from, by its number. */
  | {
      readonly kind: 'origin'
      readonly value: (doc: Doc) => { readonly of: ListedSlug; readonly id: string } | null
    }

/** A column of a list. */
export interface ListColumn<Doc> {
  /** Distinguishes the columns; where there is a sort of that name, the column's heading sorts by it. */
  readonly key: string
  readonly name: Text
  /** Fields of the record it is drawn from. */
  readonly fields: readonly string[]
  readonly cell: Cell<Doc>
  /** Said on the screen where there is nothing. @default nothing */
  readonly none?: Text
  /** @default both */
  readonly on?: 'screen' | 'csv'
}

/** A value one can choose, and the records it leaves. */
export interface FilterChoice {
  readonly text: Text
  /** @param day today, as `YYYY-MM-DD` */
  readonly where: (day: string) => Where
}

/** A filter of a list. */
export type ListFilter = {
  readonly label: Text
  /** Stands among the filters only where the address asks for it, as the link behind a figure does. @default false */
  readonly quiet?: boolean
} & (
  | { readonly kind: 'choice'; readonly choices: Readonly<Record<string, FilterChoice>> }
  /**
   * A unit and those below it, or one unit alone: see `unitAlone`. Units that have records can be chosen.
   * Where it is not the record's own unit that counts, `where` says which records are of these units.
   */
  | { readonly kind: 'unit'; readonly where?: (units: readonly string[]) => Where }
  /** The topic; `none` for what has none. */
  | { readonly kind: 'topic' }
  /** The year, the month or the days in which a day of the record lies: see `spanOf`. */
  | { readonly kind: 'span'; readonly field: string }
  /** The same days, where more than one field tells which records are of them. */
  | { readonly kind: 'span'; readonly where: (days: Span) => Where }
  /** One of those that stand in this field. */
  | { readonly kind: 'person'; readonly field: string }
  /** By the field `year`, by the year a field `period` names, or by the year in the record's number. */
  | { readonly kind: 'year'; readonly of: 'year' | 'period' | 'number' }
  | { readonly kind: 'search' }
)

/** Fields of the database, in the order they count, for a sort and for its reverse. */
export interface SortOrder {
  readonly up: readonly string[]
  readonly down: readonly string[]
}

/**
 * A list of records, declared once: My HSE draws its screen and its file from it. It has columns, filters, an order and
 * pages, and nothing more.
 * @example
 * export const enquiryList = recordList<'enquiries'>({
 *   of: 'enquiries',
 *   title: { nb: 'Henvendelser', en: 'Enquiries' },
 *   lead: { nb: 'Spørsmål til enhetene dine.', en: 'Questions to your units.' },
 *   none: { nb: 'Ingen har spurt om noe ennå.', en: 'Nobody has asked anything yet.' },
 *   count: {
 *     one: { nb: '{count} henvendelse', en: '{count} enquiry' },
 *     many: { nb: '{count} henvendelser', en: '{count} enquiries' },
 *   },
 *   columns: [title(words.topic), unit(), day('deadline', words.deadline, { runs: isOpen })],
 *   filters: { state: byChoice('state', words.state, stateText), unit: byUnit(), search: bySearch() },
 *   sorts: { ...sortsOf(enquiryKeys), date: byField('date') },
 *   sortedBy: { sort: 'deadline', descending: false },
 * })
 */
export interface RecordList<S extends ListedSlug> {
  readonly of: S
  readonly title: Text
  readonly lead: Text
  /** Said where there is nothing yet that the one who asks may read. */
  readonly none: Text
  /** How many there are, in words with `{count}` in them. */
  readonly count: { readonly one: Text; readonly many: Text }
  readonly columns: readonly ListColumn<Documents[S]>[]
  readonly filters: Readonly<Record<string, ListFilter>>
  readonly sorts: Readonly<Record<string, SortOrder>>
  readonly sortedBy: { readonly sort: string; readonly descending: boolean }
  /** What of the collection stands in the list. @default all of it */
  readonly where?: Where
  /**
   * Reads the rows that were found, where a right is not enough: what is shown has a shape of its own, or is written down.
   * @default what the columns need, as the one who asks may read it
   */
  readonly read?: (
    req: PayloadRequest,
    ids: readonly string[],
    door: 'list' | 'csv',
  ) => Promise<Documents[S][]>
}

/** A list of a collection, as `RecordList` says. */
export function recordList<S extends ListedSlug>(list: RecordList<S>): RecordList<S> {
  return list
}

/** What is asked of a list; null leaves a filter open. */
export interface ListAsk {
  readonly filters: Readonly<Record<string, string | null>>
  readonly sort: string
  readonly descending: boolean
}

/** The records a filter asks for. Who reads decides which of them there are. */
export function whereOf(
  list: Pick<RecordList<ListedSlug>, 'filters'>,
  asked: ListAsk['filters'],
  { day, unitsBelow }: { readonly day: string; readonly unitsBelow: readonly string[] },
): Where {
  const parts = Object.entries(list.filters).flatMap(([name, filter]): Where[] => {
    const value = asked[name] ?? null
    return value === null ? [] : partsOf(filter, value, { day, unitsBelow })
  })
  return { and: parts }
}

function partsOf(
  filter: ListFilter,
  value: string,
  { day, unitsBelow }: { readonly day: string; readonly unitsBelow: readonly string[] },
): Where[] {
  switch (filter.kind) {
    case 'choice': {
      const chosen = Object.hasOwn(filter.choices, value) ? filter.choices[value] : undefined
      return chosen ? [chosen.where(day)] : []
    }
    case 'unit': {
      const alone = aloneIn(value)
      const units = alone === null ? [value, ...unitsBelow] : [alone]
      if (filter.where) return [filter.where(units)]
      return [{ unit: alone === null ? { in: units } : { equals: alone } }]
    }
    case 'topic':
      return [{ topic: value === 'none' ? { exists: false } : { equals: value } }]
    case 'span': {
      const span = spanOf(value)
      if (span === null) return []
      if ('where' in filter) return [filter.where(span)]
      return [
        { [filter.field]: { greater_than_equal: span.from } },
        { [filter.field]: { less_than_equal: span.to } },
      ]
    }
    case 'person':
      return [{ [filter.field]: { equals: value } }]
    case 'year': {
      const year = Number(value) || 0
      if (filter.of === 'year') return [{ year: { equals: year } }]
      return filter.of === 'period'
        ? [{ period: { equals: String(year) } }]
        : [{ number: { contains: `-${String(year)}-` } }]
    }
    case 'search': {
      const words = foldedWords(value)
      // Both databases ask for every word by itself, wherever it stands.
      return words.length === 0 ? [] : [{ [searchField]: { like: words.join(' ') } }]
    }
  }
}

const alonePrefix = 'only:'

/** How the filter by unit asks for one unit without those below it. */
export function unitAlone(unit: string): string {
  return `${alonePrefix}${unit}`
}

/** The unit that is asked for without those below it; null where those count too. */
export function aloneIn(value: string): string | null {
  return value.startsWith(alonePrefix) ? value.slice(alonePrefix.length) : null
}

/** The order that is asked for; what is equal in it stands by number. */
export function orderOf(
  list: Pick<RecordList<ListedSlug>, 'sorts' | 'sortedBy'>,
  { sort, descending }: Pick<ListAsk, 'sort' | 'descending'>,
): string[] {
  const order = list.sorts[sort] ?? list.sorts[list.sortedBy.sort]
  const by = (descending ? order?.down : order?.up) ?? []
  return by.some((each) => each.endsWith('number')) ? [...by] : [...by, 'number']
}

/** Ordered by a field as it is stored: a day, a year, a number. */
export function byField(name: string): SortOrder {
  return { up: [name], down: [`-${name}`] }
}

/** The orders a record stores keys for, by name. */
export function sortsOf<S extends Slug>({ sorts }: ListKeys<S>): Record<string, SortOrder> {
  const order = (sort: string): SortOrder => {
    const { up, down } = sortFields(sort)
    return { up: [up], down: [`-${down}`] }
  }
  return Object.fromEntries(Object.keys(sorts).map((sort) => [sort, order(sort)]))
}
