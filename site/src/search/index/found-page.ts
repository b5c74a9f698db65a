import type { StoredFacts, StoredText } from './stored-index.ts'
import { aboutness, passageIn, type PassagePart, type Telling } from './passage.ts'

/** What is shown of a page. */
export interface FoundPage {
  readonly address: string
  readonly title: string
  readonly number: string
  readonly kind: string
  /** Language of the text when it is not the page's. */
  readonly written: string | null
  /** The passage that matches best, or what the page is about where only its title does; nothing before the text is read. */
  readonly excerpt: readonly PassagePart[]
  /** The sections that hold what was asked for, best first. */
  readonly sections: readonly { readonly title: string; readonly address: string }[]
}

type Facts = NonNullable<StoredFacts>

const mostSections = 2
/** About three lines. */
const passageLength = 26
/** A word of a heading says more of its section than one of its text. */
const headingWeight = 25

/** A page as it is known before its text is read. */
export function briefPage(facts: Facts, best: readonly number[]): FoundPage {
  const [address, title, number, kind, written] = facts
  return {
    address,
    title,
    number,
    kind,
    written: written === '' ? null : written,
    excerpt: [],
    sections: best.slice(0, mostSections).flatMap((section) => linkTo(facts, section)),
  }
}

/** A page with its best passage and the sections that hold what was asked. */
export function wholePage(facts: Facts, [lead, ...texts]: StoredText, telling: Telling): FoundPage {
  const [, , , , , , headings] = facts
  const weighed = texts
    .map((text, section) => ({
      text,
      section,
      weight:
        aboutness(text, telling) +
        headingWeight * aboutness(headings[section - 1]?.[1] ?? '', telling),
    }))
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  const sections = weighed.map(({ section }) => section).filter((section) => section > 0)
  const passages = weighed.map(({ text }) => passageIn(text, telling, passageLength))
  const start = (texts[0] ?? '').split(' ').slice(0, passageLength).join(' ')
  return {
    ...briefPage(facts, sections),
    excerpt: passages.find((each) => each !== null) ?? [{ text: lead || start, matches: false }],
  }
}

function linkTo(facts: Facts, section: number): { title: string; address: string }[] {
  const [address, , , , , , headings] = facts
  const heading = headings[section - 1]
  return heading ? [{ title: heading[1], address: `${address}#${heading[0]}` }] : []
}
