import type { SiteLanguage } from '@verne/content/addresses/site'
import { wordsOf } from '../language-words.ts'
import { searchSentences, searchWords } from '../text.ts'
import type { Item, Line } from './items.ts'
import { isFiller, isForm } from './matching.ts'
import { sectionKey } from './section-key.ts'
import type { StoredAnswers, StoredLaw } from './stored.ts'

/** The law a question asks for. */
export interface LawAsked {
  readonly items: readonly Item[]
  /** True when it asks for nothing else, and for a section: pages that hold its figures say nothing of it. */
  readonly alone: boolean
}

const mostLaws = 4
const mostDocuments = 12
const signs = new Set(['paragraf', 'paragrafen', 'section', 'sections', 'sec', 'ledd'])
const section =
  /(?:§+\s*|(?<!\p{L})(?:paragraf(?:en)?|section|sec\.?)\s+)?(?<number>\d+(?:\s?a(?=-))?(?:[-‑–]\d+)?)(?![\p{L}\d-])/iu

/** Reads which law and which section a question asks for, and says which documents cite them. */
export function lawAsked(
  question: string,
  answers: StoredAnswers,
  language: SiteLanguage,
): LawAsked {
  const named = answers.laws
    .flatMap((law) => longestName(law, question).map((name) => ({ law, name })))
    .toSorted((one, other) => other.name.length - one.name.length)
  const [best] = named
  const number = sectionAsked(question, best?.name ?? null)
  if (!best && number === null) return { items: [], alone: false }
  const rest = wordsOf(question).filter(
    (word) =>
      !isFiller(word) &&
      !signs.has(word) &&
      !/\d/.test(word) &&
      !best?.name.some((each) => isForm(each, word)),
  )
  const laws = best
    ? [best.law]
    : answers.laws.filter(
        ({ sections, parts }) => number !== null && (number in sections || number in parts),
      )
  const items = laws
    .slice(0, mostLaws)
    .map((law) => lawItem(law, number, answers.documents, language))
  return { items, alone: number !== null && rest.length === 0 }
}

/** The longest name of a law that a question holds, as its words. */
function longestName({ names }: StoredLaw, question: string): string[][] {
  const asked = wordsOf(question)
  const held = names.map(wordsOf).filter((name) =>
    asked.some((_, from) =>
      name.every((word, index) => {
        const typed = asked[from + index]
        return typed !== undefined && isForm(typed, word)
      }),
    ),
  )
  const [longest] = held.toSorted((one, other) => other.length - one.length)
  return longest ? [longest] : []
}

/** The section of a question: after its sign, after the law's name, or alone when it has two parts. */
function sectionAsked(question: string, name: readonly string[] | null): string | null {
  const withoutIds = question.replace(/\b(?:lov|for)[-\s]?(?:\d+-)*\d+/giu, ' ')
  const match = section.exec(withoutIds)
  const number = match?.groups?.['number']
  if (!match || number === undefined) return null
  const signed = /^\D/.test(match[0])
  const alone = /^\d+\s?a?[-‑–]\d+$/i.test(withoutIds.trim())
  if (!signed && !alone && name === null) return null
  return sectionKey(number)
}

function lawItem(
  law: StoredLaw,
  number: string | null,
  documents: StoredAnswers['documents'],
  language: SiteLanguage,
): Item {
  const places = number === null ? law.documents : (law.sections[number] ?? [])
  const lines = places.slice(0, mostDocuments).flatMap((place): Line[] => {
    const cites = documents[place]
    return cites
      ? [{ label: cites.number, text: cites.title, phone: null, address: cites.address }]
      : []
  })
  const part = number === null ? undefined : law.parts[number]
  const source = number === null ? law.source : `${law.sectionsSource}${number}`
  return {
    kind: 'law',
    title:
      number === null ? law.title : searchSentences.section[language]({ law: law.title, number }),
    address: law.page === null ? source : `${law.page}${part === undefined ? '' : `#${part}`}`,
    ...(law.page !== null && {
      source: { text: searchWords.onLovdata[language], address: source },
    }),
    text: [law.note, searchSentences.citedBy[language](places.length)]
      .filter((each) => each !== '')
      .join(' '),
    lines,
  }
}
