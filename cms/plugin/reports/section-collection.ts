import type { CollectionConfig } from 'payload'
import { line, paragraphs, relation } from '../core/fields.ts'
import { hseCollection } from '../hse-collection.ts'
import { reportText } from './text.ts'

/**
 * What the HSE unit writes in a section of a report. One document each, so that two people at once never stand in each other's
 * way; written through `writeSection` alone.
 */
export const reportSections: CollectionConfig = hseCollection({
  slug: 'report-sections',
  singular: { nb: 'Del av en rapport', en: 'Section of a report' },
  plural: { nb: 'Deler av rapporter', en: 'Sections of reports' },
  group: 'records',
  description: {
    nb: 'Det HMS-enheten skriver i rapportene. Det skrives i Min HMS.',
    en: 'What the HSE Unit writes in the reports. It is written in My HSE.',
  },
  admin: { useAsTitle: 'key', defaultColumns: ['report', 'section', 'writtenBy', 'writtenAt'] },
  defaultSort: 'key',
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    relation('report', 'reports', { nb: 'Rapport', en: 'Report' }, { required: true }),
    line('section', { nb: 'Del', en: 'Section' }, { required: true }),
    paragraphs('textNb', reportText.textNb),
    paragraphs('textEn', reportText.textEn),
    line('writtenAt', { nb: 'Skrevet kl.', en: 'Written at' }),
    line('writtenBy', { nb: 'Skrevet av', en: 'Written by' }),
    {
      // Accounts, one on each line: whoever wrote some of a report does not approve it.
      ...paragraphs('changedBy', { nb: 'Hvem har skrevet', en: 'Who has written it' }),
      access: { read: () => false, create: () => false, update: () => false },
      admin: { hidden: true },
    },
  ],
})
