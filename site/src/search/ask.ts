import type { SiteLanguage } from '@verne/content/addresses/site'
import type { Filters, Hit, Index } from './pagefind.ts'
import { understood } from './question.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A language's index with the words that lead into it. */
export interface Searchable {
  readonly language: SiteLanguage
  readonly index: Index
  readonly vocabulary: Vocabulary
}

/** What was found for a question. */
export interface Answer {
  /** Best first. */
  readonly hits: readonly Hit[]
  /** The question as it was probably meant, when it was not typed so. */
  readonly corrected: string | null
  /** True when something that was asked for is on no page in this language. */
  readonly partial: boolean
}

/** Share of the best page's score from which a page is much about a word. */
const telling = 0.6

/** Fewer pages for the whole question than this may be too few. */
const few = 3

/** How much a page for a part of the question counts beside one for all of it. */
const partWeight = 0.5

/** Asks the index in every wording of a question and puts what they find in one order. */
export async function ask(
  question: string,
  { language, index, vocabulary }: Searchable,
  filters: Filters = {},
): Promise<Answer> {
  const { number, wordings, loose, corrected, unknown } = understood(question, language, vocabulary)
  const found = new Found()
  if (number !== null) found.add(await index.search(plain(number), filters), 3)
  for (const { words, weight } of wordings) {
    found.add(await index.search(words.join(' '), filters), weight)
  }
  const whole = found.size
  // Pages for a part of the question come last, and only those that are much about it.
  if (loose.length > 1 || whole === 0) {
    const least = whole < few ? 0 : telling
    for (const word of loose) found.add(await index.search(word, filters), partWeight, least)
  }
  return {
    hits: found.hits(),
    corrected: number === null ? corrected : null,
    partial: number === null && (whole === 0 || unknown.length > 0),
  }
}

/** As the index knows a document number. */
function plain(number: string): string {
  return number.replace(/[^\p{L}\p{N}]/gu, '')
}

/** Pages found in several wordings, each with the sum of what the wordings say of it. */
class Found {
  readonly #pages = new Map<string, { hit: Hit; score: number; best: number }>()

  get size(): number {
    return this.#pages.size
  }

  /** @param least share of the best score below which a page not known yet stays out */
  add(hits: readonly Hit[], weight: number, least = 0): void {
    const highest = Math.max(...hits.map((each) => each.score), Number.EPSILON)
    for (const hit of hits) {
      if (hit.score < least * highest && !this.#pages.has(hit.id)) continue
      const score = weight * hit.score
      const known = this.#pages.get(hit.id)
      this.#pages.set(hit.id, {
        hit: known && known.best >= score ? known.hit : hit,
        score: (known?.score ?? 0) + score,
        best: Math.max(known?.best ?? 0, score),
      })
    }
  }

  hits(): Hit[] {
    return [...this.#pages.values()]
      .sort((one, other) => other.score - one.score)
      .map(({ hit }) => hit)
  }
}
