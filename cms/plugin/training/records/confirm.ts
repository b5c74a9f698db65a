import type { Endpoint, PayloadRequest } from 'payload'
import { today } from '../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { optionsOf } from '../../options.ts'
import { stepOfLine } from './step-of-line.ts'

/**
 * Says that one has taken a course, as somebody has registered it.
 * @throws Refusal 404 for a line that is not one's own; 409 for one that is confirmed or taken out
 */
export async function confirmOwn(req: PayloadRequest, id: string): Promise<void> {
  const day = today(optionsOf(req.payload).clock)
  await stepOfLine(req, id, {
    action: 'confirm',
    fits: ({ state }) => state === 'registered',
    data: { state: 'confirmed', confirmedBy: 'self', confirmedOn: day },
  })
}

/** `POST /api/training-records/confirm` with `{ id }`. Answers `{ id }`. */
export const confirmEndpoint: Endpoint = memberEndpoint({
  path: '/confirm',
  method: 'post',
  handler: async (req) => {
    const { id } = await bodyOf(req)
    const named = typeof id === 'string' ? id : ''
    await confirmOwn(req, named)
    return Response.json({ id: named })
  },
})
