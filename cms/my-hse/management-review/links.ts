import { pageAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { ReviewFigure } from '../../plugin/management-review/text.ts'

/** The list with what a figure counts, where there is one that shows it; undefined for the others. */
export function figureAddress(
  language: PageLanguage,
  figure: string,
  year: number,
): string | undefined {
  const ofYear = { year: String(year) }
  const list: Partial<Record<ReviewFigure, string>> = {
    reportedCases: recordsAddress(language, 'nonconformity', ofYear),
    openCases: recordsAddress(language, 'nonconformity', { state: 'open' }),
    overdueCases: recordsAddress(language, 'nonconformity', { state: 'overdue' }),
    openFindings: recordsAddress(language, 'nonconformity', { source: 'hseAudit', state: 'open' }),
    reportsMissing: recordsAddress(language, 'unitReport', ofYear),
    audits: recordsAddress(language, 'audit', ofYear),
    evaluations: recordsAddress(language, 'compliance', ofYear),
    requirementsNotMet: recordsAddress(language, 'compliance', ofYear),
    orders: recordsAddress(language, 'inspectionOrder'),
    objectivesReached: recordsAddress(language, 'objective', { ...ofYear, state: 'reached' }),
    objectivesNotReached: recordsAddress(language, 'objective', ofYear),
    objectivesRunning: recordsAddress(language, 'objective', { ...ofYear, state: 'running' }),
    measuresDone: recordsAddress(language, 'measure'),
    measuresOverdue: recordsAddress(language, 'measure', { state: 'open' }),
    guidelinesOverdue: pageAddress(language, 'guidelines'),
  }
  return Object.hasOwn(list, figure) ? list[figure as ReviewFigure] : undefined
}
