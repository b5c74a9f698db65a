import type { CollectionConfig } from 'payload'
import { choice, civilDateField, line, paragraphs, relation, stepsField } from '../core/fields.ts'
import { label } from '../core/text.ts'
import type { Feature } from '../feature.ts'
import { hseCollection } from '../hse-collection.ts'
import { stepEndpoint } from '../records/endpoint.ts'
import { followNames } from '../records/fill-list-keys.ts'
import { listed } from '../records/list-keys.ts'
import { numberFields, sortNumbersByValue } from '../records/record-number-field.ts'
import { completePapers } from './freeze.ts'
import { reportKeys } from './list.ts'
import { publishReport } from './publish.ts'
import { openReportEndpoint, reportSteps, reportStepText } from './open.ts'
import { frozenStates } from './rules.ts'
import { reportSections } from './section-collection.ts'
import { wholeReportTasks } from './tasks.ts'
import { reportKindText, reportStateText, reportText } from './text.ts'

const day = (name: keyof typeof reportText) => civilDateField({ name, label: reportText[name] })

/** What only the system reads: it is drawn on the pages of those who make the report. */
const unread = { read: () => false, create: () => false, update: () => false }

/** The reports of the whole institution: one of a kind and year. Written through their steps and sections. */
const reports: CollectionConfig = hseCollection({
  slug: 'reports',
  singular: { nb: 'Rapport', en: 'Report' },
  plural: { nb: 'Rapporter', en: 'Reports' },
  group: 'records',
  description: {
    nb: 'Årsrapporten til styret og den samlede revisjonsrapporten. De settes sammen i Min HMS. Her kan HMS-enheten lese alle.',
    en: 'The annual report to the board and the joint audit report. They are assembled in My HSE; here the HSE Unit reads them all.',
  },
  admin: {
    useAsTitle: 'number',
    defaultColumns: ['number', 'kind', 'year', 'state', 'approvedOn'],
    listSearchableFields: ['number'],
  },
  defaultSort: '-year',
  lists: listed(reportKeys),
  hooks: { beforeOperation: [sortNumbersByValue], afterChange: [publishReport] },
  endpoints: [openReportEndpoint, stepEndpoint(reportSteps)],
  fields: [
    line('key', { nb: 'Nøkkel', en: 'Key' }, { required: true, unique: true, hidden: true }),
    ...numberFields(),
    choice({ name: 'kind', label: reportText.kind, words: reportKindText, required: true }),
    { name: 'year', type: 'number', required: true, index: true, label: label(reportText.year) },
    choice({
      name: 'state',
      label: { nb: 'Tilstand', en: 'State' },
      words: reportStateText,
      required: true,
      defaultValue: 'drafting',
      index: true,
    }),
    day('reviewedOn'),
    {
      // As it read when it was reviewed: whoever approves it sees what has changed since.
      name: 'reviewed',
      type: 'json',
      label: label({ nb: 'Slik den ble gjennomgått', en: 'As it was reviewed' }),
      access: unread,
      admin: { hidden: true },
    },
    {
      // What each of those who make it has read of a draft, by account: they see what has changed since.
      name: 'readings',
      type: 'json',
      label: label({ nb: 'Hva som er lest', en: 'What was read' }),
      access: unread,
      admin: { hidden: true },
    },
    day('approvedOn'),
    relation('paper', 'frozen-papers', { nb: 'Låst dokument', en: 'Frozen document' }),
    relation('boardPaper', 'frozen-papers', { nb: 'Styrenotat', en: 'Board paper' }),
    {
      // The units it names the audits of: their leads read it.
      name: 'units',
      type: 'relationship',
      relationTo: 'units',
      hasMany: true,
      label: label({ nb: 'Reviderte enheter', en: 'Audited units' }),
    },
    day('sentOn'),
    line('boardCase', reportText.boardCase),
    day('treatedOn'),
    paragraphs('decision', reportText.decision),
    day('publishedOn'),
    stepsField(reportStepText),
  ],
})

const readable = { state: { in: [...frozenStates] } }

/** The annual HSE report to the board, and the joint audit report. */
export const reportsFeature: Feature = {
  name: 'reports',
  collections: () => [reports, reportSections],
  scopes: {
    reports: {
      inForce: () => readable,
      // Of the audits of a unit: those who run it.
      units: (units) => ({
        and: [readable, { kind: { equals: 'jointAudit' } }, { units: { in: [...units] } }],
      }),
    },
  },
  tasks: wholeReportTasks,
  recover: [followNames(reportKeys), completePapers],
  nightly: [followNames(reportKeys), completePapers],
}
