import type { TaskConfig } from 'payload'
import { mailTask, purgeExpired, sendWaiting } from '@verne/hse-plugin'
import { institution } from '../content/institution.ts'
import { smtpDelivery } from './mail.ts'
import type { Settings } from './settings.ts'

/** Each minute: sends what waits, where a mail server is set, and removes the bodies whose links have expired. */
export function mailJob(settings: Settings): TaskConfig {
  const deliver = settings.smtpUrl === null ? null : smtpDelivery(settings.smtpUrl)
  return {
    slug: mailTask,
    retries: 0,
    schedule: [{ cron: '* * * * *', queue: 'hse-nightly' }],
    handler: async ({ req }: { req: Parameters<typeof purgeExpired>[0] }) => {
      if (deliver) await sendWaiting(req, settings.mailFrom ?? institution.siteEmail, deliver)
      await purgeExpired(req)
      return { output: {} }
    },
  }
}
