import type { CollectionConfig } from 'payload'
import { ofCase, ofUnit } from '../access/scopes.ts'
import { choice, civilDateField, line, paragraphs, relation, stepsField } from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields } from '../records/record-number-field.ts'
import { entryLabels, injuryKeys } from './list.ts'
import { entryInput } from './input.ts'
import { injuryStepText } from './register.ts'
import { injuryTasks } from './tasks.ts'
import {
  absenceText,
  activityText,
  bodyPartText,
  entryKindText,
  entryStateText,
  exposureText,
  groupText,
  injuryClassText,
  navText,
} from './text.ts'

/**
 * The register of injuries and work-related illness (aml § 5-1). It is read through `readEntries` and written through
 * its steps; Payload's own doors are closed to it (`closedToPayload`), so that no reading goes unwritten.
 */
const injuries: CollectionConfig = hseCollection({
  slug: 'injuries',
  singular: { nb: 'Innføring i skaderegisteret', en: 'Entry in the register of injuries' },
  plural: { nb: 'Skaderegister', en: 'Register of injuries' },
  group: 'records',
  admin: { hidden: true },
  defaultSort: '-serial',
  lists: listed(injuryKeys),
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    choice({ name: 'kind', label: entryLabels.kind, words: entryKindText, required: true }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    civilDateField({ name: 'date', label: entryInput.date.label, required: true }),
    { name: 'year', type: 'number', index: true, label: label({ nb: 'År', en: 'Year' }) },
    line('time', entryInput.time.label),
    relation('person', 'people', entryInput.person.label),
    line('personName', entryInput.personName.label),
    choice({ name: 'group', label: entryLabels.group, words: groupText, required: true }),
    choice({ name: 'activity', label: entryLabels.activity, words: activityText, required: true }),
    paragraphs('happened', entryInput.happened.label),
    choice({ name: 'injuryClass', label: entryLabels.injuryClass, words: injuryClassText }),
    choice({ name: 'bodyPart', label: entryLabels.bodyPart, words: bodyPartText }),
    choice({ name: 'exposure', label: entryLabels.exposure, words: exposureText }),
    choice({ name: 'absence', label: entryLabels.absence, words: absenceText, required: true }),
    relation('nonconformity', 'nonconformities', { nb: 'Avvik', en: 'Nonconformity' }),
    choice({ name: 'nav', label: entryLabels.nav, words: navText }),
    civilDateField({ name: 'navDate', label: entryInput.navDate.label }),
    line('navReason', entryInput.navReason.label),
    civilDateField({
      name: 'entered',
      label: { nb: 'Registrert', en: 'Registered' },
      required: true,
    }),
    civilDateField({
      name: 'askedDate',
      label: { nb: 'Bedt om retting', en: 'Correction requested' },
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: entryStateText,
      required: true,
      defaultValue: 'registered',
      index: true,
    }),
    stepsField(injuryStepText, [
      {
        name: 'changed',
        type: 'text',
        hasMany: true,
        label: label({ nb: 'Felt som ble rettet', en: 'Fields that were corrected' }),
      },
    ]),
  ],
})

/** Injuries and work-related illness, as aml § 5-1 asks for them. */
export const injuriesFeature: Feature = {
  name: 'injuries',
  collections: () => [injuries],
  scopes: {
    injuries: {
      own: ({ person }) => (person === null ? null : { person: { equals: person } }),
      units: ofUnit,
      cases: ofCase,
    },
  },
  recover: [followNames(injuryKeys)],
  nightly: [followNames(injuryKeys)],
  tasks: injuryTasks,
}
