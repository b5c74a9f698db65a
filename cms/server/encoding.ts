import { isCompressible } from './content-types.ts'

/** Ways a file can be sent: as it is, or packed. */
export type Encoding = 'br' | 'gzip' | 'identity'

/** Ending of the file that holds a variant. */
export const variantEnding = { br: '.br', gzip: '.gz' } as const

/** Below this a packed answer saves nothing worth its while, in bytes. */
export const worthPacking = 1_024

/**
 * The variants that lie packed beside a file of text. Of pages there are as many as all else together, and hardly anyone
 * reads them who takes gzip alone: for those they are packed when they are asked for.
 */
export function variantsBeside(file: string): readonly Exclude<Encoding, 'identity'>[] {
  if (!isCompressible(file)) return []
  return file.endsWith('.html') ? ['br'] : ['br', 'gzip']
}

const preference: readonly Encoding[] = ['br', 'gzip', 'identity']

/** Browsers say the same at every request. */
const read = new Map<string, readonly Encoding[]>()
const remembered = 100

/**
 * Orders the encodings a client accepts, best first (RFC 9110, section 12.5.3).
 * `identity` always stands last at the latest: a readable answer beats a refusal.
 * @param header the Accept-Encoding header, if any
 */
export function acceptedEncodings(header = ''): readonly Encoding[] {
  const known = read.get(header)
  if (known !== undefined) return known
  const ordered = inOrder(header)
  if (read.size >= remembered) read.clear()
  read.set(header, ordered)
  return ordered
}

function inOrder(header: string): readonly Encoding[] {
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
