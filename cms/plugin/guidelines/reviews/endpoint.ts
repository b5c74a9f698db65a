import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { recordReview } from './record-review.ts'
import { reviewRefusal } from './text.ts'

/**
 * `POST /api/guidelines/:id/review` with `{ version, day, note }`: it was gone through and still holds. Answers
 * `{ doc: { id, version, nextReview } }`.
 */
export const reviewEndpoint = memberEndpoint({
  path: '/:id/review',
  method: 'post',
  handler: async (req) => {
    const { id } = req.routeParams as { id: string }
    const { version, day, note } = await bodyOf(req)
    if (typeof version !== 'number') {
      refuse(req, reviewRefusal.noVersion, {
        status: 428,
        field: 'version',
        code: 'version-missing',
      })
    }
    const doc = await recordReview(req, {
      id,
      version,
      day: typeof day === 'string' ? day : null,
      note: typeof note === 'string' ? note : '',
    })
    return Response.json({ doc: { id: doc.id, version: doc.version, nextReview: doc.nextReview } })
  },
})
