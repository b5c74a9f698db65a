import type { ExemptionBasis } from '../bases/text.ts'

/** Something of a case that is given or kept as a whole field, and its passages. */
export interface CopyLine {
  /** Tells it from the other lines of the copy, such as `description`. */
  readonly key: string
  /** What it is, in the language of the answer. Never holds anyone’s words. */
  readonly label: string
  /** What was written. */
  readonly text: string
}

/** Lines under one heading. */
export interface CopySection {
  readonly heading: string
  readonly lines: readonly CopyLine[]
}

/** A passage of a line, from one offset to before another. */
export interface Passage {
  /** Key of its line and its place there, such as `description/2`. */
  readonly id: string
  readonly from: number
  readonly to: number
  readonly text: string
}

/** A passage that is taken out. */
export interface Mark {
  readonly passage: string
  readonly basis: ExemptionBasis
}

/** Words that are taken out wherever they stand. */
export interface TakenWords {
  readonly words: string
  readonly basis: ExemptionBasis
}

/**
 * Why something is not there: a legal basis somebody chose, or that it names somebody or tells how they are reached, which is
 * taken out without a look at each, and given to whoever needs it where nothing is against it.
 */
export type OutReason = ExemptionBasis | 'names'

/** What is taken out of a copy. */
export interface TakenOut {
  readonly marks: readonly Mark[]
  readonly words: readonly TakenWords[]
  /** Names of people, whole; their parts go too. */
  readonly names: readonly string[]
}

/** A part of a line as it is given out: its text, or only why it is not there. */
export type Part = { readonly text: string } | { readonly out: OutReason }

/** What someone may be reached by: e-mail addresses, telephone numbers as they are written here, and national identity numbers. */
const contacts = new RegExp(
  [
    String.raw`(?<![^\s@<>()[\],;:])[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+`,
    String.raw`(?<![\p{L}\d])(?:\+|00)\d(?:[ \u00a0-]?\d){6,14}(?!\d)`,
    // After a letter and a stop as well (`tlf.99887766`); a hyphen after letters makes it the number of a case.
    String.raw`(?<!\d[-.]?)(?<!\p{L}-?)(?:\d{6}[ \u00a0.-]?\d{5}|\d{8}|\d{4}[ \u00a0]\d{4}|\d{2}(?:[ \u00a0]\d{2}){3}|\d{3}[ \u00a0]\d{2}[ \u00a0]\d{3})(?![\p{L}\d]|[-.]\d)`,
  ].join('|'),
  'gu',
)

/** More passages than this are too many to go through one by one, and for one form. */
const mostPassages = 400

/** The passages of a copy, by line: sentences; paragraphs where there are very many, and whole lines where those are too many. */
export function passagesOf(sections: readonly CopySection[]): ReadonlyMap<string, Passage[]> {
  const lines = sections.flatMap((section) => section.lines)
  const fine = [sentences, /\n+/gu]
    .map((between) => lines.map((line) => split(line, between)))
    .find((split) => split.flat().length <= mostPassages)
  const chosen = fine ?? lines.map((line) => split(line, /$^/gu))
  return new Map(lines.map(({ key }, index) => [key, chosen[index] ?? []]))
}

