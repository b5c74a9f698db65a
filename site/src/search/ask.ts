import type { SiteLanguage } from '@verne/content/addresses/site'
import { answersTo } from './answers/find-answers.ts'
import type { Item } from './answers/items.ts'
import type { StoredAnswers } from './answers/stored.ts'
import type { Filters, Hit, Index } from './index/text-index.ts'
import { understood, type Understood } from './question.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A language's index with the words that lead into it, and what can be answered without it. */
export interface Searchable {
  readonly language: SiteLanguage
  readonly index: Index
  readonly vocabulary: Vocabulary
  readonly answers: StoredAnswers
}

/** What was found for a question. */
export interface Answer {
  /** What answers in the list itself, before any page. */
  readonly items: readonly Item[]
  /** Pages, best first: no more than mean something. */
  readonly hits: readonly Hit[]
  /** The question as it was probably meant, when it was not typed so. */
  readonly corrected: string | null
  /** True when something that was asked for is on no page in this language. */
  readonly partial: boolean
  /** Words that were found by a part of them alone, with that part. */
  readonly parts: Understood['parts']
  /** A document number that was asked for and that no open document has. */
  readonly lacking: string | null
}

/** Share of the best page's score from which a page is much about a word. */
const telling = 0.6

/** Fewer pages for the whole question than this may be too few. */
const few = 3

/** How much a page for a part of the question counts beside one for all of it. */
const partWeight = 0.5

/** Share of the best page's score below which a page has little to do with the question. */
const related = 0.1

/** More pages than this nobody reads. */
const most = 15

/** Asks the index in every wording of a question and puts what they find in one order. */
export async function ask(
  question: string,
  { language, index, vocabulary, answers }: Searchable,
  filters: Filters = {},
): Promise<Answer> {
  const asked = understood(question, language, vocabulary)
  const { number, corrected, unknown, parts, lacking } = asked
  const narrowed = Object.keys(filters).length > 0
  const nothing = { items: [], hits: [], corrected: null, partial: false, parts: [], lacking: null }
  if (lacking !== null) return { ...nothing, lacking }
  const { items, alone } = narrowed
    ? { items: [], alone: false }
    : answersTo(question, language, answers, vocabulary)
  const partial = number === null && (asked.wordings.length === 0 || unknown.length > 0)
  // What is answered and stands on no page whole is not looked for in pieces.
  if (alone || (items.length > 0 && partial)) return { ...nothing, items }
  return {
    items,
    hits: await pagesFor(asked, index, filters),
    corrected: number === null ? corrected : null,
    partial,
    parts: number === null ? parts : [],
    lacking: null,
  }
}

async function pagesFor(
  { number, wordings, loose }: Understood,
  index: Index,
  filters: Filters,
): Promise<Hit[]> {
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
  return found.hits()
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

  /** The pages that have to do with the question, best first. */
  hits(): Hit[] {
    const sorted = [...this.#pages.values()].sort((one, other) => other.score - one.score)
    const highest = sorted[0]?.score ?? 0
    return sorted
      .filter(({ score }) => score >= related * highest)
      .slice(0, most)
      .map(({ hit }) => hit)
  }
}
