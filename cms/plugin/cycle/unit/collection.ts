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
import { markEndpoint } from './mark.ts'
import { markStepText, resultText } from './text.ts'

/**
 * What happened to one time of an activity in a unit. The times themselves are worked out: a document is here once
 * somebody has said something, written through `markOccurrence` alone, and a change of the definition takes none away.
 */
export const activityOccurrences: CollectionConfig = hseCollection({
  slug: 'activity-occurrences',
  singular: { nb: 'Gjennomført aktivitet', en: 'Activity carried out' },
  plural: { nb: 'Gjennomførte aktiviteter', en: 'Activities carried out' },
  group: 'records',
  description: {
    nb: 'Enhetene sier fra i årshjulet sitt i Min HMS. Her kan HMS-enheten lese hva som er gjort.',
    en: 'The units say so in their annual cycle in My HSE; here the HSE Unit reads what has been done.',
  },
  admin: { useAsTitle: 'title', defaultColumns: ['title', 'unit', 'due', 'result', 'doneOn'] },
  defaultSort: '-due',
  endpoints: [markEndpoint],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    line('title', { nb: 'Aktivitet', en: 'Activity' }, { required: true }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    relation('activity', 'cycle-activities', { nb: 'Felles aktivitet', en: 'Common activity' }),
    relation('ownActivity', 'unit-activities', { nb: 'Egen aktivitet', en: 'Own activity' }),
    civilDateField({
      name: 'due',
      label: { nb: 'Frist', en: 'Deadline' },
      required: true,
      index: true,
    }),
    choice({
      name: 'result',
      label: { nb: 'Hva som skjedde', en: 'What happened' },
      words: resultText,
      required: true,
    }),
    civilDateField({ name: 'doneOn', label: { nb: 'Gjort', en: 'Done on' } }),
    paragraphs('note', { nb: 'Bevis eller begrunnelse', en: 'Evidence or reason' }),
    line('by', { nb: 'Sagt av', en: 'Said by' }),
    stepsField(markStepText),
  ],
})
