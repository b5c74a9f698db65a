import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from './plugin/database/test-databases.ts'
import { optionsOf } from './plugin/options.ts'
import { accountId, startApp, type TestApp } from './test/app.ts'

describe.each(databases())('a session, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const move = async (): Promise<{ status: number; message: string; token: string }> => {
    const answer = await fetch(`${app.origin}/api/accounts/refresh-token`, {
      method: 'POST',
      headers: { authorization: `JWT ${await app.token('employee')}`, 'accept-language': 'nb' },
    })
    const body = (await answer.json()) as {
      errors?: { message: string }[]
      refreshedToken?: string
    }
    return {
      status: answer.status,
      message: body.errors?.[0]?.message ?? '',
      token: body.refreshedToken ?? '',
    }
  }
  /** Lets the session have begun so many hours ago. */
  const begin = async (hoursAgo: number): Promise<void> => {
    const req = await app.as()
    const { epochMilliseconds: now } = optionsOf(app.payload).clock()
    const account = await req.payload.db.findOne<{ id: string; sessions: { createdAt: string }[] }>(
      {
        collection: 'accounts',
        where: { id: { equals: accountId('employee') } },
        req,
      },
    )
    await req.payload.db.updateOne({
      collection: 'accounts',
      id: accountId('employee'),
      data: {
        sessions: (account?.sessions ?? []).map((each) => ({
          ...each,
          createdAt: new Date(now - hoursAgo * 3_600_000).toISOString(),
        })),
      },
      req,
      returning: false,
    })
  }

  test('is moved on while somebody works, and no longer than a day after they logged in', async () => {
    await app.token('employee')
    await begin(23)
    expect(await move()).toMatchObject({ status: 200 })
    await begin(25)
    const refused = await move()
    expect(refused).toMatchObject({ status: 403, token: '' })
    expect(refused.message).toContain('24 timer')
    const me = await fetch(`${app.origin}/api/accounts/me`, {
      headers: { authorization: `JWT ${await app.token('employee')}` },
    })
    const { user } = (await me.json()) as { user: { id: string } | null }
    expect(user?.id).toBe(accountId('employee'))
  })
})
