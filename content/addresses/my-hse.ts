/**
 * Where each screen and file of My HSE and of reporting stands, in both languages. The one place that spells them: the
 * registries of screens and files, links, mail, the server's limits and the site's links into My HSE all ask here.
 */

import {
  inEach,
  isBelow,
  languages,
  type PageLanguage,
  type Query,
  type ReportLanguage,
  type ReportSegment,
  type Segment,
  withQuery,
} from './parts.ts'

/** Where everything of My HSE stands under. */
export const roots: Segment = { nb: '/min-hms', en: '/en/my-hse' }

/** Where anyone reports a nonconformity. */
export const reportRoots: ReportSegment = { nb: '/meld', en: '/en/report', nn: '/nn/meld' }

/** Where the style sheets, scripts and fonts of My HSE stand; their names change with their content. */
export const assetsAddress = `${roots.nb}/filer`

const guidelines: Segment = { nb: 'retningslinjer', en: 'guidelines' }

/** Where one's own unit is, or is chosen; below it the page of each. */
const myUnit: Segment = { nb: 'enhet', en: 'unit' }

/** The page of one unit. */
const unit = below(myUnit, ':code')

/** A unit's overview of requirements; below it the page of each. */
const requirements = below(unit, { nb: 'krav', en: 'requirements' })

/** The delegated tasks of one unit, as they are printed. */
const delegatedTasks = below(unit, { nb: 'delegerte-oppgaver', en: 'delegated-tasks' })

/** The annual cycle of one unit; below it the page of each time something is done. */
const unitCycleName: Segment = { nb: 'arshjul', en: 'annual-cycle' }
const unitCycle = below(unit, unitCycleName)
/** Addresses of calendars; below it what a calendar program gets. */
const calendars: Segment = { nb: 'kalender', en: 'calendar' }
/** The objectives of one unit in a year, with those it inherits. */
const objectives = below(unit, { nb: 'mal', en: 'objectives' })

/** One's own training; of a unit, who has which course; below that the form a held course is registered in. */
const trainingName: Segment = { nb: 'opplaering', en: 'training' }
const unitTraining = below(unit, trainingName)

/** All units by the points of internal control. */
const units: Segment = { nb: 'enheter', en: 'units' }

/** How long records are kept; below it each kind, and each record whose period has passed. */
const retention: Segment = { nb: 'oppbevaring', en: 'retention' }

/** Paths of the screens around session and account, and of the guidelines, below the root of My HSE. */
export const pagePaths = {
  start: { nb: '', en: '' },
  logIn: { nb: 'logg-inn', en: 'log-in' },
  forgottenPassword: { nb: 'glemt-passord', en: 'forgotten-password' },
  newPassword: { nb: 'nytt-passord', en: 'new-password' },
  guidelines,
  guideline: below(guidelines, ':slug'),
  tasks: { nb: 'oppgaver', en: 'tasks' },
  reported: { nb: 'meldt-av-meg', en: 'reported-by-me' },
  figures: { nb: 'tall', en: 'figures' },
  myUnit,
  unit,
  requirements,
  requirement: below(requirements, ':key'),
  delegatedTasks,
  unitCycle,
  occurrence: below(below(unitCycle, ':activity'), ':slot'),
  objectives,
  myTraining: trainingName,
  unitTraining,
  registerTraining: below(unitTraining, { nb: 'registrer', en: 'register' }),
  /** What a unit plans to train its people in, in a year. */
  trainingPlan: below(unitTraining, { nb: 'plan', en: 'plan' }),
  units,
  /** Courses by what is lacking, of the whole institution. */
  unitsTraining: below(units, trainingName),
  /** All units by what the annual cycle asks of them. */
  unitsCycle: below(units, unitCycleName),
  /** Reminding the managers of late units. */
  remind: below(units, { nb: 'minn', en: 'remind' }),
  notifications: { nb: 'varsling', en: 'notifications' },
  /** Where one gets the address of a calendar. */
  calendars,
  /** Which units are audited when. */
  auditPlan: { nb: 'revisjonsplan', en: 'audit-plan' },
  retention,
  retentionKind: below(retention, ':kind'),
  retentionRecord: below(below(retention, ':kind'), ':number'),
} as const satisfies Record<string, Segment>

