import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { calendarYear } from '../core/dates.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import type { Point } from '../internal-control/text.ts'
import { writeNote } from '../internal-control/write.ts'
import { openProcess } from '../processes/open.ts'
import type { YearFigures } from './figures.ts'
import { loadYear, unitsInSight } from './load-year.ts'
import { type PointState, unitStates } from './points.ts'

const system = { overrideAccess: true } as const
const period = calendarYear(2026)

describe.each(databases())('the figures of a year, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    // What is remembered between requests would be counted once.
    app = await startApp(database, { soleWriter: false })
    app.setDay('2026-09-01')
    await openProcess(await app.as('managerChemistry'), { unit: unitId('KJ'), year: 2026 })
    await plantCases()
    await plantMeasures()
    await plantEnquiries()
  })
  afterAll(() => app.close())

  async function plantCases(): Promise<void> {
    const cases = [
      ['KJ', { state: 'received', due: '2026-08-01', severity: 'serious' }],
      ['KJ', { state: 'closed', answerDue: '2026-08-15' }],
      ['KJ', { reportedDate: '2025-12-31', eventDate: '2025-12-31' }],
      ['KJ', { byRepresentative: true, answerDue: '2026-09-15' }],
      ['HF', {}],
      // Of Chemistry, and handled by the faculty, because it is about a manager.
      [
        'KJ',
        {
          concernsManager: true,
          handlingUnit: unitId('NV'),
          withheldFrom: [personId('managerChemistry')],
          answerDue: '2026-08-15',
        },
      ],
    ] satisfies [string, Partial<Nonconformity>][]
    for (const [index, [unit, more]] of cases.entries()) {
      await local.create(
        await app.as(),
        'nonconformities',
        {
          id: `case-${String(index)}`,
          key: `c${String(index)}`,
          number: `AVV-2026-000${String(index)}`,
          year: 2026,
          title: 'Glatt gulv',
          description: 'Det er glatt.',
          unit: unitId(unit),
          eventDate: '2026-08-01',
          reportedDate: '2026-08-01',
          state: 'reported',
          ...more,
        },
        system,
      )
    }
  }

  async function plantMeasures(): Promise<void> {
    const measures = [
      { state: 'approved', deadline: '2026-08-01' },
      { state: 'proposed', deadline: null },
      { state: 'done', doneDate: '2026-03-01' },
      { state: 'done', doneDate: '2025-03-01' },
      { state: 'approved', deadline: '2026-08-01', nonconformity: 'case-5' },
    ] as const
    for (const [index, measure] of measures.entries()) {
      const named = { key: `m${String(index)}`, number: `TIL-2026-000${String(index)}` }
      const data = { ...named, title: 'Nye vifter', unit: unitId('KJ'), ...measure }
      await local.create(await app.as(), 'measures', data, system)
    }
  }

  async function plantEnquiries(): Promise<void> {
    const enquiries = [
      { asker: 'representative', deadline: '2026-08-15' },
      { asker: 'representative', deadline: '2026-09-15' },
      { asker: 'student', deadline: null },
      { asker: 'employee', deadline: '2026-08-01', state: 'answered' },
    ] as const
    for (const [index, enquiry] of enquiries.entries()) {
      const named = { key: `e${String(index)}`, number: `HEN-2026-000${String(index)}` }
      const said = { title: 'Lys', question: 'Når?', unit: unitId('KJ'), date: '2026-08-01' }
      await local.create(
        await app.as(),
        'enquiries',
        { ...named, ...said, state: 'registered', ...enquiry },
        system,
      )
    }
  }

  const figures = async (who: ActorName = 'editor'): Promise<YearFigures> =>
    loadYear(await app.as(who), 'all', period)

  const pointOf = async (code: string, point: Point): Promise<PointState | undefined> =>
    unitStates(await figures())
      .find(({ unit }) => unit.code === code)
      ?.points.find((each) => each.point === point)

  test('count nonconformities where they are handled, in the period and open', async () => {
    const { cases } = await figures()
    expect(cases.get(unitId('KJ'))).toEqual({
      reported: 3,
      open: 3,
      overdue: 1,
      serious: 1,
      repliesOwed: 1,
      answersOwed: 2,
      answersLate: 1,
    })
    expect(cases.get(unitId('NV'))).toMatchObject({ reported: 1, open: 1, answersOwed: 1 })
  })

  test('are not the same for someone a case is kept from', async () => {
    const { cases, measures } = await figures('managerChemistry')
    expect(cases.get(unitId('NV'))).toMatchObject({ reported: 0, open: 0 })
    expect(measures.get(unitId('NV'))).toMatchObject({ open: 0 })
  })

  test('count measures, open, overdue and done, and those of a case with the case', async () => {
    const { measures } = await figures()
    expect(measures.get(unitId('KJ'))).toEqual({ open: 2, overdue: 1, done: 1 })
    expect(measures.get(unitId('NV'))).toEqual({ open: 1, overdue: 1, done: 0 })
  })

  test('count enquiries that wait, those a representative waits for, and those that are overdue', async () => {
    const { enquiries } = await figures()
    expect(enquiries.get(unitId('KJ'))).toEqual({ waiting: 3, owed: 2, overdue: 1 })
  })

  test('know the process of the period by its number and day, without its texts', async () => {
    const { processes } = await figures()
    expect(processes.get(unitId('KJ'))).toEqual({
      number: 'HMS-2026-KJ-01',
      year: 2026,
      state: 'planned',
      postDate: null,
      closedDate: null,
      requirementsUpdated: null,
      agreedByManager: false,
      agreedByRepresentative: false,
    })
    expect(processes.has(unitId('HF'))).toBe(false)
  })

  test('hold the units of the tree, each before those below it', async () => {
    const { units } = await figures()
    expect(units.map((each) => each.code)).toEqual(['NHU', 'HF', 'NV', 'KJ', 'KJ-LAB'])
  })

  test.each([
    ['editor', 'all'],
    ['topManagement', 'all'],
    ['chiefRepresentative', 'all'],
    ['managerChemistry', ['KJ', 'KJ-LAB']],
    ['coordinator', ['KJ', 'KJ-LAB', 'NV']],
    ['representative', ['KJ']],
    ['employee', []],
    ['formerManager', []],
    ['auditor', []],
  ] as const)('are for %s to see of %s', async (who, expected) => {
    const { all, units } = await unitsInSight(await app.as(who))
    const seen = all ? 'all' : units.map((each) => each.replace('unit-', '')).sort()
    expect(seen).toEqual(expected)
  })

  test('say that the unit with nothing is late, and what it has to do', async () => {
    expect(await pointOf('HF', 'risk')).toMatchObject({
      standing: 'late',
      lacks: [{ link: { kind: 'openProcess', unit: unitId('HF') } }],
    })
    expect(await pointOf('KJ', 'risk')).toMatchObject({ standing: 'late' })
  })

  test('say where a unit keeps what Verne does not, once it has written so', async () => {
    const note = {
      unit: unitId('KJ'),
      point: 'objectives' as const,
      kind: 'keptOutside' as const,
      period: '2026',
      note: 'I virksomhetsplanen.',
      link: 'https://plan.nordhavn.example/kjemi',
    }
    expect(await pointOf('KJ', 'objectives')).toMatchObject({ standing: 'notStated' })
    const written = await writeNote(await app.as('managerChemistry'), { ...note, version: 0 })
    expect(written).toMatchObject({ name: 'Prøve managerChemistry', date: '2026-09-01' })
    expect(await pointOf('KJ', 'objectives')).toMatchObject({ standing: 'outside', lacks: [] })

    await expect(
      writeNote(await app.as('deputyChemistry'), { ...note, note: 'Annet.', version: 0 }),
    ).rejects.toMatchObject({ code: 'conflict' })
    await writeNote(await app.as('deputyChemistry'), { ...note, note: '', link: '', version: 1 })
    expect(await pointOf('KJ', 'objectives')).toMatchObject({ standing: 'notStated' })
  })

  test('have a note by the leads of the unit alone', async () => {
    const note = {
      point: 'law' as const,
      kind: 'keptOutside' as const,
      period: '2026',
      note: 'Her.',
      link: '',
      version: 0,
    }
    for (const who of ['representative', 'editor', 'managerHumanities', 'employee'] as const) {
      await expect(
        writeNote(await app.as(who), { ...note, unit: unitId('KJ') }),
        who,
      ).rejects.toMatchObject({ status: 403 })
    }
  })

  test('take one note a unit and point, also of two who write at once', async () => {
    const note = { unit: unitId('KJ'), point: 'law', kind: 'keptOutside', period: '2026' } as const
    const write = async (who: ActorName) =>
      writeNote(await app.as(who), { ...note, note: who, link: '', version: 0 })
    const both = await Promise.allSettled([write('managerChemistry'), write('deputyChemistry')])
    expect(both.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected'])
    const found = await local.find(await app.as(), 'internal-control-notes', {
      ...system,
      where: { point: { equals: 'law' } },
    })
    expect(found).toHaveLength(1)
  })

  test('take as many queries for many units as for few', async () => {
    const few = await queries(await app.as('editor'))
    const req = await app.as()
    for (let count = 0; count < 30; count += 1) {
      const code = `G-${String(count)}`
      const unit = { id: unitId(code), code, name: code, parent: unitId('NV') }
      await local.create(req, 'units', { ...unit, type: 'group', process: 'own' }, system)
    }
    const many = await queries(await app.as('editor'))
    expect(many.units).toBe(few.units + 30)
    expect(many.queries).toBe(few.queries)
    // Four of them ask for what was brought along; one server alone remembers that between two changes.
    // Each that is counted is one here, and goes to the database in one statement with those asked at the same time.
    expect(many.queries).toBeLessThan(49)
  })

  async function queries(req: PayloadRequest): Promise<{ units: number; queries: number }> {
    const { db } = app.payload
    const doors = db as unknown as Record<string, (...args: unknown[]) => unknown>
    const names = ['find', 'findOne', 'count', 'findGlobal']
    const before = names.map((name) => doors[name])
    let counted = 0
    names.forEach((name, index) => {
      doors[name] = function (this: unknown, ...args) {
        counted += 1
        // Counting in groups puts something of its own in the place of the adapter.
        return before[index]?.apply(this, args)
      }
    })
    try {
      const { units } = await loadYear(req, 'all', period)
      return { units: units.length, queries: counted }
    } finally {
      names.forEach((name, index) => {
        if (before[index]) doors[name] = before[index]
      })
    }
  }
})
