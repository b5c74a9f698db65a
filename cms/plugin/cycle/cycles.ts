import type { CollectionConfig } from 'payload'
import { choice, line } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'
import { keepCycle, keepUsedCycle, publishCycle, publishWithoutCycle } from './hooks.ts'
import { cycleScopeText, monthText } from './text.ts'

/** The yearly work of the institution, or of a committee, each with a month of its own that it begins in. */
export const annualCycles: CollectionConfig = hseCollection({
  slug: 'annual-cycles',
  singular: { nb: 'Årshjul', en: 'Annual cycle' },
  plural: { nb: 'Årshjul', en: 'Annual cycles' },
  group: 'documents',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'scope', 'startMonth', 'active'] },
  defaultSort: 'slug',
  hooks: {
    beforeChange: [keepCycle],
    afterChange: [publishCycle],
    beforeDelete: [keepUsedCycle],
    afterDelete: [publishWithoutCycle],
  },
  fields: [
    { ...line('name', { nb: 'Navn', en: 'Name' }, { required: true }), localized: true },
    line(
      'slug',
      { nb: 'Del av adressen', en: 'Part of the address' },
      { required: true, unique: true },
    ),
    choice({
      name: 'scope',
      label: { nb: 'Gjelder for', en: 'Applies to' },
      words: cycleScopeText,
      required: true,
    }),
    choice({
      name: 'startMonth',
      label: { nb: 'Begynner i', en: 'Begins in' },
      words: monthText,
      required: true,
      admin: {
        description: label({
          nb: 'Kan ikke endres når årshjulet har aktiviteter.',
          en: 'Cannot be changed once the cycle has activities.',
        }),
      },
    }),
    {
      name: 'active',
      type: 'checkbox',
      defaultValue: true,
      label: label({ nb: 'I bruk', en: 'In use' }),
    },
  ],
})
