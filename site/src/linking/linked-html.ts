import {
  defaultTreeAdapter as tree,
  html as spec,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes as Tree,
} from 'parse5'
import { leadsIn, type Lead, type Surroundings } from './leads.ts'
import { textPieces, wholeText, type TextPiece } from './text-pieces.ts'

/**
 * A text with links where it says where to go: telephone numbers, sections of the law, document numbers, and the words for
 * reporting and for whom to ask. A number is a link each time it stands there; anything else the first time in a section,
 * unless the section links there already. Headings, links and code stay as they are. Addresses at Lovdata are written with
 * their section sign, so that they can be read in print.
 * @param html HTML of a text, without the page around it
 */
export function linkedHtml(html: string, around: Surroundings): string {
  const fragment = parseFragment(html)
  const pieces = textPieces(fragment)
  const seen = new Set(
    pieces.flatMap((each) => (each.link === null ? [] : [seenAs(each, each.link)])),
  )
  const linked = pieces.flatMap(({ link }) => (link === null ? [] : [decoded(link)]))
  const chosen = new Map<TextPiece, Lead[]>()
  for (const lead of leadsIn(wholeText(pieces), around, linked)) {
    const piece = pieces.find((each) => each.start <= lead.start && lead.end <= each.end)
    if (!piece?.mayLink) continue
    const key = seenAs(piece, lead.address)
    if (lead.kind !== 'number' && seen.has(key)) continue
    seen.add(key)
    chosen.set(piece, [...(chosen.get(piece) ?? []), lead])
  }
  for (const [piece, leads] of chosen) linkIn(piece, leads)
  readable(fragment)
  return serialize(fragment)
}

/** A plain sentence as HTML, with the same links. */
export function linkedText(text: string, around: Surroundings): string {
  return linkedHtml(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'), around)
}

function seenAs({ section }: TextPiece, address: string): string {
  return `${String(section)} ${decoded(address)}`
}

function linkIn(piece: TextPiece, leads: readonly Lead[]): void {
  const { node, start } = piece
  const parent = node.parentNode
  if (!parent) return
  let from = 0
  for (const lead of leads) {
    const before = node.value.slice(from, lead.start - start)
    if (before !== '') tree.insertTextBefore(parent, before, node)
    const link = tree.createElement('a', spec.NS.HTML, [{ name: 'href', value: lead.address }])
    tree.insertText(link, node.value.slice(lead.start - start, lead.end - start))
    tree.insertBefore(parent, link, node)
    from = lead.end - start
  }
  const rest = node.value.slice(from)
  if (rest !== '') tree.insertTextBefore(parent, rest, node)
  tree.detachNode(node)
}

/** Writes the section sign of addresses at Lovdata as people read it. */
function readable(node: Tree.ParentNode): void {
  for (const child of node.childNodes) {
    if (!tree.isElementNode(child)) continue
    for (const each of child.attrs) {
      if (each.name === 'href' && each.value.startsWith('https://lovdata.no/')) {
        each.value = decoded(each.value)
      }
    }
    readable(child)
  }
}

function decoded(address: string): string {
  return address.replaceAll(/%C2%A7/gi, '§')
}
