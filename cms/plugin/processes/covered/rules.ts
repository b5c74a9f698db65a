/** A unit as far as it goes through the process of another. */
export interface CoveredUnit {
  readonly id: string
  readonly code: string
  /** Ids of the units above, nearest first. */
  readonly ancestors: readonly string[]
  readonly process: 'own' | 'withParent' | 'none'
}

/**
 * The unit whose process a unit takes part in: its own; where it takes part above, the nearest above that does not pass it
 * on. Null where no process asks for it.
 */
export function coveringUnit<U extends CoveredUnit>(
  unit: U,
  byId: ReadonlyMap<string, U>,
): U | null {
  const line = [unit, ...unit.ancestors.flatMap((id) => byId.get(id) ?? [])]
  const found = line.find((each) => each.process !== 'withParent')
  return found?.process === 'own' ? found : null
}

/** The units that take part in the process of each unit, by its id; itself is not among them. */
export function coveredUnits<U extends CoveredUnit>(units: readonly U[]): Map<string, U[]> {
  const byId = new Map(units.map((each) => [each.id, each]))
  const covered = new Map<string, U[]>()
  for (const unit of units) {
    const above = coveringUnit(unit, byId)
    if (above === null || above.id === unit.id) continue
    covered.set(above.id, [...(covered.get(above.id) ?? []), unit])
  }
  return covered
}

/** The units that take part in one process besides its own: as the tree has it, and those chosen for the year. */
export function coveredIn<U extends CoveredUnit>(
  { covers, unit }: { readonly unit: string; readonly covers: readonly string[] },
  units: readonly U[],
): U[] {
  const covered = coveredUnits(units)
  const chosen = units.filter(({ id }) => covers.includes(id))
  return [
    ...(covered.get(unit) ?? []),
    ...chosen.flatMap((each) => [each, ...(covered.get(each.id) ?? [])]),
  ]
}

/** A unit as far as it can be chosen into the process of a unit above. */
export interface ChoosableUnit extends CoveredUnit {
  readonly employees: number | null
}

export type CoverFault = 'coverNotBelow' | 'coverNotOwn' | 'coverNotSmall' | 'coverTaken'

/**
 * Why a unit cannot go through the process of a unit together with it; null where it can.
 * @param taken ids of the units that have a process in the year, or are in another's
 * @param smallBelow a unit with fewer employees is small
 */
export function coverFault(
  unit: ChoosableUnit,
  above: string,
  { smallBelow, taken }: { readonly taken: ReadonlySet<string>; readonly smallBelow: number },
): CoverFault | null {
  if (!unit.ancestors.includes(above)) return 'coverNotBelow'
  if (unit.process !== 'own') return 'coverNotOwn'
  if (unit.employees === null || unit.employees >= smallBelow) return 'coverNotSmall'
  return taken.has(unit.id) ? 'coverTaken' : null
}

const known = new WeakMap<ReadonlyMap<string, CoveredUnit>, ReadonlyMap<string, CoveredUnit[]>>()

/** The units that take part in the process of one unit. Worked out once for the same tree. */
export function coveredBy<U extends CoveredUnit>(
  { id }: Pick<U, 'id'>,
  byId: ReadonlyMap<string, U>,
): readonly U[] {
  const covered = (known.get(byId) ?? coveredUnits([...byId.values()])) as ReadonlyMap<string, U[]>
  known.set(byId, covered)
  return covered.get(id) ?? []
}
