import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { figures } from './figures.ts'

describe.each(databases())('figures of nonconformities, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const rows: Partial<Nonconformity>[] = [
      { unit: unitId('KJ'), state: 'reported', due: '2026-11-21' },
      { unit: unitId('KJ'), state: 'closed', due: '2026-01-01', severity: 'serious' },
      { unit: unitId('KJ'), state: 'assessed', severity: 'critical', category: 'fire' },
      { unit: unitId('HF'), state: 'assessed', source: 'hseProcess', year: 2025 },
      { unit: unitId('HF'), state: 'reported', due: '2026-11-22', reporter: personId('employee') },
    ]
    for (const [index, row] of rows.entries()) {
      const data = {
        key: `k${String(index)}`,
        number: `AVV-2026-000${String(index)}`,
        year: 2026,
        title: 'Glatt gulv',
        description: 'Det er glatt.',
        eventDate: '2026-11-01',
        reportedDate: '2026-11-01',
        ...row,
      }
      await local.create(await app.as(), 'nonconformities', data, { overrideAccess: true })
    }
  })
  afterAll(async () => {
    await app.close()
  })

  const asked = async (who: ActorName, more: Parameters<typeof figures>[1] = {}) =>
    figures(await app.as(who), more)

  test('tell the HSE unit of everything: open, overdue from the day after the deadline, serious', async () => {
    const found = await asked('approver')
    expect(found).toMatchObject({ total: 5, open: 4, overdue: 1, serious: 1 })
    expect(found?.byUnit.get(unitId('KJ'))).toEqual({ total: 3, open: 2 })
    expect([...(found?.byYear ?? [])]).toEqual([
      [2026, 4],
      [2025, 1],
    ])
    expect(found?.byCategory.get('fire')).toBe(1)
    expect(found?.byCategory.get(null)).toBe(4)
  })

  test('can be asked for one year and one source', async () => {
    expect((await asked('approver', { year: 2025 }))?.total).toBe(1)
    expect((await asked('approver', { source: 'hseProcess' }))?.total).toBe(1)
    expect((await asked('approver', { source: 'hseProcess', year: 2026 }))?.total).toBe(0)
  })

  test('tell each of what they may read, and top management of the numbers alone', async () => {
    expect((await asked('managerChemistry'))?.total).toBe(3)
    expect((await asked('employee'))?.total).toBe(1)
    expect((await asked('formerManager'))?.total).toBe(0)
    expect((await asked('topManagement'))?.total).toBe(5)
    const documents = await local
      .find(await app.as('topManagement'), 'nonconformities', {
        overrideAccess: false,
      })
      .catch(() => [])
    expect(documents).toEqual([])
    expect(await figures(await app.as())).toBeNull()
  })
})
