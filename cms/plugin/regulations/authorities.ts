import type { CollectionConfig } from 'payload'
import { line, paragraphs } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'
import { keepAuthority, keepUsedAuthority, publishLaw } from './hooks.ts'
import { loadedField, verifiedFields } from './shared-fields.ts'

/** Supervisory authorities: who supervises which acts and regulations. */
export const authorities: CollectionConfig = hseCollection({
  slug: 'authorities',
  singular: { nb: 'Tilsynsmyndighet', en: 'Supervisory authority' },
  plural: { nb: 'Tilsynsmyndigheter', en: 'Supervisory authorities' },
  group: 'law',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'website', 'verifiedOn'] },
  defaultSort: 'slug',
  hooks: {
    beforeChange: [keepAuthority],
    afterChange: [publishLaw],
    beforeDelete: [keepUsedAuthority],
  },
  fields: [
    { ...line('name', { nb: 'Navn', en: 'Name' }, { required: true }), localized: true },
    line(
      'slug',
      { nb: 'Del av adressen', en: 'Part of the address' },
      { required: true, unique: true },
    ),
    {
      ...paragraphs('supervises', { nb: 'Fører tilsyn med', en: 'Supervises' }, true),
      localized: true,
    },
    line('website', { nb: 'Nettsted', en: 'Website' }),
    {
      ...paragraphs('contact', { nb: 'Kontakt', en: 'Contact' }),
      localized: true,
      admin: {
        description: label({
          nb: 'Sentralbord eller vakttelefon, slik myndigheten selv oppgir det.',
          en: 'A switchboard or duty phone, as the authority itself gives it.',
        }),
      },
    },
    ...verifiedFields,
    loadedField,
  ],
})