/** Screens of My HSE that are reached without saying which record. `start` is the root itself. */
export const pages = [
  'start',
  'logIn',
  'forgottenPassword',
  'newPassword',
  'guidelines',
  'tasks',
  'reported',
  'figures',
  'myUnit',
  'myTraining',
  'units',
  'unitsTraining',
  'unitsCycle',
  'remind',
  'notifications',
  'calendars',
  'auditPlan',
  'retention',
] as const
export type Page = (typeof pages)[number]

/** First part of the addresses of each kind of record: the list of them. */
export const recordPaths = {
  nonconformity: { nb: 'avvik', en: 'nonconformities' },
  measure: { nb: 'tiltak', en: 'measures' },
  process: { nb: 'hms-runde', en: 'hse-process' },
  enquiry: { nb: 'henvendelser', en: 'enquiries' },
  proposal: { nb: 'forslag', en: 'proposals' },
  story: { nb: 'historier', en: 'stories' },
  workStop: { nb: 'stanset-arbeid', en: 'stopped-work' },
  document: { nb: 'dokumenter', en: 'documents' },
  delegatedTask: { nb: 'delegerte-oppgaver', en: 'delegated-tasks' },
  ownActivity: { nb: 'egne-aktiviteter', en: 'own-activities' },
  objective: { nb: 'hms-mal', en: 'objectives' },
  plannedCourse: { nb: 'planlagte-kurs', en: 'planned-courses' },
  compliance: { nb: 'samsvarsvurderinger', en: 'compliance-evaluations' },
  audit: { nb: 'hms-revisjoner', en: 'hse-audits' },
  reAudit: { nb: 'etterrevisjoner', en: 're-audits' },
  committeeMeeting: { nb: 'amu-moter', en: 'committee-meetings' },
  committeeItem: { nb: 'amu-saker', en: 'committee-items' },
  committeeReport: { nb: 'amu-arsrapporter', en: 'committee-reports' },
  unitReport: { nb: 'hms-rapporter', en: 'hse-reports' },
  report: { nb: 'rapporter', en: 'reports' },
  managementReview: { nb: 'ledelsens-gjennomgang', en: 'management-reviews' },
  reviewDecision: { nb: 'vedtak', en: 'review-decisions' },
  inspection: { nb: 'tilsyn', en: 'external-inspections' },
  inspectionOrder: { nb: 'palegg', en: 'orders' },
  injury: { nb: 'skaderegister', en: 'injury-register' },
  accessRequest: { nb: 'innsyn', en: 'access-requests' },
} as const satisfies Record<string, Segment>
export type RecordKind = keyof typeof recordPaths

/** Path of the page of one record of a kind. */
export function recordPath(kind: RecordKind): Segment {
  return below(recordPaths[kind], ':number')
}

/** Path of the page of one step of a record, of kinds whose steps have pages of their own. */
export function recordStepPath(kind: RecordKind): Segment {
  return below(recordPath(kind), ':step')
}

/** Pages below a compliance evaluation: its report, and each requirement. */
export const compliancePaths = {
  report: below(recordPath('compliance'), { nb: 'rapport', en: 'report' }),
  requirement: below(recordPath('compliance'), { nb: 'krav/:key', en: 'requirements/:key' }),
} as const satisfies Record<string, Segment>

/** Pages below an audit: its report, each criterion with its findings, and each finding of an earlier audit. */
export const auditPaths = {
  report: below(recordPath('audit'), { nb: 'rapport', en: 'report' }),
  criterion: below(recordPath('audit'), { nb: 'kriterier/:key', en: 'criteria/:key' }),
  finding: below(recordPath('audit'), {
    nb: 'kriterier/:key/funn/:row',
    en: 'criteria/:key/findings/:row',
  }),
  earlier: below(recordPath('audit'), { nb: 'tidligere-funn/:row', en: 'earlier-findings/:row' }),
} as const satisfies Record<string, Segment>

