import type { CollectionConfig, DateField } from 'payload'
import { hseCollection } from '../hse-collection.ts'
import { label, type Text } from '../core/text.ts'

const at = (name: string, words: Text): DateField => ({ name, type: 'date', label: label(words) })

/**
 * When work that comes back by itself, and publishing, last ran: one document for each task, under the task's name.
 * Payload keeps a record too, and believes whatever stands there.
 */
export const jobRuns: CollectionConfig = hseCollection({
  slug: 'job-runs',
  singular: { nb: 'Kjøring', en: 'Run' },
  plural: { nb: 'Kjøringer', en: 'Runs' },
  group: 'operation',
  systemOnly: true,
  admin: { hidden: true },
  fields: [
    at('queuedAt', { nb: 'Satt i kø', en: 'Queued' }),
    at('ranAt', { nb: 'Fullført', en: 'Succeeded' }),
    at('failedAt', { nb: 'Mislyktes', en: 'Failed' }),
  ],
})
