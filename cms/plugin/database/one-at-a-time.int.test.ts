import { createLocalReq, initTransaction, type Payload, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adapterFor } from './choose-database.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { safely } from './safely.ts'
import { alone } from './test-alone.ts'
import { configOf, guidelines, units } from './test-collections.ts'
import { databases, type StartedPayload } from './test-databases.ts'

const [sqlite] = databases()

describe('two commands of one transaction at once', () => {
  let started: StartedPayload
  let payload: Payload

  beforeAll(async () => {
    if (!sqlite) throw new Error('no SQLite')
    started = await sqlite.start(configOf(guidelines, units))
    payload = started.payload
  })
  afterAll(() => started.cleanup())

  const inATransaction = async (): Promise<PayloadRequest> => {
    const req = await createLocalReq({}, payload)
    await initTransaction(req)
    return req
  }

  test('run one after another, reads and writes, and all of them are stored', async () => {
    const req = await inATransaction()
    await Promise.all([
      payload.find({ collection: 'units', req }),
      payload.count({ collection: 'guidelines', req }),
      ...['Kjemi', 'Fysikk', 'Biologi'].map((name) =>
        payload.create({ collection: 'units', data: { name }, req }),
      ),
      payload.find({ collection: 'guidelines', req }),
    ])
    await payload.db.commitTransaction((await req.transactionID) ?? '')
    expect(await payload.count({ collection: 'units' })).toEqual({ totalDocs: 3 })
  })

  test('wait for each other when one fails, and nothing of them is stored', async () => {
    const req = await inATransaction()
    const id = await req.transactionID
    const create = (name: string): Promise<unknown> =>
      payload.db.create({ collection: 'units', data: { id: name, name }, req })
    const outcomes = await Promise.allSettled([create('Jus'), create('Jus'), create('Musikk')])
    await payload.db.rollbackTransaction(id ?? '')
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(
      await payload.count({ collection: 'units', where: { id: { in: ['Jus', 'Musikk'] } } }),
    ).toEqual({ totalDocs: 0 })
  })

  test('of different transactions, or of none, wait for nobody', async () => {
    const [one, other] = [doorsOf(oneAtATime), doorsOf(oneAtATime)]
    const waiting = one.find({ req: { transactionID: 'a' } })
    await one.find({ req: { transactionID: 'b' } }, 'now')
    await one.find({ req: {} }, 'now')
    await other.find({ req: { transactionID: 'a' } }, 'now')
    one.letThrough()
    await waiting
  })

  test('fail loudly in the tests’ own database where nothing keeps them apart', async () => {
    const apart = doorsOf(alone)
    const first = apart.find({ req: { transactionID: 'a' } })
    await expect(apart.find({ req: { transactionID: 'a' } }, 'now')).rejects.toMatchObject({
      name: 'TwoAtOnce',
    })
    apart.letThrough()
    await first
    await apart.find({ req: { transactionID: 'a' } }, 'now')
  })

  test('are kept apart once, also where an adapter is made safe twice', async () => {
    const twice = doorsOf((given) => safely(safely(alone(given))))
    const first = twice.find({ req: { transactionID: 'a' } })
    const second = twice.find({ req: { transactionID: 'a' } }, 'now')
    twice.letThrough()
    await Promise.all([first, second])
    expect(twice.order).toEqual(['held', 'now'])
  })
})

interface Doors {
  find: (given: unknown, how?: 'held' | 'now') => Promise<unknown>
  letThrough: () => void
  readonly order: string[]
}

/** An adapter whose `find` waits until it is let through, unless it is to be through at once. */
function doorsOf(around: typeof alone): Doors {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  const order: string[] = []
  const made = {
    find: async (_given: unknown, how = 'held') => {
      if (how === 'held') await promise
      order.push(how)
    },
  }
  const given = { ...adapterFor({ file: '' }), init: () => made }
  const adapter = around(given as unknown as Parameters<typeof alone>[0]).init({} as never)
  return {
    find: adapter.find as unknown as Doors['find'],
    letThrough: () => {
      resolve(undefined)
    },
    order,
  }
}
