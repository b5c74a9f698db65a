import type { CollectionConfig } from 'payload'
import { lawStateWords } from '../../../content/words/law.ts'
import { choice, civilDateField, line, paragraphs } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'
import { keepRegulation, keepUsedRegulation, publishLaw } from './hooks.ts'
import { loadedField, verifiedFields } from './shared-fields.ts'

const oneALine = label({ nb: 'Ett på hver linje.', en: 'One on each line.' })

/** The register of acts and regulations. Their text is Lovdata's: here stands what they are and why they matter. */
export const regulations: CollectionConfig = hseCollection({
  slug: 'regulations',
  singular: { nb: 'Lov eller forskrift', en: 'Act or regulation' },
  plural: { nb: 'Lover og forskrifter', en: 'Acts and regulations' },
  group: 'law',
  admin: {
    useAsTitle: 'shortTitle',
    defaultColumns: ['shortTitle', 'lovdataId', 'state', 'verifiedOn'],
    listSearchableFields: ['shortTitle', 'lovdataId', 'names', 'abbreviations'],
  },
  defaultSort: 'lovdataId',
  hooks: {
    beforeChange: [keepRegulation],
    afterChange: [publishLaw],
    beforeDelete: [keepUsedRegulation],
  },
  fields: [
    {
      ...line('shortTitle', { nb: 'Korttittel', en: 'Short title' }, { required: true }),
      localized: true,
    },
    {
      ...line(
        'lovdataId',
        { nb: 'Lovdatas betegnelse', en: 'Lovdata’s identifier' },
        { required: true, unique: true },
      ),
      admin: {
        description: label({
          nb: 'For eksempel LOV-1967-02-10 eller FOR-1996-12-06-1127.',
          en: 'Such as LOV-1967-02-10 or FOR-1996-12-06-1127.',
        }),
      },
    },
    { ...paragraphs('title', { nb: 'Full tittel', en: 'Full title' }), localized: true },
    {
      ...paragraphs('names', { nb: 'Andre navn', en: 'Other names' }),
      admin: { description: oneALine },
    },
    {
      ...paragraphs('abbreviations', { nb: 'Forkortelser', en: 'Abbreviations' }),
      admin: { description: oneALine },
    },
    {
      name: 'authorities',
      type: 'relationship',
      relationTo: 'authorities',
      hasMany: true,
      label: label({ nb: 'Fører tilsyn', en: 'Supervised by' }),
    },
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      label: label({ nb: 'Temaer', en: 'Topics' }),
    },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: lawStateWords,
      required: true,
      defaultValue: 'inForce',
    }),
    {
      type: 'row',
      fields: [
        civilDateField({
          name: 'inForceFrom',
          label: { nb: 'Gjelder fra', en: 'In force from' },
        }),
        civilDateField({
          name: 'changedOn',
          label: { nb: 'Endret eller opphevet', en: 'Amended or repealed on' },
        }),
        line('replacedBy', { nb: 'Erstattet av', en: 'Replaced by' }),
      ],
    },
    {
      ...paragraphs('changeNote', { nb: 'Hva som er endret', en: 'What was changed' }),
      localized: true,
    },
    {
      ...paragraphs('relevance', { nb: 'Hvorfor den er viktig her', en: 'Why it matters here' }),
      localized: true,
    },
    ...verifiedFields,
    loadedField,
  ],
})
