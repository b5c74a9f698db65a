import {
  guidelinesAddress,
  handbookAddress,
  isSiteLanguage,
  lawRegisterAddress,
  siteLanguages,
  topicsAddress,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import { attribute, elementsOf, textOf, type PageElement, type ParsedPage } from '../parsed-page.ts'
import { withoutSoftHyphens } from '../soft-hyphen.ts'
import { compoundParts, keywords, numberSpellings } from '../src/search/compounds.ts'
import type { FieldName } from '../src/search/index/fields.ts'
import { wordsOf } from '../src/search/language-words.ts'
import { ownNamesIn } from '../src/search/names.ts'
import { isLeftOut, sectionsOf, type PageSection } from './page-text.ts'

/** A built page as search is to see it. */
export interface SearchablePage {
  readonly language: SiteLanguage
  readonly address: string
  readonly title: string
  /** Of a document, as it is written; else empty. */
  readonly number: string
  /** What it is called that the page is; else empty. */
  readonly kind: string
  /** Language of the text when it is not the page's; else empty. */
  readonly written: string
  readonly lead: string
  readonly sections: readonly PageSection[]
  /** What it is found by beside its text. */
  readonly fields: Readonly<Record<FieldName, readonly string[]>>
  readonly filters: readonly { readonly name: string; readonly value: string }[]
  /** Every word somebody may ask for it by. */
  readonly words: ReadonlySet<string>
  /** Document numbers on the page, in lower case. */
  readonly numbers: readonly string[]
}

/**
 * Reads a built page for search.
 * @param address where it stands; says what kind of page it is when the page does not
 * @returns null for a page that is not to be found
 */
export function searchablePage(page: ParsedPage, address: string): SearchablePage | null {
  const { language } = page
  if (language === null || !isSiteLanguage(language)) return null
  const elements = mainOf(page)
  const bodies = elements.filter((each) => attribute(each, 'data-pagefind-body') !== null)
  if (bodies.length === 0) return null
  const stated = statedIn(elements)
  const topic = kindAt(address) === 'topic'
  // Search answers with a text of law or an authority itself when it is asked for by name: its page is found by its text.
  const law = kindAt(address) === 'law'
  const empty = topic && !leadsToDocuments(elements)
  const sections = sectionsOf(bodies, empty)
  const held = new Set(sections.flatMap(({ runs }) => runs.flatMap((run) => run.words)))
  const numbers = elements.flatMap((each) => attribute(each, 'data-number')?.toLowerCase() ?? [])
  const foreign = bodies.map((body) => attribute(body, 'lang')).find((each) => each !== null)
  const norwegian = language === 'nb' || bodies.some((body) => attribute(body, 'lang') === 'nb')
  const headings = textIn(
    bodies.flatMap((each) => elementsOf(each)).filter((each) => /^h[23]$/.test(each.tagName)),
  )
  const title = textIn(elements.filter((each) => each.tagName === 'h1'))
  const topics = elements.flatMap((each) => attribute(each, 'data-topics') ?? []).join(' ')
  const kind = stated.meta.get('kind') ?? ''
  const lead = stated.meta.get('lead') ?? ''
  const fields = {
    names: empty || law ? [] : titleWords(title, language, norwegian, !topic),
    topics: [
      ...new Set([
        ...namesOf(topics, language, norwegian),
        ...(topic && !empty ? wordsOf(title) : []),
      ]),
    ],
    heads: law ? [] : namesOf(headings, language, norwegian),
    lead: empty ? [] : wordsOf(lead),
    kw: norwegian && !law ? keywords([...held].join(' ')) : [],
    kn: numbers.flatMap(numberSpellings).flatMap(wordsOf),
    kind: wordsOf(kind),
  }
  const { kind: _shown, lead: _said, ...askedFor } = fields
  const words = new Set([...held, ...Object.values(askedFor).flat()])
  const filters = stated.filters.some(({ name }) => name === 'kind')
    ? stated.filters
    : [...stated.filters, { name: 'kind', value: kindAt(address) }]
  return {
    language,
    address,
    title: stated.meta.get('title') ?? firstTitle(elements),
    number: stated.meta.get('number') ?? '',
    kind,
    written: foreign && foreign !== language ? foreign : '',
    lead,
    sections,
    fields,
    filters,
    words: new Set([...words].filter(isAskedFor)),
    numbers,
  }
}

/** What a page holds between its header and its footer, which are the same on every page. */
function mainOf({ elements }: ParsedPage): readonly PageElement[] {
  const main = elements.find(({ tagName }) => tagName === 'main')
  return main ? [main, ...elementsOf(main)] : elements
}

/** False for a topic that no document is about: whoever searches is better served by what mentions it. */
function leadsToDocuments(elements: readonly PageElement[]): boolean {
  const main = elements
    .filter((each) => each.tagName === 'main')
    .flatMap((each) => elementsOf(each))
  return main.some((each) =>
    siteLanguages.some((language) => {
      const list = guidelinesAddress(language)
      const address = each.tagName === 'a' ? attribute(each, 'href') : null
      return address !== null && address.startsWith(list) && address !== list
    }),
  )
}

/**
 * What a page is called, beyond its title: parts of compounds and what our texts call the same.
 * A topic's title counts once less, so that its guideline comes before it.
 */
function titleWords(
  title: string,
  language: SiteLanguage,
  norwegian: boolean,
  twice: boolean,
): string[] {
  const own = new Set(wordsOf(title))
  const all = namesOf(title, language, norwegian)
  return twice ? all : all.filter((each) => !own.has(each))
}

/** The words of a name, the parts of its compounds and of what our texts call the same. */
function namesOf(name: string, language: SiteLanguage, norwegian: boolean): string[] {
  const own = wordsOf(name)
  const parts = norwegian ? own.flatMap(compoundParts) : []
  return [...new Set([...own, ...parts, ...ownNamesIn(name, language).flatMap(wordsOf)])]
}

/** Words and short numbers: `110` and `2026`, not the parts of a telephone number in one. */
function isAskedFor(word: string): boolean {
  return word.length > 1 && (/\p{L}/u.test(word) || /^\d{2,4}$/.test(word))
}

function textIn(elements: readonly PageElement[]): string {
  return withoutSoftHyphens(elements.map((each) => textOf(each, isLeftOut)).join(' '))
}

/** What the page says of itself for search, in `data-pagefind-meta` and `data-pagefind-filter`. */
function statedIn(elements: readonly PageElement[]): {
  meta: ReadonlyMap<string, string>
  filters: { name: string; value: string }[]
} {
  const stated = (element: PageElement, name: string): (readonly [string, string])[] => {
    const said = attribute(element, name)
    // Of most elements there is nothing: a site of ten thousand pages has millions of them.
    if (said === null) return []
    return said
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map((each) => {
        const [, named = each, from] = /^([^:[]+)\[(.+)\]$/.exec(each) ?? []
        if (from !== undefined) return [named, attribute(element, from) ?? '']
        const [key = each, ...value] = each.split(':')
        return [key, value.length > 0 ? value.join(':') : tidy(withoutSoftHyphens(textOf(element)))]
      })
  }
  return {
    meta: new Map(elements.flatMap((each) => stated(each, 'data-pagefind-meta'))),
    filters: elements
      .flatMap((each) => stated(each, 'data-pagefind-filter'))
      .map(([name, value]) => ({ name, value })),
  }
}

function firstTitle(elements: readonly PageElement[]): string {
  const first = elements.find((each) => each.tagName === 'h1')
  return first ? tidy(withoutSoftHyphens(textOf(first))) : ''
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Kinds of pages that are no documents, by where they stand. */
const kindsByAddress = [
  ...siteLanguages.map((language) => ({ at: topicsAddress(language), kind: 'topic' })),
  ...siteLanguages.map((language) => ({ at: lawRegisterAddress(language), kind: 'law' })),
  ...siteLanguages.map((language) => ({ at: handbookAddress(language), kind: 'handbookPage' })),
]

function kindAt(address: string): string {
  return kindsByAddress.find(({ at }) => address.startsWith(at))?.kind ?? 'page'
}
