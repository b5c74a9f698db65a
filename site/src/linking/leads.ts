import { findCitations } from '@verne/content/law/citations'
import type { SiteLanguage } from '@verne/content/addresses/site'
import { numbersToCall, telephoneAddress } from './numbers-to-call.ts'
import { wordsThatLead, type Destination } from './words-that-lead.ts'

/** Where the words of a page may lead. */
export interface Surroundings {
  readonly language: SiteLanguage
  /** Address of the page itself, to which it has no links. */
  readonly own: string
  /** Address of the guideline with a number, or null when nothing with that number is in force. */
  guideline(number: string): string | null
  /** Where a word of the trade leads, or null when the institution has no such place. */
  destination(to: Destination): string | null
}

/** Something in a text that leads somewhere. */
export interface Lead {
  readonly start: number
  readonly end: number
  readonly address: string
  /** What it is: a number is a link each time, the rest the first time in a section. */
  readonly kind: 'number' | 'law' | 'document' | 'word'
}

/**
 * Everything in a text that leads somewhere, in the order it stands there; none overlaps another.
 * @param linked addresses the text links to already
 */
export function leadsIn(text: string, around: Surroundings, linked: readonly string[]): Lead[] {
  const found: Lead[] = [
    ...findCitations(text, { linked })
      .filter(({ section, chapter }) => (section ?? chapter) !== null)
      .map(({ start, end, address }): Lead => ({ start, end, address, kind: 'law' })),
    ...numbersToCall(text).map(({ start, end, digits }): Lead => {
      return { start, end, address: telephoneAddress(digits), kind: 'number' }
    }),
    ...matches(text, documentNumber).flatMap(({ start, end, words }): Lead[] => {
      const address = around.guideline(words)
      return address === null ? [] : [{ start, end, address, kind: 'document' }]
    }),
    ...wordsThatLead[around.language].flatMap(({ to, words }) => {
      const address = around.destination(to)
      if (address === null) return []
      return matches(text, words).map(({ start, end }): Lead => {
        return { start, end, address, kind: 'word' }
      })
    }),
  ]
  return found
    .filter(({ address }) => address !== around.own)
    .toSorted((a, b) => a.start - b.start)
    .filter((each, index, all) => !all.slice(0, index).some((before) => before.end > each.start))
}

/** A document number of an institution: letters, letters, and a letter with two digits. */
export const documentNumber = /\b[A-Z]{2,6}-[A-Z]{2,6}-[A-Z]\d{2}\b/gu

function matches(text: string, pattern: RegExp): { start: number; end: number; words: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
  }))
}
