import { commitTransaction, initTransaction, killTransaction } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { CountedQueries } from '../../test/count-queries.ts'
import { principalOf } from '../access/principal.ts'
import { local } from './local.ts'
import { databases } from './test-databases.ts'

const system = { overrideAccess: true } as const
const queries = new CountedQueries()

describe.each(databases(queries.around))('what is seldom written, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const nameOf = async (code: string): Promise<string | undefined> =>
    (await local.findById(await app.as(), 'units', unitId(code), system))?.name
  const asked = async (work: () => Promise<unknown>): Promise<number> =>
    (await queries.of(app.payload, work)).length
  const renamed = async (code: string, name: string, req = app.as()): Promise<void> => {
    const unit = await local.findById(await req, 'units', unitId(code), system)
    const data = { name, version: unit?.version ?? 0 }
    await local.update(await req, 'units', unitId(code), data, system)
  }

  test('is asked of the database once, and again after it was written', async () => {
    await nameOf('KJ')
    expect(await asked(() => nameOf('KJ'))).toBe(0)
    await renamed('KJ', 'Kjemi og farmasi')
    expect(await nameOf('KJ')).toBe('Kjemi og farmasi')
    expect(await asked(() => nameOf('HF'))).toBe(1)
  })

  test('is given to each who asks as a copy of their own', async () => {
    const ask = async () =>
      local.find(await app.as(), 'units', { ...system, where: { code: { equals: 'NV' } } })
    const [first] = await ask()
    if (first) first.name = 'Skrevet i'
    const [again] = await ask()
    expect(again?.name).toBe('Naturvitenskap')
  })

  test('is told apart by language and by filter', async () => {
    const english = { ...system, locale: 'en' }
    const req = await app.as()
    const unit = await local.findById(req, 'units', unitId('HF'), system)
    const data = { name: 'Humanities', version: unit?.version ?? 0 }
    await local.update(req, 'units', unitId('HF'), data, english)
    const found = await local.findById(await app.as(), 'units', unitId('HF'), english)
    expect([found?.name, await nameOf('HF')]).toEqual(['Humanities', 'Humaniora'])
    expect(await local.count(await app.as(), 'units', { ...system, where: {} })).toBe(5)
  })

  test('a role that ends is gone with the next question, and so is one of somebody who left', async () => {
    const rolesOf = async () =>
      (await principalOf(await app.as('managerHumanities'))).held.map(({ role }) => role)
    expect(await rolesOf()).toEqual(['lineManager'])
    const req = await app.as()
    const role = await local.findById(req, 'role-assignments', 'role-managerHumanities', system)
    const ended = { to: '2026-11-21', version: role?.version ?? 0 }
    await local.update(req, 'role-assignments', 'role-managerHumanities', ended, system)
    expect(await rolesOf()).toEqual([])
    const deputy = async () => (await principalOf(await app.as('deputyChemistry'))).account
    expect(await deputy()).not.toBeNull()
    const person = await local.findById(req, 'people', personId('deputyChemistry'), system)
    const left = { activeTo: '2026-11-21', version: person?.version ?? 0 }
    await local.update(req, 'people', personId('deputyChemistry'), left, system)
    expect(await deputy()).toBeNull()
  })

  test('a setting that is changed holds at once', async () => {
    const { payload } = app
    const read = async () =>
      (await payload.findGlobal({
        slug: 'hse-settings' as never,
        depth: 0,
        overrideAccess: true,
      })) as Readonly<Record<'replyDays' | 'version', unknown>>
    const { version } = await read()
    expect(await asked(read)).toBe(0)
    await payload.updateGlobal({
      slug: 'hse-settings' as never,
      data: { replyDays: 9, version },
    })
    expect((await read()).replyDays).toBe(9)
  })

  // Without a replica set MongoDB has none; the closing lines of the tests say so.
  if (database.transactions) {
    test('a transaction sees what it wrote; others see it when it is stored, and never what is undone', async () => {
      for (const end of [killTransaction, commitTransaction]) {
        const before = await nameOf('NV')
        const req = await app.as()
        await initTransaction(req)
        await renamed('NV', 'Realfag', Promise.resolve(req))
        const within = await local.findById(req, 'units', unitId('NV'), system)
        expect([within?.name, await nameOf('NV')]).toEqual(['Realfag', before])
        await end(req)
        expect(await nameOf('NV')).toBe(end === commitTransaction ? 'Realfag' : before)
      }
    })
  }
})
