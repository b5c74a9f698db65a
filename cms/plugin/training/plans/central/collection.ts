import type { CollectionConfig, Field } from 'payload'
import { plannedCourseWords } from '../../../../../content/words/training-plans.ts'
import { roleText } from '../../../access/roles.ts'
import { bySystem, choice, civilDateField, line, relation } from '../../../core/fields.ts'
import { label } from '../../../core/text.ts'
import type { Feature } from '../../../feature.ts'
import { hseCollection } from '../../../hse-collection.ts'
import { keepPlan, publishPlan, publishWithoutPlan } from './hooks.ts'
import { planStateText } from './text.ts'

const lineFields: Field[] = [
  relation('course', 'courses', { nb: 'Kurs', en: 'Course' }, { required: true }),
  {
    type: 'row',
    fields: [
      line('audience', {
        nb: 'For hvem. Tomt: som kurset sier',
        en: 'For whom. Empty: as the course says',
      }),
      line('audienceEn', { nb: 'For hvem, på engelsk', en: 'For whom, in English' }),
    ],
  },
  {
    type: 'row',
    fields: [
      civilDateField({ name: 'from', label: { nb: 'Fra', en: 'From' } }),
      civilDateField({ name: 'to', label: { nb: 'Til og med', en: 'Up to and including' } }),
    ],
  },
  {
    type: 'row',
    fields: [
      choice({
        name: 'responsibleRole',
        label: { nb: 'Ansvarlig rolle', en: 'Responsible role' },
        words: roleText,
      }),
      relation('responsibleUnit', 'units', { nb: 'Eller enhet', en: 'Or unit' }),
    ],
  },
  {
    type: 'row',
    fields: [
      {
        name: 'cost',
        type: 'number',
        min: 0,
        label: label({
          nb: 'Kostnad i kroner. Tomt: ikke kjent',
          en: 'Cost in NOK. Empty: not known',
        }),
      },
      choice({
        name: 'state',
        label: { nb: 'Tilstand', en: 'State' },
        words: plannedCourseWords,
        required: true,
        defaultValue: 'planned',
      }),
    ],
  },
]

/** The common training plan of each year. What is approved is shown on the site. */
const trainingPlans: CollectionConfig = hseCollection({
  slug: 'training-plans',
  singular: { nb: 'Felles opplæringsplan', en: 'Common training plan' },
  plural: { nb: 'Felles opplæringsplaner', en: 'Common training plans' },
  group: 'documents',
  description: {
    nb: 'Kursene HMS-enheten planlegger for hele institusjonen, år for år. En annen enn den som skrev planen, godkjenner den. Da vises den på nettstedet. Enhetenes egne planer står i Min HMS.',
    en: 'The courses the HSE Unit plans for the whole institution, year by year. Somebody else than its author approves the plan. Then it is shown on the site. The units’ own plans are in My HSE.',
  },
  admin: { useAsTitle: 'period', defaultColumns: ['period', 'state', 'approvedOn'] },
  defaultSort: '-period',
  hooks: {
    beforeChange: [keepPlan],
    afterChange: [publishPlan],
    afterDelete: [publishWithoutPlan],
  },
  fields: [
    {
      ...line('period', { nb: 'År', en: 'Year' }, { required: true, unique: true }),
      admin: {
        description: label({
          nb: 'Et skoleår som 2026/27, eller et år som 2026.',
          en: 'A school year such as 2026/27, or a year such as 2026.',
        }),
      },
    },
    {
      name: 'lines',
      type: 'array',
      label: label({ nb: 'Kurs i planen', en: 'Courses of the plan' }),
      labels: {
        singular: label({ nb: 'Kurs', en: 'Course' }),
        plural: label({ nb: 'Kurs', en: 'Courses' }),
      },
      fields: lineFields,
    },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: planStateText,
      required: true,
      defaultValue: 'draft',
      index: true,
    }),
    {
      ...civilDateField({
        name: 'approvedOn',
        label: { nb: 'Godkjent', en: 'Approved on' },
        readOnly: true,
      }),
      access: bySystem,
    },
    // Accounts and persons that changed what the plan says since it was approved: none of them approves it.
    {
      name: 'changedBy',
      type: 'text',
      hasMany: true,
      label: label({ nb: 'Hvem har endret innholdet', en: 'Who changed the content' }),
      access: bySystem,
      admin: { hidden: true },
    },
  ],
})

/** The common training plans. */
export const trainingPlansFeature: Feature = {
  name: 'training/plans/central',
  collections: () => [trainingPlans],
  // What is a draft is between those who write and those who approve it.
  scopes: { 'training-plans': { inForce: () => ({ state: { equals: 'approved' } }) } },
}
