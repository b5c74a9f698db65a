import type { PayloadRequest } from 'payload'
import { local } from '../../database/local.ts'
import type { CommitteeItem } from '../../generated-types.ts'

/** The items of a meeting, as the system, in the order of their numbers. */
export async function itemsOf(req: PayloadRequest, meeting: string): Promise<CommitteeItem[]> {
  return local.find(req, 'committee-items', {
    overrideAccess: true,
    where: { meeting: { equals: meeting } },
    sort: 'serial',
  })
}
