import { randomUUID } from 'node:crypto'
import http, { type IncomingMessage, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { isBelow } from '../../content/addresses/parts.ts'
import { serverAddresses } from '../../content/addresses/server.ts'
import { type RequestAddress, requestAddress } from './address.ts'
import { announced, drain, hasBody } from './body.ts'
import { type Answer, createExchange } from './exchange.ts'
import { bodyLimit, createLimits } from './limits.ts'
import { readHostCookie, writeHostCookie } from './host-cookie.ts'
import { sendKept, type KeptAnswer } from './kept-answers.ts'
import { requestIdHeader, type Log } from './log.ts'
import { type Attempt, type AttemptRates, createRates } from './rates.ts'
import { failed, page, refuse, sentences, type Refusal, type Sentence } from './refusal.ts'
import { bareContentSecurityPolicy, setSecurityHeaders } from './security.ts'
import type { SiteHandler } from './static.ts'
import { isAdmin, isAsset, isDynamic } from './surfaces.ts'

/** Answers one request of the admin; it ends the response itself. */
export type AdminHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Takes over a connection that asks for another protocol. */
export type UpgradeHandler = (request: IncomingMessage, socket: Duplex, head: Buffer) => void

/** The parts the one server is put together from. */
export interface ServerOptions {
  /** Public origin. */
  readonly serverUrl: string
  /** Number of reverse proxies in front that are believed. */
  readonly trustProxy: number
  /** Attempts per network and account. @default defaultRates */
  readonly rates?: Readonly<Record<Attempt, AttemptRates>>
  /** Answers the published site. */
  readonly site: SiteHandler
  /** Answers style sheets, scripts and fonts of My HSE. */
  readonly assets: SiteHandler
  /** Answers My HSE and the API. Null while the CMS is starting: such requests get 503. */
  readonly cms: () => Answer | null
  /** Answers Payload's admin and its files. Null while it is starting. */
  readonly admin: () => AdminHandler | null
  /** For hot reload; without it every upgrade is refused. */
  readonly upgrade?: UpgradeHandler
  /** How long a sender may take to finish a body that nobody reads, in milliseconds. @default 15_000 */
  readonly drainMs?: number
  readonly log: Log
}

/** The one server: the published site, the limits, and the CMS behind them. */
export interface VerneServer {
  readonly http: http.Server
  /** Begins to listen. Rejects with the system's error, such as EADDRINUSE. Gives the port. */
  listen: (port: number, host: string) => Promise<number>
  /** Stops accepting, lets requests in flight finish, cuts what is left after the grace period. */
  close: (graceMs: number) => Promise<void>
}

// Next believes these about itself or about a proxy; from outside they are forgeries.
const internalHeaders = /^x-(?:middleware|invoke|matched|next|nextjs|vercel|verne)-/
const forwardedHeaders = /^(?:x-forwarded-.+|forwarded|x-real-ip)$/

const notYet: Refusal = { status: 503, sentence: sentences.starting, retryAfter: 5 }

/** Puts the server together. It does not listen yet. */
export function createServer(options: ServerOptions): VerneServer {
  const { site, assets, cms, admin, upgrade, log, serverUrl, trustProxy } = options
  const { drainMs = 15_000 } = options
  const rates = createRates(options.rates)
  const admit = createLimits({ serverUrl, trustProxy, rates })
  const exchange = createExchange({ serverUrl, rates, drainMs })
  let closing = false

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const began = performance.now()
    const id = randomUUID()
    const sentBefore = request.socket.bytesWritten
    const address = requestAddress(request.url)
    const pathname = address?.pathname ?? '/:invalid'
    response.once('close', () => {
      log.request({
        id,
        method: request.method ?? '',
        pathname,
        status: response.statusCode,
        ms: performance.now() - began,
        bytes: request.socket.bytesWritten - sentBefore,
        aborted: !response.writableFinished,
      })
    })
    if (sentAtOnce(request, response, id)) return
    response.setHeader(requestIdHeader, id)
    if (closing) response.setHeader('connection', 'close')
    const refusal = await answer(request, response, { address, id }).catch((error: unknown) => {
      log.event('error', 'A request failed', { id, error: describe(error) })
      return { status: 500, sentence: failed(id) }
    })
    if (refusal === null) return
    if (hasBody(request) && !request.complete && !response.headersSent) {
      response.setHeader('connection', 'close')
      drain(request, drainMs)
    }
    refuse(request, response, pathname, serverUrl, refusal)
  }

  /** Sends what is in memory as it was sent before. What goes wrong is told by whoever answers the long way. */
  function sentAtOnce(request: IncomingMessage, response: ServerResponse, id: string): boolean {
    if (closing || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    if (!isHost(request)) return false
    const kept = keptFor(request)
    if (kept === null) return false
    sendKept(request, response, kept, id)
    return true
  }

  function keptFor(request: IncomingMessage): KeptAnswer | null {
    try {
      return site.kept?.(request) ?? assets.kept?.(request) ?? null
    } catch {
      return null
    }
  }

  /** Answers a request, or gives what the server is to say instead. */
  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    { address, id }: { readonly address: RequestAddress | null; readonly id: string },
  ): Promise<Refusal | null> {
    if (address === null || !isHost(request)) {
      return { status: 400, sentence: sentences.badAddress }
    }
    const { pathname, search } = address
    if (!isDynamic(pathname) || isAsset(pathname)) {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        const allow = 'GET, HEAD'
        return { status: 405, sentence: sentences.methodNotAllowed, headers: { allow } }
      }
      await (isAsset(pathname) ? assets : site)(request, response, pathname, search)
      return null
    }
    cleanHeaders(request, trustProxy)
    request.url = address.url
    request.headers[requestIdHeader] = id
    const admission = await admit(request, address)
    if ('refusal' in admission) return admission.refusal
    if (serverUrl.startsWith('https:')) {
      readHostCookie(request)
      writeHostCookie(response)
    }
    completeHead(response, pathname, serverUrl)
    if (isAdmin(pathname)) {
      letIn(request)
      const next = admin()
      if (next === null) return notYet
      await next(request, response)
      return null
    }
    const plain = cms()
    if (plain === null) return notYet
    const { admitted } = admission
    return exchange({ request, response, address, admitted }, plain)
  }

  const listener = (request: IncomingMessage, response: ServerResponse): void => {
    void handle(request, response)
  }
  const server = http.createServer(
    // As much as a form may send, over a slow line; whoever sends nothing at all is cut off by their headers.
    { requestTimeout: 600_000, headersTimeout: 30_000, keepAliveTimeout: 65_000 },
    listener,
  )
  // A connection that was upgraded is no longer the server's to close, and yet keeps it from closing.
  const sockets = new Set<Duplex>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    // The sender waits for leave before it sends: what is announced as too large is never sent.
    const { pathname = '/' } = requestAddress(request.url) ?? {}
    if (announced(request) <= bodyLimit(pathname).bytes) response.writeContinue()
    listener(request, response)
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    refuseConnection(error, socket)
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (upgrade === undefined) writeRaw(socket, 400, sentences.badRequest)
    else upgrade(request, socket, head)
  })

  return {
    http: server,
    listen: (port, host) => listen(server, port, host),
    close: async (graceMs) => {
      closing = true
      const closed = new Promise<void>((resolve) => {
        server.close(() => {
          resolve()
        })
      })
      // A connection falls idle when its last answer is out; only then may it be closed.
      const sweep = setInterval(() => {
        server.closeIdleConnections()
      }, 50)
      const cut = setTimeout(() => {
        for (const socket of sockets) socket.destroy()
      }, graceMs)
      await closed
      clearInterval(sweep)
      clearTimeout(cut)
    },
  }
}

