import { attachmentResponse, openAttachment } from '../../../plugin/attachments/stream.ts'
import { requestOf, visitorOf } from '../visitor.ts'

/** A file of a record, streamed to whoever may read the record. For everyone else it does not exist. */
export async function attachedFile(request: Request, id: string): Promise<Response> {
  const req = await requestOf(request.headers)
  const file = (await visitorOf(req)) ? await openAttachment(req, id) : null
  if (file === null) {
    return new Response(null, { status: 404, headers: { 'cache-control': 'private, no-store' } })
  }
  return attachmentResponse(file)
}
