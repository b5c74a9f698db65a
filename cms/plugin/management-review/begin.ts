import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { today } from '../core/dates.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { fill } from '../core/text.ts'
import { local } from '../database/local.ts'
import type { ManagementReview } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { gather, type Given, refuseFaults } from '../records/engine.ts'
import { unit } from '../records/input/register.ts'
import { text } from '../records/input/text.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { historyText, recordSteps } from '../records/step.ts'
import { holdsReview, reviewKey, reviewYear } from './rules.ts'
import { document } from './steps/document.ts'
import { followUp } from './steps/follow-up.ts'
import { hold } from './steps/hold.ts'
import { prepare, ready, sendBack } from './steps/preparing.ts'
import { reviewRefusalText, reviewStateText, reviewText } from './text.ts'

/** What can be done with a review, the most likely first. */
export const reviewSteps = recordSteps({
  collection: 'management-reviews',
  steps: { prepare, ready, hold, document, followUp, sendBack },
  refusals: reviewRefusalText,
  wrongState: ({ state }) => fill(reviewRefusalText.wrongState, { state: reviewStateText[state] }),
})

/** What was done with a review. */
export const reviewStepText = historyText(reviewSteps, {
  begin: { nb: 'Startet', en: 'Begun' },
  decide: { nb: 'Vedtak skrevet eller endret', en: 'Decision written or changed' },
})

/** What is asked of whoever begins one. */
export const beginReviewInput = {
  unit: unit({ label: reviewText.unit, missing: 'unitMissing', before: 'stored' }),
  year: text({
    label: { nb: 'Hvilket år gjelder gjennomgangen?', en: 'Which year is the review of?' },
    before: (_record, day) => day.slice(0, 4),
  }),
} as const

/**
 * Begins the review of a unit in a year. There is one: begun again, also at once, it is the one there is.
 * @throws Refusal with everything that is wrong; 403 without the right
 */
export async function beginReview(
  req: PayloadRequest,
  { language, ...given }: Given & { readonly language: 'nb' | 'en' },
): Promise<ManagementReview> {
  if (!(await reachOf(req, 'management-reviews', 'begin')).all) {
    refuse(req, reviewRefusalText.notAllowed, { status: 403, code: 'notAllowed' })
  }
  const { faults, values } = await gather(req, beginReviewInput, given)
  const day = today(optionsOf(req.payload).clock)
  const now = Number(day.slice(0, 4))
  const year = reviewYear(values.year, day)
  const unread = new Set(faults.map(({ field }) => field))
  const of = unread.has('unit') ? null : await local.findById(req, 'units', values.unit, system)
  const say = { this: String(now), last: String(now - 1) }
  refuseFaults(
    req,
    [
      ...faults,
      ...(of && !holdsReview(of) ? [{ code: 'unitWrong', field: 'unit' }] : []),
      ...(year === null && !unread.has('year') ? [{ code: 'yearWrong', field: 'year', say }] : []),
    ],
    reviewRefusalText,
  )
  const key = reviewKey(values.unit, year ?? now)
  const there = await byKey(req, key)
  if (there) return there
  const data = {
    key,
    unit: values.unit,
    year: year ?? now,
    language,
    state: 'preparing' as const,
    steps: [{ step: 'begin' as const, ...(await signature(req)) }],
  }
  return withNumber(
    req,
    'management-reviews',
    `LED-${String(year ?? now)}-`,
    async (number) =>
      (await byKey(req, key)) ??
      local.create(req, 'management-reviews', { ...structuredClone(data), number }, system),
  )
}

const system = { overrideAccess: true } as const

async function byKey(req: PayloadRequest, key: string): Promise<ManagementReview | undefined> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'management-reviews', { ...system, where, limit: 1 })
  return found
}

/** `POST /api/management-reviews/begin` with `{ unit, year, language }`. Answers `{ doc }`. */
export const beginReviewEndpoint: Endpoint = memberEndpoint({
  path: '/begin',
  method: 'post',
  handler: async (req) => {
    const { language, year: asked, ...given } = await bodyOf(req)
    const year = typeof asked === 'number' ? String(asked) : asked
    const written = language === 'en' ? 'en' : 'nb'
    const made = await beginReview(req, { ...given, year, language: written })
    const { id, number, state, version } = made
    return Response.json({ doc: { id, number, state, version } })
  },
})
