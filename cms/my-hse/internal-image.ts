import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { local } from '../plugin/database/local.ts'
import { optionsOf } from '../plugin/options.ts'
import type { FileRequest } from './files.ts'

const types = {
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
} as const

/**
 * An image by content hash, streamed to whoever may read an edition that shows it. For everyone else it does not
 * exist: the answer is the same 404 as for a hash nobody knows.
 * The address names it: `<64 hex digits>.<extension>`.
 */
export async function internalImage({ visitor, params }: FileRequest): Promise<Response> {
  const file = params['file'] ?? ''
  const match = /^[0-9a-f]{64}\.(png|jpg|webp|avif)$/.exec(file)
  if (!match) return nothing()
  if (visitor === null) return nothing()
  const { req } = visitor
  const [image] = await local.find(req, 'media', {
    overrideAccess: true,
    where: { filename: { equals: file } },
    limit: 1,
  })
  if (!image) return nothing()
  const readable = await local.count(req, 'editions', {
    overrideAccess: false,
    where: { images: { in: [image.id] } },
  })
  if (readable === 0) return nothing()
  const place = path.join(path.resolve(optionsOf(req.payload).dataDir), 'media-by-hash', file)
  const size = await sizeOf(place)
  if (size === null) return nothing()
  // Node's own web streams and those of the browser's types are the same thing under two names.
  const body = Readable.toWeb(createReadStream(place)) as unknown as ReadableStream<Uint8Array>
  return new Response(body, {
    headers: {
      'content-type': types[match[1] as keyof typeof types],
      'content-length': String(size),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  })
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch {
    return null
  }
}

function nothing(): Response {
  return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } })
}
