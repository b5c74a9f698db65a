import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { attribute, elementsOf } from '@verne/content/word/html-tree'

/** A built page as a tree, read once for all who look at it. */
export interface ParsedPage {
  /** Every element, in document order. */
  readonly elements: readonly Tree.Element[]
  /** What it says of its language, or null. */
  readonly language: string | null
}

/** Reads a built page as a browser does. */
export function parsePage(html: string): ParsedPage {
  const elements = elementsOf(parse(html))
  const root = elements.find(({ tagName }) => tagName === 'html')
  return { elements, language: (root && attribute(root, 'lang')) || null }
}
