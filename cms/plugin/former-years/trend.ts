import type { PayloadRequest, Where } from 'payload'
import { groupCounts } from '../database/group-counts.ts'
import { type TotalsOfYear, trendYears } from './rules.ts'
import type { TotalKind } from './text.ts'

/**
 * How many cases were reported in each of the last years, by year and kind, in one count.
 * @param where which cases: no right is asked here
 * @param day the last that counts, `YYYY-MM-DD`
 */
export async function countedByYear(
  req: PayloadRequest,
  where: readonly Where[],
  day: string,
): Promise<ReadonlyMap<number, TotalsOfYear['counts']>> {
  const from = `${String(Number(day.slice(0, 4)) - trendYears + 1)}-01-01`
  const found = await groupCounts(req, {
    collection: 'nonconformities',
    by: ['year', 'type'],
    where: {
      and: [
        ...where,
        { reportedDate: { greater_than_equal: from } },
        { reportedDate: { less_than_equal: day } },
      ],
    },
  })
  const byYear = Map.groupBy(found, ({ values }) => Number(values.year))
  return new Map(
    [...byYear].map(([year, groups]) => [
      year,
      new Map(groups.map(({ count, values }) => [values.type as TotalKind, count])),
    ]),
  )
}