/** Pages below the yearly report of a unit: to print it, what was handed in before it was sent back, and each section. */
export const unitReportPaths = {
  print: below(recordPath('unitReport'), { nb: 'utskrift', en: 'print' }),
  former: below(recordPath('unitReport'), { nb: 'levert/:edition', en: 'handed-in/:edition' }),
  section: below(recordPath('unitReport'), { nb: 'deler/:section', en: 'sections/:section' }),
} as const
/** Pages below a report of the whole institution: the report itself, the board paper, each section, and what a figure counts. */
export const wholeReportPaths = {
  paper: below(recordPath('report'), { nb: 'rapport', en: 'report' }),
  board: below(recordPath('report'), { nb: 'styrenotat', en: 'board-paper' }),
  section: below(recordPath('report'), { nb: 'deler/:key', en: 'sections/:key' }),
  figure: below(recordPath('report'), { nb: 'tall/:figure', en: 'figures/:figure' }),
} as const satisfies Record<string, Segment>

/** Paths of a report as a file. */
export const reportFilePaths = {
  pdf: below(recordPath('report'), { nb: 'rapport.pdf', en: 'report.pdf' }),
  word: below(recordPath('report'), { nb: 'rapport.docx', en: 'report.docx' }),
  boardPdf: below(recordPath('report'), { nb: 'styrenotat.pdf', en: 'board-paper.pdf' }),
  boardWord: below(recordPath('report'), { nb: 'styrenotat.docx', en: 'board-paper.docx' }),
} as const satisfies Record<string, Segment>

/** Path of a management review as one document, to print. */
export const reviewPaperPath = below(recordPath('managementReview'), {
  nb: 'utskrift',
  en: 'print',
})

/** Path of the yearly report of a committee as one document, to print. */
export const committeeReportPaperPath = below(recordPath('committeeReport'), {
  nb: 'utskrift',
  en: 'print',
})
/** Path of what a figure of a management review counts, where that stands in no list of its own. */
export const reviewFigurePath = below(recordPath('managementReview'), {
  nb: 'tall/:figure',
  en: 'figures/:figure',
})

/** Path of the requirements of a compliance evaluation as CSV. */
export const complianceCsvPath = below(recordPath('compliance'), {
  nb: 'krav.csv',
  en: 'requirements.csv',
})

/** Pages below a request for access: its working copy, and the case as it was given out. */
export const accessRequestPaths = {
  workingCopy: below(recordPath('accessRequest'), { nb: 'arbeidskopi', en: 'working-copy' }),
  given: below(recordPath('accessRequest'), { nb: 'gitt-ut', en: 'given-out' }),
} as const satisfies Record<string, Segment>

/** Path of a case that was given to whoever asked for access, as a file. */
export const givenFilePath = below(accessRequestPaths.given, { nb: 'fil', en: 'file' })

/** Path of a list as CSV. */
export function csvPath(kind: RecordKind): Segment {
  return inEach((language) => `${recordPaths[kind][language]}.csv`)
}

/** Path of all units as CSV. */
export const unitsCsvPath: Segment = inEach((language) => `${units[language]}.csv`)

/** Path of a unit's overview of requirements as CSV. */
export const requirementsCsvPath: Segment = inEach((language) => `${requirements[language]}.csv`)

/** Path of who has which course in a unit, as CSV. */
export const unitTrainingCsvPath: Segment = inEach((language) => `${unitTraining[language]}.csv`)

/** Path of the folder for an inspector of a unit. */
export const unitBundlePath: Segment = below(unit, {
  nb: 'tilsynsmappe.zip',
  en: 'inspection-folder.zip',
})

/** Path of a unit's annual cycle as CSV. */
export const unitCycleCsvPath: Segment = inEach((language) => `${unitCycle[language]}.csv`)

/** Where one goes to log in at a provider, such as Feide, and where one logs out there. */
const logInAt: Segment = below(pagePaths.logIn, ':provider')
const logOutName: Segment = { nb: 'logg-ut', en: 'log-out' }
const logOutAt: Segment = below(logOutName, ':provider')

/** Below it one logs out at a provider. */
export function logOutRoot(language: PageLanguage): string {
  return addressAt(language, logOutName)
}

/** Paths around log-in at a provider. It leads back to one address, whatever language it was begun in. */
export const providerPaths = {
  logIn: logInAt,
  logOut: logOutAt,
  callback: { nb: `${logInAt.nb}/svar` },
} as const

