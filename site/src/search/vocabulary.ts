import { distance, folded, skeleton } from './spelling.ts'

/** The words that the pages of one language can be found by, as they are stored beside the index. */
export interface StoredVocabulary {
  /** Each word with the number of pages it leads to. */
  readonly words: Readonly<Record<string, number>>
  /** Document numbers in lower case, as `nhu-hms-r03`. */
  readonly numbers: readonly string[]
}

/** A slip is looked for in words of this length and more. */
const shortestCorrected = 4

/** A shorter beginning says too little of a compound. */
const shortestStart = 5

/** What can be asked for in one language, and what somebody who types something else may have meant. */
export class Vocabulary {
  readonly #words: ReadonlyMap<string, number>
  readonly #numbers: ReadonlyMap<string, string>
  #folds: ReadonlyMap<string, string> | null = null

  constructor({ words, numbers }: StoredVocabulary) {
    this.#words = new Map(Object.entries(words))
    this.#numbers = new Map(numbers.map((number) => [plainNumber(number), number]))
  }

  /** How many pages a word leads to. */
  pages(word: string): number {
    return this.#words.get(word) ?? 0
  }

  /** The word as our texts write it, when only accents and letters such as ø differ; else null. */
  spelled(word: string): string | null {
    return this.#words.has(word) ? word : (this.#byFold().get(folded(word)) ?? null)
  }

  /** True when some word begins so: the person may still be typing. */
  begins(start: string): boolean {
    for (const word of this.#words.keys()) if (word.startsWith(start)) return true
    return false
  }

  /** The longest known word that a compound of an unknown ending begins with, or null. */
  longestStart(word: string): string | null {
    for (let length = word.length - 1; length >= shortestStart; length -= 1) {
      const start = word.slice(0, length)
      if (this.#words.has(start)) return start
    }
    return null
  }

  /** The word in another form of it: with another ending that inflects. */
  inflected(word: string, endings: ReadonlySet<string>): string | null {
    let best: string | null = null
    for (const known of this.#words.keys()) {
      const same = commonStart(word, known)
      if (same < 4) continue
      if (!endings.has(word.slice(same)) || !endings.has(known.slice(same))) continue
      if (best === null || this.pages(known) > this.pages(best)) best = known
    }
    return best
  }

  /** The known word that the person most likely meant, or null when none is near enough. */
  nearest(word: string, most: number): string | null {
    if (word.length < shortestCorrected) return null
    const bare = skeleton(word)
    let best: string | null = null
    let least = most + 1
    for (const [fold, known] of this.#byFold()) {
      if (known.length < shortestCorrected) continue
      const off = Math.min(
        distance(folded(word), fold, most),
        skeleton(known) === bare ? 1 : most + 1,
      )
      const more = best !== null && off === least && this.pages(known) > this.pages(best)
      if (off < least || more) {
        best = known
        least = off
      }
    }
    return best
  }

  /**
   * The document whose number ends in what was typed, whatever stands between its parts and however
   * many zeros: `r3`, `HMS R 03`. Null when none does, or more than one.
   */
  number(typed: string): string | null {
    const asked = plainNumber(typed)
    return /^[a-zæøå]+\d+$/.test(asked) ? this.#onlyNumber((plain) => plain.endsWith(asked)) : null
  }

  /** The document whose number ends in these figures: `24` for `nhu-hms-r24`. Null when none does, or more than one. */
  numberInFigures(typed: string): string | null {
    const asked = /^\d{1,3}$/.test(typed) ? String(Number(typed)) : null
    return asked && this.#onlyNumber((plain) => /\d+$/.exec(plain)?.[0] === asked)
  }

  /** True for what is written as the documents are numbered, but is the number of none of them. */
  lacks(typed: string): boolean {
    const asked = plainNumber(typed)
    const series = /^([a-zæøå]+)\d{1,4}$/.exec(asked)?.[1]
    if (series === undefined) return false
    const all = [...this.#numbers.keys()]
    return (
      all.some((plain) => plain.replace(/\d+$/, '').endsWith(series)) &&
      !all.some((plain) => plain.endsWith(asked))
    )
  }

  /** The word that leads to most pages for each fold: made for the first question that is not spelled as our texts are. */
  #byFold(): ReadonlyMap<string, string> {
    if (this.#folds !== null) return this.#folds
    const folds = new Map<string, string>()
    for (const [word, pages] of this.#words) {
      const fold = folded(word)
      const known = folds.get(fold)
      if (known === undefined || this.pages(known) < pages) folds.set(fold, word)
    }
    this.#folds = folds
    return folds
  }

  #onlyNumber(matches: (plain: string) => boolean): string | null {
    const found = [...this.#numbers].filter(([plain]) => matches(plain))
    return found.length === 1 ? (found[0]?.[1] ?? null) : null
  }
}

function plainNumber(number: string): string {
  return number
    .toLocaleLowerCase('nb')
    .replace(/[^a-z0-9æøå]/g, '')
    .replace(/(\D)0+(?=\d)/g, '$1')
}

/** How many letters two words have in common from their beginning. */
export function commonStart(one: string, other: string): number {
  let length = 0
  while (length < one.length && one[length] === other[length]) length += 1
  return length
}
