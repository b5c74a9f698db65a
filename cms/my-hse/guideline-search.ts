import { foldedText, foldedWithOrigin, foldedWords } from '../plugin/core/folded.ts'

/** What can be searched in one guideline. */
export interface Searchable {
  readonly number: string
  readonly title: string
  readonly lead: string
  /** The text without its form. */
  readonly body: string
}

/** A part of an excerpt; `found` where it is one of the words asked for. */
export interface ExcerptPart {
  readonly text: string
  readonly found: boolean
}

/** One hit. */
export interface Found<Entry> {
  readonly entry: Entry
  /** A piece of the text around the first word found; empty where the hit is in number or title alone. */
  readonly excerpt: readonly ExcerptPart[]
}

const excerptBefore = 70
const excerptAfter = 150

/** Where a word may be found, and what it counts there. */
const weights = [
  ['number', 8],
  ['title', 4],
  ['lead', 2],
  ['body', 1],
] as const satisfies readonly (readonly [keyof Searchable, number])[]

/**
 * Entries that hold every word asked for, wherever each stands, the best first. Capitals, accents and the spellings of
 * æ, ø and å make no difference: "stralevern", "strålevern" and "STRAALEVERN" find the same.
 */
export function searchIn<Entry extends Searchable>(
  entries: readonly Entry[],
  asked: string,
): Found<Entry>[] {
  const words = foldedWords(asked)
  if (words.length === 0) return []
  const scored = entries.flatMap((entry) => {
    const folded = weights.map(([name, weight]) => ({ text: foldedText(entry[name]), weight }))
    const scores = words.map((word) =>
      Math.max(...folded.map(({ text, weight }) => (text.includes(word) ? weight : 0))),
    )
    if (scores.some((score) => score === 0)) return []
    return [{ entry, score: scores.reduce((sum, each) => sum + each, 0) }]
  })
  return scored
    .sort((one, other) => other.score - one.score)
    .map(({ entry }) => ({ entry, excerpt: excerptOf(entry, words) }))
}

function excerptOf({ lead, body }: Searchable, words: readonly string[]): ExcerptPart[] {
  const text = [lead, body].find((each) => words.some((word) => foldedText(each).includes(word)))
  if (text === undefined) return []
  const spots = spotsOf(text, words)
  const first = spots[0]?.from ?? 0
  const from = wordStart(text, Math.max(0, first - excerptBefore))
  const to = wordEnd(text, Math.min(text.length, first + excerptAfter))
  const parts: ExcerptPart[] = from > 0 ? [{ text: '… ', found: false }] : []
  let at = from
  for (const spot of spots) {
    if (spot.from < at || spot.to > to) continue
    parts.push({ text: text.slice(at, spot.from), found: false })
    parts.push({ text: text.slice(spot.from, spot.to), found: true })
    at = spot.to
  }
  parts.push({ text: text.slice(at, to), found: false })
  if (to < text.length) parts.push({ text: ' …', found: false })
  return parts.filter((each) => each.text !== '')
}

/** Where the words stand in the text as it is written, in reading order. */
function spotsOf(text: string, words: readonly string[]): { from: number; to: number }[] {
  const { folded, origin } = foldedWithOrigin(text)
  const spots = words.flatMap((word) => {
    const found: { from: number; to: number }[] = []
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const last = origin[at + word.length - 1] ?? text.length - 1
      found.push({ from: origin[at] ?? 0, to: last + 1 })
    }
    return found
  })
  return spots.sort((one, other) => one.from - other.from || other.to - one.to)
}

function wordStart(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return at === 0 ? 0 : space + 1
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(' ', at)
  return space < 0 ? text.length : space
}
