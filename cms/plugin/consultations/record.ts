import type { CollectionConfig } from 'payload'
import { ofCase, ofUnit } from '../access/scopes.ts'
import {
  choice,
  civilDateField,
  line,
  paragraphs,
  relation,
  stepsField,
  yesNo,
} from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { askEndpoint } from './ask.ts'
import { consultationSteps, consultationStepText } from './steps.ts'
import { consultationTasks } from './tasks.ts'
import { consultationStateText, matterText } from './text.ts'

/**
 * What safety representatives are asked about cases and plans, and what they answer (aml § 6-2). It shows with what it
 * is about; nothing waits for it.
 */
const consultations: CollectionConfig = hseCollection({
  slug: 'consultations',
  singular: { nb: 'Spørsmål til verneombudet', en: 'Question to the safety representative' },
  plural: { nb: 'Spørsmål til verneombud', en: 'Questions to safety representatives' },
  group: 'records',
  description: {
    nb: 'Det verneombud er spurt om, og hva de svarte. Du finner det i saken det gjelder, i Min HMS.',
    en: 'What safety representatives were asked, and what they answered. You will find it in the record concerned, in My HSE.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'matter', 'unit', 'askedOn', 'deadline', 'state'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-askedOn',
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [askEndpoint, stepEndpoint(consultationSteps)],
  fields: [
    // Record, matter and round: whatever is sent twice, each round is asked once.
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    relation('nonconformity', 'nonconformities', { nb: 'Avvik', en: 'Nonconformity' }),
    relation('process', 'hse-processes', { nb: 'HMS-runde', en: 'HSE process' }),
    // Beside the case or process it came of, where it came of one.
    relation('measure', 'measures', { nb: 'Tiltak', en: 'Measure' }),
    choice({
      name: 'matter',
      label: { nb: 'Hva det gjelder', en: 'What it is about' },
      words: matterText,
      required: true,
    }),
    paragraphs('question', { nb: 'Spørsmål', en: 'Question' }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    civilDateField({ name: 'askedOn', label: { nb: 'Spurt', en: 'Asked on' }, required: true }),
    civilDateField({
      name: 'deadline',
      label: { nb: 'Besvares innen', en: 'To be answered by' },
      required: true,
      index: true,
    }),
    {
      name: 'askedOf',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      label: label({ nb: 'Hvem som er spurt', en: 'Who is asked' }),
    },
    yesNo('ofChief', {
      nb: 'Hovedverneombudet, fordi enheten ikke har verneombud',
      en: 'The chief representative, because the unit has none',
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: consultationStateText,
      required: true,
      defaultValue: 'asked',
      index: true,
    }),
    paragraphs('answer', { nb: 'Svar', en: 'Answer' }),
    civilDateField({ name: 'answeredOn', label: { nb: 'Besvart', en: 'Answered on' } }),
    stepsField(consultationStepText),
  ],
})

/** What the safety representatives are asked, and answer. */
export const consultationsFeature: Feature = {
  name: 'consultations',
  collections: () => [consultations],
  scopes: { consultations: { units: ofUnit, cases: ofCase } },
  tasks: consultationTasks,
}
