import { AsyncResource } from 'node:async_hooks'
import { readdirSync, statSync } from 'node:fs'
import type { CollectionConfig, Payload } from 'payload'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  ForgottenRequestError,
  LostTransactionError,
  TransactionTimeLimitError,
  errorChain,
} from './faults.ts'
import { configOf, guidelines, units } from './test-collections.ts'
import { databases, type StartedPayload, type TestDatabase } from './test-databases.ts'

const sqlite = databases()[0] as TestDatabase

let started: StartedPayload
let payload: Payload
let afterUnitChange: (req: HookRequest) => Promise<void>

type HookRequest = Parameters<Payload['create']>[0]['req']

/** Units run what a test puts in `afterUnitChange`, inside their own transaction. */
const hookedUnits: CollectionConfig = {
  ...units,
  hooks: { afterChange: [({ req }) => afterUnitChange(req)] },
}

async function start(limits: { transactionTimeLimitMs?: number; selfWaitLimitMs?: number } = {}) {
  started = await sqlite.start(configOf(guidelines, hookedUnits), limits)
  payload = started.payload
}

beforeEach(() => {
  afterUnitChange = () => Promise.resolve()
})

afterEach(() => started.cleanup())

function adapter(): SQLiteAdapter {
  return payload.db as unknown as SQLiteAdapter
}

async function openTransaction(): Promise<{ transactionID: string | number }> {
  return { transactionID: (await payload.db.beginTransaction()) ?? '' }
}

/** Runs SQL in the transaction of a request. */
async function runIn(req: HookRequest, raw: string): Promise<void> {
  const session = adapter().sessions[String(await req?.transactionID)]
  await (session?.db as unknown as SQLiteAdapter['drizzle']).run(raw)
}

async function unitNames(): Promise<string[]> {
  const { docs } = await payload.find({ collection: 'units', pagination: false, sort: 'name' })
  return docs.map((unit) => String((unit as { name?: unknown }).name))
}

/** Runs work as another request would: outside this test's own asynchronous context. */
function elsewhere<T>(work: () => Promise<T>): Promise<T> {
  return outside.runInAsyncScope(work)
}

const outside = new AsyncResource('another request')

function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (error: unknown) => error,
  )
}

function kinds(error: unknown): string[] {
  return errorChain(error).map((link) => link.constructor.name)
}

describe('what others see of a transaction', () => {
  beforeEach(() => start())

  test('a reader outside does not see what a transaction has not stored yet', async () => {
    const req = await openTransaction()
    await payload.create({ collection: 'units', data: { name: 'Kjemi' }, req })
    expect(await unitNames()).toEqual([])
    await payload.db.commitTransaction(req.transactionID)
    expect(await unitNames()).toEqual(['Kjemi'])
  })

  test('a transaction sees its own rows', async () => {
    const req = await openTransaction()
    await payload.create({ collection: 'units', data: { name: 'Kjemi' }, req })
    const { totalDocs } = await payload.find({ collection: 'units', req })
    await payload.db.rollbackTransaction(req.transactionID)
    expect(totalDocs).toBe(1)
  })

  test('a write outside a transaction survives somebody else’s rollback', async () => {
    const unit = await payload.create({ collection: 'units', data: { name: 'Kjemi' } })
    const req = await openTransaction()
    await payload.create({ collection: 'units', data: { name: 'Fysikk' }, req })
    const outside = payload.db.updateOne({
      collection: 'units',
      id: unit.id,
      data: { name: 'Kjemisk institutt' },
    })
    await payload.db.rollbackTransaction(req.transactionID)
    await outside
    expect(await unitNames()).toEqual(['Kjemisk institutt'])
  })

  test('a throwing afterChange leaves no row', async () => {
    afterUnitChange = () => Promise.reject(new Error('the hook failed'))
    await expect(payload.create({ collection: 'units', data: { name: 'Kjemi' } })).rejects.toThrow(
      'the hook failed',
    )
    expect(await unitNames()).toEqual([])
  })
})

describe('a commit that fails', () => {
  beforeEach(() => start())

  test('is told to whoever saved, and nothing is stored', async () => {
    await adapter().client.execute('CREATE TABLE owners (id INTEGER PRIMARY KEY)')
    await adapter().client.execute(
      'CREATE TABLE owned (owner INTEGER REFERENCES owners(id) DEFERRABLE INITIALLY DEFERRED)',
    )
    afterUnitChange = (req) => runIn(req, 'INSERT INTO owned VALUES (7)')
    await expect(
      payload.create({ collection: 'units', data: { name: 'Kjemi' } }),
    ).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT_FOREIGNKEY' })
    expect(await unitNames()).toEqual([])
    afterUnitChange = () => Promise.resolve()
    await payload.create({ collection: 'units', data: { name: 'Fysikk' } })
    expect(await unitNames()).toEqual(['Fysikk'])
  })

  test('because SQLite itself rolled back stores none of the later statements', async () => {
    await adapter().client.execute('CREATE TABLE pictures (content BLOB)')
    afterUnitChange = async (req) => {
      await runIn(req, 'PRAGMA max_page_count = 1')
      await failureOf(runIn(req, 'INSERT INTO pictures VALUES (zeroblob(9000000))'))
      await runIn(req, "INSERT INTO units (id, name) VALUES ('late', 'For sent')")
    }
    const failure = await failureOf(
      payload.create({ collection: 'units', data: { name: 'Kjemi' } }),
    )
    expect(errorChain(failure)).toContainEqual(expect.objectContaining({ code: 'SQLITE_FULL' }))
    expect(await unitNames()).toEqual([])
  })

  test('because a hook swallowed a failure that rolled everything back is told', async () => {
    afterUnitChange = async (req) => {
      await failureOf(
        payload.findByID({ collection: 'guidelines', id: 'unknown', ...(req ? { req } : {}) }),
      )
    }
    await expect(
      payload.create({ collection: 'units', data: { name: 'Kjemi' } }),
    ).rejects.toBeInstanceOf(LostTransactionError)
    expect(await unitNames()).toEqual([])
  })
})

