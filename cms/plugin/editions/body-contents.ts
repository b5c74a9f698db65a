import { calloutKinds } from '../admin/rich-text.ts'
import { deepest } from './body.ts'
import { excessIn } from './body-size.ts'

/** Why a body cannot be shown, and where in it. */
export interface BodyFault {
  readonly code:
    'malformed' | 'unknownNode' | 'misplaced' | 'wrongSetting' | 'tooDeep' | 'tooLarge' | 'noImage'
  /** The kind of node, as it is stored. */
  readonly type: string
  /** The nearest heading above, or null. */
  readonly heading: string | null
  /** The words around; empty where there are none. */
  readonly words: string
}

const inline = ['text', 'linebreak', 'tab', 'link', 'autolink'] as const
const simple = ['paragraph', 'list'] as const

/** The whole of what a body may hold: which kinds of node, and what each may have within it. */
const mayHold: Readonly<Record<string, readonly string[]>> = {
  root: [...simple, 'heading', 'table', 'upload', 'block'],
  paragraph: [...inline, 'upload'],
  heading: inline,
  list: ['listitem'],
  listitem: [...inline, ...simple, 'upload'],
  link: ['text', 'linebreak', 'tab'],
  autolink: ['text', 'linebreak', 'tab'],
  table: ['tablerow'],
  tablerow: ['tablecell'],
  tablecell: [...inline, ...simple, 'heading', 'upload', 'block'],
  text: [],
  linebreak: [],
  tab: [],
  upload: [],
  block: [],
}

/** What may stand in a callout: no headings, tables, images or further callouts. */
const calloutHolds = simple

const headingTags = ['h2', 'h3', 'h4']
const listTags = ['ul', 'ol']
/** Cells of a table that may be one, in each direction. */
const widestSpan = 100

type Stored = Readonly<Record<string, unknown>>
type Check = (node: Stored) => boolean

/** Settings that decide how a node is drawn, by kind of node. */
const isSet: Readonly<Record<string, Check>> = {
  text: ({ text, format }) => typeof text === 'string' && isWhole(format, 0, 0xffff),
  heading: ({ tag }) => headingTags.includes(String(tag)),
  list: ({ tag }) => listTags.includes(String(tag)),
  link: ({ fields }) => isStored(fields) && isLink(fields),
  upload: ({ relationTo, value }) => relationTo === 'media' && idIn(value) !== null,
  tablecell: ({ headerState, colSpan, rowSpan }) =>
    isWhole(headerState, 0, 3) &&
    isWhole(colSpan, 1, widestSpan) &&
    isWhole(rowSpan, 1, widestSpan),
  block: ({ fields }) =>
    isStored(fields) &&
    fields['blockType'] === 'callout' &&
    Object.hasOwn(calloutKinds, String(fields['kind'])) &&
    (fields['title'] == null || typeof fields['title'] === 'string'),
}

/** A link leads to a guideline, or to an address; whether that address is safe is asked where it is saved. */
function isLink(fields: Stored): boolean {
  if (fields['linkType'] !== 'internal') return typeof fields['url'] === 'string'
  const { doc } = fields
  return isStored(doc) && doc['relationTo'] === 'guidelines' && idIn(doc['value']) !== null
}

/**
 * The first thing in a stored body that readers could not be shown, or null. The one list of what a body may hold:
 * saving refuses by it, and publishing converts by it.
 * @param isImage says whether an image is there. @default all are
 */
export function bodyFault(
  stored: unknown,
  isImage: (id: string) => boolean = () => true,
): BodyFault | null {
  if (!isStored(stored) || !isStored(stored['root']) || stored['root']['type'] !== 'root') {
    return { code: 'malformed', type: 'root', heading: null, words: '' }
  }
  const size = excessIn(stored)
  if (size !== null) return { code: size, type: 'root', heading: null, words: '' }
  return new Reading(isImage).children(stored['root'], mayHold['root'] ?? [], 1)
}

/** One walk through a body, which remembers where it is. Its depth has been looked at. */
class Reading {
  readonly #isImage: (id: string) => boolean
  #heading: string | null = null
  #words = ''

  constructor(isImage: (id: string) => boolean) {
    this.#isImage = isImage
  }

  children(parent: Stored, allowed: readonly string[], depth: number): BodyFault | null {
    if (depth > deepest) return this.#fault('tooDeep', parent)
    const { children = [] } = parent
    if (!Array.isArray(children)) return this.#fault('malformed', parent)
    for (const child of children as unknown[]) {
      const fault = isStored(child)
        ? this.#node(child, allowed, depth)
        : this.#fault('malformed', parent)
      if (fault) return fault
    }
    return null
  }

  #node(node: Stored, allowed: readonly string[], depth: number): BodyFault | null {
    const type = typeof node['type'] === 'string' ? node['type'] : ''
    const words = wordsIn(node)
    if (words !== '' && !inline.some((each) => each === type)) this.#words = words
    const within = Object.hasOwn(mayHold, type) && type !== 'root' ? mayHold[type] : undefined
    if (!within) return this.#fault('unknownNode', node)
    if (!allowed.includes(type)) return this.#fault('misplaced', node)
    if (isSet[type]?.(node) === false) return this.#fault('wrongSetting', node)
    if (type === 'heading') this.#heading = words === '' ? this.#heading : words
    if (type === 'upload' && !this.#isImage(idIn(node['value']) ?? '')) {
      return this.#fault('noImage', node)
    }
    const inner = this.children(node, within, depth + 1)
    return inner ?? (type === 'block' ? this.#callout(node, depth + 1) : null)
  }

  #callout(node: Stored, depth: number): BodyFault | null {
    const body = isStored(node['fields']) ? node['fields']['body'] : undefined
    if (body === null || body === undefined) return null
    const root = isStored(body) ? body['root'] : undefined
    return isStored(root) && root['type'] === 'root'
      ? this.children(root, calloutHolds, depth)
      : this.#fault('malformed', node)
  }

  #fault(code: BodyFault['code'], node: Stored): BodyFault {
    const type = typeof node['type'] === 'string' ? node['type'].slice(0, 40) : '?'
    return { code, type, heading: this.#heading, words: this.#words }
  }
}

const longestQuote = 60

/** The first words in a node, callouts opened: enough to find the place again. */
function wordsIn(node: Stored): string {
  let found = ''
  const waiting: unknown[] = [node]
  while (waiting.length > 0 && found.length <= longestQuote) {
    const next = waiting.pop()
    if (!isStored(next)) continue
    if (typeof next['text'] === 'string') found += next['text']
    const inner = isStored(next['fields']) ? next['fields']['body'] : undefined
    if (isStored(inner)) waiting.push(inner['root'])
    const { children } = next
    if (Array.isArray(children)) waiting.push(...(children as unknown[]).toReversed())
  }
  const words = found.replace(/\s+/g, ' ').trim()
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words
}

/** A setting that is not there has the value it had before there was one. */
function isWhole(value: unknown, least: number, most: number): boolean {
  if (value === null || value === undefined) return true
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
}

function idIn(value: unknown): string | null {
  if (typeof value === 'string') return value === '' ? null : value
  return isStored(value) && typeof value['id'] === 'string' ? value['id'] : null
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
