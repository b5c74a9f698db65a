import type { PayloadRequest, Where } from 'payload'
import { countOf } from '../database/group-counts.ts'
import { type Documents, local, type Slug } from '../database/local.ts'
import { can } from './can.ts'
import { closedToPayload, type HseCollection } from './table.ts'

/**
 * The documents that the one who asks may read, whole, for what the program does on their behalf: to take a step, to know
 * whether a letter may name it. Where no door of Payload's leads to a collection, its row of the table is asked instead.
 * What is shown to somebody goes another way there: through the feature, which writes the reading down.
 */
export async function readable<S extends Slug & HseCollection>(
  req: PayloadRequest,
  collection: S,
  ids: readonly string[],
): Promise<Documents[S][]> {
  const these: Where = { id: { in: [...ids] } }
  if (!closedToPayload.includes(collection)) {
    return local.find(req, collection, { overrideAccess: false, where: these })
  }
  const right = await can<HseCollection>(req, collection, 'read')
  if (right === false) return []
  const where = right === true ? these : { and: [these, right] }
  return local.find(req, collection, { overrideAccess: true, where })
}

/** How many of the documents that match the one who asks may read, counted together with what else the request counts. */
export async function countReadable(
  req: PayloadRequest,
  collection: Slug & HseCollection,
  where: Where,
): Promise<number> {
  const right = closedToPayload.includes(collection)
    ? false
    : await can<HseCollection>(req, collection, 'read')
  if (right === false) return 0
  return countOf(req, collection, right === true ? where : { and: [where, right] })
}
