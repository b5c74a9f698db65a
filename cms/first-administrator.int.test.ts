import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  createLocalReq,
  executeAuthStrategies,
  getPayload,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { Temporal } from 'temporal-polyfill'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensureFirstAdministrator } from './first-administrator.ts'
import { migrations } from './migrations/index.ts'
import { verneConfig } from './payload.config.ts'
import { principalOf } from './plugin/access/principal.ts'
import { rolesOf } from './plugin/access/rules.ts'
import { databases } from './plugin/database/test-databases.ts'
import { neverUsed } from './plugin/accounts/never-used.ts'
import { local } from './plugin/database/local.ts'
import { readSettings } from './settings.ts'

const settings = {
  production: true,
  starterContent: false,
  serverUrl: 'https://hms.nordhavn.example',
  adminEmail: 'administrator@hms.nordhavn.example',
}

describe.each(databases())('the first administrator, on $name', (database) => {
  let payload: Payload
  let req: PayloadRequest
  let printed: string[]
  let now: Temporal.Instant
  let clean: () => Promise<void>

  beforeEach(async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'verne-first-'))
    const made = await database.make({ migrations })
    // The link's end is compared with the real clock when it is used.
    now = Temporal.Now.instant()
    const config = verneConfig(
      readSettings({ DATA_DIR: dataDir, PAYLOAD_SECRET: 'a-secret-for-tests-only-0123456789' }),
      { db: made.db },
      { dataDir, jobs: false, clock: () => now },
    )
    payload = await getPayload({ key: randomUUID(), config })
    payload.logger.level = 'silent'
    req = await createLocalReq({}, payload)
    printed = []
    clean = async () => {
      await payload.destroy()
      await made.cleanup()
      await rm(dataDir, { recursive: true, force: true })
    }
  })

  afterEach(async () => {
    await clean()
  })

  const start = (changes: Partial<typeof settings> = {}): Promise<void> =>
    ensureFirstAdministrator(payload, { ...settings, ...changes }, (lines) => printed.push(lines))

  const printedToken = (): string =>
    /\/min-hms\/nytt-passord\?token=([0-9a-f]{64})/.exec(printed.at(-1) ?? '')?.[1] ?? ''

  const usePrintedLink = (): Promise<unknown> =>
    payload.resetPassword({
      collection: 'accounts',
      data: { token: printedToken(), password: 'et langt og godt passord' },
      overrideAccess: true,
    })

  const accounts = (): Promise<number> => local.count(req, 'accounts', { overrideAccess: true })

  test('gets a link on the terminal, and with it a password and every right of the role', async () => {
    await start()
    expect(printed).toHaveLength(1)
    expect(printed[0]).toContain('https://hms.nordhavn.example/min-hms/nytt-passord?token=')
    await usePrintedLink()
    const { token } = await payload.login({
      collection: 'accounts',
      data: { email: settings.adminEmail, password: 'et langt og godt passord' },
    })
    const headers = new Headers({ authorization: `JWT ${token ?? ''}` })
    const { user } = await executeAuthStrategies({ headers, payload })
    const asUser = await createLocalReq(user ? { user } : {}, payload)
    expect(rolesOf(await principalOf(asUser))).toContain('administrator')
  })

  test('is made once, and the link is printed once, however often Verne starts', async () => {
    await start()
    await start()
    await start()
    expect(printed).toHaveLength(1)
    expect(await accounts()).toBe(1)
    expect(await local.count(req, 'role-assignments', { overrideAccess: true })).toBe(1)
    expect(await local.count(req, 'people', { overrideAccess: true })).toBe(1)
  })

  test('gets a new link once the first has expired unused, and the old one is dead', async () => {
    await start()
    const first = printedToken()
    now = now.add({ hours: 25 })
    await start()
    expect(printed).toHaveLength(2)
    expect(printedToken()).not.toBe(first)
    printed = [`/min-hms/nytt-passord?token=${first}`]
    await expect(usePrintedLink()).rejects.toThrow()
  })

  test('gets no new link after having used one', async () => {
    await start()
    await usePrintedLink()
    now = now.add({ hours: 48 })
    await start()
    expect(printed).toHaveLength(1)
  })

  test('is made also where people of the register have accounts in advance, and the link is for nobody of them', async () => {
    const made = await local.create(
      req,
      'accounts',
      { email: 'leder@nordhavn.example', password: randomUUID(), language: 'nb' },
      { overrideAccess: true },
    )
    await req.payload.db.updateOne({
      collection: 'accounts',
      id: made.id,
      data: { hash: neverUsed },
      req,
      returning: false,
    })
    await start()
    expect(printed).toHaveLength(1)
    expect(printed[0]).toContain(settings.adminEmail)
    expect(await accounts()).toBe(2)
  })

  test('cannot log in before the link is used, not with any password', async () => {
    await start()
    for (const password of ['', 'no-password-yet', 'administrator']) {
      await expect(
        payload.login({
          collection: 'accounts',
          data: { email: settings.adminEmail, password },
        }),
      ).rejects.toThrow()
    }
  })

  test.each([
    ['the account alone was made', 0],
    ['the role was not given yet', 1],
  ])('is completed when the first start was cut off: %s', async (_what, people) => {
    const account = await local.create(
      req,
      'accounts',
      { email: settings.adminEmail, password: randomUUID(), language: 'nb' },
      { overrideAccess: true },
    )
    if (people === 1) {
      await payload.db.updateOne({
        collection: 'accounts',
        id: account.id,
        data: { hash: 'no-password-yet' },
        req,
      })
      await local.create(
        req,
        'people',
        { name: 'Administrator', account: account.id },
        { overrideAccess: true },
      )
    }
    await start()
    expect(printed).toHaveLength(1)
    expect(await accounts()).toBe(1)
    expect(await local.count(req, 'people', { overrideAccess: true })).toBe(1)
    expect(await local.count(req, 'role-assignments', { overrideAccess: true })).toBe(1)
  })

  test('is not made where someone has an account already', async () => {
    await local.create(
      req,
      'accounts',
      { email: 'noen@nordhavn.example', password: 'et langt og godt passord', language: 'nb' },
      { overrideAccess: true },
    )
    await start()
    expect(printed).toHaveLength(0)
    expect(await local.count(req, 'role-assignments', { overrideAccess: true })).toBe(0)
  })

  test.each([
    ['outside production', { production: false }],
    ['with the starter content, which has demo users', { starterContent: true }],
  ])('is not made %s', async (_where, changes) => {
    await start(changes)
    expect(printed).toHaveLength(0)
    expect(await accounts()).toBe(0)
  })
})
