import type { CollectionConfig } from 'payload'
import { hseCollection } from '../hse-collection.ts'
import { label, type Text } from '../core/text.ts'

const text = (name: string, words: Text, required = true) =>
  ({ name, type: 'text', required, label: label(words) }) as const

/** Which process serves this database, and when it last said that it lives: one document at most. */
export const servers: CollectionConfig = hseCollection({
  slug: 'servers',
  singular: { nb: 'Server', en: 'Server' },
  plural: { nb: 'Servere', en: 'Servers' },
  group: 'operation',
  systemOnly: true,
  admin: { hidden: true },
  fields: [
    text('server', {
      nb: 'Prosess, maskin og når den begynte',
      en: 'Process, machine and when it began',
    }),
    text('folder', { nb: 'Datamappens kjennetegn', en: 'Identity of the data folder' }),
    text('place', { nb: 'Datamappe', en: 'Data folder' }),
    text('purpose', { nb: 'Hva den gjør', en: 'What it does' }),
    { name: 'since', type: 'date', label: label({ nb: 'Fra', en: 'Since' }) },
    { name: 'seenAt', type: 'date', label: label({ nb: 'Sist sett', en: 'Last seen' }) },
  ],
})
