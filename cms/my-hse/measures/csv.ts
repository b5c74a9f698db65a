import { csvPath } from '../../../content/addresses/my-hse.ts'
import { csv } from '../../plugin/core/csv.ts'
import { measureStateText, priorityText } from '../../plugin/measures/text.ts'
import { listQuery } from '../components/list-query.ts'
import type { FileRequest } from '../files.ts'
import { askedRows, planRows, planShape } from './load.ts'
import { measureWords } from './text.ts'

/** The plan as CSV, with the filter and order of the list; 403 for whoever is not logged in. */
export async function measuresCsv({ visitor, language, asked }: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { req } = visitor
  const rows = askedRows(await planRows(req, language), listQuery(planShape, asked), language)
  const heading = [
    'number',
    'measure',
    'unit',
    'responsible',
    'deadline',
    'priority',
    'cost',
    'state',
    'source',
  ] as const
  const body = csv([
    heading.map((name) => measureWords[name][language]),
    ...rows.map((row) => [
      row.number,
      row.title,
      row.unitName,
      row.responsibleName,
      row.deadline,
      row.priority ? priorityText[row.priority][language] : null,
      row.amount,
      measureStateText[row.state][language],
      (row.source === 'process' ? measureWords.fromProcess : measureWords.fromNonconformity)[
        language
      ],
    ]),
  ])
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${csvPath('measure')[language]}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
