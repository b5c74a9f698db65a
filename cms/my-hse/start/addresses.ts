import {
  occurrenceAddress,
  internalGuidelineAddress,
  myTrainingAddress,
  newRow,
  openingAddress,
  processAddress,
  type ProcessPage,
  recordAddress,
} from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { guidelineAddress } from '../../../content/addresses/site.ts'
import { numberSlug } from '../../plugin/guidelines/rules.ts'
import type { Task } from '../../plugin/tasks/rules.ts'

/** Pages of an HSE process on which a task is done; others are done where the process itself says. */
const processPlaces: Partial<Record<Task['kind'], ProcessPage>> = {
  confirmParticipants: 'confirm',
  confirmAsRepresentative: 'confirm',
  stateAsManager: 'statements',
  stateAsRepresentative: 'statements',
  closeProcess: 'close',
  answerConsultation: 'plan',
}

/** Parts of a page on which a task is done, where it is not what can be done with the record. */
const anchors: Partial<Record<Task['kind'], string>> = {
  settleInjury: 'injury',
  notifyAuthorities: 'injury',
  answer: 'conversation',
  answerComment: 'comments',
  answerConsultation: 'consultations',
}

/** Where a task is done. A process that has not been opened is opened from the list, for its unit. */
export function taskAddress(
  language: PageLanguage,
  { id, kind, record, number, unit }: Pick<Task, 'id' | 'kind' | 'record' | 'number' | 'unit'>,
): string {
  if (kind === 'reviewForLaw') return `/admin/collections/guidelines/${encodeURIComponent(id)}`
  if (record === 'guideline') return guidelineAddress(language, numberSlug(number ?? ''))
  if (record === 'internalGuideline') {
    return internalGuidelineAddress(language, numberSlug(number ?? ''))
  }
  if (record === 'training') return myTrainingAddress(language)
  if (record === 'unit') return openingAddress(language, unit)
  if (record === 'unitReport' && number === null) {
    return recordAddress(language, 'unitReport', newRow[language], { unit })
  }
  if (record === 'managementReview' && number === null) {
    return recordAddress(language, 'managementReview', newRow[language])
  }
  if (record === 'activity') {
    const cut = id.lastIndexOf(':')
    const [activity, slot] = [id.slice(0, cut), id.slice(cut + 1)]
    return occurrenceAddress(language, { unit: number ?? '', activity, slot })
  }
  if (record !== 'process') {
    return `${recordAddress(language, record, number ?? '')}#${anchors[kind] ?? 'steps'}`
  }
  return processAddress(language, number ?? '', processPlaces[kind])
}

/** What kind of record people take a task to be of. */
export function recordOf(
  record: Task['record'],
): Exclude<Task['record'], 'unit' | 'internalGuideline'> {
  if (record === 'unit') return 'process'
  return record === 'internalGuideline' ? 'guideline' : record
}
