import { terms, type Term } from '@verne/content/search'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { endings, fillers, wordsOf } from './language-words.ts'
import { folded } from './spelling.ts'
import { commonStart } from './vocabulary.ts'

/** What our texts call the things a text names, in whatever words and language it does: for what a page is called. */
export function ownNamesIn(text: string, language: SiteLanguage): string[] {
  return [...new Set(namesIn(tellingWords(text), language).map(({ main }) => main))]
}

/** A thing of the glossary that a question names, and where in it. */
export interface Named {
  readonly from: number
  readonly to: number
  /** What our texts in the language call it. */
  readonly main: string
  /** Every name of it in the language, that one first. */
  readonly own: readonly string[]
}

interface Name {
  readonly words: readonly string[]
  /** What every form of its first word begins with. */
  readonly begins: string
  readonly term: Term
}

/** Forms of a word have at least so many letters in common. */
const shortestStem = 4

const names: readonly Name[] = terms
  .flatMap((each) => {
    return [...each.nb, ...each.en].map((name) => {
      const words = tellingWords(name).map(folded)
      return { words, begins: beginningOf(words[0] ?? ''), term: each }
    })
  })
  .sort((one, other) => other.words.length - one.words.length)

/** The things of the glossary that words name, longest names first, each word used once. */
export function namesIn(words: readonly string[], language: SiteLanguage): Named[] {
  const compared = words.map(folded)
  const taken = new Set<number>()
  const begin = new Set(compared.map(beginningOf))
  const found: Named[] = []
  for (const name of names) {
    if (!begin.has(name.begins)) continue
    for (let from = 0; from + name.words.length <= words.length; from += 1) {
      const to = from + name.words.length
      if (!name.words.every((word, index) => sameWord(compared[from + index] ?? '', word))) continue
      const free = indexes(from, to).every((index) => !taken.has(index))
      const twin = found.some((each) => each.from === from && each.to === to)
      if (!free && !twin) continue
      const own = name.term[language]
      if (found.some((each) => each.from === from && each.main === own[0])) continue
      for (const index of indexes(from, to)) taken.add(index)
      found.push({ from, to, main: own[0], own })
    }
  }
  return found
}

/** True for a word and another form of it, so that `avvikene` names what `avvik` does. */
export function sameWord(one: string, other: string): boolean {
  if (one === other) return true
  const same = commonStart(one, other)
  return same >= shortestStem && isEnding(one.slice(same)) && isEnding(other.slice(same))
}

function beginningOf(word: string): string {
  return word.slice(0, shortestStem)
}

function isEnding(end: string): boolean {
  return endings.nb.has(end) || endings.en.has(end)
}

/** The words of a text without those that questions are made of, as a question is compared. */
function tellingWords(text: string): string[] {
  const words = wordsOf(text)
  const telling = words.filter((word) => !fillers.nb.has(word) && !fillers.en.has(word))
  return telling.length > 0 ? telling : words
}

/** The places from one on, up to another. */
export function indexes(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index)
}
