import {
  newRow,
  objectivesAddress,
  occurrenceAddress,
  type Page as ScreenName,
  pageAddress,
  type ProcessPage,
  type RecordKind,
  recordPaths,
  recordsAddress,
  registerTrainingAddress,
  reportFigureAddress,
  reviewFigureAddress,
  requirementAddress,
  requirementsAddress,
  trainingPlanAddress,
  unitAddress,
  unitCycleAddress,
  unitTrainingAddress,
} from '../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../content/addresses/parts.ts'

/** A screen of My HSE that anyone comes to, and how. */
export interface Walked {
  readonly name: string
  /** The demo user who comes there: what stands before the @ of the address. */
  readonly as: string
  /** The page one begins at. */
  readonly from: (language: PageLanguage) => string
  /** What one follows from there, each the first link below it that leads to one record. @default nothing */
  readonly into?: readonly ((language: PageLanguage) => string)[]
}

const list =
  (kind: RecordKind, query: Readonly<Record<string, string>> = {}) =>
  (language: PageLanguage): string =>
    recordsAddress(language, kind, query)

const page =
  (name: ScreenName) =>
  (language: PageLanguage): string =>
    pageAddress(language, name)

/** The page of a new record of a kind. */
const anew =
  (kind: RecordKind) =>
  (language: PageLanguage): string =>
    `${recordsAddress(language, kind)}/${newRow[language]}`

/** Whose start page differs from that of others. */
const starts = [
  'ansatt',
  'leder',
  'nestleder',
  'verneombud',
  'hovedverneombud',
  'koordinator',
  'redaktor',
  'toppledelse',
  'amu',
  'bht',
  'revisor',
] as const

