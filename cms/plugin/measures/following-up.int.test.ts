import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { idOf, local } from '../database/local.ts'
import { takeStep } from '../records/engine.ts'
import { openAllNext } from './repeat/open-next.ts'
import { measureSteps } from './steps.ts'
import { planting } from '../../test/plant-measures.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('following up measures, on $name', (database) => {
  let app: TestApp
  const { done, plantCase, plantMeasure } = planting(() => app, '2')

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterEach(() => {
    app.setDay('2026-11-22')
  })
  afterAll(async () => {
    await app.close()
  })

  type Name = keyof typeof measureSteps.steps
  const take = async (who: ActorName, name: Name, id: string, given = {}) =>
    takeStep(await app.as(who), measureSteps, name, { id, version: null, ...given })
  const linesOf = async (key: string) =>
    local.find(await app.as(), 'letter-lines', { ...system, where: { key: { like: key } } })

  describe('the effect', () => {
    const worked = { effect: 'worked', note: '' }

    test('of high priority is checked by another person at once', async () => {
      const { id } = await done('managerChemistry', { priority: 'high' })
      await expect(take('managerChemistry', 'verify', id, worked)).rejects.toMatchObject({
        status: 403,
        code: 'doneByYou',
      })
      await expect(take('managerChemistry', 'verify', id, worked)).rejects.toThrow(
        '22. desember 2026',
      )
      expect((await take('deputyChemistry', 'verify', id, worked)).state).toBe('verified')
    })

    test('of high priority is checked by who reported it done when 30 days have passed', async () => {
      const { id } = await done('managerChemistry', { priority: 'high' })
      app.setDay('2026-12-21')
      await expect(take('managerChemistry', 'verify', id, worked)).rejects.toMatchObject({
        code: 'doneByYou',
      })
      app.setDay('2026-12-22')
      expect((await take('managerChemistry', 'verify', id, worked)).state).toBe('verified')
    })

    test('of medium priority is checked by who reported it done, and of a serious case by nobody before 30 days', async () => {
      const { id } = await done('managerChemistry')
      expect((await take('managerChemistry', 'verify', id, worked)).state).toBe('verified')
      const serious = await done('managerChemistry', {}, { severity: 'critical' })
      await expect(take('deputyChemistry', 'verify', serious.id, worked)).rejects.toMatchObject({
        code: 'effectTooEarly',
      })
    })
  })

  test('is cancelled only with what is done about the risk instead, which stands in its history', async () => {
    const { id } = await plantMeasure()
    const reason = 'Kjøleskapet er kassert.'
    await expect(
      take('managerChemistry', 'cancel', id, { reason, instead: ' ' }),
    ).rejects.toMatchObject({
      code: 'insteadMissing',
    })
    const instead = 'Prøvene står i fryserommet.'
    const cancelled = await take('managerChemistry', 'cancel', id, { reason, instead })
    expect(cancelled).toMatchObject({ cancelReason: reason, cancelInstead: instead })
    expect(cancelled.steps?.at(-1)?.note).toBe(`${reason}\n\n${instead}`)
  })

  describe('one that comes back', () => {
    const yearly = { repeat: { every: 'm12', until: '2028-12-31' } } as const
    const after = async (id: string) =>
      local.find(await app.as(), 'measures', { ...system, where: { follows: { equals: id } } })

    test('opens the next by itself when it is done, once, and the history hangs together', async () => {
      const first = await done('employee', yearly)
      const [next, ...more] = await after(first.id)
      expect(more).toEqual([])
      expect(next).toMatchObject({
        title: first.title,
        state: 'approved',
        deadline: '2027-12-15',
        repeat: { every: 'm12', until: '2028-12-31', from: '2026-12-15' },
      })
      expect(idOf(next?.responsible ?? '')).toBe(personId('employee'))
      expect(next?.steps).toMatchObject([{ step: 'repeat', name: null }])
      // Did not work: it is done anew, and the next one is there already.
      await take('deputyChemistry', 'verify', first.id, { effect: 'didNot', note: '' })
      await take('employee', 'complete', first.id, { note: 'Gjort om igjen.', date: null })
      await openAllNext(await app.as())
      expect(await after(first.id)).toHaveLength(1)
    })

    test('opens the second next too, to its last day', async () => {
      const first = await done('employee', yearly)
      const [second] = await after(first.id)
      app.setDay('2027-12-10')
      await take('employee', 'complete', second?.id ?? '', { note: 'Gjort.', date: null })
      const [third] = await after(second?.id ?? '')
      expect(third?.deadline).toBe('2028-12-15')
      app.setDay('2028-12-10')
      await take('employee', 'complete', third?.id ?? '', { note: 'Gjort.', date: null })
      expect(await after(third?.id ?? '')).toEqual([])
    })

    test('is completed at a start where a crash cut it off', async () => {
      const first = await done('employee', yearly)
      for (const { id } of await after(first.id)) {
        await app.payload.db.deleteOne({ collection: 'measures', where: { id: { equals: id } } })
      }
      await openAllNext(await app.as())
      await openAllNext(await app.as())
      expect(await after(first.id)).toMatchObject([{ deadline: '2027-12-15' }])
    })

    test('is stopped with a reason, and comes back no more', async () => {
      const { id } = await plantMeasure(yearly)
      await expect(take('employee', 'stopRepeating', id, { reason: 'x' })).rejects.toMatchObject({
        status: 403,
      })
      const stopped = await take('deputyChemistry', 'stopRepeating', id, {
        reason: 'Leverandøren gjør det fra nå.',
      })
      expect(stopped.repeat).toMatchObject({ every: 'm12', stopped: '2026-11-22' })
      await take('employee', 'complete', id, { note: 'Gjort.', date: null })
      expect(await after(id)).toEqual([])
    })

    test('does not hold its case open, and keeps to those who may read the case', async () => {
      const first = await done('employee', yearly, { state: 'inProgress' })
      const [next] = await after(first.id)
      const caseId = idOf(first.nonconformity ?? '')
      expect(idOf(next?.nonconformity ?? '')).toBe(caseId)
      const found = await local.findById(await app.as(), 'nonconformities', caseId, system)
      // 60 days to look at the effect, not the deadline of next year.
      expect(found?.due).toBe('2027-01-21')
    })
  })

  describe('one that is overdue', () => {
    const why = 'Det er fare for at prøvene blir ødelagt.'
    const overdue = async (data = {}) => {
      const measure = await plantMeasure({}, data)
      app.setDay('2026-12-16')
      return measure
    }

    test('is registered as a nonconformity by a level above, once for its deadline, and the unit handles it', async () => {
      const measure = await overdue()
      await take('approver', 'registerOverdue', measure.id, { why })
      const where = { overdueMeasure: { equals: measure.id } }
      const made = await local.find(await app.as('managerChemistry'), 'nonconformities', {
        overrideAccess: false,
        where,
      })
      expect(made).toMatchObject([
        {
          source: 'overdueMeasure',
          state: 'reported',
          title: 'Tiltak over fristen: Skift pakningen i kjøleskapet',
          due: '2026-12-23',
        },
      ])
      expect(made[0]?.description).toContain(measure.number)
      expect(made[0]?.description).toContain(why)
      const again = take('approver', 'registerOverdue', measure.id, { why })
      await expect(again).rejects.toMatchObject({ status: 409, code: 'overdueRegistered' })
      await expect(again).rejects.toThrow(made[0]?.number)
      const told = await linesOf(made[0]?.id ?? '')
      expect(told.map(({ account }) => account)).toEqual(
        expect.arrayContaining([accountId('managerChemistry'), accountId('employee')]),
      )
      expect(JSON.stringify(told)).not.toContain(why)
      // Another deadline, missed too, is another nonconformity.
      await take('managerChemistry', 'extend', measure.id, {
        deadline: '2026-12-20',
        reason: 'Delen er ikke kommet.',
      })
      app.setDay('2026-12-21')
      await take('approver', 'registerOverdue', measure.id, { why })
      expect(await local.count(await app.as(), 'nonconformities', { ...system, where })).toBe(2)
    })

    test.each([
      ['managerChemistry', 403, 'levelAbove'],
      ['deputyChemistry', 403, 'notAllowed'],
      ['representative', 403, 'notAllowed'],
      ['employee', 403, 'notAllowed'],
      ['managerHumanities', 404, 'notFound'],
    ] as const)('is not registered by %s', async (who, status, code) => {
      const { id } = await overdue()
      await expect(take(who, 'registerOverdue', id, { why })).rejects.toMatchObject({
        status,
        code,
      })
    })

    test('is not registered before its deadline has passed', async () => {
      const { id } = await plantMeasure()
      app.setDay('2026-12-15')
      await expect(take('approver', 'registerOverdue', id, { why })).rejects.toMatchObject({
        code: 'notOverdue',
      })
    })

    test('stays kept from whom its case is kept from', async () => {
      const { id: caseId } = await plantCase()
      const measure = await overdue()
      const kept = {
        concernsManager: true,
        handlingUnit: unitId('NHU'),
        withheldFrom: [personId('managerChemistry')],
      }
      const origin = await local.findById(
        await app.as(),
        'nonconformities',
        idOf(measure.nonconformity ?? caseId),
        system,
      )
      await local.update(
        await app.as(),
        'nonconformities',
        origin?.id ?? '',
        { ...kept, version: origin?.version ?? 1 },
        system,
      )
      await take('approver', 'registerOverdue', measure.id, { why })
      const where = { overdueMeasure: { equals: measure.id } }
      const asManager = { overrideAccess: false, where } as const
      expect(
        await local.find(await app.as('managerChemistry'), 'nonconformities', asManager),
      ).toEqual([])
      expect(await local.find(await app.as('approver'), 'nonconformities', asManager)).toHaveLength(
        1,
      )
    })
  })

  test('against something serious is extended by the manager, or a deputy with dates', async () => {
    const { id } = await plantMeasure({}, { severity: 'serious' })
    const given = { deadline: '2027-01-31', reason: 'Delen er forsinket.' }
    await expect(take('deputyChemistry', 'extend', id, given)).rejects.toMatchObject({
      status: 403,
      code: 'managerExtends',
    })
    const [assigned] = await local.find(await app.as(), 'role-assignments', {
      ...system,
      where: { person: { equals: personId('deputyChemistry') } },
    })
    const until = (to: string | null, version: number) => ({ to, version })
    const id_ = assigned?.id ?? ''
    const dated = await local.update(
      await app.as(),
      'role-assignments',
      id_,
      until('2026-12-31', assigned?.version ?? 1),
      system,
    )
    expect((await take('deputyChemistry', 'extend', id, given)).deadline).toBe('2027-01-31')
    await local.update(await app.as(), 'role-assignments', id_, until(null, dated.version), system)
    const minor = await plantMeasure()
    expect((await take('deputyChemistry', 'extend', minor.id, given)).deadline).toBe('2027-01-31')
  })

  test('both views stand: the representative writes one, the manager answers, each with role and day', async () => {
    const { id } = await plantMeasure()
    await expect(take('managerChemistry', 'answerView', id, { view: 'x' })).rejects.toMatchObject({
      status: 409,
      code: 'wrongState',
    })
    await expect(take('managerChemistry', 'disagree', id, { view: 'x' })).rejects.toMatchObject({
      status: 403,
    })
    await expect(take('representative', 'disagree', id, { view: ' ' })).rejects.toMatchObject({
      code: 'viewMissing',
    })
    const theirs = 'En ny pakning holder ikke. Skapet bør byttes.'
    await take('representative', 'disagree', id, { view: theirs })
    await expect(take('deputyChemistry', 'answerView', id, { view: 'x' })).rejects.toMatchObject({
      status: 403,
    })
    const hers = 'Vi prøver pakningen først, og ser på det i mars.'
    const both = await take('managerChemistry', 'answerView', id, { view: hers })
    expect(both).toMatchObject({
      state: 'approved',
      views: [
        { role: 'safetyRepresentative', text: theirs, name: 'Prøve representative' },
        { role: 'lineManager', text: hers, name: 'Prøve managerChemistry' },
      ],
    })
    const told = await linesOf(`measure:${id}:view`)
    expect(told.map(({ account }) => account).sort()).toEqual([
      accountId('managerChemistry'),
      accountId('representative'),
    ])
    expect(JSON.stringify(told)).not.toContain('pakning')
  })
  test('a view is told to a deputy as long as the role has a last day, and to nobody who may not answer', async () => {
    const [assigned] = await local.find(await app.as(), 'role-assignments', {
      ...system,
      where: { person: { equals: personId('deputyChemistry') } },
    })
    if (!assigned) throw new Error('The deputy has no role.')
    const until = async (to: string | null, version: number) =>
      local.update(await app.as(), 'role-assignments', assigned.id, { to, version }, system)
    const toldOf = async (): Promise<string[]> => {
      const { id } = await plantMeasure()
      await take('representative', 'disagree', id, { view: 'Flytt skapet ut av gangen.' })
      return (await linesOf(`measure:${id}:view`)).map(({ account }) => account).sort()
    }
    const dated = await until('2026-11-22', assigned.version)
    expect(await toldOf()).toEqual([accountId('deputyChemistry'), accountId('managerChemistry')])
    await until(null, dated.version)
    expect(await toldOf()).toEqual([accountId('managerChemistry')])
  })
})
