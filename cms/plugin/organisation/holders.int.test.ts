import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { accountId, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { inTransaction } from '../database/transaction.ts'
import { unitsOfYear } from '../year/load-year.ts'
import { holdersOf, holdersOfUnits } from './holders.ts'

const system = { overrideAccess: true } as const
const yesterday = '2026-11-21'
const chemistry = unitId('KJ')

describe.each(databases())('who has which role in a unit, on $name,', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const holders = async (unit = chemistry) => holdersOf(await app.as(), unit)
  const managers = async (unit?: string) => (await holders(unit)).manager?.person ?? null

  test('is read once, however many units and whoever asks', async () => {
    await holders()
    const find = vi.spyOn(app.payload.db, 'find')
    const all = await holdersOfUnits(await app.as('employee'), [chemistry, unitId('HF')])
    const asked = find.mock.calls.map(([{ collection }]) => collection)
    find.mockRestore()
    expect([...all.keys()].sort()).toEqual([unitId('HF'), chemistry])
    expect(asked).toEqual(['units'])
  })

  test('is another at once where a role is ended, given, or passes to somebody else', async () => {
    const req = await app.as()
    const manager = personId('managerChemistry')
    expect(await managers()).toBe(manager)
    const deputies = async () => (await holders()).deputies.map(({ person }) => person)
    const before = await deputies()
    const role = { role: 'deputyManager', unit: chemistry, from: '2026-11-01' } as const
    const data = { ...role, person: personId('employee') }
    const { id: given } = await local.create(req, 'role-assignments', data, system)
    expect(await deputies()).toEqual([...before, personId('employee')])
    await local.update(req, 'role-assignments', given, { version: 1, to: yesterday }, system)
    expect(await deputies()).toEqual(before)
    await local.update(req, 'role-assignments', given, { version: 2, to: null }, system)
    expect(await deputies()).toHaveLength(before.length + 1)
    await local.delete(req, 'role-assignments', given, system)
    expect(await deputies()).toEqual(before)
    // Past every hook.
    const id = 'role-managerChemistry'
    const put = (data: { person: string }) =>
      req.payload.db.updateOne({ collection: 'role-assignments', id, data, req })
    await put({ person: personId('auditor') })
    expect(await managers()).toBe(personId('auditor'))
    await put({ person: manager })
    expect(await managers()).toBe(manager)
  })

  test('is another at once where a person has a new name or their last day has passed', async () => {
    const req = await app.as()
    const manager = personId('managerChemistry')
    await local.update(req, 'people', manager, { version: 1, name: 'Berit Nyheim' }, system)
    expect((await holders()).manager?.name).toBe('Berit Nyheim')
    await local.update(req, 'people', manager, { version: 2, activeTo: yesterday }, system)
    expect(await managers()).not.toBe(manager)
    await local.update(req, 'people', manager, { version: 3, activeTo: null }, system)
    expect(await managers()).toBe(manager)
  })

  // MongoDB carries no deletion on into what points to it.
  if (database.name === 'SQLite') {
    test('has nobody to write to at once where their account is deleted', async () => {
      const account = accountId('managerHumanities')
      expect((await holders(unitId('HF'))).manager?.account).toBe(account)
      await local.delete(await app.as(), 'accounts', account, system)
      expect((await holders(unitId('HF'))).manager?.account).toBeNull()
    })
  }

  test('is another at once where a safety area is given other units', async () => {
    const representatives = async () =>
      (await holders()).representatives.map(({ person }) => person)
    expect(await representatives()).toEqual([personId('representative')])
    const req = await app.as()
    const area = { version: 1, units: [unitId('HF')] }
    await local.update(req, 'safety-areas', 'area-VO-1', area, system)
    expect(await representatives()).toEqual([])
  })

  test('holds from the first day of a role to its last', async () => {
    const dates = { from: '2026-11-23', to: '2026-11-24' }
    const role = { role: 'hseCoordinator', unit: chemistry, person: personId('employee') } as const
    await local.create(await app.as(), 'role-assignments', { ...role, ...dates }, system)
    const found: number[] = []
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-22']) {
      app.setDay(day)
      found.push(
        (await holders()).coordinators.filter(({ person }) => person === role.person).length,
      )
    }
    expect(found).toEqual([0, 1, 1, 0, 0])
  })

  test('and the units of the year are others at once where a unit moves, closes or has a new name', async () => {
    const req = await app.as()
    const lab = unitId('KJ-LAB')
    const known = async () => (await unitsOfYear(await app.as())).find(({ id }) => id === lab)
    expect((await known())?.ancestors[0]).toBe(chemistry)
    expect(await managers(lab)).toBe(personId('managerChemistry'))
    await local.update(req, 'units', lab, { version: 1, parent: unitId('HF') }, system)
    expect((await known())?.ancestors[0]).toBe(unitId('HF'))
    expect(await managers(lab)).toBe(personId('managerHumanities'))
    const named = { ...system, locale: 'nb' } as const
    await local.update(req, 'units', lab, { version: 2, name: 'Nye laben' }, named)
    expect((await known())?.name.nb).toBe('Nye laben')
    await local.update(req, 'units', lab, { version: 3, active: false }, system)
    expect(await known()).toBeUndefined()
  })

  // Without a replica set MongoDB has none; the closing lines of the tests say so.
  if (database.transactions) {
    test('stays as it was for others until a change is committed, and where it is taken back', async () => {
      const req = await app.as()
      const id = 'role-coordinator'
      const faculty = async () => (await holders(unitId('NV'))).coordinators.length
      const before = await faculty()
      expect(before).toBeGreaterThan(0)
      await expect(
        inTransaction(req, async () => {
          await local.update(req, 'role-assignments', id, { version: 1, to: yesterday }, system)
          expect((await holdersOf(req, unitId('NV'))).coordinators).toHaveLength(before - 1)
          expect(await faculty()).toBe(before)
          throw new Error('taken back')
        }),
      ).rejects.toThrow('taken back')
      expect(await faculty()).toBe(before)
    })
  }
})
