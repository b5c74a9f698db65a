import type { ProcessSection, ProcessState } from '../../plugin/processes/text.ts'
import { type PageLanguage, type Query, screenAddress, type Segment } from '../routes.ts'

/** The list of processes, and what the addresses of all of them begin with. */
export const processRoot: Segment = { nb: 'hms-runde', en: 'hse-process' }
/** Where the former overview of processes stood. */
export const coveragePart: Segment = { nb: 'oversikt', en: 'overview' }

/** Pages of one process, in the order one comes to them. */
export const processPages = {
  planning: { nb: 'planlegging', en: 'planning' },
  preMeeting: { nb: 'formote', en: 'pre-meeting' },
  challenges: { nb: 'utfordringer', en: 'challenges' },
  mapping: { nb: 'kartlegging', en: 'mapping' },
  postMeeting: { nb: 'ettermote', en: 'post-meeting' },
  measures: { nb: 'tiltak', en: 'measures' },
  statements: { nb: 'uttalelser', en: 'statements' },
  close: { nb: 'avslutt', en: 'close' },
  report: { nb: 'rapport', en: 'report' },
} as const satisfies Record<string, Segment>
export type ProcessPage = keyof typeof processPages

/** Stands in the place of a row's id on the page of a new one. */
export const newRow: Segment = { nb: 'ny', en: 'new' }

export function listAddress(language: PageLanguage, query: Query = {}): string {
  return screenAddress(language, [processRoot[language]], query)
}

/** Address of a process, of one of its pages, or of one row there. */
export function processAddress(
  language: PageLanguage,
  number: string,
  page: ProcessPage | null = null,
  row: string | null = null,
  query: Query = {},
): string {
  const parts = [
    processRoot[language],
    number,
    ...(page === null ? [] : [processPages[page][language]]),
    ...(row === null ? [] : [row]),
  ]
  return screenAddress(language, parts, query)
}

/** Where a form of a process goes back to: the list, where it does not say which process it is of. */
export function backAddress(
  language: PageLanguage,
  number: string,
  ...more: [page: ProcessPage | null, row?: string | null, query?: Query]
): string {
  return number === '' ? listAddress(language) : processAddress(language, number, ...more)
}

/** The page each state works on. */
export const pageOfState: Readonly<Record<ProcessState, ProcessPage>> = {
  planned: 'planning',
  preMeeting: 'preMeeting',
  mapping: 'mapping',
  postMeeting: 'postMeeting',
  awaitingSignature: 'statements',
  closed: 'report',
}

const pageOfSection: Readonly<Record<ProcessSection, ProcessPage>> = {
  plan: 'planning',
  participants: 'planning',
  pre: 'preMeeting',
  inputs: 'preMeeting',
  challenge: 'challenges',
  selection: 'challenges',
  mapping: 'mapping',
  noMapping: 'mapping',
  post: 'postMeeting',
  findings: 'postMeeting',
  measures: 'postMeeting',
  noMeasure: 'postMeeting',
  requirements: 'postMeeting',
  statements: 'statements',
}

/** Where something that is missing is put right: the page, and the field or row on it. */
export function gapAddress(
  language: PageLanguage,
  number: string,
  gap: {
    readonly section: ProcessSection
    readonly row: string | null
    readonly field: string | null
  },
): string {
  const { field, row, section } = gap
  if ((section === 'challenge' || section === 'mapping') && row !== null) {
    const own = processAddress(language, number, pageOfSection[section], row)
    return field === null ? own : `${own}#${field}`
  }
  const anchor =
    section === 'plan' || section === 'pre' || section === 'post'
      ? (field ?? section)
      : row === null
        ? section
        : `${section}-${row}`
  return `${processAddress(language, number, pageOfSection[section])}#${anchor}`
}
