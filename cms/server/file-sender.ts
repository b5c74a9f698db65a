import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { contentType, isCompressible, isHashed } from './content-types.ts'
import { hasCode } from './durable.ts'
import { acceptedEncodings, variantEnding, worthPacking, type Encoding } from './encoding.ts'
import { matches, type KeptAnswers } from './kept-answers.ts'
import { setSecurityHeaders, siteContentSecurityPolicy } from './security.ts'

/** Larger files are streamed, and named by size and time instead of by content. */
const readWhole = 1_000_000
const rememberedTags = 5_000

/** Files up to this many bytes are packed as they are sent. */
const mostZipped = 8_000_000
/** So many of them are remembered. */
const rememberedZipped = 100

const zip = promisify(gzip)

/** Sends a file in the best form the client accepts. False when it does not exist in any. */
export type FileSender = (
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
) => Promise<boolean>

/**
 * Makes what sends files.
 * @param kept where small files are kept for the next who asks; the target says what they come from
 */
export function fileSender(serverUrl: string, kept: KeptAnswers): FileSender {
  const tags = new Map<string, string>()
  const zipped = new Map<string, Promise<Buffer>>()
  const policy = siteContentSecurityPolicy(serverUrl)
  return sendFile

  async function sendFile(
    request: IncomingMessage,
    response: ServerResponse,
    target: Target,
  ): Promise<boolean> {
    const { file } = target
    const varies = isCompressible(file)
    const encodings = varies
      ? acceptedEncodings(request.headers['accept-encoding']?.toString())
      : (['identity'] as const)
    for (const encoding of encodings) {
      const variant = encoding === 'identity' ? file : `${file}${variantEnding[encoding]}`
      const form =
        (await openFile(variant)) ?? (encoding === 'gzip' ? await openZipped(file) : null)
      if (form === null) continue
      try {
        setFileHeaders(response, target, encoding, varies)
        await sendOpened(request, response, form, variant, target)
      } finally {
        await form.handle.close()
      }
      return true
    }
    return false
  }

  function setFileHeaders(
    response: ServerResponse,
    { file, pathname, status }: Target,
    encoding: Encoding,
    varies: boolean,
  ): void {
    response.setHeader('content-type', contentType(file, pathname))
    response.setHeader(
      'cache-control',
      status === 200 && isHashed(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
    )
    if (varies) response.setHeader('vary', 'Accept-Encoding')
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding)
    setSecurityHeaders(response, { serverUrl }, policy)
  }

  async function sendOpened(
    request: IncomingMessage,
    response: ServerResponse,
    { handle, size, stamp, read }: OpenFile,
    variant: string,
    { status, source }: Target,
  ): Promise<void> {
    const whole = size === null || size <= readWhole
    let body: Buffer | null = null
    let tag = whole ? tags.get(variant) : `"${stamp}"`
    if (tag === undefined) {
      body = await read()
      tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      remember(variant, tag)
    }
    response.setHeader('etag', tag)
    if (status === 200 && matches(request.headers['if-none-match'], tag)) {
      response.statusCode = 304
      response.removeHeader('content-type')
      response.removeHeader('content-encoding')
      response.end()
      return
    }
    response.statusCode = status
    const isHead = request.method === 'HEAD'
    // What is packed as it is sent says only then how long it is.
    if (whole && (size === null || !isHead)) body ??= await read()
    response.setHeader('content-length', size ?? body?.length ?? 0)
    if (isHead) {
      response.end()
      return
    }
    if (body !== null) {
      if (status === 200 && source !== null) kept.keep(source, request, response, { tag, body })
      response.end(body)
      return
    }
    await pipeline(handle.createReadStream({ autoClose: false }), response)
  }

  /** A file that no variant lies beside, to be packed as it is sent. Null where that saves nothing, or it is too large. */
  async function openZipped(file: string): Promise<OpenFile | null> {
    const plain = await openFile(file)
    if (plain === null) return null
    const size = plain.size ?? 0
    if (size >= worthPacking && size <= mostZipped) {
      return { ...plain, size: null, read: () => zippedOf(file, plain) }
    }
    await plain.handle.close()
    return null
  }

  /** Once for all who ask, whichever way: a file of a release never changes. */
  function zippedOf(file: string, plain: OpenFile): Promise<Buffer> {
    const known = zipped.get(file)
    if (known !== undefined) return known
    const made = plain.read().then((content) => zip(content))
    if (zipped.size >= rememberedZipped) zipped.clear()
    zipped.set(file, made)
    made.catch(() => zipped.delete(file))
    return made
  }

  function remember(variant: string, tag: string): void {
    if (tags.size >= rememberedTags) tags.clear()
    tags.set(variant, tag)
  }
}

/** A file and the address it is sent for. */
export interface Target {
  readonly file: string
  /** What it is part of and changes with, such as the id of a release; null where it is not to be kept. */
  readonly source: string | null
  readonly pathname: string
  readonly status: 200 | 404
}

interface OpenFile {
  readonly handle: FileHandle
  /** In bytes; null where only reading it tells. */
  readonly size: number | null
  readonly stamp: string
  readonly read: () => Promise<Buffer>
}

async function openFile(file: string): Promise<OpenFile | null> {
  let handle: FileHandle
  try {
    handle = await open(file, 'r')
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'ENAMETOOLONG')) return null
    throw error
  }
  const found = await handle.stat()
  if (found.isFile()) {
    const stamp = `${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}`
    return { handle, size: found.size, stamp, read: () => handle.readFile() }
  }
  await handle.close()
  return null
}
