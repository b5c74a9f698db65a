import type { CollectionConfig } from 'payload'
import {
  choice,
  civilDateField,
  line,
  paragraphs,
  relation,
  stepsField,
} from '../../core/fields.ts'
import { label } from '../../core/text.ts'
import { hseCollection } from '../../hse-collection.ts'
import { stepEndpoint } from '../../records/endpoint.ts'
import { listed } from '../../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../../records/record-number-field.ts'
import { committeeText } from '../text.ts'
import { beginCommitteeReportEndpoint } from './begin.ts'
import { committeeReportKeys } from './list.ts'
import { committeeReportSteps, committeeReportStepText } from './steps.ts'
import { committeeReportStateText, committeeReportText as text } from './text.ts'

/** Yearly reports of committees (aml § 7-2 sixth paragraph): one of a committee and year. Written through their steps. */
export const committeeReports: CollectionConfig = hseCollection({
  slug: 'committee-reports',
  singular: { nb: 'Årsrapport fra arbeidsmiljøutvalg', en: 'Yearly report of a committee' },
  plural: { nb: 'Årsrapporter fra arbeidsmiljøutvalg', en: 'Yearly reports of committees' },
  group: 'records',
  description: {
    nb: 'Årsrapportene fra AMU og lokale utvalg. De skrives i Min HMS.',
    en: 'Yearly reports of the WEC and local committees. They are written in My HSE.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'committee', 'unit', 'year', 'state'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-year',
  lists: listed(committeeReportKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [beginCommitteeReportEndpoint, stepEndpoint(committeeReportSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    choice({
      name: 'committee',
      label: text.committee,
      words: committeeText,
      required: true,
      index: true,
    }),
    relation('unit', 'units', text.unit, { required: true }),
    { name: 'year', type: 'number', required: true, index: true, label: label(text.year) },
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('leader', 'people', text.leader, { required: true }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: committeeReportStateText,
      required: true,
      defaultValue: 'drafting',
      index: true,
    }),
    paragraphs('summary', text.summary),
    paragraphs('accidents', text.accidents),
    paragraphs('ahead', text.ahead),
    civilDateField({ name: 'adoptedOn', label: text.adoptedOn }),
    civilDateField({ name: 'approvedOn', label: text.approvedOn }),
    relation('paper', 'frozen-papers', { nb: 'Låst dokument', en: 'Frozen document' }),
    civilDateField({ name: 'sentOn', label: text.sentOn }),
    paragraphs('sentTo', text.sentTo),
    stepsField(committeeReportStepText),
  ],
})
