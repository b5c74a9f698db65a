import type { Answer } from './asking.ts'
import { readJson } from './json-reading.ts'
import { readPage } from './page-reading.ts'
import { digest, steady } from './steady.ts'

/** What is remembered of an answer, by name: one value, or lines whose order counts too. */
export type Reading = Readonly<Record<string, string | readonly string[]>>

/** Not `link`: it tells which files of the build to load early, and does so or not as it comes. */
const headersRead =
  /^(?:content-(?:type|security-policy|disposition|encoding|language)|cache-control|location|vary|allow|retry-after|x-frame-options|x-content-type-options|x-powered-by|referrer-policy|permissions-policy|cross-origin-.+|strict-transport-security|access-control-.+|accept-ch|critical-ch|accept-ranges|pragma|expires|www-authenticate|clear-site-data)$/
/** Their values depend on the content or the moment: that they are there is what counts. */
const headersPresent = new Set(['etag', 'retry-after', 'last-modified', 'x-request-id'])

/** Reads an answer; without its body where only the head counts. */
export function read(answer: Answer, origin: string, headOnly = false): Reading {
  const head = { status: String(answer.status), ...headersIn(answer, origin) }
  const bodyless = headOnly || (answer.status >= 300 && answer.status < 400)
  return bodyless ? head : { ...head, ...bodyIn(answer, origin) }
}

function headersIn({ headers }: Answer, origin: string): Reading {
  const found: Record<string, string> = {}
  for (const [name, value] of [...headers].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const key = `header ${name}`
    if (headersPresent.has(name)) found[key] = 'present'
    else if (name === 'set-cookie') found[key] = cookiesIn(value, origin)
    else if (name === 'vary') found[key] = varyIn(value)
    else if (headersRead.test(name)) found[key] = steady(value, origin)
  }
  return found
}

/** Names and attributes; the value only where it takes the cookie away. */
function cookiesIn(value: string, origin: string): string {
  return value
    .split('\n')
    .map((cookie) => steady(cookie.replace(/^([^=]+)=[^;]+/, '$1=<value>'), origin))
    .join('\n')
}

function varyIn(value: string): string {
  const names = value.split(/[,\n]/).map((each) => each.trim().toLowerCase())
  return [...new Set(names)].toSorted().join(', ')
}

function bodyIn({ headers, body }: Answer, origin: string): Reading {
  if (body.length === 0) return { body: 'empty' }
  const type = headers.get('content-type') ?? ''
  const text = body.toString('utf8')
  if (type.startsWith('text/html')) return readPage(text, origin)
  if (type.includes('json')) return readJson(text, origin)
  if (type.startsWith('text/csv')) {
    const lines = text.trimEnd().split(/\r?\n/)
    return {
      'csv heading': lines[0] ?? '',
      'csv lines': String(lines.length),
      'csv content': lines.map((line) => steady(line, origin)),
    }
  }
  const length = { 'body length': String(body.length) }
  if (/^text\//.test(type)) return { ...length, 'body digest': digest(steady(text, origin)) }
  return {
    ...length,
    'body digest': digest(body),
    'content-length': headers.get('content-length') ?? 'none',
  }
}
