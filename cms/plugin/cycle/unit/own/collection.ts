import type { CollectionConfig } from 'payload'
import { ownRoles } from '../../../../../content/roles.ts'
import { activityKindWords } from '../../../../../content/words/cycle.ts'
import { roleText } from '../../../access/roles.ts'
import {
  choice,
  civilDateField,
  line,
  paragraphs,
  relation,
  stepsField,
} from '../../../core/fields.ts'
import { hseCollection } from '../../../hse-collection.ts'
import { stepEndpoint } from '../../../records/endpoint.ts'
import { only } from '../../../records/input/choice.ts'
import { listed } from '../../../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../../../records/record-number-field.ts'
import { addEndpoint, ownActivitySteps, ownActivityStepText } from './add.ts'
import { ownActivityKeys } from './list.ts'
import { oftenText, ownActivityStateText } from './text.ts'

/** What a unit has added to its annual cycle itself, written through its steps. */
export const unitActivities: CollectionConfig = hseCollection({
  slug: 'unit-activities',
  singular: { nb: 'Egen aktivitet', en: 'Own activity' },
  plural: { nb: 'Enhetenes egne aktiviteter', en: 'The units’ own activities' },
  group: 'records',
  description: {
    nb: 'Det enhetene selv har lagt til i årshjulet sitt. De føres inn i Min HMS.',
    en: 'What the units have added to their annual cycle themselves. They are recorded in My HSE.',
  },
  admin: {
    useAsTitle: 'title',
    defaultColumns: ['number', 'title', 'unit', 'often', 'firstDay', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-firstDay',
  lists: listed(ownActivityKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [addEndpoint, stepEndpoint(ownActivitySteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    line('title', { nb: 'Aktivitet', en: 'Activity' }, { required: true }),
    paragraphs('description', { nb: 'Slik gjøres det', en: 'How it is done' }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'kind',
      label: { nb: 'Slags', en: 'Kind' },
      words: activityKindWords,
      required: true,
    }),
    choice({
      name: 'responsibleRole',
      label: { nb: 'Ansvarlig rolle', en: 'Responsible role' },
      words: only(roleText, ownRoles),
      required: true,
    }),
    civilDateField({
      name: 'firstDay',
      label: { nb: 'Frist første gang', en: 'Deadline the first time' },
      required: true,
      index: true,
    }),
    choice({
      name: 'often',
      label: { nb: 'Hvor ofte', en: 'How often' },
      words: oftenText,
      required: true,
    }),
    paragraphs('intervalReason', { nb: 'Hvorfor det er ofte nok', en: 'Why that is often enough' }),
    civilDateField({
      name: 'approvedOn',
      label: { nb: 'Hyppigheten godkjent', en: 'How often approved on' },
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: ownActivityStateText,
      required: true,
      defaultValue: 'current',
      index: true,
    }),
    civilDateField({ name: 'lastDay', label: { nb: 'Siste dag', en: 'Last day' } }),
    stepsField(ownActivityStepText),
  ],
})
