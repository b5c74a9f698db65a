import type { PayloadRequest, Where } from 'payload'
import type { AssignedRole } from '../access/roles.ts'
import { today } from '../core/dates.ts'
import { idOf, local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'
import { optionsOf } from '../options.ts'

/** Someone who holds a role today. */
export interface Holder {
  readonly person: string
  readonly name: string
  /** Account to write to, or null for someone who never logs in. */
  readonly account: string | null
  /** Last day the role is held; null, or left out, where no end is set. */
  readonly until?: string | null
}

/** Who has the roles of the HSE work of one unit today. */
export interface UnitHolders {
  /** The unit's line manager, or the nearest above it where it has none; null when nobody has. */
  readonly manager: Holder | null
  /** Unit the manager holds the role in: the unit itself, or one above. */
  readonly managerUnit: string | null
  /** The line managers above that one, the nearest first, for what the unit's own manager may not decide. */
  readonly managersAbove: readonly Holder[]
  /** Every unit from this one upwards that has line managers, with all of them, the nearest first. */
  readonly managedLine: readonly {
    readonly unit: string
    readonly managers: readonly Holder[]
  }[]
  readonly deputies: readonly Holder[]
  readonly coordinators: readonly Holder[]
  /** Safety representatives of the areas the unit lies in. */
  readonly representatives: readonly Holder[]
  readonly deputyRepresentatives: readonly Holder[]
  /** Of the whole institution, the same for every unit. */
  readonly chiefRepresentatives: readonly Holder[]
  /** The HSE director, who approves for the HSE unit. */
  readonly directors: readonly Holder[]
  /** The rest of the HSE unit. */
  readonly editors: readonly Holder[]
  readonly topManagement: readonly Holder[]
}

/** Who speaks for the employees of a unit: its representatives, or the chief one where it has none. */
export function speakingForEmployees({
  chiefRepresentatives,
  deputyRepresentatives,
  representatives,
}: Pick<
  UnitHolders,
  'chiefRepresentatives' | 'deputyRepresentatives' | 'representatives'
>): readonly Holder[] {
  const own = [...representatives, ...deputyRepresentatives]
  return own.length > 0 ? own : chiefRepresentatives
}

const unitRoles = ['lineManager', 'deputyManager', 'hseCoordinator'] as const
const areaRoles = ['safetyRepresentative', 'deputySafetyRep'] as const
const institutionRoles = [
  'chiefSafetyRep',
  'hseUnitApprover',
  'hseUnitEditor',
  'topManagement',
] as const

/** Of more units than these it is cheaper to read every unit than to name them. */
const manyUnits = 50
const system = { overrideAccess: true } as const

/** Who has the roles of one unit. See `holdersOfUnits`. */
export async function holdersOf(req: PayloadRequest, unit: string): Promise<UnitHolders> {
  return (await holdersOfUnits(req, [unit])).get(unit) ?? nobody
}

/** Who holds a role of the HSE work today, and of which unit or safety area; null for the whole institution. */
interface HeldAt {
  readonly role: AssignedRole
  readonly place: string | null
  readonly holder: Holder
}

/**
 * Who has which role in each unit today, in a fixed number of queries however many units there are, none while they are
 * remembered. Read as the system: who answers for a unit is no secret to those who deal with it.
 * @param known the units above each of these, nearest first, where that has been read already
 */
export async function holdersOfUnits(
  req: PayloadRequest,
  ids: readonly string[],
  known?: ReadonlyMap<string, readonly string[]>,
): Promise<Map<string, UnitHolders>> {
  if (ids.length === 0) return new Map()
  const [units, { areas, held }] = await Promise.all([
    known
      ? ids.map((id) => ({ id, ancestors: known.get(id) ?? [] }))
      : unitsWithAncestors(req, ids),
    everyHolder(req),
  ])
  // Looked up for every unit and those above it: by place, not by going through all of them each time.
  const placed = Map.groupBy(held, ({ place, role }) => placeKey(role, place))
  const holding = new Map<string, Holder[]>()
  const heldAt = (role: AssignedRole, place: string | null): Holder[] => {
    const key = placeKey(role, place)
    const found = holding.get(key) ?? (placed.get(key) ?? []).map(({ holder }) => holder)
    holding.set(key, found)
    return found
  }
  const areasOf = new Map<string, string[]>()
  for (const area of areas) {
    for (const unit of area.units) areasOf.set(unit, [...(areasOf.get(unit) ?? []), area.id])
  }
  const inInstitution = (role: (typeof institutionRoles)[number]): Holder[] =>
    held.filter((each) => each.role === role).map(({ holder }) => holder)
  const ofInstitution = {
    chiefRepresentatives: inInstitution('chiefSafetyRep'),
    directors: inInstitution('hseUnitApprover'),
    editors: inInstitution('hseUnitEditor'),
    topManagement: inInstitution('topManagement'),
  }
  return new Map(
    units.map((unit): [string, UnitHolders] => {
      const line = [unit.id, ...unit.ancestors]
      const managers = line.flatMap((each) =>
        heldAt('lineManager', each).map((found) => ({ found, unit: each })),
      )
      const own = areasOf.get(unit.id) ?? []
      const [area, ...more] = own
      const inAreas = (role: AssignedRole): Holder[] => {
        if (area === undefined) return []
        if (more.length === 0) return heldAt(role, area)
        // In the order they came to the role, whichever of the areas it is in.
        return held
          .filter((each) => each.role === role && each.place !== null && own.includes(each.place))
          .map(({ holder }) => holder)
      }
      const [manager] = managers
      // As the access table has it: a role above the nearest manager reaches no further than that manager.
      const answering = line.slice(0, manager ? line.indexOf(manager.unit) + 1 : line.length)
      return [
        unit.id,
        {
          manager: manager?.found ?? null,
          managerUnit: manager?.unit ?? null,
          managersAbove: managers
            .map((each) => each.found)
            .filter((each) => each.person !== manager?.found.person),
          managedLine: line
            .map((each) => ({
              unit: each,
              managers: heldAt('lineManager', each),
            }))
            .filter((each) => each.managers.length > 0),
          deputies: answering.flatMap((each) => heldAt('deputyManager', each)),
          coordinators: answering.flatMap((each) => heldAt('hseCoordinator', each)),
          representatives: inAreas('safetyRepresentative'),
          deputyRepresentatives: inAreas('deputySafetyRep'),
          ...ofInstitution,
        },
      ]
    }),
  )
}

function inArea(role: AssignedRole): boolean {
  return areaRoles.some((each) => each === role)
}

function placeKey(role: AssignedRole, place: string | null): string {
  return `${role}:${place ?? ''}`
}

async function unitsWithAncestors(
  req: PayloadRequest,
  ids: readonly string[],
): Promise<readonly WithAncestors[]> {
  if (ids.length <= manyUnits) return readAncestors(req, { id: { in: [...ids] } })
  // Of many units it is cheaper to remember where every one lies than to ask where these do.
  const wanted = new Set(ids)
  const what = { key: 'units with those above them', from: ['units'] }
  const every = await remembered(req, what, () => readAncestors(req, {}))
  return every.filter(({ id }) => wanted.has(id))
}

interface WithAncestors {
  readonly id: string
  readonly ancestors: readonly string[]
}

async function readAncestors(req: PayloadRequest, where: Where): Promise<WithAncestors[]> {
  const found = await local.find(req, 'units', { ...system, where, select: { ancestors: true } })
  return found.map(({ ancestors, id }) => ({ id, ancestors: (ancestors ?? []).map(idOf) }))
}

/**
 * Everybody who holds a role of the HSE work today, in the order they came to it, and the units of each safety area: the
 * same whoever asks, so that it is read and put together once for as long as it stays so.
 */
function everyHolder(req: PayloadRequest): Promise<{
  readonly held: readonly HeldAt[]
  readonly areas: readonly { readonly id: string; readonly units: readonly string[] }[]
}> {
  const { accounts, clock } = optionsOf(req.payload)
  const day = today(clock)
  // A person stands without an account when it is deleted, an area without a unit, and an assignment goes with either.
  const from = ['role-assignments', 'people', 'safety-areas', 'units', accounts]
  return remembered(req, { key: 'holders of roles', on: day, from }, async () => {
    const [areas, assignments] = await Promise.all([
      local.find(req, 'safety-areas', { ...system, select: { units: true } }),
      local.find(req, 'role-assignments', {
        ...system,
        where: {
          and: [{ role: { in: [...unitRoles, ...areaRoles, ...institutionRoles] } }, heldOn(day)],
        },
        sort: 'from',
        select: { role: true, person: true, unit: true, safetyArea: true, to: true },
      }),
    ])
    const people = await local.find(req, 'people', {
      ...system,
      where: { id: { in: [...new Set(assignments.map((each) => idOf(each.person)))] } },
      select: { name: true, account: true, activeTo: true },
    })
    const byId = new Map(people.map((each) => [each.id, each]))
    return {
      areas: areas.map(({ id, units }) => ({ id, units: (units ?? []).map(idOf) })),
      held: assignments.flatMap((assignment): HeldAt[] => {
        const person = byId.get(idOf(assignment.person))
        if (!person || (person.activeTo && person.activeTo < day)) return []
        const { role, safetyArea, to, unit } = assignment
        const place = inArea(role) ? safetyArea : unit
        const account = person.account ? idOf(person.account) : null
        const holder = { person: person.id, name: person.name, account, until: to ?? null }
        return [{ role, place: place ? idOf(place) : null, holder }]
      }),
    }
  })
}

const nobody: UnitHolders = {
  manager: null,
  managerUnit: null,
  managersAbove: [],
  managedLine: [],
  deputies: [],
  coordinators: [],
  representatives: [],
  deputyRepresentatives: [],
  chiefRepresentatives: [],
  directors: [],
  editors: [],
  topManagement: [],
}

/** Assignments that hold on a day. */
export function heldOn(day: string): Where {
  return {
    and: [
      { from: { less_than_equal: day } },
      { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] },
    ],
  }
}
