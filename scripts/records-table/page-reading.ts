import { type DefaultTreeAdapterTypes, parse } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** One field of a form, or one question with several choices. */
export interface ReadField {
  readonly name: string
  /** Type of an input, or `textarea` or `select`; `number` for a line that takes figures. */
  readonly kind: string
  /** Its label, with the question it belongs to in front; a compulsory field and an optional one differ in it. */
  readonly label: string
  readonly compulsory: boolean
  /** What it shows or sends as it stands. */
  readonly value: string
  /** What can be chosen, without the empty choice. */
  readonly options: readonly string[]
  /** Those of them that are chosen. */
  readonly chosen: readonly string[]
}

/** A form that posts, as a page draws it. */
export interface ReadForm {
  /** Where it is posted to, such as `/min-hms/skjema/tiltak-start`. */
  readonly action: string
  /** Anchor a link can lead to, or null. */
  readonly anchor: string | null
  /** Heading that opens it, or null for one that stands open on its page. */
  readonly heading: string | null
  /** True where it stands open. */
  readonly open: boolean
  readonly buttons: readonly string[]
  /** What goes along unseen. */
  readonly hidden: readonly (readonly [name: string, value: string])[]
  readonly fields: readonly ReadField[]
}

/** What somebody who may not see it all gets of a page. */
export interface ReadPage {
  readonly status: number
  readonly headings: readonly string[]
  /** Words that say where the record stands. */
  readonly tags: readonly string[]
  /** What is said to have been done. */
  readonly done: string
  /** What must be put right, each with the field it leads to. */
  readonly errors: readonly { readonly field: string | null; readonly text: string }[]
  /** The newest line of the history. */
  readonly newest: string
  /** True where two people's texts stand side by side. */
  readonly conflict: boolean
  readonly forms: readonly ReadForm[]
  /** Addresses of pages of its steps, the next one first. */
  readonly steps: readonly string[]
  /** True where it says what comes next. */
  readonly next: boolean
}

const posted = new Set(['input', 'textarea', 'select'])

/** Reads what a page says and asks in its main part. */
export function readRecordPage(html: string, status: number): ReadPage {
  const all = elementsIn(parse(html))
  const main = elementsIn(all.find((each) => each.tagName === 'main'))
  const classed = (name: string): Element[] => main.filter((each) => hasClass(each, name))
  const errors = elementsIn(classed('ds-error-summary')[0])
  return {
    status,
    headings: main.filter((each) => /^h[12]$/.test(each.tagName)).map(wordsOf),
    tags: classed('eyebrow').flatMap((each) =>
      elementsIn(each)
        .filter((one) => hasClass(one, 'ds-tag'))
        .map(wordsOf),
    ),
    done: classed('notice')
      .filter((each) => attribute(each, 'data-color') === 'success')
      .map(wordsOf)
      .join(' '),
    errors: errors
      .filter((each) => each.tagName === 'li')
      .map((each) => ({ text: wordsOf(each), field: fieldLedTo(each, main) })),
    newest: wordsOf(
      elementsIn(elementsIn(sectionOf('history', main)).find((each) => each.tagName === 'li')).find(
        (each) => each.tagName === 'strong',
      ),
    ),
    conflict: classed('conflict').length > 0,
    forms: main
      .filter((each) => each.tagName === 'form' && attribute(each, 'method') === 'post')
      .map(formIn),
    next: classed('next-step').length > 0,
    steps: [...classed('next-step'), ...classed('injury'), ...classed('step-links')]
      .flatMap(elementsIn)
      .flatMap((each) => (each.tagName === 'a' ? (attribute(each, 'href') ?? []) : []))
      .filter((each) => each.startsWith('/')),
  }
}

function sectionOf(heading: string, all: readonly Element[]): Element | undefined {
  return all.find((each) => attribute(each, 'aria-labelledby') === heading)
}

