import type { PayloadRequest, SelectType, TypeWithID, Where } from 'payload'
import { optionsOf } from '../options.ts'
import { today } from '../core/dates.ts'
import { idOf } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import { lastingStates } from '../audits/rules.ts'
import type {
  Audit,
  Person,
  ReAudit,
  RoleAssignment,
  SafetyArea,
  Unit,
} from '../generated-types.ts'
import { topicsOfUnits } from '../support-functions/own-topics.ts'
import { answeredFor, anyone, type HeldRole, type Principal } from './rules.ts'
import { unrepresentedUnits } from './unrepresented.ts'

const key = 'hsePrincipal'

/**
 * Who is asking, with the roles held today. The same throughout a request, and remembered between requests for as long
 * as nothing it rests on changes.
 * Rights follow role assignments with their from and to dates, never a flag on the account.
 */
export async function principalOf(req: PayloadRequest): Promise<Principal> {
  const user = req.user
  const options = optionsOf(req.payload)
  if (!user || user.collection !== options.accounts) return anyone
  const account = String(user.id)
  const context = req.context as {
    [key]?: { account: string; principal: Promise<Principal> }
  }
  if (context[key]?.account !== account) {
    context[key] = { account, principal: recalled(req, account) }
  }
  return context[key].principal
}

function recalled(req: PayloadRequest, account: string): Promise<Principal> {
  const { accounts, clock } = optionsOf(req.payload)
  const day = today(clock)
  const from = [
    ...['people', 'role-assignments', 'units', 'safety-areas'],
    ...['support-functions', 'topics', 'audits', 're-audits', accounts],
  ]
  const what = { key: `principal:${account}`, on: day, from }
  return remembered(req, what, () => load(req, account, day))
}

/** Forgets what was loaded, after role assignments or units changed within the request. */
export function forgetPrincipal(req: PayloadRequest): void {
  const context = req.context as { [key]?: unknown }
  context[key] = undefined
}

/** Straight from the database: this is asked at every request, and nobody's rights apply to the question of rights. */
async function found<T>(
  req: PayloadRequest,
  collection: 'people' | 'role-assignments' | 'units' | 'safety-areas' | 'audits' | 're-audits',
  where: Where,
  select: SelectType,
): Promise<T[]> {
  const { docs } = await req.payload.db.find<T & TypeWithID>({
    collection,
    where,
    select,
    pagination: false,
    limit: 0,
    req,
  })
  return docs
}

async function load(req: PayloadRequest, account: string, day: string): Promise<Principal> {
  const [person] = await found<Pick<Person, 'id' | 'activeTo'>>(
    req,
    'people',
    { account: { equals: account } },
    { activeTo: true },
  )
  if (!person) return { account, person: null, held: [] }
  // After the last day there are no rights left, not even those of anyone logged in.
  if (person.activeTo && person.activeTo < day) return anyone
  const assignments = await found<RoleAssignment>(
    req,
    'role-assignments',
    {
      and: [
        { person: { equals: person.id } },
        { from: { less_than_equal: day } },
        {
          or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }],
        },
      ],
    },
    { role: true, unit: true, safetyArea: true, to: true },
  )
  const roots = assignments.flatMap((each) => (each.unit ? [idOf(each.unit)] : []))
  const areas = assignments.flatMap((each) => (each.safetyArea ? [idOf(each.safetyArea)] : []))
  const [below, areaUnits] = await Promise.all([unitsBelow(req, roots), unitsOfAreas(req, areas)])
  const coordinates = assignments.some(({ role }) => role === 'hseCoordinator')
  const [managed, coordinated] = await Promise.all([
    managedUnits(req, below.units, day),
    coordinates ? coordinatedUnits(req, below.units, day) : new Set<string>(),
  ])
  const contributes = assignments.flatMap(({ role, unit }) =>
    role === 'centralContributor' && unit ? [idOf(unit)] : [],
  )
  const topics = await topicsOfUnits(req, contributes)
  const isAuditor = assignments.some(({ role }) => role === 'auditor')
  const audited = isAuditor ? await auditedBy(req, person.id) : []
  const reAudited = isAuditor ? await reAuditedBy(req, person.id) : []
  const isChief = assignments.some(({ role }) => role === 'chiefSafetyRep')
  const unrepresented = isChief ? await unrepresentedOn(req, day) : []
  const held = assignments.map((each): HeldRole => {
    const role = each.role
    if (role === 'auditor') return { role, units: [], answersFor: [], audited, reAudited }
    if (role === 'chiefSafetyRep') return { role, units: unrepresented, answersFor: unrepresented }
    if (each.unit) {
      const root = idOf(each.unit)
      const units = below.units.get(root) ?? []
      return {
        role,
        units,
        answersFor: answeredFor(root, units, below.ancestors, managed),
        ...(role === 'hseCoordinator'
          ? { uncoordinated: answeredFor(root, units, below.ancestors, coordinated) }
          : {}),
        ...(role === 'centralContributor' ? { topics: topics.get(root) ?? [] } : {}),
        ...(each.to ? { untilADay: true } : {}),
      }
    }
    const units = each.safetyArea ? (areaUnits.get(idOf(each.safetyArea)) ?? []) : []
    return { role, units, answersFor: units }
  })
  return { account, person: person.id, held }
}

