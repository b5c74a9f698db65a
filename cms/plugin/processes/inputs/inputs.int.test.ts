import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { databases } from '../../database/test-databases.ts'
import { local } from '../../database/local.ts'
import type { HseProcess, Nonconformity, Objective } from '../../generated-types.ts'
import { inputsOf, type ProcessInputs } from '../inputs.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('what a pre-meeting knows, on $name', (database) => {
  let app: TestApp
  let cases = 0

  beforeAll(async () => {
    // What is remembered between requests would be counted once.
    app = await startApp(database, { soleWriter: false })
    app.setDay('2026-11-20')
    await process('last', 'KJ', 2025, {
      state: 'closed',
      closedDate: '2025-04-30',
      pre: { date: '2025-02-18' },
      inputs: [{ kind: 'absence', percent: 3.9, note: 'Lavere enn før.' }],
    })
    await process('now', 'KJ', 2026, { state: 'preMeeting' })
    await process('faculty', 'NV', 2026, { state: 'preMeeting' })
  })
  afterAll(() => app.close())

  async function process(
    id: string,
    unit: string,
    year: number,
    more: Partial<HseProcess>,
  ): Promise<void> {
    const named = { id, key: `${unitId(unit)}:${String(year)}`, unit: unitId(unit), year }
    const number = `HMS-${String(year)}-${unit}-01`
    const data = { ...named, number, state: 'planned' as const, ...more }
    await local.create(await app.as(), 'hse-processes', data, system)
  }

  async function plantCase(title: string, more: Partial<Nonconformity> = {}): Promise<void> {
    cases += 1
    const data = {
      key: `case-${String(cases)}`,
      number: `AVV-2026-${String(cases).padStart(4, '0')}`,
      year: 2026,
      title,
      description: title,
      unit: unitId('KJ'),
      type: 'nonconformity' as const,
      eventDate: '2026-06-01',
      reportedDate: '2026-06-01',
      state: 'reported' as const,
      ...more,
    }
    await local.create(await app.as(), 'nonconformities', data, system)
  }

  const known = async (who: ActorName, id = 'now'): Promise<ProcessInputs> => {
    const req = await app.as(who)
    const found = await local.findById(req, 'hse-processes', id, system)
    if (!found) throw new Error(id)
    return inputsOf(req, found)
  }

  test('every open case stands there however old, the serious ones first; of the closed, those since the last pre-meeting', async () => {
    const old = { reportedDate: '2019-03-01', eventDate: '2019-03-01' }
    await plantCase('gammel', old)
    await plantCase('ny')
    await plantCase('alvorlig og gammel', { ...old, severity: 'serious', state: 'inProgress' })
    await plantCase('kritisk', { severity: 'critical', state: 'assessed' })
    await plantCase('skade', { seriousInjury: true })
    await plantCase('avvist', { state: 'rejected', rejectedReason: 'Nei.' })
    await plantCase('lukket i april 2025', { state: 'closed', closedDate: '2025-04-02' })
    await plantCase('lukket før', { state: 'closed', closedDate: '2025-02-17' })
    await plantCase('funn i runden selv', { process: 'now' })
    const { cases: found } = await known('managerChemistry')
    expect(found.open.shown.map(({ title }) => title)).toEqual([
      'skade',
      'kritisk',
      'alvorlig og gammel',
      'ny',
      'gammel',
    ])
    expect(found.open.count).toBe(5)
    expect(found.closed).toMatchObject({ count: 1, shown: [{ title: 'lukket i april 2025' }] })
    expect(found.since).toBe('2025-02-18')
  })

  test('the figures are of the last twelve months beside the twelve before, without what was rejected', async () => {
    const before = { reportedDate: '2025-11-20', eventDate: '2025-11-20' }
    await plantCase('året før', { ...before, type: 'accident', category: 'fire' })
    await plantCase('to år før', {
      reportedDate: '2024-11-20',
      eventDate: '2024-11-20',
      type: 'accident',
    })
    const { figures } = (await known('managerChemistry')).cases
    expect(figures.type).toEqual([
      { key: 'nonconformity', now: 5, before: 0 },
      { key: 'accident', now: 0, before: 1 },
    ])
    expect(figures.severity).toContainEqual({ key: 'critical', now: 1, before: 0 })
    expect(figures.category).toContainEqual({ key: 'fire', now: 0, before: 1 })
  })

  test('what concerns the manager is neither listed nor counted for her, and is where it is handled', async () => {
    const before = (await known('managerChemistry')).cases
    await plantCase('om lederen', {
      concernsManager: true,
      handlingUnit: unitId('NV'),
      withheldFrom: [personId('managerChemistry')],
    })
    expect((await known('managerChemistry')).cases).toEqual(before)
    const above = (await known('coordinator', 'faculty')).cases
    expect(above.open.shown.map(({ title }) => title)).toEqual(['om lederen'])
  })

  test('measures of an earlier process that are not finished are carried over', async () => {
    const planted = [
      ['videreført', { process: 'last', state: 'inProgress', deadline: '2026-05-01' }],
      ['fra runden selv', { process: 'now', state: 'proposed', deadline: '2026-12-01' }],
      ['gjort', { process: 'last', state: 'done', doneDate: '2025-10-01' }],
      ['avlyst', { process: 'last', state: 'cancelled' }],
    ] as const
    for (const [index, [title, more]] of planted.entries()) {
      const named = { key: title, number: `TIL-2026-000${String(index)}`, title }
      const data = { ...named, unit: unitId('KJ'), ...more }
      await local.create(await app.as(), 'measures', data, system)
    }
    const { measures } = await known('managerChemistry')
    expect(measures.unfinished.shown.map((each) => [each.title, each.carriedOver])).toEqual([
      ['videreført', true],
      ['fra runden selv', false],
    ])
    expect(measures.unfinished.shown[0]).toMatchObject({ overdue: true })
    expect(measures.done.shown.map(({ title }) => title)).toEqual(['gjort'])
    expect(measures.lastPlan.count).toBe(3)
  })

  test('the unit’s own documents stand there, with what is new and what was withdrawn since', async () => {
    const planted = [
      ['gammel', { date: '2020-03-01', nextReview: '2024-03-01' }],
      ['ny', { date: '2025-06-01' }],
      ['trukket nå', { date: '2019-01-01', state: 'withdrawn', withdrawnDate: '2025-08-01' }],
      ['trukket før', { date: '2018-01-01', state: 'withdrawn', withdrawnDate: '2024-08-01' }],
      ['i HF', { date: '2026-01-01', unit: unitId('HF') }],
    ] as const
    for (const [index, [title, more]] of planted.entries()) {
      const data = {
        key: `document-${title}`,
        number: `DOK-2026-000${String(index + 1)}`,
        title,
        kind: 'procedure' as const,
        unit: unitId('KJ'),
        link: 'https://intranett.nordhavn.example/x',
        state: 'current' as const,
        ...more,
      }
      await local.create(await app.as(), 'unit-documents', data, system)
    }
    const { documents, mayRegisterDocument } = await known('managerChemistry')
    expect(
      documents.shown.map(({ isNew, reviewDue, title, withdrawn }) => [
        title,
        isNew,
        withdrawn,
        reviewDue,
      ]),
    ).toEqual([
      ['ny', true, false, false],
      ['gammel', false, false, true],
      ['trukket nå', false, true, false],
    ])
    expect(mayRegisterDocument).toBe(true)
    expect((await known('representative')).mayRegisterDocument).toBe(false)
  })

  test('last year’s sickness absence stands beside this year’s field', async () => {
    const { last } = await known('managerChemistry')
    expect(last?.said.absence).toEqual({ percent: 3.9, note: 'Lavere enn før.', link: null })
    expect((await known('coordinator', 'faculty')).last).toBeNull()
  })

  test('a faculty sums its units, and links to what the reader may read', async () => {
    const { below } = await known('coordinator', 'faculty')
    expect(below?.units.map(({ code, mayRead }) => [code, mayRead])).toEqual([
      ['KJ', true],
      ['KJ-LAB', true],
    ])
    const [chemistry] = below?.units ?? []
    expect(chemistry).toMatchObject({
      process: { number: 'HMS-2026-KJ-01', state: 'preMeeting' },
      report: { number: 'HMS-2025-KJ-01', year: 2025 },
      openCases: 8,
      openMeasures: 2,
      overdueMeasures: 1,
    })
    expect(below?.total).toMatchObject({ openCases: 8, openMeasures: 2, withReport: 1 })
    expect((await known('managerChemistry')).below?.units.map(({ code }) => code)).toEqual([
      'KJ-LAB',
    ])
  })

  test('a small unit that takes part above is gone through there, and is no line of its own', async () => {
    await plantCase('i laben', { unit: unitId('KJ-LAB'), severity: 'critical' })
    const separate = await known('managerChemistry')
    expect(separate.cases.open.shown.map(({ title }) => title)).not.toContain('i laben')
    const req = await app.as()
    const lab = await local.findById(req, 'units', unitId('KJ-LAB'), system)
    const small = {
      process: 'withParent' as const,
      processReason: 'Liten',
      version: lab?.version ?? 0,
    }
    await local.update(req, 'units', unitId('KJ-LAB'), small, system)
    const together = await known('managerChemistry')
    expect(together.covered.map(({ code }) => code)).toEqual(['KJ-LAB'])
    expect(together.cases.open.count).toBe(separate.cases.open.count + 1)
    expect(together.cases.open.shown.map(({ title }) => title)).toContain('i laben')
    expect(together.below).toBeNull()
    const { below } = await known('coordinator', 'faculty')
    expect(below?.units.map(({ code, openCases }) => [code, openCases])).toEqual([['KJ', 9]])
  })

  test('the objectives of the year stand there, what is inherited first, and no other year’s', async () => {
    const plant = async (number: string, unit: string, more: Partial<Objective> = {}) => {
      const data = {
        key: number,
        number,
        level: 'unit' as const,
        unit: unitId(unit),
        period: '2026',
        title: number,
        language: 'nb' as const,
        indicator: 'byHand' as const,
        measuredBy: 'Telles for hånd.',
        state: 'running' as const,
        ...more,
      }
      await local.create(await app.as(), 'objectives', data, system)
    }
    await plant('MAL-2026-0001', 'KJ')
    await plant('MAL-2026-0002', 'NV')
    await plant('MAL-2026-0003', 'HF')
    await plant('MAL-2026-0004', 'KJ', { state: 'dropped' })
    await plant('MAL-2026-0005', 'KJ', { period: '2027' })
    const { objectives } = await known('managerChemistry')
    expect(objectives?.all.map(({ objective, setBy }) => [objective.number, setBy.code])).toEqual([
      ['MAL-2026-0002', 'NV'],
      ['MAL-2026-0001', 'KJ'],
    ])
    expect((await known('managerHumanities')).objectives).toBe(null)
  })

  test('at five hundred open cases the page lists ten, in as many queries as before', async () => {
    const few = await queries()
    const req = await app.as()
    const [model] = await local.find(req, 'nonconformities', { ...system, limit: 1 })
    for (let each = 0; each < 500; each += 1) {
      const id = `many-${String(each)}`
      const data = { ...model, id, key: id, number: id, state: 'reported', unit: unitId('KJ') }
      await app.payload.db.create({ collection: 'nonconformities', data, req })
    }
    const many = await queries()
    expect(many.count).toBe(few.count)
    expect(many.count).toBeLessThan(60)
    expect(many.known.cases.open.count).toBeGreaterThanOrEqual(500)
    expect(many.known.cases.open.shown).toHaveLength(10)
  })

  async function queries(): Promise<{ known: ProcessInputs; count: number }> {
    const doors = app.payload.db as unknown as Record<string, (...args: unknown[]) => unknown>
    const names = ['find', 'findOne', 'count', 'findGlobal']
    const before = names.map((name) => doors[name])
    let count = 0
    names.forEach((name, index) => {
      doors[name] = function (this: unknown, ...args) {
        count += 1
        return before[index]?.apply(this, args)
      }
    })
    try {
      return { known: await known('managerChemistry'), count }
    } finally {
      names.forEach((name, index) => {
        if (before[index]) doors[name] = before[index]
      })
    }
  }
})