/** Name of the field an error leads to; null where it leads nowhere. */
function fieldLedTo(error: Element, all: readonly Element[]): string | null {
  const link = elementsIn(error).find((each) => each.tagName === 'a')
  const id = (attribute(link, 'href') ?? '').slice(1)
  const place = all.find((each) => attribute(each, 'id') === id)
  if (link === undefined || place === undefined) return null
  const field = [place, ...elementsIn(place)].find((each) => attribute(each, 'name') !== undefined)
  return attribute(field, 'name') ?? id
}

function formIn(form: Element): ReadForm {
  const around = holderOf(form, 'details')
  const summary = elementsIn(around).find((each) => each.tagName === 'summary')
  const inside = elementsIn(form)
  const named = inside.filter(
    (each) => posted.has(each.tagName) && attribute(each, 'name') !== undefined,
  )
  const [hidden, shown] = [
    named.filter((each) => attribute(each, 'type') === 'hidden'),
    named.filter((each) => attribute(each, 'type') !== 'hidden'),
  ]
  return {
    action: attribute(form, 'action') ?? '',
    anchor: attribute(around, 'id') ?? attribute(form, 'id') ?? null,
    heading: summary === undefined ? null : wordsOf(summary),
    open: around === undefined || attribute(around, 'open') !== undefined,
    buttons: inside.filter((each) => each.tagName === 'button').map(wordsOf),
    hidden: hidden.map((each) => [attribute(each, 'name') ?? '', attribute(each, 'value') ?? '']),
    fields: [...Map.groupBy(shown, (each) => attribute(each, 'name') ?? '')].map(([name, some]) =>
      fieldOf(name, some, inside),
    ),
  }
}

function fieldOf(name: string, some: readonly Element[], inside: readonly Element[]): ReadField {
  const [first] = some
  if (first === undefined) throw new Error(`No field ${name}`)
  const kind = kindOf(first)
  const box = kind === 'radio' || kind === 'checkbox'
  const offered = elementsIn(first).filter((each) => each.tagName === 'option')
  const choices = box ? some : offered
  const chosen = choices.filter(
    (each) => attribute(each, box ? 'checked' : 'selected') !== undefined,
  )
  const values = (them: readonly Element[]): string[] =>
    them.map((each) => attribute(each, 'value') ?? '').filter((each) => each !== '')
  return {
    name,
    kind,
    label: labelOf(first, some.length > 1, inside),
    compulsory: attribute(first, 'aria-required') === 'true',
    value: kind === 'textarea' ? textOf(first) : (attribute(first, 'value') ?? ''),
    options: values(choices),
    chosen: values(chosen),
  }
}

function kindOf(field: Element): string {
  if (field.tagName !== 'input') return field.tagName
  return attribute(field, 'inputmode') === 'numeric'
    ? 'number'
    : (attribute(field, 'type') ?? 'text')
}

function labelOf(field: Element, several: boolean, inside: readonly Element[]): string {
  const set = holderOf(field, 'fieldset')
  const legend = wordsOf(elementsIn(set).find((each) => each.tagName === 'legend'))
  if (several) return legend
  const id = attribute(field, 'id')
  const label =
    holderOf(field, 'label') ??
    inside.find((each) => each.tagName === 'label' && attribute(each, 'for') === id)
  return [legend, wordsOf(label)].filter((each) => each !== '').join(': ')
}

/** The nearest element of a kind that holds this one. */
function holderOf(element: Element, tag: string): Element | undefined {
  for (let node = element.parentNode; node !== null;) {
    if ('tagName' in node && node.tagName === tag) return node
    node = 'parentNode' in node ? node.parentNode : null
  }
  return undefined
}

function hasClass(element: Element, name: string): boolean {
  return (attribute(element, 'class') ?? '').split(' ').includes(name)
}

function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((each) => each.name === name)?.value
}

/** Every element below a node, in the order of the page. */
function elementsIn(node: Node | undefined): Element[] {
  if (node === undefined || !('childNodes' in node)) return []
  return node.childNodes.flatMap((each) =>
    'tagName' in each ? [each, ...elementsIn(each)] : elementsIn(each),
  )
}

function wordsOf(node: Node | undefined): string {
  return node === undefined ? '' : textOf(node).replaceAll(/\s+/g, ' ').trim()
}

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
