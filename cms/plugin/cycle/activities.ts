import type { CollectionConfig, Field } from 'payload'
import { activityKindWords } from '../../../content/words/cycle.ts'
import { riskClassWords } from '../../../content/words/law.ts'
import { roleOptionText } from '../access/roles.ts'
import { choice, civilDateField, line, paragraphs, relation } from '../core/fields.ts'
import { label } from '../core/text.ts'
import { hseCollection } from '../hse-collection.ts'
import { unitTypeText } from '../organisation/text.ts'
import { keepToCalendar, keepUsedActivity, publishCycle, publishWithoutCycle } from './hooks.ts'
import type { Reach, Recurrence } from './rules.ts'
import {
  doneWhenText,
  monthPartText,
  monthText,
  reachText,
  recurrenceText,
  setsText,
} from './text.ts'

const recursBy = (...kinds: readonly Recurrence[]) => ({
  condition: ({ recurrence }: { recurrence?: Recurrence }) =>
    recurrence !== undefined && kinds.includes(recurrence),
})
const reaches = (kind: Reach) => ({
  condition: ({ reach }: { reach?: Reach }) => reach === kind,
})

const when: Field[] = [
  choice({
    name: 'recurrence',
    label: { nb: 'Når det skjer', en: 'When it is done' },
    words: recurrenceText,
    required: true,
  }),
  choice({
    name: 'month',
    label: { nb: 'Måned', en: 'Month' },
    words: monthText,
    admin: recursBy('month', 'day'),
  }),
  choice({
    name: 'part',
    label: { nb: 'Del av måneden', en: 'Part of the month' },
    words: monthPartText,
    admin: recursBy('month'),
  }),
  {
    name: 'day',
    type: 'number',
    label: label({ nb: 'Dag i måneden', en: 'Day of the month' }),
    admin: recursBy('day'),
  },
  {
    name: 'everyMonths',
    type: 'number',
    label: label({ nb: 'Måneder mellom hver gang', en: 'Months between each time' }),
    admin: recursBy('interval'),
  },
  {
    ...paragraphs('intervalReason', {
      nb: 'Hvorfor mer enn 12 måneder er ofte nok',
      en: 'Why more than 12 months is often enough',
    }),
    admin: recursBy('interval'),
  },
  civilDateField({
    name: 'firstDay',
    label: { nb: 'Første dag, når det er måneder mellom', en: 'First day, with months between' },
  }),
]

const where: Field[] = [
  choice({
    name: 'reach',
    label: { nb: 'Gjelder for', en: 'Applies to' },
    words: reachText,
    required: true,
    defaultValue: 'institution',
  }),
  choice({
    name: 'unitTypes',
    label: { nb: 'Enhetstyper', en: 'Types of units' },
    words: unitTypeText,
    hasMany: true,
    admin: reaches('kinds'),
  }),
  choice({
    name: 'riskClasses',
    label: { nb: 'Risikoklasser', en: 'Risk classes' },
    words: riskClassWords,
    hasMany: true,
    admin: reaches('kinds'),
  }),
  {
    name: 'units',
    type: 'relationship',
    relationTo: 'units',
    hasMany: true,
    label: label({ nb: 'Enheter', en: 'Units' }),
    admin: reaches('named'),
  },
]

/**
 * What is done in a cycle, as a definition: its times are worked out from it. One that changes ends, and another begins,
 * so that the years before stay as they were.
 */
export const cycleActivities: CollectionConfig = hseCollection({
  slug: 'cycle-activities',
  singular: { nb: 'Aktivitet i årshjul', en: 'Activity of an annual cycle' },
  plural: { nb: 'Aktiviteter i årshjul', en: 'Activities of annual cycles' },
  group: 'documents',
  description: {
    nb: 'Skal noe skje til en annen tid fra neste år, setter du «til»-dato her og lager en ny aktivitet. Da står de tidligere årene som de var.',
    en: 'If something is done at another time from next year on, set a “to” date here and make a new activity. The years before then stay as they were.',
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['title', 'cycle', 'kind', 'month', 'responsibleRole', 'binding'],
  },
  defaultSort: 'month',
  hooks: {
    beforeValidate: [keepToCalendar],
    afterChange: [publishCycle],
    beforeDelete: [keepUsedActivity],
    afterDelete: [publishWithoutCycle],
  },
  fields: [
    relation('cycle', 'annual-cycles', { nb: 'Årshjul', en: 'Annual cycle' }, { required: true }),
    { ...line('title', { nb: 'Tittel', en: 'Title' }, { required: true }), localized: true },
    {
      ...paragraphs('description', { nb: 'Beskrivelse', en: 'Description' }),
      localized: true,
    },
    choice({
      name: 'kind',
      label: { nb: 'Slags', en: 'Kind' },
      words: activityKindWords,
      required: true,
    }),
    ...when,
    civilDateField({ name: 'from', label: { nb: 'Fra', en: 'From' }, required: true }),
    civilDateField({ name: 'to', label: { nb: 'Til', en: 'To' } }),
    choice({
      name: 'responsibleRole',
      label: { nb: 'Ansvarlig rolle', en: 'Responsible role' },
      words: roleOptionText,
      required: true,
    }),
    ...where,
    {
      name: 'binding',
      type: 'checkbox',
      defaultValue: false,
      label: label({
        nb: 'Felles frist som alle skal holde',
        en: 'Common deadline that everybody must meet',
      }),
    },
    choice({
      name: 'doneWhen',
      label: { nb: 'Gjort når', en: 'Done when' },
      words: doneWhenText,
      defaultValue: 'byHand',
      admin: {
        description: label({
          nb: 'Det som følger av HMS-runden eller samsvarsvurderingen, krysser Verne av selv. For HMS-runden er dagen da også fristen i runden.',
          en: 'What follows from the HSE process or the compliance evaluation is ticked off automatically. For the HSE process the day is then its deadline too.',
        }),
      },
    }),
    choice({
      name: 'sets',
      label: { nb: 'Setter fristen for', en: 'Sets the deadline of' },
      words: setsText,
    }),
    relation('guideline', 'guidelines', { nb: 'Retningslinje', en: 'Guideline' }),
    relation('template', 'guidelines', { nb: 'Mal', en: 'Template' }),
    relation('course', 'courses', { nb: 'Kurs', en: 'Course' }),
  ],
})
