import { AsyncLocalStorage } from 'node:async_hooks'
import { retryTransient } from './database/transient.ts'

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
    // A body can be read once: each try gets a copy.
    const body = request.body === null ? null : await request.arrayBuffer()
    const fresh = (): Request =>
      body === null
        ? request
        : new Request(request.url, {
            method: request.method,
            headers: request.headers,
            body,
            signal: request.signal,
          })
    try {
      const answer = await retryTransient(async () => {
        const attempt: Attempt = { transient: false }
        const response = await attempts.run(attempt, () => handler(fresh(), ...rest))
        if (attempt.transient) throw new TryAgain(response)
        return response
      })
      return answer.status === 503 ? laterAgain(answer) : answer
    } catch (error) {
      if (!(error instanceof TryAgain)) throw error
      return laterAgain(error.response)
    }
  }
}

function laterAgain(response: Response): Response {
  const headers = new Headers(response.headers)
  headers.set('retry-after', '2')
  return new Response(response.body, { status: response.status, headers })
}
