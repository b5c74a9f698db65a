/** Ways a file can be sent: as it is, or as one of the variants the publisher wrote beside it. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** Ending of the file that holds a variant. */
export const variantEnding = { br: '.br', gzip: '.gz' } as const

const preference: readonly Encoding[] = ['br', 'gzip', 'identity']

/**
 * Orders the encodings a client accepts, best first (RFC 9110, section 12.5.3).
 * `identity` always stands last at the latest: a readable answer beats a refusal.
 * @param header the Accept-Encoding header, if any
 */
export function acceptedEncodings(header: string | undefined): readonly Encoding[] {
  if (header === undefined) return ['identity']
  const weights = new Map<string, number>()
  for (const part of header.split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase())
    if (name !== '') weights.set(name === 'x-gzip' ? 'gzip' : name, weightOf(parameters))
  }
  const weight = (encoding: Encoding): number => {
    const named = weights.get(encoding)
    if (named !== undefined) return named
    // Unnamed, identity is acceptable but never preferred to what was asked for.
    return encoding === 'identity' ? 0.0001 : (weights.get('*') ?? 0)
  }
  const accepted = preference
    .filter((each) => weight(each) > 0)
    .toSorted((a, b) => weight(b) - weight(a))
  return accepted.includes('identity') ? accepted : [...accepted, 'identity']
}

function weightOf(parameters: readonly string[]): number {
  const q = parameters.find((each) => each.startsWith('q='))
  if (q === undefined) return 1
  const value = Number(q.slice(2))
  return Number.isFinite(value) ? Math.min(Math.max(value, 0), 1) : 0
}
