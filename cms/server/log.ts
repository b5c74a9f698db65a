/** Header with the number that finds a request in the log. */
export const requestIdHeader = 'x-request-id'

/** One served request, as it is logged: no client address, no user agent, nothing a person typed. */
export interface RequestEntry {
  readonly id: string
  readonly method: string
  /** Decoded path without query; `loggedPath` is applied here. */
  readonly pathname: string
  readonly status: number
  readonly ms: number
  readonly bytes: number
  /** True when the client went away before the answer was whole. */
  readonly aborted?: boolean
}

export type Level = 'info' | 'warn' | 'error'

/** Where the server writes what happens. */
export interface Log {
  request: (entry: RequestEntry) => void
  /** Something worth knowing that is not a request. `fields` must hold no personal data. */
  event: (level: Level, message: string, fields?: Readonly<Record<string, unknown>>) => void
}

export interface LogOptions {
  /** Short lines for a person at a terminal instead of JSON. @default false */
  readonly pretty?: boolean
  /** Takes one line without its line break. @default standard output */
  readonly write?: (line: string) => void
}

/** Structured log: one JSON object a line, with time, level and, for requests, id, method, path, status, ms, bytes. */
export function createLog({ pretty = false, write = toStandardOutput }: LogOptions = {}): Log {
  return {
    request: (entry) => {
      const path = loggedPath(entry.pathname)
      const level = levelOf(entry.status)
      const ms = Math.round(entry.ms * 10) / 10
      if (pretty) {
        const gone = entry.aborted === true ? '  aborted' : ''
        write(`${entry.method} ${path}  ${String(entry.status)}  ${String(ms)} ms${gone}`)
        return
      }
      write(
        JSON.stringify({
          time: new Date().toISOString(),
          level,
          id: entry.id,
          method: entry.method,
          path,
          status: entry.status,
          ms,
          bytes: entry.bytes,
          ...(entry.aborted === true ? { aborted: true } : {}),
        }),
      )
    },
    event: (level, message, fields = {}) => {
      if (pretty) {
        const rest = Object.keys(fields).length === 0 ? '' : ` ${JSON.stringify(fields)}`
        write(`${level}: ${message}${rest}`)
        return
      }
      write(JSON.stringify({ time: new Date().toISOString(), level, message, ...fields }))
    },
  }
}

/**
 * A path as it may be logged: what could point at a person or open something - identifiers,
 * tokens, e-mail addresses, numbers, free text - is replaced by its kind.
 */
export function loggedPath(pathname: string): string {
  const logged = pathname.split('/').map(loggedSegment).join('/')
  return logged.length > 200 ? `${logged.slice(0, 200)}…` : logged
}

function loggedSegment(segment: string): string {
  if (segment === '') return ''
  if (segment.includes('@')) return ':email'
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(segment) || /^[0-9a-f]{16,}$/i.test(segment)) return ':id'
  if (/^[0-9a-f]{32,}\.[a-z0-9]+$/.test(segment)) return ':hash'
  if (/\d{6,}/.test(segment)) return ':number'
  if (!/^[a-z0-9._~-]+$/i.test(segment)) return ':text'
  if (segment.length > 60) return ':token'
  return segment
}

function levelOf(status: number): Level {
  // 503 says "not now", while starting or stopping, and is no fault.
  if (status >= 500 && status !== 503) return 'error'
  return status >= 400 && status !== 404 ? 'warn' : 'info'
}

let waiting: string[] = []

/** Lines of the same moment are written together, and none is lost when the process ends by itself. */
function toStandardOutput(line: string): void {
  if (waiting.push(line) === 1) setImmediate(writeWaiting)
}

function writeWaiting(): void {
  if (waiting.length === 0) return
  const lines = waiting
  waiting = []
  process.stdout.write(`${lines.join('\n')}\n`)
}

process.on('exit', writeWaiting)
