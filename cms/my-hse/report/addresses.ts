import { reportAddress } from '../../../content/routes.ts'
import { type PageLanguage, type Query, type Segment, withQuery } from '../routes.ts'

/** Paths of the screens below the address of reports. */
export const reportPaths = {
  form: { nb: '', en: '' },
  check: { nb: 'kontroller', en: 'check' },
  receipt: { nb: 'kvittering', en: 'receipt' },
  status: { nb: 'status', en: 'status' },
} as const satisfies Record<string, Segment>
export type ReportPage = keyof typeof reportPaths

/** Address of one of the screens of reporting. */
export function reportPage(language: PageLanguage, page: ReportPage, query: Query = {}): string {
  const path = reportPaths[page][language]
  const root = reportAddress(language)
  return withQuery(path === '' ? root : `${root}/${path}`, query)
}

/** Last part of the addresses that the forms of reporting are posted to. */
export const reportSegments = {
  check: { nb: 'kontroller-melding', en: 'check-report' },
  send: { nb: 'meld-avvik', en: 'report-nonconformity' },
  status: { nb: 'meld-status', en: 'report-status' },
  answer: { nb: 'meld-svar', en: 'report-answer' },
} as const satisfies Record<string, Segment>
