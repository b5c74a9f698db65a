import { createHash } from 'node:crypto'
import { open, stat, type FileHandle } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { assetsAddress } from '../../content/addresses/my-hse.ts'
import { languageOfAddress } from '../../content/addresses/site.ts'
import { contentType, isCompressible, isHashed } from './content-types.ts'
import { hasCode } from './durable.ts'
import { acceptedEncodings, variantEnding, type Encoding } from './encoding.ts'
import { refuse, sentences } from './refusal.ts'
import { createLeading, writtenInCapitals } from './leads-on.ts'
import type { ReleaseStore } from './releases.ts'
import { setSecurityHeaders, siteContentSecurityPolicy } from './security.ts'

/** What the published site is served from. */
export interface SiteOptions {
  readonly releases: ReleaseStore
  readonly serverUrl: string
}

/** Answers one GET or HEAD of the published site. `pathname` is the decoded path, `search` begins with `?` or is empty. */
export type SiteHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
  search: string,
) => Promise<void>

/** Larger files are streamed, and named by size and time instead of by content. */
const readWhole = 1_000_000
const rememberedTags = 5_000

/**
 * Serves the current release, looked up at each request, so that a switch shows at once.
 * Hashed files that an open page still asks for come from the kept releases.
 */
export function createSite({ releases, serverUrl }: SiteOptions): SiteHandler {
  const sendFile = fileSender(serverUrl)
  const leadsOn = createLeading(releases)

  return async (request, response, pathname, search) => {
    const current = await releases.current()
    if (current === null) {
      refuse(request, response, pathname, serverUrl, {
        status: 503,
        sentence: sentences.notPublished,
        retryAfter: 15,
      })
      return
    }
    const segments = safeSegments(pathname)
    if (segments !== null) {
      const folder = releases.publicFolder(current)
      const leads = await leadsOn(current, pathname)
      if (leads !== null) {
        redirect(`${leads}${search}`)
        return
      }
      if (await sendFrom(folder, segments)) return
      const page = await pageIn(folder, segments)
      if (page !== null) {
        redirect(`${page}${search}`)
        return
      }
      if (isHashed(pathname)) {
        for (const id of await releases.listIds()) {
          if (id !== current && (await sendFrom(releases.publicFolder(id), segments))) return
        }
      }
      if (await sendNotFound(folder)) return
    }
    refuse(request, response, pathname, serverUrl, { status: 404, sentence: sentences.notFound })

    async function sendFrom(folder: string, parts: readonly string[]): Promise<boolean> {
      const file = path.join(folder, ...parts, ...(pathname.endsWith('/') ? ['index.html'] : []))
      return sendFile(request, response, { file, pathname, status: 200 })
    }

    async function sendNotFound(folder: string): Promise<boolean> {
      // A page is for people; a missing script or image gets the short answer.
      if (path.extname(pathname) !== '' && path.extname(pathname) !== '.html') return false
      const base = languageOfAddress(pathname) === 'en' ? path.join(folder, 'en') : folder
      for (const file of [path.join(base, '404.html'), path.join(base, '404', 'index.html')]) {
        if (await sendFile(request, response, { file, pathname, status: 404 })) return true
      }
      return false
    }

    function redirect(location: string): void {
      response.statusCode = 308
      response.setHeader('location', location)
      response.setHeader('cache-control', 'no-cache')
      response.setHeader('content-length', 0)
      setSecurityHeaders(response, { serverUrl }, siteContentSecurityPolicy(serverUrl))
      response.end()
    }
  }
}

/**
 * The address of the page or file meant by one that lacks its last slash, or is written in capitals as document
 * numbers are; null when there is none.
 */
async function pageIn(folder: string, asked: readonly string[]): Promise<string | null> {
  const lower = asked.map((each) => each.toLowerCase())
  for (const segments of [asked, lower]) {
    const file = path.join(folder, ...segments)
    if (await isFile(path.join(file, 'index.html'))) return `${encodePath(segments)}/`
  }
  return (await isFile(path.join(folder, ...lower)))
    ? encodePath(lower)
    : writtenInCapitals(`/${asked.join('/')}`)
}

/**
 * Serves the style sheets, scripts and fonts of My HSE.
 * @param folder where they were built, each with its compressed variants
 */
export function createAssets(folder: string, serverUrl: string): SiteHandler {
  const sendFile = fileSender(serverUrl)
  return async (request, response, pathname) => {
    const [name, ...more] = safeSegments(pathname.slice(assetsAddress.length)) ?? []
    const file = path.join(folder, name ?? '')
    if (name !== undefined && more.length === 0) {
      if (await sendFile(request, response, { file, pathname, status: 200 })) return
    }
    refuse(request, response, pathname, serverUrl, { status: 404, sentence: sentences.notFound })
  }
}

/** Sends a file in the best form the client accepts. False when it does not exist in any. */
type FileSender = (
  request: IncomingMessage,
  response: ServerResponse,
  target: Target,
) => Promise<boolean>

function fileSender(serverUrl: string): FileSender {
  const tags = new Map<string, string>()
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
      const opened = await openFile(variant)
      if (opened === null) continue
      try {
        setFileHeaders(response, target, encoding, varies)
        await sendOpened(request, response, opened, variant, target.status)
      } finally {
        await opened.handle.close()
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
    { handle, size, stamp }: OpenFile,
    variant: string,
    status: number,
  ): Promise<void> {
    const whole = size <= readWhole
    let body: Buffer | null = null
    let tag = whole ? tags.get(variant) : `"${stamp}"`
    if (tag === undefined) {
      body = await handle.readFile()
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
    response.setHeader('content-length', size)
    if (request.method === 'HEAD') {
      response.end()
      return
    }
    if (whole) {
      body ??= await handle.readFile()
      response.end(body)
      return
    }
    await pipeline(handle.createReadStream({ autoClose: false }), response)
  }

  function remember(variant: string, tag: string): void {
    if (tags.size >= rememberedTags) tags.clear()
    tags.set(variant, tag)
  }
}

interface Target {
  readonly file: string
  readonly pathname: string
  readonly status: 200 | 404
}

interface OpenFile {
  readonly handle: FileHandle
  readonly size: number
  readonly stamp: string
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
    return { handle, size: found.size, stamp }
  }
  await handle.close()
  return null
}

async function isFile(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile()
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ENAMETOOLONG')) return false
    throw error
  }
}

/**
 * Segments of a path that can only lead to a file below the release, or null.
 * Hidden files and the compressed variants have no address of their own.
 */
function safeSegments(pathname: string): readonly string[] | null {
  const segments = pathname.split('/').slice(1)
  if (segments.at(-1) === '') segments.pop()
  const safe = segments.every(
    (each) => each !== '' && !each.startsWith('.') && !/[\0\\/]/.test(each),
  )
  return safe && !/\.(?:br|gz)$/i.test(pathname) ? segments : null
}

function encodePath(segments: readonly string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`
}

function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}
