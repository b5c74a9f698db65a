import type { SiteLanguage } from '@verne/content/addresses/site'
import { wordsOf } from '../language-words.ts'
import type { StoredVocabulary } from '../vocabulary.ts'
import type { IndexFiles } from './index-files.ts'
import { briefPage, wholePage, type FoundPage } from './found-page.ts'
import type { Telling } from './passage.ts'
import { likenessOf, ranked, type Ranked, type Term } from './rank.ts'
import { stemOf } from './stems.ts'
import {
  factsInFile,
  indexFiles,
  type StoredFacts,
  type StoredFilters,
  type StoredIndex,
  type StoredText,
} from './stored-index.ts'
import { linesIn, matchesFor, wordFilesFor } from './word-files.ts'

/** Narrowings of a search: codes of document kinds and audiences, slugs of topics. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>

/** What a search can be narrowed by, each a part of the address. */
export const filterNames = ['kind', 'topic', 'audience'] as const
export type FilterName = (typeof filterNames)[number]

/** A page the index found. Its text is read only when it is to be shown. */
export interface Hit {
  /** The same for the same page, whatever was asked. */
  readonly id: string
  readonly score: number
  /** What is shown of it in a short list. */
  brief(): Promise<FoundPage>
  /** The same with the passage that matches. */
  read(): Promise<FoundPage>
}

/** An open index of one language. */
export interface Index {
  /** The pages that hold all the words, best first. */
  search(words: string, filters: Filters): Promise<Hit[]>
  /** Fetches what a search for these words needs, so that it is there when it comes. */
  prepare(words: readonly string[]): void
  vocabulary(): Promise<StoredVocabulary>
}

/** Opens the search index of a language. */
export async function openIndex(language: SiteLanguage, files: IndexFiles): Promise<Index> {
  const stored = await files.entry<StoredIndex>(indexFiles.entry)
  const stem = stemOf[language]
  const lengths = stored.lengths
  const among = {
    count: stored.pages,
    averageLength: lengths.reduce((sum, each) => sum + each, 0) / Math.max(1, stored.pages),
    lengths,
  }
  const rank = rankIn(stored.order)

  const linesOf = async (start: string): Promise<Map<string, string>> => {
    const read = await Promise.all(
      wordFilesFor(start, stored).map((name) => files.text(indexFiles.words(name), linesIn)),
    )
    return new Map(read.flatMap((lines) => [...lines]))
  }
  const termFor = async (word: string): Promise<Term> => {
    const start = stem(word)
    return { stem: start, matches: matchesFor(start, await linesOf(start)) }
  }
  const factsOf = async (page: number): Promise<NonNullable<StoredFacts>> => {
    const name = stored.facts[Math.floor(page / factsInFile)] ?? ''
    const all = await files.json<StoredFacts[]>(indexFiles.facts(name))
    const facts = all[page % factsInFile]
    if (!facts) throw new Error(`The ${language} index tells nothing of page ${String(page)}`)
    return facts
  }
  const allowed = async (filters: Filters): Promise<((page: number) => boolean) | null> => {
    const asked = Object.entries(filters)
    if (asked.length === 0) return null
    const all = await files.json<StoredFilters>(indexFiles.filters(stored.filters))
    const sets = asked.map(([name, value]) => new Set(all[name]?.[value]))
    return (page) => sets.every((set) => set.has(page))
  }
  const hitOf = ({ page, score, sections }: Ranked, telling: Telling): Hit => ({
    id: `${language}${String(page)}`,
    score,
    brief: async () => briefPage(await factsOf(page), sections),
    read: async () => {
      const facts = await factsOf(page)
      const text = await files.packed<StoredText>(indexFiles.text(facts[5]))
      return wholePage(facts, text, telling)
    },
  })

  return {
    search: async (words, filters) => {
      const asked = [...new Set(wordsOf(words))]
      const [terms, may] = await Promise.all([Promise.all(asked.map(termFor)), allowed(filters)])
      const found = ranked(terms, among).filter(({ page }) => may?.(page) ?? true)
      const telling = tellingOf(terms, stem)
      return found
        .sort((one, other) => other.score - one.score || rank(one.page) - rank(other.page))
        .map((each) => hitOf(each, telling))
    },
    prepare: (words) => {
      for (const word of words) {
        linesOf(stem(word)).catch(() => {
          // The search itself will say so.
        })
      }
    },
    vocabulary: () => files.json<StoredVocabulary>(indexFiles.vocabulary(stored.vocabulary)),
  }
}

/** Tells the words of a text that a question leads to. */
function tellingOf(terms: readonly Term[], stem: (word: string) => string): Telling {
  const likeness = new Map(
    terms.flatMap(({ stem: start, matches }) =>
      matches.map(({ word }) => [word, likenessOf(word.length - start.length)] as const),
    ),
  )
  return (word) => likeness.get(stem(word)) ?? 0
}

/** Where each page comes in the order of addresses: pages that are as good stand the same however the index came about. */
function rankIn(order: readonly number[]): (page: number) => number {
  const ranks = new Map<number, number>()
  let page = 0
  for (const far of order) {
    page += far
    ranks.set(page, ranks.size)
  }
  return (each) => ranks.get(each) ?? Number.MAX_SAFE_INTEGER
}
