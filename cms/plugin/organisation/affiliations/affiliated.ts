import type { PayloadRequest } from 'payload'
import { idOf } from '../../database/local.ts'
import { remembered } from '../../database/remembered.ts'
import { straight } from '../../database/straight.ts'
import type { Affiliation } from '../../generated-types.ts'
import { heldOn } from '../holders.ts'

/** Somebody who belongs to a unit. */
export interface Affiliated {
  /** Id of the person. */
  readonly person: string
  readonly category: Affiliation['category']
}

/** Of more units than these it is cheaper to read everybody than to name the units. */
const manyUnits = 50

/**
 * Who belongs to each of these units on a day, without the units below them and without those who have left the
 * institution. Two queries however many there are, none while it is remembered. Read as the system: whoever shows it
 * has asked what the one who reads may see.
 * @returns a unit to which nobody belongs is not in it
 */
export async function affiliatedIn(
  req: PayloadRequest,
  units: 'all' | readonly string[],
  day: string,
): Promise<Map<string, readonly Affiliated[]>> {
  if (units.length === 0) return new Map()
  const named = units === 'all' || units.length > manyUnits ? null : [...new Set(units)].sort()
  const what = {
    key: `affiliated:${named === null ? 'all' : named.join()}`,
    on: day,
    from: ['affiliations', 'people', 'units'],
  }
  const found = new Map(await remembered(req, what, () => load(req, named, day)))
  if (units === 'all' || named !== null) return found
  return new Map(
    units.flatMap((unit) => {
      const here = found.get(unit)
      return here ? [[unit, here] as const] : []
    }),
  )
}

async function load(
  req: PayloadRequest,
  units: readonly string[] | null,
  day: string,
): Promise<[string, Affiliated[]][]> {
  const [rows, left] = await Promise.all([
    straight(req, 'affiliations', {
      where: units === null ? heldOn(day) : { and: [{ unit: { in: [...units] } }, heldOn(day)] },
      select: { person: true, unit: true, category: true },
    }),
    straight(req, 'people', {
      where: { activeTo: { less_than: day } },
      select: { activeTo: true },
    }),
  ])
  const gone = new Set(left.map(({ id }) => id))
  const found = new Map<string, Affiliated[]>()
  for (const row of rows) {
    const [person, unit] = [idOf(row.person), idOf(row.unit)]
    if (gone.has(person)) continue
    const here = found.get(unit) ?? []
    here.push({ person, category: row.category })
    found.set(unit, here)
  }
  return [...found]
}
