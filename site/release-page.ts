import { attribute, elementsOf, textOf, type PageElement, type ParsedPage } from './parsed-page.ts'

/** What the checks of a release need to know of a page. */
export interface ReleasePage {
  readonly language: string | null
  readonly ids: ReadonlySet<string>
  readonly links: readonly ReleaseLink[]
  /** Numbers of guidelines the page speaks of and cannot link to. */
  readonly missingGuidelines: readonly string[]
  /** True when search is to find the page. */
  readonly searchable: boolean
  /** What is wrong with the page by itself. */
  readonly faults: readonly string[]
}

/** Something a page points at. */
export interface ReleaseLink {
  readonly to: string
  /** True for what the browser fetches with the page, false for what a reader follows. */
  readonly asset: boolean
  /** True inside a text: an edition's, which cannot be changed, or the handbook's, which editors cannot change. */
  readonly editorial: boolean
}

/** What the checks of a release need to know of a built page. */
export function readPage({ elements, language }: ParsedPage): ReleasePage {
  const faults: string[] = []
  if (!language) faults.push('The page does not say which language it is in.')
  const headings = elements.filter(({ tagName }) => tagName === 'h1')
  if (headings.length !== 1) faults.push(`The page has ${String(headings.length)} h1, not one.`)
  if (headings.some((each) => textOf(each) === '')) faults.push('The h1 is empty.')
  // Drawings have titles of their own.
  const titles = elements
    .filter(({ tagName }) => tagName === 'head')
    .flatMap((each) => elementsOf(each))
    .filter(({ tagName }) => tagName === 'title')
  if (titles.length !== 1 || titles.some((each) => textOf(each) === '')) {
    faults.push('The page has no title, or more than one.')
  }
  const canonical = elements.filter(
    (each) => each.tagName === 'link' && attribute(each, 'rel') === 'canonical',
  )
  if (
    !URL.canParse((canonical.length === 1 && canonical[0] && attribute(canonical[0], 'href')) || '')
  ) {
    faults.push('The page does not have one canonical address in full.')
  }
  const editorial = new Set<PageElement>()
  const ids = new Set<string>()
  const links: ReleaseLink[] = []
  const missingGuidelines: string[] = []
  let searchable = false
  for (const element of elements) {
    if (element.tagName === 'style') faults.push('The page has an inline style sheet.')
    if (element.tagName === 'script' && attribute(element, 'src') === null) {
      faults.push('The page has an inline script.')
    }
    for (const [name, value] of Object.entries(element.attributes)) {
      if (name === 'id') {
        if (ids.has(value)) faults.push(`The id "${value}" stands twice.`)
        ids.add(value)
      } else if (pointing.has(name)) {
        if (/^\s*(?:javascript|vbscript):/i.test(value)) {
          faults.push(`${name}="${value}" runs a script.`)
        }
        links.push({
          to: value,
          asset: isAsset(element, name),
          editorial: editorial.has(element),
        })
      } else if (editorialTexts.has(name)) {
        for (const each of elementsOf(element)) editorial.add(each)
      } else if (name === 'data-missing-guideline') {
        missingGuidelines.push(value)
      } else if (name === 'data-pagefind-body') {
        searchable = true
      } else if (name === 'style' || name.startsWith('on')) {
        // The content security policy would stop it in a reader's browser.
        faults.push(`<${element.tagName}> has an inline ${name}.`)
      }
    }
  }
  return { language, ids, links, missingGuidelines, searchable, faults }
}

/** Attributes with an address. */
const pointing = new Set(['href', 'src', 'action'])
/** Say that what is below is a text of an edition's or the handbook's. */
const editorialTexts = new Set(['data-edition-text', 'data-handbook-text'])

function isAsset(element: PageElement, name: string): boolean {
  if (element.tagName !== 'link') return name === 'src'
  const rel = attribute(element, 'rel') ?? ''
  return !['canonical', 'alternate'].includes(rel)
}
