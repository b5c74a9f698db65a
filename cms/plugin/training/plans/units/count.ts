import type { PayloadRequest } from 'payload'
import { planCost } from '../../../../../content/words/training-plans.ts'
import type { PlannedCourseState } from '../../../../../content/schema/index.ts'
import type { Period } from '../../../core/dates.ts'
import { groupCounts } from '../../../database/group-counts.ts'
import { remembered } from '../../../database/remembered.ts'

/** The training plan of a unit in a year, counted. */
export interface PlanCounts {
  /** Courses of the plan that are not cancelled. */
  readonly courses: number
  /** Of those, how many are held. */
  readonly held: number
  /** What they cost together, in whole NOK. */
  readonly cost: number
}

/**
 * The training plans of all units in the year of a period, counted in one query and worked out once for as long as no plan
 * changes. The same whoever asks.
 */
export async function plansOf(
  req: PayloadRequest,
  { from }: Period,
): Promise<Map<string, PlanCounts>> {
  const year = Number(from.slice(0, 4))
  const what = { key: `training plans counted:${String(year)}`, from: ['planned-courses', 'units'] }
  const counted = await remembered(req, what, async () => {
    const found = await groupCounts(req, {
      collection: 'planned-courses',
      by: ['unit', 'state', 'cost'],
      where: { year: { equals: year } },
    })
    const lines = found.flatMap(({ count, values }) =>
      Array.from({ length: count }, () => ({
        unit: String(values.unit),
        state: values.state as PlannedCourseState,
        cost: values.cost === null ? null : Number(values.cost),
      })),
    )
    return [...Map.groupBy(lines, ({ unit }) => unit)].map(([unit, own]): [string, PlanCounts] => [
      unit,
      {
        courses: own.filter(({ state }) => state !== 'cancelled').length,
        held: own.filter(({ state }) => state === 'held').length,
        cost: planCost(own).sum,
      },
    ])
  })
  return new Map(counted)
}
