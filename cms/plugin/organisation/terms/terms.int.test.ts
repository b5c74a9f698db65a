import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { planting } from '../../../test/plant-measures.ts'
import { idOf, local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import type { LyingWith } from './lying.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('a successor, on $name', (database) => {
  let app: TestApp
  const { plantMeasure } = planting(() => app, 'TERM')

  beforeAll(async () => {
    app = await startApp(database)
  }, 60_000)

  afterAll(async () => {
    await app.close()
  })

  const ask = async (
    who: ActorName,
    path: string,
    body?: Record<string, unknown>,
  ): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${app.origin}/api/role-assignments${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `JWT ${await app.token(who)}`,
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, text: await answer.text() }
  }
  const role = (id: string) =>
    app.as().then((req) => local.findById(req, 'role-assignments', id, system))
  const chemistry = 'role-managerChemistry'
  const none = { measures: 0, cases: 0, enquiries: 0 }
  const lying = async (who: ActorName) => {
    const { measures, more } = JSON.parse((await ask(who, `/${chemistry}/lying`)).text) as LyingWith
    return { measures: measures.map(({ id }) => id), more }
  }
  const keepFromEmployee = async (id: string) => {
    const req = await app.as()
    const { version } = (await local.findById(req, 'nonconformities', id, system)) ?? {}
    const withheldFrom = [personId('employee')]
    const kept = { version: version ?? 0, concernsManager: true, withheldFrom }
    await local.update(req, 'nonconformities', id, kept, system)
  }

  test('is refused with the input that is wrong, and nothing is changed', async () => {
    const right = { version: 1, person: personId('employee'), from: '2027-01-01' }
    const wrong = [
      [{ ...right, person: '' }, 'person'],
      [{ ...right, person: personId('managerChemistry') }, 'samePerson'],
      [{ ...right, from: '01.01.2027' }, 'day'],
      [{ ...right, from: '2020-01-01' }, 'beforeStart'],
      [{ ...right, to: '2026-12-31' }, 'endsBeforeStart'],
    ] as const
    for (const [body, code] of wrong) {
      const answer = await ask('approver', `/${chemistry}/succeed`, body)
      expect([answer.status, answer.text], code).toEqual([400, expect.stringContaining(code)])
    }
    const old = await ask('approver', `/${chemistry}/succeed`, { ...right, version: 7 })
    expect(old.status).toBe(409)
    expect(await role(chemistry)).toMatchObject({ version: 1, to: null })
  })

  test('is not for those who may not change roles', async () => {
    const body = { version: 1, person: personId('employee'), from: '2027-01-01' }
    for (const who of ['managerChemistry', 'editor', 'employee'] as const) {
      expect([403, 404]).toContain((await ask(who, `/${chemistry}/succeed`, body)).status)
      expect([403, 404]).toContain((await ask(who, `/${chemistry}/lying`)).status)
    }
  })

  test('takes over from a day, with the open measures of the one before, whose history says so', async () => {
    const mine = await plantMeasure({ responsible: personId('managerChemistry') })
    const others = await plantMeasure()
    const done = await plantMeasure({ responsible: personId('managerChemistry') })
    const finished = await local.findById(await app.as(), 'measures', done.id, system)
    const state = { state: 'done', version: finished?.version ?? 0 } as const
    await local.update(await app.as(), 'measures', done.id, state, system)

    expect(await lying('approver')).toEqual({ measures: [mine.id], more: none })
    // An administrator reads no measures, and is not told that there are none.
    expect(await lying('admin')).toEqual({ measures: [], more: { ...none, measures: 1 } })
    const secret = await plantMeasure({ responsible: personId('managerChemistry') })
    await keepFromEmployee(idOf(secret.nonconformity ?? ''))

    const body = { version: 1, person: personId('employee'), from: '2027-01-01', handOver: true }
    const answer = await ask('admin', `/${chemistry}/succeed`, body)
    expect(answer.status).toBe(201)
    expect(answer.text).toContain('"handedOver":1')
    expect(await role(chemistry)).toMatchObject({ to: '2026-12-31' })
    const made = JSON.parse(answer.text) as { id: string }
    expect(await role(made.id)).toMatchObject({
      role: 'lineManager',
      person: personId('employee'),
      unit: unitId('KJ'),
      from: '2027-01-01',
    })
    const measure = async (id: string) => local.findById(await app.as(), 'measures', id, system)
    const handed = await measure(mine.id)
    expect(handed?.responsible).toBe(personId('employee'))
    expect(handed?.steps?.at(-1)).toMatchObject({ step: 'handOver' })
    expect(handed?.steps?.at(-1)?.note).toContain('overtar etter')
    expect((await measure(others.id))?.responsible).toBe(personId('employee'))
    expect((await measure(done.id))?.responsible).toBe(personId('managerChemistry'))
    // A case that is kept from the successor is not shown to them by one of its measures.
    expect((await measure(secret.id))?.responsible).toBe(personId('managerChemistry'))
    // Twice is once: the page is of before.
    expect((await ask('approver', `/${chemistry}/succeed`, body)).status).toBe(409)
  })
})
