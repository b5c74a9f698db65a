import type { PayloadRequest } from 'payload'
import { instant } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { optionsOf } from '../options.ts'

/** Name of the job that publishes. */
export const publishTask = 'hse-publish'
/** Queue of the jobs that people wait for. */
export const publishQueue = 'hse'

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
}

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
    where: {
      and: [
        { taskSlug: { equals: publishTask } },
        { completedAt: { exists: false } },
        { hasError: { not_equals: true } },
      ],
    },
  })
  if (jobs === 0) await queuePublish(req)
  return true
}
