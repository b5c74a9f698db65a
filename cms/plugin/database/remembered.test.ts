import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import type { DatabaseAdapterObj, Payload } from 'payload'
import { describe, expect, test } from 'vitest'
import { doors } from './one-at-a-time.ts'
import { changes, longest, remembered, remembering } from './remembered.ts'

const about = { key: 'who:kari', on: '2026-11-28', from: ['people', 'roles'] }

/**
 * A database of one number, which grows with each change that is stored. A transaction that has written sees its own
 * number, below zero, until it ends; one that only reads sees what there was when it began. Every step takes a moment,
 * which is the test's to give.
 */
function database(moment: () => Promise<unknown> = () => Promise.resolve()) {
  let stored = 0
  let loads = 0
  let time = 1_000_000
  const open = new Map<string, { began: number; own: number | null }>()
  const change = async ({ req }: { req?: { transactionID?: string } }): Promise<void> => {
    await moment()
    const transaction = open.get(req?.transactionID ?? '')
    if (transaction) transaction.own = -1 - open.size
    else stored += 1
    await moment()
  }
  const adapter = {
    ...Object.fromEntries(changes.map((name) => [name, change])),
    commitTransaction: async (id: string): Promise<void> => {
      await moment()
      if (open.get(id)?.own !== null) stored += 1
      open.delete(id)
      await moment()
    },
    rollbackTransaction: async (id: string): Promise<void> => {
      await moment()
      open.delete(id)
      await moment()
    },
  }
  const plain = { init: () => adapter } as unknown as DatabaseAdapterObj
  const db = remembering(plain, () => time).init({} as { payload: Payload })
  const payload = { db }
  const load = async (transaction?: string): Promise<number> => {
    loads += 1
    await moment()
    const inside = open.get(transaction ?? '')
    const value = inside ? (inside.own ?? inside.began) : stored
    await moment()
    return value
  }
  return {
    asked: (transactionID?: string, what = about) =>
      remembered({ payload, ...(transactionID ? { transactionID } : {}) }, what, () =>
        load(transactionID),
      ),
    change: (name: (typeof changes)[number], collection: string, transactionID?: string) =>
      db[name]({ collection, req: { transactionID } } as never) as Promise<unknown>,
    begin: (id: string) => open.set(id, { began: stored, own: null }),
    commit: (id: string) => db.commitTransaction(id),
    rollback: (id: string) => db.rollbackTransaction(id),
    pass: (ms: number) => (time += ms),
    loads: () => loads,
    stored: () => stored,
    payload,
  }
}

/** A moment that lasts until the test lets it go on. */
function held() {
  const waiting: (() => void)[] = []
  return {
    moment: () => new Promise<void>((go) => waiting.push(go)),
    /** Lets whoever waits go on by one step. */
    step: async () => {
      await new Promise((done) => setImmediate(done))
      for (const go of waiting.splice(0)) go()
      await new Promise((done) => setImmediate(done))
    },
  }
}

test('what nothing has changed is asked of the database once', async () => {
  const db = database()
  expect([await db.asked(), await db.asked(), await db.asked()]).toEqual([0, 0, 0])
  expect(db.loads()).toBe(1)
})

test.each(changes)('what %s has changed is asked anew', async (name) => {
  const db = database()
  await db.asked()
  await db.change(name, 'roles')
  expect(await db.asked()).toBe(1)
})

test('every door through which documents change is watched', () => {
  const writing = doors.filter(
    (door) => /^(create|delete|update|upsert)/.test(door) && !/Version|updateJobs/.test(door),
  )
  expect([...changes].sort()).toEqual([...writing].sort())
})

