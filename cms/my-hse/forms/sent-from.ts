import { surfaceOf } from '../../server/surfaces.ts'

/** The page a form was posted from, where the browser says so and it is one of ours; without what it said then. */
export function pageBefore(request: Request): string | null {
  const [referer, host] = [request.headers.get('referer'), request.headers.get('host')]
  if (referer === null || !URL.canParse(referer)) return null
  const { host: from, pathname, searchParams } = new URL(referer)
  if (from !== host || pathname.startsWith('//')) return null
  // Sent from the page that gave it back: there is no page at that address.
  if (surfaceOf(pathname) === 'form') return null
  for (const said of ['done', 'draft', 'error']) searchParams.delete(said)
  return searchParams.size === 0 ? pathname : `${pathname}?${searchParams.toString()}`
}

/** A second check behind the server's own: a form that another website's page has sent. */
export function isForeign(request: Request): boolean {
  if (request.headers.get('sec-fetch-site') === 'cross-site') return true
  const origin = request.headers.get('origin')
  if (origin === null) return false
  const host = request.headers.get('host')
  return !URL.canParse(origin) || new URL(origin).host !== host
}
