import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, startApp, type TestApp } from '../../test/app.ts'
import { FailingCommands } from '../../test/failing-commands.ts'
import { reportOf } from '../../test/faults/works.ts'
import { reportNonconformity } from '../nonconformities/report.ts'
import { VersionConflict } from './conditional-write.ts'
import { databases } from './test-databases.ts'
import { local } from './local.ts'

const failing = new FailingCommands()

/** What the loser of an edit is told, whichever way it lost, and on whichever database. */
const lost = {
  errors: [
    {
      name: 'Refusal',
      message:
        'Noen andre har lagret siden du åpnet siden. Sammenlign de to tekstene nedenfor, og velg det som skal gjelde.',
      data: {
        code: 'old-version',
        errors: [
          {
            path: 'version',
            message:
              'Noen andre har lagret siden du åpnet siden. Sammenlign de to tekstene nedenfor, og velg det som skal gjelde.',
          },
        ],
      },
    },
  ],
}

describe.each(databases(failing.around))('whoever loses an edit, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    for (const who of ['editor', 'editor2', 'managerChemistry'] as const) await app.token(who)
  })
  afterAll(() => app.close())

  const send = async (
    who: ActorName,
    address: string,
    method: 'PATCH' | 'POST',
    body: object,
  ): Promise<{ readonly status: number; readonly body: unknown }> => {
    const answer = await fetch(`${app.origin}/api${address}`, {
      method,
      headers: {
        'content-type': 'application/json',
        'accept-language': 'nb',
        authorization: `JWT ${await app.token(who)}`,
      },
      body: JSON.stringify(body),
    })
    return { status: answer.status, body: (await answer.json()) as unknown }
  }

  const topic = async (): Promise<{ id: string; version: number }> =>
    local.create(
      await app.as(),
      'topics',
      { slug: `tema-${randomUUID()}`, name: 'Støy' },
      { overrideAccess: true },
    )

  test('of fifty saves at once hears the same, all but one', async () => {
    const { id, version } = await topic()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        send('editor', `/topics/${id}`, 'PATCH', { version, name: `Støy ${String(index)}` }),
      ),
    )
    const losers = answers.filter(({ status }) => status !== 200)
    expect(losers).toHaveLength(49)
    for (const loser of losers) expect(loser).toEqual({ status: 409, body: lost })
  })

  test('before the write hears the same', async () => {
    const { id, version } = await topic()
    await send('editor', `/topics/${id}`, 'PATCH', { version, name: 'Lyd' })
    expect(await send('editor', `/topics/${id}`, 'PATCH', { version, name: 'Bråk' })).toEqual({
      status: 409,
      body: lost,
    })
  })

  test('by the write itself hears the same', async () => {
    const { id, version } = await topic()
    const outcome = await failing.failing(
      ({ collection, door }) =>
        door === 'updateOne' && collection === 'topics'
          ? new VersionConflict('topics', id, version)
          : null,
      () => send('editor', `/topics/${id}`, 'PATCH', { version, name: 'Bråk' }),
    )
    expect(outcome).toEqual({ result: { status: 409, body: lost } })
  })

  test('to someone who was stored while the database said 112 hears the same', async () => {
    const { id, version } = await topic()
    let others = 0
    const outcome = await failing.failing(
      ({ collection, door }) => {
        if (door !== 'updateOne' || collection !== 'topics' || others > 0) return null
        others += 1
        return Object.assign(new Error('WriteConflict'), { code: 112 })
      },
      async () => {
        const first = send('editor', `/topics/${id}`, 'PATCH', { version, name: 'Bråk' })
        await expect.poll(() => others).toBe(1)
        const other = send('editor2', `/topics/${id}`, 'PATCH', { version, name: 'Lyd' })
        return [await first, await other]
      },
    )
    const answers = 'result' in outcome ? outcome.result : []
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(answers.find(({ status }) => status === 409)?.body).toEqual(lost)
  })

  test('of two who take a step at once hears the same', async () => {
    const req = await app.as('employee')
    const { id } = await reportNonconformity(req, reportOf(randomUUID()))
    const press = (question: string) =>
      send('managerChemistry', `/nonconformities/${id}/step/ask`, 'POST', { version: 1, question })
    const answers = await Promise.all([press('Hvor?'), press('Når?'), press('Hvem?')])
    const losers = answers.filter(({ status }) => status !== 200)
    expect(losers).toHaveLength(2)
    for (const loser of losers) expect(loser).toEqual({ status: 409, body: lost })
  })

  test('carries the code where no person is told: by name and by what it holds', () => {
    expect(new VersionConflict('topics', 'one', 1)).toMatchObject({
      name: 'VersionConflict',
      status: 409,
      code: 'old-version',
    })
  })
})
