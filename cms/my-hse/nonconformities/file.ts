import { attachmentResponse, openAttachment } from '../../plugin/attachments/stream.ts'
import type { FileRequest } from '../files.ts'

/** A file of a record, streamed to whoever may read the record. For everyone else it does not exist. */
export async function attachedFile({ visitor, params }: FileRequest): Promise<Response> {
  const file = visitor ? await openAttachment(visitor.req, params['id'] ?? '') : null
  if (file === null) {
    return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } })
  }
  return attachmentResponse(file)
}
