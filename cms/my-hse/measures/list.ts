import type { PayloadRequest, Where } from 'payload'
import { groupCounts } from '../../plugin/database/group-counts.ts'
import { measureList } from '../../plugin/measures/list.ts'
import { listing } from '../lists/listing.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { originOfMeasures } from './origin.ts'
import { measureSentences } from './text.ts'

/** The plan: the list of measures. */
export const plan = listing<'measures'>({
  list: measureList,
  kind: 'measure',
  tell: costOf,
  beside: originOfMeasures,
})

/** What the measures found cost, as far as it is known; what is cancelled costs nothing. Summed by the database. */
async function costOf(
  req: PayloadRequest,
  found: Where,
  language: PageLanguage,
): Promise<string | null> {
  const where = { and: [found, { state: { not_equals: 'cancelled' } }] }
  const groups = await groupCounts(req, { collection: 'measures', by: ['cost.amount'], where })
  const cost = groups.reduce(
    (sum, { count, values }) => sum + count * Number(values['cost.amount'] ?? 0),
    0,
  )
  return measureSentences.inAll[language](cost)
}