/** Path of everything that is stored about oneself, as one file. */
export const ownDataPath: Segment = { nb: 'mine-opplysninger.json', en: 'my-data.json' }

/** Path of a calendar, for programs that know its secret. */
export const calendarPath: Segment = below(calendars, ':secret')

/** Path of all units by the annual cycle as CSV. */
export const unitsCycleCsvPath: Segment = inEach(
  (language) => `${pagePaths.unitsCycle[language]}.csv`,
)

/** Path of the former overview of processes, which leads on to all units. */
export const coveragePath = below(recordPaths.process, { nb: 'oversikt', en: 'overview' })

/** Pages of one process, in the order one comes to them. A part is a list of things; each has its page below it. */
export const processPages = {
  planning: { nb: 'planlegging', en: 'planning' },
  dates: { nb: 'planlegging/datoer', en: 'planning/dates' },
  participants: { nb: 'planlegging/deltakere', en: 'planning/participants' },
  confirm: { nb: 'planlegging/bekreft', en: 'planning/confirm' },
  preMeeting: { nb: 'formote', en: 'pre-meeting' },
  preHeld: { nb: 'formote/motet', en: 'pre-meeting/meeting' },
  inputsOfLastYear: { nb: 'formote/i-fjor', en: 'pre-meeting/last-year' },
  inputsOfCases: { nb: 'formote/avvik-og-tiltak', en: 'pre-meeting/cases-and-measures' },
  inputsFromElsewhere: {
    nb: 'formote/henvendelser-og-krav',
    en: 'pre-meeting/enquiries-and-requirements',
  },
  preMinutes: { nb: 'formote/referat', en: 'pre-meeting/minutes' },
  psychosocial: { nb: 'formote/psykososialt', en: 'pre-meeting/psychosocial' },
  challenges: { nb: 'utfordringer', en: 'challenges' },
  mapping: { nb: 'kartlegging', en: 'mapping' },
  noMapping: { nb: 'ingen-kartlegging', en: 'no-mapping' },
  postMeeting: { nb: 'ettermote', en: 'post-meeting' },
  postHeld: { nb: 'ettermote/motet', en: 'post-meeting/meeting' },
  findings: { nb: 'ettermote/funn', en: 'post-meeting/findings' },
  plan: { nb: 'ettermote/handlingsplan', en: 'post-meeting/action-plan' },
  requirements: { nb: 'ettermote/lovoversikt', en: 'post-meeting/requirements' },
  postMinutes: { nb: 'ettermote/referat', en: 'post-meeting/minutes' },
  approve: { nb: 'ettermote/vedtak', en: 'post-meeting/approval' },
  noMeasure: { nb: 'ikke-tiltak', en: 'no-measure' },
  measures: { nb: 'tiltak', en: 'measures' },
  linkedMeasures: { nb: 'tiltak-som-finnes', en: 'existing-measures' },
  riskAfter: { nb: 'risiko-etter', en: 'risk-after' },
  statements: { nb: 'uttalelser', en: 'statements' },
  close: { nb: 'avslutt', en: 'close' },
  report: { nb: 'rapport', en: 'report' },
} as const satisfies Record<string, Segment>
export type ProcessPage = keyof typeof processPages

/** Path of a page of a process; with `:row`, of one row there. */
export function processPath(page: ProcessPage, row: '' | ':row' = ''): Segment {
  const path = below(recordPath('process'), processPages[page])
  return row === '' ? path : below(path, row)
}

/** Path of the register of injuries as it is printed. */
export const injuryPrintPath = below(recordPaths.injury, { nb: 'utskrift', en: 'print' })

/** Stands in the place of a row's id on the page of a new one. */
export const newRow: Segment = { nb: 'ny', en: 'new' }

/** Paths of files, the same in every language: who may read a record or a guideline may read what belongs to it. */
export const filePaths = { attachment: 'vedlegg/:id', image: 'bilde/:file' } as const

/** Paths of the screens below the address of reports. */
export const reportPaths = {
  form: { nb: '', en: '', nn: '' },
  check: { nb: 'kontroller', en: 'check', nn: 'kontroller' },
  receipt: { nb: 'kvittering', en: 'receipt', nn: 'kvittering' },
  status: { nb: 'status', en: 'status', nn: 'status' },
} as const satisfies Record<string, ReportSegment>
export type ReportPage = keyof typeof reportPaths

