import type { CollectionConfig } from 'payload'
import { label } from '../../core/text.ts'
import { hseCollection } from '../../hse-collection.ts'
import { contactsField } from '../contacts-field.ts'
import { keepEnglishAddress, keepTopicTree, keepUsedTopic, publishTopic } from './hooks.ts'

/** HSE issues in two levels: what guidelines are found under. */
export const topics: CollectionConfig = hseCollection({
  slug: 'topics',
  singular: { nb: 'Tema', en: 'Topic' },
  plural: { nb: 'Temaer', en: 'Topics' },
  group: 'documents',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'slug', 'parent'] },
  defaultSort: 'slug',
  hooks: {
    beforeChange: [keepTopicTree, keepEnglishAddress],
    afterChange: [publishTopic],
    beforeDelete: [keepUsedTopic],
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      required: true,
      localized: true,
      label: label({ nb: 'Navn', en: 'Name' }),
    },
    {
      name: 'slug',
      type: 'text',
      required: true,
      unique: true,
      label: label({ nb: 'Del av adressen', en: 'Part of the address' }),
    },
    {
      name: 'slugEn',
      type: 'text',
      label: label({ nb: 'Del av den engelske adressen', en: 'Part of the English address' }),
      admin: {
        description: label({
          nb: 'La stå tomt for å bruke det engelske navnet, for eksempel «hazardous-waste».',
          en: 'Leave empty to use the English name, for example “hazardous-waste”.',
        }),
      },
    },
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'topics',
      label: label({ nb: 'Overordnet tema', en: 'Topic above' }),
    },
    {
      name: 'description',
      type: 'textarea',
      localized: true,
      label: label({ nb: 'Beskrivelse', en: 'Description' }),
    },
    contactsField(),
    {
      name: 'legalBasis',
      type: 'textarea',
      localized: true,
      label: label({ nb: 'Hjemmel', en: 'Legal basis' }),
      admin: {
        description: label({
          nb: 'Lovene og forskriftene som gjelder temaet, med paragraf.',
          en: 'The acts and regulations that concern the topic, with sections.',
        }),
      },
    },
  ],
})
