import { spokenDay } from '../admin/spoken-dates.ts'
import { addDays, dayIn, isSensibleDay } from '../core/dates.ts'
import { holdsNationalId } from '../core/national-id.ts'
import { longest as longestOf } from '../core/fields.ts'
import { cleanText } from '../core/incoming-text.ts'
import { fill, type Text } from '../core/text.ts'
import { InputFault } from '../records/input/input.ts'
import { kroner } from '../records/input/money.ts'
import { numberOf } from '../records/input/number.ts'
import { cellText, yesNoText } from './text.ts'
import { bounds } from './reading/bounds.ts'

/** What a cell may hold. A list is one text, its parts with a comma and a space between. */
export type Value = string | number | boolean | null

/** What was read in a cell, or what is wrong with it. */
export type Read = { readonly value: Value } | { readonly fault: Text }

/** Reads a cell that is not empty. */
export type Reader = (cell: string) => Read

/** A column of a file. */
export interface Column {
  /** What it fills. */
  readonly name: string
  /** Its heading, in both languages; either is understood. */
  readonly label: Text
  /** Other headings it is known by. */
  readonly also: readonly string[]
  readonly read: Reader
  /** What its values are called. @default as they are written */
  readonly words?: Readonly<Record<string, Text>>
  /** The file must have it, and each row a value. @default false */
  readonly required?: boolean
  /** An empty cell takes away what stands: for the days something ends. @default it changes nothing */
  readonly empties?: boolean
  /** Most characters of a cell. @default bounds.cell */
  readonly longest?: number
  /** It holds days: those with strokes are understood only where no other of the column has the month first. */
  readonly days?: boolean
}

/** A text of at most `longest` characters, without a national identity number. */
export function text(longest = 200): Reader {
  return (cell) => {
    const value = cleanText(cell).replace(/\s+/g, ' ').trim()
    if (holdsNationalId(value)) return { fault: cellText.nationalId }
    if (value.length > longest) return { fault: fill(cellText.tooLong, { longest }) }
    return { value }
  }
}

/** Paragraphs, their line breaks kept, and without a national identity number: for a column with the same `longest`. */
export const paragraphs: Reader = (cell) => {
  const value = cleanText(cell).trim()
  return holdsNationalId(value) ? { fault: cellText.nationalId } : { value }
}

/** Most characters of paragraphs. */
export const longestParagraphs = longestOf.paragraphs

/** A code, in capital letters or not: as it is written. */
export const code: Reader = text(100)

/** A name to log in with, in small letters. */
export const userName: Reader = (cell) => {
  const read = text()(cell)
  return 'fault' in read ? read : { value: String(read.value).toLowerCase() }
}

/** An e-mail address, in small letters. */
export const email: Reader = (cell) => {
  const read = text()(cell)
  if ('fault' in read) return read
  const value = String(read.value).toLowerCase()
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value) ? { value } : { fault: cellText.email }
}

/** A day: `2026-09-01`, `01.09.2026` or `1/9/2026`, the day before the month. */
export const day: Reader = (cell) => {
  const value = dayIn(cell.trim())
  if (value === null) return { fault: cellText.day }
  return isSensibleDay(value) ? { value } : { fault: cellText.dayFarOff }
}

/** Codes with a comma, a stroke or a semicolon between them, each once and in order. */
export const codes: Reader = (cell) => {
  const read = text(bounds.cell)(cell)
  if ('fault' in read) return read
  const parts = String(read.value)
    .split(/[,;|/]/)
    .map((each) => each.trim())
  return { value: [...new Set(parts.filter(Boolean))].sort().join(', ') }
}

/** One of some values, by its own name or its words in either language. */
export function oneOf(words: Readonly<Record<string, Text>>): Reader {
  const known = new Map(
    Object.entries(words).flatMap(([value, each]) =>
      [value, each.nb, each.en].map((word) => [heading(word), value] as const),
    ),
  )
  return (cell) => {
    const value = known.get(heading(cell))
    if (value !== undefined) return { value }
    const names = Object.values(words)
    return {
      fault: fill(cellText.noChoice, {
        names: {
          nb: names.map(({ nb }) => nb).join(', '),
          en: names.map(({ en }) => en).join(', '),
        },
      }),
    }
  }
}

/** What a column is that holds one of some values. */
export function choiceOf(words: Readonly<Record<string, Text>>): Pick<Column, 'read' | 'words'> {
  return { read: oneOf(words), words }
}

/** A value of a column as people read it; empty where there is none. */
export function spoken({ days, words }: Pick<Column, 'days' | 'words'>, value: Value): Text {
  if (value === null) return { nb: '', en: '' }
  if (days) return { nb: spokenDay(String(value), 'nb'), en: spokenDay(String(value), 'en') }
  if (typeof value === 'boolean') return value ? yesNoText.yes : yesNoText.no
  const written = String(value)
  return words?.[written] ?? { nb: written, en: written }
}

/** A whole number, zero or more. */
export const count: Reader = (cell) =>
  /^\d{1,6}$/.test(cell.trim()) ? { value: Number(cell) } : { fault: cellText.count }

/** An amount in NOK, read as forms read it. */
export const amount: Reader = asInForms(kroner, cellText.amount)

/** A number with up to two decimals, read as forms read it. */
export const decimal: Reader = asInForms(numberOf, cellText.decimal)

function asInForms(parse: (cell: string) => number | null, fault: Text): Reader {
  return (cell) => {
    try {
      return { value: parse(cell) }
    } catch (error) {
      if (error instanceof InputFault) return { fault }
      throw error
    }
  }
}

const yes = ['ja', 'j', 'yes', 'y', 'true', 'sann', '1', 'x']
const no = ['nei', 'n', 'no', 'false', 'usann', '0']

/** Yes or no. */
export const yesOrNo: Reader = (cell) => {
  const said = heading(cell)
  if (yes.includes(said)) return { value: true }
  return no.includes(said) ? { value: false } : { fault: cellText.yesOrNo }
}

/** A heading as it is compared: letters and digits alone, small, and the Norwegian ones as keyboards without them write. */
export function heading(written: string): string {
  return written
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** True for a day that can only have its month first: `9/13/2026`. */
export function hasMonthFirst(cell: string): boolean {
  const [, second] = /^\s*\d{1,2}\/(\d{1,2})\/\d{2,4}\s*$/.exec(cell) ?? []
  return second !== undefined && Number(second) > 12
}

/** True for a day written with strokes. */
export function hasStrokes(cell: string): boolean {
  return /^\s*\d{1,2}\/\d{1,2}\/\d{2,4}\s*$/.test(cell)
}

/** The day before: the last one of what a file does not name any more. */
export function dayBefore(one: string): string {
  return addDays(one, -1)
}
