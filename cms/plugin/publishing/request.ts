import type { PayloadRequest } from 'payload'
import { instant } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { afterCommit } from '../database/after-commit.ts'
import { optionsOf } from '../options.ts'
import { publishQueue, publishTask } from './queue.ts'
import { publishSoon } from './soon.ts'

/** Keys that begin so build the site anew even where nothing readers see has changed. */
export const forcedPrefix = 'manual:'

const quietKey = 'hseAskLater'

/** Does work that brings many changes readers see, without asking for a publish at each. Whoever calls asks once after. */
export async function askingLater<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  req.context[quietKey] = true
  try {
    return await work()
  } finally {
    // Payload replaces the context at every call: the one that is there now must forget it.
    req.context[quietKey] = false
  }
}

/**
 * Asks for a publish, in the transaction of the request. The same key asks once.
 * @param key what gave occasion, such as `edition:<id>:publish`
 */
export async function requestPublish(
  req: PayloadRequest,
  key: string,
  { confirmed = false }: { confirmed?: boolean } = {},
): Promise<void> {
  if (req.context[quietKey] === true) return
  const known = await local.count(req, 'publish-requests', {
    overrideAccess: true,
    where: { key: { equals: key } },
  })
  if (known > 0) return
  await local.create(
    req,
    'publish-requests',
    {
      key,
      confirmed,
      state: 'pending',
      requestedAt: instant(optionsOf(req.payload).clock),
    },
    { overrideAccess: true },
  )
  await queuePublish(req)
}

async function queuePublish(req: PayloadRequest): Promise<void> {
  await req.payload.jobs.queue({ task: publishTask, queue: publishQueue, input: {}, req })
  await afterCommit(req, () => {
    publishSoon(req.payload)
  })
}

/** Jobs that wait to publish, by their ids. A request of a job that is among them can be read. */
export async function waitingJobs(req: PayloadRequest): Promise<string[]> {
  const { docs } = await req.payload.db.find<{ id: string | number }>({
    collection: 'payload-jobs',
    pagination: false,
    limit: 0,
    select: { taskSlug: true },
    where: { and: [...openJobs, { processing: { not_equals: true } }] },
    req,
  })
  return docs.map(({ id }) => String(id))
}

/** Removes jobs whose requests another one has answered: each would find nothing. One that runs already is left to it. */
export async function dropJobs(req: PayloadRequest, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await req.payload.db.deleteMany({
    collection: 'payload-jobs',
    where: { and: [{ id: { in: [...ids] } }, ...openJobs, { processing: { not_equals: true } }] },
    req,
  })
}

/** Conditions of the jobs that publish and have not ended. */
const openJobs = [
  { taskSlug: { equals: publishTask } },
  { completedAt: { exists: false } },
  { hasError: { not_equals: true } },
]

/**
 * At boot: requests that wait get a job when none is there to take them. Without transactions a crash can come between
 * the request and its job; and a restored installation has its requests, but no jobs.
 * @returns true when there are requests waiting
 */
export async function takeUpRequests(req: PayloadRequest): Promise<boolean> {
  const waiting = await local.count(req, 'publish-requests', {
    overrideAccess: true,
    where: { state: { equals: 'pending' } },
  })
  if (waiting === 0) return false
  const jobs = await local.count(req, 'payload-jobs', {
    overrideAccess: true,
    where: { and: openJobs },
  })
  if (jobs === 0) await queuePublish(req)
  return true
}
