import { type Access, createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { collections, operations } from '../access/table.ts'
import { completeTrail } from '../audit-log/complete.ts'
import { forgetReporters } from '../nonconformities/forget-reporters.ts'
import { optionsOf } from '../options.ts'
import { correctAncestors } from '../organisation/hooks.ts'
import { reapSending } from '../outbox/send.ts'
import { completeAllFindings } from '../processes/register-findings.ts'
import { completeRequests } from '../publishing/complete.ts'
import { keepUpWithTheDay } from '../publishing/publish.ts'
import { instant } from './dates.ts'

/**
 * Refuses to run with a door left open: every collection must say who may do what, for every operation. Payload's
 * default would be any logged-in user.
 * @throws Error naming the collection and the operation
 */
export function assertClosed(payload: Payload): void {
  const { accounts } = optionsOf(payload)
  for (const slug of collections) {
    if (slug === 'hse-settings') continue
    const config = payload.collections[slug === 'accounts' ? accounts : slug]?.config
    if (!config) throw new Error(`hsePlugin: the collection "${slug}" is missing from the config.`)
    for (const operation of operations) {
      if (typeof config.access[operation] !== 'function') {
        throw new Error(`hsePlugin: "${slug}" does not say who may "${operation}".`)
      }
    }
    if (config.lockDocuments !== false) {
      throw new Error(`hsePlugin: "${slug}" has document locks on, which any user could read.`)
    }
  }
  for (const run of ['run', 'queue', 'cancel'] as const) {
    if (payload.config.jobs.access?.[run] === undefined) {
      throw new Error(`hsePlugin: jobs do not say who may "${run}" them.`)
    }
  }
}

/**
 * Closes the collections Payload adds by itself: jobs, key-value store and migrations to everyone, locks (any user
 * could read and make them) to everyone but those the admin is open to. Verne locks nothing; the host's own
 * collections may.
 */
export function closeInternals(payload: Payload): void {
  for (const slug of ['payload-jobs', 'payload-kv', 'payload-migrations']) {
    close(payload, slug, () => false)
  }
  close(payload, 'payload-locked-documents', async ({ req }) => {
    const { user } = req
    if (!user || user.collection !== payload.config.admin.user) return false
    const mayOpen = payload.collections[user.collection]?.config.access.admin
    return mayOpen ? await mayOpen({ req }) : true
  })
}

function close(payload: Payload, slug: string, may: Access): void {
  const config = payload.collections[slug]?.config
  if (!config) return
  const access = { read: may, create: may, update: may, delete: may, readVersions: may }
  Object.assign(config.access, access)
}

/** Completes what a crash may have cut off between two writes, and frees jobs of a process that is gone. */
export async function recover(payload: Payload): Promise<void> {
  const req = await createLocalReq({}, payload)
  await reapJobs(req)
  await reapSending(req)
  await correctAncestors(req)
  await forgetReporters(req)
  await completeTrail(req)
  await completeAllFindings(req)
  await completeRequests(req)
  await keepUpWithTheDay(req)
}

/** Longest time a job may take, in minutes. One that was begun before that is not running any more. */
const longestJob = 6

/** Jobs have no lease: after kill -9 one stays "processing" for ever. With SQLite there is one process, so at boot none runs. */
export async function reapJobs(req: PayloadRequest): Promise<number> {
  const alone = req.payload.db.name === 'sqlite'
  const before = optionsOf(req.payload)
    .clock()
    .subtract({ minutes: alone ? 0 : longestJob })
  const { docs } = await req.payload.db.find({
    collection: 'payload-jobs',
    pagination: false,
    limit: 0,
    req,
    where: {
      and: [
        { processing: { equals: true } },
        { updatedAt: { less_than_equal: before.toString({ smallestUnit: 'millisecond' }) } },
      ],
    },
  })
  for (const { id } of docs) {
    await req.payload.db.updateOne({
      collection: 'payload-jobs',
      id,
      data: { processing: false },
      req,
    })
  }
  if (docs.length > 0) {
    const at = instant(optionsOf(req.payload).clock)
    req.payload.logger.warn({ msg: `Freed ${String(docs.length)} jobs that were cut off.`, at })
  }
  return docs.length
}
