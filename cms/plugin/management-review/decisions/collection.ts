import type { CollectionConfig } from 'payload'
import {
  choice,
  civilDateField,
  line,
  paragraphs,
  relation,
  stepsField,
} from '../../core/fields.ts'
import { hseCollection } from '../../hse-collection.ts'
import { stepEndpoint } from '../../records/endpoint.ts'
import { listed } from '../../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../../records/record-number-field.ts'
import { languageField } from '../language-field.ts'
import { reviewText } from '../text.ts'
import { decideEndpoint } from './decide.ts'
import { decisionKeys } from './list.ts'
import { decisionSteps, decisionStepText } from './steps.ts'
import { decisionKindText, decisionStateText, decisionText as text } from './text.ts'

/** What the management decided in a review, each with a target and who does it. Written through their steps. */
export const reviewDecisions: CollectionConfig = hseCollection({
  slug: 'review-decisions',
  singular: { nb: 'Vedtak i ledelsens gjennomgang', en: 'Decision of a management review' },
  plural: { nb: 'Vedtak i ledelsens gjennomgang', en: 'Decisions of management reviews' },
  group: 'records',
  description: {
    nb: 'Vedtak i ledelsens gjennomgang. De skrives i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Decisions of management reviews. They are written in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'kind', 'responsible', 'deadline', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-serial',
  lists: listed(decisionKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [decideEndpoint, stepEndpoint(decisionSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    relation('review', 'management-reviews', text.review, { required: true }),
    relation('unit', 'units', reviewText.unit, { required: true }),
    languageField(),
    choice({ name: 'kind', label: text.kind, words: decisionKindText, required: true }),
    line('title', text.title, { required: true }),
    line('target', text.target, { required: true }),
    relation('responsible', 'people', text.responsible, { required: true }),
    civilDateField({ name: 'deadline', label: text.deadline }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: decisionStateText,
      required: true,
      defaultValue: 'open',
      index: true,
    }),
    paragraphs('explanation', text.explanation),
    // What it has become.
    relation('objective', 'objectives', { nb: 'HMS-mål', en: 'HSE objective' }),
    relation('measure', 'measures', { nb: 'Tiltak', en: 'Measure' }),
    relation('activity', 'unit-activities', {
      nb: 'Aktivitet i årshjulet',
      en: 'Activity of the annual cycle',
    }),
    stepsField(decisionStepText),
  ],
})
