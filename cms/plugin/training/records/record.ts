import type { CollectionConfig } from 'payload'
import { readable } from '../../access/readable.ts'
import { ofUnit } from '../../access/scopes.ts'
import {
  choice,
  civilDateField,
  line,
  paragraphs,
  relation,
  stepsField,
  yesNo,
} from '../../core/fields.ts'
import { idOf } from '../../database/local.ts'
import type { Feature } from '../../feature.ts'
import { hseCollection } from '../../hse-collection.ts'
import { categoryText } from '../courses/text.ts'
import { certificateEndpoint } from './certificate.ts'
import { confirmEndpoint } from './confirm.ts'
import { dropUnusedJointFiles, readsJointFile } from './joint-file.ts'
import { registerEndpoint } from './register.ts'
import { trainingTasks } from './tasks.ts'
import { confirmedByText, trainingStateText, trainingStepText } from './text.ts'
import { withdrawEndpoint } from './withdraw.ts'

/** Who has taken which course. Written through its steps alone; it never leaves for the site. */
const trainingRecords: CollectionConfig = hseCollection({
  slug: 'training-records',
  singular: { nb: 'Gjennomført opplæring', en: 'Training taken' },
  plural: { nb: 'Gjennomført opplæring', en: 'Training taken' },
  group: 'records',
  description: {
    nb: 'Hvem som har tatt hvilket kurs. Enhetene registrerer det i Min HMS. Her ser HMS-enheten kursene den selv holder.',
    en: 'Who has taken which course. The units register it in My HSE. Here the HSE Unit sees the courses it gives itself.',
  },
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'course', 'unit', 'date', 'expires', 'state'],
  },
  defaultSort: '-date',
  endpoints: [registerEndpoint, confirmEndpoint, withdrawEndpoint, certificateEndpoint],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    line('name', { nb: 'Navn', en: 'Name' }, { required: true }),
    relation('person', 'people', { nb: 'Person', en: 'Person' }),
    relation('course', 'courses', { nb: 'Kurs', en: 'Course' }, { required: true }),
    // As it was when the course was taken.
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    choice({
      name: 'category',
      label: { nb: 'Hører til som', en: 'Belongs as' },
      words: categoryText,
      required: true,
    }),
    civilDateField({
      name: 'date',
      label: { nb: 'Tatt', en: 'Taken on' },
      required: true,
      index: true,
    }),
    civilDateField({
      name: 'expires',
      label: { nb: 'Gjelder til og med', en: 'Holds up to and including' },
      index: true,
    }),
    civilDateField({
      name: 'until',
      label: { nb: 'Er her til og med', en: 'Is here up to and including' },
      index: true,
    }),
    // As the course said when it was taken: whether the HSE unit gave it.
    yesNo('central', { nb: 'Holdt av HMS-enheten', en: 'Given by the HSE Unit' }, true),
    paragraphs('evidence', { nb: 'Bevis', en: 'Evidence' }),
    // One for all lines of a registration.
    relation('jointFile', 'attachments', {
      nb: 'Fil for alle deltakerne',
      en: 'File for all participants',
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: trainingStateText,
      required: true,
      defaultValue: 'registered',
      index: true,
    }),
    choice({
      name: 'confirmedBy',
      label: { nb: 'Bekreftet av', en: 'Confirmed by' },
      words: confirmedByText,
    }),
    civilDateField({ name: 'confirmedOn', label: { nb: 'Bekreftet', en: 'Confirmed on' } }),
    line('registeredBy', { nb: 'Registrert av', en: 'Registered by' }),
    stepsField(trainingStepText),
  ],
})

/** Who has taken which course. */
export const trainingRecordsFeature: Feature = {
  name: 'training/records',
  collections: () => [trainingRecords],
  scopes: {
    'training-records': {
      own: ({ person }) => (person === null ? null : { person: { equals: person } }),
      units: ofUnit,
      // What the institution gives itself: the HSE unit reads who came to its own courses.
      institution: { central: { equals: true } },
    },
  },
  readsFile: async (req, file) => {
    const { training } = file
    if (!training) return readsJointFile(req, file)
    return (await readable(req, 'training-records', [idOf(training)])).length > 0
  },
  tasks: trainingTasks,
  nightly: [dropUnusedJointFiles],
}
