import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { databases } from '../../database/test-databases.ts'
import { local } from '../../database/local.ts'
import type { Affiliation } from '../../generated-types.ts'
import { affiliatedIn } from './affiliated.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('who belongs where, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  const belong = async (data: Partial<Affiliation>): Promise<Affiliation> =>
    local.create(await app.as(), 'affiliations', data, system)

  test('somebody who moves is shown where they were on each day', async () => {
    const person = personId('employee')
    await belong({ person, unit: unitId('KJ'), from: '2024-01-01', to: '2026-07-31' })
    await belong({ person, unit: unitId('HF'), from: '2026-08-01', category: 'guest' })
    const req = await app.as()
    expect(await affiliatedIn(req, 'all', '2026-07-31')).toEqual(
      new Map([[unitId('KJ'), [{ person, category: 'employee' }]]]),
    )
    expect(await affiliatedIn(req, [unitId('HF'), unitId('KJ')], '2026-08-01')).toEqual(
      new Map([[unitId('HF'), [{ person, category: 'guest' }]]]),
    )
    expect(await affiliatedIn(req, [unitId('KJ')], '2026-08-01')).toEqual(new Map())
    expect(await affiliatedIn(req, [], '2026-08-01')).toEqual(new Map())
  })

  test('whoever has left the institution belongs nowhere, and is seen at once', async () => {
    const person = personId('contributor')
    const { id } = await belong({ person, unit: unitId('NV'), from: '2024-01-01' })
    const req = await app.as()
    const here = async (): Promise<unknown> =>
      (await affiliatedIn(req, [unitId('NV')], '2026-11-22')).get(unitId('NV'))
    expect(await here()).toEqual([{ person, category: 'employee' }])
    const found = await local.findById(req, 'people', person, system)
    const left = { activeTo: '2026-11-21', version: found?.version ?? 0 }
    const { version } = await local.update(req, 'people', person, left, system)
    expect(await here()).toBeUndefined()
    await local.update(req, 'people', person, { activeTo: null, version }, system)
    expect(await here()).toEqual([{ person, category: 'employee' }])
    await local.update(req, 'affiliations', id, { to: '2026-11-21', version: 1 }, system)
    expect(await here()).toBeUndefined()
  })

  test('the same person and unit is not registered twice for a day, also when it is changed', async () => {
    const person = personId('auditor')
    const unit = unitId('KJ')
    await belong({ person, unit, from: '2025-01-01', to: '2025-12-31' })
    await expect(belong({ person, unit, from: '2025-12-31' })).rejects.toThrow(
      'Personen hører allerede til enheten',
    )
    const { id } = await belong({ person, unit, from: '2026-01-01' })
    const req = await app.as()
    await expect(
      local.update(req, 'affiliations', id, { from: '2025-06-01', version: 1 }, system),
    ).rejects.toThrow('Personen hører allerede til enheten')
    await expect(
      local.update(req, 'affiliations', id, { to: '2025-12-31', version: 1 }, system),
    ).rejects.toThrow('slutter før den begynner')
    await local.update(req, 'affiliations', id, { category: 'student', version: 1 }, system)
  })
})
