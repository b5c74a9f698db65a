import type { Feature } from '../feature.ts'
import { linesOfLetters, mailNeverSent } from '../retention/forget/traces.ts'
import { outbox } from './collection.ts'
import { letterLines } from './letter/collection.ts'
import { sendLetters } from './letter/send.ts'
import { reapSending } from './send.ts'

/** Mail that waits, and the letter of each working day. */
export const outboxFeature: Feature = {
  name: 'outbox',
  collections: () => [outbox, letterLines],
  recover: [reapSending],
  nightly: [sendLetters],
  tracesOfReporter: [linesOfLetters, mailNeverSent],
}
