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
import { inspectionLanguageText, inspectionText } from '../text.ts'
import { addEndpoint } from './add.ts'
import { orderKeys } from './list.ts'
import { orderSteps, orderStepText } from './steps.ts'
import { orderStateText, orderText as text } from './text.ts'

/** Orders an authority gave in an inspection, each with a deadline, an answer and an end. Written through their steps. */
export const inspectionOrders: CollectionConfig = hseCollection({
  slug: 'inspection-orders',
  singular: { nb: 'Pålegg', en: 'Order' },
  plural: { nb: 'Pålegg', en: 'Orders' },
  group: 'records',
  description: {
    nb: 'Pålegg fra tilsynsmyndigheter. De skrives i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Orders from supervisory authorities. They are written in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'unit', 'deadline', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: 'deadline',
  lists: listed(orderKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [addEndpoint, stepEndpoint(orderSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    relation('inspection', 'inspections', { nb: 'Tilsyn', en: 'Inspection' }, { required: true }),
    relation('unit', 'units', inspectionText.unit, { required: true }),
    choice({
      name: 'language',
      label: inspectionText.language,
      words: inspectionLanguageText,
      required: true,
      defaultValue: 'nb',
    }),
    line('title', text.title, { required: true }),
    paragraphs('text', text.text, true),
    line('legalBasis', text.legalBasis),
    civilDateField({ name: 'deadline', label: text.deadline, required: true, index: true }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: orderStateText,
      required: true,
      defaultValue: 'open',
      index: true,
    }),
    paragraphs('answer', text.answer),
    civilDateField({ name: 'answeredOn', label: text.answeredOn }),
    civilDateField({ name: 'confirmedOn', label: text.confirmedOn }),
    civilDateField({ name: 'liftedOn', label: text.liftedOn }),
    stepsField(orderStepText),
  ],
})
