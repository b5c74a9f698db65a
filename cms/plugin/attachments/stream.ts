import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import type { PayloadRequest } from 'payload'
import { can } from '../access/can.ts'
import { local } from '../database/local.ts'
import { featuresOf } from '../feature.ts'
import type { Attachment } from '../generated-types.ts'
import { optionsOf } from '../options.ts'

/** A file on its way to someone who may read the record it belongs to. */
export interface OpenedAttachment {
  /** Name to save it under. */
  readonly name: string
  /** Content type, as the content was when it was stored. */
  readonly type: string
  /** Size in bytes. */
  readonly size: number
  readonly stream: ReadableStream<Uint8Array>
}

/** Folder of the stored files. */
export function attachmentFolder(dataDir: string): string {
  return path.resolve(dataDir, 'attachments')
}

/** Opens a file for the one who asks; null when there is none that may be read. */
export async function openAttachment(
  req: PayloadRequest,
  id: string,
): Promise<OpenedAttachment | null> {
  if ((await can(req, 'attachments', 'read')) === false) return null
  const found =
    (await local.findById(req, 'attachments', id, { overrideAccess: false })) ??
    (await ofReadRecord(req, id))
  if (!found?.filename || !found.mimeType) return null
  const folder = attachmentFolder(optionsOf(req.payload).dataDir)
  const file = path.join(folder, path.basename(found.filename))
  const size = await sizeOf(file)
  if (size === null) return null
  const stream = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
  return { name: found.name, type: found.mimeType, size, stream }
}

/** A file whose record the one who asks may read, as the feature says that keeps the record; null for any other. */
async function ofReadRecord(req: PayloadRequest, id: string): Promise<Attachment | null> {
  const file = await local.findById(req, 'attachments', id, { overrideAccess: true })
  if (!file) return null
  for (const { readsFile } of featuresOf(req.payload)) {
    if (await readsFile?.(req, file)) return file
  }
  return null
}

/** The answer that carries a file: saved, never run or shown by its name, and kept by no cache. */
export function attachmentResponse(file: OpenedAttachment): Response {
  return new Response(file.stream, {
    headers: {
      'content-type': file.type,
      'content-length': String(file.size),
      'content-disposition': disposition(file.name),
      ...privateHeaders,
    },
  })
}

/** What every answer with a private file says. */
export const privateHeaders = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; sandbox",
} as const

/** RFC 6266: a plain name for old programs, the real one for all others. */
function disposition(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const real = encodeURIComponent(name).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${real}`
}

async function sizeOf(file: string): Promise<number | null> {
  try {
    const found = await stat(file)
    return found.isFile() ? found.size : null
  } catch {
    return null
  }
}
