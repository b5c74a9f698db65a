import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { acceptedEncodings, worthPacking } from './encoding.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Types of text; images and documents are compressed already. */
const text = /^(?:text\/|image\/svg\+xml|application\/(?:json|xml|javascript))/

/** Text that is sent in one piece. */
export interface WholeText {
  readonly headers: Headers
  readonly bytes: Buffer
}

/**
 * An answer of text as the client takes it best, compressed where that makes it smaller. Null for everything else, which
 * passes as it streams; then the answer has not been read.
 * @param accepted the request's Accept-Encoding
 */
export async function wholeText(
  answer: Response,
  accepted: string | null,
): Promise<WholeText | null> {
  const { headers, body } = answer
  const isText = text.test(headers.get('content-type') ?? '')
  if (body === null || !isText || headers.has('content-encoding')) return null
  const whole = Buffer.from(await answer.arrayBuffer())
  headers.append('vary', 'Accept-Encoding')
  const [encoding] = acceptedEncodings(accepted ?? undefined)
  const bytes = whole.length < worthPacking ? whole : await encoded(whole, encoding)
  if (bytes !== whole && encoding !== undefined) headers.set('content-encoding', encoding)
  headers.set('content-length', String(bytes.length))
  return { headers, bytes }
}

async function encoded(
  whole: Buffer<ArrayBuffer>,
  encoding: ReturnType<typeof acceptedEncodings>[number] | undefined,
): Promise<Buffer<ArrayBuffer>> {
  // Quality 4 takes as long as gzip and saves more.
  if (encoding === 'br') {
    return brotli(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
  }
  return encoding === 'gzip' ? zip(whole) : whole
}
