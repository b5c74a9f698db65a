import type { PayloadRequest } from 'payload'
import { idOf, local } from '../database/local.ts'
import type { Objective } from '../generated-types.ts'
import { currentValues } from '../objectives/load.ts'
import type { Indicator } from '../objectives/text.ts'

/** An objective of the institution whose result says something else than what is counted for its year. */
export interface ObjectiveAtOdds {
  readonly objective: Objective
  readonly result: number
  readonly counted: number
}

/** What is counted for a year, and is not of a day: a result that was set stays true of these alone. */
const ofYear: readonly Indicator[] = [
  'closedInTime',
  'receivedInTime',
  'reportedCases',
  'nearMisses',
]

/** The objectives of a year whose result is not what Verne counts, for those who write and approve the report to see. */
export async function objectivesAtOdds(
  req: PayloadRequest,
  year: number,
): Promise<ObjectiveAtOdds[]> {
  const found = await local.find(req, 'objectives', {
    overrideAccess: true,
    where: {
      and: [
        { level: { equals: 'institution' } },
        { period: { equals: String(year) } },
        { state: { not_in: ['running', 'dropped'] } },
        { indicator: { in: [...ofYear] } },
        { result: { exists: true } },
      ],
    },
    sort: 'number',
  })
  if (found.length === 0) return []
  const values = await currentValues(req, found, String(year))
  return found.flatMap((objective): ObjectiveAtOdds[] => {
    const result = objective.result ?? null
    const counted = values.of(objective, idOf(objective.unit))
    return result === null || counted === null || result === counted
      ? []
      : [{ objective, result, counted }]
  })
}
