import { unitsCsvPath } from '../../../content/addresses/my-hse.ts'
import { csv } from '../../plugin/core/csv.ts'
import { points } from '../../plugin/internal-control/rules.ts'
import { pointText } from '../../plugin/internal-control/text.ts'
import { standingText } from '../../plugin/year/text.ts'
import type { FileRequest } from '../files.ts'
import { askedUnits, rowsOf } from './load-matrix.ts'
import { unitWords } from './text.ts'

/** The matrix as CSV, with the filter of the page; 403 for whoever is not logged in. */
export async function matrixCsv({ asked, language, visitor }: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { found, year } = await askedUnits(visitor.req, asked)
  const body = csv([
    [
      unitWords.code[language],
      unitWords.unit[language],
      unitWords.period[language],
      ...points.map((point, index) => `${String(index + 1)} ${pointText[point][language]}`),
      unitWords.whyIn[language],
    ],
    ...rowsOf(found, year, language).map(({ code, name, points: all, why }) => [
      code,
      name,
      year.period.label,
      ...all.map(({ standing }) => standingText[standing][language]),
      why,
    ]),
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
