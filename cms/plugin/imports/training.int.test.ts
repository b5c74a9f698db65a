import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { email, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { importDesk } from '../../test/import-desk.ts'
import { plantTraining } from '../../test/plant-training.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { TrainingRecord } from '../generated-types.ts'
import { withdrawLine } from '../training/records/withdraw.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('training is read in, on $name', (database) => {
  let app: TestApp
  let desk: ReturnType<typeof importDesk>

  beforeAll(async () => {
    app = await startApp(database)
    await plantTraining(app)
    desk = importDesk(app)
  })
  afterAll(() => app.close())

  const file = [
    'E-post;Kurs;Tatt;Bevis',
    `${email('managerChemistry')};HMS for ledere;2026-03-02;Kursbevis 12`,
    `${email('employee')};Brannvern;2025-11-24;`,
    `${email('employee')};brannvern;2026-09-15;`,
  ].join('\n')
  const lines = async (): Promise<TrainingRecord[]> =>
    local.find(await app.as(), 'training-records', {
      ...system,
      where: { key: { like: 'import:' } },
      sort: 'date',
    })

  test('the HSE Unit alone does it, not whoever runs the system or a unit', async () => {
    for (const who of [
      'admin',
      'managerChemistry',
      'coordinator',
      'auditor',
      'employee',
    ] as const) {
      for (const address of ['/preview?kind=training', '/carry-out?kind=training&digest=x']) {
        expect((await desk.ask(who, address, file)).status, `${who} ${address}`).toBe(403)
      }
    }
    for (const who of ['editor', 'approver'] as const) {
      expect((await desk.ask(who, '/preview?kind=training', file)).status, who).toBe(200)
    }
  })

  test('each line is confirmed by the system it came from, and what the unit registered stays', async () => {
    expect(await desk.readIn('training', file)).toMatchObject({
      state: 'done',
      created: 2,
      unchanged: 1,
      wrong: 0,
    })
    expect(await lines()).toMatchObject([
      {
        name: 'Prøve employee',
        person: personId('employee'),
        unit: unitId('KJ'),
        date: '2025-11-24',
        expires: '2026-11-23',
        state: 'confirmed',
        confirmedBy: 'import',
        registeredBy: 'Prøve editor',
        steps: [{ step: 'carryOver', name: 'Prøve editor' }],
      },
      { person: personId('managerChemistry'), central: true, evidence: 'Kursbevis 12' },
    ])
  })

  test('read in again it changes nothing, not even what has been taken out as wrong', async () => {
    const [line] = await lines()
    const manager = await app.as('managerChemistry')
    await withdrawLine(manager, { id: String(line?.id), reason: 'Var syk den dagen' })
    expect(await desk.readIn('training', file)).toMatchObject({ created: 0, unchanged: 3 })
    expect((await lines()).map(({ state }) => state)).toEqual(['withdrawn', 'confirmed'])
  })

  test('whoever read it in reads afterwards what the HSE Unit gives, and nothing else of it', async () => {
    const read = await local.find(await app.as('editor'), 'training-records', {
      overrideAccess: false,
    })
    expect(read.every(({ central }) => central)).toBe(true)
    const kept = await local.find(await app.as('editor'), 'imports', { overrideAccess: false })
    expect(JSON.stringify(kept)).not.toContain('Kursbevis')
    expect(JSON.stringify(kept)).not.toContain('Prøve employee')
  })
})
