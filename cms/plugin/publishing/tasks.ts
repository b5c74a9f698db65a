import type { TaskConfig } from 'payload'
import { removeExpiredAttachments } from '../attachments/store.ts'
import { label } from '../core/text.ts'
import { removeExpiredDrafts } from '../form-drafts/purge.ts'
import { sendLetters } from '../outbox/letter/send.ts'
import { keepUpWithTheDay, publishPending } from './publish.ts'
import { publishTask } from './request.ts'

/** Queue of the jobs that come back by themselves. */
export const nightlyQueue = 'hse-nightly'
export const nightlyTask = 'hse-keep-up-with-the-day'

/** Publishes for all pending requests; finds nothing to do when another job has done it. */
export const publishJob = {
  slug: publishTask,
  label: label({ nb: 'Publiser nettstedet', en: 'Publish the site' })['en'] ?? publishTask,
  retries: 1,
  handler: async ({ req }: { req: Parameters<typeof publishPending>[0] }) => {
    await publishPending(req)
    return { output: {} }
  },
} as unknown as TaskConfig

/** Hourly, because the day turns in Oslo and the server may stand in another time zone. */
export const nightlyJob = {
  slug: nightlyTask,
  retries: 1,
  schedule: [{ cron: '3 * * * *', queue: nightlyQueue }],
  handler: async ({ req }: { req: Parameters<typeof keepUpWithTheDay>[0] }) => {
    await removeExpiredDrafts(req)
    await removeExpiredAttachments(req)
    try {
      await keepUpWithTheDay(req)
    } finally {
      // A site that cannot be published is no reason to leave people without their letter.
      await sendLetters(req)
    }
    return { output: {} }
  },
} as unknown as TaskConfig
