import type { CollectionConfig } from 'payload'
import { ofUnit } from '../access/scopes.ts'
import { choice, civilDateField, line, paragraphs, relation, stepsField } from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { unitReportAnswers } from './answers.ts'
import { completePapers } from './complete-papers.ts'
import { reportKeys } from './list.ts'
import { reportSteps, reportStepText, startEndpoint } from './start.ts'
import { reportTasks } from './tasks.ts'
import { reportKindText, reportStateText, reportText } from './text.ts'
import { answerEndpoint } from './write-answer.ts'

/** The yearly HSE reports of units and of departments of the central administration. Written through their steps. */
const unitReports: CollectionConfig = hseCollection({
  slug: 'unit-reports',
  singular: { nb: 'HMS-rapport', en: 'HSE report' },
  plural: { nb: 'HMS-rapporter', en: 'HSE reports' },
  group: 'records',
  description: {
    nb: 'De årlige HMS-rapportene fra enhetene og fra fellesadministrasjonen. De skrives i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'The yearly HSE reports of the units and of the central administration. They are written in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'unit', 'year', 'state', 'handedInOn'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-year',
  lists: listed(reportKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [startEndpoint, answerEndpoint, stepEndpoint(reportSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    { name: 'year', type: 'number', required: true, index: true, label: label(reportText.year) },
    choice({
      name: 'kind',
      label: reportText.kind,
      words: reportKindText,
      required: true,
      defaultValue: 'unit',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: reportStateText,
      required: true,
      defaultValue: 'started',
      index: true,
    }),
    civilDateField({
      name: 'startedOn',
      label: { nb: 'Startet', en: 'Started on' },
      required: true,
    }),
    civilDateField({ name: 'handedInOn', label: reportText.handedInOn, index: true }),
    relation('handedInBy', 'people', { nb: 'Levert av', en: 'Handed in by' }),
    civilDateField({ name: 'sentBackOn', label: { nb: 'Sendt tilbake', en: 'Sent back on' } }),
    civilDateField({ name: 'acceptedOn', label: reportText.acceptedOn }),
    paragraphs('statement', reportText.statement),
    civilDateField({ name: 'statedOn', label: { nb: 'Uttalt', en: 'Stated on' } }),
    line('statedBy', { nb: 'Uttalt av', en: 'Stated by' }),
    // As it was handed in: whoever reads the report reads this.
    line('paper', { nb: 'Levert dokument', en: 'Paper handed in' }, { hidden: true }),
    {
      // Ids of what was handed in before it was sent back, one on each line, the first one first.
      ...paragraphs('formerPapers', { nb: 'Tidligere leverte', en: 'Handed in before' }),
      admin: { hidden: true },
    },
    stepsField(reportStepText),
  ],
})

/** The yearly HSE reports of units and departments. */
export const unitReportsFeature: Feature = {
  name: 'unit-reports',
  collections: () => [unitReports, unitReportAnswers],
  scopes: {
    'unit-reports': {
      units: ofUnit,
      // Top management and committee read what was handed in.
      inForce: () => ({ state: { in: ['handedIn', 'accepted'] } }),
    },
    'unit-report-answers': { units: ofUnit },
  },
  tasks: reportTasks,
  recover: [followNames(reportKeys), completePapers],
  nightly: [followNames(reportKeys), completePapers],
}
