import { parse } from 'parse5'
import { attribute, elementsOf, textOf } from '@verne/content/word/html-tree'

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

/** Reads a built page. */
export function readPage(html: string): ReleasePage {
  const elements = [...elementsOf(parse(html))]
  const named = (tag: string) => elements.filter((each) => each.tagName === tag)
  const editorial = new Set(
    elements
      .filter((each) =>
        ['data-edition-text', 'data-handbook-text'].some((name) => attribute(each, name) !== null),
      )
      .flatMap((each) => [...elementsOf(each)]),
  )
  const faults: string[] = []
  const [root] = named('html')
  const language = (root && attribute(root, 'lang')) || null
  if (!language) faults.push('The page does not say which language it is in.')
  const headings = named('h1')
  if (headings.length !== 1) faults.push(`The page has ${String(headings.length)} h1, not one.`)
  if (headings.some((each) => textOf(each) === '')) faults.push('The h1 is empty.')
  const titles = named('title').filter((each) => each.namespaceURI.endsWith('xhtml'))
  if (titles.length !== 1 || titles.some((each) => textOf(each) === '')) {
    faults.push('The page has no title, or more than one.')
  }
  const canonical = named('link').filter((each) => attribute(each, 'rel') === 'canonical')
  if (
    !URL.canParse((canonical.length === 1 && canonical[0] && attribute(canonical[0], 'href')) || '')
  ) {
    faults.push('The page does not have one canonical address in full.')
  }
  const ids = new Set<string>()
  const links: ReleaseLink[] = []
  for (const element of elements) {
    const id = attribute(element, 'id')
    if (id !== null && ids.has(id)) faults.push(`The id "${id}" stands twice.`)
    if (id !== null) ids.add(id)
    faults.push(...forbidden(element))
    for (const name of ['href', 'src', 'action']) {
      const to = attribute(element, name)
      if (to === null) continue
      if (/^\s*(?:javascript|vbscript):/i.test(to)) faults.push(`${name}="${to}" runs a script.`)
      links.push({ to, asset: isAsset(element, name), editorial: editorial.has(element) })
    }
  }
  const searchable = elements.some((each) => attribute(each, 'data-pagefind-body') !== null)
  const missingGuidelines = elements
    .map((each) => attribute(each, 'data-missing-guideline'))
    .filter((number) => number !== null)
  return { language, ids, links, missingGuidelines, searchable, faults }
}

type Element = ReturnType<typeof elementsOf> extends Generator<infer Each> ? Each : never

/** What the content security policy would stop in a reader's browser. */
function forbidden(element: Element): string[] {
  const faults: string[] = []
  if (element.tagName === 'style') faults.push('The page has an inline style sheet.')
  if (element.tagName === 'script' && attribute(element, 'src') === null) {
    faults.push('The page has an inline script.')
  }
  for (const { name } of element.attrs) {
    if (name === 'style' || name.startsWith('on')) {
      faults.push(`<${element.tagName}> has an inline ${name}.`)
    }
  }
  return faults
}

function isAsset(element: Element, name: string): boolean {
  if (element.tagName !== 'link') return name === 'src'
  const rel = attribute(element, 'rel') ?? ''
  return !['canonical', 'alternate'].includes(rel)
}
