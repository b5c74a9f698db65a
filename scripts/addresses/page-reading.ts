import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import type { Reading } from './reading.ts'
import { digest, steady } from './steady.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const unread = new Set(['script', 'style', 'template', 'noscript', 'select', 'textarea', 'svg'])
const inline = new Set(
  'a abbr b bdi br cite code em i input kbd mark q s small span strong sub sup time u var'.split(
    ' ',
  ),
)
const fieldNames = new Set(['input', 'select', 'textarea', 'button'])

/** Reads a page as someone without scripts meets it: its words, its links, and its forms with every field. */
export function readPage(html: string, origin: string): Reading {
  const elements = [...elementsIn(parse(html))]
  const named = (name: string): Element[] => elements.filter((each) => each.tagName === name)
  const put = (text: string): string => steady(text, origin)
  const main = named('main')[0]
  const body = named('body')[0]
  const links = named('a').flatMap((each) => attribute(each, 'href') ?? [])
  return {
    title: named('title').map((each) => put(folded(wordsIn(each)))),
    lang: attribute(named('html')[0], 'lang') ?? 'none',
    h1: named('h1').map((each) => put(folded(wordsIn(each)))),
    meta: named('meta').flatMap((each) => metaIn(each)),
    related: named('link').flatMap((each) => relatedIn(each)),
    images: named('img').map(
      (each) => `${put(attribute(each, 'src') ?? '')} "${attribute(each, 'alt') ?? 'no alt'}"`,
    ),
    forms: named('form').flatMap((each) => formIn(each, elements).map(put)),
    links: [...new Set(links.map(put))].toSorted(),
    current: named('a').flatMap((each) => {
      const current = attribute(each, 'aria-current')
      return current === null ? [] : [`${put(attribute(each, 'href') ?? '')} ${current}`]
    }),
    languages: counted(elements.flatMap((each) => attribute(each, 'lang') ?? [])),
    text: main ? linesIn(main).map(put) : ['no main'],
    around: body ? linesIn(body, main).map(put) : ['no body'],
  }
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}

function attribute(element: Element | undefined, name: string): string | null {
  return element?.attrs.find((each) => each.name === name)?.value ?? null
}

function metaIn(element: Element): string[] {
  const name = attribute(element, 'name') ?? attribute(element, 'http-equiv')
  return name === null ? [] : [`${name}: ${attribute(element, 'content') ?? ''}`]
}

/** Files of the build have another name each time; what else a page names in its head is for its readers. */
function relatedIn(element: Element): string[] {
  const rel = attribute(element, 'rel') ?? ''
  const href = attribute(element, 'href') ?? ''
  return /preload|prefetch|modulepreload/.test(rel) || /\/_(?:next|astro)\//.test(href)
    ? []
    : [`${rel} ${href}`]
}

function formIn(form: Element, all: readonly Element[]): string[] {
  const method = (attribute(form, 'method') ?? 'get').toUpperCase()
  const action = attribute(form, 'action') ?? 'here'
  const id = attribute(form, 'id')
  const outside = all.filter((each) => id !== null && attribute(each, 'form') === id)
  const fields = [...elementsIn(form), ...outside].filter((each) => fieldNames.has(each.tagName))
  const words = [`noValidate=${String(attribute(form, 'novalidate') !== null)}`]
  const enctype = attribute(form, 'enctype')
  if (enctype !== null) words.push(enctype)
  return [
    `${method} ${action} ${words.join(' ')}`,
    ...fields.map((field) => `${action} · ${fieldIn(field)}`),
  ]
}

function fieldIn(field: Element): string {
  const kind = [field.tagName, attribute(field, 'type')].filter((each) => each !== null).join(' ')
  const told = [
    'name',
    'maxlength',
    'autocomplete',
    'accept',
    'formaction',
    'min',
    'max',
    'pattern',
    'aria-invalid',
    'aria-required',
  ].flatMap((name) => {
    const value = attribute(field, name)
    return value === null ? [] : [`${name}=${value}`]
  })
  const marks = ['required', 'checked', 'disabled', 'readonly', 'multiple'].filter(
    (name) => attribute(field, name) !== null,
  )
  return [kind, ...told, ...marks, valueOf(field)].join(' ')
}

function valueOf(field: Element): string {
  if (field.tagName === 'select') {
    const options = [...elementsIn(field)].filter((each) => each.tagName === 'option')
    const said = options.map((each) => `${attribute(each, 'value') ?? ''} ${folded(wordsIn(each))}`)
    const chosen = options.filter((each) => attribute(each, 'selected') !== null)
    const values = chosen.map((each) => attribute(each, 'value') ?? folded(wordsIn(each)))
    return `of ${String(options.length)} (${digest(said.join('\n'))}) value="${values.join(',')}"`
  }
  if (field.tagName === 'textarea') return `value="${folded(wordsIn(field))}"`
  const words = field.tagName === 'button' ? ` "${folded(wordsIn(field))}"` : ''
  return `value="${attribute(field, 'value') ?? ''}"${words}`
}

/** Everything written in an element, whether shown or not. */
function wordsIn(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(wordsIn).join('') : ''
}

/** What is shown of an element, a line per block; `except` is left out with all it holds. */
function linesIn(element: Element, except?: Element): string[] {
  let shown = ''
  const visit = (node: Node): void => {
    if (node === except) return
    if (node.nodeName === '#text' && 'value' in node) shown += node.value.replaceAll(/\s+/g, ' ')
    if (!('childNodes' in node)) return
    const name = 'tagName' in node ? node.tagName : ''
    if (unread.has(name) || ('tagName' in node && attribute(node, 'hidden') !== null)) return
    const edge = inline.has(name) && name !== 'br' ? '' : '\n'
    shown += edge
    if (name === 'details') shown += attribute(node as Element, 'open') === null ? '▸' : '▾'
    node.childNodes.forEach(visit)
    shown += edge
  }
  visit(element)
  return shown
    .split('\n')
    .map(folded)
    .filter((line) => line !== '')
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function counted(values: readonly string[]): string[] {
  const counts = Map.groupBy(values, (each) => each)
  return [...counts].map(([value, all]) => `${value} × ${String(all.length)}`).toSorted()
}
