import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rememberBackup } from '../../operation.ts'
import { type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { setUpStanding } from './standing.ts'
import { looksDone, type SetUpItem, setUpItems } from './rules.ts'
import { seenOf } from './seen.ts'
import { takeBack, tick } from './tick.ts'

const system = { overrideAccess: true } as const

describe.each(databases())(
  'the check list before Verne is taken into use, on $name',
  (database) => {
    let app: TestApp

    beforeAll(async () => {
      app = await startApp(
        database,
        {},
        {
          SMTP_URL: 'smtp://mail.nordhavn.example',
          OIDC_PROVIDERS: 'feide',
          OIDC_FEIDE_LABEL: 'Feide',
          OIDC_FEIDE_ISSUER: 'https://feide.nordhavn.example',
          OIDC_FEIDE_CLIENT_ID: 'verne',
          OIDC_FEIDE_CLIENT_SECRET: 'hemmelig',
        },
      )
    })
    afterAll(async () => {
      await app.close()
    })
    beforeEach(async () => {
      await app.payload.db.deleteMany({ collection: 'set-up-ticks', where: {} })
    })

    const post = async (who: ActorName | null, body: object): Promise<Response> =>
      fetch(`${app.origin}/api/hse/set-up`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': 'nb',
          ...(who && { authorization: `JWT ${await app.token(who)}` }),
        },
        body: JSON.stringify(body),
      })
    const left = async (who: ActorName): Promise<number | null> =>
      (await setUpStanding(await app.as(who)))?.left ?? null

    test('is seen by the HSE unit and administrators, and by nobody else', async () => {
      for (const who of ['editor', 'approver', 'admin'] as const) expect(await left(who)).toBe(7)
      for (const who of ['employee', 'managerChemistry'] as const)
        expect(await left(who)).toBeNull()
    })

    test('keeps who ticked, and when, until it is taken back; both stand in the audit log', async () => {
      await tick(await app.as('editor'), 'organisation')
      const standing = await setUpStanding(await app.as('admin'))
      const [first] = standing?.items ?? []
      expect(first).toMatchObject({ item: 'organisation', tick: { item: 'organisation' } })
      expect(first?.tick?.name).toBeTruthy()
      expect(first?.tick?.at).toBe('2026-11-22T11:00:00.000Z')
      expect(standing?.left).toBe(6)
      await takeBack(await app.as('admin'), 'organisation')
      expect(await left('editor')).toBe(7)
      const lines = await local.find(await app.as(), 'audit-log', {
        ...system,
        where: { target: { equals: 'set-up-ticks' } },
        sort: 'createdAt',
      })
      expect(lines.map(({ operation }) => operation).toSorted()).toEqual(['create', 'delete'])
    })

    test('is ticked once when two do it at once, and the first tick stands', async () => {
      const both = await Promise.all([
        tick(await app.as('editor'), 'roles'),
        tick(await app.as('approver'), 'roles'),
      ])
      expect(both[0].id).toBe(both[1].id)
      expect((await tick(await app.as('admin'), 'roles')).name).toBe(both[0].name)
      expect(await local.count(await app.as(), 'set-up-ticks', system)).toBe(1)
    })

    test('what is set up on the server is ticked by an administrator alone', async () => {
      for (const item of ['logIn', 'mail', 'backup'] as const) {
        const refused = await post('editor', { item, done: true })
        expect(refused.status).toBe(403)
        expect(await refused.text()).toContain('Bare en administrator kan krysse av')
        expect((await post('admin', { item, done: true })).status).toBe(200)
        expect((await post('editor', { item, done: false })).status).toBe(403)
      }
      expect(await left('admin')).toBe(4)
    })

    test('is closed to everybody else, through every door', async () => {
      expect((await post(null, { item: 'roles', done: true })).status).toBe(401)
      const manager = await post('managerChemistry', { item: 'roles', done: true })
      expect(manager.status).toBe(403)
      expect(await manager.text()).toContain('Bare HMS-enheten eller en administrator')
      const made = await fetch(`${app.origin}/api/set-up-ticks`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token('admin')}`,
        },
        body: JSON.stringify({ item: 'roles', name: 'En annen' }),
      })
      expect(made.status).toBe(403)
      expect(await left('admin')).toBe(7)
    })

    test.each([
      [{ item: 'kaffe', done: true }, '«item»', 'organisation, roles'],
      [{ item: 'roles' }, '«done»', 'true'],
      [{ item: 'roles', done: 'ja' }, '«done»', 'false'],
    ])('refuses %j naming the field and the way out', async (body, field, way) => {
      const answer = await post('admin', body)
      expect(answer.status).toBe(400)
      const said = await answer.text()
      expect(said).toContain(field)
      expect(said).toContain(way)
    })

    test('taking back what nobody ticked changes nothing', async () => {
      const answer = await post('admin', { item: 'mail', done: false })
      expect(await answer.json()).toEqual({ tick: null })
      expect(await left('admin')).toBe(7)
    })

    test('is gone from the start when all is ticked, and there again when one tick is taken back', async () => {
      for (const item of setUpItems) await tick(await app.as('admin'), item)
      expect(await left('editor')).toBe(0)
      await takeBack(await app.as('editor'), 'guidelines')
      expect(await left('editor')).toBe(1)
    })

    test('leads to where each item is done, and only where one may read', async () => {
      const place = async (who: ActorName, item: SetUpItem) =>
        (await setUpStanding(await app.as(who)))?.items.find((each) => each.item === item)?.place
      expect(await place('editor', 'guidelines')).toBe('guidelines')
      expect(await place('admin', 'mail')).toBe('outbox')
      expect(await place('editor', 'mail')).toBeNull()
      expect(await place('admin', 'backup')).toBeNull()
    })

    test('sees by itself what is set up, and what is not', async () => {
      const req = await app.as()
      const before = await seenOf(req)
      expect(before).toMatchObject({ providers: ['Feide'], mailServer: true, backupTried: null })
      expect(before.units).toBeGreaterThan(1)
      expect(looksDone.roles(before)).toBe(false)
      expect(before.withManager).toBeLessThan(before.ownProcess)
      await rememberBackup(app.dataDir, 'made', new Date('2026-11-20T01:00:00Z'))
      await rememberBackup(app.dataDir, 'tried', new Date('2026-11-21T01:00:00Z'))
      const unled = await local.find(req, 'units', {
        ...system,
        where: { id: { not_equals: unitId('KJ') } },
      })
      for (const { id, version } of unled) {
        await local.update(
          req,
          'units',
          id,
          { process: 'none', processReason: 'Prøve', version },
          system,
        )
      }
      const after = await seenOf(req)
      expect(after).toMatchObject({
        ...{ ownProcess: 1, withManager: 1, withRepresentative: 1 },
        backupMade: '2026-11-20T01:00:00.000Z',
        backupTried: '2026-11-21T01:00:00.000Z',
      })
      expect(looksDone.roles(after)).toBe(true)
    })
  },
)
