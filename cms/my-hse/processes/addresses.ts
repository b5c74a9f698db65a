import {
  processAddress,
  type ProcessPage,
  recordsAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'
import type { Gap } from '../../plugin/processes/gaps/rules.ts'
import {
  type InputGroup,
  inputGroups,
  type ProcessSection,
  type ProcessState,
} from '../../plugin/processes/text.ts'

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
  plan: 'dates',
  participants: 'participants',
  pre: 'preHeld',
  preMinutes: 'preMinutes',
  inputs: 'inputsFromElsewhere',
  psychosocial: 'psychosocial',
  challenge: 'challenges',
  selection: 'challenges',
  mapping: 'mapping',
  noMapping: 'mapping',
  post: 'postHeld',
  postMinutes: 'postMinutes',
  findings: 'findings',
  measures: 'plan',
  noMeasure: 'plan',
  requirements: 'requirements',
  linkedMeasures: 'plan',
  riskAfter: 'plan',
  statements: 'statements',
}

/** What is missing, as far as it says where. */
type Place = Pick<Gap, 'section' | 'row' | 'field'>

/** The page on which something that is missing is put right. */
export function pageOfGap({ field, row, section }: Place): ProcessPage {
  if (field === 'confirm') return 'confirm'
  if (field === 'approve') return 'approve'
  if (section === 'inputs' && row !== null) return pageOfInput(row)
  return pageOfSection[section]
}

const pageOfGroup = {
  lastYear: 'inputsOfLastYear',
  cases: 'inputsOfCases',
  elsewhere: 'inputsFromElsewhere',
} as const satisfies Record<InputGroup, ProcessPage>

function pageOfInput(kind: string): ProcessPage {
  const groups = Object.keys(inputGroups) as InputGroup[]
  const found = groups.find((group) => inputGroups[group].some((each) => each === kind))
  return found === undefined ? pageOfSection.inputs : pageOfGroup[found]
}

/** Where something that is missing is put right: the page, and the field or row on it. */
export function gapAddress(language: PageLanguage, number: string, gap: Place): string {
  const { field, row, section } = gap
  const page = pageOfGap(gap)
  if ((section === 'challenge' || section === 'mapping') && row !== null) {
    const own = processAddress(language, number, page, row)
    return field === null ? own : `${own}#${field}`
  }
  const own = processAddress(language, number, page)
  if (page === 'confirm' || page === 'approve') return own
  const anchor =
    section === 'plan' || section === 'pre' || section === 'post'
      ? (field ?? section)
      : row === null
        ? section
        : `${section}-${row}`
  return `${own}#${anchor}`
}
