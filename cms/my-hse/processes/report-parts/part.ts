import type { ProcessReport, ToldProcess } from '../../../plugin/processes/report.ts'
import type { PageLanguage } from '../../routes.ts'

/** What a part of the report is drawn from. */
export interface ReportPart {
  readonly language: PageLanguage
  readonly report: ProcessReport
}

/** What a part is drawn from that tells nothing of findings and plan. */
export interface ToldPart {
  readonly language: PageLanguage
  readonly report: ToldProcess
}
