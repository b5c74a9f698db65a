import type {
  OpenContact,
  OpenContactRole,
  Unit as PublicUnit,
} from '../../../content/schema/index.ts'
import { roleText, roleTies } from '../access/roles.ts'
import { idOf } from '../database/local.ts'
import { asText, type Text } from '../core/text.ts'
import type { Person, RoleAssignment, SafetyArea, Unit } from '../generated-types.ts'
import { holdsToday } from '../guidelines/published.ts'
import { unitSlug } from './slug.ts'

/** What is needed to say whom readers may ask, read once. */
export interface Organisation {
  /** The day roles are looked up for, `YYYY-MM-DD` in Oslo. */
  readonly asOf: string
  readonly units: readonly Unit[]
  readonly safetyAreas: readonly SafetyArea[]
  readonly people: ReadonlyMap<string, Person>
  readonly assignments: readonly RoleAssignment[]
}

/** Where a role is held: a unit or safety area with its name, or null for the whole institution. */
interface Place {
  readonly id: string
  readonly name: Text | null
}

/** Assignments that run today, by role and place. */
type Holders = ReadonlyMap<string, readonly RoleAssignment[]>

/** Units in operation with whom to ask in each today. A unit below one that is closed counts as below the next one up. */
export function publishedUnits(organisation: Organisation): PublicUnit[] {
  const byId = new Map(organisation.units.map((each) => [each.id, each]))
  const holders = holdersToday(organisation)
  const areas = areasByUnit(organisation)
  return organisation.units
    .filter((each) => each.active !== false)
    .map((unit) => {
      const lineage = lineageOf(unit, byId).filter((each) => each.active !== false)
      const above = lineage[1]
      return {
        slug: unitSlug(unit.code),
        name: nameOf(unit),
        parent: above ? unitSlug(above.code) : null,
        contacts: contactsOf(lineage, { areas, holders, people: organisation.people }),
        ...areasOf(lineage, areas),
        ...saidAtTheDoor(unit),
      }
    })
    .sort((one, other) => one.slug.localeCompare(other.slug))
}

/** Who holds a role for the whole institution today: the chief safety representative. */
export function institutionContacts(organisation: Organisation): OpenContact[] {
  const { people } = organisation
  return contactsIn('chiefSafetyRep', null, { holders: holdersToday(organisation), people })
}

interface Lookup {
  readonly holders: Holders
  readonly people: ReadonlyMap<string, Person>
}

function contactsOf(
  lineage: readonly Unit[],
  lookup: Lookup & { readonly areas: ReadonlyMap<string, readonly Place[]> },
): OpenContact[] {
  const units = lineage.map((each) => ({ id: each.id, name: nameOf(each) }))
  const areas = lineage.flatMap((unit) => lookup.areas.get(unit.id) ?? [])
  return [
    ...nearest('lineManager', units, lookup),
    ...nearest('hseCoordinator', units, lookup),
    ...nearest('safetyRepresentative', areas, lookup),
    ...nearest('fireOfficer', units, lookup),
    ...nearest('firstAider', units, lookup),
    ...nearest('roomManager', units.slice(0, 1), lookup),
  ]
}

/** The safety areas of the unit, or of the nearest above that lies in any. */
function areasOf(
  lineage: readonly Unit[],
  areas: ReadonlyMap<string, readonly Place[]>,
): Pick<PublicUnit, 'safetyAreas'> {
  const own = lineage.map((unit) => areas.get(unit.id) ?? []).find((each) => each.length > 0) ?? []
  const names = own.flatMap(({ name }) => name ?? [])
  return names.length === 0 ? {} : { safetyAreas: names }
}

/** What the unit tells those who come there, as far as it has. */
function saidAtTheDoor(unit: Unit): Pick<PublicUnit, 'meetingPlace' | 'beforeYouWork'> {
  const meetingPlace = asText(unit.meetingPlace)
  const beforeYouWork = asText(unit.beforeYouWork)
  return {
    ...(meetingPlace ? { meetingPlace } : {}),
    ...(beforeYouWork ? { beforeYouWork } : {}),
  }
}

/** Holders in the first place that has any. */
function nearest(role: OpenContactRole, places: readonly Place[], lookup: Lookup): OpenContact[] {
  for (const place of places) {
    const holders = contactsIn(role, place, lookup)
    if (holders.length > 0) return holders
  }
  return []
}

function contactsIn(
  role: OpenContactRole,
  place: Place | null,
  { holders, people }: Lookup,
): OpenContact[] {
  return (holders.get(keyOf(role, place?.id ?? null)) ?? [])
    .map((each) => {
      const person = people.get(idOf(each.person))
      return {
        role,
        roleName: roleText[role],
        unit: place?.name ?? null,
        name: person?.name ?? null,
        email: person?.workEmail ?? null,
        phone: person?.workPhone ?? null,
      }
    })
    .sort((one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'nb'))
}

function holdersToday(organisation: Organisation): Holders {
  const running = organisation.assignments.filter((each) => holdsToday(each, organisation))
  return Map.groupBy(running, (each) => {
    const place = roleTies[each.role] === 'safetyArea' ? each.safetyArea : each.unit
    return keyOf(each.role, place ? idOf(place) : null)
  })
}

function areasByUnit({ safetyAreas }: Organisation): Map<string, Place[]> {
  const areas = new Map<string, Place[]>()
  for (const area of safetyAreas) {
    const place = { id: area.id, name: asText(area.name) }
    for (const unit of (area.units ?? []).map(idOf)) {
      areas.set(unit, [...(areas.get(unit) ?? []), place])
    }
  }
  return areas
}

function keyOf(role: string, place: string | null): string {
  return `${role}:${place ?? ''}`
}

/** The unit and those above it, the nearest first. */
function lineageOf(unit: Unit, byId: ReadonlyMap<string, Unit>): Unit[] {
  const lineage: Unit[] = []
  let next: Unit | undefined = unit
  while (next && !lineage.includes(next)) {
    lineage.push(next)
    next = next.parent ? byId.get(idOf(next.parent)) : undefined
  }
  return lineage
}

function nameOf(unit: Unit): Text {
  return asText(unit.name) ?? { nb: unit.code, en: unit.code }
}
