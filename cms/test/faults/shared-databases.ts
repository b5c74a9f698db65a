import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { sqliteIn, testDatabase, type TestDatabase } from '../../plugin/database/test-databases.ts'
import { accountId } from '../app.ts'
import type { Fault } from './child.ts'

export const mongoUrl = process.env['MONGODB_URL'] ?? 'mongodb://127.0.0.1'

/** The day on which faults happen. */
export const day = '2026-11-22'

/** A database that another process can open too. */
export interface SharedDatabase extends TestDatabase {
  /** Path of the SQLite file; null on MongoDB. */
  readonly file: string | null
  /** Variables by which another process finds it. */
  readonly env: Record<string, string>
}

export function sharedSqlite(folder: string): SharedDatabase {
  const file = path.join(folder, `${randomUUID()}.db`)
  return { ...sqliteIn(file), file, env: {} }
}

/** A database of its own on the server at an address. It is not dropped. */
export function sharedMongo(base: string): SharedDatabase {
  const url = new URL(base)
  url.pathname = `/verne-${randomUUID()}`
  const transactions = url.searchParams.has('replicaSet')
  return {
    name: 'MongoDB',
    transactions,
    file: null,
    env: { DATABASE_URL: url.href, ...(transactions ? {} : { DATABASE_PRESET: 'cosmosdb' }) },
    start: () => Promise.reject(new Error('not used')),
    make: () =>
      Promise.resolve({
        db: testDatabase({
          file: '',
          url: url.href,
          ...(transactions ? {} : { preset: 'cosmosdb' }),
        }),
        file: undefined,
        cleanup: () => Promise.resolve(),
      }),
  }
}

/** Work on a database, done by the approver. */
export const fault = (
  database: SharedDatabase,
  work: Fault['work'],
  dieBeforeWrite: number | null = null,
): Fault => ({
  work,
  file: database.file,
  day,
  account: accountId('approver'),
  dieBeforeWrite,
})
