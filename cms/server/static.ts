import { stat } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { assetsAddress } from '../../content/addresses/my-hse.ts'
import { languageOfAddress } from '../../content/addresses/site.ts'
import { isHashed } from './content-types.ts'
import { hasCode } from './durable.ts'
import { fileSender } from './file-sender.ts'
import { createKeptAnswers, type KeptAnswer } from './kept-answers.ts'
import { refuse, sentences } from './refusal.ts'
import { createLeading, writtenInCapitals } from './leads-on.ts'
import type { ReleaseStore } from './releases.ts'
import { setSecurityHeaders, siteContentSecurityPolicy } from './security.ts'

/** What the published site is served from. */
export interface SiteOptions {
  readonly releases: ReleaseStore
  readonly serverUrl: string
}

/** Answers GET and HEAD of the published site. */
export interface SiteHandler {
  /** Answers one request. `pathname` is the decoded path, `search` begins with `?` or is empty. */
  (
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
    search: string,
  ): Promise<void>
  /** What a request was answered with before and still would be, known at once. */
  readonly kept?: (request: IncomingMessage) => KeptAnswer | null
}

/**
 * Serves the current release, looked up at each request, so that a switch shows at once.
 * Hashed files that an open page still asks for come from the kept releases.
 */
export function createSite({ releases, serverUrl }: SiteOptions): SiteHandler {
  const answers = createKeptAnswers()
  const sendFile = fileSender(serverUrl, answers)
  const leadsOn = createLeading(releases)

  return Object.assign(answer, {
    kept: (request: IncomingMessage) => {
      const current = releases.currentNow()
      return current === null ? null : answers.find(current, request)
    },
  })

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
    search: string,
  ): Promise<void> {
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
      if (await sendFrom(folder, segments, current)) return
      const page = await pageIn(folder, segments)
      if (page !== null) {
        redirect(`${page}${search}`)
        return
      }
      if (isHashed(pathname)) {
        for (const id of await releases.listIds()) {
          if (id === current) continue
          if (await sendFrom(releases.publicFolder(id), segments, null)) return
        }
      }
      if (await sendNotFound(folder)) return
    }
    refuse(request, response, pathname, serverUrl, { status: 404, sentence: sentences.notFound })

    async function sendFrom(
      folder: string,
      parts: readonly string[],
      source: string | null,
    ): Promise<boolean> {
      const file = path.join(folder, ...parts, ...(pathname.endsWith('/') ? ['index.html'] : []))
      return sendFile(request, response, { file, source, pathname, status: 200 })
    }

    async function sendNotFound(folder: string): Promise<boolean> {
      // A page is for people; a missing script or image gets the short answer.
      if (path.extname(pathname) !== '' && path.extname(pathname) !== '.html') return false
      const base = languageOfAddress(pathname) === 'en' ? path.join(folder, 'en') : folder
      for (const file of [path.join(base, '404.html'), path.join(base, '404', 'index.html')]) {
        const target = { file, source: null, pathname, status: 404 } as const
        if (await sendFile(request, response, target)) return true
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
  const answers = createKeptAnswers()
  const sendFile = fileSender(serverUrl, answers)
  return Object.assign(answer, {
    kept: (request: IncomingMessage) => answers.find(folder, request),
  })

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    pathname: string,
  ): Promise<void> {
    const [name, ...more] = safeSegments(pathname.slice(assetsAddress.length)) ?? []
    const file = path.join(folder, name ?? '')
    if (name !== undefined && more.length === 0) {
      const target = { file, source: folder, pathname, status: 200 } as const
      if (await sendFile(request, response, target)) return
    }
    refuse(request, response, pathname, serverUrl, { status: 404, sentence: sentences.notFound })
  }
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
