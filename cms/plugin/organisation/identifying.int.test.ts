import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp } from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('what the keepers of the system are found by, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  }, 60_000)

  afterAll(async () => {
    await app.close()
  })

  const change = async (
    who: ActorName,
    whom: ActorName,
    data: Record<string, unknown>,
  ): Promise<number> => {
    const found = await local.findById(await app.as(), 'people', personId(whom), system)
    const answer = await fetch(`${app.origin}/api/people/${personId(whom)}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        authorization: `JWT ${await app.token(who)}`,
      },
      body: JSON.stringify({ version: found?.version ?? 0, ...data }),
    })
    return answer.status
  }

  test.each([
    ['a user name', { userName: 'mallory@nordhavn.example' }],
    ['an employee number', { externalId: '4711' }],
    ['an address', { workEmail: 'mallory@nordhavn.example' }],
    ['an account', { account: 'account-employee' }],
  ])('is changed by an administrator alone: %s', async (_, data) => {
    for (const whom of ['admin', 'editor', 'approver'] as const) {
      expect(await change('approver', whom, data), whom).toBe(403)
    }
    const req = await app.as()
    const found = await local.findById(req, 'people', personId('admin'), system)
    const written = local.update(
      req,
      'people',
      personId('admin'),
      { ...data, version: found?.version ?? 0 },
      system,
    )
    // A file from HR is read in by nobody in particular.
    await expect(written).rejects.toThrow('administrator')
  })

  test('leaves the HSE unit all others, and what nobody is found by', async () => {
    expect(await change('approver', 'employee', { userName: 'ansatt@nordhavn.example' })).toBe(200)
    expect(await change('approver', 'editor', { workPhone: '000 00 000' })).toBe(200)
    expect(await change('admin', 'editor', { userName: 'redaktor@nordhavn.example' })).toBe(200)
  })
})
