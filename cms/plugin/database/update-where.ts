import type { BaseDatabaseAdapter, CollectionSlug, PayloadRequest, Where } from 'payload'

/** A change of the one document that is still as described. */
export interface UpdateWhere {
  readonly collection: CollectionSlug
  readonly where: Where
  /** Fields of the document itself, none of a list in it. */
  readonly data: Record<string, unknown>
  readonly req?: Partial<PayloadRequest>
}

/**
 * Changes a document by one statement that looks and writes at once: of two who try it, in one process or in two, one
 * succeeds. Without the adapter's `atomic` SQLite would look first and write after.
 * @returns whether a document was as described, and is changed
 */
export async function updateWhere(
  db: Pick<BaseDatabaseAdapter, 'name' | 'updateOne'>,
  { collection, where, data, req = {} }: UpdateWhere,
): Promise<boolean> {
  const changed: unknown = await db.updateOne({
    collection,
    where,
    // The adapter writes into what it is given.
    data: { ...data },
    req,
    ...(db.name === 'sqlite' ? { options: { atomic: true } } : {}),
  })
  return changed !== null && changed !== undefined
}
