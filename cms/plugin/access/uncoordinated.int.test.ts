import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { openProcess } from '../processes/open.ts'
import { reachOf } from './can.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('the coordinator of a faculty, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const opens = async (): Promise<string[]> => {
    const { units } = await reachOf(await app.as('coordinator'), 'hse-processes', 'open')
    return [...units].sort()
  }
  const all = ['KJ', 'KJ-LAB', 'NV'].map(unitId)

  test('acts in the units below that have none of their own', async () => {
    expect(await opens()).toEqual(all)
    const made = await openProcess(await app.as('coordinator'), { unit: unitId('KJ'), year: 2026 })
    expect(made.number).toBe('HMS-2026-KJ-01')
  })

  test('leaves a unit that gets one, and what lies below it', async () => {
    const role = {
      id: 'role-own',
      role: 'hseCoordinator' as const,
      person: personId('employee'),
      unit: unitId('KJ'),
      from: '2026-11-23',
    }
    await local.create(await app.as(), 'role-assignments', role, system)
    // From the day it begins.
    expect(await opens()).toEqual(all)
    app.setDay('2026-11-23')
    expect(await opens()).toEqual([unitId('NV')])
    await expect(
      openProcess(await app.as('coordinator'), { unit: unitId('KJ-LAB'), year: 2026 }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('comes back when the own one has left', async () => {
    const id = personId('employee')
    const person = await local.findById(await app.as(), 'people', id, system)
    const gone = { activeTo: '2026-11-30', version: person?.version ?? 0 }
    await local.update(await app.as(), 'people', id, gone, system)
    app.setDay('2026-12-01')
    expect(await opens()).toEqual(all)
  })

  test('does not open elsewhere; the HSE unit does', async () => {
    const elsewhere = { unit: unitId('HF'), year: 2026 }
    await expect(openProcess(await app.as('coordinator'), elsewhere)).rejects.toMatchObject({
      status: 403,
    })
    const made = await openProcess(await app.as('editor'), elsewhere)
    expect(made.number).toBe('HMS-2026-HF-01')
    for (const who of [
      'representative',
      'chiefRepresentative',
      'topManagement',
      'auditor',
    ] as const) {
      const wanted = { unit: unitId('KJ-LAB'), year: 2026 }
      await expect(openProcess(await app.as(who), wanted), who).rejects.toMatchObject({
        status: 403,
      })
    }
  })
})
