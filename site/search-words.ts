import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import {
  guidelinesAddress,
  handbookAddress,
  isSiteLanguage,
  siteLanguages,
  topicsAddress,
  type SiteLanguage,
} from '@verne/content/addresses/site'
import { attribute, elementsOf, textOf } from './html-tree.ts'
import { compoundParts, keywords, numberSpellings } from './src/search/compounds.ts'
import { wordsOf } from './src/search/language-words.ts'
import { ownNamesIn } from './src/search/names.ts'

/** A built page as search is to see it. */
export interface SearchablePage {
  readonly language: SiteLanguage
  /** The page with words added that it is to be found by and that no excerpt shows. */
  readonly content: string
  /** Every word the page is found by. */
  readonly words: ReadonlySet<string>
  /** Document numbers on the page, in lower case. */
  readonly numbers: readonly string[]
}

/**
 * Reads a built page for search.
 * @param address where it stands; says what kind of page it is when the page does not
 * @returns null for a page that is not to be found
 */
export function searchablePage(built: string, address: string): SearchablePage | null {
  if (!built.includes('data-pagefind-body')) return null
  const html = withoutFrame(built)
  const elements = [...elementsOf(parse(html))]
  const root = elements.find((each) => each.tagName === 'html')
  const language = root && attribute(root, 'lang')
  if (!language || !isSiteLanguage(language)) return null
  const bodies = elements.filter((each) => attribute(each, 'data-pagefind-body') !== null)
  const numbers = elements.flatMap((each) => attribute(each, 'data-number')?.toLowerCase() ?? [])
  const topics = elements.flatMap((each) => attribute(each, 'data-topics') ?? []).join(' ')
  const text = textIn(bodies)
  const headings = textIn(
    bodies.flatMap((each) => [...elementsOf(each)]).filter((each) => /^h[23]$/.test(each.tagName)),
  )
  const title = textIn(elements.filter((each) => each.tagName === 'h1'))
  const norwegian = language === 'nb' || bodies.some((body) => attribute(body, 'lang') === 'nb')
  const topic = kindAt(address) === 'topic'
  const empty = topic && !leadsToDocuments(elements)
  const hidden = {
    kn: numbers.flatMap(numberSpellings),
    names: empty ? [] : titleWords(title, language, norwegian, !topic),
    topics: [
      ...new Set([
        ...namesOf(topics, language, norwegian),
        ...(topic && !empty ? wordsOf(title) : []),
      ]),
    ],
    heads: namesOf(headings, language, norwegian),
    kw: [...(norwegian ? keywords(text) : []), ...plainFigures(text)],
  }
  const words = new Set([text, ...Object.values(hidden).flat()].flatMap(wordsOf))
  const foreign = bodies.map((body) => attribute(body, 'lang')).find((each) => each !== null)
  const written = foreign && foreign !== language ? ` data-pagefind-meta="written:${foreign}"` : ''
  const kind = statedKind(elements) ? '' : ` data-pagefind-filter="kind:${kindAt(address)}"`
  const holder = Object.entries(hidden)
    .filter(([, list]) => list.length > 0)
    .map(
      ([name, list]) =>
        `<span hidden data-pagefind-meta="${name}[data-words]" data-words="${list.join(' ')}"></span>`,
    )
    .join('')
  const body = /<(\w+)[^>]*\sdata-pagefind-body[^>]*>/
  return {
    language,
    content: (empty ? quiet(html) : spaced(html)).replace(
      body,
      (tag) => `${tag}<span hidden${kind}${written}></span>${holder}`,
    ),
    words: new Set([...words].filter(isAskedFor)),
    numbers,
  }
}

/** False for a topic that no document is about: whoever searches is better served by what mentions it. */
function leadsToDocuments(elements: readonly Tree.Element[]): boolean {
  const main = elements
    .filter((each) => each.tagName === 'main')
    .flatMap((each) => [...elementsOf(each)])
  return main.some((each) =>
    siteLanguages.some((language) => {
      const list = guidelinesAddress(language)
      const address = each.tagName === 'a' ? attribute(each, 'href') : null
      return address !== null && address.startsWith(list) && address !== list
    }),
  )
}

/** With its title and lead counting for little. */
function quiet(html: string): string {
  return html
    .replace(/<h1(?=[\s>])/g, '<h1 data-pagefind-weight="0.1"')
    .replace(/data-pagefind-meta="lead"/g, 'data-pagefind-weight="0.1"')
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

/** Words with small or raised figures as people type them: `co2` for `CO₂`. */
function plainFigures(text: string): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  const plain = words.filter((word) => /[²³¹⁰-₟]/u.test(word)).flatMap(wordsOf)
  return [...new Set(plain)].filter((word) => /\p{L}/u.test(word))
}

/** Words and short numbers: `110` and `2026`, not the parts of a telephone number in one. */
function isAskedFor(word: string): boolean {
  return word.length > 1 && (/\p{L}/u.test(word) || /^\d{2,4}$/.test(word))
}

function textIn(elements: readonly Tree.Element[]): string {
  return elements
    .map((each) => textOf(each, (inner) => attribute(inner, 'data-pagefind-ignore') !== null))
    .join(' ')
}

/** Without what stands about every document in the same words: only what one says itself tells them apart. */
function withoutFrame(html: string): string {
  return html.replace(
    /<section(?=[^>]*\saria-labelledby="(?:aboutTitle|contactsTitle)")(?![^>]*\sdata-pagefind-ignore)/g,
    (tag) => `${tag} data-pagefind-ignore`,
  )
}

/** With a space after each cell, whose text would else run into the next one's. */
function spaced(html: string): string {
  return html.replace(/<\/(?:td|th|dt|dd)>/g, (end) => `. ${end}`)
}

function statedKind(elements: readonly Tree.Element[]): boolean {
  return elements.some((each) => attribute(each, 'data-pagefind-filter')?.includes('kind'))
}

/** Kinds of pages that are no documents, by where they stand. */
const kindsByAddress = [
  ...siteLanguages.map((language) => ({ at: topicsAddress(language), kind: 'topic' })),
  ...siteLanguages.map((language) => ({ at: handbookAddress(language), kind: 'handbookPage' })),
]

function kindAt(address: string): string {
  return kindsByAddress.find(({ at }) => address.startsWith(at))?.kind ?? 'page'
}
