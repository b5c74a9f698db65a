import { apart } from './apart.ts'
import type { StoredVocabulary } from '../src/search/vocabulary.ts'

/** The words and document numbers of a page. */
export interface PageWords {
  readonly words: ReadonlySet<string>
  readonly numbers: readonly string[]
}

/** How many pages hold each word, counted up and down as pages come and go. */
export class WordCounts {
  readonly #ids = new Map<string, number>()
  readonly #words: string[] = []
  readonly #counts: number[] = []
  readonly #pages = new Map<string, { words: Uint32Array; numbers: readonly string[] }>()

  put(address: string, { words, numbers }: PageWords): void {
    this.remove(address)
    const ids = Uint32Array.from(words, (word) => this.#idOf(word))
    for (const id of ids) this.#counts[id] = (this.#counts[id] ?? 0) + 1
    this.#pages.set(address, { words: ids, numbers: numbers.map(apart) })
  }

  remove(address: string): void {
    for (const id of this.#pages.get(address)?.words ?? []) {
      this.#counts[id] = (this.#counts[id] ?? 0) - 1
    }
    this.#pages.delete(address)
  }

  /** The vocabulary as it is stored, the same whatever order the pages came in. */
  stored(): StoredVocabulary {
    const counted = this.#words.flatMap((word, id) => {
      const count = this.#counts[id] ?? 0
      return count > 0 ? [[word, count] as const] : []
    })
    const numbers = new Set([...this.#pages.values()].flatMap((page) => page.numbers))
    return {
      words: Object.fromEntries(counted.sort(([one], [other]) => (one < other ? -1 : 1))),
      numbers: [...numbers].sort(),
    }
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word)
    if (known !== undefined) return known
    const id = this.#words.length
    const kept = apart(word)
    this.#ids.set(kept, id)
    this.#words.push(kept)
    return id
  }
}
