import type { IncomingMessage, ServerResponse } from 'node:http'
import { acceptedEncodings } from './encoding.ts'
import { requestIdHeader } from './log.ts'

/** A file as it is sent to everybody who asks for it in the same way. */
export interface KeptAnswer {
  readonly tag: string
  /** Names and values by turns, without the number of the request. */
  readonly headers: readonly string[]
  /** What is left of them where the client has the file already. */
  readonly unchanged: readonly string[]
  readonly body: Buffer
}

/** What may be kept at most. */
export interface Room {
  /** Bytes of one file. @default 256 KiB */
  readonly file?: number
  /** Bytes of all files. @default 64 MiB */
  readonly all?: number
}

/** Answers kept in memory for as long as what they were made from is what readers get. */
export interface KeptAnswers {
  /**
   * The answer that a request had before, or null. All that is kept goes when it comes from elsewhere.
   * @param source what the answer is made from, which never changes: the id of a release
   */
  find: (source: string, request: IncomingMessage) => KeptAnswer | null
  /** Keeps an answer whose head is set and not yet sent, where there is room and it may be found again. */
  keep: (
    source: string,
    request: IncomingMessage,
    response: ServerResponse,
    sent: { readonly tag: string; readonly body: Buffer },
  ) => void
}

/** Headers of a body, which an answer without one does not have. */
const ofBody = new Set(['content-type', 'content-encoding', 'content-length'])

/** Makes room for answers. The oldest make way for new ones. */
export function createKeptAnswers(room: Room = {}): KeptAnswers {
  const { file = 256 * 1024, all = 64 * 1024 * 1024 } = room
  const answers = new Map<string, KeptAnswer>()
  let bytes = 0
  let from: string | null = null

  function forgetOldest(): void {
    for (const [key, { body }] of answers) {
      if (bytes <= all) return
      answers.delete(key)
      bytes -= body.length
    }
  }

  return {
    find: (source, request) => {
      if (source !== from) {
        answers.clear()
        bytes = 0
        from = source
      }
      return answers.get(keyOf(request)) ?? null
    },
    keep: (source, request, response, { tag, body }) => {
      // With a query there would be one for every question somebody thinks of.
      if (source !== from || body.length > file || request.url?.includes('?') !== false) return
      const key = keyOf(request)
      if (answers.has(key)) return
      const headers = Object.entries(response.getHeaders())
        .filter(([name]) => name !== requestIdHeader)
        .map(([name, value]) => [name, String(value)] as const)
      answers.set(key, {
        tag,
        headers: headers.flat(),
        unchanged: headers.filter(([name]) => !ofBody.has(name)).flat(),
        body,
      })
      bytes += body.length
      forgetOldest()
    },
  }
}

/** Sends a kept answer. */
export function sendKept(
  request: IncomingMessage,
  response: ServerResponse,
  { tag, headers, unchanged, body }: KeptAnswer,
  id: string,
): void {
  if (matches(request.headers['if-none-match'], tag)) {
    response.writeHead(304, [...unchanged, requestIdHeader, id]).end()
    return
  }
  response.writeHead(200, [...headers, requestIdHeader, id])
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** True when a client says that it has what a tag names. */
export function matches(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false
  if (header.trim() === '*') return true
  return header.split(',').some((each) => each.trim().replace(/^W\//, '') === tag)
}

function keyOf({ headers, url = '' }: IncomingMessage): string {
  return `${acceptedEncodings(headers['accept-encoding']?.toString()).join()} ${url}`
}
