import type { AssignedRole, Role } from './roles.ts'
import { type Action, type HseCollection, type Scope, table } from './table.ts'

/** A role someone holds today, with the units it reaches: the unit and all below it, or those of the safety area. */
export interface HeldRole {
  readonly role: AssignedRole
  readonly units: readonly string[]
}

/** Someone who asks for something, as far as rights go. */
export interface Principal {
  /** Id of the account, or null for someone who is not logged in. */
  readonly account: string | null
  /** Id of the person the account points to, or null. */
  readonly person: string | null
  readonly held: readonly HeldRole[]
}

export const anyone: Principal = { account: null, person: null, held: [] }

/** Every role a principal acts in: `public` always, `employee` when logged in, and what is assigned. */
export function rolesOf(principal: Principal): Role[] {
  const assigned = principal.held.map((each) => each.role)
  return principal.account === null ? ['public'] : ['public', 'employee', ...new Set(assigned)]
}

/** What someone may reach with an action: everything, or the union of narrower scopes. Empty = nothing. */
export interface Reach {
  readonly all: boolean
  readonly own: boolean
  readonly inForce: boolean
  /** Units reached through `ownUnits` and `ownAreas`. */
  readonly units: readonly string[]
}

/** Looks the action up in the table for every role the principal has, and adds the scopes up. */
export function reach(principal: Principal, collection: HseCollection, action: Action): Reach {
  const rights = table[collection][action] ?? {}
  const scopes = rolesOf(principal).map((role) => ({ role, scope: rights[role] ?? 'none' }))
  const has = (scope: Scope): boolean => scopes.some((each) => each.scope === scope)
  const reaching = scopes.filter(({ scope }) => scope === 'ownUnits' || scope === 'ownAreas')
  const units = principal.held
    .filter((held) => reaching.some((each) => each.role === held.role))
    .flatMap((held) => held.units)
  return {
    all: has('all'),
    own: has('own'),
    inForce: has('inForce'),
    units: [...new Set(units)],
  }
}

/** True when the reach holds nothing at all. */
export function reachesNothing(reached: Reach): boolean {
  return !reached.all && !reached.own && !reached.inForce && reached.units.length === 0
}
