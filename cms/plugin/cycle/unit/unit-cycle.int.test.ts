import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../../test/app.ts'
import { local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import type { CycleActivity } from '../../generated-types.ts'
import { processDaysOf } from '../process-days.ts'
import { calendarYear } from '../../core/dates.ts'
import { takeStep } from '../../records/engine.ts'
import { everyonesTasks } from '../../tasks/load.ts'
import { settingsBecomeActivities } from '../settings-become-activities.ts'
import { cyclePeriodOf, loadCycleOfUnits, loadUnitCycle } from './load.ts'
import { markOccurrence } from './mark.ts'
import { addActivity, ownActivitySteps } from './own/add.ts'

const system = { overrideAccess: true } as const
const everyone = Object.keys(actors) as ActorName[]

describe.each(databases())('the annual cycle of a unit, on $name', (database) => {
  let app: TestApp
  let hseYear: string
  let plan: CycleActivity

  beforeAll(async () => {
    app = await startApp(database)
    const cycle = { slug: 'hms', name: 'HMS-året', scope: 'institution', startMonth: '09' } as const
    hseYear = (
      await local.create(await app.as('editor'), 'annual-cycles', cycle, {
        ...system,
        locale: 'nb',
      })
    ).id
    plan = await activity({ title: 'Handlingsplanen er godkjent', day: 15, month: '12' })
  })
  afterAll(() => app.close())

  async function activity(given: Partial<CycleActivity>): Promise<CycleActivity> {
    const data = {
      cycle: hseYear,
      title: 'Noe',
      kind: 'deadline',
      recurrence: 'day',
      month: '11',
      day: 1,
      from: '2024-09-01',
      responsibleRole: 'lineManager',
      reach: 'institution',
      binding: true,
      ...given,
    } as const
    return local.create(await app.as('editor'), 'cycle-activities', data, {
      overrideAccess: false,
      locale: 'nb',
    })
  }
  const cycleOf = async (code: string) => {
    const req = await app.as()
    const { byUnit } = await loadUnitCycle(req, unitId(code), await cyclePeriodOf(req))
    return byUnit.get(unitId(code)) ?? []
  }
  const said = {
    slot: '2026-1',
    result: 'done' as const,
    doneOn: '20.11.2026',
    note: 'Referat i permen.',
    version: 0,
  }
  const mark = async (who: ActorName, given: object = {}) =>
    markOccurrence(await app.as(who), { unit: unitId('KJ'), activity: plan.id, ...said, ...given })
  const status = (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'made',
      (error: unknown) => (error as { status: number }).status,
    )

  test('holds what the institution asks, and once somebody has said so, that it is done', async () => {
    expect((await cycleOf('KJ')).map(({ by, standing }) => [by, standing])).toEqual([
      ['2026-12-15', 'due'],
    ])
    const made = await mark('managerChemistry')
    expect(made).toMatchObject({
      due: '2026-12-15',
      doneOn: '2026-11-20',
      by: expect.any(String) as string,
    })
    expect(await cycleOf('KJ')).toMatchObject([
      { standing: 'done', doneOn: '2026-11-20', mark: { note: 'Referat i permen.', version: 1 } },
    ])
    expect(await cycleOf('HF')).toMatchObject([{ standing: 'due', mark: null }])
  })

  test('two who say something at once do not overwrite each other', async () => {
    expect(await status(mark('deputyChemistry'))).toBe(409)
    const both = await Promise.all([
      status(mark('managerHumanities', { unit: unitId('HF') })),
      status(mark('managerHumanities', { unit: unitId('HF') })),
    ])
    expect(both.toSorted()).toEqual([409, 'made'])
    const again = await mark('deputyChemistry', {
      version: 1,
      result: 'open',
      doneOn: '',
      note: '',
    })
    expect(again).toMatchObject({ result: 'open', doneOn: null, version: 2 })
    expect(again.steps?.map(({ step }) => step)).toEqual(['done', 'open'])
    expect((await cycleOf('KJ'))[0]?.standing).toBe('due')
  })

  test('is told of by those who run the unit, and by nobody else', async () => {
    for (const who of everyone) {
      const may = who === 'managerChemistry' || who === 'deputyChemistry'
      const own = await addActivity(await app.as('managerChemistry'), {
        key: crypto.randomUUID(),
        language: 'nb',
        unit: unitId('KJ'),
        title: 'Prøve nøddusjer',
        kind: 'review',
        responsibleRole: 'lineManager',
        firstDay: '2026-12-01',
        often: '12',
      })
      expect([who, await status(mark(who, { activity: own.id }))]).toEqual([
        who,
        may ? 'made' : 403,
      ])
      await takeStep(await app.as('managerChemistry'), ownActivitySteps, 'end', {
        id: own.id,
        version: null,
        lastDay: '2026-11-22',
        reason: 'Prøvd.',
      })
    }
  })

  test('whoever holds the role says it of that role alone', async () => {
    const req = await app.as()
    const fire = await activity({
      title: 'Brannøvelse',
      responsibleRole: 'fireOfficer',
      month: '12',
      day: 1,
    })
    expect((await cycleOf('KJ')).map(({ activity: { id } }) => id)).not.toContain(fire.id)
    await local.create(
      req,
      'role-assignments',
      { role: 'fireOfficer', person: personId('employee'), unit: unitId('KJ'), from: '2026-01-01' },
      system,
    )
    expect((await cycleOf('KJ')).map(({ activity: { id } }) => id)).toContain(fire.id)
    expect(await status(mark('employee', { activity: fire.id }))).toBe('made')
    expect(await status(mark('employee', { version: 2 }))).toBe(403)
  })

  test('what nobody in a unit is responsible for is done once, and the HSE unit says so', async () => {
    const own = await activity({
      title: 'Planen sendes ut',
      responsibleRole: 'hseUnitEditor',
      month: '12',
      day: 2,
    })
    expect((await cycleOf('KJ')).map(({ activity: { id } }) => id)).not.toContain(own.id)
    expect((await cycleOf('NHU')).map(({ activity: { id } }) => id)).toContain(own.id)
    expect(await status(mark('managerChemistry', { activity: own.id, unit: unitId('NHU') }))).toBe(
      403,
    )
    expect(await status(mark('editor', { activity: own.id, unit: unitId('NHU') }))).toBe('made')
    expect(await status(mark('editor', { version: 2 }))).toBe(403)
  })

  test.each([
    ['no such time', { slot: '2026-2' }, 404],
    ['no such activity', { activity: 'nothing' }, 404],
    ['nothing chosen', { result: null, version: 2 }, 400],
    ['a day to come', { doneOn: '2026-12-24', version: 2 }, 400],
    ['a day that is none', { doneOn: '31.02.2026', version: 2 }, 400],
    ['not done, without a why', { result: 'skipped', note: ' ', version: 2 }, 400],
  ])('%s is refused, and nothing is stored', async (_, given, expected) => {
    const before = await local.count(await app.as(), 'activity-occurrences', system)
    expect(await status(mark('managerChemistry', given))).toBe(expected)
    expect(await local.count(await app.as(), 'activity-occurrences', system)).toBe(before)
  })

  test('a definition that has been due is not moved: it ends, and another begins', async () => {
    const past = await activity({ title: 'Var forfalt', day: 1, month: '11' })
    const update = async (data: Partial<CycleActivity>) => {
      const req = await app.as('editor')
      const { version } = (await local.findById(req, 'cycle-activities', past.id, system)) ?? past
      const asEditor = { overrideAccess: false } as const
      return local.update(req, 'cycle-activities', past.id, { ...data, version }, asEditor)
    }
    await expect(update({ day: 2 })).rejects.toMatchObject({ status: 409 })
    await expect(update({ responsibleRole: 'fireOfficer' })).rejects.toMatchObject({ status: 409 })
    await expect(update({ from: '2026-11-02' })).rejects.toMatchObject({ status: 409 })
    await expect(update({ to: '2026-10-31' })).rejects.toMatchObject({ status: 409 })
    expect(await update({ title: 'Andre ord', to: '2026-11-22' })).toMatchObject({
      to: '2026-11-22',
    })
    await mark('managerChemistry', { activity: past.id, doneOn: '2026-11-03' })
    await expect(
      local.delete(await app.as('approver'), 'cycle-activities', past.id, {
        overrideAccess: false,
      }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('a deadline of the HSE process is the day that counts as late, one for each part at a time', async () => {
    const closed = await activity({
      title: 'Runden er avsluttet',
      month: '05',
      day: 31,
      doneWhen: 'processClosed',
    })
    const req = await app.as()
    expect((await processDaysOf(req))(calendarYear(2027)).closedBy).toBe('05-31')
    await expect(activity({ doneWhen: 'processClosed', month: '06' })).rejects.toMatchObject({
      status: 409,
    })
    await expect(
      activity({
        doneWhen: 'processOpened',
        recurrence: 'interval',
        everyMonths: 6,
        firstDay: '2026-01-01',
      }),
    ).rejects.toMatchObject({ status: 400 })
    expect(await cycleOf('KJ')).toContainEqual(
      expect.objectContaining({ by: '2027-05-31', standing: 'ahead' }),
    )
    expect(await status(mark('managerChemistry', { activity: closed.id }))).toBe(409)
  })

  test('what is due soon or late is a task of whoever is responsible, until it is said to be done', async () => {
    const tasks = async (who: ActorName) =>
      ((await everyonesTasks(await app.as())).get(personId(who)) ?? [])
        .filter(({ record }) => record === 'activity')
        .map(({ called, number }) => `${number ?? ''} ${called?.nb ?? ''}`)
    expect(await tasks('managerChemistry')).toContain('KJ Handlingsplanen er godkjent')
    expect(await tasks('deputyChemistry')).toEqual([])
    await mark('managerChemistry', { version: 2 })
    expect(await tasks('managerChemistry')).not.toContain('KJ Handlingsplanen er godkjent')
  })

  test('a compliance evaluation ticks off what waits for it once it is approved, and nobody else does', async () => {
    const waits = await activity({
      title: 'Samsvarsvurdering',
      doneWhen: 'evaluationApproved',
      month: '12',
      day: 10,
    })
    const tasks = async () =>
      ((await everyonesTasks(await app.as())).get(personId('managerChemistry')) ?? []).filter(
        ({ called, unit }) => called?.nb === 'Samsvarsvurdering' && unit === unitId('KJ'),
      ).length
    const standing = async () =>
      (await cycleOf('KJ')).find(({ activity: { id } }) => id === waits.id)
    expect(await standing()).toMatchObject({ by: '2026-12-10', standing: 'due' })
    expect(await tasks()).toBe(1)
    expect(await status(mark('managerChemistry', { activity: waits.id }))).toBe(409)
    const evaluation = {
      ...{ key: `${unitId('KJ')}:2026`, number: 'SAM-2026-0099', year: 2026, scope: 'unit' },
      ...{ unit: unitId('KJ'), language: 'nb', openedDate: '2026-04-01', state: 'approved' },
      ...{ approvedDate: '2026-11-20' },
    }
    const req = await app.as()
    const made = await local.create(req, 'compliance-evaluations', evaluation as never, system)
    expect(await standing()).toMatchObject({ standing: 'done', doneOn: '2026-11-20' })
    expect(await tasks()).toBe(0)
    await local.delete(req, 'compliance-evaluations', made.id, system)
    await local.delete(await app.as('editor'), 'cycle-activities', waits.id, system)
  })

  test('what a year ended without is still a task in the next, and what was asked for after its day is not', async () => {
    const late = await activity({ title: 'Varslet i tide', month: '10', day: 20 })
    const after = await activity({ title: 'Spurt om for sent', month: '10', day: 20 })
    const madeOn = async (id: string, day: string) => {
      const data = { createdAt: `${day}T08:00:00.000Z` }
      await app.payload.db.updateOne({ collection: 'cycle-activities', id, data })
    }
    await madeOn(late.id, '2026-10-01')
    await madeOn(after.id, '2026-11-01')
    app.setDay('2027-09-01')
    const owed = ((await everyonesTasks(await app.as())).get(personId('managerHumanities')) ?? [])
      .filter(({ record }) => record === 'activity')
      .map(({ called, due, overdue }) => [called?.nb, due, overdue])
    expect(owed).toContainEqual(['Varslet i tide', '2026-10-20', true])
    expect(owed.map(([title]) => title)).not.toContain('Spurt om for sent')
    app.setDay('2026-11-22')
    for (const { id } of [late, after])
      await local.delete(await app.as('editor'), 'cycle-activities', id, system)
  })

  test('of many units at once it says the same as of one', async () => {
    const req = await app.as()
    const many = await loadCycleOfUnits(req, 'all', await cyclePeriodOf(req))
    for (const code of ['NHU', 'NV', 'KJ', 'HF']) {
      const short = (all: readonly { by: string; standing: string; slot: string }[] = []) =>
        all.map(({ by, slot, standing }) => [by, slot, standing])
      expect(short(many.byUnit.get(unitId(code)))).toEqual(short(await cycleOf(code)))
    }
  })

  test('the settings of before become activities, once', async () => {
    const req = await app.as()
    const found = (await req.payload.findGlobal({
      slug: 'hse-settings',
      depth: 0,
      overrideAccess: true,
    })) as {
      version?: number
    }
    const data = { processOpenedBy: '02-10', version: found.version ?? 1 }
    await req.payload.updateGlobal({ slug: 'hse-settings', data, overrideAccess: true })
    await settingsBecomeActivities(await app.as())
    const opened = { doneWhen: { equals: 'processOpened' } }
    const made = await local.find(req, 'cycle-activities', { ...system, where: opened })
    expect(made).toMatchObject([{ month: '02', day: 10, from: '2000-01-01' }])
    expect((await processDaysOf(await app.as()))(calendarYear(2020)).openedBy).toBe('02-10')
    await settingsBecomeActivities(await app.as())
    expect(await local.count(req, 'cycle-activities', { ...system, where: opened })).toBe(1)
  })
})
