import type { ImportKind, KindName } from '../kind.ts'
import { affiliationsKind } from './affiliations.ts'
import { casesKind } from './cases.ts'
import { measuresKind } from './measures.ts'
import { peopleKind } from './people.ts'
import { rolesKind } from './roles.ts'
import { safetyAreasKind } from './safety-areas.ts'
import { sicknessAbsenceKind } from './sickness-absence.ts'
import { totalsKind } from './totals.ts'
import { trainingKind } from './training.ts'
import { unitsKind } from './units.ts'

/** What can be imported, in the order it builds upon each other. */
export const kinds: readonly ImportKind[] = [
  unitsKind,
  peopleKind,
  affiliationsKind,
  safetyAreasKind,
  rolesKind,
  measuresKind,
  casesKind,
  totalsKind,
  sicknessAbsenceKind,
  trainingKind,
]

/** A kind by its name, or null. */
export function kindNamed(name: string): ImportKind | null {
  return kinds.find((each) => each.name === (name as KindName)) ?? null
}
