import type { PayloadRequest } from 'payload'
import { planCost } from '../../../../../content/words/training-plans.ts'
import type { PlannedCourseState } from '../../../../../content/schema/index.ts'
import type { Period } from '../../../core/dates.ts'
import { groupCounts } from '../../../database/group-counts.ts'
import { remembered } from '../../../database/remembered.ts'
import { planYearOf } from './rules.ts'

/** The training plan of a unit in a year, counted. */
export interface PlanCounts {
  /** Courses of the plan that are not cancelled. */
  readonly courses: number
  /** Of those, how many are held. */
  readonly held: number
  /** What they cost together as far as that is known, in whole NOK. */
  readonly cost: number
  /** Of how many the cost is not known. */
  readonly unknown: number
}

/**
 * The training plans of all units in the year of a period, by unit. Counted as the system, once while no plan changes:
 * whoever calls has asked whose figures may be seen.
 */
export async function plansOf(
  req: PayloadRequest,
  period: Period,
): Promise<ReadonlyMap<string, PlanCounts>> {
  const year = planYearOf(period)
  const what = { key: `training-plans ${String(year)}`, from: ['planned-courses', 'units'] }
  return new Map(await remembered(req, what, () => countedIn(req, year)))
}

async function countedIn(req: PayloadRequest, year: number): Promise<[string, PlanCounts][]> {
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
  return [...Map.groupBy(lines, ({ unit }) => unit)].map(([unit, own]) => {
    const { sum, unknown } = planCost(own)
    const courses = own.filter(({ state }) => state !== 'cancelled').length
    const held = own.filter(({ state }) => state === 'held').length
    return [unit, { courses, held, cost: sum, unknown }]
  })
}
