import { fields } from './fields.ts'
import { once, type Posting } from './posting.ts'

/** A word of the index that a word of the question leads to. */
export interface Match {
  readonly word: string
  readonly postings: readonly Posting[]
}

/** A word of the question by its stem, with all it leads to: the words that begin with it. */
export interface Term {
  readonly stem: string
  readonly matches: readonly Match[]
}

/** The pages to choose among. */
export interface Pages {
  readonly count: number
  readonly averageLength: number
  readonly lengths: readonly number[]
}

/** A page that holds every word of a question. */
export interface Ranked {
  readonly page: number
  readonly score: number
  /** Sections that hold what was asked, best first. */
  readonly sections: readonly number[]
}

/** How soon one more of the same word says nothing more. */
const saturation = 1.2
/** How much a long page is held back. */
const lengthMatters = 0.3
/** How much how often counts for the length of the page, rather than by itself. */
const frequency = 0.8
/** How much the text counts beside the fields. */
const textWeight = 1.8

/** The pages that hold all terms, each with how much it is about them (Okapi BM25, and a share for each field). */
export function ranked(terms: readonly Term[], among: Pages): Ranked[] {
  const known = terms.filter(({ matches }) => matches.length > 0)
  const scored = known.map((term) => scoredTerm(term, among))
  const [first, ...rest] = scored.toSorted((one, other) => one.pages.size - other.pages.size)
  if (!first) return []
  const total = scored.reduce((sum, { rarity }) => sum + rarity, 0)
  const found: Ranked[] = []
  for (const page of first.pages.keys()) {
    if (!rest.every(({ pages }) => pages.has(page))) continue
    let score = 0
    const sections = new Map<number, number>()
    const inFields = fields.map(() => 0)
    for (const { pages, rarity } of scored) {
      const held = pages.get(page)
      if (!held) continue
      score += held.score
      for (const bit of fields.keys()) {
        if (held.fields & (1 << bit)) inFields[bit] = (inFields[bit] ?? 0) + rarity
      }
      for (const [section, weight] of held.sections) {
        sections.set(section, (sections.get(section) ?? 0) + weight)
      }
    }
    for (const [bit, { weight }] of fields.entries()) {
      const share = inFields[bit] ?? 0
      // A field that holds a part of the question says little.
      if (share > 0) score += weight * share * (share / total) ** 2
    }
    const best = [...sections].sort(([one, its], [other, their]) => their - its || one - other)
    found.push({ page, score, sections: best.map(([section]) => section) })
  }
  return found
}

interface Held {
  score: number
  fields: number
  readonly sections: Map<number, number>
}

/** What each page has of a term. */
function scoredTerm(
  { stem, matches }: Term,
  { count, averageLength, lengths }: Pages,
): { rarity: number; pages: ReadonlyMap<number, Held> } {
  const pages = new Map<number, Held>()
  for (const { postings } of matches) {
    for (const { page } of postings) {
      if (!pages.has(page)) pages.set(page, { score: 0, fields: 0, sections: new Map() })
    }
  }
  const rarity = Math.log((count - pages.size + 0.5) / (pages.size + 0.5) + 1)
  for (const { word, postings } of matches) {
    const likeness = likenessOf(word.length - stem.length)
    for (const posting of postings) {
      const held = pages.get(posting.page)
      if (!held) continue
      const often = (posting.twelfths / once) * likeness
      const share = (lengths[posting.page] ?? averageLength) / averageLength
      const byLength =
        ((saturation + 1) * often) /
        (saturation * (1 - lengthMatters + lengthMatters * share) + often)
      const byItself = Math.min(often / (averageLength / 5), saturation + 1)
      const said = rarity * ((1 - frequency) * byItself + frequency * byLength)
      held.score += textWeight * said
      held.fields |= posting.fields
      if (posting.section > 0) {
        held.sections.set(posting.section, (held.sections.get(posting.section) ?? 0) + said)
      }
    }
  }
  return { rarity, pages }
}

/** How like a longer word is to the one asked for: 1 for no more letters, falling to about a third. */
export function likenessOf(moreLetters: number): number {
  const off = Math.abs(moreLetters) + 1
  return Math.exp(Math.exp(-(off ** 2) / 8) - 1)
}
