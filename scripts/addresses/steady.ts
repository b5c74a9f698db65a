import { createHash } from 'node:crypto'

const changing: readonly (readonly [RegExp, string])[] = [
  [/eyJ[\w-]+\.[\w-]+\.[\w-]+/g, '<token>'],
  [/'nonce-[^']+'/g, "'nonce-<nonce>'"],
  // An id and the server's signature of it: keys of forms and drafts.
  [/[\w-]{8,64}\.[\w-]{43}(?![\w-])/g, '<signed>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '<id>'],
  [/(?<![0-9a-f])[0-9a-f]{24}(?![0-9a-f])/gi, '<id>'],
  [/\d{4}-\d\d-\d\dT\d\d(?::|%3A)\d\d(?::|%3A)\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)/g, '<time>'],
  [/Expires=[^;]+/gi, 'Expires=<time>'],
  [/finnes-ikke-[0-9a-z]+/g, 'finnes-ikke'],
]

/** The same text without what is another one at each start or in each recording: keys, ids, times, the origin. */
export function steady(text: string, origin: string): string {
  const { host } = new URL(origin)
  const here = text
    .replaceAll(origin, '<origin>')
    .replaceAll(encodeURIComponent(origin), '<origin>')
    .replaceAll(host, '<host>')
  return changing.reduce((told, [pattern, name]) => told.replaceAll(pattern, name), here)
}

/** A name nobody has, another one each time: limits that count by account then never meet. */
export function nobodysName(): string {
  return `finnes-ikke-${Math.random().toString(36).slice(2)}`
}

/** A short hash, for what only has to be the same. */
export function digest(of: string | Buffer): string {
  return createHash('sha256').update(of).digest('hex').slice(0, 16)
}
