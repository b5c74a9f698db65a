import type { CollectionConfig, NumberField } from 'payload'
import { label, type Text } from '../core/text.ts'
import { moment } from '../core/fields.ts'
import { hseCollection } from '../hse-collection.ts'

const count = (name: string, words: Text): NumberField => ({
  name,
  type: 'number',
  min: 0,
  label: label(words),
})

/**
 * Which corrections documents of before have had: one for each, under its key. It goes with a backup, so that one made
 * before a correction is corrected when it is restored.
 */
export const corrections: CollectionConfig = hseCollection({
  slug: 'corrections',
  singular: { nb: 'Retting', en: 'Correction' },
  plural: { nb: 'Rettinger', en: 'Corrections' },
  group: 'operation',
  systemOnly: true,
  admin: { hidden: true },
  fields: [
    {
      name: 'reached',
      type: 'text',
      label: label({ nb: 'Siste dokument', en: 'Last document' }),
    },
    count('looked', { nb: 'Sett på', en: 'Checked' }),
    count('corrected', { nb: 'Rettet', en: 'Corrected' }),
    moment('doneAt', { nb: 'Ferdig', en: 'Done' }),
  ],
})
