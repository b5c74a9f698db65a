import type { SiteLanguage } from '@verne/content/addresses/site'
import { compoundParts } from './compounds.ts'
import { endings, fillers, wordsOf } from './language-words.ts'
import { indexes, namesIn, type Named } from './names.ts'
import type { Vocabulary } from './vocabulary.ts'

/** One way of putting a question to the index. */
export interface Wording {
  readonly words: readonly string[]
  /** How much what it finds counts, above 0 and up to 1. */
  readonly weight: number
}

/** What a person most likely wants to know. */
export interface Understood {
  /** The document whose number was typed, as `nhu-hms-r03`. */
  readonly number: string | null
  /** Ways to ask for all of it, the one nearest to what was typed first. */
  readonly wordings: readonly Wording[]
  /** The names of things in it and its words one by one, for pages that are about a part of it. */
  readonly loose: readonly string[]
  /** The question with slips put right, when there were any. */
  readonly corrected: string | null
  /** Words in the question that nothing on the site is like. */
  readonly unknown: readonly string[]
  /** Words of which only a part is on the site, with that part. */
  readonly parts: readonly { readonly typed: string; readonly part: string }[]
  /** A document number as typed, when the question is one that no open document has. */
  readonly lacking: string | null
}

/**
 * Reads a question as typed: leaves out the words questions are made of, finds other names of the
 * things it asks for, other spellings and slips.
 */
export function understood(
  question: string,
  language: SiteLanguage,
  vocabulary: Vocabulary,
): Understood {
  const typed = wordsOf(question)
  const number = numberIn(typed, vocabulary)
  const telling = typed.filter((word) => !fillers[language].has(word))
  const asked = telling.length > 0 ? telling : typed
  const named = namesIn(asked, language)
  const read = asked.map((word) => readWord(word, language, vocabulary))
  const own = read.flatMap((each) => each.words)
  const covered = new Set(named.flatMap(({ from, to }) => indexes(from, to)))
  const complete = read.every((each, index) => each.words.length > 0 || covered.has(index))
  const wordings: Wording[] = []
  if (own.length > 0 && read.every((each) => each.words.length > 0)) {
    wordings.push({ words: own, weight: 1 })
  }
  if (complete) {
    for (const replaced of replacements(read, named, language, vocabulary)) {
      wordings.push({ words: replaced, weight: wordings.length === 0 ? 1 : 0.9 })
    }
    for (const name of ownNames(named, asked.length, language, vocabulary)) {
      wordings.push({ words: name, weight: 0.7 })
    }
  }
  for (const joined of joinedPairs(read, vocabulary)) wordings.push({ words: joined, weight: 1 })
  const parts = new Set([
    ...named.map((each) => mainWords(each, language, vocabulary).join(' ')),
    ...own,
    ...named.flatMap((each) => mainWords(each, language, vocabulary)),
  ])
  const corrected = read.some((each) => each.corrected)
    ? read.map((each) => (each.corrected ? each.words.join(' ') : each.typed)).join(' ')
    : null
  return {
    number,
    wordings: distinct(wordings),
    loose: [...parts].filter((part) => part !== ''),
    corrected: covered.size === asked.length ? null : corrected,
    lacking: number === null ? lackingIn(typed, question, vocabulary) : null,
    parts: read.flatMap(({ typed: word, words, partly }, index) =>
      partly && !covered.has(index) ? [{ typed: word, part: words.join(' ') }] : [],
    ),
    unknown: read
      .filter((each, index) => each.words.length === 0 && !covered.has(index))
      .map((each) => each.typed),
  }
}

interface ReadWord {
  readonly typed: string
  /** What to look for; nothing when no page holds anything like it. */
  readonly words: readonly string[]
  readonly corrected: boolean
  /** True when it was read by a part of it alone. */
  readonly partly: boolean
}

function readWord(typed: string, language: SiteLanguage, vocabulary: Vocabulary): ReadWord {
  const as = (...words: string[]): ReadWord => ({ typed, words, corrected: false, partly: false })
  const partOf = (...words: string[]): ReadWord => ({ ...as(...words), partly: words.length > 0 })
  const meant = (word: string): ReadWord => ({ ...as(word), corrected: true })
  const spelled = vocabulary.spelled(typed)
  if (spelled !== null) return as(spelled)
  // A number is itself or nothing.
  if (/^\d+$/.test(typed)) return as()
  const inflected = vocabulary.inflected(typed, endings[language])
  if (inflected !== null) return as(inflected)
  if (typed.length >= 3 && vocabulary.begins(typed)) return as(typed)
  const near = vocabulary.nearest(typed, 1)
  if (near !== null) return meant(near)
  const parts = known(compoundParts(typed), vocabulary)
  if (parts.length > 1) return as(...parts)
  const halves = halvesOf(typed, vocabulary)
  if (halves) return as(...halves)
  const nearish = typed.length >= 8 ? vocabulary.nearest(typed, 2) : null
  if (nearish !== null) return meant(nearish)
  const start = parts.length === 0 ? vocabulary.longestStart(typed) : null
  return start === null ? partOf(...parts) : partOf(start)
}

