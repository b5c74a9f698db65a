import type { PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { local } from '../database/local.ts'
import type { PublishRequest } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { noRelease } from './publish.ts'
import { expectedSeconds, isLate } from './rules.ts'

/** How many publishes say how long the next one takes. */
const counted = 9

/** How what was changed last stands with the readers. */
export interface PublishStanding {
  readonly state: PublishRequest['state'] | 'late'
  /** Since when it is so: live, waiting, or stopped. ISO 8601. */
  readonly since: string
  /** In how many seconds it is live, of one that waits; null where nothing is known. */
  readonly seconds: number | null
  /** Why it is not, where it was stopped. */
  readonly reason: string | null
  /** True where whoever asks may publish again. */
  readonly mayPublish: boolean
}

/**
 * How the last change stands, or the last step of an edition that readers see. Null before the first, and for those who
 * may not know.
 */
export async function publishStanding(
  req: PayloadRequest,
  edition?: string,
): Promise<PublishStanding | null> {
  if ((await can(req, 'publish-requests', 'read')) === false) return null
  const steps = ['publish', 'withdraw'].map((step) => `edition:${String(edition)}:${step}`)
  const asked = await newest(req, edition === undefined ? {} : { key: { in: steps } })
  if (!asked || asked.release === noRelease) return null
  const request = await answeredSince(req, asked)
  const mayPublish = (await can(req, 'publish-requests', 'confirmPublish')) !== false
  const { finishedAt, reason, requestedAt, state } = request
  if (state !== 'pending') {
    const since = finishedAt ?? requestedAt
    return { state, since, seconds: null, reason: reason ?? null, mayPublish }
  }
  const expected = await expectedOf(req)
  const now = optionsOf(req.payload).clock().epochMilliseconds
  const waited = (now - Date.parse(requestedAt)) / 1000
  return {
    state: isLate(waited, expected) ? 'late' : state,
    since: requestedAt,
    seconds: expected === null ? null : Math.max(1, Math.ceil(expected - waited)),
    reason: null,
    mayPublish,
  }
}

/** Of one that was stopped, what came after it: every publish brings all that readers should see. */
async function answeredSince(req: PayloadRequest, asked: PublishRequest): Promise<PublishRequest> {
  if (asked.state === 'done' || asked.state === 'pending') return asked
  const later = await newest(req, { requestedAt: { greater_than: asked.requestedAt } })
  return later ?? asked
}

async function newest(req: PayloadRequest, where: Where): Promise<PublishRequest | undefined> {
  const [found] = await local.find(req, 'publish-requests', {
    overrideAccess: false,
    where,
    sort: '-requestedAt',
    limit: 1,
  })
  return found
}

async function expectedOf(req: PayloadRequest): Promise<number | null> {
  const done = await local.find(req, 'publish-requests', {
    overrideAccess: false,
    where: {
      and: [
        { state: { equals: 'done' } },
        { finishedAt: { exists: true } },
        { release: { not_in: [noRelease, 'unchanged'] } },
      ],
    },
    sort: '-requestedAt',
    limit: counted,
    select: { requestedAt: true, finishedAt: true },
  })
  return expectedSeconds(
    done.map(
      ({ finishedAt, requestedAt }) => Date.parse(finishedAt ?? '') - Date.parse(requestedAt),
    ),
  )
}
