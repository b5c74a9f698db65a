import http from 'node:http'
import { gunzipSync } from 'node:zlib'

/** What a crowd met. */
export interface Met {
  /** How long each answer took, in milliseconds, from the smallest on. */
  readonly times: readonly number[]
  /** What was answered as it should not have been, with how often. */
  readonly wrong: ReadonlyMap<string, number>
}

/** One answer. */
export interface Answered {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

/** Asks as one person does, over one connection that stays. */
export type Ask = (
  target: string,
  options?: { readonly form?: string; readonly headers?: Readonly<Record<string, string>> },
) => Promise<Answered>

/**
 * Lets people do something again and again until the time is up, each with an address of their own.
 * @param once what one of them does; it says by throwing what was wrong
 */
export async function crowd(
  origin: string,
  { people, until, block }: { people: number; until: number; block: number },
  once: (ask: Ask, person: number, turn: number) => Promise<void>,
): Promise<Met> {
  const times: number[] = []
  const wrong = new Map<string, number>()
  await Promise.all(
    Array.from({ length: people }, async (_, person) => {
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
      const address = `10.${String(block)}.${String(Math.floor(person / 200))}.${String((person % 200) + 1)}`
      const ask = asking(origin, agent, address, (took) => times.push(took))
      for (let turn = 0; performance.now() < until; turn += 1) {
        try {
          await once(ask, person, turn)
        } catch (error) {
          const said = error instanceof Error ? error.message : String(error)
          wrong.set(said, (wrong.get(said) ?? 0) + 1)
        }
      }
      agent.destroy()
    }),
  )
  return { times: times.toSorted((one, other) => one - other), wrong }
}

function asking(
  origin: string,
  agent: http.Agent,
  address: string,
  took: (milliseconds: number) => void,
): Ask {
  return (target, { form, headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      const began = performance.now()
      const request = http.request(
        new URL(target, origin),
        {
          agent,
          method: form === undefined ? 'GET' : 'POST',
          headers: {
            'x-forwarded-for': address,
            ...(form === undefined
              ? { 'accept-encoding': 'gzip' }
              : { origin, 'content-type': 'application/x-www-form-urlencoded' }),
            ...headers,
          },
        },
        (response) => {
          const chunks: Buffer[] = []
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.once('error', reject)
          response.once('end', () => {
            took(performance.now() - began)
            const sent = Buffer.concat(chunks)
            const { headers: said, statusCode: status = 0 } = response
            const body = (said['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString()
            resolve({ status, headers: said, body })
          })
        },
      )
      request.once('error', reject)
      request.end(form)
    })
}

/** A share of sorted numbers: 0.5 the middle one. */
export function at(sorted: readonly number[], share: number): number {
  return sorted[Math.round((sorted.length - 1) * share)] ?? 0
}
