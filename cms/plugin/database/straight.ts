import type { PayloadRequest, SelectType, TypeWithID, Where } from 'payload'
import { again, type Documents, type Slug } from './local.ts'

interface Ask {
  /** With the filter of the access table in it: no right is asked here. */
  readonly where: Where
  readonly select: SelectType
  readonly sort?: string
}

/**
 * Documents straight from the database, without paging: hundreds of them pass no hooks. Whoever asks has made sure that
 * no field among those selected is kept from the one it is read for, and reads what has no language of its own.
 */
export async function straight<S extends Exclude<Slug, 'accounts'>>(
  req: PayloadRequest,
  collection: S,
  { select, sort, where }: Ask,
): Promise<(Documents[S] & TypeWithID)[]> {
  const { docs } = await again(req, () =>
    req.payload.db.find<Documents[S] & TypeWithID>({
      collection,
      where,
      select,
      ...(sort === undefined ? {} : { sort }),
      pagination: false,
      limit: 0,
      req,
    }),
  )
  return docs
}
