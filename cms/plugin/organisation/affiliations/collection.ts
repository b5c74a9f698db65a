import type { CollectionConfig } from 'payload'
import { choice, civilDateField, relation } from '../../core/fields.ts'
import { findByName, nameFieldName } from '../../core/names.ts'
import { hseCollection } from '../../hse-collection.ts'
import { keepAffiliationRules } from './hooks.ts'
import { keepName, lastsField, nameWithPerson, standingField } from '../naming/keep-names.ts'
import { affiliationText } from './text.ts'

/** Who belongs to which unit, as what, from which day to which day. What was stays. */
export const affiliations: CollectionConfig = hseCollection({
  slug: 'affiliations',
  singular: { nb: 'Tilhørighet', en: 'Affiliation' },
  plural: { nb: 'Tilhørigheter', en: 'Affiliations' },
  group: 'organisation',
  description: {
    nb: 'Hvem som hører til hvor. Når noen flytter, avslutter du tilhørigheten og legger inn en ny.',
    en: 'Who belongs where. When someone moves, end the affiliation and add a new one.',
  },
  admin: {
    useAsTitle: nameFieldName,
    defaultColumns: [nameFieldName, 'category', 'from', 'to'],
    listSearchableFields: [nameFieldName],
    pagination: { defaultLimit: 50 },
  },
  // Those who belong first, the newest before the others; then those who did.
  defaultSort: ['-lasts', '-from'],
  hooks: {
    beforeOperation: [findByName],
    beforeChange: [keepAffiliationRules, keepName('affiliations')],
  },
  fields: [
    nameWithPerson({ nb: 'Person og enhet', en: 'Person and unit' }),
    lastsField,
    standingField,
    relation('person', 'people', { nb: 'Person', en: 'Person' }, { required: true }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'category',
      label: { nb: 'Hører til som', en: 'Belongs as' },
      words: affiliationText,
      required: true,
      defaultValue: 'employee',
    }),
    civilDateField({ name: 'from', label: { nb: 'Fra', en: 'From' }, required: true, index: true }),
    civilDateField({
      name: 'to',
      label: { nb: 'Til og med', en: 'Up to and including' },
      description: {
        nb: 'La feltet være tomt så lenge ingen slutt er bestemt.',
        en: 'Empty while no end is set.',
      },
      index: true,
    }),
  ],
})
