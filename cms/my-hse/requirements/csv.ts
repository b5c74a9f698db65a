import { csv } from '../../plugin/core/csv.ts'
import { loadOverview } from '../../plugin/regulations/overview/load.ts'
import { decisionText } from '../../plugin/regulations/overview/text.ts'
import type { FileRequest } from '../files.ts'
import { decisionWords, lawWords } from './line-words.ts'
import { unitToRead } from './load.ts'
import { groupText, requirementWords } from './text.ts'

/** A unit's overview of requirements as CSV, in the order of the page. 403 for whoever is not logged in, 404 without the right. */
export async function requirementsCsv({
  language,
  params,
  visitor,
}: FileRequest): Promise<Response> {
  if (visitor === null) return new Response(null, { status: 403 })
  const { req } = visitor
  const unit = await unitToRead(req, params['code'] ?? '')
  if (unit === null) return new Response(null, { status: 404 })
  const { lines } = await loadOverview(req, unit)
  const body = csv([
    [
      requirementWords.standing[language],
      requirementWords.law[language],
      requirementWords.asks[language],
      decisionText.applies[language],
      decisionText.how[language],
      decisionText.evidence[language],
      decisionText.reviewedOn[language],
      decisionText.reviewedBy[language],
    ],
    ...lines.map(({ decision, group, requirement }) => [
      groupText[group][language],
      lawWords(requirement, language),
      requirement.text[language],
      decisionWords(decision?.applies, language),
      decision?.how ?? null,
      decision?.evidence ?? null,
      decision?.reviewedOn ?? null,
      decision?.reviewedBy ?? null,
    ]),
  ])
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${unit.code}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
