import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp, unitId } from '../../../test/app.ts'
import { idOf, local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import { accountOf } from '../external-logins/link.ts'
import { invitedAs } from '../invitation/invite.ts'
import { sendPasswordLink } from '../../../login.ts'
import { makeAccounts } from './make.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('accounts in advance, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database, { foundBy: ['userName'] })
    const req = await app.as()
    const people = [
      { id: 'room', name: 'Rom Sjefsen', userName: 'rom@nordhavn.example' },
      { id: 'later', name: 'Tiltre Senere', userName: 'senere@nordhavn.example' },
      { id: 'former', name: 'Var Her', userName: 'var@nordhavn.example' },
      { id: 'asked', name: 'Har Tiltak', userName: 'tiltak@nordhavn.example' },
      { id: 'nothing', name: 'Ingen Ting', userName: 'ingen@nordhavn.example' },
      { id: 'elsewhere', name: 'Uten Brukernavn' },
    ]
    for (const each of people) {
      await local.create(
        req,
        'people',
        { ...each, workEmail: `${each.id}@nordhavn.example` },
        system,
      )
    }
    const roles = [
      { person: 'room', from: '2026-01-01' },
      { person: 'later', from: '2027-01-01' },
      { person: 'former', from: '2020-01-01', to: '2024-12-31' },
      { person: 'elsewhere', from: '2026-01-01' },
    ]
    for (const each of roles) {
      const data = { ...each, role: 'roomManager', unit: unitId('KJ') } as const
      await local.create(req, 'role-assignments', data, system)
    }
    await local.create(
      req,
      'measures',
      {
        key: 'asked',
        number: 'TIL-2026-9001',
        title: 'Merk rørene',
        unit: unitId('KJ'),
        state: 'approved',
        responsible: 'asked',
        deadline: '2026-12-20',
      },
      system,
    )
  })
  afterAll(() => app.close())

  const accountsOf = async (): Promise<Record<string, string>> => {
    const ids = ['room', 'later', 'former', 'asked', 'nothing', 'elsewhere']
    const people = await local.find(await app.as(), 'people', {
      ...system,
      where: { id: { in: ids } },
    })
    return Object.fromEntries(
      people.flatMap(({ account, id }) => (account ? [[id, idOf(account)]] : [])),
    )
  }

  test('come to whoever holds a role or will, or has a measure, and can be found when they log in; once', async () => {
    await makeAccounts(await app.as())
    const made = await accountsOf()
    expect(Object.keys(made).sort()).toEqual(['asked', 'later', 'room'])
    await makeAccounts(await app.as())
    expect(await accountsOf()).toEqual(made)
  })

  test('are found at the first log-in, and opened by no password', async () => {
    const { room = '' } = await accountsOf()
    const answer = await fetch(`${app.origin}/api/accounts/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'room@nordhavn.example', password: 'no-password-yet' }),
    })
    expect(answer.status).toBe(401)
    const req = await app.as()
    const person = await local.findById(req, 'people', 'room', system)
    if (!person) throw new Error('Nobody is there.')
    expect((await invitedAs(req, person)).account).toBe('unused')
    const found = await accountOf(req, {
      provider: 'feide',
      issuer: 'https://feide.example',
      subject: 'subject-room',
      field: 'userName',
      claims: ['rom@nordhavn.example'],
    })
    expect(found).toEqual({ account: room })
  })

  test('are not opened by an address alone: nobody is sent a link to a password', async () => {
    const mails = async () => local.count(await app.as(), 'outbox', system)
    const before = await mails()
    await sendPasswordLink(await app.as(), 'room@nordhavn.example')
    expect(await mails()).toBe(before)
  })

  test('follow the address of the register until somebody has come in, and free the wrong one', async () => {
    const req = await app.as()
    const correct = async (id: string, workEmail: string): Promise<void> => {
      const person = await local.findById(req, 'people', id, system)
      await local.update(req, 'people', id, { workEmail, version: person?.version ?? 0 }, system)
    }
    const { later = '', room = '' } = await accountsOf()
    await correct('later', 'riktig@nordhavn.example')
    await correct('room', 'ny@nordhavn.example')
    await makeAccounts(req)
    const emailOf = async (id: string) => (await local.findById(req, 'accounts', id, system))?.email
    expect(await emailOf(later)).toBe('riktig@nordhavn.example')
    // That of the room manager has been come in by.
    expect(await emailOf(room)).toBe('room@nordhavn.example')
  })

  test('come to the others where the address of one is none Payload takes', async () => {
    const req = await app.as()
    for (const [id, workEmail] of [
      ['odd', 'bjørn@nordhavn.example'],
      ['plain', 'plain@nordhavn.example'],
    ] as const) {
      const data = { id, name: id, userName: `${id}@nordhavn.example`, workEmail }
      await local.create(req, 'people', data, system)
      const role = { person: id, role: 'roomManager', unit: unitId('KJ') } as const
      await local.create(req, 'role-assignments', { ...role, from: '2026-01-01' }, system)
    }
    await makeAccounts(req)
    const has = async (id: string) =>
      Boolean((await local.findById(req, 'people', id, system))?.account)
    expect([await has('odd'), await has('plain')]).toEqual([false, true])
  })

  test('come to nobody where nobody logs in elsewhere', async () => {
    const other = await startApp(database)
    const req = await other.as()
    const data = { id: 'room', name: 'Rom', userName: 'r@x.example', workEmail: 'r@x.example' }
    await local.create(req, 'people', data, system)
    const role = { person: 'room', role: 'roomManager', unit: unitId('KJ') } as const
    await local.create(req, 'role-assignments', { ...role, from: '2026-01-01' }, system)
    await makeAccounts(req)
    expect((await local.findById(req, 'people', 'room', system))?.account ?? null).toBeNull()
    await other.close()
  })
})
