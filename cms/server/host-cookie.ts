import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from 'node:http'

/** The cookie of a session as Payload names it. */
const inside = 'payload-token'
/**
 * The same as browsers know it where the address is https: one of this name they take from this host alone, never from a
 * subdomain (RFC 6265bis, section 4.1.3.2). Otherwise a page on another host of the institution could log somebody in as
 * somebody else.
 */
const outside = `__Host-${inside}`

/** Hands the cookie of a session on under the name Payload knows it by. What came under that name itself is left out. */
export function readHostCookie({ headers }: IncomingMessage): void {
  if (headers.cookie === undefined) return
  const kept = headers.cookie
    .split(';')
    .map((each) => each.trim())
    .filter((each) => !each.startsWith(`${inside}=`))
    .map((each) => (each.startsWith(`${outside}=`) ? each.slice('__Host-'.length) : each))
  if (kept.length === 0) delete headers.cookie
  else headers.cookie = kept.join('; ')
}

/** Names the cookie of a session so that browsers keep it to this host, at the moment the head is written. */
export function writeHostCookie(response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse
  response.writeHead = (...args: unknown[]) => {
    const stored = response.getHeader('set-cookie')
    if (stored !== undefined) response.setHeader('set-cookie', renamed(stored))
    return writeHead(...args.map((each) => (isHeaders(each) ? withRenamed(each) : each)))
  }
}

function withRenamed(headers: Headers): Headers {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) =>
      name.toLowerCase() === 'set-cookie' && value !== undefined
        ? [name, renamed(value)]
        : [name, value],
    ),
  )
}

function renamed(given: OutgoingHttpHeader): string[] {
  const all = Array.isArray(given) ? given : [String(given)]
  // Browsers take the name only of what is sent over https alone, for the whole host.
  return all.map((each) =>
    each.startsWith(`${inside}=`) && /;\s*secure/i.test(each) ? `__Host-${each}` : each,
  )
}

type Headers = Record<string, OutgoingHttpHeader | undefined>

/** Headers given by name; a list of names and values is written by nobody here. */
function isHeaders(given: unknown): given is Headers {
  return typeof given === 'object' && given !== null && !Array.isArray(given)
}
