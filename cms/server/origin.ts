import type { IncomingMessage } from 'node:http'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * True when a request that can change something was made by another website's page.
 * Requests without Origin and without cookies are programs, which carry no one's session.
 * @param serverUrl public origin (`SERVER_URL`)
 */
export function isForeign(request: IncomingMessage, serverUrl: string): boolean {
  if (safe.has(request.method ?? '')) return false
  const { origin, host, referer, cookie } = request.headers
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site') return true
  if (origin !== undefined) return !isOwn(origin, host, serverUrl)
  if (cookie === undefined || site === 'same-origin' || site === 'none') return false
  return referer === undefined || !isOwn(referer, host, serverUrl)
}

/** The public origin, or the very host the request was sent to. */
function isOwn(address: string, host: string | undefined, serverUrl: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
  return url.origin === serverUrl || (host !== undefined && url.host === withoutPort(host, url))
}

/** A default port may stand in the Host header and never does in an origin. */
function withoutPort(host: string, { protocol }: URL): string {
  const standard = protocol === 'https:' ? ':443' : ':80'
  const lower = host.toLowerCase()
  return lower.endsWith(standard) ? lower.slice(0, -standard.length) : lower
}
