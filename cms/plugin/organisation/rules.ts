import { roleTies, type AssignedRole } from '../access/roles.ts'

/** A unit as far as the tree goes. */
export interface TreeUnit {
  readonly id: string
  readonly parent: string | null
}

/** Ids from the unit above up to the top, nearest first. Null when the unit would lie below itself. */
export function ancestorsOf(
  unit: TreeUnit,
  parents: ReadonlyMap<string, string | null>,
): string[] | null {
  const found: string[] = []
  let above = unit.parent
  while (above !== null) {
    if (above === unit.id || found.includes(above)) return null
    found.push(above)
    above = parents.get(above) ?? null
  }
  return found
}

/** A role assignment as far as its rules go. */
export interface Assignment {
  readonly role: AssignedRole
  readonly unit: string | null
  readonly safetyArea: string | null
  readonly from: string
  readonly to: string | null
}

export type AssignmentFault = 'unitTied' | 'areaTied' | 'institutionTied' | 'endsBeforeStart'

/** What is wrong with an assignment, and in which field. Empty when nothing is. */
export function assignmentFaults(
  assignment: Assignment,
): { code: AssignmentFault; field: 'unit' | 'safetyArea' | 'to' }[] {
  const faults: { code: AssignmentFault; field: 'unit' | 'safetyArea' | 'to' }[] = []
  const tie = roleTies[assignment.role]
  if (tie === 'unit' && assignment.unit === null) faults.push({ code: 'unitTied', field: 'unit' })
  if (tie === 'safetyArea' && assignment.safetyArea === null) {
    faults.push({ code: 'areaTied', field: 'safetyArea' })
  }
  if (tie === 'institution' && (assignment.unit !== null || assignment.safetyArea !== null)) {
    faults.push({ code: 'institutionTied', field: 'unit' })
  }
  if (assignment.to !== null && assignment.to < assignment.from) {
    faults.push({ code: 'endsBeforeStart', field: 'to' })
  }
  return faults
}

/** True when two periods share a day. */
export function overlap(
  one: { from: string; to: string | null },
  other: { from: string; to: string | null },
): boolean {
  return (one.to === null || other.from <= one.to) && (other.to === null || one.from <= other.to)
}

/**
 * True for someone who is not here any more: the last day has passed.
 * @param activeTo last day, or nothing for someone who stays
 */
export function hasLeft(
  { activeTo }: { readonly activeTo?: string | null | undefined },
  day: string,
): boolean {
  return activeTo != null && activeTo !== '' && activeTo < day
}
