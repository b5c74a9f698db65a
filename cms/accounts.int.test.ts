import { describe, expect, test } from 'vitest'
import { beginSession } from './login.ts'
import { databases } from './plugin/database/test-databases.ts'
import { local } from './plugin/database/local.ts'
import { accountId, type ActorName, email, password, startApp } from './test/app.ts'

describe.each(databases())('a forgotten password on $name', (database) => {
  test('puts a link into the outbox, whose body is gone when the link expires; choosing a new one is in the audit log', async () => {
    const app = await startApp(database)
    const response = await fetch(`${app.origin}/api/accounts/forgot-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: email('employee') }),
    })
    expect(response.status).toBe(200)
    const mails = async () => local.find(await app.as(), 'outbox', { overrideAccess: true })
    const [mail] = await mails()
    expect(mail).toMatchObject({ to: email('employee'), state: 'waiting' })
    expect(mail?.body).toContain('/min-hms/nytt-passord?token=')
    const token = /token=([^"&]+)/.exec(mail?.body ?? '')?.[1]
    const chosen = await fetch(`${app.origin}/api/accounts/reset-password`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, password: 'et langt og godt passord' }),
    })
    expect(chosen.status).toBe(200)
    const told = await local.find(await app.as(), 'audit-log', {
      overrideAccess: true,
      where: { key: { contains: ':password:' } },
    })
    expect(told).toHaveLength(1)
    expect(told[0]).toMatchObject({ target: 'accounts', operation: 'update', fields: ['password'] })
    expect(told[0]?.account).toBe(told[0]?.document)

    app.setDay('2026-11-23')
    expect((await mails())[0]?.body ?? null).toBeNull()
    // Also where when it expires is not asked for.
    for (const select of [
      'select[body]=true',
      'select[expiresAt]=false',
      'select[expiresAt]=false&select[body]=true',
    ]) {
      const answer = await fetch(`${app.origin}/api/outbox?${select}`, {
        headers: { authorization: `JWT ${await app.token('admin')}` },
      })
      const { docs } = (await answer.json()) as { docs: { body?: string | null }[] }
      expect(
        docs.map(({ body }) => body ?? null),
        select,
      ).toEqual([null])
    }
    await app.close()
  })
})

describe.each(databases())('one’s own account on $name', (database) => {
  test('keeps its address and its password from whoever finds the session open', async () => {
    const app = await startApp(database)
    const send = async (
      who: ActorName,
      method: string,
      path: string,
      body: Record<string, unknown>,
    ) => {
      const response = await fetch(`${app.origin}/api/accounts${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token(who)}`,
        },
        body: JSON.stringify(body),
      })
      return { status: response.status, text: await response.text() }
    }
    const logsIn = async (who: ActorName, with_: string) =>
      (await send('admin', 'POST', '/login', { email: email(who), password: with_ })).status
    const own = (who: ActorName) => `/${accountId(who)}`

    // What anyone may change of the own account, with the address as it is.
    const kept = { version: 1, language: 'en', email: email('employee') }
    expect((await send('employee', 'PATCH', own('employee'), kept)).status).toBe(200)
    for (const who of ['employee', 'editor', 'managerChemistry'] as const) {
      const version = who === 'employee' ? 2 : 1
      const moved = { version, email: 'ledig@nordhavn.example' }
      const address = await send(who, 'PATCH', own(who), moved)
      expect(address.status).toBe(403)
      expect(address.text).toContain('"path":"email"')
      const chosen = { version, password: 'et helt nytt passord' }
      const changed = await send(who, 'PATCH', own(who), chosen)
      expect(changed.status).toBe(403)
      expect(changed.text).toContain('"path":"password"')
      expect(await logsIn(who, password)).toBe(200)
    }
    // An administrator’s own password asks for the old one too; another’s is theirs to set.
    const mine = { version: 1, password: 'et helt nytt passord' }
    expect((await send('admin', 'PATCH', own('admin'), mine)).status).toBe(403)
    const others = {
      version: 1,
      email: 'ny@nordhavn.example',
      password: 'valgt av administratoren',
    }
    expect((await send('admin', 'PATCH', own('auditor'), others)).status).toBe(200)
    await app.close()
  })

  test('gets a new password from whoever knows the old one, and its other sessions end', async () => {
    const app = await startApp(database)
    const token = await app.token('employee')
    const ask = async (path: string, body: Record<string, unknown>, as: string | null = token) => {
      const response = await fetch(`${app.origin}/api/accounts${path}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(as ? { authorization: `JWT ${as}` } : {}),
        },
        body: JSON.stringify(body),
      })
      return { status: response.status, text: await response.text() }
    }
    const me = async (as: string) => {
      const response = await fetch(`${app.origin}/api/accounts/me`, {
        headers: { authorization: `JWT ${as}` },
      })
      return ((await response.json()) as { user: unknown }).user
    }
    const old = { email: email('employee'), password }
    const elsewhere = JSON.parse((await ask('/login', old, null)).text) as { token: string }
    const next = 'en setning som er ny'
    const change = (currentPassword: unknown, chosen: unknown, as: string | null = token) =>
      ask('/change-password', { currentPassword, password: chosen }, as)
    expect((await change(password, next, null)).status).toBe(401)
    expect((await change('feil', next)).status).toBe(403)
    expect((await change(undefined, next)).status).toBe(400)
    expect((await change(password, 'kort')).text).toContain('"path":"password"')
    expect((await change(password, next)).status).toBe(200)
    expect(await me(elsewhere.token)).toBeNull()
    expect(await me(token)).not.toBeNull()
    expect((await ask('/login', old, null)).status).toBe(401)
    const login = { email: email('employee'), password: next }
    expect((await ask('/login', login, null)).status).toBe(200)
    await app.close()
  })
})

describe.each(databases())(
  'two log-ins of one account in the same moment, on $name',
  (database) => {
    test('are two sessions, and neither ends the other, also where one proves elsewhere who they are', async () => {
      const app = await startApp(database)
      const fromProvider = async (): Promise<string> => {
        const cookie = await beginSession(await app.as(), accountId('employee'))
        return /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
      }
      const logIn = async (): Promise<string> => {
        const answer = await fetch(`${app.origin}/api/accounts/login`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ email: email('employee'), password }),
        })
        const { token } = (await answer.json()) as { token?: string }
        return token ?? ''
      }
      for (const token of await Promise.all([logIn(), fromProvider(), logIn(), fromProvider()])) {
        const me = await fetch(`${app.origin}/api/accounts/me`, {
          headers: { authorization: `JWT ${token}` },
        })
        expect(await me.json()).toMatchObject({ user: { email: email('employee') } })
      }
      await app.close()
    })
  },
)
