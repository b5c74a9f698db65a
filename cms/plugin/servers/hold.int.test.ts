import type { Payload } from 'payload'
import { Temporal } from 'temporal-polyfill'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startApp, type TestApp } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import type { Server } from '../generated-types.ts'
import {
  beatSeconds,
  DatabaseInUseError,
  holdDatabase,
  type Holder,
  silentSeconds,
} from './hold.ts'

const began = Temporal.Instant.from('2026-11-22T11:00:00Z')
const one: Holder = { server: 'process 1', folder: 'mark-a', place: 'folder /a', purpose: 'server' }
const two: Holder = { server: 'process 2', folder: 'mark-b', place: 'folder /b', purpose: 'server' }
const three: Holder = { ...two, server: 'process 3', folder: 'mark-c' }
const oneAgain: Holder = { ...one, server: 'process 4' }

describe.each(databases())('the one server of a database, on $name', (database) => {
  let app: TestApp
  let now = began
  let said: string[]
  let waited: number
  let lost: string[]
  let open: Payload[]

  beforeAll(async () => {
    app = await startApp(database, { clock: () => now })
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    now = began
    waited = 0
    said = []
    lost = []
    open = []
    await app.payload.db.deleteMany({ collection: 'servers', where: {} })
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  })
  afterEach(async () => {
    for (const each of open) await each.destroy()
    vi.useRealTimers()
  })

  /** Time goes on, for those too who say that they live. */
  async function pass(seconds: number): Promise<void> {
    for (let each = 0; each < seconds; each += 1) {
      now = now.add({ seconds: 1 })
      await vi.advanceTimersByTimeAsync(1000)
    }
  }

  /** A process of its own, as far as the database is concerned. */
  async function start(
    holder: Holder,
    during: () => Promise<void> = () => pass(1),
  ): Promise<Payload> {
    const payload = Object.create(app.payload, {
      destroy: { value: () => Promise.resolve(), writable: true },
    }) as Payload
    await holdDatabase(payload, holder, {
      onLost: () => lost.push(holder.server),
      say: (sentence) => said.push(sentence),
      pause: async () => {
        waited += 1
        await during()
      },
    })
    open.push(payload)
    return payload
  }

  const stored = async (): Promise<Server[]> => {
    const { docs } = await app.payload.db.find<Server>({ collection: 'servers', req: {} })
    return docs
  }

  /** What a process left behind that was killed so many seconds ago. */
  async function leave(holder: Holder, secondsAgo: number): Promise<void> {
    const seenAt = now.subtract({ seconds: secondsAgo }).toString({ smallestUnit: 'millisecond' })
    const data = { id: 'database', ...holder, since: seenAt, seenAt }
    await app.payload.db.create({ collection: 'servers', data, req: {} })
  }

  test('is named there while it runs, and not any more once it has stopped', async () => {
    const first = await start(one)
    expect(await stored()).toMatchObject([{ ...one, seenAt: '2026-11-22T11:00:00.000Z' }])
    await pass(beatSeconds)
    await expect.poll(stored).toMatchObject([{ seenAt: '2026-11-22T11:00:05.000Z' }])
    await first.destroy()
    expect(await stored()).toEqual([])
    await pass(2 * beatSeconds)
    expect(await stored()).toEqual([])
    await start(two)
    expect({ waited, said }).toEqual({ waited: 0, said: [] })
  })

  test('keeps a second one from starting, which says in words who is there', async () => {
    await start(one)
    const refused = await start(two).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(DatabaseInUseError)
    const { message } = refused as Error
    for (const word of ['process 1', 'folder /a', 'one process serves a database', 'DATABASE_URL'])
      expect(message).toContain(word)
    expect(message).not.toContain('\n')
    expect(waited).toBeLessThanOrEqual(2 * beatSeconds)
    expect(await stored()).toMatchObject([one])
    expect(lost).toEqual([])
  })

  test('that was killed is followed at once by one of the same data folder', async () => {
    await leave(one, 1)
    await start(oneAgain)
    expect({ waited, said }).toEqual({ waited: 0, said: [] })
    expect(await stored()).toMatchObject([oneAgain])
  })

  test.each([
    ['a second ago', 1, silentSeconds - 1],
    ['twenty seconds ago', 20, 12],
    ['an hour ago', 3600, 12],
    ['in an hour, by a clock that is wrong', -3600, silentSeconds],
  ])(
    'that was killed, and last seen %s, is followed by one of another folder once it is known to be silent',
    async (_, secondsAgo, seconds) => {
      await leave(one, secondsAgo)
      await start(two)
      expect(waited).toBe(seconds)
      expect(said).toHaveLength(1)
      expect(said[0]).toContain(`up to ${String(seconds)} s`)
      expect(await stored()).toMatchObject([two])
    },
  )

  test('that lives is not taken for dead because its clock is an hour behind', async () => {
    await leave(one, 3600)
    const beats = async (): Promise<void> => {
      await pass(1)
      const seenAt = now.subtract({ hours: 1 }).toString({ smallestUnit: 'millisecond' })
      if (waited % beatSeconds === 0)
        await app.payload.db.updateOne({ collection: 'servers', id: 'database', data: { seenAt } })
    }
    await expect(start(two, beats)).rejects.toThrow(DatabaseInUseError)
    expect(await stored()).toMatchObject([one])
  })

  test('is one, where two wait for a dead one or find nobody', async () => {
    for (const secondsAgo of [3600, null]) {
      await app.payload.db.deleteMany({ collection: 'servers', where: {} })
      if (secondsAgo !== null) await leave(one, secondsAgo)
      const results = await Promise.allSettled([start(two), start(three)])
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
      for (const each of open.splice(0)) await each.destroy()
    }
  })

  test('ends when another has taken the database over, and leaves it to that one', async () => {
    await start(one)
    await app.payload.db.updateOne({ collection: 'servers', id: 'database', data: { ...two } })
    await pass(beatSeconds)
    await expect.poll(() => lost).toEqual([one.server])
    await pass(3 * beatSeconds)
    expect(lost).toEqual([one.server])
    for (const each of open.splice(0)) await each.destroy()
    expect(await stored()).toMatchObject([two])
  })

  test('writes anew that it is there, where that was deleted', async () => {
    await start(one)
    await app.payload.db.deleteMany({ collection: 'servers', where: {} })
    await pass(beatSeconds)
    await expect.poll(stored).toMatchObject([one])
  })
})
