import type { PayloadRequest } from 'payload'
import { asText, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'

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

/** A unit in operation with its name, for pages. */
export interface NamedUnit extends CoveredUnit {
  readonly name: Text
}

/** Every unit in operation, read as the system: what the tree looks like is no secret. */
export async function unitsInOperation(req: PayloadRequest): Promise<NamedUnit[]> {
  const found = await local.find(req, 'units', {
    overrideAccess: true,
    locale: 'all',
    where: { active: { not_equals: false } },
    select: { code: true, name: true, ancestors: true, process: true },
    sort: 'code',
  })
  return found.map(({ ancestors, code, id, name, process }) => ({
    id,
    code,
    process,
    name: asText(name) ?? { nb: code, en: code },
    ancestors: (ancestors ?? []).map(idOf),
  }))
}
