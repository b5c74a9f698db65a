import type { PayloadRequest, Where } from 'payload'
import { groupCounts } from '../database/group-counts.ts'
import { leftAmong } from '../organisation/left.ts'

/** Delegated tasks of a unit, counted. */
export interface DelegationCounts {
  /** Delegated now. */
  readonly current: number
  /** Of those, how many should have been gone through by now. */
  readonly due: number
  /** Of those, how many somebody has who has left. */
  readonly left: number
}

/**
 * The delegated tasks of some units, counted in two queries however many there are.
 * @param units which units, as a condition on the field `unit`
 */
export async function delegationsOf(
  req: PayloadRequest,
  units: Where,
  day: string,
): Promise<Map<string, DelegationCounts>> {
  const found = await groupCounts(req, {
    collection: 'delegated-tasks',
    by: ['unit', 'nextReview', 'person'],
    where: { and: [units, { state: { equals: 'current' } }] },
  })
  const tasks = found.map(({ count, values: { nextReview, person, unit } }) => ({
    count,
    unit: String(unit),
    person: person === null ? null : String(person),
    due: nextReview !== null && String(nextReview) < day,
  }))
  const left = await leftAmong(
    req,
    tasks.map(({ person }) => person),
  )
  const sum = (own: typeof tasks, counts: (task: (typeof tasks)[number]) => boolean): number =>
    own.filter(counts).reduce((all, { count }) => all + count, 0)
  return new Map(
    [...Map.groupBy(tasks, ({ unit }) => unit)].map(([unit, own]) => [
      unit,
      {
        current: sum(own, () => true),
        due: sum(own, ({ due }) => due),
        left: sum(own, ({ person }) => person !== null && left.has(person)),
      },
    ]),
  )
}
