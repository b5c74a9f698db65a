import {
  convertLexicalToHTML,
  type HTMLConvertersFunction,
} from '@payloadcms/richtext-lexical/html'
import sanitizeHtml from 'sanitize-html'
import type { Heading } from '../../../content/schema/index.ts'
import { bodyFault, type BodyFault } from '../editions/body-contents.ts'
import { bodyFaultText } from '../editions/body-fault-text.ts'
import { type BodyNode, linkAddress, linkedDocument, plainText } from '../editions/body.ts'
import { calloutKinds, type CalloutKind, isSafeAddress } from '../admin/rich-text.ts'
import { say, type Text } from '../core/text.ts'

/** Where things a text points to are found by its readers. */
export interface Surroundings {
  readonly language: string
  /** Address of a guideline's page, or null when readers may not see it: the link becomes plain text. */
  guideline(id: string): string | null
  /** An image with the address readers get it at, or null. */
  image(id: string): ShownImage | null
}

export interface ShownImage {
  readonly address: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** Nothing but this leaves the CMS, whatever the stored text holds. */
const allowed: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'p', 'ul', 'ol', 'li', 'strong', 'em', 'sub', 'sup', 'br', 'a', 'img'],
    ...['table', 'thead', 'tbody', 'tr', 'th', 'td', 'aside'],
  ],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    h2: ['id'],
    h3: ['id'],
    h4: ['id'],
    ol: ['start'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
    aside: ['class'],
    p: ['class'],
  },
  allowedClasses: {
    aside: ['callout', ...Object.keys(calloutKinds).map((kind) => `callout-${kind}`)],
    p: ['callout-title'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
}

/** A stored text that holds what no page can show. */
export class BodyError extends Error {
  override readonly name = 'BodyError'
  readonly fault: BodyFault
  /** The place and the fault in every language. */
  readonly text: Text

  constructor(fault: BodyFault) {
    const text = bodyFaultText(fault)
    super(text.en)
    this.fault = fault
    this.text = text
  }
}

/** By name: the server and the admin each have a copy of the class in one process. */
export function isBodyError(error: unknown): error is BodyError {
  return error instanceof Error && error.name === 'BodyError' && 'fault' in error
}

/**
 * A stored rich text as sanitised HTML, with ids on its headings. It takes exactly what a body may hold by
 * `bodyFault`.
 * @throws BodyError naming what cannot be shown, and where
 */
export function bodyHtml(
  stored: unknown,
  around: Surroundings,
): { html: string; headings: Heading[] } {
  if (stored === null || stored === undefined) return { html: '', headings: [] }
  const fault = bodyFault(stored, (id) => around.image(id) !== null)
  if (fault) throw new BodyError(fault)
  const headings: Heading[] = []
  const faults: string[] = []
  const html = convertLexicalToHTML({
    data: stored as never,
    disableContainer: true,
    disableIndent: true,
    disableTextAlign: true,
    converters: converters(around, headings, faults),
  })
  // Payload logs what a converter throws and leaves the node out: a text with a hole in it would be published.
  // Nothing gets here that the list of what a body may hold does not name; one of the two would be wrong.
  if (faults.length > 0) throw new Error(faults.join(' '))
  return { html: sanitizeHtml(html, allowed), headings }
}

type Render = (nodes: readonly BodyNode[]) => string

function converters(
  around: Surroundings,
  headings: Heading[],
  faults: string[],
): HTMLConvertersFunction {
  const ids = new Set<string>()
  return ({ defaultConverters }) => {
    const own: Record<string, unknown> = {
      heading: ({ node, nodesToHTML }: Given) => {
        const name = plainText(node).trim()
        if (name === '') return ''
        const tag = node.tag === 'h3' || node.tag === 'h4' ? node.tag : 'h2'
        const id = freshId(name, ids)
        headings.push({ id, level: Number(tag.slice(1)) as Heading['level'], text: name })
        return `<${tag} id="${id}">${inner(node, nodesToHTML)}</${tag}>`
      },
      paragraph: ({ node, nodesToHTML }: Given) => {
        const text = inner(node, nodesToHTML)
        return text.trim() === '' ? '' : `<p>${text}</p>`
      },
      list: ({ node, nodesToHTML }: Given) => {
        const tag = node.tag === 'ol' ? 'ol' : 'ul'
        return `<${tag}>${listItems(node, nodesToHTML)}</${tag}>`
      },
      listitem: ({ node, nodesToHTML }: Given) => inner(node, nodesToHTML),
      link: ({ node, nodesToHTML }: Given) => {
        const target = linkedDocument(node)
        const address = target ? around.guideline(target.id) : safe(linkAddress(node))
        const text = inner(node, nodesToHTML)
        return address === null ? text : `<a href="${escape(address)}">${text}</a>`
      },
      autolink: ({ node, nodesToHTML }: Given) => inner(node, nodesToHTML),
      upload: ({ node }: Given) => {
        const id = typeof node.value === 'string' ? node.value : idOf(node.value)
        const image = id === null ? null : around.image(id)
        if (!image) {
          faults.push(`An image of the text does not exist (${String(id)}).`)
          return ''
        }
        const size = `width="${String(image.width)}" height="${String(image.height)}"`
        return `<img src="${escape(image.address)}" alt="${escape(image.alt)}" ${size} loading="lazy">`
      },
      ...tables,
      blocks: { callout: callout(around, faults) },
      unknown: ({ node }: Given) => {
        faults.push(`The text holds something that cannot be shown (${node.type}).`)
        return ''
      },
    }
    return { ...defaultConverters, ...own } as ReturnType<HTMLConvertersFunction>
  }
}

interface Given {
  readonly node: BodyNode
  readonly nodesToHTML: (args: { nodes: readonly BodyNode[] }) => string[]
}

function inner(node: BodyNode, nodesToHTML: Given['nodesToHTML']): string {
  return nodesToHTML({ nodes: node.children ?? [] }).join('')
}

/** The editor keeps a list within a list as an item of its own; readers get it within the item it belongs to. */
function listItems(list: BodyNode, nodesToHTML: Given['nodesToHTML']): string {
  const items: string[] = []
  for (const item of list.children ?? []) {
    const content = nodesToHTML({ nodes: [item] }).join('')
    const onlyAList = item.children?.length === 1 && item.children[0]?.type === 'list'
    if (onlyAList && items.length > 0) items.push(`${items.pop() ?? ''}${content}`)
    else items.push(content)
  }
  return items.map((item) => `<li>${item}</li>`).join('')
}

const headerRow = 1

/** A first row of header cells becomes the head of the table, so that it is announced and repeated in print. */
const tables = {
  table: ({ node, nodesToHTML }: Given) => {
    const rows = node.children ?? []
    const [first, ...rest] = rows
    const render: Render = (nodes) => nodesToHTML({ nodes }).join('')
    const hasHead =
      first?.children?.length !== 0 &&
      first?.children?.every((cell) => (headerState(cell) & headerRow) !== 0)
    if (!first || hasHead !== true) return `<table><tbody>${render(rows)}</tbody></table>`
    return `<table><thead>${render([first])}</thead><tbody>${render(rest)}</tbody></table>`
  },
  tablerow: ({ node, nodesToHTML }: Given) => `<tr>${inner(node, nodesToHTML)}</tr>`,
  tablecell: ({ node, nodesToHTML }: Given) => {
    const state = headerState(node)
    const tag = state === 0 ? 'td' : 'th'
    const scope = state === 0 ? '' : ` scope="${(state & headerRow) !== 0 ? 'col' : 'row'}"`
    return `<${tag}${scope}${span(node, 'colSpan')}${span(node, 'rowSpan')}>${cell(node, nodesToHTML)}</${tag}>`
  },
}

/** A cell with one paragraph shows its text alone. */
function cell(node: BodyNode, nodesToHTML: Given['nodesToHTML']): string {
  const only = node.children?.length === 1 ? node.children[0] : undefined
  return only?.type === 'paragraph' ? inner(only, nodesToHTML) : inner(node, nodesToHTML)
}

function headerState(node: BodyNode): number {
  return 'headerState' in node && typeof node.headerState === 'number' ? node.headerState : 0
}

function span(node: BodyNode, name: 'colSpan' | 'rowSpan'): string {
  const value = (node as unknown as Record<string, unknown>)[name]
  return typeof value === 'number' && value > 1 ? ` ${name.toLowerCase()}="${String(value)}"` : ''
}

/** A callout: its kind is said in words, not by colour alone. */
function callout(around: Surroundings, faults: string[]) {
  return ({ node }: { node: BodyNode }): string => {
    const fields = node.fields ?? {}
    const kind = String(fields['kind'])
    const known: CalloutKind = kind in calloutKinds ? (kind as CalloutKind) : 'info'
    const own = typeof fields['title'] === 'string' ? fields['title'].trim() : ''
    const title = own === '' ? say(calloutKinds[known], around.language) : own
    let html = ''
    try {
      html = bodyHtml(fields['body'], around).html
    } catch (error) {
      faults.push(error instanceof Error ? error.message : String(error))
    }
    return `<aside class="callout callout-${known}"><p class="callout-title">${escape(title)}</p>${html}</aside>`
  }
}

/** An id made from a heading, unique within the text. */
function freshId(name: string, taken: Set<string>): string {
  const folded = name
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
  const base = folded === '' ? 'avsnitt' : folded
  let id = base
  for (let count = 2; taken.has(id); count += 1) id = `${base}-${String(count)}`
  taken.add(id)
  return id
}

function safe(address: string): string | null {
  return isSafeAddress(address) ? address.trim() : null
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function idOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id)
  return null
}
