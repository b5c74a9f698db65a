import {
  committeeItemSegments,
  committeeReportSegments,
  meetingSegments,
} from '../../../content/addresses/forms.ts'
import { newRow, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage, Query } from '../../../content/addresses/parts.ts'
import type { itemSteps } from '../../plugin/committees/item-steps.ts'
import type { meetingSteps } from '../../plugin/committees/meeting-steps.ts'
import type { committeeReportSteps } from '../../plugin/committees/report/steps.ts'
import type { StepPlace } from '../records/step-forms.ts'

/** Where meetings of committees stand in My HSE. */
export const meetingPlace: StepPlace<keyof typeof meetingSteps.steps> = {
  formName: (name) => `committee-meeting-${name}`,
  segments: meetingSegments,
  record: (language, number, query) => recordAddress(language, 'committeeMeeting', number, query),
  list: (language, query) => recordsAddress(language, 'committeeMeeting', query),
}

/** Where items of committees stand in My HSE. */
export const itemPlace: StepPlace<keyof typeof itemSteps.steps> = {
  formName: (name) => `committee-item-${name}`,
  segments: committeeItemSegments,
  record: (language, number, query) => recordAddress(language, 'committeeItem', number, query),
  list: (language, query) => recordsAddress(language, 'committeeItem', query),
}

/** Where a meeting is planned. */
export function planMeetingAddress(language: PageLanguage): string {
  return recordAddress(language, 'committeeMeeting', newRow[language])
}

/** Where an item is proposed. @param query `meeting` with the number of the meeting */
export function proposeItemAddress(language: PageLanguage, query?: Query): string {
  return recordAddress(language, 'committeeItem', newRow[language], query)
}

/** Where yearly reports of committees stand in My HSE. */
export const committeeReportPlace: StepPlace<keyof typeof committeeReportSteps.steps> = {
  formName: (name) => `committee-report-${name}`,
  segments: committeeReportSegments,
  record: (language, number, query) => recordAddress(language, 'committeeReport', number, query),
  list: (language, query) => recordsAddress(language, 'committeeReport', query),
}

/** Where the yearly report of a committee is begun. */
export function beginReportAddress(language: PageLanguage): string {
  return recordAddress(language, 'committeeReport', newRow[language])
}