/** My HSE itself; no trailing slash. */
export function myHseAddress(language: PageLanguage): string {
  return roots[language]
}

/** Where anyone reports a nonconformity; no trailing slash. */
export function reportAddress(language: ReportLanguage): string {
  return reportRoots[language]
}

/** Address of a screen that is reached without saying which record. */
export function pageAddress(language: PageLanguage, page: Page, query: Query = {}): string {
  return addressAt(language, pagePaths[page], [], query)
}

/** Where one chooses how often mail comes, and in which language. */
export function preferencesAddress(language: PageLanguage): string {
  return `${pageAddress(language, 'start')}#preferences`
}

/**
 * Address of an internal guideline's screen.
 * @param slug the document number as part of an address, such as `nhu-hms-r35`
 */
export function internalGuidelineAddress(language: PageLanguage, slug: string): string {
  return addressAt(language, pagePaths.guideline, [slug])
}

/** Address of the list of one kind of records. */
export function recordsAddress(language: PageLanguage, kind: RecordKind, query?: Query): string {
  return addressAt(language, recordPaths[kind], [], query)
}

/** Address of one record. */
export function recordAddress(
  language: PageLanguage,
  kind: RecordKind,
  number: string,
  query?: Query,
): string {
  return addressAt(language, recordPath(kind), [number], query)
}

/**
 * Address of the page of one step of a record.
 * @param step what its address calls it, as `stepPart` says
 */
export function recordStepAddress(
  language: PageLanguage,
  kind: RecordKind,
  {
    number,
    step,
    query,
  }: { readonly number: string; readonly step: Segment; readonly query?: Query },
): string {
  return addressAt(language, recordStepPath(kind), [number, step[language]], query)
}

/** Address of a list as CSV. */
export function csvAddress(language: PageLanguage, kind: RecordKind, query?: Query): string {
  return addressAt(language, csvPath(kind), [], query)
}

/** Address of a page below a request for access. */
export function accessRequestAddress(
  language: PageLanguage,
  page: keyof typeof accessRequestPaths,
  number: string,
): string {
  return addressAt(language, accessRequestPaths[page], [number])
}

/** Address of a case that was given to whoever asked for access, as a file. */
export function givenFileAddress(language: PageLanguage, number: string): string {
  return addressAt(language, givenFilePath, [number])
}

/** Address of the register of injuries as it is printed. */
export function injuryPrintAddress(language: PageLanguage, query?: Query): string {
  return addressAt(language, injuryPrintPath, [], query)
}

/** Address of the page of a unit, by its code. */
export function unitAddress(language: PageLanguage, code: string, query?: Query): string {
  return addressAt(language, pagePaths.unit, [code], query)
}

/** Address of a unit's overview of requirements, by the unit's code. */
export function requirementsAddress(language: PageLanguage, code: string, query?: Query): string {
  return addressAt(language, requirements, [code], query)
}

/**
 * Address of one requirement in a unit's overview.
 * @param unit the unit's code
 * @param key of the requirement, such as `aml-4-3`
 */
export function requirementAddress(
  language: PageLanguage,
  {
    unit: code,
    key,
    query,
  }: { readonly unit: string; readonly key: string; readonly query?: Query },
): string {
  return addressAt(language, pagePaths.requirement, [code, key], query)
}

/** Address of a unit's overview of requirements as CSV. */
export function requirementsCsvAddress(language: PageLanguage, code: string): string {
  return addressAt(language, requirementsCsvPath, [code])
}

/** Address of the delegated tasks of a unit, by its code. */
export function delegatedTasksAddress(language: PageLanguage, code: string): string {
  return addressAt(language, delegatedTasks, [code])
}

/** Address of the annual cycle of a unit, by its code. */
export function unitCycleAddress(language: PageLanguage, code: string, query?: Query): string {
  return addressAt(language, unitCycle, [code], query)
}

/**
 * Address of one time something is done in a unit.
 * @param slot which time, such as `2026-1`
 */
