import { createHash } from 'node:crypto'
import type { Link, ListItem, List, Nodes, PhrasingContent, RootContent, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { bold, italic, lexical, type LexicalBody, type LexicalNode } from './lexical-nodes.ts'
import { sections } from './markdown-callouts.ts'
import type { Fault } from './starter-error.ts'

/** Where a Markdown text stands, and where its links lead. */
export interface MarkdownSource {
  readonly file: string
  /** Line of the file on which the text begins. @default 1 */
  readonly firstLine?: number
  /** Id of the guideline with a number, or null when there is none. */
  readonly guideline: (number: string) => string | null
  /** Makes the ids inside the text; the same key and text give the same ids. */
  readonly key: string
}

/**
 * Markdown as the editor stores a text: headings of level 2 to 4, paragraphs, bold, italic, lists, links, tables with
 * a header row, and callouts (`:::warning Title` to `:::`). `guideline:NUMBER` links to a guideline.
 * @param faults anything else is named here
 */
export function markdownBody(text: string, source: MarkdownSource, faults: Fault[]): LexicalBody {
  let made = 0
  const freshId = (): string => {
    made += 1
    const hash = createHash('sha256').update(`${source.key}:${String(made)}`)
    return hash.digest('hex').slice(0, 24)
  }
  const firstLine = source.firstLine ?? 1
  const parts = sections(text, (line, fault) => {
    faults.push({ file: source.file, line: line + firstLine - 1, text: fault })
  })
  const children = parts.flatMap((part): LexicalNode[] => {
    const inside = part.callout !== null
    const reader: Reader = {
      freshId,
      source,
      inside,
      report: (node, fault) => {
        const line = (node.position?.start.line ?? 1) + part.line + firstLine - 2
        faults.push({ file: source.file, line, text: fault })
      },
    }
    const blocks = parsed(part.text).flatMap((node) => block(node, reader))
    if (part.callout === null) return blocks
    const id = freshId()
    return [lexical.callout(id, { ...part.callout, body: lexical.body(blocks) })]
  })
  return lexical.body(children)
}

interface Reader {
  readonly source: MarkdownSource
  /** True inside a callout, where headings and tables have no place. */
  readonly inside: boolean
  readonly freshId: () => string
  readonly report: (node: Nodes, fault: string) => void
}

function parsed(text: string): RootContent[] {
  return fromMarkdown(text, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  }).children
}

function block(node: RootContent, reader: Reader): LexicalNode[] {
  if (node.type === 'paragraph') return [lexical.paragraph(inlines(node.children, reader))]
  if (node.type === 'list') return [list(node, reader, 0)]
  if (node.type === 'table' && !reader.inside) return table(node, reader)
  if (node.type === 'heading' && !reader.inside) {
    const tag = headingTags[node.depth]
    if (tag) return [lexical.heading(tag, inlines(node.children, reader))]
    reader.report(
      node,
      `A heading of level ${String(node.depth)} has no place here. Use level 2, 3 or 4.`,
    )
    return []
  }
  return unknown(node, reader)
}

const headingTags: Partial<Record<number, 'h2' | 'h3' | 'h4'>> = { 2: 'h2', 3: 'h3', 4: 'h4' }

const names: Partial<Record<Nodes['type'], string>> = {
  blockquote: 'A quotation',
  code: 'A block of code',
  definition: 'A link definition',
  heading: 'A heading',
  html: 'HTML',
  image: 'An image',
  imageReference: 'An image',
  inlineCode: 'Code',
  linkReference: 'A link by reference',
  table: 'A table',
  thematicBreak: 'A rule',
}

function unknown(node: RootContent, reader: Reader): LexicalNode[] {
  const place = reader.inside ? 'in a callout' : 'in a guideline'
  reader.report(
    node,
    `${names[node.type] ?? node.type} cannot be used ${place}. Write it as plain text, a list or a link.`,
  )
  return []
}

/** A list within a list is an item of its own after the one it belongs to: so the editor keeps it. */
function list(node: List, reader: Reader, depth: number): LexicalNode {
  const start = node.start ?? 1
  const items = node.children.flatMap((item, index) =>
    listItems(item, start + index, reader, depth),
  )
  return lexical.list(node.ordered === true ? 'number' : 'bullet', start, items)
}

function listItems(item: ListItem, value: number, reader: Reader, depth: number): LexicalNode[] {
  const [first, ...rest] = item.children
  const made: LexicalNode[] = []
  if (first?.type === 'paragraph') {
    made.push(lexical.listItem(value, depth, inlines(first.children, reader)))
  } else reader.report(item, 'An item of a list begins with its text.')
  for (const node of rest) {
    if (node.type === 'list') {
      made.push(lexical.listItem(value + 1, depth, [list(node, reader, depth + 1)]))
    } else reader.report(node, 'An item of a list holds one paragraph. Make it two items.')
  }
  return made
}

function table(node: Table, reader: Reader): LexicalNode[] {
  const columns = node.children[0]?.children.length ?? 0
  const aligned = (node.align ?? []).some((each) => each !== null)
  if (aligned)
    reader.report(node, 'Columns cannot be aligned. Remove the colons below the header row.')
  const rows = node.children.map((row, index) => {
    if (row.children.length !== columns) {
      reader.report(
        row,
        `The row has ${String(row.children.length)} cells, and the header row ${String(columns)}. Give it as many.`,
      )
    }
    return lexical.tableRow(
      row.children.map((cell) => lexical.tableCell(index === 0, inlines(cell.children, reader))),
    )
  })
  return [lexical.table(rows)]
}

function inlines(nodes: readonly PhrasingContent[], reader: Reader, format = 0): LexicalNode[] {
  return nodes.flatMap((node) => inline(node, reader, format))
}

function inline(node: PhrasingContent, reader: Reader, format: number): LexicalNode[] {
  switch (node.type) {
    case 'text':
      return [lexical.text(node.value.replaceAll('\n', ' '), format)]
    case 'strong':
      return inlines(node.children, reader, format | bold)
    case 'emphasis':
      return inlines(node.children, reader, format | italic)
    case 'break':
      return [lexical.lineBreak()]
    case 'link':
      return link(node, reader, format)
    default:
      return unknown(node, reader)
  }
}

function link(node: Link, reader: Reader, format: number): LexicalNode[] {
  const children = inlines(node.children, reader, format)
  const number = /^guideline:(.*)$/.exec(node.url)?.[1]
  if (number !== undefined) {
    const target = reader.source.guideline(number)
    if (target !== null) return [lexical.guidelineLink(reader.freshId(), target, children)]
    reader.report(
      node,
      `The link leads to guideline "${number}", which does not exist. Correct the number.`,
    )
    return children
  }
  if (/^(?:https?:\/\/|mailto:|tel:)/.test(node.url) && URL.canParse(node.url)) {
    return [lexical.addressLink(reader.freshId(), node.url, children)]
  }
  reader.report(
    node,
    `The link leads to "${node.url}". Use guideline:NUMBER, or an address that begins with https://, mailto: or tel:.`,
  )
  return children
}
