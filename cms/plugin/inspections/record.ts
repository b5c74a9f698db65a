import type { CollectionConfig } from 'payload'
import { readable } from '../access/readable.ts'
import { ofUnit } from '../access/scopes.ts'
import { choice, civilDateField, line, paragraphs, relation, stepsField } from '../core/fields.ts'
import { idOf } from '../database/local.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { inspectionKeys } from './list.ts'
import { inspectionOrders } from './orders/collection.ts'
import { orderKeys } from './orders/list.ts'
import { completeOrders } from './orders/register-order.ts'
import { registerEndpoint } from './register.ts'
import { inspectionSteps, inspectionStepText } from './steps.ts'
import { orderTasks } from './tasks.ts'
import {
  inspectionLanguageText,
  inspectionStateText,
  inspectionText as text,
  noticeText,
} from './text.ts'

/** Inspections by supervisory authorities. Written through their steps; their orders are documents of their own. */
const inspections: CollectionConfig = hseCollection({
  slug: 'inspections',
  singular: { nb: 'Tilsyn', en: 'External inspection' },
  plural: { nb: 'Tilsyn', en: 'External inspections' },
  group: 'records',
  description: {
    nb: 'Tilsyn fra Arbeidstilsynet og andre myndigheter. De skrives i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Inspections by the Labour Inspection Authority and others. They are written in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'authority', 'unit', 'letterDate', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-serial',
  lists: listed(inspectionKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [registerEndpoint, stepEndpoint(inspectionSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    line('title', text.title, { required: true }),
    relation('authority', 'authorities', text.authority),
    line('otherAuthority', text.otherAuthority),
    relation('unit', 'units', text.unit, { required: true }),
    choice({
      name: 'language',
      label: text.language,
      words: inspectionLanguageText,
      required: true,
      defaultValue: 'nb',
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: inspectionStateText,
      required: true,
      defaultValue: 'open',
      index: true,
    }),
    choice({ name: 'notice', label: text.notice, words: noticeText, required: true }),
    civilDateField({ name: 'visitDate', label: text.visitDate }),
    civilDateField({ name: 'letterDate', label: text.letterDate }),
    paragraphs('summary', text.summary),
    line('archiveNumber', text.archiveNumber),
    relation('letterFile', 'attachments', text.letterFile),
    paragraphs('answer', text.answer),
    relation('answerFile', 'attachments', text.answerFile),
    civilDateField({ name: 'answeredOn', label: text.answeredOn }),
    civilDateField({ name: 'closedOn', label: text.closedOn, index: true }),
    stepsField(inspectionStepText),
  ],
})

/** Inspections by authorities, with their orders. */
export const inspectionsFeature: Feature = {
  name: 'inspections',
  collections: () => [inspections, inspectionOrders],
  scopes: { inspections: { units: ofUnit }, 'inspection-orders': { units: ofUnit } },
  readsFile: async (req, { inspection }) =>
    Boolean(inspection) &&
    (await readable(req, 'inspections', inspection ? [idOf(inspection)] : [])).length > 0,
  tasks: orderTasks,
  recover: [followNames(inspectionKeys), followNames(orderKeys), completeOrders],
  nightly: [followNames(inspectionKeys), followNames(orderKeys), completeOrders],
}
