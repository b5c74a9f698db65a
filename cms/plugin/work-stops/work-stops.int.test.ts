import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  type ActorName,
  actors,
  email,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { idOf, local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { WorkStop } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { stopWork, workStopSteps } from './stop.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('dangerous work, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const stop = async (who: ActorName, given: object = {}): Promise<WorkStop> =>
    stopWork(await app.as(who), {
      key: crypto.randomUUID(),
      language: 'nb',
      unit: unitId('KJ'),
      title: 'Slipearbeid uten vern',
      place: 'Verkstedet',
      day: '2026-11-22',
      time: '09.30',
      reason: 'Slipesteinen er sprukket, og vernet er tatt av.',
      ...given,
    })
  const newest = { version: null }
  const ended = { ...newest, day: '2026-11-22', time: '11.15' }
  const others = (...may: ActorName[]): ActorName[] =>
    (Object.keys(actors) as ActorName[]).filter((each) => !may.includes(each))
  const mailed = async (number: string): Promise<{ to: string; subject: string }[]> =>
    (await local.find(await app.as(), 'outbox', system))
      .filter(({ subject }) => subject.includes(number))
      .map(({ subject, to }) => ({ to, subject }))

  test('is stopped by the representative of the place, and by nobody else', async () => {
    for (const who of others('representative')) {
      await expect(stop(who), who).rejects.toMatchObject({ status: 403 })
    }
    await expect(stop('representative', { unit: unitId('HF') })).rejects.toMatchObject({
      code: 'notAllowed',
    })
    const made = await stop('representative')
    expect(made.number).toMatch(/^STA-2026-\d{4}$/)
    expect([made.state, made.since]).toEqual(['standing', '2026-11-22T08:30:00.000Z'])
  })

  test('where there is no representative, is stopped by the chief one', async () => {
    const made = await stop('chiefRepresentative', { unit: unitId('HF') })
    expect(made.state).toBe('standing')
  })

  test('that is stopped is told at once to those who run the unit, the representatives and the HSE unit', async () => {
    const made = await stop('representative')
    const told = await mailed(made.number)
    for (const who of [
      'managerChemistry',
      'deputyChemistry',
      'chiefRepresentative',
      'approver',
      'editor',
    ] as const) {
      expect(
        told.map(({ to }) => to),
        who,
      ).toContain(email(who))
    }
    for (const who of ['employee', 'managerHumanities', 'formerManager'] as const) {
      expect(
        told.map(({ to }) => to),
        who,
      ).not.toContain(email(who))
    }
  })

  test('has a case that follows it, reported by the representative', async () => {
    const made = await stop('representative')
    const found = await local.findById(
      await app.as(),
      'nonconformities',
      idOf(made.nonconformity ?? ''),
      system,
    )
    expect(found).toMatchObject({
      reporter: personId('representative'),
      byRepresentative: true,
      title: 'Farlig arbeid stanset: Slipearbeid uten vern',
      state: 'reported',
    })
  })

  test('sent twice with one key is stopped once, with one case', async () => {
    const key = crypto.randomUUID()
    const cases = await local.count(await app.as(), 'nonconformities', system)
    const [one, other] = [
      await stop('representative', { key }),
      await stop('representative', { key }),
    ]
    expect(other.id).toBe(one.id)
    expect(await local.count(await app.as(), 'nonconformities', system)).toBe(cases + 1)
  })

  test('everything that is missing is said at once, at its field', async () => {
    await expect(
      stop('representative', { unit: '', title: '', place: ' ', time: '', reason: '' }),
    ).rejects.toMatchObject({
      fields: ['unit', 'title', 'place', 'time', 'reason'].map((field) => ({ field })),
    })
    await expect(stop('representative', { time: '12.01' })).rejects.toMatchObject({
      code: 'inFuture',
    })
  })

  test('starts again when the representative lifts the stop; no explanation of the manager does it', async () => {
    const made = await stop('representative')
    const given = { id: made.id, ...ended, reason: 'Steinen er byttet.' }
    for (const who of others('representative')) {
      const taken = takeStep(await app.as(who), workStopSteps, 'lift', given)
      await expect(taken, who).rejects.toMatchObject({ name: 'Refusal' })
    }
    const response = { id: made.id, ...newest, response: 'Ny stein er bestilt.' }
    const answered = await takeStep(
      await app.as('managerChemistry'),
      workStopSteps,
      'respond',
      response,
    )
    expect(answered.state).toBe('standing')
    const early = { ...given, time: '08.00' }
    const tooEarly = takeStep(await app.as('representative'), workStopSteps, 'lift', early)
    await expect(tooEarly).rejects.toMatchObject({ code: 'beforeStop' })
    const lifted = await takeStep(await app.as('representative'), workStopSteps, 'lift', given)
    expect([lifted.state, lifted.endedAt]).toEqual(['lifted', '2026-11-22T10:15:00.000Z'])
    expect((await mailed(made.number)).some(({ subject }) => subject.includes('opphevet'))).toBe(
      true,
    )
    const again = takeStep(await app.as('representative'), workStopSteps, 'lift', given)
    await expect(again).rejects.toMatchObject({ code: 'wrongState' })
  })

  test('is decided by the authority, and what it decided stands with its time', async () => {
    const made = await stop('representative')
    const given = { id: made.id, ...ended, decision: 'staysStopped', reference: '2026/4711' }
    const bare = { id: made.id, ...newest, day: '2026-11-22', time: '' }
    await expect(
      takeStep(await app.as('managerChemistry'), workStopSteps, 'recordDecision', bare),
    ).rejects.toMatchObject({ fields: [{ field: 'decision' }, { field: 'time' }] })
    const decided = await takeStep(
      await app.as('managerChemistry'),
      workStopSteps,
      'recordDecision',
      given,
    )
    expect(decided).toMatchObject({
      state: 'decided',
      decision: 'staysStopped',
      reference: '2026/4711',
      endedAt: '2026-11-22T10:15:00.000Z',
    })
  })

  test('is read by those who read what the unit writes, and by nobody else', async () => {
    const made = await stop('representative')
    const readers: ActorName[] = []
    for (const who of Object.keys(actors) as ActorName[]) {
      if (
        await local.findById(await app.as(who), 'work-stops', made.id, { overrideAccess: false })
      ) {
        readers.push(who)
      }
    }
    expect(readers.sort()).toEqual(
      [
        'approver',
        'chiefRepresentative',
        'coordinator',
        'deputyChemistry',
        'editor',
        'editor2',
        'managerChemistry',
        'representative',
        'topManagement',
      ].sort(),
    )
  })
})
