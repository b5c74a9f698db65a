import type { CollectionConfig } from 'payload'
import { ofUnit } from '../access/scopes.ts'
import { choice, civilDateField, line, relation, stepsField } from '../core/fields.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { delegateEndpoint, delegationSteps, delegationStepText } from './delegate.ts'
import { delegationKeys } from './list.ts'
import { delegationStateText, holderText } from './text.ts'

/** HSE tasks a manager has delegated, written through their steps (internkontrollforskriften § 5 no. 5). */
const delegatedTasks: CollectionConfig = hseCollection({
  slug: 'delegated-tasks',
  singular: { nb: 'Delegert HMS-oppgave', en: 'Delegated HSE task' },
  plural: { nb: 'Delegerte HMS-oppgaver', en: 'Delegated HSE tasks' },
  group: 'records',
  description: {
    nb: 'HMS-oppgaver lederne har delegert, og hvem som gjør dem. De føres inn i Min HMS. Ansvaret er ikke delegert.',
    en: 'HSE tasks managers have delegated, and who does them. They are recorded in My HSE. Responsibility is not delegated.',
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'unit', 'role', 'person', 'date', 'state'],
    listSearchableFields: ['number', 'title', 'role'],
  },
  defaultSort: '-date',
  lists: listed(delegationKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [delegateEndpoint, stepEndpoint(delegationSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    line('title', { nb: 'Oppgave', en: 'Task' }, { required: true }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    line('role', holderText.role),
    relation('person', 'people', holderText.person),
    civilDateField({
      name: 'date',
      label: { nb: 'Delegert fra', en: 'Delegated from' },
      required: true,
      index: true,
    }),
    civilDateField({ name: 'reviewedDate', label: { nb: 'Gått gjennom', en: 'Reviewed on' } }),
    civilDateField({
      name: 'nextReview',
      label: { nb: 'Neste gjennomgang', en: 'Next review' },
      index: true,
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: delegationStateText,
      required: true,
      defaultValue: 'current',
      index: true,
    }),
    civilDateField({ name: 'endedDate', label: { nb: 'Avsluttet', en: 'Ended on' } }),
    stepsField(delegationStepText),
  ],
})

/** Who does which HSE task of a unit, where its manager has delegated it. */
export const delegatedTasksFeature: Feature = {
  name: 'delegated-tasks',
  collections: () => [delegatedTasks],
  scopes: {
    'delegated-tasks': {
      own: ({ person }) => (person === null ? null : { person: { equals: person } }),
      units: ofUnit,
    },
  },
  recover: [followNames(delegationKeys)],
  nightly: [followNames(delegationKeys)],
}
