import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import type { HseProcess, Measure, Nonconformity } from '../generated-types.ts'
import { myTasks } from './load.ts'

const system = { overrideAccess: true }

describe.each(databases())('my tasks on $name', (database) => {
  let app: TestApp
  let req: PayloadRequest

  beforeAll(async () => {
    // What is remembered between requests would be counted once.
    app = await startApp(database, { soleWriter: false })
    req = await app.as()
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(async () => {
    for (const collection of ['measures', 'nonconformities', 'hse-processes']) {
      await app.payload.db.deleteMany({ collection, where: {} })
    }
    app.setDay('2026-11-22')
    // Every unit has its process of the year, so that none is left to open.
    for (const code of ['NHU', 'NV', 'KJ', 'KJ-LAB', 'HF']) await process({ unit: unitId(code) })
  })

  let made = 0
  const next = (): string => String((made += 1)).padStart(4, '0')

  async function nonconformity(more: Partial<Nonconformity> = {}): Promise<Nonconformity> {
    const number = `AVV-2026-${next()}`
    const data: Partial<Nonconformity> = {
      key: number,
      number,
      year: 2026,
      title: 'Avtrekket virker ikke',
      description: 'Det luktet løsemiddel i rommet.',
      unit: unitId('KJ'),
      eventDate: '2026-11-20',
      reportedDate: '2026-11-20',
      due: '2026-11-27',
      ...more,
    }
    return local.create(req, 'nonconformities', data, system)
  }

  async function measure(more: Partial<Measure> = {}): Promise<Measure> {
    const number = `TIL-2026-${next()}`
    const data: Partial<Measure> = {
      key: number,
      number,
      title: 'Bytt filter',
      unit: unitId('KJ'),
      state: 'approved',
      deadline: '2026-12-01',
      ...more,
    }
    return local.create(req, 'measures', data, system)
  }

  async function process(more: Partial<HseProcess>): Promise<HseProcess> {
    const number = `HMS-2026-${next()}`
    const data: Partial<HseProcess> = {
      key: number,
      number,
      year: 2026,
      state: 'closed',
      ...more,
    }
    return local.create(req, 'hse-processes', data, system)
  }

  async function kinds(actor: ActorName): Promise<string[]> {
    return (await myTasks(await app.as(actor))).map((each) => each.kind)
  }

  test('of the unit are those of its manager, deputy and coordinator, and of nobody else', async () => {
    await nonconformity()
    expect(await kinds('managerChemistry')).toEqual(['receive'])
    expect(await kinds('deputyChemistry')).toEqual(['receive'])
    for (const other of [
      'managerHumanities',
      'formerManager',
      'coordinator',
      'representative',
      'chiefRepresentative',
      'editor',
      'approver',
      'auditor',
      'employee',
      'admin',
    ] as const) {
      expect(await kinds(other), other).toEqual([])
    }
  })

  test('of a unit without a manager of its own are those of the nearest one', async () => {
    await nonconformity({ unit: unitId('KJ-LAB') })
    expect(await kinds('managerChemistry')).toEqual(['receive'])
    expect(await kinds('coordinator')).toEqual([])
    await nonconformity({ unit: unitId('NV') })
    expect(await kinds('coordinator')).toEqual(['receive'])
  })

  test('end with the role', async () => {
    await nonconformity()
    app.setDay('2026-05-31')
    expect(await kinds('formerManager')).toEqual(['receive'])
    app.setDay('2026-06-01')
    expect(await kinds('formerManager')).toEqual([])
  })

  test('of closing a minor case are the HSE director’s where no manager is in line, and only there', async () => {
    const corrected = { state: 'effectCheck', severity: 'minor' } as const
    await nonconformity({ ...corrected, correctedBy: [personId('managerChemistry')] })
    expect(await kinds('managerChemistry')).toEqual(['close'])
    expect(await kinds('approver')).toEqual([])
    await nonconformity({ ...corrected, unit: unitId('NV') })
    expect(await kinds('approver')).toEqual(['closeForManagers'])
    await nonconformity({
      ...corrected,
      severity: 'serious',
      correctedBy: [personId('managerChemistry')],
    })
    expect(await kinds('approver')).toEqual(['closeForManagers', 'closeForManagers'])
  })

  test('follow the measures someone is responsible for, in whichever unit', async () => {
    await measure({ responsible: personId('employee'), unit: unitId('HF') })
    await measure({ responsible: personId('employee'), state: 'done', doneDate: '2026-11-20' })
    expect(await kinds('employee')).toEqual(['doMeasure'])
    expect(await kinds('managerChemistry')).toEqual(['verifyMeasure'])
  })

  test('hand a measure to those who run the unit once the person responsible has left', async () => {
    const gone = await local.create(
      req,
      'people',
      { name: 'En som sluttet', activeTo: '2026-11-22' },
      system,
    )
    await measure({ responsible: gone.id })
    expect(await kinds('managerChemistry')).toEqual([])
    app.setDay('2026-11-23')
    expect(await kinds('managerChemistry')).toEqual(['giveMeasure'])
    expect(await kinds('managerHumanities')).toEqual([])
  })

  test('wait 30 days with the effect of a serious nonconformity’s measure', async () => {
    const { id } = await nonconformity({ severity: 'critical', state: 'closed' })
    await measure({ state: 'done', doneDate: '2026-10-24', nonconformity: id })
    expect(await kinds('managerChemistry')).toEqual([])
    app.setDay('2026-11-23')
    expect(await kinds('managerChemistry')).toEqual(['verifyMeasure'])
  })

  test('let a reporter answer a question, once', async () => {
    const asked = { step: 'ask' as const, note: 'Hvilket avtrekk?' }
    const reported = await nonconformity({
      reporter: personId('employee'),
      steps: [{ step: 'report' }, asked],
    })
    expect(await kinds('employee')).toEqual(['answer'])
    await local.update(
      req,
      'nonconformities',
      reported.id,
      {
        steps: [...(reported.steps ?? []), { step: 'answer' }],
        version: reported.version,
      },
      system,
    )
    expect(await kinds('employee')).toEqual([])
  })

  test('tell the safety representative of what waits for a word from them', async () => {
    await process({
      key: 'waiting',
      number: 'waiting',
      unit: unitId('KJ'),
      state: 'awaitingSignature',
      statementsAsked: '2026-11-15',
    })
    const [task] = await myTasks(await app.as('representative'))
    expect(task).toMatchObject({
      kind: 'stateAsRepresentative',
      due: '2026-11-29',
      number: 'waiting',
    })
    expect(await kinds('managerChemistry')).toEqual(['stateAsManager'])
  })

  test('have the unit that has not opened this year’s process', async () => {
    await app.payload.db.deleteMany({ collection: 'hse-processes', where: {} })
    const tasks = await myTasks(await app.as('managerChemistry'))
    expect(tasks.map(({ kind, unit, due }) => [kind, unit, due]).toSorted()).toEqual([
      ['openProcess', unitId('KJ'), '2026-02-01'],
      ['openProcess', unitId('KJ-LAB'), '2026-02-01'],
    ])
  })

  test('take the same number of queries for one as for two hundred', async () => {
    await nonconformity()
    await measure({ state: 'done', doneDate: '2026-11-20' })
    const few = await queries('managerChemistry')
    for (let more = 0; more < 100; more += 1) {
      await nonconformity()
      await measure({ responsible: personId('managerChemistry') })
    }
    const many = await queries('managerChemistry')
    expect(many.tasks).toBe(202)
    expect(many.queries).toBe(few.queries)
    expect(few.queries).toBeLessThan(28)
  }, 60_000)

  async function queries(actor: ActorName): Promise<{ tasks: number; queries: number }> {
    const { db } = app.payload
    const find = db.find.bind(db)
    let counted = 0
    db.find = ((args: Parameters<typeof find>[0]) => {
      counted += 1
      return find(args)
    }) as never
    try {
      const tasks = await myTasks(await app.as(actor))
      return { tasks: tasks.length, queries: counted }
    } finally {
      db.find = find
    }
  }
})
