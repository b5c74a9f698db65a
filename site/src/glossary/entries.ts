import { glossaryTerms } from '@verne/content/words/glossary'
import type { SiteLanguage } from '@verne/content/addresses/site'

/** A term as the page of a language lists it. */
export interface GlossaryEntry {
  readonly term: string
  /** The term of the other language. */
  readonly other: string
  /** What it means; null for one that explains itself. */
  readonly definition: string | null
}

/** The entries that begin with one letter. */
export interface GlossaryLetter {
  readonly letter: string
  /** Its place on the page, the same whichever letter it is. */
  readonly id: string
  readonly entries: readonly GlossaryEntry[]
}

/** Every term of the glossary in the order of a language's alphabet, by first letter. */
export function glossaryLetters(language: SiteLanguage): GlossaryLetter[] {
  const other = language === 'nb' ? 'en' : 'nb'
  const { compare } = new Intl.Collator(language)
  const entries = glossaryTerms
    .map((each): GlossaryEntry => ({
      term: each[language],
      other: each[other],
      definition: each.definition?.[language] ?? null,
    }))
    .toSorted((one, next) => compare(one.term, next.term))
  const byLetter = Map.groupBy(entries, ({ term }) => term.charAt(0).toLocaleUpperCase(language))
  return [...byLetter].map(([letter, all], index) => ({
    letter,
    id: `letter-${String(index + 1)}`,
    entries: all,
  }))
}
