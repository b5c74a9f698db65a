import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../test/app.ts'
import { calendarYear } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Objective } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { loadYear } from '../year/load-year.ts'
import { unitState } from '../year/points.ts'
import { objectivesOfUnit } from './load.ts'
import { objectiveSteps, setObjective } from './set.ts'
import { takeOver } from './take-over.ts'

const everyone = Object.keys(actors) as ActorName[]
const system = { overrideAccess: true } as const

describe.each(databases())('objectives, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const set = async (who: ActorName, given: object = {}): Promise<Objective> =>
    setObjective(await app.as(who), {
      key: crypto.randomUUID(),
      language: 'nb',
      unit: unitId('KJ'),
      period: '2026',
      title: 'Flere melder nestenulykker',
      indicator: 'byHand',
      measuredBy: 'Meldte nestenulykker',
      baseline: '12',
      direction: 'atLeast',
      target: '20',
      ...given,
    })
  const newest = { version: null }
  const step = async (
    who: ActorName,
    name: 'change' | 'setResult' | 'drop',
    { id }: { readonly id: string },
    given: object,
  ) => takeStep(await app.as(who), objectiveSteps, name, { id, ...newest, ...given })
  const status = (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'made',
      (error: unknown) => (error as { status: number }).status,
    )
  const changed = {
    title: 'Alle melder nestenulykker',
    indicator: 'byHand',
    measuredBy: 'Meldte nestenulykker',
    direction: 'atLeast',
    target: '25',
  }
  const missed = { state: 'notReached', result: '4', comment: 'Ingen tid.' }
  const leads: ActorName[] = ['managerChemistry', 'deputyChemistry']
  const hseUnit: ActorName[] = ['editor', 'editor2', 'approver']

  test('sent twice with one key, also at once, are made once, under the next number of their year', async () => {
    const key = crypto.randomUUID()
    const made = await Promise.all([
      set('managerChemistry', { key, period: '2027' }),
      set('managerChemistry', { key, period: '2027' }),
    ])
    expect(new Set(made.map(({ number }) => number)).size).toBe(1)
    expect(made[0].number).toMatch(/^MAL-2027-\d{4}$/)
  })

  test('everything that is missing is said at once, at its field', async () => {
    const nothing = { unit: '', title: ' ', indicator: '', target: 'mange', period: 'i år' }
    await expect(set('managerChemistry', nothing)).rejects.toMatchObject({
      fields: ['unit', 'period', 'title', 'indicator', 'target'].map((field) => ({ field })),
    })
    await expect(set('managerChemistry', { period: '2031' })).rejects.toMatchObject({
      code: 'periodWrong',
    })
    await expect(
      set('managerChemistry', { indicator: 'closedInTime', target: '' }),
    ).rejects.toMatchObject({ code: 'targetMissing', data: { errors: [{ path: 'target' }] } })
  })

  test.each([
    ['KJ', leads],
    ['NHU', hseUnit],
  ] as const)(
    'of %s are set, changed, given a result and dropped by %j and by nobody else',
    async (at, may) => {
      const [first] = may
      if (!first) throw new Error('Nobody may.')
      for (const who of everyone) {
        const one = await set(first, { unit: unitId(at) })
        const other = await set(first, { unit: unitId(at) })
        const made = await status(set(who, { unit: unitId(at) }))
        const taken = [
          await status(step(who, 'change', one, changed)),
          await status(step(who, 'setResult', one, missed)),
          await status(step(who, 'drop', other, { reason: 'Feil mål.' })),
        ]
        if ((may as readonly ActorName[]).includes(who)) {
          expect([who, made, ...taken]).toEqual([who, 'made', 'made', 'made', 'made'])
        } else {
          expect([who, made]).toEqual([who, 403])
          for (const each of taken) expect([403, 404], who).toContain(each)
        }
      }
    },
  )

  test('of a unit are read by those who read the unit, those of the institution by everyone who works here', async () => {
    const own = await set('managerChemistry')
    const central = await set('editor', { unit: unitId('NHU') })
    const reads: ActorName[] = [
      ...(['managerChemistry', 'deputyChemistry', 'coordinator', 'representative'] as const),
      ...(['chiefRepresentative', 'topManagement'] as const),
      ...hseUnit,
    ]
    for (const who of everyone) {
      const asReader = { overrideAccess: false }
      const req = await app.as(who)
      const found = await local.findById(req, 'objectives', own.id, asReader)
      expect([who, found?.id]).toEqual([who, reads.includes(who) ? own.id : undefined])
      const all = await local.findById(req, 'objectives', central.id, asReader)
      expect([who, all?.id]).toEqual([who, central.id])
    }
    const answer = await fetch(`${app.origin}/api/objectives/${central.id}`)
    expect(answer.status).toBe(403)
  })

  test('of the institution are written in Norwegian, with English beside it once the site shows them', async () => {
    const wanted = { unit: unitId('NHU'), language: 'en', shown: true }
    await expect(set('editor', wanted)).rejects.toMatchObject({
      fields: [{ field: 'titleEn' }, { field: 'measuredByEn' }],
    })
    const inEnglish = { titleEn: 'More report near misses', measuredByEn: 'Near misses' }
    expect(await set('editor', { ...wanted, ...inEnglish })).toMatchObject({
      level: 'institution',
      language: 'nb',
      shown: true,
    })
    await expect(set('managerChemistry', { ...inEnglish, shown: true })).rejects.toMatchObject({
      code: 'notCentral',
    })
  })

  test('recorded by hand take the figure that is written; a figure below the target is not called reached', async () => {
    const made = await set('managerChemistry')
    const result = (given: object) => step('managerChemistry', 'setResult', made, given)
    await expect(result({ state: 'reached', result: '19' })).rejects.toMatchObject({
      code: 'reachedWrong',
    })
    await expect(result({ state: 'partly', result: '19', comment: '' })).rejects.toMatchObject({
      code: 'commentMissing',
    })
    expect(await result({ state: 'reached', result: '20,5' })).toMatchObject({
      state: 'reached',
      result: 20.5,
      resultDate: '2026-11-22',
    })
    await expect(step('managerChemistry', 'change', made, changed)).rejects.toMatchObject({
      status: 409,
    })
  })

  test('that Verne counts show what it is today, and keep it from when the result is set', async () => {
    const unit = { id: unitId('HF'), ancestors: [unitId('NHU')] }
    const made = await set('managerHumanities', {
      unit: unit.id,
      period: '2026',
      indicator: 'overdueMeasures',
      measuredBy: '',
      direction: 'atMost',
      target: '0',
    })
    const late = (id: string) =>
      app.as().then((req) =>
        local.create(
          req,
          'measures',
          {
            id,
            key: id,
            number: `TIL-2026-${id.slice(-4)}`,
            title: 'Skifte filter',
            unit: unit.id,
            deadline: '2026-11-01',
            state: 'approved',
          },
          system,
        ),
      )
    const shown = async () => {
      const { own } = await objectivesOfUnit(await app.as('managerHumanities'), unit, '2026')
      return own.find(({ objective }) => objective.id === made.id)
    }
    expect((await shown())?.current).toBe(0)
    await late('late-9001')
    expect((await shown())?.current).toBe(1)
    const result = (given: object) => step('managerHumanities', 'setResult', made, given)
    await expect(result({ state: 'reached' })).rejects.toMatchObject({ code: 'reachedWrong' })
    expect(
      await result({ state: 'notReached', result: '0', comment: 'Ett gjensto.' }),
    ).toMatchObject({
      result: 1,
    })
    await late('late-9002')
    expect(await shown()).toMatchObject({ current: null, objective: { result: 1 } })
  })

  test('of last year are taken over in one press with new targets, once, from what was reached', async () => {
    const at = { unit: unitId('HF'), period: '2025' }
    const first = await set('managerHumanities', at)
    const second = await set('managerHumanities', { ...at, title: 'Nytt mål' })
    const dropped = await set('managerHumanities', { ...at, title: 'Tatt bort' })
    await step('managerHumanities', 'setResult', first, {
      state: 'partly',
      result: '15',
      comment: 'Nesten.',
    })
    await step('managerHumanities', 'drop', dropped, { reason: 'Feil.' })
    const chosen = [first, second, dropped].map(({ number }) => ({ number, target: '30' }))
    const take = async (who: ActorName, some = chosen) =>
      takeOver(await app.as(who), { unit: unitId('HF'), period: '2026', chosen: some })
    for (const who of everyone) {
      if (who !== 'managerHumanities')
        await expect(take(who)).rejects.toMatchObject({ status: 403 })
    }
    await expect(take('managerHumanities', [])).rejects.toMatchObject({ code: 'nothingChosen' })
    await expect(
      take('managerHumanities', [{ number: first.number, target: 'mange' }]),
    ).rejects.toMatchObject({ data: { errors: [{ path: `target-${first.number}` }] } })
    expect(await take('managerHumanities')).toMatchObject([
      { title: first.title, period: '2026', baseline: 15, target: 30, state: 'running' },
      { title: 'Nytt mål', baseline: 12, target: 30 },
    ])
    expect(await take('managerHumanities')).toEqual([])
  })

  test('put the fourth point of internal control in place, the unit’s own or inherited; a year that is over lacks its result', async () => {
    const point = async (code: string, label: number) => {
      const year = await loadYear(await app.as('editor'), [unitId(code)], calendarYear(label))
      const [unit] = year.units
      return unit && unitState(year, unit).points.find((each) => each.point === 'objectives')
    }
    expect((await point('KJ-LAB', 2024))?.standing).toBe('notStated')
    // Inherited from Chemistry and the institution.
    expect((await point('KJ-LAB', 2026))?.standing).toBe('inPlace')
    const former = await set('managerChemistry', { period: '2025' })
    expect(await point('KJ', 2026)).toMatchObject({
      standing: 'lacks',
      lacks: [{ text: { nb: 'Mål uten resultat, der året er over: 1' } }],
    })
    await step('managerChemistry', 'setResult', former, missed)
    expect((await point('KJ', 2026))?.standing).toBe('inPlace')
  })

  test('shown on the site ask for a publish when they change, others never', async () => {
    const asked = async ({ id }: { readonly id: string }) =>
      local.count(await app.as(), 'publish-requests', {
        ...system,
        where: { key: { contains: `objectives:${id}` } },
      })
    expect(await asked(await set('managerChemistry'))).toBe(0)
    const central = await set('editor', {
      unit: unitId('NHU'),
      shown: 'yes',
      titleEn: 'More report near misses',
      measuredByEn: 'Near misses',
    })
    expect(await asked(central)).toBe(1)
    // Taken off the site: that has to be published too.
    await step('editor', 'change', central, { ...changed, shown: '' })
    expect(await asked(central)).toBe(2)
    await step('editor', 'setResult', central, missed)
    expect(await asked(central)).toBe(2)
  })
})
