import type { PayloadRequest, TaskConfig } from 'payload'
import { label } from '../core/text.ts'
import { type Duty, featuresOf } from '../feature.ts'
import { publishPending } from './publish.ts'
import { publishTask } from './queue.ts'
import { settled } from './soon.ts'

/** Queue of the jobs that come back by themselves. */
export const nightlyQueue = 'hse-nightly'
export const nightlyTask = 'hse-keep-up-with-the-day'

/**
 * Publishes for all pending requests, and for those that come with them; finds nothing to do when another job has done
 * it.
 */
export const publishJob = {
  slug: publishTask,
  label: label({ nb: 'Publiser nettstedet', en: 'Publish the site' })['en'] ?? publishTask,
  retries: 1,
  handler: async ({ req }: { req: Parameters<typeof publishPending>[0] }) => {
    await settled(req.payload)
    await publishPending(req)
    return { output: {} }
  },
} as unknown as TaskConfig

/** What the features do each hour: hourly, because the day turns in Oslo and the server may stand in another time zone. */
export const nightlyJob = {
  slug: nightlyTask,
  retries: 1,
  schedule: [{ cron: '3 * * * *', queue: nightlyQueue }],
  handler: async ({ req }: { req: PayloadRequest }) => {
    await doAll(
      req,
      featuresOf(req.payload).flatMap(({ nightly = [] }) => nightly),
    )
    return { output: {} }
  },
} as unknown as TaskConfig

/**
 * What one feature cannot do keeps no other from its own: a site that cannot be published is no reason to leave people
 * without their letter.
 * @throws what the first that failed said, when all have been tried
 */
async function doAll(req: PayloadRequest, duties: readonly Duty[]): Promise<void> {
  const failed: unknown[] = []
  for (const duty of duties) {
    await duty(req).catch((error: unknown) => {
      failed.push(error)
    })
  }
  if (failed.length > 0) throw failed[0]
}
