import type { CollectionConfig } from 'payload'
import { choice, civilDateField, line, paragraphs, relation } from '../core/fields.ts'
import { hseCollection } from '../hse-collection.ts'
import { judgementText, reportText, sectionText } from './text.ts'

/**
 * What a report says in a section. One document each, so that two people at once never stand in each other's way; written
 * through `writeAnswer` alone. What was handed in is kept in the report's paper: what is written here later changes nothing
 * there.
 */
export const unitReportAnswers: CollectionConfig = hseCollection({
  slug: 'unit-report-answers',
  singular: { nb: 'Svar i HMS-rapport', en: 'Answer in an HSE report' },
  plural: { nb: 'Svar i HMS-rapporter', en: 'Answers in HSE reports' },
  group: 'records',
  description: {
    nb: 'Det enhetene svarer i HMS-rapportene. De skrives i Min HMS.',
    en: 'What the units answer in their HSE reports. They are written in My HSE.',
  },
  admin: { useAsTitle: 'key', defaultColumns: ['report', 'section', 'judgement', 'writtenOn'] },
  defaultSort: '-writtenOn',
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    relation('report', 'unit-reports', { nb: 'HMS-rapport', en: 'HSE report' }, { required: true }),
    // The unit of the report: rights ask it.
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'section',
      label: { nb: 'Del', en: 'Section' },
      words: sectionText,
      required: true,
    }),
    choice({ name: 'judgement', label: reportText.judgement, words: judgementText }),
    paragraphs('words', reportText.words),
    civilDateField({ name: 'writtenOn', label: { nb: 'Skrevet', en: 'Written on' } }),
    line('writtenBy', { nb: 'Av', en: 'By' }),
  ],
})
