import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp, unitId } from '../../../test/app.ts'
import { local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import { takeSnapshot } from '../../publishing/snapshot.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('an audit plan and the site, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  test('readers get it once it is approved and opened, and get it no longer once it is closed again', async () => {
    const req = await app.as()
    const asked = async (): Promise<number> => local.count(req, 'publish-requests', system)
    const shown = async () => (await takeSnapshot(req)).auditPlans
    const cycle = { name: 'HMS-året', slug: 'hms-aret', scope: 'institution', startMonth: '01' }
    await local.create(req, 'annual-cycles', cycle as never, system)
    const inCycle = async () =>
      (await takeSnapshot(req)).cycles.flatMap(({ current }) =>
        current.activities.filter(({ kind }) => kind === 'audit'),
      )
    const line = {
      unit: unitId('KJ'),
      year: 2026,
      month: '10',
      scope: 'HEMMELIG',
      points: ['review'],
    } as const
    const plan = await local.create(
      req,
      'audit-plans',
      {
        title: 'Plan',
        firstYear: 2025,
        lastYear: 2028,
        lines: [line, { ...line, unit: unitId('HF') }],
        state: 'draft',
      } as never,
      system,
    )
    const before = await asked()
    let version = plan.version
    const save = async (data: object): Promise<void> => {
      const saved = await local.update(req, 'audit-plans', plan.id, { ...data, version }, system)
      version = saved.version
    }
    await save({ state: 'approved' })
    expect([await shown(), await inCycle()]).toEqual([[], []])
    expect(await asked()).toBe(before)
    await save({ shown: true })
    expect(await asked()).toBe(before + 1)
    const found = await shown()
    expect(found).toMatchObject([{ firstYear: 2025, audits: [{ month: 10 }, { year: 2026 }] }])
    expect(JSON.stringify(found)).not.toContain('HEMMELIG')
    expect(await inCycle()).toMatchObject([
      {
        id: 'audits-2026-10',
        units: [{ name: { nb: 'Humaniora' } }, { name: { nb: 'Kjemi' } }],
        occurrences: [{ by: '2026-10-31', part: null, inMonth: true }],
      },
    ])
    await save({ shown: false })
    expect(await asked()).toBe(before + 2)
    expect([await shown(), await inCycle()]).toEqual([[], []])
  })
})
