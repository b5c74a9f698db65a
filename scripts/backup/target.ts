import { existsSync } from 'node:fs'
import { mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload, PayloadRequest } from 'payload'
import { chosenDatabase, databaseFile } from '../../cms/database.ts'
import { serveAlone } from '../../cms/one-server.ts'
import { TwoConnections } from '../../cms/plugin/database/two-connections.ts'
import { syncFolder } from '../../cms/server/durable.ts'
import type { Settings } from '../../cms/settings.ts'
import { restoreMark } from '../../cms/whole-database.ts'
import { contentsOfGlobal } from './documents.ts'
import { BackupError } from './manifest.ts'
import { openPayload } from './open-payload.ts'
import { globalsOf, partsOf, showsUse } from './parts.ts'

/** An empty database that a backup is restored into. */
export interface Target {
  readonly payload: Payload
  /** Whether the database refuses relations to what is not there. */
  readonly needsRelations: boolean
  /** Does all the writing; on SQLite it is stored as a whole or not at all. */
  load(work: (req: Partial<PayloadRequest>) => Promise<void>): Promise<void>
  /** Makes what was loaded the installation's database. */
  finish(): Promise<void>
  /** Leaves the database as empty as it was. */
  giveUp(): Promise<void>
}

/**
 * Opens the database a backup is restored into, and starts over where an earlier restore was cut off.
 * @throws BackupError when it is not empty
 */
export function openTarget(settings: Settings): Promise<Target> {
  return settings.databaseUrl === null ? openFile(settings) : openMongo(settings)
}

function notEmpty(what: string, wayOut: string): BackupError {
  return new BackupError(
    `A backup is restored into an empty installation only, and ${what}. ${wayOut} Nothing was changed.`,
  )
}

/** The documents go into a file of their own, which takes the database's place when it is complete. */
async function openFile(settings: Settings): Promise<Target> {
  const file = databaseFile(settings)
  await assertEmptyFile(file)
  const folder = `${file}.restoring`
  await rm(folder, { recursive: true, force: true })
  const beside = { ...settings, dataDir: folder }
  await mkdir(folder, { mode: 0o700 })
  const payload = await openPayload(settings, chosenDatabase(beside))
  const giveUp = async (): Promise<void> => {
    await payload.destroy()
    await rm(folder, { recursive: true, force: true })
  }
  return {
    payload,
    needsRelations: true,
    giveUp,
    load: (work) => loadInOneTransaction(payload, work),
    finish: async () => {
      await payload.destroy()
      await foldLog(databaseFile(beside))
      for (const suffix of ['-wal', '-shm']) await rm(`${file}${suffix}`, { force: true })
      await rename(databaseFile(beside), file)
      await syncFolder(path.dirname(file))
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function assertEmptyFile(file: string): Promise<void> {
  if (!existsSync(file)) return
  const client = createClient({ url: pathToFileURL(file).href })
  try {
    const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    for (const { name } of rows) {
      const table = typeof name === 'string' ? name : ''
      if (table.startsWith('sqlite_') || !showsUse(table.replaceAll('_', '-'))) continue
      const found = await client.execute(`SELECT 1 FROM "${table.replaceAll('"', '""')}" LIMIT 1`)
      if (found.rows.length === 0) continue
      throw notEmpty(
        `${file} holds documents`,
        'Set DATA_DIR to a new folder, or move the database aside first.',
      )
    }
  } finally {
    client.close()
  }
}

/** Documents point to each other in circles, so foreign keys are checked at the end, for all of them. */
async function loadInOneTransaction(
  payload: Payload,
  work: (req: Partial<PayloadRequest>) => Promise<void>,
): Promise<void> {
  const { client } = payload.db as unknown as SQLiteAdapter
  if (!(client instanceof TwoConnections)) throw new Error('The database has no queue for writers.')
  await client.changingSchema(async () => {
    const transactionID = await payload.db.beginTransaction()
    if (transactionID === null) throw new Error('The database begins no transaction.')
    try {
      await work({ transactionID })
    } catch (error) {
      await payload.db.rollbackTransaction(transactionID)
      throw error
    }
    await payload.db.commitTransaction(transactionID)
  })
}

/** Brings the write-ahead log into the file, so that the file alone is the whole database. */
async function foldLog(file: string): Promise<void> {
  const client = createClient({ url: pathToFileURL(file).href })
  try {
    await client.execute('PRAGMA busy_timeout = 10000')
    const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    if (rows[0]?.['busy'] !== 0) throw new Error('The restored database is still in use.')
  } finally {
    client.close()
  }
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** There is no transaction that holds a whole installation: a mark in the database says that it is not complete. */
async function openMongo(settings: Settings): Promise<Target> {
  const payload = await openPayload(settings, chosenDatabase(settings))
  const { connection } = payload.db as unknown as MongooseAdapter
  const marker = connection.collection(restoreMark)
  const mark = async (): Promise<void> => {
    await marker.insertOne({ startedAt: new Date().toISOString() })
  }
  const clear = async (): Promise<void> => {
    for (const { name } of await connection.listCollections()) {
      // Whoever asks meanwhile must go on finding that the database is in use.
      if (name !== restoreMark && name !== 'servers')
        await connection.collection(name).deleteMany({})
    }
  }
  try {
    await serveAlone(payload, settings, 'restoring a backup')
    if ((await marker.countDocuments({})) > 0) await clear()
    else {
      await assertEmptyMongo(payload)
      await mark()
      // What a start has recorded would say of older documents that they have been corrected.
      await clear()
    }
  } catch (error) {
    await payload.destroy()
    throw error
  }
  return {
    payload,
    needsRelations: false,
    load: (work) => work({}),
    finish: async () => {
      await marker.deleteMany({})
      await payload.destroy()
    },
    giveUp: async () => {
      await clear()
      await marker.deleteMany({})
      await payload.destroy()
    },
  }
}

async function assertEmptyMongo(payload: Payload): Promise<void> {
  for (const { slug } of partsOf(payload).filter((each) => showsUse(each.slug))) {
    const { totalDocs } = await payload.db.count({ collection: slug, where: {} })
    if (totalDocs > 0) throw holdsDocuments()
  }
  for (const global of globalsOf(payload)) {
    if ((await contentsOfGlobal(payload, global)).count > 0) throw holdsDocuments()
  }
}

function holdsDocuments(): BackupError {
  return notEmpty(
    'the database at DATABASE_URL holds documents',
    'Name a new database in DATABASE_URL.',
  )
}
