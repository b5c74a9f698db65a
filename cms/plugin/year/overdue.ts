import type { PayloadRequest, Where } from 'payload'
import { can } from '../access/can.ts'
import { groupCounts } from '../database/group-counts.ts'
import { isLate as caseIsLate } from '../nonconformities/conditions.ts'
import { countable } from '../nonconformities/figures.ts'
import { isLate as measureIsLate } from '../measures/conditions.ts'
import type { UnitOfYear } from './figures.ts'

/** What is past its deadline, by id of the unit it is of. */
export interface Overdue {
  readonly cases: ReadonlyMap<string, number>
  readonly measures: ReadonlyMap<string, number>
}

/** Cases and measures past their deadline that the one who asks may know the number of. Two queries. */
export async function overdueByUnit(req: PayloadRequest, day: string): Promise<Overdue> {
  const [cases, measures] = await Promise.all([countable(req), can(req, 'measures', 'read')])
  const [late, undone] = await Promise.all([
    cases === null ? new Map() : countBy(req, 'nonconformities', [...cases, caseIsLate(day)]),
    measures === false
      ? new Map()
      : countBy(req, 'measures', [...(measures === true ? [] : [measures]), measureIsLate(day)]),
  ])
  return { cases: late, measures: undone }
}

async function countBy(
  req: PayloadRequest,
  collection: 'nonconformities' | 'measures',
  and: Where[],
): Promise<Map<string, number>> {
  const found = await groupCounts(req, { collection, by: ['unit'], where: { and } })
  return new Map(found.map(({ count, values }) => [String(values.unit), count]))
}

/** What is overdue in a part of the organisation: a unit right below the top with all below it, or the top by itself. */
export interface OverdueIn {
  readonly unit: UnitOfYear
  /** False for the top: what lies below it is counted there. */
  readonly below: boolean
  readonly cases: number
  readonly measures: number
}

/** What is overdue by part of the organisation, the most first. Parts in which nothing is are left out. */
export function overdueByPart(
  { cases, measures }: Overdue,
  byId: ReadonlyMap<string, UnitOfYear>,
): OverdueIn[] {
  const parts = new Map<string, { cases: number; measures: number }>()
  const add = (counts: ReadonlyMap<string, number>, of: 'cases' | 'measures'): void => {
    for (const [id, count] of counts) {
      const unit = byId.get(id)
      const part = unit ? (unit.ancestors.at(-2) ?? unit.id) : null
      if (part === null) continue
      const sums = parts.get(part) ?? { cases: 0, measures: 0 }
      sums[of] += count
      parts.set(part, sums)
    }
  }
  add(cases, 'cases')
  add(measures, 'measures')
  return [...parts]
    .flatMap(([id, sums]) => {
      const unit = byId.get(id)
      return unit ? [{ unit, below: unit.ancestors.length > 0, ...sums }] : []
    })
    .sort((one, other) => other.cases + other.measures - (one.cases + one.measures))
}

/** All of a count. */
export function totalOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0)
}
