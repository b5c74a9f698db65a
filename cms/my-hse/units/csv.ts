import { unitsCsvPath } from '../../../content/addresses/my-hse.ts'
import { csv } from '../../plugin/core/csv.ts'
import { points } from '../../plugin/internal-control/rules.ts'
import { pointText } from '../../plugin/internal-control/text.ts'
import type { ProcessStanding } from '../../plugin/processes/deadlines/standing.ts'
import { processStateText } from '../../plugin/processes/text.ts'
import type { ReportStanding } from '../../plugin/unit-reports/rules.ts'
import { reportStandingText } from '../../plugin/unit-reports/text.ts'
import { standingText } from '../../plugin/year/text.ts'
import type { FileRequest } from '../files.ts'
import type { PageLanguage } from '../routes.ts'
import { askedUnits, rowsOf } from './load-matrix.ts'
import { unitWords } from './text.ts'

const milestoneColumns = [
  'processState',
  'openedBy',
  'preMeetingBy',
  'closedBy',
  'closedOn',
  'lateWith',
  'daysLate',
] as const

/** By when each part of the HSE process is asked for, how far it has come, and how late it is. */
function milestones(
  { deadlines, late, process }: ProcessStanding,
  language: PageLanguage,
): (string | number | null)[] {
  return [
    process && processStateText[process.state][language],
    deadlines?.openedBy ?? null,
    deadlines?.preMeetingBy ?? null,
    deadlines?.closedBy ?? null,
    process?.closedDate ?? null,
    late?.text[language] ?? null,
    late?.days ?? null,
  ]
}

const reportColumns = ['report', 'reportDue', 'reportHandedIn'] as const

/** How far the yearly report has come, by when it is asked for, and when it was handed in. */
function reported(report: ReportStanding | null, language: PageLanguage): (string | null)[] {
  if (report === null) return [null, null, null]
  return [
    reportStandingText[report.standing][language],
    report.due,
    report.report?.handedInOn ?? null,
  ]
}

/** The matrix as CSV, with the filter of the page; 403 for whoever is not logged in. */
export async function matrixCsv({ asked, language, visitor }: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { found, query, year } = await askedUnits(visitor.req, asked)
  const body = csv([
    [
      unitWords.code[language],
      unitWords.unit[language],
      unitWords.period[language],
      ...points.map((point, index) => `${String(index + 1)} ${pointText[point][language]}`),
      ...milestoneColumns.map((column) => unitWords[column][language]),
      ...reportColumns.map((column) => unitWords[column][language]),
      unitWords.whyIn[language],
      unitWords.lastReminded[language],
    ],
    ...rowsOf(found, year, { language, sort: query.sort }).map(
      ({ code, name, points: all, reminded, report, round, why }) => [
        code,
        name,
        year.period.label,
        ...all.map(({ standing }) => standingText[standing][language]),
        ...milestones(round, language),
        ...reported(report, language),
        why,
        reminded,
      ],
    ),
  ])
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${unitsCsvPath[language]}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
