import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../../access/can.ts'
import { today } from '../../core/dates.ts'
import { bodyOf, memberEndpoint } from '../../core/endpoint.ts'
import { refuse } from '../../core/refuse.ts'
import { idOf, local } from '../../database/local.ts'
import { isOldVersion } from '../../database/optimistic.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { ManagementReview, ReviewDecision } from '../../generated-types.ts'
import { optionsOf } from '../../options.ts'
import { gather, type Given, refuseFaults } from '../../records/engine.ts'
import { withNumber } from '../../records/record-number.ts'
import { signature, writeStep } from '../../records/record-step.ts'
import { decisionFaults } from '../rules.ts'
import { decisionInput } from './input.ts'
import { decisionRefusalText as text } from './text.ts'

const system = { overrideAccess: true } as const

/** How often a review is read anew because somebody else wrote a decision at the same moment. */
const mostTries = 8

/**
 * Writes a decision of a review that has been held. Sent twice with one key, also at once, it is written once.
 * @param sent `review` is the number of the review
 * @throws Refusal with everything that is wrong; 403 without the right; 409 for a review that is not held, or documented
 */
export async function decide(
  req: PayloadRequest,
  sent: Given & { readonly key: string; readonly language: 'nb' | 'en' },
): Promise<ReviewDecision> {
  if (!(await reachOf(req, 'review-decisions', 'decide')).all) {
    refuse(req, text.notAllowed, { status: 403, code: 'notAllowed' })
  }
  for (let left = mostTries; ; left -= 1) {
    try {
      return await inTransaction(req, () => write(req, sent))
    } catch (error) {
      if (left === 1 || !isOldVersion(error)) throw error
    }
  }
}

async function write(
  req: PayloadRequest,
  {
    key: sent,
    language,
    ...given
  }: Given & { readonly key: string; readonly language: 'nb' | 'en' },
): Promise<ReviewDecision> {
  const { faults, values } = await gather(req, decisionInput, given)
  const { review: number, ...said } = values
  const unread = new Set(faults.map(({ field }) => field))
  const review = unread.has('review') ? null : await reviewWith(req, number)
  const key = `${review?.id ?? ''}:${sent}`
  const there = await byKey(req, key)
  if (there) return there
  const day = today(optionsOf(req.payload).clock)
  const unknown = review === null && !unread.has('review')
  const wrong = unread.has('kind') || unread.has('deadline') ? [] : decisionFaults(said, day)
  refuseFaults(
    req,
    [...faults, ...(unknown ? [{ code: 'unknownReview', field: 'review' }] : []), ...wrong],
    text,
  )
  if (!review) throw new Error('A review that is unknown was refused.')
  refuseUnlessHeld(req, review)
  const data = {
    ...said,
    key,
    review: review.id,
    unit: idOf(review.unit),
    language,
    state: 'open' as const,
    steps: [{ step: 'decide' as const, ...(await signature(req)) }],
  }
  return withNumber(req, 'review-decisions', `VED-${day.slice(0, 4)}-`, async (own) => {
    const known = await byKey(req, key)
    if (known) return known
    await noteInReview(req, review, own)
    const wanted = { ...structuredClone(data), number: own }
    return local.create(req, 'review-decisions', wanted, system)
  })
}

/** The review with a number, as far as the one who asks may read it. */
async function reviewWith(req: PayloadRequest, number: string): Promise<ManagementReview | null> {
  const where = { number: { equals: number.toUpperCase() } }
  const mine = { overrideAccess: false, where, limit: 1 } as const
  const [found] = await local.find(req, 'management-reviews', mine)
  return found ?? null
}

async function byKey(req: PayloadRequest, key: string): Promise<ReviewDecision | undefined> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'review-decisions', { ...system, where, limit: 1 })
  return found
}

/** The review of a decision, as the system. */
export async function reviewOf(
  req: PayloadRequest,
  { review }: Pick<ReviewDecision, 'review'>,
): Promise<ManagementReview> {
  const found = await local.findById(req, 'management-reviews', idOf(review), system)
  if (!found) throw new Error('A decision is there without its review.')
  return found
}

/** @throws Refusal 409 for a review that is not held, or documented already */
export function refuseUnlessHeld(
  req: PayloadRequest,
  { state }: Pick<ManagementReview, 'state'>,
): void {
  if (state !== 'held') refuse(req, text.notHeld, { status: 409, code: 'notHeld' })
}

/**
 * Says in the history of a review that one of its decisions was written or changed. It counts the version of the review up:
 * whoever documents it at the same moment has not seen that, and of the two one is refused.
 */
export async function noteInReview(
  req: PayloadRequest,
  review: ManagementReview,
  decision: string,
): Promise<void> {
  const outcome = { data: {}, step: { step: 'decide' as const, note: decision } }
  await writeStep(req, 'management-reviews', review, outcome, review.version)
}

/** `POST /api/review-decisions/decide` with `{ key, language, … }` as `decisionInput`. Answers `{ doc }`. */
export const decideEndpoint: Endpoint = memberEndpoint({
  path: '/decide',
  method: 'post',
  handler: async (req) => {
    const { key, language, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, text.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const written = language === 'en' ? 'en' : 'nb'
    const { id, number, state, version } = await decide(req, { ...given, key, language: written })
    return Response.json({ doc: { id, number, state, version } })
  },
})
