import type { CollectionConfig, FieldAccess, Where } from 'payload'
import { reachOf } from '../access/can.ts'
import { readable } from '../access/readable.ts'
import {
  choice,
  civilDateField,
  line,
  list,
  paragraphs,
  relation,
  stepsField,
} from '../core/fields.ts'
import { label } from '../core/text.ts'
import { idOf } from '../database/local.ts'
import type { Feature } from '../feature.ts'
import type { Audit } from '../generated-types.ts'
import { hseCollection } from '../hse-collection.ts'
import { pointText } from '../internal-control/text.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { auditCriteria } from './criteria.ts'
import { lineEndpoints } from './endpoints.ts'
import { auditAnswers, auditEvidence, auditFindings, auditJudgements, lineScopes } from './lines.ts'
import { auditKeys } from './list.ts'
import { readsLines } from './load.ts'
import { auditPlans } from './plan/collection.ts'
import { planEndpoint } from './plan-audit.ts'
import { completeRegistrations } from './register.ts'
import { shownStates } from './rules.ts'
import { auditSteps, auditStepText } from './steps.ts'
import { takeInEndpoint } from './take-in.ts'
import { auditTasks } from './tasks.ts'
import { auditByText, auditStateText, auditText, openToText } from './text.ts'

/** From the notice on. What was withdrawn before it, the unit has never heard of. */
const shownToUnit: Where = {
  or: [
    { state: { in: [...shownStates] } },
    { and: [{ state: { equals: 'cancelled' } }, { noticeDate: { greater_than_equal: '0' } }] },
  ],
}

const day = (name: keyof typeof auditText, more: { index?: boolean; required?: boolean } = {}) =>
  civilDateField({ name, label: auditText[name], ...more })

/** What is read with the lines of an audit. Without one in hand, to be searched by, it is of those who read all. */
const withLines: FieldAccess<Audit> = async ({ doc, req }) =>
  doc?.team && doc.unit ? readsLines(req, doc) : (await reachOf(req, 'audit-answers', 'read')).all

/** HSE audits of units. Written through their steps; criteria, evidence, findings and judgements are lines of their own. */
const audits: CollectionConfig = hseCollection({
  slug: 'audits',
  singular: { nb: 'HMS-revisjon', en: 'HSE audit' },
  plural: { nb: 'HMS-revisjoner', en: 'HSE audits' },
  group: 'records',
  description: {
    nb: 'Revisjoner av enhetenes HMS-arbeid. De skrives i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'Audits of the HSE work of units. They are written in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'title', 'unit', 'auditDate', 'state'],
    listSearchableFields: ['number', 'title'],
  },
  defaultSort: '-auditDate',
  lists: listed(auditKeys),
  hooks: { beforeOperation: [sortNumbersByValue] },
  endpoints: [planEndpoint, takeInEndpoint, ...lineEndpoints, stepEndpoint(auditSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    {
      name: 'year',
      type: 'number',
      required: true,
      index: true,
      label: label({ nb: 'År', en: 'Year' }),
    },
    line('title', auditText.title, { required: true }),
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
      words: auditStateText,
      required: true,
      defaultValue: 'planned',
      index: true,
    }),
    choice({
      // A value of its own, for rights to ask: MongoDB takes “is there” of another document's field for “is there” of the relation.
      name: 'openTo',
      label: { nb: 'Funnene leses av', en: 'Findings are read by' },
      words: openToText,
      required: true,
      defaultValue: 'team',
    }),
    choice({ name: 'by', label: auditText.by, words: auditByText, defaultValue: 'own' }),
    line('otherBody', auditText.otherBody),
    { ...relation('reportFile', 'attachments', auditText.reportFile), access: { read: withLines } },
    paragraphs('scope', auditText.scope, true),
    choice({
      name: 'points',
      label: auditText.points,
      words: pointText,
      hasMany: true,
      required: true,
    }),
    day('periodFrom'),
    day('periodTo'),
    day('auditDate', { index: true, required: true }),
    relation('lead', 'people', auditText.lead, { required: true }),
    {
      // The lead first. At least two; who may be on it is asked again at each step the team takes.
      name: 'team',
      type: 'relationship',
      relationTo: 'people',
      hasMany: true,
      required: true,
      index: true,
      label: label(auditText.team),
    },
    relation('plan', 'audit-plans', { nb: 'Revisjonsplan', en: 'Audit plan' }),
    line('planLine', { nb: 'Linje i planen', en: 'Line of the plan' }, { hidden: true }),
    paragraphs('agenda', auditText.agenda),
    paragraphs('asksFor', auditText.asksFor),
    day('noticeDate'),
    paragraphs('documents', auditText.documents),
    day('conductedOn'),
    {
      // How the unit stood with the eight points on the day of the audit: what is put right later changes nothing here.
      name: 'unitPage',
      type: 'json',
      access: { read: withLines },
      label: label({ nb: 'Enhetens side den dagen', en: 'The unit’s page that day' }),
      admin: { hidden: true },
    },
    day('draftSentOn', { index: true }),
    { ...paragraphs('draftComment', auditText.draftComment), access: { read: withLines } },
    day('draftCommentedOn'),
    { ...paragraphs('summary', auditText.summary), access: { read: withLines } },
    day('reportSentOn', { index: true }),
    list('sentTo', { nb: 'Sendt til', en: 'Sent to' }, { nb: 'Mottaker', en: 'Recipient' }, [
      line('role', { nb: 'Rolle', en: 'Role' }),
      line('name', { nb: 'Navn', en: 'Name' }),
    ]),
    day('receivedOn'),
    day('answerDue', { index: true }),
    paragraphs('answer', auditText.answer),
    day('answeredOn'),
    paragraphs('representativeComment', auditText.representativeComment),
    day('closedOn'),
    stepsField(auditStepText),
  ],
})

/** HSE audits, with what they are planned by and audited against. */
export const auditsFeature: Feature = {
  name: 'audits',
  collections: () => [
    auditCriteria,
    auditPlans,
    audits,
    auditEvidence,
    auditAnswers,
    auditFindings,
    auditJudgements,
  ],
  scopes: {
    audits: {
      own: ({ person }) => (person === null ? null : { team: { in: [person] } }),
      units: (units) => ({ and: [{ unit: { in: [...units] } }, shownToUnit] }),
      // The chief safety representative, who has no unit of their own.
      inForce: () => shownToUnit,
    },
    'audit-evidence': lineScopes,
    'audit-answers': lineScopes,
    'audit-findings': lineScopes,
    'audit-judgements': lineScopes,
    'audit-plans': { inForce: () => ({ state: { equals: 'approved' } }) },
  },
  readsFile: async (req, { audit: of }) => {
    const [audit] = of ? await readable(req, 'audits', [idOf(of)]) : []
    return audit !== undefined && (await readsLines(req, audit))
  },
  tasks: auditTasks,
  recover: [followNames(auditKeys), completeRegistrations],
  nightly: [followNames(auditKeys), completeRegistrations],
}
