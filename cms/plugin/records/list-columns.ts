import type { Where } from 'payload'
import { recordLabels } from '../../../content/words/records.ts'
import { idOf } from '../database/local.ts'
import type { Text } from '../core/text.ts'
import type { FilterChoice, ListColumn, ListedSlug, ListFilter, TagColour } from './list.ts'
import type { Span } from './list-span.ts'

const search = { nb: 'Nummer eller ord', en: 'Number or words' }

type More = Pick<ListColumn<never>, 'none' | 'on'>

/** The field's value at a path such as `cost.amount`, null where there is none. */
function at(doc: object, path: string): unknown {
  const found = path
    .split('.')
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown> | null)?.[name], doc)
  return found ?? null
}

/** The title, which names the row and leads to the record. */
export function title<Doc extends object>(name: Text): ListColumn<Doc> {
  return { key: 'title', name, fields: ['title', 'number', 'language'], cell: { kind: 'title' } }
}

/** What the record is called, where it has no title: by its unit, and what the record adds. */
export function named<Doc extends object>(
  name: Text,
  fields: readonly string[],
  value: (doc: Doc, unit: string) => string,
): ListColumn<Doc> {
  const cell = { kind: 'title', value } as const
  return { key: 'unit', name, fields: ['unit', 'number', ...fields], cell }
}

/** A text or a number as it is stored. */
export function text<Doc extends object>(
  field: string,
  name: Text,
  more: More = {},
): ListColumn<Doc> {
  const value = (doc: Doc) => at(doc, field) as string | number | null
  return { key: field, name, fields: [field], cell: { kind: 'text', value }, ...more }
}

/** Words that follow from some fields. */
export function said<Doc extends object>(
  key: string,
  name: Text,
  fields: readonly string[],
  value: (doc: Doc) => Text | null,
  more: More = {},
): ListColumn<Doc> {
  return { key, name, fields, cell: { kind: 'said', value }, ...more }
}

/** The words of a value from a closed set. */
export function choice<Doc extends object>(
  field: string,
  name: Text,
  words: Readonly<Record<string, Text>>,
  more: More = {},
): ListColumn<Doc> {
  return said(field, name, [field], (doc) => words[String(at(doc, field))] ?? null, more)
}

/** Where the record stands, in words and colour. */
export function state<Doc extends { readonly state: string }>(
  words: Readonly<Record<string, Text>>,
  colours: Readonly<Record<string, TagColour>>,
): ListColumn<Doc> {
  const value = (doc: Doc) => ({
    text: words[doc.state] ?? { nb: doc.state, en: doc.state },
    colour: colours[doc.state] ?? 'info',
  })
  return { key: 'state', name: recordLabels.state, fields: ['state'], cell: { kind: 'tag', value } }
}

/** The unit the record is of. */
export function unit<Doc extends object>(): ListColumn<Doc> {
  return { ...related('unit', recordLabels.unit), cell: { kind: 'unit', value: idAt('unit') } }
}

/** Someone, by name. */
export function person<Doc extends object>(
  field: string,
  name: Text,
  more: More = {},
): ListColumn<Doc> {
  return { ...related(field, name), cell: { kind: 'person', value: idAt(field) }, ...more }
}

/** A day. */
export function day<Doc extends object>(
  field: string,
  name: Text,
  { runs, ...more }: More & { readonly runs?: (doc: Doc) => boolean } = {},
): ListColumn<Doc> {
  const value = (doc: Doc) => at(doc, field) as string | null
  const cell = { kind: 'day', value, ...(runs ? { runs } : {}) } as const
  return { key: field, name, fields: [field, 'state'], cell, ...more }
}

/** An amount in NOK. */
export function money<Doc extends object>(key: string, field: string, name: Text): ListColumn<Doc> {
  const value = (doc: Doc) => at(doc, field) as number | null
  return { key, name, fields: [field], cell: { kind: 'money', value } }
}

/** The number of the record that this one comes from: in the file, where it can be looked up. */
export function origin<Doc extends object>(
  name: Text,
  fields: readonly string[],
  value: (doc: Doc) => { readonly of: ListedSlug; readonly id: string } | null,
): ListColumn<Doc> {
  return { key: 'origin', name, fields, cell: { kind: 'origin', value }, on: 'csv' }
}

function related(field: string, name: Text) {
  return { key: field, name, fields: [field] } as const
}

const idAt =
  (field: string) =>
  (doc: object): string | null => {
    const found = at(doc, field) as string | { id: string } | null
    return found === null ? null : idOf(found)
  }

/** A filter by the values of a field, and by what else can be chosen beside them, such as all that are open. */
export function byChoice(
  field: string,
  label: Text,
  words: Readonly<Record<string, Text>>,
  first: Readonly<Record<string, FilterChoice>> = {},
): ListFilter {
  const values = Object.entries(words).map(([value, text]): [string, FilterChoice] => [
    value,
    { text, where: () => ({ [field]: { equals: value } }) },
  ])
  return { kind: 'choice', label, choices: { ...first, ...Object.fromEntries(values) } }
}

/** A filter by conditions of its own. */
export function byCondition(
  label: Text,
  choices: Readonly<Record<string, FilterChoice>>,
): ListFilter {
  return { kind: 'choice', label, choices }
}

/** A filter by unit; those below it count too. */
export const byUnit = (): ListFilter => ({ kind: 'unit', label: recordLabels.unit })

/** A filter by the unit that has to do with it, where that is not always its own; those below it count too. */
export const byPlace = (label: Text, where: (units: readonly string[]) => Where): ListFilter => ({
  kind: 'unit',
  label,
  where,
  quiet: true,
})

/** A filter by topic. */
export const byTopic = (): ListFilter => ({ kind: 'topic', label: recordLabels.topic, quiet: true })

/** A filter by the year, the month or the days in which a day lies. */
export const bySpan = (field: string, label: Text): ListFilter => ({
  kind: 'span',
  label,
  field,
  quiet: true,
})

/** A filter by some days, where it is more than one field that tells which records are of them. */
export const byDays = (label: Text, where: (days: Span) => Where): ListFilter => ({
  kind: 'span',
  label,
  where,
  quiet: true,
})

/** A filter that stands there only where the address asks for it. */
export const quietly = (filter: ListFilter): ListFilter => ({ ...filter, quiet: true })

/** A filter by someone. */
export const byPerson = (field: string, label: Text): ListFilter => ({
  kind: 'person',
  label,
  field,
})

/** A filter by year. @param of the field `year`, the field `period`, or the year in the record's number */
export const byYear = (of: 'year' | 'period' | 'number' = 'year'): ListFilter => ({
  kind: 'year',
  label: recordLabels.year,
  of,
})

/** A search in what the record's keys say can be searched. */
export const bySearch = (): ListFilter => ({ kind: 'search', label: search })
