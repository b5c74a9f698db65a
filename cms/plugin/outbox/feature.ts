import type { Feature } from '../feature.ts'
import { outbox } from './collection.ts'
import { remindOfDeadlines } from './reminders.ts'
import { reapSending } from './send.ts'

/** Mail that waits, and what people are reminded of. */
export const outboxFeature: Feature = {
  name: 'outbox',
  collections: () => [outbox],
  recover: [reapSending],
  nightly: [remindOfDeadlines],
}
