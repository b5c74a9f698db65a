import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { local } from '../database/local.ts'
import type { CommitteeMeeting } from '../generated-types.ts'
import { type Given, read } from '../records/engine.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { meetingInput } from './inputs.ts'
import { seriesOf } from './rules.ts'
import { meetingRefusalText as text } from './text.ts'

/**
 * Plans a meeting of a committee. Sent twice with one key, it is planned once.
 * @throws Refusal with everything that is wrong; 403 without the right
 */
export async function planMeeting(
  req: PayloadRequest,
  { key, language, ...given }: Given & { readonly key: string; readonly language: 'nb' | 'en' },
): Promise<CommitteeMeeting> {
  if (!(await reachOf(req, 'committee-meetings', 'plan')).all) {
    refuse(req, text.notAllowed, { status: 403, code: 'notAllowed' })
  }
  const before = await byKey(req, key)
  if (before) return before
  const values = await read(req, meetingInput, given, text)
  const data = {
    ...values,
    key,
    language,
    state: 'planned' as const,
    steps: [{ step: 'plan' as const, ...(await signature(req)) }],
  }
  const series = seriesOf(values.committee, values.date.slice(0, 4)).meeting
  return withNumber(req, 'committee-meetings', series, async (number) => {
    const wanted = { ...structuredClone(data), number }
    const there = await byKey(req, key)
    return there ?? local.create(req, 'committee-meetings', wanted, { overrideAccess: true })
  })
}

async function byKey(req: PayloadRequest, key: string): Promise<CommitteeMeeting | undefined> {
  const where = { key: { equals: key } }
  const found = await local.find(req, 'committee-meetings', {
    overrideAccess: true,
    where,
    limit: 1,
  })
  return found[0]
}

/** `POST /api/committee-meetings/plan` with `{ key, language, … }` as `meetingInput`. Answers `{ doc }`. */
export const planEndpoint: Endpoint = memberEndpoint({
  path: '/plan',
  method: 'post',
  handler: async (req) => {
    const { key, language, ...given } = await bodyOf(req)
    if (typeof key !== 'string' || key.length < 16 || key.length > 200) {
      refuse(req, text.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const written = language === 'en' ? 'en' : 'nb'
    const made = await planMeeting(req, { ...given, key, language: written })
    const { id, number, state, version } = made
    return Response.json({ doc: { id, number, state, version } })
  },
})
