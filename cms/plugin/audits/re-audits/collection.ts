import type { CollectionConfig } from 'payload'
import {
  choice,
  civilDateField,
  line,
  paragraphs,
  relation,
  stepsField,
} from '../../core/fields.ts'
import { label } from '../../core/text.ts'
import type { Feature } from '../../feature.ts'
import { hseCollection } from '../../hse-collection.ts'
import { stepEndpoint } from '../../records/endpoint.ts'
import { followNames } from '../../records/fill-list-keys.ts'
import { listed } from '../../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../../records/record-number-field.ts'
import { auditText, evidenceText, intervieweeText } from '../text.ts'
import { askEndpoint } from './ask.ts'
import { reAuditKeys } from './list.ts'
import { completeReopened } from './reopen.ts'
import { reAuditSteps, reAuditStepText } from './steps.ts'
import { reAuditTasks } from './tasks.ts'
import { reAuditStateText, reAuditText as text } from './text.ts'

/** Findings of audits that an auditor looks at again once their measures are done. Written through their steps. */
const reAudits: CollectionConfig = hseCollection({
  slug: 're-audits',
  singular: { nb: 'Etterrevisjon', en: 'Re-audit' },
  plural: { nb: 'Etterrevisjoner', en: 'Re-audits' },
  group: 'records',
  description: {
    nb: 'Funn fra HMS-revisjoner som er vurdert på nytt etter tiltak. De skrives i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Findings of HSE audits that were assessed again after their measures. They are written in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'unit', 'auditor', 'due', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-askedOn',
  lists: listed(reAuditKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [askEndpoint, stepEndpoint(reAuditSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    // As the finding reads: whoever audits it again need not be on the team of the audit.
    line('title', { nb: 'Funn', en: 'Finding' }, { required: true }),
    relation('audit', 'audits', { nb: 'HMS-revisjon', en: 'HSE audit' }, { required: true }),
    relation('finding', 'audit-findings', { nb: 'Funn', en: 'Finding' }, { required: true }),
    relation('nonconformity', 'nonconformities', { nb: 'Avvik', en: 'Nonconformity' }),
    relation('unit', 'units', auditText.unit, { required: true }),
    choice({
      name: 'language',
      label: { nb: 'Språk', en: 'Language' },
      words: { nb: { nb: 'Norsk', en: 'Norwegian' }, en: { nb: 'Engelsk', en: 'English' } },
      required: true,
      defaultValue: 'nb',
    }),
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: reAuditStateText,
      required: true,
      defaultValue: 'asked',
      index: true,
    }),
    relation('auditor', 'people', text.auditor, { required: true }),
    {
      // Of the audit: they read what came of their finding.
      name: 'team',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      label: label(auditText.team),
    },
    paragraphs('done', text.done, true),
    civilDateField({ name: 'askedOn', label: text.askedOn, required: true, index: true }),
    civilDateField({ name: 'due', label: text.due, required: true }),
    choice({ name: 'shownBy', label: text.shownBy, words: evidenceText, hasMany: true }),
    choice({ name: 'interviewee', label: text.interviewee, words: intervieweeText }),
    civilDateField({ name: 'seenOn', label: text.seenOn }),
    paragraphs('seen', text.seen),
    paragraphs('reason', text.reason),
    civilDateField({ name: 'concludedOn', label: text.concludedOn, index: true }),
    // The day the case was opened again: what a crash has cut off is completed where it is missing.
    civilDateField({
      name: 'reopenedOn',
      label: { nb: 'Avviket åpnet igjen', en: 'Nonconformity reopened on' },
    }),
    stepsField(reAuditStepText),
  ],
})

/** Findings that are audited again. */
export const reAuditsFeature: Feature = {
  name: 're-audits',
  collections: () => [reAudits],
  scopes: {
    're-audits': {
      own: ({ person }) =>
        person === null
          ? null
          : { or: [{ auditor: { equals: person } }, { team: { in: [person] } }] },
      units: (units) => ({ unit: { in: [...units] } }),
    },
  },
  tasks: reAuditTasks,
  recover: [followNames(reAuditKeys), completeReopened],
  nightly: [followNames(reAuditKeys), completeReopened],
}
