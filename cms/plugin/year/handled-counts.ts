import type { PayloadRequest, Where } from 'payload'
import { handedUpCases } from '../access/handed-up.ts'
import { principalOf } from '../access/principal.ts'
import { type GroupCount, groupCounts } from '../database/group-counts.ts'
import { handledIn } from '../nonconformities/conditions.ts'

/** Units that are counted: every one, or these. */
export type Wanted = 'all' | readonly string[]

/** How many there are with the same values, and the unit they count at. */
export interface PlacedCount<Field extends string> extends GroupCount<Field> {
  readonly unit: string
}

/**
 * Cases counted in groups, each where it is handled: one that concerns a manager counts at the unit that handles it, and
 * not at all for someone it is kept from. One query.
 */
export async function casesInGroups<Field extends string>(
  req: PayloadRequest,
  { by, wanted, where }: Counting<Field>,
): Promise<PlacedCount<Field>[]> {
  const { person } = await principalOf(req)
  const kept = (await handedUpCases(req)).filter(
    ({ withheldFrom }) => person !== null && withheldFrom.includes(person),
  )
  const parts: Where[] = [where]
  if (kept.length > 0) parts.push({ id: { not_in: kept.map(({ id }) => id) } })
  if (wanted !== 'all') parts.push(handledIn(wanted))
  const found = await groupCounts(req, {
    collection: 'nonconformities',
    by: [...by, 'unit', 'handlingUnit', 'concernsManager'],
    where: { and: parts },
  })
  return found.flatMap(({ count, values }): PlacedCount<Field>[] => {
    const unit = isTrue(values.concernsManager) ? values.handlingUnit : values.unit
    return unit === null ? [] : [{ count, unit: String(unit), values }]
  })
}

interface Counting<Field extends string> {
  readonly by: readonly Field[]
  readonly wanted: Wanted
  readonly where: Where
}

/**
 * Measures counted in groups, those of a case with the case. One query, and one more where cases concern a manager: a
 * measure knows its case, and not who handles it.
 */
export async function measuresInGroups<Field extends string>(
  req: PayloadRequest,
  { by, wanted, where }: Counting<Field>,
): Promise<PlacedCount<Field>[]> {
  const cases = await handedUpCases(req)
  const ids = cases.map((each) => each.id)
  const others: Where[] =
    ids.length === 0
      ? []
      : [{ or: [{ nonconformity: { exists: false } }, { nonconformity: { not_in: ids } }] }]
  if (wanted !== 'all') others.push({ unit: { in: [...wanted] } })
  const plain = await groupCounts(req, {
    collection: 'measures',
    by: [...by, 'unit'],
    where: { and: [where, ...others] },
  })
  const placed = plain.map((each) => ({ ...each, unit: String(each.values.unit) }))
  if (ids.length === 0) return placed
  const { person } = await principalOf(req)
  const handed = await groupCounts(req, {
    collection: 'measures',
    by: [...by, 'nonconformity'],
    where: { and: [where, { nonconformity: { in: ids } }] },
  })
  const places = new Map(
    cases.flatMap(({ handlingUnit, id, withheldFrom }): [string, string][] =>
      handlingUnit === null || (person !== null && withheldFrom.includes(person))
        ? []
        : [[id, handlingUnit]],
    ),
  )
  return [
    ...placed,
    ...handed.flatMap((each): PlacedCount<Field>[] => {
      const unit = places.get(String(each.values.nonconformity))
      return unit === undefined ? [] : [{ ...each, unit }]
    }),
  ]
}

/** A tick in a group: one database answers true, the other 1. */
function isTrue(value: string | number | boolean | null): boolean {
  return value === true || value === 1
}

/** How many there are in all at each unit that has any. */
export function byUnit(groups: readonly PlacedCount<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { count, unit } of groups) counts.set(unit, (counts.get(unit) ?? 0) + count)
  return counts
}

/** The groups of each unit, summed up where they fit. */
export function sumOf<Field extends string>(
  groups: readonly PlacedCount<Field>[],
  fits: (values: PlacedCount<Field>['values']) => boolean = () => true,
): number {
  return groups.reduce((sum, { count, values }) => sum + (fits(values) ? count : 0), 0)
}
