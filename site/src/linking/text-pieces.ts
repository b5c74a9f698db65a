import { defaultTreeAdapter as tree, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/** One text node of a text, with where it stands. */
export interface TextPiece {
  readonly node: Tree.TextNode
  /** Where it begins and ends in the whole text. */
  readonly start: number
  readonly end: number
  /** The headings of level 2 and 3 passed so far. */
  readonly section: number
  /** False in a heading, a link, code or a drawing. */
  readonly mayLink: boolean
  /** Address of the link it is in, or null. */
  readonly link: string | null
}

const blocks = new Set(
  'p li ul ol dl dt dd table thead tbody tr td th h1 h2 h3 h4 div aside section figure figcaption'.split(
    ' ',
  ),
)
const unlinked = new Set('h1 h2 h3 h4 a code pre svg figcaption button summary'.split(' '))
const between = '\n\n'

/** The text nodes of a text, in order. Blocks are two line breaks apart, so that no sentence goes from one to the next. */
export function textPieces(root: Tree.ParentNode): TextPiece[] {
  const pieces: TextPiece[] = []
  let at = 0
  let section = 0
  const enter = (node: Tree.ParentNode, mayLink: boolean, link: string | null): void => {
    for (const child of node.childNodes) {
      if (tree.isTextNode(child)) {
        const end = at + child.value.length
        pieces.push({ node: child, start: at, end, section, mayLink, link })
        at = end
      } else if (tree.isElementNode(child)) {
        if (child.tagName === 'h2' || child.tagName === 'h3') section += 1
        const title = child.attrs.some(
          ({ name, value }) => name === 'class' && value.split(' ').includes('callout-title'),
        )
        const href = child.attrs.find(({ name }) => name === 'href')?.value ?? link
        const block = blocks.has(child.tagName)
        if (block) at += between.length
        enter(child, mayLink && !title && !unlinked.has(child.tagName), href)
        if (block) at += between.length
      }
    }
  }
  enter(root, true, null)
  return pieces
}

/** The pieces as one text, in which each stands where it says. */
export function wholeText(pieces: readonly TextPiece[]): string {
  let text = ''
  for (const { node, start } of pieces) {
    text += '\n'.repeat(start - text.length) + node.value
  }
  return text
}
