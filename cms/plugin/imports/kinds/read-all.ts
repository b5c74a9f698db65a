import type { PayloadRequest } from 'payload'
import type { Documents } from '../../database/local.ts'

/** Every document of a collection, straight from the database: tens of thousands pass no hooks. */
export async function readAll<S extends 'people' | 'affiliations' | 'role-assignments'>(
  req: PayloadRequest,
  collection: S,
): Promise<Documents[S][]> {
  const { docs } = await req.payload.db.find<Documents[S]>({
    collection,
    pagination: false,
    limit: 0,
    sort: 'createdAt',
    req,
  })
  return docs
}
