import {
  defaultTreeAdapter,
  type DefaultTreeAdapterTypes as Tree,
  parseFragment,
  serialize,
} from 'parse5'
import { attribute, elementsOf } from '../../../content/word/html-tree.ts'

/** What is there to be pressed, or to lead on: a paper has no use for it. */
const pressed = new Set([
  'button',
  'form',
  'input',
  'nav',
  'script',
  'select',
  'template',
  'textarea',
])

/** What a page says, for paper: its heading, and the content of its `main` as HTML. */
export interface PageBody {
  readonly title: string
  readonly body: string
}

/**
 * The content of a page's `main` without what is not printed, nor marks that only repeat in a picture what is said; what is folded is unfolded, and links lead to the server.
 * @param html a page that Verne drew
 * @param origin what addresses without one belong to, such as `https://hms.nordhavn.example`
 * @throws Error for a page without `main` or heading
 */
export function pageBody(html: string, origin: string): PageBody {
  const elements = [...elementsOf(parseFragment(html))]
  const main = elements.find(({ tagName }) => tagName === 'main')
  if (!main) throw new Error('The page has no main: it cannot become a paper.')
  clear(main)
  const kept = [...elementsOf(main)]
  for (const each of kept) {
    parted(each)
    if (each.tagName === 'details' && attribute(each, 'open') === null) {
      each.attrs.push({ name: 'open', value: '' })
    }
    const href = each.attrs.find(({ name }) => name === 'href')
    if (href?.value.startsWith('/')) href.value = new URL(href.value, origin).href
  }
  const heading = kept.find(({ tagName }) => tagName === 'h1')
  if (!heading) throw new Error('The page has no heading: it cannot become a paper.')
  // What stands before the heading on paper alone.
  const before = attribute(heading, 'data-printed-as')
  if (before !== null) {
    const text = defaultTreeAdapter.createTextNode(`${before} `)
    const [first] = heading.childNodes
    if (first) defaultTreeAdapter.insertBefore(heading, text, first)
  }
  return { title: textIn(heading), body: serialize(main).trim() }
}

/** What a style sheet keeps apart is kept apart by a blank where there is none. */
function parted(parent: Tree.Element): void {
  const children = [...parent.childNodes]
  for (const [index, child] of children.entries()) {
    const next = children[index + 1]
    const both = [child, next].every(
      (each) => each && defaultTreeAdapter.isElementNode(each) && each.tagName === 'span',
    )
    if (both && next) {
      defaultTreeAdapter.insertTextBefore(parent, ' ', next)
    }
  }
}

function clear(parent: Tree.ParentNode): void {
  for (const child of [...parent.childNodes]) {
    if (!defaultTreeAdapter.isElementNode(child)) continue
    if (isForPaper(child)) clear(child)
    else defaultTreeAdapter.detachNode(child)
  }
}

function isForPaper(element: Tree.Element): boolean {
  const classes = (attribute(element, 'class') ?? '').split(' ')
  const drawnOnly = attribute(element, 'aria-hidden') === 'true'
  return !pressed.has(element.tagName) && !drawnOnly && !classes.includes('no-print')
}

function textIn(parent: Tree.ParentNode): string {
  return parent.childNodes
    .map((child) => {
      if (defaultTreeAdapter.isTextNode(child)) return child.value
      return defaultTreeAdapter.isElementNode(child) ? textIn(child) : ''
    })
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
