import type { PayloadRequest } from 'payload'
import { local } from '../database/local.ts'
import type { Objective } from '../generated-types.ts'
import type { UnitOfYear } from '../year/figures.ts'
import { isKept } from './rules.ts'

/**
 * The objectives a unit has in a period, its own and those of the units above it. Read as the system: whoever reads what a unit
 * aims at reads what it inherits.
 */
export async function keptObjectives(
  req: PayloadRequest,
  { ancestors, id }: Pick<UnitOfYear, 'id' | 'ancestors'>,
  label: string,
): Promise<Objective[]> {
  const found = await local.find(req, 'objectives', {
    overrideAccess: true,
    where: { and: [{ unit: { in: [...ancestors, id] } }, { period: { equals: label } }] },
    sort: 'serial',
  })
  return found.filter(isKept)
}
