import type { PayloadRequest } from 'payload'
import { groupCounts } from '../database/group-counts.ts'
import { isKept, lacksResult, periodBefore } from './rules.ts'
import type { ObjectiveState } from './text.ts'

/** The objectives of a unit, counted. */
export interface ObjectiveCounts {
  /** Its own in the period. */
  readonly own: number
  /** Those of the units above it in the period. */
  readonly inherited: number
  /** Its own, of the period or the one before, whose year is over and whose result is not set. */
  readonly unsettled: number
}

/** Objectives counted in groups. */
export interface ObjectiveGroup {
  readonly unit: string
  readonly period: string
  readonly state: ObjectiveState
  readonly count: number
}

/** The objectives of some units with those they inherit, counted in one query however many there are. */
export async function objectivesOf(
  req: PayloadRequest,
  units: readonly { readonly id: string; readonly ancestors: readonly string[] }[],
  { day, label }: { readonly label: string; readonly day: string },
): Promise<Map<string, ObjectiveCounts>> {
  const found = await groupCounts(req, {
    collection: 'objectives',
    by: ['unit', 'period', 'state'],
    // Without the units: what stands above them counts too.
    where: { period: { in: [label, periodBefore(label)] } },
  })
  const groups = found.map(({ count, values }) => ({
    count,
    unit: String(values.unit),
    period: String(values.period),
    state: values.state as ObjectiveState,
  }))
  return countsOfUnits(groups, units, { day, label })
}

/** What some groups count for each unit. */
export function countsOfUnits(
  groups: readonly ObjectiveGroup[],
  units: readonly { readonly id: string; readonly ancestors: readonly string[] }[],
  { day, label }: { readonly label: string; readonly day: string },
): Map<string, ObjectiveCounts> {
  const byUnit = Map.groupBy(groups, ({ unit }) => unit)
  const sum = (unit: string, counts: (group: ObjectiveGroup) => boolean): number =>
    (byUnit.get(unit) ?? []).filter(counts).reduce((all, { count }) => all + count, 0)
  const inPeriod = (group: ObjectiveGroup): boolean => group.period === label && isKept(group)
  return new Map(
    units.map(({ ancestors, id }) => [
      id,
      {
        own: sum(id, inPeriod),
        inherited: ancestors.reduce((all, each) => all + sum(each, inPeriod), 0),
        unsettled: sum(id, (group) => lacksResult(group, day)),
      },
    ]),
  )
}
