import type { PayloadRequest } from 'payload'
import { local } from '../database/local.ts'
import { remembered } from '../database/remembered.ts'

/** Ids of the active units that lie in no other, by code: most often the institution alone. Read as the system. */
export function topUnits(req: PayloadRequest): Promise<readonly string[]> {
  return remembered(req, { key: 'units that lie in no other', from: ['units'] }, async () => {
    const found = await local.find(req, 'units', {
      overrideAccess: true,
      where: { and: [{ parent: { exists: false } }, { active: { not_equals: false } }] },
      select: { code: true },
      sort: 'code',
    })
    return found.map(({ id }) => id)
  })
}
