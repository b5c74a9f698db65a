import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { startApp, type TestApp, unitId } from '../../test/app.ts'
import { recover } from '../boot.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Feature } from '../feature.ts'
import type { Unit } from '../generated-types.ts'
import { correct } from './correct.ts'
import type { Correction } from './correction.ts'

const system = { overrideAccess: true } as const
const codes = ['HF', 'KJ', 'KJ-LAB', 'NHU', 'NV']

/** Counts employees, one for each letter of its code, of units that have none; says which it was asked about. */
function counted(asked: string[][], more: Partial<Correction<'units'>> = {}): Correction<'units'> {
  return {
    key: 'units:counted',
    collection: 'units',
    batch: 2,
    changes: (_req, units) => {
      asked.push(units.map(({ code }) => code))
      const without = units.filter(({ employees }) => employees == null)
      return new Map(without.map(({ id, code }) => [id, { employees: code.length }]))
    },
    ...more,
  }
}

describe.each(databases())('a correction of documents of before, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    await app.payload.db.deleteMany({ collection: 'corrections', where: {} })
    for (const unit of await units()) await write(unit.id, null)
  })

  const units = async (): Promise<Unit[]> =>
    local.find(await app.as(), 'units', { ...system, sort: 'id' })
  const written = async (): Promise<number[]> =>
    (await units()).flatMap(({ employees }) => employees ?? [])
  const write = async (id: string, employees: number | null): Promise<void> => {
    await app.payload.db.updateOne({
      collection: 'units',
      id,
      data: { employees },
      req: await app.as(),
    })
  }
  const recorded = async (): Promise<unknown> =>
    (await local.find(await app.as(), 'corrections', system)).map(
      ({ id, looked, corrected, doneAt }) => ({ id, looked, corrected, done: Boolean(doneAt) }),
    )

  test('looks at every document once, in batches, and is done', async () => {
    const asked: string[][] = []
    await write(unitId('NV'), 4711)
    const versions = (await units()).map(({ version }) => version)
    await correct(await app.as(), [counted(asked)])
    expect(asked).toEqual([['HF', 'KJ'], ['KJ-LAB', 'NHU'], ['NV']])
    expect(await written()).toEqual([2, 2, 6, 3, 4711])
    expect(await recorded()).toEqual([{ id: 'units:counted', looked: 5, corrected: 4, done: true }])
    // Nobody who has a document open is told that it was changed by somebody else.
    expect((await units()).map(({ version }) => version)).toEqual(versions)
  })

  test('is not done again at the next start, whatever has been written since', async () => {
    await correct(await app.as(), [counted([])])
    await write(unitId('KJ'), null)
    const asked: string[][] = []
    await correct(await app.as(), [counted(asked)])
    expect(asked).toEqual([])
    expect(await written()).toHaveLength(codes.length - 1)
  })

  test('looks at those alone that may need it', async () => {
    const asked: string[][] = []
    const where = { code: { in: ['KJ', 'NV'] } }
    await correct(await app.as(), [counted(asked, { where })])
    expect(asked.flat()).toEqual(['KJ', 'NV'])
    expect(await written()).toEqual([2, 2])
  })

  test('of an installation without documents is done', async () => {
    await correct(await app.as(), [counted([], { where: { code: { equals: 'none' } } })])
    expect(await recorded()).toEqual([{ id: 'units:counted', looked: 0, corrected: 0, done: true }])
  })

  test('that is cut off goes on from the batch it had not reached', async () => {
    const [first, second]: [string[][], string[][]] = [[], []]
    const dying = counted(first)
    const cutOff: Correction<'units'> = {
      ...dying,
      changes: (req, found) => {
        if (first.length === 1) throw new Error('cut off')
        return dying.changes(req, found)
      },
    }
    await expect(correct(await app.as(), [cutOff])).rejects.toThrow('cut off')
    expect(await recorded()).toEqual([
      { id: 'units:counted', looked: 2, corrected: 2, done: false },
    ])
    await correct(await app.as(), [counted(second)])
    expect(second).toEqual([['KJ-LAB', 'NHU'], ['NV']])
    expect(await written()).toHaveLength(codes.length)
  })

  test('that fails is told of in the log, keeps no server from starting, and is tried again', async () => {
    const { custom } = app.payload.config
    const own = custom['hseFeatures'] as readonly Feature[]
    const failing = counted([], { changes: () => Promise.reject(new Error('No such unit')) })
    const begin = (...corrections: Correction<'units'>[]): Promise<void> => {
      Object.assign(custom, { hseFeatures: [{ name: 'units', corrections }] })
      return recover(app.payload)
    }
    const told = vi.spyOn(app.payload.logger, 'error')
    try {
      await begin(failing, counted([], { key: 'units:other' }))
      expect(JSON.stringify(told.mock.calls)).toMatch(/units:counted.*No such unit/)
      expect(await recorded()).toMatchObject([{ id: 'units:other', done: true }])
      await begin(counted([]))
      expect(await recorded()).toHaveLength(2)
    } finally {
      Object.assign(custom, { hseFeatures: own })
      told.mockRestore()
    }
  })

  test('comes after those before it in the list, each recorded on its own', async () => {
    const asked: string[][] = []
    await correct(await app.as(), [
      counted([], { where: { code: { equals: 'KJ' } } }),
      {
        key: 'units:read-after',
        collection: 'units',
        where: { employees: { equals: 2 } },
        changes: (_req, found) => {
          asked.push(found.map(({ code }) => code))
          return new Map()
        },
      },
    ])
    expect(asked).toEqual([['KJ']])
    expect(await recorded()).toHaveLength(2)
  })
})
