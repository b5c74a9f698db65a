import { describe, expect, test } from 'vitest'
import { databases } from './plugin/core/database/test-databases.ts'
import { local } from './plugin/core/local.ts'
import { email, startApp } from './test/app.ts'

describe.each(databases())('a forgotten password on $name', (database) => {
  test('puts a link into the outbox, whose body is gone when the link expires', async () => {
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
    app.setDay('2026-11-23')
    expect((await mails())[0]?.body ?? null).toBeNull()
    await app.close()
  })
})
