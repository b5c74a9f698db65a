import type { PayloadRequest } from 'payload'
import { instant, today } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'
import { settleAll } from '../guidelines/settle.ts'
import { optionsOf, type PublishOutcome } from '../options.ts'
import { dropJobs, forcedPrefix, requestPublish, takeUpRequests, waitingJobs } from './request.ts'
import { manyVanished } from './rules.ts'
import { knownSnapshot, rememberSame, rememberSnapshot } from './former-snapshot.ts'
import { digestOf } from './pieces.ts'
import { gatherSnapshot, type Gathered } from './snapshot.ts'
import { writeNext } from './snapshot-file.ts'
import { inTurn } from './soon.ts'
import { unshownLine } from './unshown.ts'

/** Stands as the release of a publish that found no guideline to publish, before the first one. */
export const noRelease = 'none'

/**
 * Publishes once for all pending requests: a snapshot through the contract, then the host's publisher. The last good
 * snapshot is replaced only after the publisher succeeded. What came of it stands on the requests.
 * @returns what came of it, or null when nothing was pending
 */
export async function publishPending(req: PayloadRequest): Promise<PublishOutcome | null> {
  return inTurn(req.payload, () => publishAllPending(req))
}

async function publishAllPending(req: PayloadRequest): Promise<PublishOutcome | null> {
  // First, so that of each of them the request is among those that are answered.
  const jobs = await waitingJobs(req)
  const pending = await local.find(req, 'publish-requests', {
    overrideAccess: true,
    where: { state: { equals: 'pending' } },
  })
  if (pending.length === 0) return null
  const confirmed = pending.some((each) => each.confirmed === true)
  const forced = pending.some((each) => each.key.startsWith(forcedPrefix))
  const outcome = await publishNow(req, { confirmed, forced })
  const finishedAt = instant(optionsOf(req.payload).clock)
  const result = outcome.ok
    ? {
        state: 'done' as const,
        release: outcome.release,
        seconds: outcome.seconds,
        reason: null,
        warnings: (outcome.warnings ?? []).join('\n'),
      }
    : { state: outcome.code, reason: outcome.reason }
  await inTransaction(req, async () => {
    await req.payload.db.updateMany({
      collection: 'publish-requests',
      where: { id: { in: pending.map(({ id }) => id) } },
      data: { ...result, finishedAt },
      req,
      returning: false,
    })
    await dropJobs(req, jobs)
  })
  if (!outcome.ok) req.payload.logger.error({ msg: `Publish: ${outcome.reason}` })
  return outcome
}

async function publishNow(
  req: PayloadRequest,
  { confirmed, forced }: { confirmed: boolean; forced: boolean },
): Promise<PublishOutcome> {
  const { publisher, dataDir } = optionsOf(req.payload)
  const began = performance.now()
  let gathered: Gathered
  try {
    gathered = await gatherSnapshot(req)
  } catch (error) {
    return { ok: false, code: 'failed', reason: inWords(error) }
  }
  const { pieces, snapshot } = gathered
  const warnings = gathered.unshown.map(unshownLine)
  const last = await knownSnapshot(dataDir)
  const digest = digestOf(pieces)
  if (!forced && last.digest === digest) {
    return { ok: true, release: 'unchanged', seconds: seconds(began), warnings }
  }
  const now = snapshot.guidelines.length
  // Before the first guideline there is nothing to build a site from, and nobody misses one.
  if (!last.there && now === 0) {
    return { ok: true, release: noRelease, seconds: seconds(began), warnings }
  }
  // Of a file that cannot be read nothing is known but that there was something.
  const before = last.there ? (last.count ?? 1) : 0
  if (!confirmed && manyVanished(before, now)) {
    return {
      ok: false,
      code: 'refused',
      reason:
        `${String(now)} retningslinjer ville blitt publisert, og ${String(before)} er det i dag. Bekreft at det er meningen. / ` +
        `${String(now)} guidelines would be published, and ${String(before)} are today. Confirm that this is intended.`,
    }
  }
  const next = await writeNext(dataDir, pieces)
  const outcome: PublishOutcome = publisher
    ? await publisher({ snapshotFile: next.file, confirmed })
    : { ok: true, release: digest.slice(0, 12), seconds: seconds(began) }
  if (!outcome.ok) {
    await next.leave()
    return outcome
  }
  rememberSnapshot(dataDir, pieces, await next.take())
  return { ...outcome, warnings: [...warnings, ...(outcome.warnings ?? [])] }
}

/**
 * What the passing of a day brings: editions that come into force replace the former, reviews become overdue. Also the
 * way back after a crash: whatever readers should see and do not is asked for.
 */
export async function keepUpWithTheDay(req: PayloadRequest): Promise<void> {
  const { clock, dataDir } = optionsOf(req.payload)
  await settleAll(req)
  // What waits will bring it all.
  if (await takeUpRequests(req)) return
  const { pieces } = await gatherSnapshot(req)
  const [last, digest] = [await knownSnapshot(dataDir), digestOf(pieces)]
  if (last.digest === digest) {
    rememberSame(dataDir, pieces)
    return
  }
  if (!last.there && pieces.lists.guidelines.length === 0) return
  const key = `day:${today(clock)}:${digest.slice(0, 16)}`
  const asked = await local.find(req, 'publish-requests', {
    overrideAccess: true,
    where: { key: { like: key } },
    select: { state: true },
  })
  // What went wrong today is not tried again by itself. What went well and is not here went to another data folder.
  if (asked.some(({ state }) => state !== 'done')) return
  await requestPublish(req, asked.length === 0 ? key : `${key}:${String(asked.length)}`)
}

function seconds(began: number): number {
  return Math.round((performance.now() - began) / 100) / 10
}

/** What was wrong with a document, with the path to the field. */
function inWords(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'issues' in error) {
    const issues = error.issues as { path: PropertyKey[]; message: string }[]
    return `The snapshot does not fit the contract: ${issues
      .slice(0, 3)
      .map((issue) => `${issue.path.map(String).join('.')}: ${issue.message}`)
      .join('; ')}.`
  }
  return error instanceof Error ? error.message : String(error)
}
