import { csv } from '../../plugin/core/csv.ts'
import { standingText } from '../../plugin/training/records/text.ts'
import type { FileRequest } from '../files.ts'
import { seenTraining } from './load.ts'
import { trainingWords as words } from './text.ts'

/**
 * Who of a unit has which course as CSV, as the page shows it: a person a row, a course a column. 403 for whoever is not
 * logged in, 404 for those who see figures only.
 */
export async function unitTrainingCsv({
  asked,
  language,
  params,
  visitor,
}: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const seen = await seenTraining({ asked, language, req: visitor.req }, params['code'] ?? '')
  if (seen === null || seen.rows === null) return new Response(null, { status: 404 })
  const body = csv([
    [
      words.person[language],
      words.role[language],
      ...seen.columns.map(({ title }) => title[language]),
    ],
    ...seen.rows.map(({ cells, name, roles }) => [
      name,
      roles,
      ...cells.map((cell) =>
        cell === null
          ? words.notAsked[language]
          : [
              standingText[cell.standing][language],
              cell.day,
              cell.unconfirmed ? words.unconfirmed[language] : null,
              cell.certificate ? words.certificate[language].toLowerCase() : null,
            ]
              .filter((each) => each !== null)
              .join(' '),
      ),
    ]),
  ])
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${seen.unit.code}.csv"`,
      'cache-control': 'no-store',
    },
  })
}
