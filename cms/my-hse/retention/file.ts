import type { FileRequest } from '../files.ts'
import { NotFound } from '../page.ts'
import { dueRecordAt } from './load-record.ts'

/** A record whose period has passed, with what belongs to it, as JSON. For everyone but the HSE director it does not exist. */
export async function retainedFile({ language, params, visitor }: FileRequest): Promise<Response> {
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  const gone = new Response(null, { status: 404, headers })
  if (visitor === null) return gone
  try {
    const { kind, record, removal } = await dueRecordAt(visitor.req, language, params)
    const files = (removal?.files ?? []).map(({ filesize, mimeType, name }) => ({
      name,
      mimeType,
      filesize,
    }))
    const body = {
      kind,
      record,
      measures: removal?.measures ?? [],
      files,
      lines: (removal?.lines ?? []).map(({ document }) => document),
    }
    return new Response(JSON.stringify(body, null, 2), {
      headers: {
        ...headers,
        'content-type': 'application/json; charset=utf-8',
        'content-disposition': `attachment; filename="${record.number}.json"`,
      },
    })
  } catch (error) {
    if (error instanceof NotFound) return gone
    throw error
  }
}
