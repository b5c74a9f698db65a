import type { CheckboxField, CollectionConfig, JSONField } from 'payload'
import {
  choice,
  civilDateField,
  line,
  moment,
  paragraphs,
  relation,
  yesNo,
} from '../../core/fields.ts'
import { label, type Text } from '../../core/text.ts'
import { hseCollection } from '../../hse-collection.ts'
import { confirmEndpoint, dismissEndpoint } from './decide-endpoints.ts'
import { addEndpoint, othersEndpoint, readEndpoint } from './read-endpoints.ts'
import { changeKindText, changeStateText } from './text.ts'

const systemAlone = {
  access: { read: () => false, create: () => false, update: () => false },
  admin: { hidden: true },
}

/** What a reading leaves for the next one: not for people. */
const kept = (name: string, words: Text): JSONField => ({
  name,
  type: 'json',
  label: label(words),
  ...systemAlone,
})

/** How far a confirmed change is carried out. */
const carriedOut = (name: string, words: Text): CheckboxField => ({
  name,
  type: 'checkbox',
  defaultValue: false,
  index: true,
  label: label(words),
  ...systemAlone,
})

/** That Lovdata's files were read in: which, when, by whom, and what they said. One document per content. */
export const lawImports: CollectionConfig = hseCollection({
  slug: 'law-imports',
  singular: { nb: 'Lest inn fra Lovdata', en: 'Read in from Lovdata' },
  plural: { nb: 'Lest inn fra Lovdata', en: 'Read in from Lovdata' },
  group: 'law',
  admin: { useAsTitle: 'source', defaultColumns: ['source', 'readOn', 'name', 'asOf', 'acts'] },
  defaultSort: '-at',
  endpoints: [readEndpoint, othersEndpoint, addEndpoint],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    line('source', { nb: 'Fil', en: 'File' }, { required: true }),
    civilDateField({ name: 'readOn', label: { nb: 'Lest inn', en: 'Read in' }, required: true }),
    { ...moment('at', { nb: 'Tidspunkt', en: 'Time' }, true) },
    line('by', { nb: 'Konto', en: 'Account' }, { hidden: true }),
    line('name', { nb: 'Av', en: 'By' }),
    civilDateField({
      name: 'asOf',
      label: { nb: 'Nyeste dag i filen', en: 'Newest day in the file' },
    }),
    { name: 'acts', type: 'number', label: label({ nb: 'Lover', en: 'Acts' }) },
    { name: 'regulations', type: 'number', label: label({ nb: 'Forskrifter', en: 'Regulations' }) },
    yesNo('allActs', { nb: 'Alle lover er med', en: 'All acts are there' }),
    yesNo('allRegulations', { nb: 'Alle forskrifter er med', en: 'All regulations are there' }),
    kept('seen', { nb: 'Siste endring av hver', en: 'Last change of each' }),
    kept('others', { nb: 'Ikke i registeret', en: 'Not in the register' }),
  ],
})

