import { assignedRoles, roleText } from '../plugin/access/roles.ts'
import { today } from '../plugin/core/dates.ts'
import { idOf, local } from '../plugin/database/local.ts'
import { say } from '../plugin/core/text.ts'
import type { RoleAssignment, SafetyArea, Unit } from '../plugin/generated-types.ts'
import { optionsOf } from '../plugin/options.ts'
import { unitTypeText } from '../plugin/organisation/text.ts'
import type { PageLanguage } from './routes.ts'
import { words } from './text.ts'
import type { Visitor } from './visitor.ts'

/** A role someone holds, or will hold from a day that is set. */
export interface MyRole {
  readonly id: string
  readonly name: string
  /** Unit or safety area where it holds, or the whole institution. */
  readonly where: string
  /** How many units the safety area has, for a role in one; null for others. */
  readonly unitsInArea: number | null
  readonly from: string
  readonly to: string | null
  /** False while the first day lies ahead. */
  readonly begun: boolean
}

/** A unit someone has a role in, by itself or through a safety area, and how many units in operation lie below it. */
export interface MyUnit {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly type: string
  /** Whether it has an HSE process of its own. */
  readonly process: Unit['process']
  readonly below: number
}

/** What a person has to do with the HSE work, read with the person's own rights in a fixed number of queries. */
export async function myRoles(
  { req, person }: Visitor,
  language: PageLanguage,
): Promise<{ readonly roles: readonly MyRole[]; readonly units: readonly MyUnit[] }> {
  if (person === null) return { roles: [], units: [] }
  const day = today(optionsOf(req.payload).clock)
  const asVisitor = { overrideAccess: false, locale: language } as const
  const assignments = await local.find(req, 'role-assignments', {
    ...asVisitor,
    where: {
      and: [
        { person: { equals: person.id } },
        { or: [{ to: { exists: false } }, { to: { greater_than_equal: day } }] },
      ],
    },
  })
  const areaIds = assignments.flatMap((each) => (each.safetyArea ? [idOf(each.safetyArea)] : []))
  const areas =
    areaIds.length === 0
      ? []
      : await local.find(req, 'safety-areas', { ...asVisitor, where: { id: { in: areaIds } } })
  const unitIds = [
    ...assignments.flatMap((each) => (each.unit ? [idOf(each.unit)] : [])),
    ...areas.flatMap((each) => (each.units ?? []).map(idOf)),
  ]
  const [units, below] =
    unitIds.length === 0
      ? [[], []]
      : await Promise.all([
          local.find(req, 'units', { ...asVisitor, where: { id: { in: unitIds } } }),
          local.find(req, 'units', {
            ...asVisitor,
            where: { and: [{ ancestors: { in: unitIds } }, { active: { equals: true } }] },
            select: { ancestors: true },
          }),
        ])
  const places: Places = {
    areas: new Map(areas.map((each) => [each.id, each])),
    units: new Map(units.map((each) => [each.id, each])),
  }
  return {
    roles: assignments
      .map((each) => myRole(each, places, day, language))
      .sort(byImportance(assignments)),
    units: units
      .map((unit) => ({
        id: unit.id,
        code: unit.code,
        name: unit.name,
        type: say(unitTypeText[unit.type], language),
        process: unit.process,
        below: below.filter((each) => (each.ancestors ?? []).some((one) => idOf(one) === unit.id))
          .length,
      }))
      .sort(
        (one, other) => other.below - one.below || one.name.localeCompare(other.name, language),
      ),
  }
}

interface Places {
  readonly areas: ReadonlyMap<string, SafetyArea>
  readonly units: ReadonlyMap<string, Unit>
}

function myRole(
  assignment: RoleAssignment,
  places: Places,
  day: string,
  language: PageLanguage,
): MyRole {
  const area = assignment.safetyArea ? places.areas.get(idOf(assignment.safetyArea)) : undefined
  const unit = assignment.unit ? places.units.get(idOf(assignment.unit)) : undefined
  return {
    id: assignment.id,
    name: say(roleText[assignment.role], language),
    where: area?.name ?? unit?.name ?? say(words.wholeInstitution, language),
    unitsInArea: area ? (area.units ?? []).length : null,
    from: assignment.from,
    to: assignment.to ?? null,
    begun: assignment.from <= day,
  }
}

/** Roles held now first, then in the order of the role list, the newest first. */
function byImportance(
  assignments: readonly RoleAssignment[],
): (one: MyRole, other: MyRole) => number {
  const rank = new Map(assignments.map((each) => [each.id, assignedRoles.indexOf(each.role)]))
  return (one, other) =>
    Number(other.begun) - Number(one.begun) ||
    (rank.get(one.id) ?? 0) - (rank.get(other.id) ?? 0) ||
    other.from.localeCompare(one.from)
}
