import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { databases } from '../../database/test-databases.ts'
import { local } from '../../database/local.ts'
import { inputsOf } from '../inputs.ts'
import { openProcess } from '../open.ts'
import { type CoveredUnit, coverageOf } from './load.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('the coverage of the units, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2026-09-01')
    await openProcess(await app.as('managerChemistry'), { unit: unitId('KJ'), year: 2026 })
  })
  afterAll(() => app.close())

  const seenBy = async (who: ActorName, year = 2026): Promise<CoveredUnit[]> =>
    coverageOf(await app.as(who), year)

  test('shows the HSE unit every unit with a process of its own, and what each lacks', async () => {
    const all = await seenBy('editor')
    expect(all.map((each) => each.code)).toEqual(['HF', 'KJ', 'KJ-LAB', 'NHU', 'NV'])
    expect(all.find((each) => each.code === 'KJ')).toMatchObject({
      state: 'planned',
      late: false,
      lacksRepresentative: false,
      manager: 'Prøve managerChemistry',
      process: { number: 'HMS-2026-KJ-01' },
    })
    expect(all.find((each) => each.code === 'HF')).toMatchObject({
      state: 'missing',
      lacksRepresentative: true,
      process: null,
    })
  })

  test('shows others the units whose processes they may read, and nobody more', async () => {
    const codes = async (who: ActorName): Promise<string[]> =>
      (await seenBy(who)).map((each) => each.code)
    expect(await codes('managerChemistry')).toEqual(['KJ', 'KJ-LAB'])
    expect(await codes('representative')).toEqual(['KJ'])
    expect(await codes('managerHumanities')).toEqual(['HF'])
    for (const who of ['employee', 'formerManager', 'auditor'] as const) {
      expect(await codes(who)).toEqual([])
    }
  })

  test('says who is late when the year is over', async () => {
    app.setDay('2027-01-01')
    expect((await seenBy('editor')).every((each) => each.late)).toBe(true)
    app.setDay('2026-09-01')
  })

  test('takes as many queries for many units as for few', async () => {
    const few = await queries(await app.as('editor'))
    const req = await app.as()
    for (let count = 0; count < 30; count += 1) {
      const code = `G-${String(count)}`
      const unit = { id: unitId(code), code, name: code, type: 'group', parent: unitId('NV') }
      await local.create(req, 'units', { ...unit, type: 'group', process: 'own' }, system)
    }
    const many = await queries(await app.as('editor'))
    expect(many.units).toBe(few.units + 30)
    expect(many.queries).toBe(few.queries)
  })

  test('the pre-meeting finds what is unfinished and what has happened, without persons', async () => {
    const req = await app.as()
    const record = { language: 'nb' as const, unit: unitId('KJ') }
    await local.create(
      req,
      'measures',
      {
        ...record,
        key: 'm1',
        number: 'TIL-2026-0001',
        title: 'Nye vifter',
        state: 'approved',
        deadline: '2026-08-01',
      },
      system,
    )
    await local.create(
      req,
      'nonconformities',
      {
        ...record,
        key: 'n1',
        number: 'AVV-2026-0001',
        year: 2026,
        state: 'received',
        type: 'nonconformity',
        source: 'report',
        title: 'Søl på gulvet',
        description: 'KANARI',
        eventDate: '2026-08-01',
        reportedDate: '2026-08-01',
        reporter: personId('employee'),
      },
      system,
    )
    const manager = await app.as('managerChemistry')
    const process = await openProcess(manager, { unit: unitId('KJ'), year: 2026 })
    const found = await inputsOf(manager, process)
    expect(found).toMatchObject({
      last: null,
      since: '2025-01-01',
      unfinished: [{ number: 'TIL-2026-0001', overdue: true }],
      nonconformities: [{ number: 'AVV-2026-0001', title: 'Søl på gulvet' }],
      mayStateAbsence: true,
    })
    expect(JSON.stringify(found)).not.toContain('KANARI')
    expect(JSON.stringify(found)).not.toContain(personId('employee'))
  })

  async function queries(req: PayloadRequest): Promise<{ units: number; queries: number }> {
    const { db } = app.payload
    const doors = db as unknown as Record<string, (...args: unknown[]) => unknown>
    const names = ['find', 'findOne', 'count', 'findGlobal']
    const before = names.map((name) => doors[name])
    let counted = 0
    names.forEach((name, index) => {
      doors[name] = (...args) => {
        counted += 1
        return before[index]?.apply(db, args)
      }
    })
    try {
      const units = await coverageOf(req, 2026)
      return { units: units.length, queries: counted }
    } finally {
      names.forEach((name, index) => {
        if (before[index]) doors[name] = before[index]
      })
    }
  }
})
