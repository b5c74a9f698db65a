import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { acceptedEncodings } from './encoding.ts'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

/** Below this a compressed answer saves nothing worth the work. */
const worthwhile = 1_024

/** Types of text; images and documents are compressed already. */
const text = /^(?:text\/|image\/svg\+xml|application\/(?:json|xml|javascript))/

/**
 * The answer as the client takes it best. Text is made whole and compressed where that makes it smaller; everything else
 * passes as it streams.
 * @param accepted the request's Accept-Encoding
 */
export async function compressed(answer: Response, accepted: string | null): Promise<Response> {
  const { headers, status, body } = answer
  const isText = text.test(headers.get('content-type') ?? '')
  if (body === null || !isText || headers.has('content-encoding')) return answer
  const whole = Buffer.from(await answer.arrayBuffer())
  const made = new Headers(headers)
  made.append('vary', 'Accept-Encoding')
  const [encoding] = acceptedEncodings(accepted ?? undefined)
  const bytes = whole.length < worthwhile ? whole : await encoded(whole, encoding)
  if (bytes !== whole && encoding !== undefined) made.set('content-encoding', encoding)
  made.set('content-length', String(bytes.length))
  return new Response(bytes, { status, headers: made })
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