/** A word run together from two known ones. */
function halvesOf(word: string, vocabulary: Vocabulary): [string, string] | null {
  for (let at = word.length - 3; at >= 3; at -= 1) {
    const first = word.slice(0, at)
    const second = word.slice(at)
    if (vocabulary.pages(first) > 0 && vocabulary.pages(second) > 0) return [first, second]
  }
  return null
}

/** Two words that our texts write as one. */
function joinedPairs(read: readonly ReadWord[], vocabulary: Vocabulary): string[][] {
  return read.slice(1).flatMap((second, index) => {
    const first = read[index]
    if (!first) return []
    const joined = ['', 's', 'e']
      .map((link) => vocabulary.spelled(`${first.typed}${link}${second.typed}`))
      .find((each) => each !== null)
    if (!joined) return []
    const rest = read.filter((each) => each !== first && each !== second)
    return [[joined, ...rest.flatMap((each) => each.words)]]
  })
}

/** The question with the glossary's own names in place of what was typed, one name at a time and all at once. */
function replacements(
  read: readonly ReadWord[],
  named: readonly Named[],
  language: SiteLanguage,
  vocabulary: Vocabulary,
): string[][] {
  const byPlace = new Map<number, Named[]>()
  for (const each of named) byPlace.set(each.from, [...(byPlace.get(each.from) ?? []), each])
  const made = (chosen: readonly Named[]): string[] => {
    const words: string[] = []
    for (let index = 0; index < read.length; index += 1) {
      const here = chosen.find((each) => each.from === index)
      if (here) {
        const main = mainWords(here, language, vocabulary)
        const typed = read.slice(here.from, here.to).flatMap((each) => each.words)
        words.push(...(main.length > 0 ? main : typed))
        index = here.to - 1
      } else {
        words.push(...(read[index]?.words ?? []))
      }
    }
    return words
  }
  const most = Math.max(0, ...[...byPlace.values()].map((each) => each.length))
  return Array.from({ length: most }, (_, turn) =>
    made([...byPlace.values()].flatMap((each) => each[Math.min(turn, each.length - 1)] ?? [])),
  ).filter((words) => words.length > 0)
}

/** All that our texts call the one thing a question is about; nothing when it is about more. */
function ownNames(
  named: readonly Named[],
  length: number,
  language: SiteLanguage,
  vocabulary: Vocabulary,
): string[][] {
  return named
    .filter(({ from, to }) => to - from === length)
    .flatMap(({ own }) => own.slice(1).map((name) => held(name, language, vocabulary)))
    .filter((words) => words.length > 0)
}

function mainWords({ main }: Named, language: SiteLanguage, vocabulary: Vocabulary): string[] {
  return held(main, language, vocabulary)
}

/** A name in the forms our texts hold; nothing when a word of it stands nowhere. */
function held(name: string, language: SiteLanguage, vocabulary: Vocabulary): string[] {
  const words = wordsOf(name).map(
    (word) => vocabulary.spelled(word) ?? vocabulary.inflected(word, endings[language]),
  )
  return words.every((word) => word !== null) ? words : []
}

function known(words: readonly string[], vocabulary: Vocabulary): string[] {
  return words.flatMap((word) => vocabulary.spelled(word) ?? [])
}

function numberIn(words: readonly string[], vocabulary: Vocabulary): string | null {
  const [first = ''] = words
  if (words.length === 1 && /^\d+$/.test(first)) return vocabulary.numberInFigures(first)
  for (let length = Math.min(words.length, 4); length > 0; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const number = vocabulary.number(words.slice(from, from + length).join(''))
      if (number !== null) return number
    }
  }
  return null
}

/** The question, when all of it is a document number that no open document has: `R99`, `guideline HMS-R99`. */
function lackingIn(
  words: readonly string[],
  question: string,
  vocabulary: Vocabulary,
): string | null {
  const number = words.filter((word) => !namesOfDocuments.has(word)).join('')
  return vocabulary.lacks(number) ? question.trim() : null
}

const namesOfDocuments = new Set(
  'retningslinje retningslinjen dokument dokumentet prosedyre nr nummer guideline document no number'.split(
    ' ',
  ),
)

function distinct(wordings: readonly Wording[]): Wording[] {
  const seen = new Set<string>()
  return wordings.filter(({ words }) => {
    const key = [...words].sort().join(' ')
    return !seen.has(key) && seen.add(key)
  })
}
