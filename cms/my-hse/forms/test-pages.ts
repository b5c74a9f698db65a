import type { Payload } from 'payload'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { answerMyHse } from '../my-hse.tsx'

/** The host My HSE is asked at. */
export const host = 'verne.test'

/** One field of a form, as a page draws it. */
export interface DrawnField {
  readonly name: string
  /** Type of an input, or `textarea` or `select`; `number` for an input that takes figures. */
  readonly kind: string
  /** What it shows or sends: its text, or the value of a box, a radio button or an option that is chosen. */
  readonly value: string
  /** True for a box or a radio button that sends nothing as it stands. */
  readonly off: boolean
  /** What a select offers, without the empty choice. */
  readonly options: readonly string[]
  readonly required: boolean
  readonly invalid: boolean
}

/** A form that posts, as a page draws it. */
export interface DrawnForm {
  readonly action: string
  readonly id: string
  /** True where a script keeps what is typed. */
  readonly kept: boolean
  readonly fields: readonly DrawnField[]
}

/** A page as someone gets it. */
export interface DrawnPage {
  readonly status: number
  /** All that is read on it. */
  readonly text: string
  readonly forms: readonly DrawnForm[]
  /** Anchors the error summary links to. */
  readonly errorLinks: readonly string[]
  /** Names of the fields those anchors stand at. */
  readonly errorNames: readonly string[]
  /** Something on it must be put right. */
  readonly failed: boolean
  readonly ids: ReadonlySet<string>
  /** Addresses it links to, each once, without anchors. */
  readonly links: readonly string[]
}

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** Asks My HSE, as a browser does. Rejects with what went wrong, as the server would see it. */
export async function ask(
  payload: Payload,
  address: string,
  {
    token,
    headers = {},
    post,
    body,
    answer: answerRequest = answerMyHse,
  }: {
    /** Session of whoever asks. @default none */
    readonly token?: string | null
    readonly headers?: Readonly<Record<string, string>>
    /** Names and values of a form. @default a page is asked for */
    readonly post?: readonly (readonly [name: string, value: string])[]
    /** The form as it is sent. @default its names and values, urlencoded */
    readonly body?: Buffer<ArrayBuffer>
    /** Who answers. @default My HSE as the test has it */
    readonly answer?: typeof answerMyHse
  } = {},
): Promise<Response> {
  const request = new Request(`http://${host}${address}`, {
    method: post === undefined ? 'GET' : 'POST',
    headers: {
      host,
      ...(token ? { cookie: `payload-token=${token}` } : {}),
      ...(post === undefined
        ? {}
        : { origin: `http://${host}`, 'content-type': 'application/x-www-form-urlencoded' }),
      ...headers,
    },
    ...(post === undefined
      ? {}
      : {
          body: body ?? new URLSearchParams(post.map(([name, value]) => [name, value])).toString(),
        }),
  })
  const assets = { style: '/style.css', script: '/script.js' }
  const answer = await answerRequest(request, { payload, assets })
  if (answer === null) throw new Error(`${address} belongs to nobody`)
  return answer
}

/** The page at an address, for someone with this session. */
export async function pageAt(
  payload: Payload,
  address: string,
  token: string | null,
): Promise<DrawnPage> {
  const [path = ''] = address.split('#')
  const answer = await ask(payload, path, { token })
  return { status: answer.status, ...read(await answer.text()) }
}

/** What a document holds. */
export function read(html: string): Omit<DrawnPage, 'status'> {
  const document = parse(html)
  const all = elementsIn(document)
  const forms = all.filter(
    (each) => each.tagName === 'form' && attribute(each, 'method') === 'post',
  )
  const summary = all.find((each) => (attribute(each, 'class') ?? '').includes('ds-error-summary'))
  const errorLinks = elementsIn(summary).flatMap((each) =>
    each.tagName === 'a' ? [(attribute(each, 'href') ?? '').slice(1)] : [],
  )
  return {
    text: textOf(document),
    forms: forms.map(formOf),
    errorLinks,
    errorNames: errorLinks.flatMap((id) => {
      const place = all.find((each) => attribute(each, 'id') === id)
      const field = [place, ...elementsIn(place)].find(
        (each) => attribute(each, 'name') !== undefined,
      )
      return attribute(field, 'name') ?? []
    }),
    failed: summary !== undefined,
    ids: new Set(all.flatMap((each) => attribute(each, 'id') ?? [])),
    links: [
      ...new Set(
        all.flatMap((each) =>
          each.tagName === 'a' ? ((attribute(each, 'href') ?? '').split('#')[0] ?? '') : [],
        ),
      ),
    ],
  }
}

function formOf(form: Element): DrawnForm {
  return {
    action: attribute(form, 'action') ?? '',
    id: attribute(form, 'id') ?? '',
    kept: attribute(form, 'data-keep') !== undefined,
    fields: elementsIn(form).flatMap((each) => fieldOf(each) ?? []),
  }
}

function fieldOf(element: Element): DrawnField | null {
  const name = attribute(element, 'name')
  if (name === undefined || !['input', 'textarea', 'select'].includes(element.tagName)) return null
  const type = attribute(element, 'type') ?? 'text'
  const box = type === 'checkbox' || type === 'radio'
  const choices = elementsIn(element).filter((each) => each.tagName === 'option')
  const chosen = choices.find((each) => attribute(each, 'selected') !== undefined)
  const text = { textarea: textOf(element), select: attribute(chosen, 'value') ?? '' }
  return {
    name,
    kind:
      element.tagName !== 'input'
        ? element.tagName
        : ['numeric', 'decimal'].includes(attribute(element, 'inputmode') ?? '')
          ? 'number'
          : type,
    value:
      element.tagName === 'input'
        ? (attribute(element, 'value') ?? '')
        : text[element.tagName as keyof typeof text],
    off: box && attribute(element, 'checked') === undefined,
    options: choices.map((each) => attribute(each, 'value') ?? '').filter((each) => each !== ''),
    required: attribute(element, 'aria-required') === 'true',
    invalid: attribute(element, 'aria-invalid') === 'true',
  }
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

function textOf(node: Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
