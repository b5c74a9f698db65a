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
