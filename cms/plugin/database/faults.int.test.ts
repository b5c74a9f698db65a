import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createClient } from '@libsql/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeDatabaseFault } from './faults.ts'
import { TwoConnections } from './two-connections.ts'

let folder: string
let file: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-'))
  file = path.join(folder, 'test.db')
})

afterEach(() => rm(folder, { recursive: true, force: true }))

function open(): Promise<TwoConnections> {
  return TwoConnections.open({
    file,
    busyTimeoutMs: 1,
    transactionTimeLimitMs: 1_000,
    selfWaitLimitMs: 1_000,
  })
}

async function faultOf(work: () => Promise<unknown>): Promise<string | undefined> {
  const error: unknown = await work().then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeDefined()
  return describeDatabaseFault(new Error('wrapped', { cause: error }))
}

test('a file that is no database is damaged', async () => {
  await writeFile(file, 'Dette er ikke en database. '.repeat(100))
  expect(await faultOf(open)).toBe('damaged')
})

test('a file that cannot be opened for writing is read-only', async () => {
  await mkdir(file)
  expect(await faultOf(open)).toBe('readOnly')
})

test('a file in a folder that is not there is read-only', async () => {
  file = path.join(folder, 'missing', 'test.db')
  expect(await faultOf(open)).toBe('readOnly')
})

test('a file another process writes to is locked', async () => {
  const other = createClient({ url: `file:${file}` })
  await other.execute('PRAGMA journal_mode = WAL')
  await other.execute('BEGIN IMMEDIATE')
  expect(await faultOf(open)).toBe('locked')
  other.close()
})

test('a disk without room is full', async () => {
  const database = await open()
  await database.execute('CREATE TABLE pictures (content BLOB)')
  await database.execute('PRAGMA max_page_count = 1')
  expect(
    await faultOf(() => database.execute('INSERT INTO pictures VALUES (zeroblob(900000))')),
  ).toBe('full')
  database.close()
})

test('a mistake in a statement is no fault of the database', async () => {
  const database = await open()
  expect(await faultOf(() => database.execute('SELECT nonsense'))).toBeUndefined()
  database.close()
})

test('a statement that looks like a read and writes is written', async () => {
  const database = await open()
  await database.execute('CREATE TABLE units (name TEXT)')
  await database.execute("WITH new AS (SELECT 'Kjemi') INSERT INTO units SELECT * FROM new")
  expect((await database.execute('SELECT name FROM units')).rows).toEqual([{ name: 'Kjemi' }])
  database.close()
})

test('a writer that cannot be brought out of a transaction is opened anew', async () => {
  const database = await open()
  await database.execute('CREATE TABLE units (name TEXT)')
  await database.execute('CREATE TEMP TABLE of_this_connection (name TEXT)')
  const transaction = await database.transaction()
  await transaction.execute("INSERT INTO units VALUES ('Kjemi')")
  await transaction.execute('ROLLBACK')
  await transaction.rollback()
  await database.execute("INSERT INTO units VALUES ('Fysikk')")
  expect((await database.execute('SELECT name FROM units')).rows).toEqual([{ name: 'Fysikk' }])
  expect((await database.execute('PRAGMA busy_timeout')).rows).toEqual([{ timeout: 0 }])
  await expect(database.execute("INSERT INTO of_this_connection VALUES ('Kjemi')")).rejects.toThrow(
    'no such table',
  )
  database.close()
})
