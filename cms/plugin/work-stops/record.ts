import type { CollectionConfig } from 'payload'
import { ofUnit } from '../access/scopes.ts'
import {
  choice,
  civilDateField,
  line,
  moment,
  paragraphs,
  relation,
  stepsField,
} from '../core/fields.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { workStopKeys } from './list.ts'
import { stopEndpoint, workStopSteps, workStopStepText } from './stop.ts'
import { decisionText, workStopStateText } from './text.ts'

/** Dangerous work a safety representative has stopped (Working Environment Act, Section 6-3). Written through its steps. */
const workStops: CollectionConfig = hseCollection({
  slug: 'work-stops',
  singular: { nb: 'Stanset arbeid', en: 'Stopped work' },
  plural: { nb: 'Stanset arbeid', en: 'Stopped work' },
  group: 'records',
  description: {
    nb: 'Arbeid som verneombud har stanset fordi det var farlig. Du finner det i Min HMS. Her kan HMS-enheten lese alt.',
    en: 'Work that safety representatives have stopped because it was dangerous. You will find it in My HSE; here the HSE Unit can read all of it.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'unit', 'since', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-since',
  lists: listed(workStopKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [stopEndpoint, stepEndpoint(workStopSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    line('title', { nb: 'Hvilket arbeid', en: 'Which work' }, { required: true }),
    line('place', { nb: 'Hvor', en: 'Where' }, { required: true }),
    paragraphs('reason', { nb: 'Hva som er farlig', en: 'What is dangerous' }, true),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    relation('nonconformity', 'nonconformities', { nb: 'Avvik', en: 'Nonconformity' }),
    civilDateField({
      name: 'date',
      label: { nb: 'Stanset', en: 'Stopped on' },
      required: true,
      index: true,
    }),
    moment('since', { nb: 'Stanset siden', en: 'Stopped since' }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: workStopStateText,
      required: true,
      defaultValue: 'standing',
      index: true,
    }),
    moment('endedAt', { nb: 'Opphevet eller avgjort', en: 'Lifted or decided' }),
    choice({
      name: 'decision',
      label: { nb: 'Arbeidstilsynets avgjørelse', en: 'Decision of the authority' },
      words: decisionText,
    }),
    line('reference', { nb: 'Saksnummer hos Arbeidstilsynet', en: 'Case number at the authority' }),
    stepsField(workStopStepText),
  ],
})

/** Dangerous work that is stopped. */
export const workStopsFeature: Feature = {
  name: 'work-stops',
  collections: () => [workStops],
  scopes: { 'work-stops': { units: ofUnit } },
  recover: [followNames(workStopKeys)],
  nightly: [followNames(workStopKeys)],
}
