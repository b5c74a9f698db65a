import { attribute, type PageElement } from '../parsed-page.ts'
import { withoutSoftHyphens } from '../soft-hyphen.ts'
import { once } from '../src/search/index/posting.ts'
import { wordsOf } from '../src/search/language-words.ts'

/** A part of a page that one can go to, or what stands before the first. */
export interface PageSection {
  /** The id of its heading; empty for what stands before any. */
  readonly id: string
  readonly heading: string
  readonly text: string
  /** Its words as they stand, its heading's too, with how much each counts, in twelfths. */
  readonly runs: readonly { readonly words: readonly string[]; readonly twelfths: number }[]
}

/** How much a word in a heading counts beside one in the text. */
const headingWeights: Readonly<Record<string, number>> = {
  h1: 7,
  h2: 6,
  h3: 5,
  h4: 4,
  h5: 3,
  h6: 2,
}

const leftOut = new Set(
  'head style script noscript label form svg footer nav iframe template'.split(' '),
)
const blocks = new Set(
  'h1 h2 h3 h4 h5 h6 p td th dt dd div ul ol li article section br blockquote figure figcaption table tr'.split(
    ' ',
  ),
)
/** What ends in a word is given a full stop, so that a passage over several of them reads well. */
const sentences = new Set('h1 h2 h3 h4 h5 h6 p td th dt dd div li'.split(' '))

/** Stand about every document in the same words: only what one says itself tells them apart. */
const frames = new Set(['aboutTitle', 'contactsTitle'])

/** True for a part of a page that search is not to see. */
export function isLeftOut(element: PageElement): boolean {
  if (attribute(element, 'data-pagefind-ignore') !== null) return true
  return element.tagName === 'section' && frames.has(attribute(element, 'aria-labelledby') ?? '')
}

/** Reads the sections of the parts of a page that are to be found. */
export function sectionsOf(bodies: readonly PageElement[], quiet: boolean): PageSection[] {
  const reader = new SectionReader(quiet)
  for (const body of bodies) reader.read(body, null)
  return reader.sections()
}

class SectionReader {
  readonly #sections: SectionInMaking[] = []
  readonly #quiet: boolean
  #inHeading: 'title' | 'own' | null = null

  /** @param quiet true when title and lead are to count for little */
  constructor(quiet: boolean) {
    this.#quiet = quiet
    this.#begin('')
  }

  sections(): PageSection[] {
    return this.#sections.map(({ id, heading, text, runs }) => ({
      id,
      heading: tidy(heading),
      text: tidy(text.join('')),
      runs: runs.map((run) => ({ words: wordsOf(run.text), twelfths: run.twelfths })),
    }))
  }

  /** @param stated how much the words around count, where the page says so */
  read(element: PageElement, stated: number | null): void {
    const tag = element.tagName
    if (leftOut.has(tag) || isLeftOut(element)) return
    const own = this.#statedIn(element) ?? stated
    const weight = own ?? headingWeights[tag] ?? 1
    const id = attribute(element, 'id')
    const before = this.#inHeading
    if (tag === 'h1') this.#inHeading = 'title'
    else if (tag in headingWeights && id !== null && id !== '') {
      this.#begin(id)
      this.#inHeading = 'own'
    }
    if (blocks.has(tag)) this.#add(' ', weight)
    for (const child of element.children) {
      if (typeof child === 'string') this.#add(withoutSoftHyphens(child), weight)
      else this.read(child, this.#within(tag, own, weight))
    }
    if (sentences.has(tag)) this.#endSentence()
    if (blocks.has(tag)) this.#add(' ', weight)
    this.#inHeading = before
  }

  /** What counts within an element: a heading's weight is that of all it holds. */
  #within(tag: string, own: number | null, weight: number): number | null {
    return tag in headingWeights ? weight : own
  }

  #statedIn(element: PageElement): number | null {
    const stated = attribute(element, 'data-pagefind-weight')
    if (stated !== null) return Number(stated)
    const isLead = attribute(element, 'data-pagefind-meta') === 'lead'
    return this.#quiet && (element.tagName === 'h1' || isLead) ? 0.1 : null
  }

  #begin(id: string): void {
    this.#sections.push({ id, heading: '', text: [], runs: [] })
  }

  #add(text: string, weight: number): void {
    const section = this.#sections.at(-1)
    if (!section) return
    if (this.#inHeading === 'own') section.heading += text
    else if (this.#inHeading === null) section.text.push(text)
    const twelfths = Math.max(1, Math.floor(weight * once))
    const run = section.runs.at(-1)
    if (run?.twelfths === twelfths) run.text += text
    else section.runs.push({ text, twelfths })
  }

  #endSentence(): void {
    const text = this.#sections.at(-1)?.text
    if (!text || this.#inHeading !== null) return
    while (text.at(-1)?.trim() === '') text.pop()
    const last = text.at(-1)?.trimEnd()
    if (last !== undefined && endsInWord.test(last)) text.splice(-1, 1, last, '.')
  }
}

const endsInWord = /[\p{L}\p{N}'")]$/u

interface SectionInMaking {
  readonly id: string
  heading: string
  readonly text: string[]
  readonly runs: Run[]
}

interface Run {
  text: string
  readonly twelfths: number
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
