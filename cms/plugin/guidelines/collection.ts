import type { CollectionConfig } from 'payload'
import { audienceWords, guidelineKindWords } from '../../../content/words/guidelines.ts'
import { roleText } from '../access/roles.ts'
import { hseCollection } from '../hse-collection.ts'
import { choice, civilDateField } from '../core/fields.ts'
import { findByName, nameField, nameFieldName } from '../core/names.ts'
import { label } from '../core/text.ts'
import { contactsField } from './contacts-field.ts'
import { keepName } from './naming/keep-name.ts'
import { newEditionEndpoint } from './new-edition.ts'
import {
  keepNextReview,
  keepNumber,
  keepPublished,
  keepToOwnUnits,
  publishWhatReadersSee,
} from './hooks.ts'
import { lawField } from '../regulations/law-field.ts'
import { reviewEndpoint } from './reviews/endpoint.ts'
import { keepReviews, reviewsField } from './reviews/fields.ts'
import { classificationText } from './text.ts'
import { topicSectionsField } from './topics/sections-field.ts'

const bySystem = { create: () => false, update: () => false }

/** The identity that all editions of a guideline share, in every language. */
export const guidelines: CollectionConfig = hseCollection({
  slug: 'guidelines',
  singular: { nb: 'Retningslinje', en: 'Guideline' },
  plural: { nb: 'Retningslinjer', en: 'Guidelines' },
  group: 'documents',
  description: {
    nb: 'Nummer, eier og kontakter er felles for alle språk. Selve teksten ligger i utgavene.',
    en: 'Number, owner and contacts are shared by all languages. The text itself is in the editions.',
  },
  admin: {
    useAsTitle: nameFieldName,
    defaultColumns: [nameFieldName, 'kind', 'ownerUnit', 'classification', 'nextReview'],
    listSearchableFields: [nameFieldName],
  },
  defaultSort: 'number',
  endpoints: [newEditionEndpoint, reviewEndpoint],
  hooks: {
    beforeOperation: [findByName],
    beforeChange: [keepToOwnUnits, keepNumber, keepNextReview, keepReviews, keepName],
    afterChange: [publishWhatReadersSee],
    beforeDelete: [keepPublished],
  },
  fields: [
    {
      name: 'overview',
      type: 'ui',
      label: label({ nb: 'Utgaver', en: 'Editions' }),
      admin: { components: { Field: '@verne/hse-plugin/rsc#GuidelineEditions' } },
    },
    {
      name: 'number',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 60,
      label: label({ nb: 'Dokumentnummer', en: 'Document number' }),
      admin: {
        description: label({
          nb: 'Ett nummer for alle språk. Låses når retningslinjen publiseres første gang.',
          en: 'One number for all languages. Locked when the guideline is first published.',
        }),
      },
    },
    {
      name: 'slug',
      type: 'text',
      unique: true,
      label: label({ nb: 'Del av adressen', en: 'Part of the address' }),
      access: bySystem,
      admin: { hidden: true },
    },
    choice({
      name: 'kind',
      label: { nb: 'Dokumenttype', en: 'Kind of document' },
      words: guidelineKindWords,
      required: true,
      defaultValue: 'guideline',
    }),
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      label: label({ nb: 'Temaer', en: 'Topics' }),
      admin: {
        description: label({ nb: 'Det viktigste først.', en: 'The most important first.' }),
      },
    },
    choice({
      name: 'audience',
      label: { nb: 'Gjelder for', en: 'Concerns' },
      words: audienceWords,
      hasMany: true,
    }),
    {
      name: 'ownerUnit',
      type: 'relationship',
      relationTo: 'units',
      required: true,
      index: true,
      label: label({ nb: 'Eier', en: 'Owner' }),
    },
    choice({
      name: 'responsibleRole',
      label: { nb: 'Ansvarlig rolle', en: 'Responsible role' },
      words: roleText,
    }),
    contactsField(),
    topicSectionsField,
    {
      name: 'legalBasis',
      type: 'textarea',
      localized: true,
      label: label({ nb: 'Hjemmel', en: 'Legal basis' }),
    },
    {
      name: 'lawPanel',
      type: 'ui',
      label: label({ nb: 'Lovregisteret', en: 'Register of law' }),
      admin: { components: { Field: '@verne/hse-plugin/rsc#GuidelineLaw' } },
    },
    lawField,
    choice({
      name: 'classification',
      label: { nb: 'Hvem kan lese', en: 'Who can read' },
      words: classificationText,
      required: true,
      defaultValue: 'open',
      index: true,
      admin: { position: 'sidebar' },
    }),
    {
      name: 'reviewIntervalMonths',
      type: 'number',
      required: true,
      min: 1,
      max: 120,
      defaultValue: 24,
      label: label({ nb: 'Gjennomgås hver (måneder)', en: 'Reviewed every (months)' }),
      admin: { position: 'sidebar' },
    },
    {
      ...civilDateField({
        name: 'nextReview',
        label: { nb: 'Neste gjennomgang', en: 'Next review' },
        description: {
          nb: 'Regnes fra godkjenningen av utgaven som gjelder, eller siste gjennomgang av den.',
          en: 'Counted from the approval of the edition in force, or its last review.',
        },
        readOnly: true,
        index: true,
      }),
      access: bySystem,
    },
    {
      ...civilDateField({
        name: 'firstPublished',
        label: { nb: 'Først publisert', en: 'First published' },
        readOnly: true,
      }),
      access: bySystem,
    },
    reviewsField,
    nameField({ nb: 'Retningslinje', en: 'Guideline' }),
  ],
})
