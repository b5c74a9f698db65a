import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequest, sendResponse } from '@remix-run/node-fetch-server'
import { accountBody } from './account-body.ts'
import type { RequestAddress } from './address.ts'
import { countedBody, drain, hasBody } from './body.ts'
import { wholeText } from './compression.ts'
import { type Admitted, tooLargeRefusal, tooMany } from './limits.ts'
import { type Rates, waitHeader } from './rates.ts'
import { type Refusal, sentences } from './refusal.ts'
import { surfaceOf } from './surfaces.ts'

/** Answers a request of the CMS. Null where nothing stands at its address. */
export type Answer = (request: Request) => Promise<Response | null>

/** Answers that leave it to the server to say why, in the language of the address. */
const inWords = {
  404: { status: 404, sentence: sentences.notFound },
  405: { status: 405, sentence: sentences.methodNotAllowed },
  503: { status: 503, sentence: sentences.busy, retryAfter: 10 },
} as const satisfies Record<number, Refusal>

/** One request and what the server knows of it. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly address: RequestAddress
  readonly admitted: Admitted
}

/** What an exchange stands on. */
export interface ExchangeOptions {
  readonly serverUrl: string
  readonly rates: Rates
  /** How long a sender may take to finish what nobody reads, in milliseconds. */
  readonly drainMs: number
}

/**
 * Lets what answers `Request` with `Response` stand behind Node's server: its body is counted as it streams, and the
 * answer is sent as the client takes it best. Gives what the server is to answer itself instead, or null when the answer
 * is out.
 */
export function createExchange({
  serverUrl,
  rates,
  drainMs,
}: ExchangeOptions): (given: Exchange, answer: Answer) => Promise<Refusal | null> {
  const { host, protocol } = new URL(serverUrl)
  return ({ request, response, address, admitted }, answer) => {
    // Whatever host was asked: addresses are made from the one people know.
    const made = createRequest(request, response, { host, protocol })
    return exchange(
      made,
      { request, response, address, admitted },
      { serverUrl, rates, drainMs },
      answer,
    )
  }
}

async function exchange(
  made: Request,
  { request, response, address, admitted }: Exchange,
  { serverUrl, rates, drainMs }: ExchangeOptions,
  answer: Answer,
): Promise<Refusal | null> {
  if (admitted.wait !== null) made.headers.set(waitHeader, String(admitted.wait))
  const counted =
    made.body === null || !hasBody(request)
      ? null
      : countedBody(
          made.body,
          admitted.limit,
          new Promise((resolve) => response.once('close', resolve)),
        )
  const asked = counted === null ? made : withBody(made, counted.stream)
  const outcome = await outcomeOf(asked, admitted, rates, answer).catch((error: unknown) => {
    // Whoever sent it is gone, or was stopped for sending too much.
    if (counted?.fault() != null || made.signal.aborted) return null
    throw error
  })
  if (counted?.fault() === 'too-large') {
    return tooLargeRefusal(request, address.pathname, { limit: admitted.limit, serverUrl })
  }
  if (counted?.fault() === 'busy') {
    return { status: 503, sentence: sentences.busy, retryAfter: 10 }
  }
  if (response.destroyed || made.signal.aborted) return null
  if (outcome === null) return inWords[404]
  if ('sentence' in outcome) return outcome
  if (outcome.body === null && outcome.status in inWords) {
    const allow = outcome.headers.get('allow')
    const refusal = inWords[outcome.status as keyof typeof inWords]
    return allow === null ? refusal : { ...refusal, headers: { allow } }
  }
  if (hasBody(request) && !request.complete) {
    response.setHeader('connection', 'close')
    drain(request, drainMs)
  }
  const text = await wholeText(outcome, made.headers.get('accept-encoding'))
  if (text === null) {
    await sendResponse(response, outcome)
  } else {
    response.statusCode = outcome.status
    response.setHeaders(text.headers)
    response.end(text.bytes)
  }
  return null
}

/** What answers, or why the server does it: too many attempts on one account. */
async function outcomeOf(
  request: Request,
  { attempt, client }: Admitted,
  rates: Rates,
  answer: Answer,
): Promise<Response | Refusal | null> {
  // What answers GET answers HEAD; only its body is not sent.
  if (request.method === 'HEAD') return answer(new Request(request, { method: 'GET' }))
  if (attempt === 'provider') {
    const came = await answer(request)
    // A session is only ever handed out to whoever the provider vouched for.
    if (came?.headers.getSetCookie().some((each) => /^[\w-]+-token=[^;]/.test(each))) {
      await rates.forgive(attempt, client, null)
    }
    return came
  }
  if (attempt === null || !rates.countsAccounts(attempt)) return answer(request)
  // A few lines, read to know whose account it is about.
  const whole = Buffer.from(await request.arrayBuffer())
  const program = surfaceOf(new URL(request.url).pathname) === 'api'
  const read = await accountBody(request.headers, whole, program)
  if (read === null) return { status: 400, sentence: sentences.badRequest }
  const { email } = read
  const tooSoon = await rates.account(attempt, email)
  if (tooSoon !== null) return tooMany(tooSoon)
  const asked = withBody(request, read.bytes)
  asked.headers.set('content-type', read.type)
  asked.headers.set('content-length', String(read.bytes.length))
  const answered = await answer(asked)
  // A session is only ever handed out to whoever knew the password.
  if (answered && answered.status < 400 && answered.headers.has('set-cookie')) {
    await rates.forgive(attempt, client, email)
  }
  return answered
}

/** The same request with another body. */
function withBody(
  { url, method, headers, signal }: Request,
  body: ReadableStream<Uint8Array> | Buffer<ArrayBuffer>,
): Request {
  // The types of the browser do not know that a stream needs it.
  return new Request(url, { method, headers, signal, ...{ body, duplex: 'half' } })
}
