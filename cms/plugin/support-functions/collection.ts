import type { CollectionConfig } from 'payload'
import { line, paragraphs, relation } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'
import { keepSupportFunction, publishSupport, publishWithoutSupport } from './hooks.ts'

/** What central departments do for everyone within their competence, and whom to turn to. */
export const supportFunctions: CollectionConfig = hseCollection({
  slug: 'support-functions',
  singular: { nb: 'Støttefunksjon', en: 'Support function' },
  plural: { nb: 'Støttefunksjoner', en: 'Support functions' },
  group: 'organisation',
  description: {
    nb: 'Det avdelingene i fellesadministrasjonen gjør for alle. Rådgivere som bidrar fra avdelingen, leser avvik og tiltak om disse temaene, uten å se hvem som meldte.',
    en: 'What departments of the central administration do for all. Advisers who contribute from the department read nonconformities and measures on these topics, without seeing who reported.',
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'unit', 'topics'] },
  // Not by the name, which has a language: what reads every language has none to sort by.
  defaultSort: 'createdAt',
  hooks: {
    beforeChange: [keepSupportFunction],
    afterChange: [publishSupport],
    afterDelete: [publishWithoutSupport],
  },
  fields: [
    { ...line('name', { nb: 'Navn', en: 'Name' }, { required: true }), localized: true },
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    {
      name: 'topics',
      type: 'relationship',
      relationTo: 'topics',
      hasMany: true,
      required: true,
      label: label({ nb: 'Temaer', en: 'Topics' }),
      admin: {
        description: label({
          nb: 'Temaer som står under disse, regnes med.',
          en: 'Topics below these are included.',
        }),
      },
    },
    {
      ...paragraphs('tasks', { nb: 'Hva den gjør for alle', en: 'What it does for all' }, true),
      localized: true,
    },
    {
      ...line('contact', { nb: 'Kontakt, som rolle', en: 'Contact, as a role' }),
      localized: true,
      admin: {
        description: label({
          nb: 'Skriv en rolle, ikke et navn, for eksempel «Brannvernlederen».',
          en: 'Write a role, not a name, such as “The fire officer”.',
        }),
      },
    },
    line('email', { nb: 'Felles e-postadresse', en: 'Shared e-mail address' }),
  ],
})
