import { readFile, writeFile } from 'node:fs/promises'
import { deserialize, serialize } from 'node:v8'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { forgetAll } from '../plugin/database/remembered.ts'

/** The documents of a database by collection, as MongoDB's driver gives them. */
type Documents = Record<string, Record<string, unknown>[]>

/** Writes all that a database holds into a file, from which another can begin. */
export async function writeTemplate({ db }: Payload, file: string): Promise<void> {
  if (isMongo(db)) {
    const documents: Documents = {}
    for (const collection of (await db.connection.db?.collections()) ?? []) {
      documents[collection.collectionName] = await collection.find().toArray()
    }
    await writeFile(file, serialize(documents))
    return
  }
  const { client } = db as unknown as SQLiteAdapter
  await client.execute({ sql: 'VACUUM INTO ?', args: [file] })
}

/** Puts what was written by `writeTemplate` into an empty MongoDB. On SQLite the file is the database: copy it. */
export async function fillFromTemplate({ db }: Payload, file: string): Promise<void> {
  if (!isMongo(db)) return
  const documents = deserialize(await readFile(file)) as Documents
  for (const [name, each] of Object.entries(documents)) {
    if (each.length > 0) await db.connection.collection(name).insertMany(each)
  }
  forgetAll(db)
}

function isMongo(db: unknown): db is MongooseAdapter {
  return (db as { name?: string }).name === 'mongoose'
}
