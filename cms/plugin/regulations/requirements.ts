import type { CollectionConfig } from 'payload'
import { riskClassWords } from '../../../content/words/law.ts'
import { choice, line, paragraphs } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'
import { keepDecidedRequirement, keepRequirement, publishLaw } from './hooks.ts'
import { loadedField, verifiedFields } from './shared-fields.ts'
import { pointText } from './text.ts'

/** What acts and regulations ask, in own words: what a unit goes through to see whether it does that. */
export const requirements: CollectionConfig = hseCollection({
  slug: 'requirements',
  singular: { nb: 'Krav', en: 'Requirement' },
  plural: { nb: 'Krav', en: 'Requirements' },
  group: 'law',
  admin: {
    useAsTitle: 'key',
    defaultColumns: ['key', 'text', 'regulation', 'section', 'verifiedOn'],
    listSearchableFields: ['key', 'text', 'section'],
  },
  defaultSort: 'key',
  hooks: {
    beforeChange: [keepRequirement],
    afterChange: [publishLaw],
    beforeDelete: [keepDecidedRequirement],
  },
  fields: [
    {
      ...line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true }),
      admin: {
        description: label({
          nb: 'En del av adressen, for eksempel «ikf-5-1».',
          en: 'A part of the address, such as “ikf-5-1”.',
        }),
      },
    },
    {
      type: 'row',
      fields: [
        {
          name: 'regulation',
          type: 'relationship',
          relationTo: 'regulations',
          required: true,
          index: true,
          label: label({ nb: 'Lov eller forskrift', en: 'Act or regulation' }),
        },
        {
          ...line('section', { nb: 'Paragraf', en: 'Section' }),
          admin: {
            description: label({
              nb: 'Bare nummeret, for eksempel 4-3. Tomt når kravet gjelder et kapittel eller hele loven.',
              en: 'The number alone, such as 4-3. Empty when a chapter or the whole law asks it.',
            }),
          },
        },
      ],
    },
    {
      ...paragraphs('text', { nb: 'Hva det krever', en: 'What it asks' }, true),
      localized: true,
      admin: {
        description: label({
          nb: 'Med egne ord. Lovteksten ligger hos Lovdata.',
          en: 'In own words. The text of the law is at Lovdata.',
        }),
      },
    },
    {
      ...paragraphs('evidence', { nb: 'Hva som viser det', en: 'What shows it' }),
      localized: true,
    },
    choice({
      name: 'riskClasses',
      label: { nb: 'Gjelder enheter av risikoklasse', en: 'Applies to units of risk class' },
      words: riskClassWords,
      hasMany: true,
      admin: {
        description: label({
          nb: 'Ingen: gjelder alle enheter.',
          en: 'None: it applies to all units.',
        }),
      },
    }),
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      label: label({ nb: 'Gjelder arbeid med', en: 'Applies to work with' }),
      admin: {
        description: label({
          nb: 'Ingen: gjelder uansett hva enheten arbeider med.',
          en: 'None: it applies whatever the unit works with.',
        }),
      },
    },
    choice({
      name: 'point',
      label: {
        nb: 'Punkt i internkontrollforskriften § 5',
        en: 'Point of Section 5 of the Internal Control Regulations',
      },
      words: pointText,
    }),
    {
      name: 'guidelines',
      type: 'relationship',
      relationTo: 'guidelines',
      hasMany: true,
      label: label({ nb: 'Oppfylles av', en: 'Met by' }),
    },
    ...verifiedFields,
    loadedField,
  ],
})
