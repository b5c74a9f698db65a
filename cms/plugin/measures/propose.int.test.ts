import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { proposeGiven } from './propose.ts'
import { planting } from '../../test/plant-measures.ts'

describe.each(databases())('proposing a measure, on $name', (database) => {
  let app: TestApp
  const { plantCase } = planting(() => app, '1')

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  const given = {
    title: 'Monter dryppskål med føler',
    description: 'Føleren varsler vakten.',
    responsible: personId('employee'),
    deadline: '15.12.2026',
    priority: 'high',
    control: 'technical',
    'cost.amount': '4 500',
    'cost.basis': 'quote',
    'cost.fundedBy': 'Instituttet',
  }
  const propose = async (
    who: ActorName,
    more: Readonly<Record<string, unknown>> = {},
    approve = true,
  ) => {
    const source = { nonconformity: (await plantCase()).id }
    const about = { key: 'k', source, language: 'nb' as const, approve }
    return proposeGiven(await app.as(who), { ...about, given: { ...given, ...more } })
  }

  test('says everything in one form, and the manager approves it at once', async () => {
    const made = await propose('managerChemistry')
    expect(made).toMatchObject({
      state: 'approved',
      deadline: '2026-12-15',
      priority: 'high',
      control: 'technical',
      cost: { amount: 4500, basis: 'quote', fundedBy: 'Instituttet' },
    })
    expect(made.steps?.map(({ step, name }) => [step, name])).toEqual([
      ['propose', 'Prøve managerChemistry'],
      ['approve', 'Prøve managerChemistry'],
    ])
  })

  test('a deputy proposes, and does not approve at once', async () => {
    await expect(propose('deputyChemistry')).rejects.toMatchObject({
      status: 403,
      code: 'notYoursToApprove',
    })
    expect((await propose('deputyChemistry', {}, false)).state).toBe('proposed')
  })

  test('is told of everything at once, and of nothing twice', async () => {
    const nothing = Object.fromEntries(Object.keys(given).map((name) => [name, '']))
    const wrong = {
      ...nothing,
      deadline: '31.2.2027',
      'cost.basis': 'estimate',
      priority: 'straks',
    }
    await expect(propose('managerChemistry', wrong)).rejects.toMatchObject({
      status: 400,
      fields: [
        { field: 'deadline' },
        { field: 'priority' },
        { field: 'title' },
        { field: 'amount' },
        { field: 'responsible' },
      ],
    })
  })

  test('to be approved at once needs someone responsible and a deadline; a proposal does not', async () => {
    const open = { responsible: '', deadline: '' }
    await expect(propose('managerChemistry', open)).rejects.toMatchObject({
      code: 'responsibleMissing',
      fields: [{ field: 'responsible' }, { field: 'deadline' }],
    })
    expect((await propose('managerChemistry', open, false)).state).toBe('proposed')
  })

  test.each(['closed', 'rejected'] as const)(
    'is for what is open: a case that is %s gets none, and what was proposed before stands',
    async (state) => {
      const { id } = await plantCase()
      const key = `før og etter ${state}`
      const source = { nonconformity: id }
      const about = { key, source, language: 'nb' as const, approve: false }
      const manager = await app.as('managerChemistry')
      const before = await proposeGiven(manager, { ...about, given })
      await app.payload.db.updateOne({ collection: 'nonconformities', id, data: { state } })
      await expect(
        proposeGiven(manager, { ...about, key: 'for sent', given }),
      ).rejects.toMatchObject({ status: 409, code: 'closed' })
      await expect(proposeGiven(manager, { ...about, key: 'for sent', given })).rejects.toThrow(
        'Åpne det igjen',
      )
      expect((await proposeGiven(manager, { ...about, given })).id).toBe(before.id)
    },
  )

  test('over HTTP is approved at once too, by the same rules, and sent twice is made once', async () => {
    const { id } = await plantCase()
    const ask = async (who: ActorName, body: unknown) => {
      const answer = await fetch(`${app.origin}/api/measures/propose`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token(who)}`,
        },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as { doc?: { state: string } } }
    }
    const body = {
      key: 'fra-rest',
      source: { nonconformity: id },
      approve: true,
      title: 'Flytt prøvene',
      responsible: personId('employee'),
      deadline: '2026-12-01',
      control: 'remove',
      cost: { amount: 0, basis: 'none' },
      repeat: { every: 'm12' },
    }
    expect((await ask('managerChemistry', { ...body, control: 'luck' })).status).toBe(400)
    expect((await ask('managerChemistry', { ...body, source: 'x' })).status).toBe(400)
    expect((await ask('managerChemistry', { ...body, key: '' })).status).toBe(400)
    expect((await ask('representative', body)).status).toBe(403)
    expect((await ask('managerHumanities', body)).status).toBe(404)
    const first = await ask('managerChemistry', body)
    expect(first).toMatchObject({ status: 200, body: { doc: { state: 'approved' } } })
    expect((await ask('managerChemistry', body)).body.doc).toEqual(first.body.doc)
    const where = { nonconformity: { equals: id } }
    const made = await local.find(await app.as(), 'measures', { overrideAccess: true, where })
    expect(made).toMatchObject([{ control: 'remove', repeat: { every: 'm12' } }])
  })
})
