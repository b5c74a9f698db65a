/** Most bytes a form of My HSE may have: these forms hold a few short fields. */
export const largestBody = 20_000
const longestValue = 1_000
const mostFields = 20

/** What was posted, by field name. A field that was sent twice counts once, with its first value. */
export type Posted = ReadonlyMap<string, string>

/**
 * Reads a posted form, bounded in bytes, fields and length of each.
 * @returns null for anything that is not such a form
 */
export async function postedForm(request: Request): Promise<Posted | null> {
  const type = request.headers.get('content-type')?.toLowerCase() ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded')) return null
  const bytes = await boundedBytes(request)
  if (bytes === null) return null
  const posted = new Map<string, string>()
  for (const [name, value] of new URLSearchParams(new TextDecoder().decode(bytes))) {
    if (value.length > longestValue || posted.size >= mostFields) return null
    if (!posted.has(name)) posted.set(name, value)
  }
  return posted
}

async function boundedBytes(request: Request): Promise<Uint8Array | null> {
  if (request.body === null) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body) {
    size += chunk.length
    if (size > largestBody) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
