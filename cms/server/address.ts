import type { IncomingMessage } from 'node:http'

/** A request's address, taken apart once. */
export interface RequestAddress {
  /** Fully decoded path; what is recognised by it cannot be hidden behind an encoding. */
  readonly pathname: string
  /** Query with its question mark, or empty. */
  readonly search: string
  /** The address as it is handed on, letters and digits never percent-encoded. */
  readonly url: string
}

/**
 * Takes a request target apart, or null when no page of ours can have it:
 * not a path, wrong encoding, NUL, backslash, `.` or `..` segments, empty segments.
 */
export function requestAddress(target: string | undefined): RequestAddress | null {
  if (target?.startsWith('/') !== true || target.length > 8_000) return null
  const cut = target.search(/[?#]/)
  const rawPath = cut === -1 ? target : target.slice(0, cut)
  const search = cut !== -1 && target[cut] === '?' ? (target.slice(cut).split('#')[0] ?? '') : ''
  const plainPath = rawPath.replaceAll(/%(?:3[0-9]|[46][1-9a-f]|[57][0-9a])/gi, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  )
  let pathname: string
  try {
    pathname = decodeURIComponent(plainPath)
  } catch {
    return null
  }
  if (/[\p{Cc}\\]/u.test(pathname) || pathname.includes('//')) return null
  if (pathname.split('/').some((each) => each === '.' || each === '..')) return null
  return { pathname, search, url: `${plainPath}${search}` }
}

/**
 * Address of the client: the connection's, or what the given number of trusted proxies in front
 * reported. Anything a client writes into the header itself stands further left and is not read.
 * @param trustProxy number of reverse proxies in front (`TRUST_PROXY`)
 */
export function clientAddress(request: IncomingMessage, trustProxy: number): string {
  const connection = request.socket.remoteAddress ?? 'unknown'
  if (trustProxy === 0) return connection
  const reported = (request.headers['x-forwarded-for']?.toString() ?? '')
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '')
  const hops = [...reported, connection]
  return hops[Math.max(0, hops.length - 1 - trustProxy)] ?? connection
}

/**
 * What attempts are counted under: an IPv4 address as it is, an IPv6 address by its /64,
 * since one household or laboratory is handed that many.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').split('%')[0] ?? address
  if (!plain.includes(':')) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail === undefined || tail === '' ? [] : tail.split(':')
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: missing }, () => '0'), ...after]
  return groups
    .slice(0, 4)
    .map((each) => each.replace(/^0+(?=.)/, ''))
    .join(':')
}
