import type { CollectionConfig } from 'payload'
import { choice, civilDateField, line, paragraphs, relation, stepsField } from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { takeAskedEndpoint } from './asked.ts'
import { itemSteps, itemStepText } from './item-steps.ts'
import { itemKeys, meetingKeys } from './list.ts'
import { meetingSteps, meetingStepText } from './meeting-steps.ts'
import { planEndpoint } from './plan-meeting.ts'
import { proposeEndpoint } from './propose-item.ts'
import { committeeReports } from './report/collection.ts'
import { committeeReportKeys } from './report/list.ts'
import { completeCommitteePapers } from './report/load.ts'
import { approvedStates } from './report/rules.ts'
import { committeeTasks } from './tasks.ts'
import {
  committeeText,
  itemKindText,
  itemOpenText,
  itemStateText,
  itemText,
  meetingStateText,
  meetingText,
} from './text.ts'

const key = line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true })
const language = choice({
  name: 'language',
  label: { nb: 'Språk', en: 'Language' },
  words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
  required: true,
  defaultValue: 'nb',
})
/** Which committee, and whose: rights ask both. */
const ofCommittee = [
  choice({
    name: 'committee',
    label: meetingText.committee,
    words: committeeText,
    required: true,
    index: true,
  }),
  relation('unit', 'units', meetingText.unit, { required: true }),
]
const stateLabel = { nb: 'Tilstand', en: 'State' }

/** Meetings of the working environment committees, written through their steps. Their items are records of their own. */
const committeeMeetings: CollectionConfig = hseCollection({
  slug: 'committee-meetings',
  singular: { nb: 'Møte i arbeidsmiljøutvalg', en: 'Committee meeting' },
  plural: { nb: 'Møter i arbeidsmiljøutvalg', en: 'Committee meetings' },
  group: 'records',
  description: {
    nb: 'Møter i AMU og lokale utvalg. De skrives i Min HMS.',
    en: 'Meetings of the WEC and local committees. They are written in My HSE.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'committee', 'unit', 'date', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-date',
  lists: listed(meetingKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [planEndpoint, stepEndpoint(meetingSteps)],
  fields: [
    key,
    ...numberFields(),
    line('title', meetingText.title, { required: true }),
    language,
    ...ofCommittee,
    civilDateField({ name: 'date', label: meetingText.date, required: true, index: true }),
    line('place', meetingText.place),
    relation('leader', 'people', meetingText.leader, { required: true }),
    choice({
      name: 'state',
      label: stateLabel,
      words: meetingStateText,
      required: true,
      defaultValue: 'planned',
      index: true,
    }),
    civilDateField({ name: 'agendaSentOn', label: meetingText.agendaSentOn }),
    civilDateField({ name: 'heldOn', label: meetingText.heldOn }),
    {
      name: 'present',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      label: label(meetingText.present),
    },
    paragraphs('attendance', meetingText.attendance),
    paragraphs('minutes', meetingText.minutes),
    relation('minutesBy', 'people', { nb: 'Referent', en: 'Minutes written by' }),
    civilDateField({ name: 'approvedOn', label: meetingText.approvedOn }),
    stepsField(meetingStepText),
  ],
})

/** Items of committees, each with a number of its own: what is proposed, treated and followed up. */
const committeeItems: CollectionConfig = hseCollection({
  slug: 'committee-items',
  singular: { nb: 'Sak i arbeidsmiljøutvalg', en: 'Committee item' },
  plural: { nb: 'Saker i arbeidsmiljøutvalg', en: 'Committee items' },
  group: 'records',
  description: {
    nb: 'Saker til møtene i AMU og lokale utvalg. De skrives i Min HMS.',
    en: 'Items for meetings of the WEC and local committees. They are written in My HSE.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'meeting', 'kind', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-serial',
  lists: listed(itemKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [proposeEndpoint, takeAskedEndpoint, stepEndpoint(itemSteps)],
  fields: [
    key,
    ...numberFields(),
    line('title', itemText.title, { required: true }),
    language,
    relation('meeting', 'committee-meetings', itemText.meeting, { required: true }),
    ...ofCommittee,
    choice({ name: 'kind', label: itemText.kind, words: itemKindText, required: true }),
    choice({
      name: 'openTo',
      label: itemText.openTo,
      words: itemOpenText,
      required: true,
      defaultValue: 'open',
    }),
    paragraphs('presentation', itemText.presentation, true),
    // What it is about: of which collection, and its id. Whoever may read that is shown a link.
    line('linkedKind', { nb: 'Type', en: 'Kind' }, { hidden: true }),
    line('linked', itemText.linked, { hidden: true }),
    // Which of the items the law asks for it is, or nothing.
    line('askedBy', { nb: 'Bedt om av loven', en: 'Asked for by the law' }, { hidden: true }),
    relation('proposedBy', 'people', { nb: 'Foreslått av', en: 'Proposed by' }),
    choice({
      name: 'state',
      label: stateLabel,
      words: itemStateText,
      required: true,
      defaultValue: 'proposed',
      index: true,
    }),
    paragraphs('resolution', itemText.resolution),
    paragraphs('disagreement', itemText.disagreement),
    relation('responsible', 'people', itemText.responsible),
    civilDateField({ name: 'deadline', label: itemText.deadline }),
    relation('measure', 'measures', itemText.measure),
    stepsField(itemStepText),
  ],
})

const ofInstitution = { committee: { equals: 'amu' } }
const ofUnits = (units: readonly string[]) => ({
  and: [{ committee: { in: ['lamu', 'lmu'] } }, { unit: { in: [...units] } }],
})

/** Working environment committees: their meetings, items and yearly reports. Members are those who have the role. */
export const committeesFeature: Feature = {
  name: 'committees',
  collections: () => [committeeMeetings, committeeItems, committeeReports],
  scopes: {
    'committee-meetings': {
      institution: ofInstitution,
      units: ofUnits,
      inForce: () => ({ state: { equals: 'approved' } }),
    },
    'committee-items': {
      own: ({ person }) => (person === null ? null : { proposedBy: { equals: person } }),
      institution: ofInstitution,
      units: ofUnits,
      inForce: () => ({
        and: [
          { state: { equals: 'treated' } },
          { openTo: { equals: 'open' } },
          { 'meeting.state': { equals: 'approved' } },
        ],
      }),
    },
    'committee-reports': {
      institution: ofInstitution,
      units: ofUnits,
      inForce: () => ({ state: { in: [...approvedStates] } }),
    },
  },
  tasks: committeeTasks,
  recover: [
    followNames(meetingKeys),
    followNames(itemKeys),
    followNames(committeeReportKeys),
    completeCommitteePapers,
  ],
  nightly: [
    followNames(meetingKeys),
    followNames(itemKeys),
    followNames(committeeReportKeys),
    completeCommitteePapers,
  ],
}
