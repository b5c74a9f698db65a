import type { CollectionConfig } from 'payload'
import { ofUnit } from '../access/scopes.ts'
import { choice, civilDateField, line, paragraphs, relation, stepsField } from '../core/fields.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { enquiryKeys } from './list.ts'
import { enquirySteps, enquiryStepText, registerEndpoint } from './register.ts'
import { enquiryTasks } from './tasks.ts'
import { askerText, enquiryStateText } from './text.ts'

/** What a unit is asked about its health, safety and environment, and what it answers. Written through its steps. */
const enquiries: CollectionConfig = hseCollection({
  slug: 'enquiries',
  singular: { nb: 'Henvendelse', en: 'Enquiry' },
  plural: { nb: 'Henvendelser', en: 'Enquiries' },
  group: 'records',
  description: {
    nb: 'Henvendelser om HMS til enhetene. De besvares i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Enquiries about HSE to the units. They are answered in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'unit', 'asker', 'date', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-date',
  lists: listed(enquiryKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [registerEndpoint, stepEndpoint(enquirySteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    line('title', { nb: 'Hva den gjelder', en: 'What it is about' }, { required: true }),
    paragraphs('question', { nb: 'Hva det blir spurt om', en: 'What is asked' }, true),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'asker',
      label: { nb: 'Hvem som spør', en: 'Who asks' },
      words: askerText,
      required: true,
      index: true,
    }),
    civilDateField({
      name: 'date',
      label: { nb: 'Mottatt', en: 'Came' },
      required: true,
      index: true,
    }),
    civilDateField({ name: 'deadline', label: { nb: 'Svarfrist', en: 'Answer by' }, index: true }),
    relation('responsible', 'people', { nb: 'Hvem som svarer', en: 'Who answers' }),
    relation('topic', 'topics', { nb: 'Tema', en: 'Topic' }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: enquiryStateText,
      required: true,
      defaultValue: 'registered',
      index: true,
    }),
    paragraphs('answer', { nb: 'Svar', en: 'Answer' }),
    civilDateField({ name: 'answeredDate', label: { nb: 'Besvart', en: 'Answered on' } }),
    stepsField(enquiryStepText),
  ],
})

/** What units are asked, and what they answer. */
export const enquiriesFeature: Feature = {
  name: 'enquiries',
  collections: () => [enquiries],
  scopes: {
    enquiries: {
      own: ({ person }) => (person === null ? null : { responsible: { equals: person } }),
      units: ofUnit,
    },
  },
  recover: [followNames(enquiryKeys)],
  nightly: [followNames(enquiryKeys)],
  tasks: enquiryTasks,
}
