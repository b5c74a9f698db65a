import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'

/** Collection in which a restore into MongoDB says that it is under way; no transaction holds a whole installation. */
export const restoreMark = 'verne-restore'

/**
 * Keeps the server from starting on what a restore left behind when it was cut off.
 * @throws Error with the way out
 */
export async function assertWholeDatabase(payload: Payload): Promise<void> {
  const { connection, name } = payload.db as unknown as Partial<MongooseAdapter>
  if (name !== 'mongoose' || connection === undefined) return
  if ((await connection.collection(restoreMark).countDocuments({})) === 0) return
  throw new Error(
    'A restore into this database was cut off, and it holds only a part. Run it again: npm run restore <backup>',
  )
}
