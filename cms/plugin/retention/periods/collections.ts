import type { CollectionConfig } from 'payload'
import { civilDateField, line, moment, paragraphs } from '../../core/fields.ts'
import { label } from '../../core/text.ts'
import { hseCollection } from '../../hse-collection.ts'

const kind = () => line('kind', { nb: 'Samling', en: 'Collection' }, { required: true })

/** What the institution has decided about how long a kind of record is kept: one document for each kind. */
export const retentionDecisions: CollectionConfig = hseCollection({
  slug: 'retention-decisions',
  singular: { nb: 'Vedtak om oppbevaring', en: 'Decision on retention' },
  plural: { nb: 'Vedtak om oppbevaring', en: 'Decisions on retention' },
  group: 'operation',
  description: {
    nb: 'Hvor lenge sakene blir oppbevart. HMS-sjefen legger det inn i Min HMS.',
    en: 'How long records are kept. The HSE director enters it in My HSE.',
  },
  admin: { useAsTitle: 'kind', defaultColumns: ['kind', 'years', 'decidedBy', 'decidedDate'] },
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    kind(),
    {
      // Not there: nothing is removed.
      name: 'years',
      type: 'number',
      min: 1,
      max: 100,
      label: label({ nb: 'År', en: 'Years' }),
    },
    paragraphs('basis', { nb: 'Grunnlag', en: 'Basis' }),
    line('decidedBy', { nb: 'Vedtatt av', en: 'Decided by' }),
    civilDateField({ name: 'decidedDate', label: { nb: 'Vedtatt', en: 'Decided on' } }),
    line('reference', { nb: 'Saksnummer', en: 'Case number' }),
  ],
})

/** Records that are not to be removed, although their period has passed: one document for each. */
export const retentionHolds: CollectionConfig = hseCollection({
  slug: 'retention-holds',
  singular: { nb: 'Holdt tilbake', en: 'Held back' },
  plural: { nb: 'Holdt tilbake', en: 'Held back' },
  group: 'operation',
  admin: { useAsTitle: 'number', defaultColumns: ['kind', 'number', 'reason', 'at'] },
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    kind(),
    line('record', { nb: 'Id', en: 'Id' }, { required: true, index: true }),
    line('number', { nb: 'Nummer', en: 'Number' }, { required: true }),
    paragraphs('reason', { nb: 'Hvorfor', en: 'Why' }, true),
    moment('at', { nb: 'Når', en: 'When' }),
    line('name', { nb: 'Av', en: 'By' }),
  ],
})
