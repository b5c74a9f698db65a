import type { IncomingMessage, ServerResponse } from 'node:http'
import { clientAddress, type RequestAddress } from './address.ts'
import { drain, hasBody, readBody, withBody } from './body.ts'
import { isForeign } from './origin.ts'
import {
  attemptAt,
  createRates,
  emailIn,
  waitHeader,
  type Attempt,
  type AttemptRates,
} from './rates.ts'
import { refuse, sentences, tooLarge, type Refusal } from './refusal.ts'
import { surfaceOf } from './surfaces.ts'

/** What a request must keep within before the CMS sees it. */
export interface LimitOptions {
  readonly serverUrl: string
  readonly trustProxy: number
  /** Attempts per network and account. @default defaultRates */
  readonly rates?: Readonly<Record<Attempt, AttemptRates>>
}

/**
 * Lets a request through, its body read, or answers it and gives null.
 * @param address the request's address, already found valid
 */
export type Admit = (
  request: IncomingMessage,
  response: ServerResponse,
  address: RequestAddress,
) => Promise<IncomingMessage | null>

const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])
const allow = [...methods].join(', ')

const megabyte = 1_000_000
const bodyLimits: readonly (readonly [RegExp, number])[] = [
  [/^\/api\/media(?:\/|$)/i, 12 * megabyte],
  // The admin sends the whole form with every change of state, and a handbook is long.
  [/^\/admin(?:\/|$)/, 4 * megabyte],
  [/^\/api\/editions(?:\/|$)/i, 4 * megabyte],
  // Forms can carry photos and minutes; each of them has its own, tighter limit behind this one.
  [/^\/(?:min-hms\/skjema|en\/my-hse\/form)\//, 25 * megabyte],
]

/** Most bytes a body at this address may have. */
export function bodyLimit(pathname: string): number {
  return bodyLimits.find(([pattern]) => pattern.test(pathname))?.[1] ?? megabyte
}

/** Checks method, origin, rate and body size, in that order. */
export function createLimits({ serverUrl, trustProxy, rates: chosen }: LimitOptions): Admit {
  const rates = createRates(chosen)

  return async (request, response, address) => {
    const { pathname } = address
    const answer = (refusal: Refusal): null => {
      if (hasBody(request)) {
        response.setHeader('connection', 'close')
        drain(request)
      }
      refuse(request, response, pathname, serverUrl, refusal)
      return null
    }
    const tooMany = (retryAfter: number): null =>
      answer({ status: 429, sentence: sentences.tooManyAttempts, retryAfter })

    // A report in a form is not thrown away: the form shows it again and says when to try. That has an end too.
    const hardLimit = (kind: Attempt, at: string, by: string): Promise<number | null> =>
      asksPolitely(kind, at) ? rates.network('form', by) : Promise.resolve(null)

    if (!methods.has(request.method ?? '')) {
      return answer({ status: 405, sentence: sentences.methodNotAllowed, headers: { allow } })
    }
    if (isForeign(request, serverUrl)) {
      return answer({ status: 403, sentence: sentences.foreignOrigin })
    }
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    const attempt = changes && request.method !== 'OPTIONS' ? attemptAt(pathname) : null
    const client = clientAddress(request, trustProxy)
    if (attempt !== null) {
      const wait = await rates.network(attempt, client)
      const hard = await hardLimit(attempt, pathname, client)
      if (hard !== null) return tooMany(hard)
      if (wait !== null) {
        if (!asksPolitely(attempt, pathname)) return tooMany(wait)
        request.headers[waitHeader] = String(wait)
      }
    }
    let body: Buffer = Buffer.alloc(0)
    if (hasBody(request)) {
      const limit = bodyLimit(pathname)
      const read = await readBody(request, limit)
      if (read.outcome === 'gone') return null
      if (read.outcome === 'busy') {
        return answer({ status: 503, sentence: sentences.busy, retryAfter: 10 })
      }
      if (read.outcome === 'too-large') {
        const form = surfaceOf(pathname) === 'form' ? formAddress(request, serverUrl) : null
        return form === null
          ? answer({ status: 413, sentence: tooLarge(limit) })
          : answer({ status: 303, sentence: tooLarge(limit), headers: { location: form } })
      }
      body = read.body
    }
    if (attempt !== null) {
      const email = emailIn(request, body)
      const wait = await rates.account(attempt, email)
      if (wait !== null) return tooMany(wait)
      rates.forgiveOnSuccess(response, attempt, client, email)
    }
    return hasBody(request) ? withBody(request, body) : request
  }
}

/** True where too many are told by the form itself, which keeps what was typed. */
function asksPolitely(attempt: Attempt, pathname: string): boolean {
  return attempt === 'report' && surfaceOf(pathname) === 'form'
}

/** The page the form stood on, told what went wrong; null when the browser does not say which. */
function formAddress(request: IncomingMessage, serverUrl: string): string | null {
  const { referer, host } = request.headers
  if (referer === undefined || !URL.canParse(referer)) return null
  const page = new URL(referer)
  if (page.origin !== serverUrl && page.host !== host) return null
  if (page.pathname.startsWith('//')) return null
  page.searchParams.set('error', 'too-large')
  return `${page.pathname}${page.search}`
}
