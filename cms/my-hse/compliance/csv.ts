import { loadEvaluation } from '../../plugin/compliance/load.ts'
import { lineText, resultText } from '../../plugin/compliance/text.ts'
import { csv } from '../../plugin/core/csv.ts'
import type { FileRequest } from '../files.ts'
import { evaluationAt } from './evaluation-at.ts'
import { complianceWords as words } from './text.ts'

/** The requirements of an evaluation as CSV, in the order of the page. 403 for whoever is not logged in, 404 without the right. */
export async function complianceCsv({ language, params, visitor }: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { req } = visitor
  const evaluation = await evaluationAt(req, params['number'] ?? '')
  if (evaluation === null) return new Response(null, { status: 404 })
  const { before, lines } = await loadEvaluation(req, evaluation)
  const then = before ? ` ${String(before.year)}` : ''
  const body = csv([
    [
      words.law[language],
      words.section[language],
      words.asks[language],
      lineText.result[language],
      lineText.comment[language],
      lineText.evidence[language],
      words.nonconformity[language],
      lineText.noNonconformity[language],
      lineText.assessedOn[language],
      lineText.assessedBy[language],
      ...(before
        ? [`${lineText.result[language]}${then}`, `${lineText.comment[language]}${then}`]
        : []),
    ],
    ...lines.map(({ asks, before: last, nonconformity, now }) => [
      asks.title[language],
      asks.section,
      asks.text[language],
      now ? resultText[now.result][language] : words.notAssessedYet[language],
      now?.comment ?? null,
      now?.evidence ?? null,
      nonconformity === null ? null : (nonconformity.number ?? words.registeredAs[language]),
      now?.noNonconformity ?? null,
      now?.assessedOn ?? null,
      now?.assessedBy ?? null,
      ...(before ? [last ? resultText[last.result][language] : null, last?.comment ?? null] : []),
    ]),
  ])
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${evaluation.number}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
