import type { Endpoint, PayloadRequest } from 'payload'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { letGoOf } from './certificate.ts'
import { stepOfLine } from './step-of-line.ts'
import { trainingRefusalText as refusals } from './text.ts'

/**
 * Takes out a line that was registered wrongly. It counts no more, and its history says why.
 * @throws Refusal 400 without a line or a reason; 404 for a line one may not take out; 409 for one that is out already
 */
export async function withdrawLine(
  req: PayloadRequest,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<void> {
  const fields = [
    ...(id === '' ? [{ field: 'line', text: refusals.lineMissing }] : []),
    ...(reason.trim() === '' ? [{ field: 'reason', text: refusals.reasonMissing }] : []),
  ]
  const [first] = fields
  if (first) refuse(req, first.text, { fields, code: 'missing' })
  await stepOfLine(req, id, {
    action: 'withdraw',
    fits: ({ state }) => state !== 'withdrawn',
    data: { state: 'withdrawn' },
    note: reason.trim(),
    // What shows that a course was taken goes with the line that said so.
    beside: () => letGoOf(req, id),
  })
}

/** `POST /api/training-records/withdraw` with `{ id, reason }`. Answers `{ id }`. */
export const withdrawEndpoint: Endpoint = memberEndpoint({
  path: '/withdraw',
  method: 'post',
  handler: async (req) => {
    const { id, reason } = await bodyOf(req)
    const named = typeof id === 'string' ? id : ''
    await withdrawLine(req, { id: named, reason: typeof reason === 'string' ? reason : '' })
    return Response.json({ id: named })
  },
})