describe('a hook that forgets req', () => {
  beforeEach(() => start({ selfWaitLimitMs: 200, transactionTimeLimitMs: 60_000 }))

  test('is told so when it begins a transaction, and the save is undone', async () => {
    afterUnitChange = async () => {
      await payload.create({ collection: 'guidelines', data: { number: 'R03' } })
    }
    await expect(
      payload.create({ collection: 'units', data: { name: 'Kjemi' } }),
    ).rejects.toBeInstanceOf(ForgottenRequestError)
    expect(await unitNames()).toEqual([])
  })

  test('is told so when it makes a single write', async () => {
    const other = await payload.create({ collection: 'guidelines', data: { number: 'R03' } })
    afterUnitChange = async () => {
      await payload.db.updateOne({
        collection: 'guidelines',
        id: other.id,
        data: { number: 'R04' },
      })
    }
    const failure = await failureOf(
      payload.create({ collection: 'units', data: { name: 'Kjemi' } }),
    )
    expect(kinds(failure)).toContain('ForgottenRequestError')
    expect(await unitNames()).toEqual([])
  })

  test('but does not wait for its write, is not in anybody’s way', async () => {
    let unawaited: Promise<unknown> = Promise.resolve()
    afterUnitChange = () => {
      unawaited = payload.create({ collection: 'guidelines', data: { number: 'R03' } })
      return Promise.resolve()
    }
    await payload.create({ collection: 'units', data: { name: 'Kjemi' } })
    await expect(unawaited).resolves.toMatchObject({ number: 'R03' })
  })

  test('neighbours started in the same breath are not mistaken for it', async () => {
    const ends = ['Kjemi', 'Fysikk', 'Biologi'].map(async (name) => {
      const req = await openTransaction()
      await payload.create({ collection: 'units', data: { name }, req })
      await payload.db.commitTransaction(req.transactionID)
    })
    await Promise.all(ends)
    expect(await unitNames()).toEqual(['Biologi', 'Fysikk', 'Kjemi'])
  })
})

describe('a transaction left open', () => {
  beforeEach(() => start({ transactionTimeLimitMs: 500 }))

  test('is rolled back at its time limit, and the next save goes through', async () => {
    const req = await openTransaction()
    await payload.create({ collection: 'units', data: { name: 'Kjemi' }, req })
    await elsewhere(() => payload.create({ collection: 'units', data: { name: 'Fysikk' } }))
    expect(await unitNames()).toEqual(['Fysikk'])
  })

  test('fails at its next statement and at its commit, and says which limit it passed', async () => {
    const req = await openTransaction()
    await elsewhere(() => payload.create({ collection: 'units', data: { name: 'Fysikk' } }))
    const statement = await failureOf(
      payload.db.create({ collection: 'units', data: { name: 'Kjemi' }, req }),
    )
    expect(kinds(statement)).toContain('TransactionTimeLimitError')
    const commit = await failureOf(payload.db.commitTransaction(req.transactionID))
    expect(commit).toBeInstanceOf(TransactionTimeLimitError)
    expect(commit).toMatchObject({
      limitMs: 500,
      message: expect.stringContaining('500 ms') as string,
    })
    expect(await unitNames()).toEqual(['Fysikk'])
  })
})

describe('many at once', () => {
  beforeEach(() => start())

  test('200 concurrent creates all succeed and leak no file descriptor', async () => {
    await payload.create({ collection: 'units', data: { name: 'Den første' } })
    const before = readdirSync('/proc/self/fd').length
    const created = await Promise.all(
      Array.from({ length: 200 }, (_, each) =>
        payload.create({ collection: 'units', data: { name: `Enhet ${String(each)}` } }),
      ),
    )
    expect(new Set(created.map(({ id }) => id)).size).toBe(200)
    expect(await unitNames()).toHaveLength(201)
    expect(readdirSync('/proc/self/fd').length).toBeLessThanOrEqual(before + 2)
  })
})

describe('closing', () => {
  beforeEach(() => start())

  test('undoes an open transaction and refuses whoever waits for it', async () => {
    const { client } = adapter()
    const req = await openTransaction()
    await payload.create({ collection: 'units', data: { name: 'Kjemi' }, req })
    const waiting = failureOf(
      elsewhere(() => client.execute("INSERT INTO units (id, name) VALUES ('late', 'For sent')")),
    )
    await payload.destroy()
    expect(await waiting).toMatchObject({ code: 'CLIENT_CLOSED' })
    await payload.db.init?.()
    await payload.db.connect?.()
    expect(await unitNames()).toEqual([])
  })

  test('leaves everything in the one file', async () => {
    await payload.create({ collection: 'units', data: { name: 'Kjemi' } })
    await payload.destroy()
    expect(statSync(`${started.file ?? ''}-wal`, { throwIfNoEntry: false })?.size ?? 0).toBe(0)
    await payload.db.init?.()
    await payload.db.connect?.()
    expect(await unitNames()).toEqual(['Kjemi'])
  })
})
