import type { PayloadRequest } from 'payload'
import { local } from '../database/local.ts'

/** What belongs to a case and is read, answered and decided where the case is. */
const along = ['consultations', 'proposals'] as const

/** Takes along what belongs to a case when it is transferred to another unit. */
export async function moveAlong(
  req: PayloadRequest,
  nonconformity: string,
  unit: string,
): Promise<void> {
  const system = { overrideAccess: true } as const
  for (const collection of along) {
    const where = {
      and: [{ nonconformity: { equals: nonconformity } }, { unit: { not_equals: unit } }],
    }
    const found = await local.find(req, collection, { ...system, where, select: { version: true } })
    for (const { id, version } of found) {
      await local.update(req, collection, id, { unit, version }, system)
    }
  }
}
