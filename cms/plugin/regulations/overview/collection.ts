import type { CollectionConfig } from 'payload'
import { choice, civilDateField, line, paragraphs, relation } from '../../core/fields.ts'
import { hseCollection } from '../../hse-collection.ts'
import { appliesText, decisionText } from './text.ts'

/**
 * What a unit has decided of a requirement. One document per unit and requirement, written through `decide` and
 * `goThroughAsBefore` alone.
 */
export const unitRequirements: CollectionConfig = hseCollection({
  slug: 'unit-requirements',
  singular: { nb: 'Krav til enhet', en: 'Requirement of a unit' },
  plural: { nb: 'Krav til enhetene', en: 'Requirements of the units' },
  group: 'records',
  description: {
    nb: 'Enhetene går gjennom kravene på siden sin i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'The units go through the requirements on their page in My HSE; here the HSE Unit reads them all.',
  },
  admin: { useAsTitle: 'key', defaultColumns: ['unit', 'requirement', 'applies', 'reviewedOn'] },
  defaultSort: '-reviewedOn',
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    relation('requirement', 'requirements', { nb: 'Krav', en: 'Requirement' }, { required: true }),
    choice({
      name: 'applies',
      label: decisionText.applies,
      words: appliesText,
      required: true,
    }),
    paragraphs('how', decisionText.how),
    paragraphs('evidence', decisionText.evidence),
    civilDateField({ name: 'reviewedOn', label: decisionText.reviewedOn, required: true }),
    line('reviewedBy', decisionText.reviewedBy),
  ],
})
