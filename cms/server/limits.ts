import type { IncomingMessage } from 'node:http'
import { isForm } from '../../content/addresses/forms.ts'
import { fileLimits, largestReading, largestSingle } from '../plugin/attachments/rules.ts'
import { inMegabytes, standardBounds } from '../plugin/regulations/watch/reading/bounds.ts'
import { bounds as importBounds } from '../plugin/imports/reading/bounds.ts'
import { clientAddress, type RequestAddress } from './address.ts'
import { announced } from './body.ts'
import { isForeign } from './origin.ts'
import { attemptAt, type Attempt, type Rates, visitAt } from './rates.ts'
import { type Refusal, sentences, tooLarge } from './refusal.ts'
import { isAdmin, surfaceOf } from './surfaces.ts'

/** What a request must keep within before anything behind the server sees it. */
export interface LimitOptions {
  readonly serverUrl: string
  readonly trustProxy: number
  readonly rates: Rates
}

/** A request that was let through. Its body has not been read. */
export interface Admitted {
  /** What is counted of it, or null. */
  readonly attempt: Attempt | null
  /** Address of the client, for counting. */
  readonly client: string
  /** Seconds to wait, for a form that tells so itself; null where there were not too many. */
  readonly wait: number | null
  /** What its body may be. */
  readonly limit: BodyLimit
}

/**
 * Lets a request through, or says why not.
 * @param address the request's address, already found valid
 */
export type Admit = (
  request: IncomingMessage,
  address: RequestAddress,
) => Promise<{ readonly admitted: Admitted } | { readonly refusal: Refusal }>

const methods = new Set(['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE'])
const allow = [...methods].join(', ')

const megabyte = 1_000_000
/** Most bytes of a post that is counted per account, which is read whole: it holds an address and a password. */
const attemptLimit: BodyLimit = { bytes: 250_000, said: 0, toDisk: false }
// Forms can carry files, and those above the limits are refused by name, so they are read; a form without files has its
// own, tighter limit behind this one.
const formLimit: BodyLimit = {
  bytes: largestReading,
  said: fileLimits.postMegabytes,
  toDisk: true,
}
const bodyLimits: readonly (BodyLimit & { readonly pattern: RegExp })[] = [
  {
    pattern: /^\/api\/media(?:\/|$)/i,
    bytes: largestSingle,
    said: fileLimits.fileMegabytes,
    toDisk: true,
  },
  // One of Lovdata's archives: read as it arrives, and held whole nowhere.
  {
    pattern: /^\/api\/law-imports\/read\/?$/i,
    bytes: standardBounds.packed,
    said: inMegabytes(standardBounds.packed),
    toDisk: true,
  },
  // A file to import, and its preview.
  {
    pattern: /^\/api\/imports\/(?:preview|carry-out)\/?$/i,
    bytes: importBounds.bytes,
    said: inMegabytes(importBounds.bytes),
    toDisk: true,
  },
  // The admin sends the whole form with every change of state, and a handbook is long.
  { pattern: /^\/admin(?:\/|$)/, ...inMemory(4) },
  { pattern: /^\/api\/editions(?:\/|$)/i, ...inMemory(4) },
]

/** What a body at an address may be. */
export interface BodyLimit {
  /** Most bytes. */
  readonly bytes: number
  /** What people are told that they can send, in megabytes. */
  readonly said: number
  /** True where it goes to disk as it arrives, and is held whole nowhere. */
  readonly toDisk: boolean
}

function inMemory(megabytes: number): BodyLimit {
  return { bytes: megabytes * megabyte, said: megabytes, toDisk: false }
}

/** What a body at this address may be. */
export function bodyLimit(pathname: string): BodyLimit {
  if (isForm(pathname)) return formLimit
  return bodyLimits.find(({ pattern }) => pattern.test(pathname)) ?? inMemory(1)
}

/** Checks method, origin, rate and announced size, in that order. */
export function createLimits({ serverUrl, trustProxy, rates }: LimitOptions): Admit {
  return async (request, { pathname }) => {
    if (!methods.has(request.method ?? '')) {
      return { refusal: { status: 405, sentence: sentences.methodNotAllowed, headers: { allow } } }
    }
    if (isForeign(request, serverUrl)) {
      return { refusal: { status: 403, sentence: sentences.foreignOrigin } }
    }
    const changes = request.method !== 'GET' && request.method !== 'HEAD'
    const asks = request.method !== 'OPTIONS'
    const attempt = asks ? (changes ? attemptAt(pathname) : visitAt(pathname)) : null
    const client = clientAddress(request, trustProxy)
    const wait = attempt === null ? null : await rates.network(attempt, client)
    const polite = attempt !== null && asksPolitely(attempt, pathname)
    // A report in a form is not thrown away: the form shows it again and says when to try. That has an end too.
    const hard = polite ? await rates.network('form', client) : wait
    if (hard !== null) return { refusal: tooMany(hard) }
    const limit =
      attempt !== null && rates.countsAccounts(attempt) ? attemptLimit : bodyLimit(pathname)
    const refusal = sizeRefusal(request, pathname, { limit, serverUrl })
    return refusal ? { refusal } : { admitted: { attempt, client, wait, limit } }
  }
}

/** Says that there were too many attempts. */
export function tooMany(retryAfter: number): Refusal {
  return { status: 429, sentence: sentences.tooManyAttempts, retryAfter }
}

/** Says that a body was too large; a form leads back to the page it stood on, which says so. */
export function tooLargeRefusal(
  request: IncomingMessage,
  pathname: string,
  { limit, serverUrl }: { readonly limit: BodyLimit; readonly serverUrl: string },
): Refusal {
  const form = surfaceOf(pathname) === 'form' ? formAddress(request, serverUrl) : null
  return form === null
    ? { status: 413, sentence: tooLarge(limit.said) }
    : { status: 303, sentence: tooLarge(limit.said), headers: { location: form } }
}

function sizeRefusal(
  request: IncomingMessage,
  pathname: string,
  options: { readonly limit: BodyLimit; readonly serverUrl: string },
): Refusal | null {
  if (announced(request) > options.limit.bytes) return tooLargeRefusal(request, pathname, options)
  // The admin reads its own bodies: what they hold must be known before, and browsers always say.
  const unknown = request.headers['transfer-encoding'] !== undefined
  return unknown && isAdmin(pathname) ? { status: 411, sentence: sentences.lengthRequired } : null
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
  if (page.pathname.startsWith('//') || surfaceOf(page.pathname) === 'form') return null
  page.searchParams.set('error', 'too-large')
  return `${page.pathname}${page.search}`
}
