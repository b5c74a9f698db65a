import type { CollectionConfig } from 'payload'
import { ofCase, ofUnit } from '../access/scopes.ts'
import {
  choice,
  civilDateField,
  line,
  paragraphs,
  relation,
  stepsField,
  yesNo,
} from '../core/fields.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { proposalKeys } from './list.ts'
import { forgetProposer, proposerNamed } from './proposer.ts'
import { proposeEndpoint } from './propose.ts'
import { proposalSteps, proposalStepText } from './steps.ts'
import { proposalTasks } from './tasks.ts'
import { proposalMatterText, proposalStateText } from './text.ts'

/** Measures and challenges that employees and representatives propose, and what came of them. Written through its steps. */
const proposals: CollectionConfig = hseCollection({
  slug: 'proposals',
  singular: { nb: 'Forslag', en: 'Proposal' },
  plural: { nb: 'Forslag', en: 'Proposals' },
  group: 'records',
  description: {
    nb: 'Tiltak og utfordringer som ansatte og verneombud foreslår. De besvares i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Measures and challenges that employees and safety representatives propose. They are answered in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'unit', 'matter', 'date', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-date',
  lists: listed(proposalKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [proposeEndpoint, stepEndpoint(proposalSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    choice({
      name: 'matter',
      label: { nb: 'Hva som foreslås', en: 'What is proposed' },
      words: proposalMatterText,
      required: true,
    }),
    line(
      'title',
      { nb: 'Overskrift på forslaget', en: 'Summary of the proposal' },
      { required: true },
    ),
    paragraphs('reason', { nb: 'Hvorfor', en: 'Why' }, true),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    relation('unit', 'units', { nb: 'Enhet', en: 'Unit' }, { required: true }),
    relation('nonconformity', 'nonconformities', { nb: 'Avvik', en: 'Nonconformity' }),
    {
      ...relation('proposer', 'people', { nb: 'Foreslått av', en: 'Proposed by' }),
      access: { read: proposerNamed },
    },
    yesNo('ofReporter', {
      nb: 'Foreslått av den som meldte avviket',
      en: 'Proposed by the reporter of the nonconformity',
    }),
    civilDateField({ name: 'date', label: { nb: 'Foreslått', en: 'Proposed on' }, required: true }),
    civilDateField({ name: 'deadline', label: { nb: 'Svarfrist', en: 'Answer by' }, index: true }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: proposalStateText,
      required: true,
      defaultValue: 'proposed',
      index: true,
    }),
    paragraphs('decision', { nb: 'Svar', en: 'Answer' }),
    relation('measure', 'measures', { nb: 'Tiltaket det ble til', en: 'The measure it became' }),
    relation('process', 'hse-processes', {
      nb: 'HMS-runden utfordringen er med i',
      en: 'The HSE process that includes the challenge',
    }),
    line(
      'challenge',
      { nb: 'Utfordringen det ble til', en: 'The challenge it became' },
      { hidden: true },
    ),
    stepsField(proposalStepText),
  ],
})

/** What employees and safety representatives propose. */
export const proposalsFeature: Feature = {
  name: 'proposals',
  collections: () => [proposals],
  scopes: {
    proposals: {
      own: ({ person }) => (person === null ? null : { proposer: { equals: person } }),
      units: ofUnit,
      cases: ofCase,
    },
  },
  recover: [followNames(proposalKeys)],
  nightly: [followNames(proposalKeys)],
  tasks: proposalTasks,
  tracesOfReporter: [forgetProposer],
}