function listen(server: http.Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const bound = server.address()
      resolve(typeof bound === 'object' && bound !== null ? bound.port : port)
    })
  })
}

/** Gives answers the headers they lack, at the moment their head is written. */
function completeHead(response: ServerResponse, pathname: string, serverUrl: string): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = (...args: unknown[]) => {
    setSecurityHeaders(response, { serverUrl }, bareContentSecurityPolicy)
    if (
      !response.hasHeader('cache-control') &&
      !isBelow(pathname, `${serverAddresses.adminFiles}/static`)
    ) {
      response.setHeader('cache-control', 'private, no-store')
    }
    if (!response.hasHeader('cross-origin-resource-policy')) {
      response.setHeader('cross-origin-resource-policy', 'same-origin')
    }
    return writeHead(...args)
  }
}

function cleanHeaders(request: IncomingMessage, trustProxy: number): void {
  for (const name of Object.keys(request.headers)) {
    const forged = internalHeaders.test(name) || (trustProxy === 0 && forwardedHeaders.test(name))
    if (forged) Reflect.deleteProperty(request.headers, name)
  }
}

/**
 * Coming from a provider of log-in, or by a link in a mail, the browser says that the visit began elsewhere, and Payload
 * would take its session for none. A page of the admin only shows; what is changed is posted, and checked by itself.
 */
function letIn({ headers, method }: IncomingMessage): void {
  const shows = method === 'GET' && headers['sec-fetch-mode'] === 'navigate'
  if (shows && headers['sec-fetch-dest'] === 'document') headers['sec-fetch-site'] = 'same-origin'
}

/** One host that can be one, or none: of two, whoever stands in front may believe the other. */
function isHost({ headers: { host }, rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts += 1
  }
  if (hosts > 1) return false
  return host === undefined || /^(?:[\w.-]+|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i.test(host)
}

/** Answers what never became a request: malformed lines, headers that are too large, senders that are too slow. */
function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  if (error.code === 'HPE_HEADER_OVERFLOW') writeRaw(socket, 431, sentences.headersTooLarge)
  else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') writeRaw(socket, 408, sentences.badRequest)
  else writeRaw(socket, 400, sentences.badRequest)
}

function writeRaw(socket: Duplex, status: number, sentence: Sentence): void {
  const body = page(sentence, 'nb')
  socket.end(
    [
      `HTTP/1.1 ${String(status)} ${http.STATUS_CODES[status] ?? ''}`,
      'Content-Type: text/html; charset=utf-8',
      `Content-Length: ${String(Buffer.byteLength(body))}`,
      'Cache-Control: no-store',
      'X-Content-Type-Options: nosniff',
      `Content-Security-Policy: ${bareContentSecurityPolicy}`,
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  )
}

/** An error's kind and place, never its message's values: those may repeat what a person wrote. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const place = error.stack?.split('\n').find((line) => line.trimStart().startsWith('at ')) ?? ''
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `${error.name}${code}${place === '' ? '' : ` ${place.trim()}`}`
}
