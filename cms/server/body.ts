import { IncomingMessage } from 'node:http'

/** How a body was taken in. */
export type BodyRead =
  | { readonly outcome: 'read'; readonly body: Buffer }
  | { readonly outcome: 'too-large' }
  | { readonly outcome: 'busy' }
  | { readonly outcome: 'gone' }

/** All bodies that are arriving at once; more would let slow, large uploads exhaust the memory. */
const arrivingAtMost = 256_000_000
let arriving = 0

/** A body that the request says or shows it has. */
export function hasBody(request: IncomingMessage): boolean {
  const { 'content-length': length, 'transfer-encoding': transfer } = request.headers
  return transfer !== undefined || (length !== undefined && length !== '0')
}

/**
 * Reads a request's body up to a limit, by its announced length and by counting what arrives,
 * so that whatever stands behind never begins on a body that is too large.
 * @param limit most bytes accepted
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<BodyRead> {
  const announced = Number(request.headers['content-length'] ?? 0)
  if (announced > limit) return { outcome: 'too-large' }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
      size += bytes.length
      arriving += bytes.length
      if (size > limit) return { outcome: 'too-large' }
      if (arriving > arrivingAtMost) return { outcome: 'busy' }
      chunks.push(bytes)
    }
  } catch {
    return { outcome: 'gone' }
  } finally {
    arriving -= size
  }
  return { outcome: 'read', body: Buffer.concat(chunks, size) }
}

/**
 * Lets a sender finish whose body was refused: a browser that is cut off while sending shows
 * a broken connection instead of the answer. Bounded in bytes and time, then the line is cut.
 */
export function drain(request: IncomingMessage, bytes = 64_000_000, ms = 15_000): void {
  let left = bytes
  const cut = setTimeout(() => request.socket.destroy(), ms)
  cut.unref()
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) request.socket.destroy()
  })
  request.once('close', () => {
    clearTimeout(cut)
  })
  request.once('end', () => {
    clearTimeout(cut)
  })
  request.on('error', () => undefined)
  request.resume()
}

/** The same request with its body ready to be read again. */
export function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const copy = new IncomingMessage(request.socket)
  copy.method = request.method
  copy.url = request.url
  copy.httpVersion = request.httpVersion
  copy.httpVersionMajor = request.httpVersionMajor
  copy.httpVersionMinor = request.httpVersionMinor
  copy.rawHeaders = request.rawHeaders
  // A body that arrived in chunks has a length now.
  copy.headers = { ...request.headers, 'content-length': String(body.length) }
  delete copy.headers['transfer-encoding']
  copy.complete = true
  if (body.length > 0) copy.push(body)
  copy.push(null)
  return copy
}
