import { sql } from '@payloadcms/db-sqlite'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterEach, describe, expect, test } from 'vitest'
import type { SqliteMigration } from './sqlite.ts'
import { TwoConnections } from './two-connections.ts'
import { configOf, units } from './test-collections.ts'
import { databases, type StartedPayload, type TestDatabase } from './test-databases.ts'

const sqlite = databases()[0] as TestDatabase

const tables = migration('tables', [
  'CREATE TABLE payload_migrations (id INTEGER PRIMARY KEY, name TEXT, batch NUMERIC, updated_at TEXT, created_at TEXT)',
  'CREATE TABLE guidelines (id TEXT PRIMARY KEY)',
  'CREATE TABLE editions (guideline TEXT NOT NULL REFERENCES guidelines(id) ON DELETE CASCADE)',
  "INSERT INTO guidelines VALUES ('R03')",
  "INSERT INTO editions VALUES ('R03'), ('R03')",
])

const rebuild = migration('rebuild', [
  'CREATE TABLE __new_guidelines (id TEXT PRIMARY KEY, title TEXT)',
  'INSERT INTO __new_guidelines (id) SELECT id FROM guidelines',
  'DROP TABLE guidelines',
  'ALTER TABLE __new_guidelines RENAME TO guidelines',
])

let started: StartedPayload

afterEach(() => started.cleanup())

function migration(name: string, statements: string[]): SqliteMigration {
  return {
    name,
    up: async ({ db }) => {
      for (const statement of statements) await db.run(sql.raw(statement))
    },
    down: () => Promise.resolve(),
  }
}

async function startWith(migrations: SqliteMigration[]): Promise<SQLiteAdapter> {
  started = await sqlite.start(configOf(units), { migrations, transactionTimeLimitMs: 30 })
  return started.payload.db as unknown as SQLiteAdapter
}

describe('committed migrations', () => {
  test('run at connect, and rebuilding a table keeps the rows that point to it', async () => {
    const { client } = await startWith([tables, rebuild])
    expect((await client.execute('SELECT count(*) AS n FROM editions')).rows).toEqual([{ n: 2 }])
  })

  test('foreign keys are enforced again afterwards', async () => {
    const { client } = await startWith([tables])
    await expect(client.execute("INSERT INTO editions VALUES ('R99')")).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT_FOREIGNKEY',
    })
  })

  test('one that leaves a row pointing to nothing is not stored', async () => {
    await startWith([tables])
    const client = await TwoConnections.open({
      file: started.file ?? '',
      busyTimeoutMs: 1_000,
      transactionTimeLimitMs: 1_000,
      selfWaitLimitMs: 1_000,
    })
    const broken = client.changingSchema(async () => {
      const transaction = await client.transaction()
      await transaction.execute('DELETE FROM guidelines')
      await transaction.commit()
    })
    await expect(broken).rejects.toThrow(/2 rows point to nothing, the first in table "editions"/)
    expect((await client.execute('SELECT id FROM guidelines')).rows).toEqual([{ id: 'R03' }])
    client.close()
  })

  test('may take longer than a transaction may', async () => {
    const slow: SqliteMigration = {
      name: 'slow',
      up: async ({ db }) => {
        await new Promise((resolve) => setTimeout(resolve, 60))
        await db.run(sql.raw("INSERT INTO guidelines VALUES ('R04')"))
      },
      down: () => Promise.resolve(),
    }
    const { client } = await startWith([tables, slow])
    expect((await client.execute('SELECT count(*) AS n FROM guidelines')).rows).toEqual([{ n: 2 }])
  })
})
