import http from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** One request, as it goes over the line. */
export interface Request {
  readonly method: string
  /** Path and query, exactly as sent: nothing is encoded or cleaned. */
  readonly address: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** How the body's length is told; `announced` says 26 MB and sends the body as it is. @default known */
  readonly length?: 'known' | 'chunked' | 'announced'
}

/** What came back. */
export interface Answer {
  readonly status: number
  /** Names in lower case; headers that came twice are joined with a line break. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

const patience = 60_000
const announcedLength = 26_000_000
const agent = new http.Agent({ keepAlive: true, maxSockets: 4 })

/**
 * Asks once; when told to wait, waits and asks again, so that a limit is never mistaken for an answer. A line that was
 * cut is status 0.
 */
export async function ask(origin: string, request: Request): Promise<Answer> {
  const answer = await askOnce(origin, request)
  if (answer.status !== 429) return answer
  const seconds = Number(answer.headers.get('retry-after') ?? 60)
  console.log(`  Told to wait ${String(seconds)} s at ${request.method} ${request.address}`)
  await delay((seconds + 1) * 1000)
  return ask(origin, request)
}

function askOnce(origin: string, request: Request): Promise<Answer> {
  const { address, body, headers = {}, length = 'known', method } = request
  const { hostname, port } = new URL(origin)
  const sent: Record<string, string> = { 'sec-fetch-site': 'same-origin', ...headers }
  if (body !== undefined && length === 'known') {
    sent['content-length'] = String(Buffer.byteLength(body))
  }
  if (length === 'announced') sent['content-length'] = String(announcedLength)
  return new Promise((resolve) => {
    const cut = (error: Error): void => {
      resolve({ status: 0, headers: new Map(), body: Buffer.from(error.name) })
    }
    const outgoing = http.request(
      { agent, headers: sent, hostname, method, path: address, port, timeout: patience },
      (incoming) => {
        const chunks: Buffer[] = []
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
        incoming.on('error', cut)
        incoming.on('end', () => {
          resolve({
            status: incoming.statusCode ?? 0,
            headers: headersOf(incoming),
            body: plain(Buffer.concat(chunks), incoming.headers['content-encoding']),
          })
          // What was announced is never sent: the line is of no use to anyone else.
          if (length === 'announced') outgoing.destroy()
        })
      },
    )
    outgoing.on('error', cut)
    outgoing.on('timeout', () => outgoing.destroy(new Error('timeout')))
    if (length === 'announced') outgoing.write(body ?? '')
    else outgoing.end(body)
  })
}

function headersOf({ rawHeaders }: http.IncomingMessage): Map<string, string> {
  const found = new Map<string, string>()
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = (rawHeaders[at] ?? '').toLowerCase()
    const value = rawHeaders[at + 1] ?? ''
    const before = found.get(name)
    found.set(name, before === undefined ? value : `${before}\n${value}`)
  }
  return found
}

function plain(body: Buffer, encoding: string | undefined): Buffer {
  if (body.length === 0) return body
  if (encoding === 'gzip') return gunzipSync(body)
  return encoding === 'br' ? brotliDecompressSync(body) : body
}

/** A demo user, with the password all of them have or one of its own. */
export interface User {
  readonly email: string
  readonly password: string
}

/**
 * Logs in through the API.
 * @returns the cookie to send along, such as `payload-token=…`
 * @throws Error when the server does not let them in
 */
export async function logIn(origin: string, user: User): Promise<string> {
  const answer = await ask(origin, {
    method: 'POST',
    address: '/api/accounts/login',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(user),
  })
  const cookie = cookieOf(answer)
  if (cookie === null) throw new Error(`${user.email} was not let in: ${String(answer.status)}`)
  return cookie
}

/** The cookie an answer sets, ready to be sent back; null for none. */
export function cookieOf({ headers }: Answer): string | null {
  return headers.get('set-cookie')?.split(';')[0] ?? null
}