export function occurrenceAddress(
  language: PageLanguage,
  {
    unit: code,
    activity,
    slot,
    query,
  }: {
    readonly unit: string
    readonly activity: string
    readonly slot: string
    readonly query?: Query
  },
): string {
  return addressAt(language, pagePaths.occurrence, [code, activity, slot], query)
}

/** Address of one's own training. */
export function myTrainingAddress(language: PageLanguage, query?: Query): string {
  return pageAddress(language, 'myTraining', query)
}

/** Address of who has which course in a unit, by its code. */
export function unitTrainingAddress(language: PageLanguage, code: string, query?: Query): string {
  return addressAt(language, unitTraining, [code], query)
}

/** Where a held course is registered for people of a unit, by its code. */
export function registerTrainingAddress(
  language: PageLanguage,
  code: string,
  query?: Query,
): string {
  return addressAt(language, pagePaths.registerTraining, [code], query)
}

/** Address of the training plan of a unit, by its code. */
export function trainingPlanAddress(language: PageLanguage, code: string, query?: Query): string {
  return addressAt(language, pagePaths.trainingPlan, [code], query)
}

/** Address of who has which course in a unit, as CSV. */
export function unitTrainingCsvAddress(
  language: PageLanguage,
  code: string,
  query?: Query,
): string {
  return addressAt(language, unitTrainingCsvPath, [code], query)
}

/** Address of a unit's annual cycle as CSV. */
export function unitCycleCsvAddress(language: PageLanguage, code: string, query?: Query): string {
  return addressAt(language, unitCycleCsvPath, [code], query)
}

/** Address of the folder for an inspector of a unit. */
export function unitBundleAddress(language: PageLanguage, code: string): string {
  return addressAt(language, unitBundlePath, [code])
}

/** Address of everything that is stored about oneself. */
export function ownDataAddress(language: PageLanguage): string {
  return addressAt(language, ownDataPath)
}

/** Where one goes to log in at a provider. @param next where to go on afterwards */
export function logInAtAddress(
  language: PageLanguage,
  provider: string,
  next: string | null = null,
): string {
  return addressAt(language, providerPaths.logIn, [provider], { next })
}

/** True for the address a provider leads back to, whichever provider it is. */
export function isCallback(pathname: string): boolean {
  const [before = '', after = ''] = callbackAddress('-').split('/-/')
  return pathname.startsWith(`${before}/`) && pathname.endsWith(`/${after}`)
}

/** Where one goes to log out at a provider. */
export function logOutAtAddress(language: PageLanguage, provider: string): string {
  return addressAt(language, providerPaths.logOut, [provider])
}

/** Where a provider leads back to: registered there, and the same in every language. */
export function callbackAddress(provider: string): string {
  return addressAt('nb', { ...providerPaths.logIn, ...providerPaths.callback }, [provider])
}

/** Address of a calendar, for programs. @param secret part of it that nobody guesses */
export function calendarAddress(language: PageLanguage, secret: string): string {
  return addressAt(language, calendarPath, [`${secret}.ics`])
}

/** Address of the objectives of a unit, by its code. @param period label of the year @default the running one */
export function objectivesAddress(
  language: PageLanguage,
  code: string,
  period?: string,
  query: Query = {},
): string {
  return addressAt(language, objectives, [code], { period, ...query })
}
/** Address of the report of a compliance evaluation, by its number. */
export function complianceReportAddress(language: PageLanguage, number: string): string {
  return addressAt(language, compliancePaths.report, [number])
}

/**
 * Address of one requirement in a compliance evaluation.
 * @param key of the requirement, such as `aml-4-3`
 */
export function complianceLineAddress(
  language: PageLanguage,
  { number, key, query }: { readonly number: string; readonly key: string; readonly query?: Query },
): string {
  return addressAt(language, compliancePaths.requirement, [number, key], query)
}

/** Address of the yearly report of a unit as one document, by its number. */
export function unitReportPrintAddress(language: PageLanguage, number: string): string {
  return addressAt(language, unitReportPaths.print, [number])
}

/** Address of what was handed in before the report was sent back. @param edition which time it was, from 1 */
export function formerReportAddress(
  language: PageLanguage,
  number: string,
  edition: number,
): string {
  return addressAt(language, unitReportPaths.former, [number, String(edition)])
}

