import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { describeDatabaseFault } from './faults.ts'
import { holdDatabase } from './test-holder.ts'
import { TwoConnections } from './two-connections.ts'

let folder: string
let file: string
let database: TwoConnections

function open(busyTimeoutMs: number): Promise<TwoConnections> {
  return TwoConnections.open({
    file,
    busyTimeoutMs,
    transactionTimeLimitMs: 10_000,
    selfWaitLimitMs: 1_000,
  })
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'verne-'))
  file = path.join(folder, 'test.db')
  database = await open(1_500)
  await database.execute('CREATE TABLE units (name TEXT)')
})

afterEach(async () => {
  database.close()
  await rm(folder, { recursive: true, force: true })
})

/** What something failed with, after how long, and the longest the event loop stood still meanwhile; milliseconds. */
async function measured(work: () => Promise<unknown>): Promise<{
  readonly fault: string | undefined
  readonly ms: number
  readonly stillMs: number
}> {
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  // What stands still is seen only once the measuring has begun.
  await new Promise((resolve) => setTimeout(resolve, 50))
  const began = performance.now()
  const error: unknown = await work().then(
    () => null,
    (reason: unknown) => reason,
  )
  const ms = performance.now() - began
  await new Promise((resolve) => setTimeout(resolve, 20))
  delay.disable()
  return { fault: describeDatabaseFault(error), ms, stillMs: delay.max / 1e6 }
}

const write = (): Promise<unknown> => database.execute("INSERT INTO units VALUES ('Kjemi')")

const writes: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['a single write', write],
  ['a transaction', () => database.transaction()],
  ['several statements at once', () => database.batch(["INSERT INTO units VALUES ('Fysikk')"])],
  ['another server that starts', async () => (await open(1_500)).close()],
]

test.each(writes)(
  '%s waits for another process without holding the event loop, and gives up in time',
  async (_what, work) => {
    const other = await holdDatabase(file)
    const { fault, ms, stillMs } = await measured(work)
    await other.letGo()
    expect(fault).toBe('locked')
    expect(ms).toBeGreaterThan(1_200)
    expect(stillMs).toBeLessThan(1_000)
  },
)

test.each([['BEGIN IMMEDIATE'], ['BEGIN EXCLUSIVE']])(
  'a read is answered at once while another process holds %s',
  async (statement) => {
    const other = await holdDatabase(file, [statement])
    const { fault, ms } = await measured(() => database.execute('SELECT name FROM units'))
    await other.letGo()
    expect(fault).toBeUndefined()
    expect(ms).toBeLessThan(500)
  },
)

test('a write is stored once when the other process lets go in time', async () => {
  const other = await holdDatabase(file)
  const waiting = write()
  await new Promise((resolve) => setTimeout(resolve, 300))
  await other.letGo()
  await waiting
  expect((await database.execute('SELECT name FROM units')).rows).toEqual([{ name: 'Kjemi' }])
})

test('ten writes that wait in a row wait no longer together than the first, and later ones not at all', async () => {
  const other = await holdDatabase(file)
  const together = await measured(() => Promise.allSettled(Array.from({ length: 10 }, write)))
  const later = await measured(write)
  await other.letGo()
  expect(together.ms).toBeLessThan(4_000)
  expect(later.fault).toBe('locked')
  expect(later.ms).toBeLessThan(500)
  await write()
  expect((await database.execute('SELECT name FROM units')).rows).toEqual([{ name: 'Kjemi' }])
})

test('a lock of another day is waited for anew', async () => {
  const first = await holdDatabase(file)
  await expect(write()).rejects.toThrow()
  await first.letGo()
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  const second = await holdDatabase(file)
  const { ms } = await measured(write)
  await second.letGo()
  expect(ms).toBeGreaterThan(1_200)
})
