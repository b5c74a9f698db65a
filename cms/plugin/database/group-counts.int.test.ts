import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp, unitId } from '../../test/app.ts'
import { local } from './local.ts'
import { groupCounts } from './group-counts.ts'
import { databases } from './test-databases.ts'

describe.each(databases())('counting in groups, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const rows = [
      ['KJ', 'reported', 'serious'],
      ['KJ', 'reported', null],
      ['KJ', 'closed', 'minor'],
      ['HF', 'reported', null],
    ] as const
    for (const [index, [unit, state, severity]] of rows.entries()) {
      const data = {
        key: `k${String(index)}`,
        number: `AVV-2026-000${String(index)}`,
        year: 2026,
        title: 'Glatt gulv',
        description: 'Det er glatt.',
        unit: unitId(unit),
        eventDate: '2026-11-01',
        reportedDate: '2026-11-01',
        id: `case-${String(index)}`,
        state,
        severity,
        effectCheck: { date: index === 2 ? '2026-11-20' : null },
        affects: ['people' as const, 'material' as const],
      }
      await local.create(await app.as(), 'nonconformities', data, { overrideAccess: true })
    }
  })
  afterAll(async () => {
    await app.close()
  })

  const counted = async (
    by: ('id' | 'unit' | 'state' | 'severity' | 'effectCheck.date')[],
    where = {},
  ) => {
    const found = await groupCounts(await app.as(), { collection: 'nonconformities', by, where })
    return found
      .map(
        ({ values, count }) =>
          `${by.map((field) => String(values[field])).join(' ')} ${String(count)}`,
      )
      .sort()
  }

  test('gives each pair of values once, and what is empty as null', async () => {
    expect(await counted(['unit', 'state'])).toEqual([
      'unit-HF reported 1',
      'unit-KJ closed 1',
      'unit-KJ reported 2',
    ])
    expect(await counted(['severity'])).toEqual(['minor 1', 'null 2', 'serious 1'])
  })

  test('knows the id, and a field of a group', async () => {
    expect(await counted(['id', 'effectCheck.date'], { unit: { in: [unitId('KJ')] } })).toEqual([
      'case-0 null 1',
      'case-1 null 1',
      'case-2 2026-11-20 1',
    ])
  })

  test('counts what the filter lets through, and a document with two matches once', async () => {
    expect(await counted(['state'], { unit: { in: [unitId('KJ')] } })).toEqual([
      'closed 1',
      'reported 2',
    ])
    const where = {
      and: [{ affects: { in: ['people', 'material'] } }, { 'unit.code': { equals: 'KJ' } }],
    }
    expect(await counted(['state'], where)).toEqual(['closed 1', 'reported 2'])
  })
})