/** Every kind of screen there is, but for those of one process and one case. */
export const walked: readonly Walked[] = [
  ...starts.map((as) => ({ name: `start of ${as}`, as, from: page('start') })),
  { name: 'tasks', as: 'leder', from: page('tasks') },
  { name: 'reported by me', as: 'leder', from: page('reported') },
  { name: 'figures', as: 'redaktor', from: page('figures') },
  { name: 'figures of a unit', as: 'leder', from: page('figures') },
  { name: 'my unit', as: 'ansatt', from: page('myUnit') },
  {
    name: 'a unit',
    as: 'leder',
    from: (language) => unitAddress(language, 'NHU-NV-KJ'),
  },
  {
    name: 'the requirements of a unit',
    as: 'leder',
    from: (language) => requirementsAddress(language, 'NHU-NV-KJ'),
  },
  {
    name: 'a requirement of a unit',
    as: 'leder',
    from: (language) => requirementAddress(language, { unit: 'NHU-NV-KJ', key: 'aml-4-3' }),
  },
  {
    name: 'the annual cycle of a unit',
    as: 'leder',
    from: (language) => unitCycleAddress(language, 'NHU-NV-KJ'),
  },
  {
    name: 'one time of an activity',
    as: 'leder',
    from: (language) =>
      occurrenceAddress(language, {
        unit: 'NHU-NV-KJ',
        activity: 'activity-hms-aret-brannovelser',
        slot: '2026-1',
      }),
  },
  { name: 'own activities', as: 'leder', from: list('ownActivity') },
  { name: 'an own activity', as: 'leder', from: list('ownActivity'), into: [list('ownActivity')] },
  { name: 'adding an activity', as: 'leder', from: anew('ownActivity') },
  { name: 'units by the annual cycle', as: 'redaktor', from: page('unitsCycle') },
  {
    name: 'calendars',
    as: 'leder',
    from: (language) => pageAddress(language, 'calendars', { unit: 'NHU-NV-KJ' }),
  },
  {
    name: 'the objectives of a unit',
    as: 'leder',
    from: (language) => objectivesAddress(language, 'NHU-NV-KJ'),
  },
  { name: 'objectives', as: 'redaktor', from: list('objective') },
  { name: 'an objective', as: 'leder', from: list('objective'), into: [list('objective')] },
  { name: 'setting an objective', as: 'leder', from: anew('objective') },
  { name: 'delegated tasks', as: 'leder', from: list('delegatedTask') },
  {
    name: 'a delegated task',
    as: 'leder',
    from: list('delegatedTask'),
    into: [list('delegatedTask')],
  },
  { name: 'delegating a task', as: 'leder', from: anew('delegatedTask') },
  { name: 'evaluations', as: 'redaktor', from: list('compliance') },
  { name: 'an evaluation', as: 'redaktor', from: list('compliance'), into: [list('compliance')] },
  { name: 'starting an evaluation', as: 'leder', from: anew('compliance') },
  { name: 'yearly reports', as: 'redaktor', from: list('unitReport') },
  { name: 'a yearly report', as: 'redaktor', from: list('unitReport'), into: [list('unitReport')] },
  { name: 'starting a yearly report', as: 'leder', from: anew('unitReport') },
  { name: 'reports', as: 'redaktor', from: list('report') },
  { name: 'a report', as: 'redaktor', from: list('report'), into: [list('report')] },
  { name: 'starting a report', as: 'redaktor', from: anew('report') },
  { name: 'meetings of committees', as: 'amu', from: list('committeeMeeting') },
  {
    name: 'a meeting of a committee',
    as: 'redaktor',
    from: list('committeeMeeting'),
    into: [list('committeeMeeting')],
  },
  { name: 'planning a meeting', as: 'redaktor', from: anew('committeeMeeting') },
  { name: 'items of committees', as: 'amu', from: list('committeeItem') },
  {
    name: 'an item of a committee',
    as: 'redaktor',
    from: list('committeeItem'),
    into: [list('committeeItem')],
  },
  { name: 'yearly reports of committees', as: 'amu', from: list('committeeReport') },
  {
    name: 'a yearly report of a committee',
    as: 'amu',
    from: list('committeeReport'),
    into: [list('committeeReport')],
  },
  { name: 'beginning a yearly report', as: 'redaktor', from: anew('committeeReport') },
  { name: 'proposing an item', as: 'verneombud', from: anew('committeeItem') },
  { name: 'management reviews', as: 'redaktor', from: list('managementReview') },
  {
    name: 'a management review',
    as: 'redaktor',
    from: list('managementReview'),
    into: [list('managementReview')],
  },
  {
    name: 'what a figure of a management review counts',
    as: 'redaktor',
    from: (language) =>
      reviewFigureAddress(
        language,
        `LED-${String(new Date().getFullYear())}-0001`,
        'translationsMissing',
      ),
  },
  {
    name: 'what a figure of an annual report counts',
    as: 'redaktor',
    from: (language) =>
      reportFigureAddress(language, {
        number: `RAP-${String(new Date().getFullYear())}-0001`,
        figure: 'unitsLacking',
      }),
  },
  { name: 'beginning a management review', as: 'redaktor', from: anew('managementReview') },
  { name: 'decisions', as: 'redaktor', from: list('reviewDecision') },
  {
    name: 'a decision',
    as: 'redaktor',
    from: list('reviewDecision'),
    into: [list('reviewDecision')],
  },
  { name: 'writing a decision', as: 'redaktor', from: anew('reviewDecision') },
  { name: 'inspections', as: 'redaktor', from: list('inspection') },
  {
    name: 'an inspection',
    as: 'redaktor',
    from: list('inspection'),
    into: [list('inspection')],
  },
  { name: 'registering an inspection', as: 'redaktor', from: anew('inspection') },
  { name: 'orders', as: 'leder', from: list('inspectionOrder') },
  { name: 'an order', as: 'leder', from: list('inspectionOrder'), into: [list('inspectionOrder')] },
  { name: 'writing in an order', as: 'redaktor', from: anew('inspectionOrder') },
  { name: 'audits', as: 'redaktor', from: list('audit') },
  { name: 'an audit', as: 'redaktor', from: list('audit'), into: [list('audit')] },
  { name: 'planning an audit', as: 'redaktor', from: anew('audit') },
  { name: 're-audits', as: 'leder', from: list('reAudit') },
  { name: 'a re-audit', as: 'leder', from: list('reAudit'), into: [list('reAudit')] },
  { name: 'the audit plan', as: 'redaktor', from: page('auditPlan') },
  { name: 'my training', as: 'leder', from: page('myTraining') },
  {
    name: 'the training of a unit',
    as: 'leder',
    from: (language) => unitTrainingAddress(language, 'NHU-NV-KJ'),
  },
  {
    name: 'registering training',
    as: 'leder',
    from: (language) => registerTrainingAddress(language, 'NHU-NV-KJ'),
  },
  {
    name: 'the training plan of a unit',
    as: 'leder',
    from: (language) => trainingPlanAddress(language, 'NHU-NV-KJ'),
  },
  { name: 'planned courses', as: 'redaktor', from: list('plannedCourse') },
  {
    name: 'a planned course',
    as: 'leder',
    from: list('plannedCourse'),
    into: [list('plannedCourse')],
  },
  { name: 'planning a course', as: 'leder', from: anew('plannedCourse') },
  { name: 'training in figures', as: 'redaktor', from: page('unitsTraining') },
  { name: 'units', as: 'redaktor', from: page('units') },
  { name: 'notifications', as: 'leder', from: page('notifications') },
  { name: 'retention', as: 'godkjenner', from: page('retention') },
  {
    name: 'retention of a kind',
    as: 'godkjenner',
    from: (language) =>
      `${pageAddress(language, 'retention')}/${recordPaths.nonconformity[language]}`,
  },
  { name: 'nonconformities', as: 'leder', from: list('nonconformity') },
  { name: 'nonconformities of all units', as: 'redaktor', from: list('nonconformity') },
  {
    name: 'nonconformities, nothing found',
    as: 'leder',
    from: list('nonconformity', { search: 'finnesikke' }),
  },
  { name: 'measures', as: 'leder', from: list('measure') },
  { name: 'measures, empty', as: 'ansatt', from: list('measure') },
  {
    name: 'a measure',
    as: 'leder',
    from: list('measure', { state: 'open' }),
    into: [list('measure')],
  },
  { name: 'processes', as: 'leder', from: list('process') },
  { name: 'processes of all units', as: 'redaktor', from: list('process') },
  { name: 'processes, empty', as: 'ansatt', from: list('process') },
  { name: 'enquiries', as: 'redaktor', from: list('enquiry') },
  { name: 'an enquiry', as: 'redaktor', from: list('enquiry'), into: [list('enquiry')] },
  { name: 'proposals', as: 'leder', from: list('proposal') },
  { name: 'a proposal', as: 'leder', from: list('proposal'), into: [list('proposal')] },
  { name: 'proposing', as: 'ansatt', from: anew('proposal') },
  { name: 'stories', as: 'redaktor', from: list('story') },
  { name: 'a story', as: 'redaktor', from: list('story'), into: [list('story')] },
  { name: 'writing a story', as: 'redaktor', from: anew('story') },
  { name: 'stopped work', as: 'leder', from: list('workStop') },
  { name: 'stopping work', as: 'verneombud', from: anew('workStop') },
  { name: 'documents', as: 'leder', from: list('document') },
  { name: 'a document', as: 'leder', from: list('document'), into: [list('document')] },
  { name: 'registering a document', as: 'leder', from: anew('document') },
  { name: 'injuries', as: 'leder', from: list('injury') },
  { name: 'an injury', as: 'leder', from: list('injury'), into: [list('injury')] },
  { name: 'registering an injury', as: 'leder', from: anew('injury') },
  { name: 'requests for access', as: 'godkjenner', from: list('accessRequest') },
  { name: 'registering a request for access', as: 'godkjenner', from: anew('accessRequest') },
]

/** Pages of a process that lead to no row of their own. */
export const walkedInProcess: readonly ProcessPage[] = [
  'planning',
  'dates',
  'participants',
  'confirm',
  'preMeeting',
  'preHeld',
  'inputsOfLastYear',
  'inputsOfCases',
  'inputsFromElsewhere',
  'psychosocial',
  'challenges',
  'preMinutes',
  'mapping',
  'postMeeting',
  'postHeld',
  'findings',
  'plan',
  'requirements',
  'postMinutes',
  'approve',
  'statements',
  'close',
  'report',
]
