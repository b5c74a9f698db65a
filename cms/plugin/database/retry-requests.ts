import { AsyncLocalStorage } from 'node:async_hooks'
import { retryTransient } from './transient.ts'

interface Attempt {
  transient: boolean
}

// One per process, whichever bundle this module was loaded from.
const key = Symbol.for('verne.attempt')
const store = globalThis as unknown as Record<symbol, AsyncLocalStorage<Attempt> | undefined>
const attempts = (store[key] ??= new AsyncLocalStorage<Attempt>())

/** Called where a handler's error is turned into an answer: the request may be tried again. */
export function markTransient(): void {
  const attempt = attempts.getStore()
  if (attempt) attempt.transient = true
}

/** The database asked for another try; carries the answer should there be none left. */
class TryAgain extends Error {
  readonly code = 112
  readonly response: Response

  constructor(response: Response) {
    super('The database asked for another try.')
    this.response = response
  }
}

/**
 * Makes a REST handler try the whole request again when the database could not carry it out just now. Only the
 * outermost layer may: a transaction that failed is over. After the last try the answer is 503; every 503 carries
 * Retry-After.
 */
export function retried<Rest extends unknown[]>(
  handler: (request: Request, ...rest: Rest) => Promise<Response>,
): (request: Request, ...rest: Rest) => Promise<Response> {
  return async (request, ...rest) => {
    // A body can be read once: it is kept, and each try reads it from there. Files are not held in memory: one try.
    const type = request.headers.get('content-type') ?? ''
    const files = /^(?:multipart\/|application\/octet-stream\b)/i.test(type)
    const body = request.body === null || files ? null : new Uint8Array(await request.arrayBuffer())
    if (asksForNothing(request, body)) return notReadable()
    const fresh = (): Request => (body === null ? request : withBody(request, body))
    try {
      const answer = await retryTransient(
        async () => {
          const attempt: Attempt = { transient: false }
          const response = await attempts.run(attempt, () => handler(fresh(), ...rest))
          if (attempt.transient) throw new TryAgain(response)
          return response
        },
        files ? { attempts: 1 } : {},
      )
      return answer.status === 503 ? laterAgain(answer) : answer
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error
      return laterAgain(error.response)
    }
  }
}

/** A query sent as a body that is no JSON: Payload would answer nothing at all. */
function asksForNothing(request: Request, body: Uint8Array | null): boolean {
  const { headers } = request
  const as = headers.get('x-payload-http-method-override') ?? headers.get('x-http-method-override')
  if (as !== 'GET' || headers.get('content-type') !== 'application/json') return false
  try {
    return typeof JSON.parse(new TextDecoder().decode(body ?? undefined)) !== 'object'
  } catch {
    return true
  }
}

function notReadable(): Response {
  const message = 'Spørringen kunne ikke leses. / The query could not be read.'
  const errors = [{ name: 'Refusal', message, data: { code: 'notReadable' } }]
  return Response.json({ errors }, { status: 400 })
}

/** The same request with its body to be read again; the bytes themselves are not copied. */
function withBody(request: Request, body: Uint8Array<ArrayBuffer>): Request {
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (body.length > 0) controller.enqueue(body)
      controller.close()
    },
  })
  const { url, method, headers, signal } = request
  // The types of the browser do not know that a stream needs it.
  return new Request(url, { method, headers, signal, ...{ body: stream, duplex: 'half' } })
}

function laterAgain(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('retry-after', '2')
  return new Response(response.body, { status: response.status, headers })
}
