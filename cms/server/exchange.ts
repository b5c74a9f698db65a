import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequest, sendResponse } from '@remix-run/node-fetch-server'
import type { RequestAddress } from './address.ts'
import { countedBody, drain, hasBody } from './body.ts'
import { compressed } from './compression.ts'
import { type Admitted, tooLargeRefusal, tooMany } from './limits.ts'
import { emailIn, type Rates, waitHeader } from './rates.ts'
import { type Refusal, sentences } from './refusal.ts'

/** Answers a request of the CMS. Null where nothing stands at its address. */
export type Answer = (request: Request) => Promise<Response | null>

/** Answers that leave it to the server to say why, in the language of the address. */
const inWords = {
  404: { status: 404, sentence: sentences.notFound },
  405: { status: 405, sentence: sentences.methodNotAllowed },
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
}

/**
 * Turns Node's request into a `Request`, its body counted as it streams, and sends the `Response` that comes of it.
 * @returns what the server is to answer itself instead, or null when the answer is out
 */
export async function exchange(
  { request, response, address, admitted }: Exchange,
  { serverUrl, rates }: ExchangeOptions,
  answer: Answer,
): Promise<Refusal | null> {
  const { host, protocol } = new URL(serverUrl)
  const made = createRequest(request, response, { host, protocol })
  const over = new Promise((resolve) => response.once('close', resolve))
  const counted =
    made.body === null || !hasBody(request) ? null : countedBody(made.body, admitted.limit, over)
  const outcome = await outcomeOf(made, counted?.stream ?? null, { admitted, rates }, answer).catch(
    (error: unknown) => {
      // Whoever sent it is gone, or was stopped below for sending too much.
      if (counted?.fault() != null || made.signal.aborted) return null
      throw error
    },
  )
  if (counted?.fault() === 'too-large') {
    return tooLargeRefusal(request, address.pathname, { limit: admitted.limit, serverUrl })
  }
  if (counted?.fault() === 'busy') {
    return { status: 503, sentence: sentences.busy, retryAfter: 10 }
  }
  if (response.destroyed || made.signal.aborted) return null
  if (outcome === null) return { status: 404, sentence: sentences.notFound }
  if ('sentence' in outcome) return outcome
  if (outcome.body === null && outcome.status in inWords) {
    const allow = outcome.headers.get('allow')
    return {
      ...inWords[outcome.status as keyof typeof inWords],
      ...(allow === null ? {} : { headers: { allow } }),
    }
  }
  if (hasBody(request) && !request.complete) {
    response.setHeader('connection', 'close')
    drain(request)
  }
  await sendResponse(response, await compressed(outcome, made.headers.get('accept-encoding')))
  return null
}

/** What answers, or why the server does it: too many attempts on one account. */
async function outcomeOf(
  made: Request,
  stream: ReadableStream<Uint8Array> | null,
  {
    admitted: { attempt, client, wait },
    rates,
  }: Pick<Exchange, 'admitted'> & Pick<ExchangeOptions, 'rates'>,
  answer: Answer,
): Promise<Response | Refusal | null> {
  const headers = new Headers(made.headers)
  if (wait !== null) headers.set(waitHeader, String(wait))
  const passedOn = (body: ReadableStream<Uint8Array> | Buffer<ArrayBuffer> | null): Request =>
    new Request(made.url, {
      // What answers GET answers HEAD; only its body is not sent.
      method: made.method === 'HEAD' ? 'GET' : made.method,
      headers,
      signal: made.signal,
      ...(body === null ? {} : { body, duplex: 'half' }),
    })
  if (attempt === null || !rates.countsAccounts(attempt)) return answer(passedOn(stream))
  // A few lines, read to know whose account it is about.
  const body =
    stream === null ? Buffer.alloc(0) : Buffer.from(await new Response(stream).arrayBuffer())
  const email = emailIn(headers.get('content-type'), body)
  const tooSoon = await rates.account(attempt, email)
  if (tooSoon !== null) return tooMany(tooSoon)
  const answered = await answer(passedOn(stream === null ? null : body))
  // A session is only ever handed out to whoever knew the password.
  if (answered && answered.status < 400 && answered.headers.has('set-cookie')) {
    await rates.forgive(attempt, client, email)
  }
  return answered
}