/** Each unit with all units below it, itself included. */
async function unitsBelow(
  req: PayloadRequest,
  roots: readonly string[],
): Promise<{ units: Map<string, string[]>; ancestors: Map<string, string[]> }> {
  const below = new Map(roots.map((root) => [root, [root]]))
  const ancestors = new Map<string, string[]>()
  if (roots.length === 0) return { units: below, ancestors }
  const where = { ancestors: { in: [...roots] } }
  for (const unit of await found<Unit>(req, 'units', where, {
    ancestors: true,
  })) {
    const above = (unit.ancestors ?? []).map(idOf)
    ancestors.set(unit.id, above)
    for (const ancestor of above) below.get(ancestor)?.push(unit.id)
  }
  return { units: below, ancestors }
}

/** The units that audits are under way in whose team somebody is on, and all below them. */
async function auditedBy(req: PayloadRequest, person: string): Promise<string[]> {
  const audits = await found<Audit>(
    req,
    'audits',
    {
      and: [
        { team: { in: [person] } },
        { state: { in: [...lastingStates] } },
        // Whoever follows up what others have found is told it by their report.
        { by: { not_equals: 'others' } },
      ],
    },
    { unit: true },
  )
  const { units } = await unitsBelow(req, [...new Set(audits.map(({ unit }) => idOf(unit)))])
  return [...new Set([...units.values()].flat())]
}

/** The cases of findings somebody is asked to audit again, for as long as they have not concluded. */
async function reAuditedBy(req: PayloadRequest, person: string): Promise<string[]> {
  const asked = await found<ReAudit>(
    req,
    're-audits',
    { and: [{ auditor: { equals: person } }, { state: { equals: 'asked' } }] },
    { nonconformity: true },
  )
  return asked.flatMap(({ nonconformity }) => (nonconformity ? [idOf(nonconformity)] : []))
}

/** Which of the units below those of a role have a line manager of their own today. Not asked where nothing lies below. */
async function managedUnits(
  req: PayloadRequest,
  below: ReadonlyMap<string, readonly string[]>,
  day: string,
): Promise<ReadonlySet<string>> {
  const managers = await heldBelow(req, below, 'lineManager', day)
  return new Set(managers.flatMap((each) => (each.unit ? [idOf(each.unit)] : [])))
}

/** The same of HSE coordinators; one who has left is none. */
async function coordinatedUnits(
  req: PayloadRequest,
  below: ReadonlyMap<string, readonly string[]>,
  day: string,
): Promise<ReadonlySet<string>> {
  const held = await heldBelow(req, below, 'hseCoordinator', day)
  const gone = await whoLeft(req, held, day)
  return new Set(
    held.flatMap((each) => (each.unit && !gone.has(idOf(each.person)) ? [idOf(each.unit)] : [])),
  )
}

/** Who holds a role today in the units below those of another. */
async function heldBelow(
  req: PayloadRequest,
  below: ReadonlyMap<string, readonly string[]>,
  role: 'lineManager' | 'hseCoordinator',
  day: string,
): Promise<RoleAssignment[]> {
  const units = [...below].flatMap(([root, all]) => all.filter((unit) => unit !== root))
  if (units.length === 0) return []
  return found<RoleAssignment>(
    req,
    'role-assignments',
    {
      and: [
        { role: { equals: role } },
        { unit: { in: [...new Set(units)] } },
        { from: { less_than_equal: day } },
        {
          or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }],
        },
      ],
    },
    { person: true, unit: true },
  )
}

/** Those of some holders whose last day has passed. */
async function whoLeft(
  req: PayloadRequest,
  held: readonly RoleAssignment[],
  day: string,
): Promise<ReadonlySet<string>> {
  if (held.length === 0) return new Set()
  const where = {
    and: [{ id: { in: held.map((each) => idOf(each.person)) } }, { activeTo: { less_than: day } }],
  }
  const left = await found<Person>(req, 'people', where, { name: true })
  return new Set(left.map((each) => each.id))
}

/** Units in operation that have no safety representative of their own today. */
async function unrepresentedOn(req: PayloadRequest, day: string): Promise<string[]> {
  const roles = { in: ['safetyRepresentative', 'deputySafetyRep'] }
  const units = await found<Unit>(req, 'units', { active: { not_equals: false } }, { code: true })
  const areas = await found<SafetyArea>(req, 'safety-areas', {}, { units: true })
  const held = await found<RoleAssignment>(
    req,
    'role-assignments',
    {
      and: [
        { role: roles },
        { from: { less_than_equal: day } },
        {
          or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }],
        },
      ],
    },
    { person: true, safetyArea: true },
  )
  const gone = await whoLeft(req, held, day)
  const represented = held.flatMap((each) =>
    each.safetyArea && !gone.has(idOf(each.person)) ? [idOf(each.safetyArea)] : [],
  )
  return unrepresentedUnits(
    units.map((each) => each.id),
    areas.map((area) => ({ id: area.id, units: (area.units ?? []).map(idOf) })),
    new Set(represented),
  )
}

async function unitsOfAreas(
  req: PayloadRequest,
  areas: readonly string[],
): Promise<Map<string, string[]>> {
  if (areas.length === 0) return new Map()
  const where = { id: { in: [...areas] } }
  const all = await found<SafetyArea>(req, 'safety-areas', where, {
    units: true,
  })
  return new Map(all.map((area) => [area.id, (area.units ?? []).map(idOf)]))
}
