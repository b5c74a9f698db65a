import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { indexFolder } from '../src/search/index/index-folder.ts'
import {
  factsInFile,
  indexFiles,
  type StoredFacts,
  type StoredFilters,
  type StoredIndex,
  type StoredText,
} from '../src/search/index/stored-index.ts'
import { apart } from './apart.ts'
import { postingsOf } from './page-postings.ts'
import type { SearchablePage } from './searchable-page.ts'
import { WordCounts } from './word-counts.ts'
import { wordFiles } from './word-files.ts'
import { WordPostings } from './word-postings.ts'

/** What is kept of a page. */
interface KeptPage {
  readonly place: number
  readonly length: number
  readonly stems: readonly string[]
  /** The name of the file with its text. */
  readonly name: string
  /** What is shown of it, as it is written. */
  readonly facts: string
  readonly filters: SearchablePage['filters']
  /** Its text as it is written. */
  readonly text: Uint8Array
}

/** The index of one language, kept in memory. */
export class LanguageIndex {
  readonly #language: SiteLanguage
  readonly #pages = new Map<string, KeptPage>()
  readonly #words = new Map<string, WordPostings>()
  readonly #counts = new WordCounts()
  readonly #free: number[] = []
  #places = 0
  #sorted: WordPostings[] | null = null
  #files: ReadonlyMap<string, Uint8Array> | null = null

  constructor(language: SiteLanguage) {
    this.#language = language
  }

  /** How many pages it holds. */
  get size(): number {
    return this.#pages.size
  }

  put(page: SearchablePage): void {
    const before = this.#pages.get(page.address)
    const place = before?.place ?? this.#free.pop() ?? this.#places++
    const { words, length } = postingsOf(page)
    for (const stem of before?.stems ?? []) if (!words.has(stem)) this.#removeWord(stem, place)
    for (const [stem, held] of words) this.#wordFor(stem).put({ page: place, ...held })
    this.#counts.put(page.address, page)
    const text = packedText(page)
    const name = nameOf(text)
    this.#pages.set(page.address, {
      place,
      length,
      stems: [...words.keys()],
      name,
      facts: JSON.stringify(factsOf(page, name)),
      filters: page.filters.map((each) => ({ name: apart(each.name), value: apart(each.value) })),
      text,
    })
    this.#files = null
  }

  /** @returns false when it did not hold the page */
  remove(address: string): boolean {
    const page = this.#pages.get(address)
    if (!page) return false
    for (const stem of page.stems) this.#removeWord(stem, page.place)
    this.#counts.remove(address)
    this.#pages.delete(address)
    this.#free.push(page.place)
    this.#free.sort((one, other) => other - one)
    this.#files = null
    return true
  }

  /** Everything the folder of the language holds, by path in the release. */
  files(): ReadonlyMap<string, Uint8Array> {
    this.#files ??= this.#written()
    return this.#files
  }

  #written(): ReadonlyMap<string, Uint8Array> {
    const files = new Map<string, Uint8Array>()
    const folder = indexFolder(this.#language).slice(1)
    const named = (at: (name: string) => string, content: string): string => {
      const bytes = Buffer.from(content)
      const name = nameOf(bytes)
      files.set(`${folder}${at(name)}`, bytes)
      return name
    }
    const pages = [...this.#pages.values()].sort((one, other) => one.place - other.place)
    for (const { name, text } of pages) files.set(`${folder}${indexFiles.text(name)}`, text)
    const stored: StoredIndex = {
      pages: pages.length,
      lengths: this.#byPlace(pages, ({ length }) => length, 0),
      order: this.#order(),
      words: wordFiles(this.#lines()).map(({ from, content }) => [
        from,
        named(indexFiles.words, content),
      ]),
      facts: inFiles(this.#byPlace(pages, ({ facts }) => facts, 'null')).map((each) =>
        named(indexFiles.facts, `[${each.join(',')}]`),
      ),
      vocabulary: named(indexFiles.vocabulary, JSON.stringify(this.#counts.stored())),
      filters: named(indexFiles.filters, JSON.stringify(filtersOf(pages))),
    }
    files.set(`${folder}${indexFiles.entry}`, Buffer.from(JSON.stringify(stored)))
    return files
  }

  *#lines(): Generator<[string, string]> {
    this.#sorted ??= [...this.#words.values()].sort((one, other) =>
      one.word < other.word ? -1 : 1,
    )
    for (const postings of this.#sorted) yield [postings.word, postings.line()]
  }

  #byPlace<Kind>(pages: readonly KeptPage[], of: (page: KeptPage) => Kind, none: Kind): Kind[] {
    const all = Array.from({ length: this.#places }, () => none)
    for (const page of pages) all[page.place] = of(page)
    return all
  }

  /** Places in the order of addresses, each as far from the one before. */
  #order(): number[] {
    let before = 0
    return [...this.#pages.keys()].sort().map((address) => {
      const place = this.#pages.get(address)?.place ?? 0
      const far = place - before
      before = place
      return far
    })
  }

  #wordFor(stem: string): WordPostings {
    const known = this.#words.get(stem)
    if (known) return known
    const made = new WordPostings(stem)
    this.#words.set(stem, made)
    this.#sorted = null
    return made
  }

  #removeWord(stem: string, place: number): void {
    const word = this.#words.get(stem)
    word?.remove(place)
    if (!word?.isEmpty) return
    this.#words.delete(stem)
    this.#sorted = null
  }
}

function factsOf(page: SearchablePage, text: string): NonNullable<StoredFacts> {
  const { address, title, number, kind, written, sections } = page
  const headings = sections.slice(1).map(({ id, heading }) => [id, heading] as const)
  return [address, title, number, kind, written, text, headings]
}

function packedText({ lead, sections }: SearchablePage): Uint8Array {
  const text: StoredText = [lead, ...sections.map((each) => each.text)]
  // Copied, since what gzip gives stands in a larger piece of memory.
  return Uint8Array.from(gzipSync(JSON.stringify(text)))
}

function filtersOf(pages: readonly KeptPage[]): StoredFilters {
  const all: Record<string, Record<string, number[]>> = {}
  for (const { place, filters } of pages) {
    for (const { name, value } of filters) ((all[name] ??= {})[value] ??= []).push(place)
  }
  return all
}

function inFiles<Kind>(all: readonly Kind[]): Kind[][] {
  const files: Kind[][] = []
  for (let at = 0; at < all.length; at += factsInFile) files.push(all.slice(at, at + factsInFile))
  return files
}

/** What a file is called by: what it holds. */
function nameOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12)
}