/** Address of a section of the yearly report of a unit. */
export function unitReportSectionAddress(
  language: PageLanguage,
  {
    number,
    query,
    section,
  }: { readonly number: string; readonly section: string; readonly query?: Query },
): string {
  return addressAt(language, unitReportPaths.section, [number, section], query)
}

/** Address of the requirements of a compliance evaluation as CSV. */
export function complianceCsvAddress(language: PageLanguage, number: string): string {
  return addressAt(language, complianceCsvPath, [number])
}

/**
 * Address of the report of the whole institution itself, by its number.
 * @param which the report, or the paper for the board @default the report
 */
export function reportPaperAddress(
  language: PageLanguage,
  number: string,
  which: 'board' | 'paper' = 'paper',
): string {
  return addressAt(language, wholeReportPaths[which], [number])
}

/** Address of a section of a report. @param key of the section, such as `findings` */
export function reportSectionAddress(
  language: PageLanguage,
  { number, key, query }: { readonly number: string; readonly key: string; readonly query?: Query },
): string {
  return addressAt(language, wholeReportPaths.section, [number, key], query)
}

/** Address of what a figure of an annual report counts. @param figure its name, such as `lawChanges` */
export function reportFigureAddress(
  language: PageLanguage,
  { figure, number }: { readonly number: string; readonly figure: string },
  query?: Query,
): string {
  return addressAt(language, wholeReportPaths.figure, [number, figure], query)
}

/** Address of a report as a file. */
export function reportFileAddress(
  language: PageLanguage,
  number: string,
  file: keyof typeof reportFilePaths,
): string {
  return addressAt(language, reportFilePaths[file], [number])
}

/** Address of a management review as one document, by its number. */
export function reviewPaperAddress(language: PageLanguage, number: string): string {
  return addressAt(language, reviewPaperPath, [number])
}

/** Address of the yearly report of a committee as one document, by its number. */
export function committeeReportPaperAddress(language: PageLanguage, number: string): string {
  return addressAt(language, committeeReportPaperPath, [number])
}
/** Address of what a figure of a management review counts. @param figure its name, such as `newUnits` */
export function reviewFigureAddress(
  language: PageLanguage,
  number: string,
  figure: string,
): string {
  return addressAt(language, reviewFigurePath, [number, figure])
}

/** Address of the report of an audit, by its number. */
export function auditReportAddress(language: PageLanguage, number: string): string {
  return addressAt(language, auditPaths.report, [number])
}

/**
 * Address of one criterion of an audit.
 * @param key of the criterion, such as `avvik-1`
 */
export function auditCriterionAddress(
  language: PageLanguage,
  { number, key, query }: { readonly number: string; readonly key: string; readonly query?: Query },
): string {
  return addressAt(language, auditPaths.criterion, [number, key], query)
}

/** Address of a finding of an audit, below its criterion. @param row id of the finding, or `newRow` for a new one */
export function auditFindingAddress(
  language: PageLanguage,
  {
    number,
    key,
    row,
    query,
  }: {
    readonly number: string
    readonly key: string
    readonly row: string
    readonly query?: Query
  },
): string {
  return addressAt(language, auditPaths.finding, [number, key, row], query)
}

/** Address of a finding of an earlier audit, where this one judges it. */
export function earlierFindingAddress(
  language: PageLanguage,
  { number, row, query }: { readonly number: string; readonly row: string; readonly query?: Query },
): string {
  return addressAt(language, auditPaths.earlier, [number, row], query)
}

/** Address of what is decided about how long a kind of record is kept. */
export function retentionAddress(language: PageLanguage, kind: RecordKind, query?: Query): string {
  return addressAt(language, pagePaths.retentionKind, [recordPaths[kind][language]], query)
}

/** Address of a record whose period has passed. */
export function retainedAddress(
  language: PageLanguage,
  kind: RecordKind,
  number: string,
  query?: Query,
): string {
  return addressAt(
    language,
    pagePaths.retentionRecord,
    [recordPaths[kind][language], number],
    query,
  )
}

/** Last part of the address of a record as a file. */
const savedAs: Segment = { nb: 'fil.json', en: 'file.json' }

