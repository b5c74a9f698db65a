/** A node of a rich text as the editor stores it. */
export interface LexicalNode {
  readonly type: string
  readonly version: number
  readonly children?: readonly LexicalNode[]
  readonly [field: string]: unknown
}

/** A rich text as the editor stores it. */
export interface LexicalBody {
  readonly [field: string]: unknown
  readonly root: {
    readonly type: 'root'
    readonly version: 1
    readonly direction: null
    readonly format: ''
    readonly indent: 0
    readonly children: readonly LexicalNode[]
  }
}

/** Bits of a text node's format. */
export const bold = 1
export const italic = 2

/** State of a cell in the header row of a table. */
const headerRow = 1

const element = { direction: null, format: '', indent: 0, version: 1 } as const

/** Builds nodes in the form the editor itself writes them. */
export const lexical = {
  body: (children: readonly LexicalNode[]): LexicalBody => ({
    root: { ...element, type: 'root', children },
  }),
  text: (text: string, format = 0): LexicalNode => ({
    type: 'text',
    version: 1,
    text,
    format,
    detail: 0,
    mode: 'normal',
    style: '',
  }),
  lineBreak: (): LexicalNode => ({ type: 'linebreak', version: 1 }),
  /** The editor notes on a paragraph how its first text is written. */
  paragraph: (children: readonly LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'paragraph',
    textFormat: children.find(({ type }) => type === 'text')?.['format'] ?? 0,
    textStyle: '',
    children,
  }),
  heading: (tag: 'h2' | 'h3' | 'h4', children: readonly LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'heading',
    tag,
    children,
  }),
  list: (
    kind: 'bullet' | 'number',
    start: number,
    children: readonly LexicalNode[],
  ): LexicalNode => ({
    ...element,
    type: 'list',
    listType: kind,
    start,
    tag: kind === 'number' ? 'ol' : 'ul',
    children,
  }),
  listItem: (value: number, depth: number, children: readonly LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'listitem',
    indent: depth,
    value,
    children,
  }),
  addressLink: (id: string, url: string, children: readonly LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'link',
    version: 3,
    id,
    fields: { linkType: 'custom', url },
    children,
  }),
  guidelineLink: (id: string, target: string, children: readonly LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'link',
    version: 3,
    id,
    fields: { linkType: 'internal', doc: { relationTo: 'guidelines', value: target } },
    children,
  }),
  table: (rows: readonly LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'table',
    children: rows,
  }),
  tableRow: (cells: readonly LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'tablerow',
    children: cells,
  }),
  tableCell: (header: boolean, children: readonly LexicalNode[]): LexicalNode => ({
    ...element,
    type: 'tablecell',
    backgroundColor: null,
    colSpan: 1,
    rowSpan: 1,
    headerState: header ? headerRow : 0,
    children: [lexical.paragraph(children)],
  }),
  callout: (
    id: string,
    { kind, title, body }: { kind: string; title: string | null; body: LexicalBody },
  ): LexicalNode => ({
    type: 'block',
    version: 2,
    format: '',
    fields: { id, blockName: '', blockType: 'callout', kind, title, body },
  }),
}
