import type { IncomingMessage } from 'node:http'

/** All bodies that are arriving at once; more would let slow, large uploads exhaust the memory or the disk. */
const arrivingAtMost = { memory: 256_000_000, disk: 2_000_000_000 }
const arriving = { memory: 0, disk: 0 }

/** A body that the request says or shows it has. */
export function hasBody(request: IncomingMessage): boolean {
  const { 'content-length': length, 'transfer-encoding': transfer } = request.headers
  return transfer !== undefined || (length !== undefined && length !== '0')
}

/** Bytes the request says its body has; 0 where it does not say. */
export function announced(request: IncomingMessage): number {
  return Number(request.headers['content-length'] ?? 0)
}

/** Why a body was not let in to its end. */
export type BodyFault = 'too-large' | 'busy'

/** A body on its way, counted as it passes. */
export interface CountedBody {
  /** The bytes as they arrive; it fails at the first one too many. */
  readonly stream: ReadableStream<Uint8Array>
  /** Why it failed, if it did: whatever was answered then says nothing of the request. */
  readonly fault: () => BodyFault | null
}

/**
 * Counts a body while it is read. Nothing is kept: what is read is the reader's.
 * @param body as it arrives
 * @param limit most bytes let through, and where they go
 * @param end resolves when the request is over; until then what arrived counts among all that is arriving
 */
export function countedBody(
  body: ReadableStream<Uint8Array>,
  limit: { readonly bytes: number; readonly toDisk: boolean },
  end: Promise<unknown>,
): CountedBody {
  let size = 0
  let fault: BodyFault | null = null
  const place = limit.toDisk ? 'disk' : 'memory'
  void end.then(() => (arriving[place] -= size))
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, controller) => {
      size += chunk.length
      arriving[place] += chunk.length
      if (size > limit.bytes) fault = 'too-large'
      else if (arriving[place] > arrivingAtMost[place]) fault = 'busy'
      if (fault === null) controller.enqueue(chunk)
      else controller.error(new Error(`The body is ${fault}.`))
    },
  })
  return { stream: body.pipeThrough(counter), fault: () => fault }
}

/**
 * Lets a sender finish whose body nobody reads: a browser that is cut off while sending shows
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
