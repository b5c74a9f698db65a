import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, actors, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { calendarYear } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { DelegatedTask } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { loadYear } from '../year/load-year.ts'
import { unitState } from '../year/points.ts'
import { delegateTask, delegationSteps } from './delegate.ts'

const everyone = Object.keys(actors) as ActorName[]

describe.each(databases())('delegated tasks, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const delegate = async (who: ActorName, given: object = {}): Promise<DelegatedTask> =>
    delegateTask(await app.as(who), {
      key: crypto.randomUUID(),
      language: 'nb',
      unit: unitId('KJ'),
      title: 'Holde stoffkartoteket oppdatert',
      role: 'Laboratorieleder',
      date: '2026-03-01',
      ...given,
    })
  const newest = { version: null }
  const changed = {
    title: 'Holde stoffkartoteket oppdatert, også for verkstedet',
    role: 'Verkstedleder',
    date: '2026-11-01',
    nextReview: '2027-11-01',
  }
  const status = (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'made',
      (error: unknown) => (error as { status: number }).status,
    )

  test('sent twice with one key, also at once, are made once, under the next number', async () => {
    const key = crypto.randomUUID()
    const made = await Promise.all([
      delegate('managerChemistry', { key }),
      delegate('managerChemistry', { key }),
    ])
    expect(new Set(made.map(({ number }) => number)).size).toBe(1)
    expect(made[0].number).toMatch(/^OPP-2026-\d{4}$/)
  })

  test('everything that is missing is said at once, at its field', async () => {
    const nothing = { unit: '', title: ' ', role: '', person: '', date: '' }
    await expect(delegate('managerChemistry', nothing)).rejects.toMatchObject({
      fields: ['unit', 'title', 'role', 'date'].map((field) => ({ field })),
    })
    await expect(
      delegate('managerChemistry', { role: '', person: 'Ola Ukjent' }),
    ).rejects.toMatchObject({ code: 'unknownChoice', data: { errors: [{ path: 'person' }] } })
  })

  test('are recorded, changed, reviewed and ended by those who lead the unit, and by nobody else', async () => {
    const may: ActorName[] = ['managerChemistry', 'deputyChemistry']
    for (const who of everyone) {
      const { id } = await delegate('managerChemistry')
      const req = await app.as(who)
      const step = (name: 'change' | 'review' | 'end', given: object = {}) =>
        status(takeStep(req, delegationSteps, name, { id, ...newest, ...given }))
      const made = await status(delegate(who))
      const taken = [
        await step('change', changed),
        await step('review', { nextReview: '2027-11-22' }),
        await step('end', { reason: 'Ny leder.' }),
      ]
      if (may.includes(who))
        expect([who, made, ...taken]).toEqual([who, 'made', ...taken.map(() => 'made')])
      else {
        expect([who, made]).toEqual([who, 403])
        for (const each of taken) expect([403, 404], who).toContain(each)
      }
    }
  })

  test('are read by those who read the unit, and by the one who has the task', async () => {
    const { id } = await delegate('managerChemistry', { person: personId('employee') })
    const reads: ActorName[] = [
      ...(['managerChemistry', 'deputyChemistry', 'coordinator', 'representative'] as const),
      ...(['chiefRepresentative', 'editor', 'editor2', 'approver', 'topManagement'] as const),
      'employee',
    ]
    for (const who of everyone) {
      const asReader = { overrideAccess: false }
      const found = await local.findById(await app.as(who), 'delegated-tasks', id, asReader)
      expect([who, found?.id]).toEqual([who, reads.includes(who) ? id : undefined])
    }
    const answer = await fetch(`${app.origin}/api/delegated-tasks/${id}`)
    expect(answer.status).toBe(403)
  })

  test('that are gone through say when, and when again; a day that has passed is refused', async () => {
    const { id } = await delegate('managerChemistry', { nextReview: '2026-11-01' })
    const manager = await app.as('managerChemistry')
    const review = (nextReview: string) =>
      takeStep(manager, delegationSteps, 'review', { id, ...newest, nextReview })
    await expect(review('')).rejects.toMatchObject({ code: 'nextReviewMissing' })
    await expect(review('2026-11-21')).rejects.toMatchObject({ code: 'reviewPassed' })
    expect(await review('2027-11-22')).toMatchObject({
      reviewedDate: '2026-11-22',
      nextReview: '2027-11-22',
    })
  })

  test('end with a reason, and change no more', async () => {
    const { id } = await delegate('managerChemistry')
    const manager = await app.as('managerChemistry')
    const end = (reason: string) =>
      takeStep(manager, delegationSteps, 'end', { id, ...newest, reason })
    await expect(end(' ')).rejects.toMatchObject({ code: 'reasonMissing' })
    expect(await end('Lederen gjør det selv.')).toMatchObject({
      state: 'ended',
      endedDate: '2026-11-22',
    })
    await expect(
      takeStep(manager, delegationSteps, 'change', { id, ...newest, ...changed }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test('of someone who leaves are flagged, and are given to nobody who has left', async () => {
    const req = await app.as()
    const gone = await local.create(
      req,
      'people',
      { name: 'Gunnar Grønvold', activeTo: '2026-11-21' },
      { overrideAccess: true },
    )
    const here = await delegate('managerHumanities', {
      unit: unitId('HF'),
      person: personId('contributor'),
      nextReview: '2026-11-21',
    })
    await delegate('managerHumanities', { unit: unitId('HF') })
    expect(await counted()).toEqual({ current: 2, due: 1, left: 0 })
    await expect(
      delegate('managerHumanities', { unit: unitId('HF'), person: gone.id }),
    ).rejects.toMatchObject({ code: 'personLeft', data: { errors: [{ path: 'person' }] } })
    const change = { id: here.id, ...newest, ...changed, person: gone.id }
    await expect(
      takeStep(await app.as('managerHumanities'), delegationSteps, 'change', change),
    ).rejects.toMatchObject({ code: 'personLeft' })
    const system = { overrideAccess: true } as const
    const { id, version } = here
    await local.update(req, 'delegated-tasks', id, { person: gone.id, version }, system)
    expect(await counted()).toEqual({ current: 2, due: 1, left: 1 })
    const year = await loadYear(req, [unitId('HF')], calendarYear(2026))
    const [unit] = year.units
    const point = unit && unitState(year, unit).points.find((each) => each.point === 'organisation')
    expect(point?.standing).toBe('lacks')
    expect(point?.lacks.map(({ text }) => text.nb)).toContain(
      'Delegerte oppgaver hos noen som har sluttet: 1',
    )
  })

  async function counted() {
    const year = await loadYear(await app.as(), 'all', calendarYear(2026))
    return year.delegations?.get(unitId('HF'))
  }
})