/** What ends a sentence: its stop and the space after it, or a line break. */
const sentences = /(?<=[.!?…]["»”’)]*)\s+(?=[\p{Lu}"«“(–-])|\n+/gu

function split({ key, text }: CopyLine, between: RegExp): Passage[] {
  const passages: Passage[] = []
  const add = (from: number, to: number): void => {
    if (text.slice(from, to).trim() === '') return
    const id = `${key}/${String(passages.length + 1)}`
    passages.push({ id, from, to, text: text.slice(from, to) })
  }
  let from = 0
  for (const gap of text.matchAll(between)) {
    add(from, gap.index)
    from = gap.index + gap[0].length
  }
  add(from, text.length)
  return passages
}

/**
 * Everything a name is known by in a text: all of it in any case, and each of its parts as it stands in the name and as
 * names are written, with a capital letter, however it was typed. Initials are no parts, nor is what makes up an e-mail
 * address.
 */
export function partsOfName(name: string): { readonly whole: string; readonly parts: string[] } {
  const whole = name.trim()
  const words = whole.includes('@') ? [] : whole.split(/[\s-]+/u)
  if (words.length < 2) return { whole, parts: [] }
  const spelled = words.filter((word) => /^\p{L}[\p{L}’']+$/u.test(word) && !particles.has(word))
  const parts = spelled.flatMap((word) => [word, asNamesAreWritten(word)])
  return { whole, parts: [...new Set(parts)].filter((part) => /^\p{Lu}/u.test(part)) }
}

/** Words of names that begin any sentence: by themselves they name nobody. */
const particles: ReadonlySet<string> = new Set(
  'af al av bin da de del den der di dos du el la le og ter til van von'.split(' '),
)

function asNamesAreWritten(word: string): string {
  return word.charAt(0).toLocaleUpperCase('nb') + word.slice(1).toLocaleLowerCase('nb')
}

interface Range {
  readonly from: number
  readonly to: number
  readonly basis: OutReason
}

/** Where something stands in a text, from one offset to before another. */
export type Seeker = (text: string) => [number, number][]

/** Finds words as whole words: also with a genitive s, and with another apostrophe, other spaces or line breaks in them. */
export function seekerOf(words: string, exactCase = false): Seeker {
  const tokens = words.normalize('NFC').split(/\s+/u).filter(Boolean)
  if (tokens.length === 0) return () => []
  const pattern = tokens.map((each) =>
    each.replace(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`).replace(/['’]/gu, "['’]"),
  )
  const first = /^[\p{L}\p{N}]/u.test(tokens[0] ?? '') ? String.raw`(?<![\p{L}\p{N}])` : ''
  const last = /[\p{L}\p{N}]$/u.test(tokens.at(-1) ?? '')
    ? String.raw`(?:['’]?s)?(?![\p{L}\p{N}])`
    : ''
  const sought = new RegExp(
    `${first}${pattern.join(String.raw`\s+`)}${last}`,
    exactCase ? 'gu' : 'giu',
  )
  return (text) => placesIn(text, sought)
}

/** True where words stand in a text, as `seekerOf` finds them. */
export function standsIn(text: string, words: string): boolean {
  return seekerOf(words)(text).length > 0
}

/** Finds people in a text: their names, whole and in parts, and what anybody may be reached by. */
export function peopleSeeker(names: readonly string[]): Seeker {
  const named = nameSeeker(names)
  return (text) => [...contactsIn(text), ...named(text)]
}

/** Finds names in a text, whole and in parts. */
export function nameSeeker(names: readonly string[]): Seeker {
  const seekers = names.flatMap((name) => {
    const { parts, whole: all } = partsOfName(name)
    return [seekerOf(all), ...parts.map((part) => seekerOf(part, true))]
  })
  return (text) => seekers.flatMap((seek) => seek(text))
}

function placesIn(text: string, sought: RegExp): [number, number][] {
  return [...text.matchAll(sought)].map((each) => [each.index, each.index + each[0].length])
}

/** Who and what someone may be reached by, as it stands in a text. */
export function contactsIn(text: string): [number, number][] {
  return placesIn(text, contacts)
}

/** What stands in a text that may be a name in the register: two to four words with capital letters after each other. */
export function nameLike(text: string): string[] {
  const found = new Set<string>()
  for (const [run] of text.matchAll(/\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)+/gu)) {
    const words = run.split(/\s+/u)
    for (let from = 0; from < words.length - 1; from += 1) {
      for (let length = 2; length <= 4 && from + length <= words.length; length += 1) {
        const name = words.slice(from, from + length).join(' ')
        found.add(name)
        found.add(name.replace(/['’]?s$/u, ''))
      }
    }
  }
  return [...found]
}

/**
 * The lines of a copy as they are given out. Whatever is marked is nowhere in them: what is marked at one place is taken out
 * where the same words stand elsewhere too; these names, and addresses and numbers of people as far as they are told by
 * how they are written, always go.
 */
export function redacted(
  sections: readonly CopySection[],
  { marks, names, words }: TakenOut,
): { readonly heading: string; readonly lines: { label: string; parts: Part[] }[] }[] {
  const passages = passagesOf(sections)
  const all = [...passages.values()].flat()
  const marked = marks.flatMap(({ basis, passage }) => {
    const found = all.find(({ id }) => id === passage)
    return found ? [{ ...found, basis }] : []
  })
  const people = peopleSeeker(names)
  const sought = [...marked.map(({ basis, text: said }) => ({ basis, words: said })), ...words].map(
    (each) => ({ basis: each.basis, seek: seekerOf(each.words) }),
  )
  const own = new Map<string, Range[]>()
  for (const { basis, from, id, to } of marked) {
    const key = id.slice(0, id.lastIndexOf('/'))
    own.set(key, [...(own.get(key) ?? []), { from, to, basis }])
  }
  const rangesIn = ({ key, text }: CopyLine): Range[] => [
    ...(own.get(key) ?? []),
    ...sought.flatMap(({ basis, seek }) => seek(text).map(([from, to]) => ({ from, to, basis }))),
    ...people(text).map(personal),
  ]
  return sections.map(({ heading, lines }) => ({
    heading,
    lines: lines.map((line) => ({
      label: line.label,
      parts: partsOf(line.text, rangesIn(line)),
    })),
  }))
}

/** The lines of a copy as they are given out whole, but for these names and for what anybody may be reached by. */
export function whole(
  sections: readonly CopySection[],
  names: readonly string[],
): ReturnType<typeof redacted> {
  const people = peopleSeeker(names)
  return sections.map(({ heading, lines }) => ({
    heading,
    lines: lines.map(({ label, text }) => ({
      label,
      parts: partsOf(text, people(text).map(personal)),
    })),
  }))
}

/** A text in pieces, those that name somebody or tell how they are reached apart. */
export function piecesOf(
  text: string,
  people: Seeker,
): { readonly text: string; readonly taken: boolean }[] {
  const ranges = merged(people(text).map(personal))
  const ends = [0, ...ranges.flatMap(({ from, to }) => [from, to]), text.length]
  return ends.slice(1).flatMap((to, index) => {
    const piece = text.slice(ends[index], to)
    return piece === '' ? [] : [{ text: piece, taken: index % 2 === 1 }]
  })
}

function personal([from, to]: readonly [number, number]): Range {
  return { from, to, basis: 'names' }
}

/** A text in parts: what lies in one of the ranges is not there, only on which basis. Ranges that meet are one. */
function partsOf(text: string, ranges: readonly Range[]): Part[] {
  const parts: Part[] = []
  let at = 0
  for (const { basis, from, to } of merged(ranges)) {
    const before = text.slice(at, from)
    if (before !== '') parts.push({ text: before })
    parts.push({ out: basis })
    at = to
  }
  const rest = text.slice(at)
  if (rest !== '') parts.push({ text: rest })
  return parts
}

/** Ranges in order; those that overlap or touch are one, on the basis somebody chose of the one that begins first, or is longer. */
function merged(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].toSorted((a, b) => a.from - b.from || b.to - a.to)
  const found: Range[] = []
  for (const each of sorted) {
    const last = found.at(-1)
    if (last && each.from <= last.to) {
      const basis = last.basis === 'names' ? each.basis : last.basis
      found[found.length - 1] = { from: last.from, to: Math.max(last.to, each.to), basis }
    } else found.push(each)
  }
  return found
}

/** Why something is taken out, as often as it is. */
export function reasonsIn(given: ReturnType<typeof redacted>): OutReason[] {
  return given.flatMap(({ lines }) =>
    lines.flatMap(({ parts }) => parts.flatMap((part) => ('out' in part ? [part.out] : []))),
  )
}

/** Marks of a former copy that still mean the same passages of a new one: those whose words stand in the same line. */
export function marksKept(
  before: readonly CopySection[],
  after: readonly CopySection[],
  marks: readonly Mark[],
): Mark[] {
  const former = [...passagesOf(before).values()].flat()
  const now = [...passagesOf(after).entries()]
  return marks.flatMap(({ basis, passage }) => {
    const meant = former.find(({ id }) => id === passage)
    const line = passage.slice(0, passage.lastIndexOf('/'))
    const there = now.find(([key]) => key === line)?.[1].find(({ text }) => text === meant?.text)
    return meant && there ? [{ passage: there.id, basis }] : []
  })
}
