import type { CollectionConfig } from 'payload'
import { ofUnit } from '../access/scopes.ts'
import { choice, civilDateField, line, relation, stepsField } from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { documentKeys } from './list.ts'
import { documentSteps, documentStepText, registerEndpoint } from './register.ts'
import {
  documentKindText,
  documentLanguageText,
  documentPlaceText,
  documentRefusalText,
  documentStateText,
} from './text.ts'

/** The documents a unit keeps itself: where they are, or their file. Written through its steps. */
const unitDocuments: CollectionConfig = hseCollection({
  slug: 'unit-documents',
  singular: { nb: 'Enhetens dokument', en: 'Document of a unit' },
  plural: { nb: 'Enhetenes dokumenter', en: 'Documents of the units' },
  group: 'records',
  description: {
    nb: 'Enhetenes egne håndbøker, prosedyrer og andre dokumenter, med lenke eller fil. De registreres i Min HMS.',
    en: 'The units’ own manuals, procedures and other documents, with a link or a file. They are registered in My HSE.',
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'unit', 'kind', 'date', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-date',
  lists: listed(documentKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [registerEndpoint, stepEndpoint(documentSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    line('title', { nb: 'Hva dokumentet heter', en: 'Title' }, { required: true }),
    choice({
      name: 'kind',
      label: { nb: 'Type', en: 'Kind' },
      words: documentKindText,
      required: true,
      index: true,
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    {
      ...line('link', documentPlaceText.link, { required: true }),
      // Empty for one whose file is kept here: the column of installations from before takes nothing else.
      validate: (value: unknown) =>
        typeof value === 'string' || documentRefusalText.linkOrFileMissing.en,
    },
    relation('file', 'attachments', documentPlaceText.file),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: documentLanguageText,
      required: true,
      defaultValue: 'nb',
    }),
    {
      name: 'reportYear',
      type: 'number',
      label: label({ nb: 'Rapportens år', en: 'Year of the report' }),
    },
    civilDateField({
      name: 'date',
      label: { nb: 'Dato', en: 'Date' },
      required: true,
      index: true,
    }),
    civilDateField({
      name: 'nextReview',
      label: { nb: 'Neste gjennomgang', en: 'Next review' },
      index: true,
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: documentStateText,
      required: true,
      defaultValue: 'current',
      index: true,
    }),
    civilDateField({
      name: 'withdrawnDate',
      label: { nb: 'Trukket tilbake', en: 'Withdrawn on' },
    }),
    stepsField(documentStepText),
  ],
})

/** What units keep themselves: manuals, procedures, instructions, risk assessments. */
export const unitDocumentsFeature: Feature = {
  name: 'unit-documents',
  collections: () => [unitDocuments],
  scopes: {
    'unit-documents': { units: ofUnit, formerReports: { kind: { equals: 'formerReport' } } },
  },
  recover: [followNames(documentKeys)],
  nightly: [followNames(documentKeys)],
}
