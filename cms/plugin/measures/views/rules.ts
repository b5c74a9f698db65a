import type { AssignedRole } from '../../access/roles.ts'

/** Who writes what they think of a measure or a plan: those who speak for the employees, and those who answer for it. */
export type ViewSide = 'representative' | 'manager'

/** What someone thinks, with the role it was written in. */
export interface View {
  readonly role: AssignedRole
  readonly text: string
  /** ISO 8601 */
  readonly at: string
  readonly name: string | null
}

/** Roles that each side writes in, the one that counts most first. */
export const viewRoles: Readonly<Record<ViewSide, readonly AssignedRole[]>> = {
  representative: ['safetyRepresentative', 'deputySafetyRep', 'chiefSafetyRep'],
  manager: ['lineManager', 'hseUnitApprover'],
}

/** Side that a role writes for. */
export function sideOf(role: AssignedRole): ViewSide {
  return viewRoles.representative.includes(role) ? 'representative' : 'manager'
}

/** The role someone writes in, of those they hold in the unit. */
export function roleAmong(
  held: readonly { readonly role: string; readonly answersFor: readonly string[] }[],
  side: ViewSide,
  unit: string,
): AssignedRole {
  const here = (role: AssignedRole): boolean =>
    held.some((each) => each.role === role && each.answersFor.includes(unit))
  const roles = viewRoles[side]
  const anywhere = roles.find((role) => held.some((each) => each.role === role))
  return (
    roles.find(here) ?? anywhere ?? (side === 'representative' ? 'chiefSafetyRep' : 'lineManager')
  )
}

/** True where a representative has said what they think and nobody who answers for the unit has said anything since. */
export function awaitsAnswer(views: readonly Pick<View, 'role'>[]): boolean {
  const last = views.at(-1)
  return last !== undefined && sideOf(last.role) === 'representative'
}
