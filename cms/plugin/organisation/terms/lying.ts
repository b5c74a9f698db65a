import type { PayloadRequest, Where } from 'payload'
import { idOf, local } from '../../database/local.ts'
import type { Measure, RoleAssignment } from '../../generated-types.ts'

/** Something open that lies with a person by name. */
export interface Lying {
  readonly id: string
  readonly number: string
  readonly title: string
}

/** What lies with the holder of a role where the role is, as far as the one who asks may read it. */
export interface LyingWith {
  readonly measures: readonly Lying[]
  readonly cases: readonly Lying[]
  readonly enquiries: readonly Lying[]
}

const open: Where = { state: { in: ['proposed', 'approved', 'inProgress', 'notEffective'] } }
const asThey = { overrideAccess: false, sort: 'number' } as const

/** Lists what is open and has the holder's name on it, in the units of the role. */
export async function lyingWith(
  req: PayloadRequest,
  role: Pick<RoleAssignment, 'person' | 'unit' | 'safetyArea'>,
): Promise<LyingWith> {
  const here = await unitsOf(req, role)
  const of = (field: string, more: Where): Where => ({
    and: [{ [field]: { equals: idOf(role.person) } }, more, ...here],
  })
  const [measures, cases, enquiries] = await Promise.all([
    local.find(req, 'measures', { ...asThey, where: of('responsible', open) }),
    local.find(req, 'nonconformities', {
      ...asThey,
      where: of('namedHandler', { state: { not_in: ['closed', 'rejected'] } }),
    }),
    local.find(req, 'enquiries', {
      ...asThey,
      where: of('responsible', { state: { equals: 'registered' } }),
    }),
  ])
  return {
    measures: measures.map(shown),
    cases: cases.map(shown),
    enquiries: enquiries.map(shown),
  }
}

/** The measures of `lyingWith` as they are stored, for handing over. */
export async function measuresWith(
  req: PayloadRequest,
  role: Pick<RoleAssignment, 'person' | 'unit' | 'safetyArea'>,
): Promise<Measure[]> {
  const { measures } = await lyingWith(req, role)
  return local.find(req, 'measures', {
    overrideAccess: true,
    where: { id: { in: measures.map(({ id }) => id) } },
  })
}

function shown({ id, number, title }: Lying): Lying {
  return { id, number, title }
}

/** Where a role is: a unit with those below it, the units of a safety area, or everywhere. */
async function unitsOf(
  req: PayloadRequest,
  { safetyArea, unit }: Pick<RoleAssignment, 'unit' | 'safetyArea'>,
): Promise<Where[]> {
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
