import type { SiteLanguage } from '@verne/content/addresses/site'
import { wordsOf } from '../language-words.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { peopleAsked, unitsAsked, whomAsked, type Whom } from './find-contacts.ts'
import { lawAsked } from './find-law.ts'
import { numberItem, numbersItem, personItem, pinItem, type Item } from './items.ts'
import { contactWords, holdsAll, isAsked } from './matching.ts'
import type { StoredAnswers } from './stored.ts'

/** What answers a question in the list itself. */
export interface Answered {
  /** The best first. */
  readonly items: readonly Item[]
  /** True when pages that hold the same words have nothing to add. */
  readonly alone: boolean
}

/** What of a question can be answered in the list itself. */
export function answersTo(
  question: string,
  language: SiteLanguage,
  answers: StoredAnswers,
  vocabulary: Vocabulary,
): Answered {
  const words = wordsOf(question)
  const law = lawAsked(question, answers, language)
  if (law.items.length > 0) return law
  const called = telephoneAsked(question, answers)
  if (called.length > 0) return { items: called, alone: false }
  const whom = whomAsked(words)
  const items = distinct([
    ...numbersAsked(words, answers),
    ...pinsAsked(words, answers),
    ...peopleAsked(whom, answers, vocabulary),
    ...unitsAsked(whom, answers, vocabulary),
    ...contactsAsked(words, whom, answers),
  ])
  return { items, alone: false }
}

/** Whose number it is, when a question is a whole number and nothing else. */
function telephoneAsked(question: string, { numbers, people }: StoredAnswers): Item[] {
  if (!/^[+\d\s()-]+$/.test(question)) return []
  const digits = (text: string): string => text.replace(/\D/g, '')
  const asked = digits(question).replace(/^(?:00)?47(?=\d{8}$)/, '')
  return [
    ...numbers.filter(({ number }) => digits(number) === asked).map(numberItem),
    ...people.filter(({ phone }) => phone !== null && digits(phone) === asked).map(personItem),
  ]
}

/** Emergency numbers by what they are called, or by what has happened, whatever else is told of it. */
function numbersAsked(words: readonly string[], { numbers }: StoredAnswers): Item[] {
  if (allNumbers.some((phrase) => isAsked(phrase, words, contactWords))) {
    return [numbersItem(numbers)]
  }
  const isTold = (phrase: string): boolean => phrase.includes(' ') && holdsAll(phrase, words)
  return numbers
    .filter(({ asks }) =>
      asks.some((phrase) => isTold(phrase) || isAsked(phrase, words, contactWords)),
    )
    .map(numberItem)
}

const allNumbers = ['nødnummer', 'nødnumre', 'nødetatene', 'emergency number', 'emergency numbers']

function pinsAsked(words: readonly string[], { pins }: StoredAnswers): Item[] {
  return pins
    .filter(({ asks, beside }) => asks.some((phrase) => isAsked(phrase, words, new Set(beside))))
    .map(pinItem)
}

/** The page of contacts, when somebody is asked for and no unit is named. */
function contactsAsked(
  words: readonly string[],
  { roles, rest }: Whom,
  { pins }: StoredAnswers,
): Item[] {
  if (roles.size === 0 || rest.length > 0 || roles.has('chiefSafetyRep')) return []
  // "Manager" alone is no question for a person.
  if (words.length === 1 && roles.has('lineManager')) return []
  return pins.filter(({ page }) => page === 'contacts').map(pinItem)
}

function distinct(items: readonly Item[]): Item[] {
  const seen = new Set<string>()
  return items.filter(({ kind, title }) => {
    const key = `${kind} ${title}`
    return !seen.has(key) && seen.add(key)
  })
}
