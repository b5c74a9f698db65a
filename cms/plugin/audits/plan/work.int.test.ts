import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { calendarYear } from '../../core/dates.ts'
import { loadCalendar } from '../../cycle/calendars/load.ts'
import { loadCycleOfUnits, loadUnitCycle } from '../../cycle/unit/load.ts'
import { local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import { everyonesTasks } from '../../tasks/load.ts'
import { lineAuditKey } from './rules.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('the audit plan and the annual cycle, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const line = (month: string, unit = 'KJ') => ({
    id: `line-${unit}`,
    unit: unitId(unit),
    year: 2026,
    month,
    scope: 'Laboratoriene',
    points: ['review'],
  })
  const inCycle = async (code = 'KJ') => {
    const { byUnit } = await loadUnitCycle(await app.as(), unitId(code), calendarYear(2026))
    return (byUnit.get(unitId(code)) ?? [])
      .filter(({ activity }) => activity.kind === 'audit')
      .map(({ by, doneOn, standing }) => ({ by, doneOn, standing }))
  }
  const inCalendar = async () => {
    const times = await loadCalendar(await app.as(), { unit: unitId('KJ'), role: null })
    return times
      .filter(({ activity }) => activity.kind === 'audit')
      .map(({ by, occurrence }) => [by, occurrence === null ? 'dropped' : 'stands'])
  }

  test('audits of several units in a month are one activity of the institution, with the units beneath', async () => {
    const root = async () => {
      const { byUnit } = await loadUnitCycle(await app.as(), unitId('NHU'), calendarYear(2026))
      return (byUnit.get(unitId('NHU')) ?? [])
        .filter(({ activity }) => activity.kind === 'audit')
        .map(({ activity: { comesTo, title }, by, standing }) => ({
          ...{ by, standing, title: title.nb },
          units: comesTo ?? [],
        }))
    }
    const plan = await local.create(
      await app.as(),
      'audit-plans',
      {
        title: 'Plan',
        firstYear: 2026,
        lastYear: 2026,
        lines: [line('12'), line('12', 'HF'), line('10', 'NV')],
        state: 'draft',
      } as never,
      system,
    )
    expect(await root()).toEqual([])
    const approved = { state: 'approved', version: plan.version } as never
    await local.update(await app.as(), 'audit-plans', plan.id, approved, system)
    const title = 'HMS-revisjoner'
    expect(await root()).toEqual([
      { by: '2026-10-31', standing: 'passed', title, units: [unitId('NV')] },
      { by: '2026-12-31', standing: 'ahead', title, units: [unitId('KJ'), unitId('HF')] },
    ])
    await local.delete(await app.as(), 'audit-plans', plan.id, system)
    expect(await root()).toEqual([])
  })

  test('a unit that lies in no other has the audits of its own units, and those of another institution not', async () => {
    for (const [code, parent] of [
      ['TO', null],
      ['TO-1', 'TO'],
    ] as const) {
      const made = { id: unitId(code), code, name: code, parent: parent && unitId(parent) }
      const type = parent === null ? 'institution' : 'faculty'
      await local.create(await app.as(), 'units', { ...made, type, process: 'own' }, system)
    }
    const lines = [line('12'), line('12', 'TO-1'), line('10', 'NHU'), line('10', 'TO')]
    const { id } = await local.create(
      await app.as(),
      'audit-plans',
      { title: 'To', firstYear: 2026, lastYear: 2026, lines, state: 'approved' } as never,
      system,
    )
    const shown = async (wanted: 'all' | undefined, code: string) => {
      const load = wanted
        ? loadCycleOfUnits(await app.as(), 'all', calendarYear(2026))
        : loadUnitCycle(await app.as(), unitId(code), calendarYear(2026))
      return ((await load).byUnit.get(unitId(code)) ?? [])
        .filter(({ activity }) => activity.kind === 'audit')
        .map(({ activity, by }) => [by, activity.comesTo ?? null])
    }
    for (const wanted of [undefined, 'all'] as const) {
      expect(await shown(wanted, 'NHU'), 'NHU').toEqual([
        ['2026-10-31', null],
        ['2026-12-31', [unitId('KJ')]],
      ])
      expect(await shown(wanted, 'TO'), 'TO').toEqual([
        ['2026-10-31', null],
        ['2026-12-31', [unitId('TO-1')]],
      ])
    }
    await local.delete(await app.as(), 'audit-plans', id, system)
  })

  test('an audit of the plan stands in the cycle of its unit once the plan is approved, once, and moves with it', async () => {
    const req = await app.as()
    const plan = await local.create(
      req,
      'audit-plans',
      {
        title: 'Plan',
        firstYear: 2025,
        lastYear: 2028,
        lines: [line('12')],
        state: 'draft',
      } as never,
      system,
    )
    let version = plan.version
    const save = async (data: object): Promise<void> => {
      const saved = { ...data, version } as never
      version = (await local.update(await app.as(), 'audit-plans', plan.id, saved, system)).version
    }
    expect(await inCycle()).toEqual([])
    await save({ state: 'approved' })
    expect(await inCycle()).toEqual([{ by: '2026-12-31', doneOn: null, standing: 'ahead' }])
    expect(await inCycle('HF')).toEqual([])
    expect(await inCalendar()).toEqual([['2026-12-31', 'stands']])
    // Another plan that says the same does not show it twice.
    const same = { ...line('12'), id: 'other-line' }
    const other = { title: 'En til', firstYear: 2026, lastYear: 2026, lines: [same] }
    await local.create(req, 'audit-plans', { ...other, state: 'approved' } as never, system)
    expect(await inCycle()).toHaveLength(1)
    const { docs } = await app.payload.find({ collection: 'audit-plans', overrideAccess: true })
    for (const each of docs.filter(({ id }) => id !== plan.id)) {
      await local.delete(await app.as(), 'audit-plans', String(each.id), system)
    }
    await save({ state: 'draft' })
    expect(await inCycle()).toEqual([])
    await save({ state: 'approved', lines: [line('11')] })
    expect(await inCycle()).toEqual([{ by: '2026-11-30', doneOn: null, standing: 'due' }])
    const made = await local.create(
      await app.as(),
      'audits',
      {
        key: lineAuditKey(plan.id, 'line-KJ'),
        number: 'REV-2026-0100',
        year: 2026,
        title: 'Revisjon av kjemi',
        unit: unitId('KJ'),
        state: 'planned',
        scope: 'Laboratoriene',
        points: ['risk'],
        auditDate: '2026-12-09',
        lead: personId('auditor'),
        team: [personId('auditor'), personId('editor2')],
        plan: plan.id,
        planLine: 'line-KJ',
      },
      system,
    )
    let audit = made.version
    const become = async (data: object): Promise<void> => {
      const saved = { ...data, version: audit } as never
      audit = (await local.update(await app.as(), 'audits', made.id, saved, system)).version
    }
    // What is only planned the unit has not been told of.
    expect(await inCycle()).toMatchObject([{ by: '2026-11-30' }])
    await become({ state: 'notified', noticeDate: '2026-11-20' })
    expect(await inCycle()).toMatchObject([{ by: '2026-12-09', standing: 'due' }])
    const tasks = [...(await everyonesTasks(await app.as())).values()].flat()
    expect(tasks.filter(({ kind }) => kind === 'doActivity')).toEqual([])
    await become({ state: 'conducted', conductedOn: '2026-11-21' })
    expect(await inCycle()).toEqual([{ by: '2026-11-21', doneOn: '2026-11-21', standing: 'done' }])
    await become({ state: 'cancelled' })
    expect(await inCycle()).toEqual([])
    expect(await inCalendar()).toEqual([['2026-11-30', 'dropped']])
  })
})
