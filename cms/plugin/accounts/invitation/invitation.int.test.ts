import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, email, personId, startApp, type TestApp } from '../../../test/app.ts'
import { idOf, local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'

/** Tomorrow. */
const day = Temporal.Now.plainDateISO().add({ days: 1 }).toString()
const system = { overrideAccess: true } as const

describe.each(databases())('an invitation, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    // Payload asks the machine's own clock whether a link still works.
    app.setDay(day)
    const req = await app.as()
    const people = [
      { id: 'lege', name: 'Lege Legesen', workEmail: 'Lege@bht.example' },
      { id: 'uten', name: 'Uten Adresse' },
      {
        id: 'sluttet',
        name: 'Har Sluttet',
        workEmail: 'sluttet@bht.example',
        activeTo: '2026-11-21',
      },
      { id: 'lik', name: 'Lik Adresse', workEmail: email('employee') },
    ]
    for (const each of people) await local.create(req, 'people', each, system)
  }, 60_000)

  afterAll(async () => {
    await app.close()
  })

  const post = async (
    path: string,
    who: ActorName | null,
    body: Record<string, unknown> = {},
  ): Promise<{ status: number; text: string }> => {
    const answer = await fetch(`${app.origin}/api${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(who === null ? {} : { authorization: `JWT ${await app.token(who)}` }),
      },
      body: JSON.stringify(body),
    })
    return { status: answer.status, text: await answer.text() }
  }

  test('lets somebody from elsewhere choose a password, once, from a mail in both languages', async () => {
    expect((await post('/people/lege/invite', 'admin')).status).toBe(200)
    const mails = await local.find(await app.as(), 'outbox', {
      ...system,
      where: { to: { equals: 'lege@bht.example' } },
    })
    expect(mails).toHaveLength(1)
    const { body, expiresAt } = mails[0] ?? {}
    expect(body).toContain('/min-hms/nytt-passord?token=')
    expect(body).toContain('/en/my-hse/new-password?token=')
    expect(body).toContain('7 dager')
    expect(expiresAt).toBe(
      `${Temporal.PlainDate.from(day).add({ days: 7 }).toString()}T11:00:00.000Z`,
    )
    const [, token] = /token=([0-9a-f]+)/.exec(body ?? '') ?? []
    const chosen = { token, password: 'et langt og godt passord' }
    expect((await post('/accounts/reset-password', null, chosen)).status).toBe(200)
    const logIn = { email: 'lege@bht.example', password: chosen.password }
    expect((await post('/accounts/login', null, logIn)).status).toBe(200)
    expect((await post('/accounts/reset-password', null, chosen)).status).toBe(403)
    const again = await post('/people/lege/invite', 'admin')
    expect(again.status).toBe(400)
    expect(again.text).toContain('hasAccount')
    const person = await local.findById(await app.as(), 'people', 'lege', { ...system, depth: 1 })
    expect(person?.account).toMatchObject({ email: 'lege@bht.example', passwordLogin: true })
  })

  test('goes to the corrected address when the first was wrong, and the first link is dead', async () => {
    const req = await app.as()
    await local.create(
      req,
      'people',
      { id: 'feil', name: 'Feil Adresse', workEmail: 'fiel@bht.example' },
      system,
    )
    await post('/people/feil/invite', 'admin')
    const tokenTo = async (to: string): Promise<string | undefined> => {
      const [mail] = await local.find(req, 'outbox', { ...system, where: { to: { equals: to } } })
      return /token=([0-9a-f]+)/.exec(mail?.body ?? '')?.[1]
    }
    const first = await tokenTo('fiel@bht.example')
    const person = await local.findById(req, 'people', 'feil', system)
    const corrected = { workEmail: 'feil@bht.example', version: person?.version ?? 0 }
    await local.update(req, 'people', 'feil', corrected, system)
    expect((await post('/people/feil/invite', 'admin')).text).toContain('feil@bht.example')
    const password = 'et langt og godt passord'
    const reset = (token: string | undefined) =>
      post('/accounts/reset-password', null, { token, password })
    expect((await reset(first)).status).toBe(403)
    expect((await reset(await tokenTo('feil@bht.example'))).status).toBe(200)
    const where = { email: { in: ['fiel@bht.example', 'feil@bht.example'] } }
    expect(await local.count(req, 'accounts', { ...system, where })).toBe(1)
  })

  test('stays good when somebody else asks for a new password, and is over for who logs in elsewhere', async () => {
    const req = await app.as()
    await local.create(
      req,
      'people',
      { id: 'gjest', name: 'Gjest', workEmail: 'gjest@bht.example' },
      system,
    )
    await post('/people/gjest/invite', 'admin')
    await post('/accounts/forgot-password', null, { email: 'gjest@bht.example' })
    const mails = await local.find(req, 'outbox', {
      ...system,
      where: { to: { equals: 'gjest@bht.example' } },
    })
    expect(mails).toHaveLength(1)
    const person = await local.findById(req, 'people', 'gjest', { ...system, depth: 0 })
    const account = person?.account ? idOf(person.account) : ''
    const link = {
      key: 'g',
      account,
      provider: 'feide',
      issuer: 'https://feide.example',
      subject: 'g',
    }
    await local.create(req, 'external-logins', link, system)
    expect((await post('/people/gjest/invite', 'admin')).text).toContain('hasAccount')
  })

  test.each([
    ['uten', 'noEmail'],
    ['sluttet', 'left'],
    ['lik', 'emailTaken'],
    [personId('editor'), 'hasAccount'],
  ])('does not go to %s, and nothing is made: %s', async (id, code) => {
    const req = await app.as()
    const before = await local.count(req, 'accounts', system)
    const answer = await post(`/people/${id}/invite`, 'admin')
    expect(answer.status).toBe(400)
    expect(answer.text).toContain(code)
    expect(await local.count(req, 'accounts', system)).toBe(before)
  })

  test('is for an administrator to send', async () => {
    expect((await post('/people/uten/invite', 'approver')).status).toBe(403)
    expect((await post('/people/uten/invite', 'editor')).status).toBe(403)
    expect((await post('/people/uten/invite', null)).status).toBe(401)
    expect((await post('/people/ingen/invite', 'admin')).status).toBe(404)
  })
})
