import { type AssignedRole, type Role, roleTies } from './roles.ts'
import { type ActionOf, type HseCollection, type Scope, rightsTo } from './table.ts'

/**
 * A role someone holds today, with the units it reaches: the unit and all below it, those of the safety area, or, for the
 * chief safety representative, those that have no representative of their own.
 */
export interface HeldRole {
  readonly role: AssignedRole
  readonly units: readonly string[]
  /** Of these, the units that no nearer line manager answers for. The same as `units` for a role in a safety area. */
  readonly answersFor: readonly string[]
  /** Of these, the units that no nearer HSE coordinator is there for. Left out: none besides `answersFor`. */
  readonly uncoordinated?: readonly string[]
  /** Topics of the support functions of the unit it is held in, those below them included. Left out: none. */
  readonly topics?: readonly string[]
  /** Units an audit is under way in whose team an auditor is on, and all below them. Left out: none. */
  readonly audited?: readonly string[]
  /** Cases of findings an auditor is asked to audit again. Left out: none. */
  readonly reAudited?: readonly string[]
  /** True for a role that was given until a day. @default false */
  readonly untilADay?: boolean
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
  /** What is set for the institution as a whole. */
  readonly institution: boolean
  /** Cases that no unit may handle. */
  readonly handedUp: boolean
  /** Cases whose manager has named them as the one who handles them. */
  readonly named: boolean
  /** HSE reports of before Verne, of any unit. Not there: none but those of the units. */
  readonly formerReports?: true
  /** Topics whose cases and measures are reached, by id. Not there: none. */
  readonly topics?: readonly string[]
  /** Cases of accidents in these units, or everywhere. Not there: none. */
  readonly accidents?: readonly string[] | 'everywhere'
  /** Cases of findings one is asked to audit again. Not there: none. */
  readonly reAudited?: readonly string[]
  /** Units reached through `ownUnits`, `ownUnit`, `uncoordinated`, `actingUnit`, `ownAreas` and `audited`. */
  readonly units: readonly string[]
  /** Of these, the ones reached by running them or those above: a case follows the unit that handles it. */
  readonly led: readonly string[]
  /** Of these, the ones reached by speaking for their employees: a case stays where it happened. */
  readonly represented: readonly string[]
}

/** What each principal reaches, by collection and action: lists ask it of every row. */
const reached = new WeakMap<Principal, Map<string, Reach>>()

/** Looks the action up in the table for every role the principal has, and adds the scopes up. */
export function reach<C extends HseCollection>(
  principal: Principal,
  collection: C,
  action: ActionOf<C>,
): Reach {
  const known = reached.get(principal) ?? new Map<string, Reach>()
  reached.set(principal, known)
  const key = `${collection}:${action}`
  const found = known.get(key) ?? reachIn(principal, collection, action)
  known.set(key, found)
  return found
}

function reachIn<C extends HseCollection>(
  principal: Principal,
  collection: C,
  action: ActionOf<C>,
): Reach {
  const rights = rightsTo(collection, action)
  const scopes = rolesOf(principal).map((role) => ({
    role,
    scope: rights[role] ?? 'none',
  }))
  const has = (scope: Scope): boolean => scopes.some((each) => each.scope === scope)
  const unitsBy = (asked: Scope): string[] => [
    ...new Set(
      principal.held.flatMap(({ role, units, answersFor, uncoordinated = [], untilADay }) => {
        if ((rights[role] ?? 'none') !== asked) return []
        if (asked === 'uncoordinated') return [...answersFor, ...uncoordinated]
        if (asked === 'actingUnit') return untilADay === true ? answersFor : []
        return asked === 'ownUnit' ? answersFor : units
      }),
    ),
  ]
  const led = [
    ...new Set((['ownUnits', 'ownUnit', 'uncoordinated', 'actingUnit'] as const).flatMap(unitsBy)),
  ]
  const topics = [
    ...new Set(
      principal.held.flatMap((each) =>
        rights[each.role] === 'ownTopics' ? (each.topics ?? []) : [],
      ),
    ),
  ]
  const represented = [...new Set([...unitsBy('ownAreas'), ...unitsBy('unrepresented')])]
  // Neither led nor represented: a case that concerns a manager is not read by whoever audits the unit.
  const audited = principal.held.flatMap((each) =>
    rights[each.role] === 'audited' ? (each.audited ?? []) : [],
  )
  const reAudited = principal.held.flatMap((each) =>
    rights[each.role] === 'audited' ? (each.reAudited ?? []) : [],
  )
  return {
    all: has('all'),
    own: has('own') || has('ownOrNamed'),
    inForce: has('inForce'),
    institution: has('institution'),
    handedUp: has('handedUp'),
    named: has('named') || has('ownOrNamed'),
    units: [...new Set([...led, ...represented, ...audited])],
    led,
    represented,
    ...(has('formerReports') ? { formerReports: true as const } : {}),
    ...(topics.length > 0 ? { topics } : {}),
    ...(reAudited.length > 0 ? { reAudited } : {}),
    ...(has('accidents') ? { accidents: accidentsIn(principal, rights) } : {}),
  }
}

/** Where somebody reads of accidents: a committee of a unit there, others everywhere. */
function accidentsIn(
  { held }: Principal,
  rights: Partial<Record<Role, Scope>>,
): readonly string[] | 'everywhere' {
  const theirs = held.filter(({ role }) => rights[role] === 'accidents')
  if (theirs.some(({ role }) => roleTies[role] === 'institution')) return 'everywhere'
  return [...new Set(theirs.flatMap(({ units }) => units))]
}

/**
 * The units below a unit, itself included, that nobody nearer than its own has: no line manager who answers for them, or
 * no coordinator.
 * @param below the unit and all units below it
 * @param ancestors per unit, the units above it, nearest first
 * @param managed units that have a line manager, or a coordinator, of their own today
 */
export function answeredFor(
  root: string,
  below: readonly string[],
  ancestors: ReadonlyMap<string, readonly string[]>,
  managed: ReadonlySet<string>,
): string[] {
  return below.filter((unit) => {
    if (unit === root) return true
    const above = ancestors.get(unit) ?? []
    const between = above.slice(0, above.indexOf(root))
    return !managed.has(unit) && !between.some((each) => managed.has(each))
  })
}

/** True when the reach holds nothing at all. */
export function reachesNothing(reached: Reach): boolean {
  const { accidents, all, formerReports, own, inForce, institution } = reached
  const { handedUp, named, reAudited, topics, units } = reached
  const some = [accidents, formerReports, reAudited, topics].some((each) => each !== undefined)
  const narrow = own || inForce || institution || handedUp || named || some
  return !all && !narrow && units.length === 0
}
