import type { CollectionConfig } from 'payload'
import { hseCollection } from '../hse-collection.ts'
import {
  choice,
  civilDateField,
  computed,
  line,
  list,
  moment,
  paragraphs,
  relation,
  stepsField,
} from '../core/fields.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { label } from '../core/text.ts'
import { carriedOverField } from '../records/carried-over.ts'
import { listed } from '../records/list-keys.ts'
import { keepDueOfCase } from '../nonconformities/deadlines/due.ts'
import { effectText } from '../nonconformities/text.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { proposeEndpoint } from './endpoints.ts'
import { keepDaysLate } from './days-late.ts'
import { measureKeys } from './list.ts'
import { measureSteps, measureStepText } from './steps.ts'
import {
  controlLabel,
  controlText,
  costBasisText,
  everyText,
  measureStateText,
  priorityText,
} from './text.ts'
import { viewsField } from './views/field.ts'

/** Every measure of every unit, whether it comes from the HSE process or from a nonconformity. Written through its steps. */
export const measures: CollectionConfig = hseCollection({
  slug: 'measures',
  singular: { nb: 'Tiltak', en: 'Measure' },
  plural: { nb: 'Tiltak', en: 'Measures' },
  group: 'records',
  description: {
    nb: 'Tiltak fra HMS-runden og fra avvik. De følges opp i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Measures from the HSE process and from nonconformities. They are followed up in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'unit', 'responsible', 'deadline', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: 'deadline',
  // How each unit stands with its measures is counted from this alone.
  indexes: [{ fields: ['state', 'deadline', 'unit', 'nonconformity'] }],
  lists: listed(measureKeys),
  hooks: {
    beforeOperation: [sortNumbersByValue],
    beforeChange: [keepDaysLate],
    afterChange: [keepDueOfCase],
  },
  endpoints: [proposeEndpoint, stepEndpoint(measureSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    line('title', { nb: 'Tiltak', en: 'Measure' }, { required: true }),
    paragraphs('description', { nb: 'Beskrivelse', en: 'Description' }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    relation('process', 'hse-processes', { nb: 'HMS-runde', en: 'HSE process' }),
    line('challenge', { nb: 'Utfordring', en: 'Challenge' }, { hidden: true, index: true }),
    relation('nonconformity', 'nonconformities', { nb: 'Avvik', en: 'Nonconformity' }),
    carriedOverField(),
    relation('topic', 'topics', { nb: 'Tema', en: 'Topic' }),
    relation('responsible', 'people', { nb: 'Ansvarlig', en: 'Responsible' }),
    civilDateField({ name: 'deadline', label: { nb: 'Frist', en: 'Deadline' }, index: true }),
    choice({ name: 'priority', label: { nb: 'Prioritet', en: 'Priority' }, words: priorityText }),
    choice({ name: 'control', label: controlLabel, words: controlText, index: true }),
    {
      name: 'cost',
      type: 'group',
      label: label({ nb: 'Kostnad', en: 'Cost' }),
      fields: [
        {
          name: 'amount',
          type: 'number',
          min: 0,
          label: label({ nb: 'Beløp i kroner', en: 'Amount in NOK' }),
        },
        choice({ name: 'basis', label: { nb: 'Grunnlag', en: 'Basis' }, words: costBasisText }),
        line('fundedBy', { nb: 'Dekkes av', en: 'Funded by' }),
      ],
    },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: measureStateText,
      required: true,
      defaultValue: 'proposed',
      index: true,
    }),
    civilDateField({ name: 'doneDate', label: { nb: 'Utført dato', en: 'Done on' }, index: true }),
    computed('daysLate', { nb: 'Dager etter fristen', en: 'Days after the deadline' }),
    // Not there, for what was done before it was kept: then nobody is kept from checking the effect.
    relation('doneBy', 'people', { nb: 'Meldt utført av', en: 'Reported done by' }),
    paragraphs('doneNote', { nb: 'Hva som ble gjort', en: 'What was done' }),
    choice({
      name: 'effect',
      label: { nb: 'Effekt', en: 'Effect' },
      words: effectText,
      defaultValue: 'notChecked',
    }),
    civilDateField({ name: 'effectDate', label: { nb: 'Kontrollert dato', en: 'Checked on' } }),
    paragraphs('effectNote', { nb: 'Merknad til effekten', en: 'Note on the effect' }),
    paragraphs('cancelReason', { nb: 'Hvorfor avbrutt', en: 'Why cancelled' }),
    paragraphs('cancelInstead', {
      nb: 'Hva som gjøres med risikoen i stedet',
      en: 'What is done about the risk instead',
    }),
    viewsField('views', { nb: 'Synspunkter på tiltaket', en: 'Views on the measure' }),
    {
      name: 'repeat',
      type: 'group',
      label: label({ nb: 'Gjentas', en: 'Repeated' }),
      fields: [
        choice({ name: 'every', label: { nb: 'Hvor ofte', en: 'How often' }, words: everyText }),
        civilDateField({ name: 'until', label: { nb: 'Siste dag', en: 'Last day' } }),
        // The first deadline of them all: the rest are counted from it, so that the day of the month stays.
        civilDateField({ name: 'from', label: { nb: 'Regnes fra', en: 'Counted from' } }),
        civilDateField({ name: 'stopped', label: { nb: 'Stoppet', en: 'Stopped' } }),
      ],
    },
    // The one it is repeated from.
    relation('follows', 'measures', { nb: 'Følger etter', en: 'Follows' }),
    list(
      'extensions',
      { nb: 'Utsettelser', en: 'Extensions' },
      { nb: 'Utsettelse', en: 'Extension' },
      [
        civilDateField({ name: 'from', label: { nb: 'Fra', en: 'From' } }),
        civilDateField({ name: 'to', label: { nb: 'Til', en: 'To' } }),
        paragraphs('reason', { nb: 'Hvorfor', en: 'Why' }),
        moment('at', { nb: 'Når', en: 'When' }),
        line('name', { nb: 'Hvem', en: 'Who' }),
      ],
    ),
    stepsField(measureStepText),
  ],
})
