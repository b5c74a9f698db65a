import { csvPath } from '../../../content/addresses/my-hse.ts'
import { idOf } from '../../plugin/database/local.ts'
import { csv } from '../../plugin/core/csv.ts'
import {
  nonconformityCategoryText,
  nonconformitySourceText,
  nonconformityStateText,
  nonconformityTypeText,
  severityText,
} from '../../plugin/nonconformities/text.ts'
import { listQuery } from '../components/list-query.ts'
import type { FileRequest } from '../files.ts'
import { caseShape, registerRows } from './register.ts'
import { caseWords as words } from './text.ts'

/** Most rows of one file. */
const mostRows = 50_000

/** The register as CSV, with the filter and order of the list and no person in it; 403 for whoever is not logged in. */
export async function casesCsv({ visitor, language, asked }: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { req } = visitor
  const query = { ...listQuery(caseShape, asked), page: 1 }
  const { docs, units } = await registerRows(req, language, query, mostRows)
  const heading = [
    words.number,
    words.nonconformity,
    words.unit,
    words.state,
    words.type,
    words.source,
    words.category,
    words.severity,
    words.eventDate,
    words.reported,
    words.due,
  ]
  const body = csv([
    heading.map((each) => each[language]),
    ...docs.map((each) => [
      each.number,
      each.title,
      units.get(idOf(each.unit)) ?? null,
      nonconformityStateText[each.state][language],
      nonconformityTypeText[each.type][language],
      nonconformitySourceText[each.source][language],
      each.category ? nonconformityCategoryText[each.category][language] : null,
      each.severity ? severityText[each.severity][language] : null,
      each.eventDate,
      each.reportedDate,
      each.due ?? null,
    ]),
  ])
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${csvPath('nonconformity')[language]}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
