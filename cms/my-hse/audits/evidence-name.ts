import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { evidenceText, intervieweeText } from '../../plugin/audits/text.ts'
import type { AuditEvidence } from '../../plugin/generated-types.ts'
import type { PageLanguage } from '../routes.ts'

/** What something seen or heard is called: its kind, whom or where, and the day. */
export function evidenceName(
  { date, interviewee, kind, place }: AuditEvidence,
  language: PageLanguage,
): string {
  const who = interviewee ? intervieweeText[interviewee][language] : ''
  return [evidenceText[kind][language], who, place ?? '', spokenDay(date, language)]
    .filter((each) => each !== '')
    .join(', ')
}
