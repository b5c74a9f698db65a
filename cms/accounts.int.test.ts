import { describe, expect, test } from 'vitest'
import { databases } from './plugin/core/database/test-databases.ts'
import { local } from './plugin/core/local.ts'
import { email, startApp } from './test/app.ts'

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
    await app.close()
  })
})
