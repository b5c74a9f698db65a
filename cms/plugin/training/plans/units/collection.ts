import type { CollectionConfig } from 'payload'
import { ownRoles } from '../../../../../content/roles.ts'
import { ofUnit } from '../../../access/scopes.ts'
import { roleText } from '../../../access/roles.ts'
import { choice, civilDateField, line, relation, stepsField } from '../../../core/fields.ts'
import { label } from '../../../core/text.ts'
import type { Feature } from '../../../feature.ts'
import { hseCollection } from '../../../hse-collection.ts'
import { stepEndpoint } from '../../../records/endpoint.ts'
import { followNames } from '../../../records/fill-list-keys.ts'
import { only } from '../../../records/input/choice.ts'
import { listed } from '../../../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../../../records/record-number-field.ts'
import { addEndpoint, plannedSteps, plannedStepText } from './add.ts'
import { plannedKeys } from './list.ts'
import { gapEndpoint } from './plan-gap.ts'
import { plannedStateText } from './text.ts'

/** The courses of units' own training plans, each a line of its own, written through its steps. Who lacks them is worked out. */
const plannedCourses: CollectionConfig = hseCollection({
  slug: 'planned-courses',
  singular: { nb: 'Kurs i en enhets plan', en: 'Course of a unit’s plan' },
  plural: { nb: 'Enhetenes opplæringsplaner', en: 'The units’ training plans' },
  group: 'records',
  description: {
    nb: 'Kursene enhetene selv planlegger. De føres inn i Min HMS.',
    en: 'The courses units plan themselves. They are recorded in My HSE.',
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'unit', 'year', 'from', 'cost', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-year',
  lists: listed(plannedKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [addEndpoint, gapEndpoint, stepEndpoint(plannedSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    // As the course was called when it was put there.
    line('title', { nb: 'Kursets navn', en: 'Name of the course' }, { required: true }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    relation('course', 'courses', { nb: 'Kurs', en: 'Course' }, { required: true }),
    {
      name: 'year',
      type: 'number',
      required: true,
      index: true,
      label: label({ nb: 'År', en: 'Year' }),
    },
    line('audience', { nb: 'For hvem', en: 'For whom' }),
    civilDateField({ name: 'from', label: { nb: 'Fra', en: 'From' }, index: true }),
    civilDateField({ name: 'to', label: { nb: 'Til og med', en: 'Up to and including' } }),
    choice({
      name: 'responsibleRole',
      label: { nb: 'Ansvarlig rolle', en: 'Responsible role' },
      words: only(roleText, ownRoles),
      required: true,
    }),
    {
      name: 'cost',
      type: 'number',
      min: 0,
      label: label({ nb: 'Kostnad (kr)', en: 'Cost (NOK)' }),
    },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: plannedStateText,
      required: true,
      defaultValue: 'planned',
      index: true,
    }),
    civilDateField({ name: 'heldOn', label: { nb: 'Holdt', en: 'Held on' } }),
    stepsField(plannedStepText),
  ],
})

/** The training plans of units. */
export const plannedCoursesFeature: Feature = {
  name: 'training/plans/units',
  collections: () => [plannedCourses],
  scopes: { 'planned-courses': { units: ofUnit } },
  recover: [followNames(plannedKeys)],
  nightly: [followNames(plannedKeys)],
}