/** Path of a record whose period has passed, as a file. */
export const retainedFilePath: Segment = inEach(
  (language) => `${pagePaths.retentionRecord[language]}/${savedAs[language]}`,
)

/** Path of a nonconformity that is given to an authority, as a file: an archive since it holds more than JSON. */
export const releasedFilePath: Segment = inEach(
  (language) => `${recordPath('nonconformity')[language]}/${savedAs[language]}`,
)

/** Address of a nonconformity that is given to an authority, as a file. */
export function releasedFileAddress(language: PageLanguage, number: string): string {
  return addressAt(language, releasedFilePath, [number])
}

/** Address of a record whose period has passed, as a file. */
export function retainedFileAddress(
  language: PageLanguage,
  kind: RecordKind,
  number: string,
): string {
  return addressAt(language, retainedFilePath, [recordPaths[kind][language], number])
}

/** Address of all units as CSV. */
export function unitsCsvAddress(language: PageLanguage, query?: Query): string {
  return addressAt(language, unitsCsvPath, [], query)
}

/** Where the process of a unit is opened. */
export function openingAddress(language: PageLanguage, unit: string): string {
  return `${recordsAddress(language, 'process')}#unit-${unit}`
}

/** Address of a process, of one of its pages, or of one row there. */
export function processAddress(
  language: PageLanguage,
  number: string,
  page: ProcessPage | null = null,
  row: string | null = null,
  query: Query = {},
): string {
  if (page === null) return recordAddress(language, 'process', number, query)
  return row === null
    ? addressAt(language, processPath(page), [number], query)
    : addressAt(language, processPath(page, ':row'), [number, row], query)
}

/** Address of one of the screens of reporting. */
export function reportPage(language: ReportLanguage, page: ReportPage, query: Query = {}): string {
  const path = reportPaths[page][language]
  const root = reportRoots[language]
  return withQuery(path === '' ? root : `${root}/${path}`, query)
}

/**
 * Where anyone reports with the unit filled in: what a door card and the page of a unit lead to.
 * @param unit the unit's code as part of an address, such as `nhu-nv-kj`
 */
export function reportForUnitAddress(language: ReportLanguage, unit: string): string {
  return reportPage(language, 'form', { unit })
}

/** Address of a record's file, the same in every language; who may read the record may read it. */
export function fileAddress(id: string): string {
  return `${roots.nb}/${filled(filePaths.attachment, [id])}`
}

/**
 * Address of an image in an internal guideline, the same in every language.
 * @param file content hash and extension, such as `<64 hex digits>.png`
 */
export function internalImageAddress(file: string): string {
  return `${roots.nb}/${filled(filePaths.image, [file])}`
}

/** What an address of My HSE leads to: its kind of record and number. Null for other pages. */
export function recordAt(address: string): { kind: RecordKind; number: string | null } | null {
  const path = address.split(/[?#]/)[0] ?? ''
  for (const kind of Object.keys(recordPaths) as RecordKind[]) {
    const list = languages
      .map((language) => recordsAddress(language, kind))
      .find((each) => isBelow(path, each))
    if (list !== undefined) return { kind, number: path.slice(list.length).split('/')[1] ?? null }
  }
  return null
}

/**
 * Address of a screen by its path.
 * @param parts what stands in the place of the names in the path, such as `:number`, in their order
 */
export function addressAt(
  language: PageLanguage,
  path: Segment,
  parts: readonly string[] = [],
  query: Query = {},
): string {
  const own = filled(path[language], parts)
  return withQuery(own === '' ? roots[language] : `${roots[language]}/${own}`, query)
}

/** A path with what its names stand for; what stands in it cannot break out of its part. */
function filled(path: string, parts: readonly string[]): string {
  const left = [...parts]
  return path
    .split('/')
    .map((part) => (part.startsWith(':') ? encodeURIComponent(left.shift() ?? '') : part))
    .join('/')
}

function below(path: Segment, more: Segment | string): Segment {
  return inEach(
    (language) => `${path[language]}/${typeof more === 'string' ? more : more[language]}`,
  )
}

/** Address of all units by the annual cycle as CSV. */
export function unitsCycleCsvAddress(language: PageLanguage, query?: Query): string {
  return addressAt(language, unitsCycleCsvPath, [], query)
}