/** What was found of an act or a regulation of the register, and what was decided of it. One document per change. */
export const lawChanges: CollectionConfig = hseCollection({
  slug: 'law-changes',
  singular: { nb: 'Endring i regelverket', en: 'Change in law' },
  plural: { nb: 'Endringer i regelverket', en: 'Changes in law' },
  group: 'law',
  description: {
    nb: 'Det som er funnet i Lovdatas åpne data om lover og forskrifter i registeret. Ingenting i registeret endres før noen bekrefter.',
    en: 'What was found in Lovdata’s open data of acts and regulations of the register. Nothing in the register changes until someone confirms it.',
  },
  admin: {
    useAsTitle: 'lovdataId',
    defaultColumns: ['lovdataId', 'kind', 'on', 'state', 'foundOn', 'decidedName'],
    listSearchableFields: ['lovdataId', 'words'],
    components: { beforeListTable: ['@verne/hse-plugin/rsc#LawWatch'] },
  },
  defaultSort: '-foundOn',
  endpoints: [confirmEndpoint, dismissEndpoint],
  fields: [
    {
      name: 'decide',
      type: 'ui',
      label: label({ nb: 'Avgjørelse', en: 'Decision' }),
      admin: { components: { Field: '@verne/hse-plugin/rsc#LawChangePanel' } },
    },
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    line('lovdataId', { nb: 'Lovdatas betegnelse', en: 'Lovdata’s identifier' }),
    relation(
      'regulation',
      'regulations',
      { nb: 'Lov eller forskrift', en: 'Act or regulation' },
      { required: true },
    ),
    choice({
      name: 'kind',
      label: { nb: 'Hva', en: 'What' },
      words: changeKindText,
      required: true,
    }),
    civilDateField({ name: 'on', label: { nb: 'Fra', en: 'From' } }),
    line('by', { nb: 'Ved', en: 'By' }),
    paragraphs('words', { nb: 'Tittel', en: 'Title' }),
    line('file', { nb: 'Fil', en: 'File' }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: changeStateText,
      required: true,
      defaultValue: 'found',
      index: true,
    }),
    civilDateField({ name: 'foundOn', label: { nb: 'Funnet', en: 'Found' }, required: true }),
    civilDateField({
      name: 'asOf',
      label: { nb: 'Nyeste dag i filen', en: 'Newest day in the file' },
    }),
    moment('decidedAt', { nb: 'Avgjort', en: 'Decided' }),
    civilDateField({ name: 'decidedOn', label: { nb: 'Avgjort dag', en: 'Day decided' } }),
    line('decidedBy', { nb: 'Konto', en: 'Account' }, { hidden: true }),
    line('decidedName', { nb: 'Av', en: 'By' }),
    line('replacedBy', { nb: 'Erstattet av', en: 'Replaced by' }),
    paragraphs('noteNb', { nb: 'Hva som er endret (bokmål)', en: 'What was changed (Norwegian)' }),
    paragraphs('noteEn', { nb: 'Hva som er endret (engelsk)', en: 'What was changed (English)' }),
    paragraphs('reason', { nb: 'Hvorfor den ikke følges opp', en: 'Why it is not followed up' }),
    carriedOut('asked', { nb: 'Gjennomganger er bedt om', en: 'Reviews are asked for' }),
    carriedOut('done', { nb: 'Fullført', en: 'Completed' }),
  ],
})

/** That a guideline is to be gone through because law has changed. One document per change and guideline. */
export const lawReviews: CollectionConfig = hseCollection({
  slug: 'law-reviews',
  singular: { nb: 'Gjennomgang etter lovendring', en: 'Review after a change in law' },
  plural: { nb: 'Gjennomganger etter lovendringer', en: 'Reviews after changes in law' },
  group: 'law',
  description: {
    nb: 'Retningslinjer som eieren skal gå gjennom fordi loven de bygger på, er endret. Avsluttes når retningslinjen får ny utgave eller noen skriver inn at den fortsatt gjelder.',
    en: 'Guidelines that the owner is to go through because the law they are based on has changed. It ends when the guideline gets a new edition, or someone enters that it is still valid.',
  },
  admin: { useAsTitle: 'key', defaultColumns: ['guideline', 'change', 'due', 'endedOn'] },
  defaultSort: '-since',
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    relation('change', 'law-changes', { nb: 'Endring', en: 'Change' }, { required: true }),
    relation(
      'guideline',
      'guidelines',
      { nb: 'Retningslinje', en: 'Guideline' },
      { required: true },
    ),
    {
      name: 'edition',
      type: 'number',
      required: true,
      label: label({ nb: 'Utgave da den ble bedt om', en: 'Edition when it was asked for' }),
    },
    line('since', { nb: 'Bedt om', en: 'Asked for' }, { required: true }),
    civilDateField({ name: 'due', label: { nb: 'Frist', en: 'Due' }, required: true }),
    civilDateField({ name: 'endedOn', label: { nb: 'Avsluttet', en: 'Ended' }, index: true }),
  ],
})
