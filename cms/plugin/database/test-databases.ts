import { randomUUID } from 'node:crypto'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  buildConfig,
  getPayload,
  type BaseDatabaseAdapter,
  type Config,
  type DatabaseAdapterObj,
  type Payload,
} from 'payload'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { adapterFor, type DatabaseSettings } from './choose-database.ts'
import { safely } from './safely.ts'
import { alone } from './test-alone.ts'

/** Settings of a throw-away database. Without migrations its tables are made from the collections. */
export interface TestDatabaseSettings extends Partial<
  Pick<DatabaseSettings, 'migrations' | 'transactionTimeLimitMs' | 'selfWaitLimitMs'>
> {
  /** A database to begin with instead of an empty one, on SQLite: a file that is copied. */
  readonly template?: string | null
}

export interface TestDatabase {
  readonly name: 'SQLite' | 'MongoDB'
  /** Whether several changes are stored as one. */
  readonly transactions: boolean
  /** A database of its own, empty unless it begins with a template. Destroy Payload before `cleanup`. */
  make(settings?: TestDatabaseSettings): Promise<MadeDatabase>
  /** Payload with this configuration on an empty database. `cleanup` destroys it too. */
  start(config: StartConfig, settings?: TestDatabaseSettings): Promise<StartedPayload>
}

export interface MadeDatabase {
  readonly db: DatabaseAdapterObj
  /** Path of the SQLite file. `undefined` on MongoDB. */
  readonly file: string | undefined
  readonly cleanup: () => Promise<void>
}

export interface StartedPayload {
  readonly payload: Payload
  readonly file: string | undefined
  readonly cleanup: () => Promise<void>
}

/** A Payload configuration, less what a test does not care about. */
export type StartConfig = Omit<Config, 'db' | 'secret'>

/**
 * The databases integration tests run on, for `describe.each`: SQLite, and MongoDB where
 * `MONGODB_URL` is given.
 * @param around what a test puts around the adapter, below all that Verne puts around it
 */
export function databases(around?: Around): TestDatabase[] {
  const url = process.env['MONGODB_URL']
  return url ? [sqlite(around), mongo(url, around)] : [sqlite(around)]
}

/** Something of a test's own between Verne and its database. */
export type Around = (adapterObj: DatabaseAdapterObj) => DatabaseAdapterObj

/** The database of an installation, but that two commands of one transaction at once fail loudly. */
export function testDatabase(
  settings: DatabaseSettings,
  around: Around = (each) => each,
): DatabaseAdapterObj {
  const url = settings.url ?? ''
  const transactions = !url.startsWith('mongodb') || hasTransactions(url)
  return safely(around(alone(adapterFor(settings), { transactions })))
}

/** True for a MongoDB that stores several changes as one. */
function hasTransactions(url: string): boolean {
  return /[?&]replicaSet=/i.test(url)
}

function sqlite(around?: Around): TestDatabase {
  return startable({
    name: 'SQLite',
    transactions: true,
    async make({ template = null, ...settings } = {}) {
      const folder = await mkdtemp(path.join(tmpdir(), 'verne-'))
      const file = path.join(folder, 'test.db')
      if (template !== null) await copyFile(template, file)
      const push = settings.migrations === undefined
      // Payload skips making the tables when the last database in this process had the same ones.
      if (push) process.env['PAYLOAD_FORCE_DRIZZLE_PUSH'] = 'true'
      return {
        db: testDatabase({ ...settings, file, push }, around),
        file,
        cleanup: () => rm(folder, { recursive: true, force: true }),
      }
    },
  })
}

/** SQLite in a file that other processes open too. The file stays when Payload is gone. */
export function sqliteIn(file: string): TestDatabase {
  return startable({
    name: 'SQLite',
    transactions: true,
    async make({ template = null, ...settings } = {}) {
      if (template !== null) await copyFile(template, file)
      return { db: testDatabase({ ...settings, file }), file, cleanup: () => Promise.resolve() }
    },
  })
}

function mongo(url: string, around?: Around): TestDatabase {
  const transactions = hasTransactions(url)
  return startable({
    name: 'MongoDB',
    transactions,
    make({ template: _, ...settings } = {}) {
      const db = testDatabase(
        {
          ...settings,
          file: '',
          url: withDatabase(url, `verne-${randomUUID()}`),
          ...(transactions ? {} : { preset: 'cosmosdb' }),
        },
        around,
      )
      return Promise.resolve({
        db: droppedWhenDestroyed(db),
        file: undefined,
        cleanup: () => Promise.resolve(),
      })
    },
  })
}

function startable(database: Omit<TestDatabase, 'start'>): TestDatabase {
  return {
    ...database,
    async start(config, settings) {
      const { db, file, cleanup } = await database.make(settings)
      const payload = await getPayload({
        key: randomUUID(),
        config: buildConfig({
          telemetry: false,
          typescript: { autoGenerate: false },
          ...config,
          db,
          secret: 'test',
        }),
      })
      return {
        payload,
        file,
        cleanup: async () => {
          await payload.destroy()
          await cleanup()
        },
      }
    },
  }
}

function withDatabase(url: string, name: string): string {
  return url.replace(/^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/[^?]*)?/i, `$1/${name}`)
}

function droppedWhenDestroyed(adapterObj: DatabaseAdapterObj): DatabaseAdapterObj {
  return {
    ...adapterObj,
    init: (args) => {
      const adapter = adapterObj.init(args) as BaseDatabaseAdapter & MongooseAdapter
      const { destroy } = adapter
      adapter.destroy = async () => {
        await adapter.connection.dropDatabase()
        await destroy?.call(adapter)
      }
      return adapter
    },
  }
}