test('nothing reaches the database past its doors while the server runs', () => {
  const past = sources('cms').filter((file) =>
    /\.(drizzle|connection)\b|\{ connection\b/.test(readFileSync(file, 'utf8')),
  )
  // They ask whether it stands, how it was set up, and, before anybody is answered, whether it is whole: none writes.
  expect(past).toEqual([
    'cms/plugin/database/conflicts.ts',
    'cms/plugin/database/mongo.ts',
    'cms/whole-database.ts',
  ])
})

/** Files the server is made of, as they stand from the root. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => {
    const name = `${folder}/${each.name}`
    if (each.isDirectory()) {
      return /^(test|migrations|node_modules|\.next)$/.test(each.name) ? [] : sources(name)
    }
    return /\.tsx?$/.test(name) && !/\.test\.tsx?$|\/test-/.test(name) ? [name] : []
  })
}

test('a change of what an answer was not read from leaves it', async () => {
  const db = database()
  await db.asked()
  await db.change('create', 'guidelines')
  await db.asked()
  expect(db.loads()).toBe(1)
})

test('an answer holds for its day', async () => {
  const db = database()
  await db.asked()
  await db.asked(undefined, { ...about, on: '2026-11-29' })
  await db.asked()
  expect(db.loads()).toBe(3)
})

test('an answer is for whom it was asked about', async () => {
  const db = database()
  await db.asked()
  await db.asked(undefined, { ...about, key: 'who:ola' })
  expect(db.loads()).toBe(2)
})

test('nothing is remembered for longer than a silent server is given, nor by a clock that was set back', async () => {
  const db = database()
  await db.asked()
  db.pass(longest - 1)
  await db.asked()
  expect(db.loads()).toBe(1)
  db.pass(1)
  await db.asked()
  expect(db.loads()).toBe(2)
  db.pass(-1)
  await db.asked()
  expect(db.loads()).toBe(3)
})

test('a failure is not remembered', async () => {
  const { payload } = database()
  const fails = remembered({ payload }, about, () => Promise.reject(new Error('locked')))
  await expect(fails).rejects.toThrow('locked')
  expect(await remembered({ payload }, about, () => Promise.resolve('there'))).toBe('there')
})

test('a database that others write to as well is asked each time', async () => {
  let loads = 0
  const payload = { db: {} }
  const ask = () => remembered({ payload }, about, () => Promise.resolve((loads += 1)))
  expect([await ask(), await ask()]).toEqual([1, 2])
})

test('server and admin, which each load this module, remember the same', async () => {
  const db = database()
  await db.asked()
  const copy = './remembered.ts?of-the-admin'
  const theirs = (await import(copy)) as typeof import('./remembered.ts')
  expect(theirs.remembered).not.toBe(remembered)
  const never = () => Promise.reject(new Error('asked again'))
  expect(await theirs.remembered({ payload: db.payload }, about, never)).toBe(0)
})

describe('while something is written', () => {
  test('everyone is answered by the database', async () => {
    const { moment, step } = held()
    const db = database(moment)
    const first = db.asked()
    await step()
    await step()
    expect(await first).toBe(0)
    const change = db.change('updateOne', 'people')
    await step()
    expect(db.stored(), 'stored, though the one who wrote it is not told yet').toBe(1)
    const second = db.asked()
    await step()
    await step()
    expect(await second).toBe(1)
    await change
  })

  test('what somebody is reading is not kept', async () => {
    const { moment, step } = held()
    const db = database(moment)
    const early = db.asked()
    await step()
    const change = db.change('updateOne', 'people')
    await step()
    await step()
    await change
    expect(await early, 'read before').toBe(0)
    const late = db.asked()
    await step()
    await step()
    expect(await late).toBe(1)
  })
})

describe('a transaction', () => {
  test('sees what it has written, which nobody else does before it is committed', async () => {
    const db = database()
    await db.asked()
    db.begin('t')
    expect(await db.asked('t'), 'nothing written yet').toBe(0)
    await db.change('updateOne', 'roles', 't')
    expect(await db.asked()).toBe(0)
    expect(await db.asked('t'), 'its own').toBeLessThan(0)
    await db.commit('t')
    expect(await db.asked()).toBe(1)
  })

  test('that is taken back leaves nothing behind', async () => {
    const db = database()
    db.begin('t')
    await db.change('updateOne', 'roles', 't')
    await db.asked('t')
    await db.rollback('t')
    expect(await db.asked()).toBe(0)
  })

  test('that reads what there was when it began keeps it to itself', async () => {
    const db = database()
    db.begin('t')
    await db.change('updateOne', 'roles')
    expect(await db.asked('t')).toBe(0)
    expect(await db.asked()).toBe(1)
  })

  test('that has not written to what is asked ends without anything being asked anew', async () => {
    const db = database()
    await db.asked()
    db.begin('t')
    await db.change('create', 'guidelines', 't')
    await db.commit('t')
    await db.asked()
    expect(db.loads()).toBe(1)
  })
})

test('however writes, transactions and questions fall together, nobody is told what was already changed or never stored', async () => {
  let [fromMemory, questions] = [0, 0]
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(fc.nat(5), { maxLength: 12 }), async (s, script) => {
      const db = database(() => s.schedule(Promise.resolve()))
      const question = async (): Promise<void> => {
        const [before, loads] = [db.stored(), db.loads()]
        expect(await db.asked()).toBeGreaterThanOrEqual(before)
        questions += 1
        if (db.loads() === loads) fromMemory += 1
      }
      const transaction = async (id: string, end: 'commit' | 'rollback'): Promise<void> => {
        db.begin(id)
        await db.asked(id)
        await db.change('updateOne', 'roles', id)
        expect(await db.asked(id), 'sees its own').toBeLessThan(0)
        await db[end](id)
        await question()
      }
      const doings = script.map(async (kind, index) => {
        await s.schedule(Promise.resolve())
        if (kind === 0) await db.change('create', 'people')
        else if (kind === 1) await transaction(`t${String(index)}`, 'commit')
        else if (kind === 2) await transaction(`t${String(index)}`, 'rollback')
        else await question().then(question)
      })
      await s.waitFor(Promise.all(doings))
    }),
    { numRuns: 300 },
  )
  expect(fromMemory, 'some were answered from memory').toBeGreaterThan(questions / 20)
})

test('what several are given, none of them can change', async () => {
  const { payload } = database()
  const load = () => Promise.resolve({ held: [{ units: ['KJ'] }] })
  const { held } = await remembered({ payload }, about, load)
  expect(() => held[0]?.units.push('HF')).toThrow(TypeError)
})
