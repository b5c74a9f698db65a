import type { CollectionConfig } from 'payload'
import { hseCollection } from '../hse-collection.ts'
import { label } from '../core/text.ts'

/**
 * The last number each series has given away, such as 41 of `AVV-2026-`, which is the document's id. Raised by one
 * atomic write outside every transaction: a number that was not used after all leaves a gap.
 */
export const numberSeries: CollectionConfig = hseCollection({
  slug: 'number-series',
  singular: { nb: 'Nummerserie', en: 'Number series' },
  plural: { nb: 'Nummerserier', en: 'Number series' },
  group: 'operation',
  systemOnly: true,
  admin: { hidden: true },
  fields: [
    {
      name: 'last',
      type: 'number',
      required: true,
      min: 0,
      label: label({ nb: 'Siste nummer', en: 'Last number' }),
    },
  ],
})
