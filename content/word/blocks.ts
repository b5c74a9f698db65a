import {
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  type INumberingOptions,
  LevelFormat,
  Paragraph,
  type ParagraphChild,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree, parseFragment } from 'parse5'
import { attribute, textOf } from './html-tree.ts'

/** How a run of text looks. */
interface Look {
  readonly bold?: true
  readonly italics?: true
  readonly subScript?: true
  readonly superScript?: true
  readonly style?: string
}

/** Where a paragraph stands. */
interface Place {
  /** Name and depth of the list it is an item of, the outermost being 0. */
  readonly list?: { readonly reference: string; readonly level: number }
  readonly shaded?: boolean
  readonly bold?: boolean
}

/** Names of the two kinds of list, as a document declares them. */
const bullets = 'bullets'
const numbers = 'numbers'

const depths = [0, 1, 2]
const indentOf = (level: number) => ({ left: 500 * (level + 1), hanging: 300 })

/** Lists of a document. Numbered ones begin anew with each `instance`. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: bullets,
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: '•',
        style: { paragraph: { indent: indentOf(level) } },
      })),
    },
    {
      reference: numbers,
      levels: depths.map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${String(level + 1)}.`,
        style: { paragraph: { indent: indentOf(level) } },
      })),
    },
  ],
}

/** Background of a callout and of the heads of a table, `RRGGBB`. */
const shade = 'EEF3F4'
const line = { style: BorderStyle.SINGLE, size: 4, color: '8A9AA0' } as const
const borders = { top: line, bottom: line, left: line, right: line }
const margins = { top: 80, bottom: 80, left: 100, right: 100 }

const headings: Readonly<Record<string, (typeof HeadingLevel)[keyof typeof HeadingLevel]>> = {
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
  h4: HeadingLevel.HEADING_4,
}

const looks: Readonly<Record<string, Look>> = {
  strong: { bold: true },
  em: { italics: true },
  sub: { subScript: true },
  sup: { superScript: true },
}

/** What a text becomes in Word. */
export interface WordBlocks {
  readonly blocks: (Paragraph | Table)[]
  /** How many columns the widest table has; 0 without tables. */
  readonly columns: number
}

/**
 * Turns an edition's text into paragraphs and tables of Word. A picture becomes what it shows, in words.
 * @param html sanitised HTML of an edition
 * @param origin what addresses without one belong to, such as `https://hms.nordhavn.example`
 */
export function wordBlocks(html: string, origin: string): WordBlocks {
  return new Conversion(origin).of(parseFragment(html))
}

class Conversion {
  readonly #origin: string
  #lists = 0
  #columns = 0

  constructor(origin: string) {
    this.#origin = origin
  }

