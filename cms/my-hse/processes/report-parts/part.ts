import type { ProcessReport } from '../../../plugin/processes/report.ts'
import type { PageLanguage } from '../../routes.ts'

/** What a part of the report is drawn from. */
export interface ReportPart {
  readonly language: PageLanguage
  readonly report: ProcessReport
}
