import {
  processAddress,
  type ProcessPage,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'
import type { ProcessSection, ProcessState } from '../../plugin/processes/text.ts'

export { newRow, processAddress, type ProcessPage } from '../../../content/addresses/my-hse.ts'

/** Address of the list of processes. */
export function listAddress(language: PageLanguage, query: Query = {}): string {
  return recordsAddress(language, 'process', query)
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
  psychosocial: 'psychosocial',
  challenge: 'challenges',
  selection: 'challenges',
  mapping: 'mapping',
  noMapping: 'mapping',
  post: 'postMeeting',
  findings: 'postMeeting',
  measures: 'postMeeting',
  noMeasure: 'postMeeting',
  linkedMeasures: 'postMeeting',
  riskAfter: 'postMeeting',
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