  of(fragment: Tree.DocumentFragment): WordBlocks {
    const blocks = this.#blocksIn(fragment, {})
    return { blocks, columns: this.#columns }
  }

  #blocksIn(parent: Tree.ParentNode, place: Place): (Paragraph | Table)[] {
    return parent.childNodes.flatMap((node) => {
      if (!defaultTreeAdapter.isElementNode(node)) {
        const loose = defaultTreeAdapter.isTextNode(node) && node.value.trim() !== ''
        return loose ? [this.#paragraph([node], place)] : []
      }
      return this.#block(node, place)
    })
  }

  #block(node: Tree.Element, place: Place): (Paragraph | Table)[] {
    const { tagName } = node
    const heading = headings[tagName]
    if (heading !== undefined) {
      return [new Paragraph({ heading, children: this.#runs(node.childNodes, {}) })]
    }
    if (tagName === 'ul' || tagName === 'ol') return this.#list(node, place)
    if (tagName === 'table') return [this.#table(node), new Paragraph({})]
    if (tagName === 'aside') return this.#blocksIn(node, { ...place, shaded: true })
    if (tagName === 'svg') return []
    if (tagName === 'dl') return this.#pairs(node, place)
    if (tagName === 'summary' || tagName === 'figcaption') {
      return [this.#paragraph(node.childNodes, { ...place, bold: true })]
    }
    if (holdsBlocks(node)) return this.#blocksIn(node, place)
    const title = attribute(node, 'class') === 'callout-title'
    return [this.#paragraph(node.childNodes, title ? { ...place, bold: true } : place)]
  }

  /** A term and what is said of it, a paragraph each pair. */
  #pairs(node: Tree.Element, place: Place): Paragraph[] {
    const pairs = elementsIn(node, 'div')
    return (pairs.length > 0 ? pairs : [node]).flatMap((pair) => {
      const terms = elementsIn(pair, 'dt').flatMap(({ childNodes }) => childNodes)
      const said = elementsIn(pair, 'dd').flatMap(({ childNodes }) => childNodes)
      const children = [
        ...this.#runs(terms, { bold: true }),
        new TextRun({ text: ': ', ...looks['strong'] }),
        ...this.#runs(said, {}),
      ]
      return [new Paragraph({ children, spacing: { after: 60 }, ...shadingOf(place) })]
    })
  }

  #list(node: Tree.Element, place: Place): (Paragraph | Table)[] {
    const level = place.list === undefined ? 0 : Math.min(place.list.level + 1, 2)
    if (level === 0) this.#lists += 1
    const reference = node.tagName === 'ol' ? numbers : bullets
    return elementsIn(node, 'li').flatMap((item) => {
      // A row with a heading or several paragraphs is a part of its own, not an item.
      if (elementsIn(item, 'p').length > 1 || item.childNodes.some(isHeading)) {
        return this.#blocksIn(item, {})
      }
      const nested = item.childNodes.filter((each) => isList(each))
      const own = item.childNodes
        .filter((each) => !isList(each))
        .flatMap((each) =>
          defaultTreeAdapter.isElementNode(each) && each.tagName === 'p' ? each.childNodes : [each],
        )
      const at = { ...place, list: { reference, level } }
      return [
        this.#paragraph(own, at),
        ...nested.flatMap((each) => this.#list(each as Tree.Element, at)),
      ]
    })
  }

  #paragraph(nodes: readonly Tree.ChildNode[], place: Place): Paragraph {
    return new Paragraph({
      children: this.#runs(nodes, place.bold === true ? { bold: true } : {}),
      spacing: { after: place.list === undefined ? 120 : 60 },
      ...(place.list === undefined ? {} : { numbering: { ...place.list, instance: this.#lists } }),
      ...shadingOf(place),
    })
  }

  #table(node: Tree.Element): Table {
    const rows = rowsIn(node)
    const columns = Math.max(...rows.map((row) => cellsIn(row).length))
    this.#columns = Math.max(this.#columns, columns)
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      layout: TableLayoutType.AUTOFIT,
      columnWidths: widthsOf(rows[0], columns),
      rows: rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            ...(index === 0 && isHead(row) ? { tableHeader: true } : {}),
            children: cellsIn(row).map((cell) => this.#cell(cell)),
          }),
      ),
    })
  }

  #cell(cell: Tree.Element): TableCell {
    const head = cell.tagName === 'th'
    const blocks = elementsIn(cell, 'p').length > 0 || elementsIn(cell, 'ul').length > 0
    const children = blocks
      ? this.#blocksIn(cell, head ? { bold: true } : {})
      : [this.#paragraph(cell.childNodes, head ? { bold: true } : {})]
    return new TableCell({
      borders,
      margins,
      columnSpan: spanOf(cell, 'colspan'),
      rowSpan: spanOf(cell, 'rowspan'),
      ...(head ? { shading: { type: ShadingType.CLEAR, fill: shade } } : {}),
      children,
    })
  }

  #runs(nodes: readonly Tree.ChildNode[], look: Look): ParagraphChild[] {
    return nodes.flatMap((node): ParagraphChild[] => {
      if (defaultTreeAdapter.isTextNode(node)) {
        const text = node.value.replaceAll(/[\t\n ]+/g, ' ')
        return text === '' ? [] : [new TextRun({ text, ...look })]
      }
      if (!defaultTreeAdapter.isElementNode(node)) return []
      if (node.tagName === 'br') return [new TextRun({ break: 1 })]
      if (node.tagName === 'img') {
        const shows = attribute(node, 'alt') ?? ''
        return shows === '' ? [] : [new TextRun({ text: `[${shows}]`, ...looks['em'] })]
      }
      if (node.tagName === 'a') return [this.#link(node, look)]
      return this.#runs(node.childNodes, { ...look, ...looks[node.tagName] })
    })
  }

  #link(node: Tree.Element, look: Look): ParagraphChild {
    const link = new URL(attribute(node, 'href') ?? '', this.#origin).href
    const children = this.#runs(node.childNodes, { ...look, style: 'Hyperlink' })
    return new ExternalHyperlink({ link, children })
  }
}

function shadingOf({ shaded }: Place) {
  if (shaded !== true) return {}
  return { shading: { type: ShadingType.CLEAR, fill: shade }, indent: { left: 100, right: 100 } }
}

const blockNames = new Set(
  'article details div dl figure footer h2 h3 h4 header ol p section table ul'.split(' '),
)

/** True for an element that only holds others together. */
function holdsBlocks(node: Tree.Element): boolean {
  return node.childNodes.some(
    (each) => defaultTreeAdapter.isElementNode(each) && blockNames.has(each.tagName),
  )
}

function isHeading(node: Tree.ChildNode): boolean {
  return defaultTreeAdapter.isElementNode(node) && Object.hasOwn(headings, node.tagName)
}

function isList(node: Tree.ChildNode): boolean {
  return defaultTreeAdapter.isElementNode(node) && ['ul', 'ol'].includes(node.tagName)
}

function elementsIn(parent: Tree.ParentNode, name: string): Tree.Element[] {
  return parent.childNodes.filter(
    (each): each is Tree.Element => defaultTreeAdapter.isElementNode(each) && each.tagName === name,
  )
}

function rowsIn(table: Tree.Element): Tree.Element[] {
  const groups = ['thead', 'tbody'].flatMap((name) => elementsIn(table, name))
  return [table, ...groups].flatMap((each) => elementsIn(each, 'tr'))
}

/** But for those that only show what another says, such as bars: Word has no drawing for them. */
function cellsIn(row: Tree.Element): Tree.Element[] {
  return row.childNodes.filter(
    (each): each is Tree.Element =>
      defaultTreeAdapter.isElementNode(each) &&
      ['th', 'td'].includes(each.tagName) &&
      attribute(each, 'aria-hidden') !== 'true',
  )
}

/** Relative widths of columns: one whose head is as short as "Nr." takes little. */
function widthsOf(first: Tree.Element | undefined, columns: number): number[] {
  const heads = first === undefined ? [] : cellsIn(first)
  return Array.from({ length: columns }, (_, index) => {
    const head = heads[index]
    return head !== undefined && textOf(head).length <= 4 ? 600 : 2_000
  })
}

function isHead(row: Tree.Element): boolean {
  return cellsIn(row).every(({ tagName }) => tagName === 'th')
}

function spanOf(cell: Tree.Element, name: 'colspan' | 'rowspan'): number {
  return Math.max(1, Number(attribute(cell, name) ?? 1) || 1)
}
