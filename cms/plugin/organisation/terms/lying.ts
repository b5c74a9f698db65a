import type { PayloadRequest, Where } from 'payload'
import { handedUpCases, keptFromOneself } from '../../access/handed-up.ts'
import { ofCase } from '../../access/scopes.ts'
import { idOf, local } from '../../database/local.ts'
import type { Measure, RoleAssignment } from '../../generated-types.ts'

/** Something open that lies with a person by name. */
export interface Lying {
  readonly id: string
  readonly number: string
  readonly title: string
}

/** What may have somebody's own name on it. */
export type LyingKind = 'measures' | 'cases' | 'enquiries'

/** What lies with the holder of a role where the role is, as far as the one who asks may read it. */
export interface LyingWith extends Readonly<Record<LyingKind, readonly Lying[]>> {
  /** How much more lies there that the one who asks may not read: an administrator reads no cases. */
  readonly more: Readonly<Record<LyingKind, number>>
}

type Role = Pick<RoleAssignment, 'person' | 'unit' | 'safetyArea'>

const asThey = { overrideAccess: false, sort: 'number' } as const
const system = { overrideAccess: true } as const

/** What is open and has the holder's name on it, in the units of the role: rows as the one who asks, figures as all. */
export async function lyingWith(req: PayloadRequest, role: Role): Promise<LyingWith> {
  const where = await whereLying(req, role, await keptFromOneself(req))
  const [measures, cases, enquiries, allMeasures, allCases, allEnquiries] = await Promise.all([
    local.find(req, 'measures', { ...asThey, where: where.measures }),
    local.find(req, 'nonconformities', { ...asThey, where: where.cases }),
    local.find(req, 'enquiries', { ...asThey, where: where.enquiries }),
    local.count(req, 'measures', { ...system, where: where.measures }),
    local.count(req, 'nonconformities', { ...system, where: where.cases }),
    local.count(req, 'enquiries', { ...system, where: where.enquiries }),
  ])
  return {
    measures: measures.map(shown),
    cases: cases.map(shown),
    enquiries: enquiries.map(shown),
    more: {
      measures: allMeasures - measures.length,
      cases: allCases - cases.length,
      enquiries: allEnquiries - enquiries.length,
    },
  }
}

/**
 * The open measures that can be handed over, also those whoever changes the role may not read.
 * @param successor gets none of a case that is kept from them
 */
export async function measuresToHandOver(
  req: PayloadRequest,
  role: Role,
  successor: string,
): Promise<Measure[]> {
  const cases = await handedUpCases(req)
  const kept = cases.filter(({ withheldFrom }) => withheldFrom.includes(successor))
  const hidden = [...(await keptFromOneself(req)), ...kept.map(({ id }) => id)]
  const { measures } = await whereLying(req, role, hidden)
  return local.find(req, 'measures', { ...system, where: measures })
}

/** @param kept cases that are left out, with what belongs to them */
async function whereLying(
  req: PayloadRequest,
  role: Role,
  kept: readonly string[],
): Promise<Record<LyingKind, Where>> {
  const here = await unitsOf(req, role)
  const of = (field: string, ...more: readonly Where[]): Where => ({
    and: [{ [field]: { equals: idOf(role.person) } }, ...more, ...here],
  })
  const open: Where = { state: { in: ['proposed', 'approved', 'inProgress', 'notEffective'] } }
  const isOpenCase: Where = { state: { not_in: ['closed', 'rejected'] } }
  const notKept = kept.length === 0 ? [] : [{ id: { not_in: [...kept] } }]
  const notOfKept = kept.length === 0 ? [] : [ofCase.notOf(kept)]
  return {
    measures: of('responsible', open, ...notOfKept),
    cases: of('namedHandler', isOpenCase, ...notKept),
    enquiries: of('responsible', { state: { equals: 'registered' } }),
  }
}

function shown({ id, number, title }: Lying): Lying {
  return { id, number, title }
}

/** Where a role is: a unit with those below it, the units of a safety area, or everywhere. */
async function unitsOf(req: PayloadRequest, { safetyArea, unit }: Role): Promise<Where[]> {
  if (safetyArea) {
    const area = await local.findById(req, 'safety-areas', idOf(safetyArea), {
      overrideAccess: true,
    })
    return [{ unit: { in: (area?.units ?? []).map(idOf) } }]
  }
  if (!unit) return []
  const below = await local.find(req, 'units', {
    overrideAccess: true,
    where: { or: [{ id: { equals: idOf(unit) } }, { ancestors: { in: [idOf(unit)] } }] },
    select: { code: true },
  })
  return [{ unit: { in: below.map(({ id }) => id) } }]
}
