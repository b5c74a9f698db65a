import type { PayloadRequest, Where } from 'payload'
import { handedUpCases } from '../access/handed-up.ts'
import type { HandedUpCase } from '../access/handling.ts'
import { principalOf } from '../access/principal.ts'
import { groupCounts } from '../database/group-counts.ts'

/** What to count, and which field says the case it belongs to. */
interface Counting {
  readonly collection: 'nonconformities' | 'measures'
  readonly where: Where
  /** Ids of the units asked about; all others may be left out. */
  readonly units: 'all' | readonly string[]
}

const caseField = { nonconformities: 'id', measures: 'nonconformity' } as const

/**
 * How many there are by unit, each where it is handled: what belongs to a case that concerns a manager counts at the unit
 * that handles it, and not at all for someone it is kept from. One query, and one more where there are such cases.
 */
export async function countsByUnit(
  req: PayloadRequest,
  { collection, units, where }: Counting,
): Promise<Map<string, number>> {
  const cases = await handedUpCases(req)
  const field = caseField[collection]
  const ids = cases.map((each) => each.id)
  const others: Where[] =
    ids.length === 0 ? [] : [{ or: [{ [field]: { exists: false } }, { [field]: { not_in: ids } }] }]
  if (units !== 'all') others.push({ unit: { in: [...units] } })
  const counts = new Map<string, number>()
  const add = (unit: string, count: number): void => {
    counts.set(unit, (counts.get(unit) ?? 0) + count)
  }
  const plain = await groupCounts(req, {
    collection,
    by: ['unit'],
    where: { and: [where, ...others] },
  })
  for (const { count, values } of plain) add(String(values.unit), count)
  if (ids.length === 0) return counts
  const { person } = await principalOf(req)
  const places = new Map(handledPlaces(cases, person))
  const handed = await groupCounts(req, {
    collection,
    by: [field],
    where: { and: [where, { [field]: { in: ids } }] },
  })
  for (const { count, values } of handed) {
    const unit = places.get(String(values[field]))
    if (unit !== undefined) add(unit, count)
  }
  return counts
}

/** Case and the unit it counts at, but for those that are kept from someone or that no unit handles. */
function handledPlaces(cases: readonly HandedUpCase[], person: string | null): [string, string][] {
  return cases.flatMap(({ id, handlingUnit, withheldFrom }): [string, string][] =>
    handlingUnit === null || (person !== null && withheldFrom.includes(person))
      ? []
      : [[id, handlingUnit]],
  )
}
