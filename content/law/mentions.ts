import type { Law } from './laws.ts'

/** A law that a text names. */
export interface Mention {
  readonly start: number
  readonly end: number
  readonly law: Law
}

/** One section sign, or "Section", or "chapter", with the numbers that follow it. */
export interface SectionGroup {
  readonly kind: 'section' | 'chapter'
  readonly start: number
  /** After the last number and what narrows it down, such as "second paragraph, no. 6". */
  readonly end: number
  /** True for "section 4", in small letters: it may as well be a part of the text itself. */
  readonly spelledSmall: boolean
  /** The numbers. The first begins at the sign. */
  readonly items: readonly {
    readonly start: number
    readonly end: number
    readonly number: string
  }[]
}

/** The laws a text names: by title, by another name, by Lovdata's identifier, or shortened before a section sign. */
export function mentionsIn(text: string, table: readonly Law[]): Mention[] {
  let names = namesByTable.get(table)
  if (!names) {
    names = namesIn(table)
    namesByTable.set(table, names)
  }
  const { named, shortened, written } = names
  if (written === null) return []
  return [...text.matchAll(written)].flatMap((match) => {
    const { name, short } = match.groups ?? {}
    const law = name === undefined ? shortened.get(folded(short ?? '')) : named.get(folded(name))
    return law ? [{ start: match.index, end: match.index + match[0].length, law }] : []
  })
}

/** The names of a table's laws, folded, and what they look like in a text; null where it has none. */
interface Names {
  readonly named: ReadonlyMap<string, Law>
  readonly shortened: ReadonlyMap<string, Law>
  readonly written: RegExp | null
}

const namesByTable = new WeakMap<readonly Law[], Names>()

function namesIn(table: readonly Law[]): Names {
  const named = new Map<string, Law>()
  const shortened = new Map<string, Law>()
  for (const law of table) {
    const names = [law.title.nb, law.title.en, law.title.nn ?? law.title.nb, ...(law.names ?? [])]
    for (const name of [...names, law.id]) named.set(folded(name), law)
    for (const each of law.abbreviations ?? []) shortened.set(folded(each), law)
  }
  if (named.size === 0) return { named, shortened, written: null }
  const written = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:(?<name>${alternatives(named)})(?:(?<=en|a|t)s)?(?![\\p{L}\\p{N}])` +
      `|(?<short>${alternatives(shortened)})\\.?(?=\\s*(?:§|section)))`,
    'giu',
  )
  return { named, shortened, written }
}

const number = String.raw`\d+(?:\s?[A-Z](?=[-‑]\d))?(?:[-‑]\d+)?(?![\p{L}\d])`
const chapterNumber = String.raw`\d+(?:\s[A-Z]\b)?(?![-‑\d])`
const sign =
  /(?<section>§§?|(?<![\p{L}])sections?(?=\s+\d)|(?<![\p{L}])paragraf(?:en|ene)?(?=\s+\d))|(?<![\p{L}])(?:kapittel|kap\.|chapters?)(?=\s+\d)/giu

const ordinal =
  '(?:første|andre|tredje|fjerde|femte|sjette|sjuende|syvende|first|second|third|fourth|fifth|sixth|seventh)'
const and = String.raw`\s*(?:,\s*(?:og|and|eller|or)?|og|and|eller|or|til|to|–)\s*`
const letterOrNumber = String.raw`(?:\d+|[a-zæøå])(?![-‑\p{L}\d])`
/** What narrows a section down: paragraph, number, letter. Its numbers are no sections. */
const narrower = new RegExp(
  String.raw`\s*,?\s*(?:${ordinal}(?:${and}${ordinal})*\s+(?:ledd|paragraphs?)(?:\s+[a-h](?![\p{L}]))?` +
    String.raw`|\(\d+\)` +
    String.raw`|(?:nr\.?|nos?\.|bokstav(?:ene)?|letters?)\s*${letterOrNumber}(?:${and}${letterOrNumber})*)`,
  'yu',
)

/** Every section sign of a text that has a number, and every chapter. */
export function sectionGroups(text: string): SectionGroup[] {
  return [...text.matchAll(sign)].flatMap((match): SectionGroup[] => {
    const kind = match.groups?.['section'] === undefined ? 'chapter' : 'section'
    const several = /^§§|s$|ene$|^kap/i.test(match[0])
    const { items, end } = numbersAfter(text, match, kind, several)
    if (items.length === 0) return []
    const spelledSmall = /^[a-z]/.test(match[0]) && kind === 'section'
    return [{ kind, start: match.index, end, spelledSmall, items }]
  })
}

function numbersAfter(
  text: string,
  match: RegExpExecArray,
  kind: SectionGroup['kind'],
  several: boolean,
): { items: SectionGroup['items']; end: number } {
  const one = kind === 'section' ? number : chapterNumber
  const first = new RegExp(String.raw`\s*(${one})`, 'yu')
  const next = new RegExp(String.raw`(${and}(?:§\s*)?)(${one})`, 'yu')
  const items: { start: number; end: number; number: string }[] = []
  let end = match.index + match[0].length
  first.lastIndex = end
  const found = first.exec(text)
  if (found?.[1] === undefined) return { items, end }
  end = first.lastIndex
  items.push({ start: match.index, end, number: spelled(found[1]) })
  for (;;) {
    end = pastNarrower(text, end)
    next.lastIndex = end
    const more = next.exec(text)
    const [, between = '', digits] = more ?? []
    // "§ 5, 3 dager" is one section and a number; "§§ 9, 13 og 14" and "§ 4-3 og 4-4" are several.
    if (digits === undefined || !(several || /[-‑]/.test(digits))) return { items, end }
    items.push({ start: end + between.length, end: next.lastIndex, number: spelled(digits) })
    end = next.lastIndex
  }
}

function pastNarrower(text: string, from: number): number {
  let end = from
  for (;;) {
    narrower.lastIndex = end
    if (!narrower.test(text)) return end
    end = narrower.lastIndex
  }
}

/** A section's number as the table and the address know it: `2A-6` is `2 A-6`. */
function spelled(digits: string): string {
  return digits.replaceAll('‑', '-').replace(/^(\d+)\s?([A-Z])/, '$1 $2')
}

function folded(name: string): string {
  return name.toLowerCase().replaceAll('‑', '-').replace(/\s+/g, ' ')
}

/** The names as a pattern, the longest first, over any white space and either hyphen. */
function alternatives(names: ReadonlyMap<string, Law>): string {
  return [...names.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((each) =>
      each
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replaceAll(' ', '\\s+')
        .replaceAll('-', '[-‑]'),
    )
    .join('|')
}
