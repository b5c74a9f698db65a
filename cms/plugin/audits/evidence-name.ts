import { spokenDay } from '../admin/spoken-dates.ts'
import type { AuditEvidence } from '../generated-types.ts'
import { evidenceText, intervieweeText } from './text.ts'

/** What something seen or heard is called: its kind, whom or where, and the day. */
export function evidenceName(
  { date, interviewee, kind, place }: AuditEvidence,
  language: 'nb' | 'en',
): string {
  const who = interviewee ? intervieweeText[interviewee][language] : ''
  return [evidenceText[kind][language], who, place ?? '', spokenDay(date, language)]
    .filter((each) => each !== '')
    .join(', ')
}
