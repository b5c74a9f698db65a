import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { databases } from '../../database/test-databases.ts'
import { idOf, local } from '../../database/local.ts'
import type { HseProcess } from '../../generated-types.ts'
import { openProcess } from '../open.ts'
import { baseOf } from '../sections.ts'
import { type AsLastYearPart, lastYearOffer, setAsLastYear } from './as-last-year.ts'
import { formerProcess, planProposedFor } from './load.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('a process opens with what is known, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    await local.create(
      req,
      'people',
      { id: 'person-left', name: 'Prøve Sluttet', activeTo: '2026-06-30' },
      system,
    )
    await local.create(req, 'people', { id: 'person-workshop', name: 'Prøve Verksmester' }, system)
  })
  afterAll(() => app.close())

  const stored = async (id: string): Promise<HseProcess> => {
    const found = await local.findById(await app.as(), 'hse-processes', id, system)
    if (!found) throw new Error(id)
    return found
  }

  const ofYear = async (unit: string, year: number): Promise<string> => {
    const where = { key: { equals: `${unitId(unit)}:${String(year)}` } }
    const [found] = await local.find(await app.as(), 'hse-processes', { ...system, where })
    return found?.id ?? ''
  }

  const press = async (who: ActorName, id: string, part: AsLastYearPart): Promise<HseProcess> =>
    setAsLastYear(await app.as(who), {
      id,
      part,
      base: baseOf(await stored(id), { section: part, row: null }),
    })

  const open = async (who: ActorName, unit: string, year: number): Promise<HseProcess> => {
    const { id } = await openProcess(await app.as(who), { unit: unitId(unit), year })
    return stored(id)
  }

  async function former(
    unit: string,
    year: number,
    more: Partial<HseProcess>,
  ): Promise<HseProcess> {
    const data = {
      id: `process-${unit}-${String(year)}`,
      key: `${unitId(unit)}:${String(year)}`,
      number: `HMS-${String(year)}-${unit}-01`,
      unit: unitId(unit),
      year,
      state: 'closed' as const,
      ...more,
    }
    return local.create(await app.as(), 'hse-processes', data, system)
  }

  async function proposed(who: ActorName, process: HseProcess) {
    const req = await app.as(who)
    const last = await formerProcess(req, idOf(process.unit), process.year)
    return planProposedFor(req, process, last)
  }

  test('in its first year: those who hold a role, nothing carried over, no days', async () => {
    app.setDay('2026-06-10')
    const opened = await open('managerHumanities', 'HF', 2026)
    expect(opened.participants).toMatchObject([
      { person: personId('managerHumanities'), role: 'lineManager', fromLast: false },
    ])
    expect(opened.challenges).toEqual([])
    expect(await proposed('managerHumanities', opened)).toBeNull()
  })

  test('after a closed one: who took part and is still here, what was left with its risk, days and hours', async () => {
    const everything = { pre: true, mapping: true, post: true }
    await former('KJ', 2026, {
      closedDate: '2026-04-20',
      plan: {
        preDate: '2026-02-17',
        mappingFrom: '2026-02-23',
        mappingTo: '2026-03-27',
        postDate: '2026-04-14',
        hours: 32,
      },
      participants: [
        { person: personId('managerChemistry'), name: 'x', role: 'lineManager', ...everything },
        { person: 'person-left', name: 'Prøve Sluttet', role: 'radiationCoordinator', pre: true },
        { person: 'person-workshop', name: 'x', role: 'workshopOrEngineers', mapping: true },
        { person: personId('coordinator'), name: 'x', role: 'hseCoordinator', ...everything },
        {
          person: null,
          name: 'Studentene',
          role: 'studentRepresentative',
          organisation: 'L',
          pre: true,
        },
      ],
      participantsByManager: { at: '2026-02-05T08:00:00.000Z', by: personId('managerChemistry') },
      challenges: [
        { id: 'taken', title: 'Avtrekk', likelihood: 4, consequence: 4, selected: true },
        {
          id: 'left',
          title: 'Mikroskop',
          description: 'Vonde nakker.',
          topic: 'topic-kjemikalier',
          likelihood: 4,
          consequence: 3,
        },
        {
          id: 'left-twice',
          title: 'Støy',
          carriedFrom: 'HMS-2024-KJ-01',
          carriedTimes: 2,
          selected: false,
        },
      ],
    })
    app.setDay('2027-01-11')
    const opened = await open('managerChemistry', 'KJ', 2027)
    expect(opened.participants?.map(({ fromLast, name, role }) => [name, role, fromLast])).toEqual([
      ['Prøve managerChemistry', 'lineManager', true],
      ['Prøve representative', 'safetyRepresentative', false],
      ['Prøve deputyChemistry', 'deputyManager', false],
      ['x', 'workshopOrEngineers', true],
      ['x', 'hseCoordinator', true],
      ['Studentene', 'studentRepresentative', true],
    ])
    expect(opened.participantsByManager?.at ?? null).toBeNull()
    expect(opened.participantsByRepresentative?.at ?? null).toBeNull()
    expect(opened.challenges).toMatchObject([
      {
        title: 'Mikroskop',
        description: 'Vonde nakker.',
        topic: 'topic-kjemikalier',
        likelihood: 4,
        consequence: 3,
        selected: false,
        carriedFrom: 'HMS-2026-KJ-01',
        carriedTimes: 1,
      },
      { title: 'Støy', likelihood: null, carriedFrom: 'HMS-2024-KJ-01', carriedTimes: 3 },
    ])
    expect(opened.challenges?.map(({ id }) => id)).not.toContain('left')
    expect(await proposed('managerChemistry', opened)).toEqual({
      // Of the same weeks, though 2026 had one more: weeks 8, 9, 13 and 16.
      preDate: '2027-02-23',
      mappingFrom: '2027-03-01',
      mappingTo: '2027-04-02',
      postDate: '2027-04-20',
      hours: 32,
    })
    // What is planned is the unit's own to say: a proposal is no plan.
    expect(opened.plan?.preDate ?? null).toBeNull()
  })

  test('as last year in one press: days, links and participants, and nothing is confirmed or ticked', async () => {
    const id = await ofYear('KJ', 2027)
    const manager = 'managerChemistry'
    const req = await app.as()
    const last = await local.findById(req, 'hse-processes', 'process-KJ-2026', system)
    const inputs = [
      {
        kind: 'requirements' as const,
        link: 'https://intranett.nordhavn.example/krav',
        note: 'I fjor.',
      },
      { kind: 'absence' as const, percent: 4.2 },
    ]
    const version = last?.version ?? 0
    await local.update(req, 'hse-processes', 'process-KJ-2026', { inputs, version }, system)
    const offered = await lastYearOffer(await app.as(manager), await stored(id))
    expect(offered).toMatchObject({ hasLinks: true, mayRestore: false })
    expect(offered?.plan).toMatchObject({ preDate: '2027-02-23', hours: 32 })
    expect(offered?.missing).toEqual([{ name: 'Prøve Sluttet', role: 'radiationCoordinator' }])
    await press(manager, id, 'plan')
    await press(manager, id, 'inputs')
    const one = await stored(id)
    expect(one.plan).toMatchObject({ preDate: '2027-02-23', postDate: '2027-04-20', hours: 32 })
    expect(one.inputs).toMatchObject([
      { kind: 'requirements', link: 'https://intranett.nordhavn.example/krav', goneThrough: false },
    ])
    expect(one.inputs?.[0]?.note ?? null).toBeNull()
    expect(one.inputs?.map(({ kind }) => kind)).not.toContain('absence')
    // Somebody is taken off the list, and put back.
    const rows = (one.participants ?? []).filter(({ role }) => role !== 'workshopOrEngineers')
    const fewer = { participants: rows, version: one.version }
    await local.update(req, 'hse-processes', id, fewer, system)
    expect(await lastYearOffer(await app.as(manager), await stored(id))).toMatchObject({
      mayRestore: true,
    })
    await press(manager, id, 'participants')
    const after = await stored(id)
    expect(after.participants?.map(({ role }) => role)).toContain('workshopOrEngineers')
    expect(after.participantsByManager?.at ?? null).toBeNull()
    expect(after.participantsByRepresentative?.at ?? null).toBeNull()
    await expect(press(manager, id, 'plan')).resolves.toBeDefined()
    await expect(press(manager, id, 'inputs')).rejects.toMatchObject({ code: 'nothingProposed' })
    await expect(press('representative', id, 'plan')).rejects.toMatchObject({ status: 403 })
    await expect(press('managerHumanities', id, 'plan')).rejects.toMatchObject({ status: 404 })
  })

  test('after one that was never closed: what was taken comes along too where nothing came of it', async () => {
    await former('NV', 2026, {
      state: 'mapping',
      challenges: [
        { id: 'stopped', title: 'Alenearbeid', selected: true, likelihood: 3, consequence: 5 },
        { id: 'explained', title: 'Inneklima', selected: true, noMeasureReason: 'Nytt bygg.' },
        { id: 'measured', title: 'Trapp', selected: true },
      ],
    })
    await local.create(
      await app.as(),
      'measures',
      {
        key: 'trapp',
        number: 'TIL-2026-9001',
        title: 'Rekkverk',
        unit: unitId('NV'),
        process: 'process-NV-2026',
        challenge: 'measured',
        state: 'inProgress',
      },
      system,
    )
    const opened = await open('coordinator', 'NV', 2027)
    expect(opened.challenges?.map(({ selected, title }) => [title, selected])).toEqual([
      ['Alenearbeid', false],
    ])
  })

  test.each([
    ['2027-08-31', 2028, 'wrongYear'],
    ['2027-08-31', 2026, 'wrongYear'],
    ['2027-09-01', 2029, 'wrongYear'],
    ['2027-09-01', Number.NaN, 'wrongYear'],
  ])('on %s the process of %i cannot be opened', async (day, year, code) => {
    app.setDay(day)
    await expect(open('managerChemistry', 'KJ-LAB', year)).rejects.toMatchObject({
      data: { code },
    })
  })

  test('from autumn next year’s may be opened, from what this year’s says so far', async () => {
    app.setDay('2027-09-01')
    const opened = await open('managerChemistry', 'KJ', 2028)
    expect(opened.number).toBe('HMS-2028-KJ-01')
    expect(opened.challenges?.map(({ carriedTimes, title }) => [title, carriedTimes])).toEqual([
      ['Mikroskop', 2],
      ['Støy', 4],
    ])
  })
})
