import { fillers } from '../language-words.ts'
import { sameWord } from '../names.ts'
import { distance, folded } from '../spelling.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { wordsOf } from '../language-words.ts'

const shortestStart = 3
const shortestSlip = 5

/** Words a question asks for a person or a number with, in all languages people ask in. */
export const contactWords: ReadonlySet<string> = new Set(
  `hvem kven who whom min mitt mine my kontakt kontakte kontakter kontaktperson contact telefon telefonnummer tlf
  nummer phone number ring ringe ringer ringjer call calling finn finne find navn namn name heter e-post epost mail`
    .split(/\s+/)
    .map(folded),
)

/** True for a word that says nothing by itself in either language. */
export function isFiller(word: string): boolean {
  return fillers.nb.has(word) || fillers.en.has(word) || nynorskFillers.has(word)
}

const nynorskFillers: ReadonlySet<string> = new Set(
  'kven kva kvar korleis kvifor eg me ikkje ein eit frå mitt dykk vere er når nokon noko'.split(
    ' ',
  ),
)

/**
 * True when all words of a phrase are asked and nothing else is but words that ask and those that may stand beside.
 * @param asked every word of the question
 * @param may words that may stand beside
 */
export function isAsked(
  phrase: string,
  asked: readonly string[],
  may: ReadonlySet<string>,
): boolean {
  if (!holdsAll(phrase, asked)) return false
  const words = wordsOf(phrase)
  return asked.every(
    (each) => isFiller(each) || may.has(each) || words.some((word) => isForm(each, word)),
  )
}

/** True when all words of a phrase are asked, in any form. */
export function holdsAll(phrase: string, asked: readonly string[]): boolean {
  return wordsOf(phrase).every((word) => asked.some((each) => isForm(each, word)))
}

/** True for a word and another form or spelling of it. */
export function isForm(one: string, other: string): boolean {
  return sameWord(folded(one), folded(other))
}

/** Tells whether a typed word is a word of a name. */
export type OfName = (typed: string, word: string) => boolean

/**
 * Compares the words of a question with those of names: a word, its beginning, or a slip of it where no page has
 * anything like it.
 */
export function nameComparison(question: readonly string[], vocabulary: Vocabulary): OfName {
  const slips = new Set(
    question
      .filter((typed) => folded(typed).length >= shortestSlip)
      .filter((typed) => vocabulary.spelled(typed) === null)
      .filter((typed) => vocabulary.nearest(typed, 1) === null),
  )
  return (typed, word) => {
    if (isForm(typed, word)) return true
    const [asked, name] = [folded(typed), folded(word)]
    if (asked.length >= shortestStart && name.startsWith(asked)) return true
    return slips.has(typed) && distance(asked, name, 1) <= 1
  }
}
