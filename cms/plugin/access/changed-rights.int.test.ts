import type { PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { plantRecords } from '../../test/plant-records.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { inTransaction } from '../database/transaction.ts'

const system = { overrideAccess: true } as const
/** The day before the one it is. */
const yesterday = '2026-11-21'
const everybody = Object.keys(actors).length
const refused = 403

interface Change {
  readonly what: string
  /** Who is logged in all the while, and asks the same again. */
  readonly who: ActorName
  readonly asks: string
  readonly sees: number
  readonly change: (app: TestApp, req: PayloadRequest) => Promise<unknown>
  /** How many they see afterwards; `refused` where they are nobody any more. */
  readonly then: number
}

/** In the order they are made: each leaves the others' people alone. */
const made: Change[] = [
  {
    what: 'a case is given them to handle',
    who: 'employee',
    asks: '/nonconformities',
    sees: 1,
    change: (_, req) => changeCase(req, 'hf', { namedHandler: personId('employee') }),
    then: 2,
  },
  {
    what: 'a case of theirs concerns themselves',
    who: 'managerChemistry',
    asks: '/nonconformities',
    sees: 2,
    change: (_, req) =>
      changeCase(req, 'kj', {
        concernsManager: true,
        handlingUnit: unitId('NV'),
        withheldFrom: [personId('managerChemistry')],
      }),
    then: 1,
  },
  {
    what: 'a role is ended by the administrator, over REST',
    who: 'editor2',
    asks: '/people',
    sees: everybody,
    change: (app) =>
      send(app, 'PATCH', '/role-assignments/role-editor2', { version: 1, to: yesterday }),
    then: 1,
  },
  {
    what: 'a role is ended by the program',
    who: 'approver',
    asks: '/people',
    sees: everybody,
    change: (_, req) =>
      local.update(req, 'role-assignments', 'role-approver', { version: 1, to: yesterday }, system),
    then: 1,
  },
  {
    what: 'a role is put off, past every hook',
    who: 'auditor',
    asks: '/role-assignments',
    sees: everybody,
    change: (_, req) =>
      req.payload.db.updateOne({
        collection: 'role-assignments',
        id: 'role-auditor',
        data: { from: '2027-01-01' },
        req,
      }),
    then: 1,
  },
  {
    what: 'a role is deleted',
    who: 'topManagement',
    asks: '/role-assignments',
    sees: everybody,
    change: (_, req) => local.delete(req, 'role-assignments', 'role-topManagement', system),
    then: 0,
  },
  {
    what: 'a role passes to somebody else',
    who: 'admin',
    asks: '/people',
    sees: everybody,
    change: (_, req) =>
      local.update(
        req,
        'role-assignments',
        'role-admin',
        { version: 1, person: personId('topManagement') },
        system,
      ),
    then: 1,
  },
  {
    what: 'a role is given',
    who: 'employee',
    asks: '/people',
    sees: 1,
    change: (_, req) =>
      local.create(
        req,
        'role-assignments',
        { role: 'administrator', person: personId('employee'), from: yesterday },
        system,
      ),
    then: everybody,
  },
  {
    what: 'a unit moves away, with whoever has a role there',
    who: 'managerChemistry',
    asks: '/role-assignments?where[unit][equals]=unit-KJ-LAB',
    sees: 1,
    change: (_, req) =>
      local.update(req, 'units', unitId('KJ-LAB'), { version: 1, parent: unitId('HF') }, system),
    then: 0,
  },
  {
    what: 'a safety area is given other units',
    who: 'representative',
    asks: '/role-assignments?where[unit][equals]=unit-HF',
    sees: 0,
    change: (_, req) =>
      local.update(req, 'safety-areas', 'area-VO-1', { version: 1, units: [unitId('HF')] }, system),
    then: 2,
  },
  {
    what: 'somebody’s last day has passed',
    who: 'chiefRepresentative',
    asks: '/units',
    sees: 5,
    change: (_, req) =>
      local.update(
        req,
        'people',
        personId('chiefRepresentative'),
        { version: 1, activeTo: yesterday },
        system,
      ),
    then: refused,
  },
  {
    what: 'an account is no longer somebody’s',
    who: 'managerHumanities',
    asks: '/role-assignments',
    sees: 4,
    change: (_, req) =>
      local.update(
        req,
        'people',
        personId('managerHumanities'),
        { version: 1, account: null },
        system,
      ),
    then: refused,
  },
  {
    what: 'an account is closed',
    who: 'coordinator',
    asks: '/units',
    sees: 5,
    change: (_, req) =>
      local.update(
        req,
        'accounts',
        accountId('coordinator'),
        { version: 1, active: false },
        system,
      ),
    then: refused,
  },
  {
    what: 'an account is deleted',
    who: 'contributor',
    asks: '/units',
    sees: 5,
    change: (_, req) => local.delete(req, 'accounts', accountId('contributor'), system),
    then: refused,
  },
  {
    what: 'a session is ended',
    who: 'formerManager',
    asks: '/units',
    sees: 5,
    change: (app) => send(app, 'POST', '/accounts/logout?allSessions=true', {}, 'formerManager'),
    then: refused,
  },
]

describe.each(databases())('whoever is logged in, on $name,', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
    await local.create(
      await app.as(),
      'role-assignments',
      {
        role: 'hseCoordinator',
        person: personId('formerManager'),
        unit: unitId('KJ-LAB'),
        from: '2026-06-01',
      },
      system,
    )
  })
  afterAll(async () => {
    await app.close()
  })

  test('is looked up once, however much they ask', async () => {
    await seen(app, 'deputyChemistry', '/guidelines')
    const find = vi.spyOn(app.payload.db, 'find')
    for (const collection of ['guidelines', 'units']) {
      await seen(app, 'deputyChemistry', `/${collection}?depth=0`)
    }
    const asked = find.mock.calls.map(([{ collection }]) => collection)
    find.mockRestore()
    expect(asked).toEqual(['guidelines', 'units'])
  })

  test.each(made)('has other rights at once where $what', async (row) => {
    const { who, asks, sees, change, then } = row
    for (const time of ['first', 'remembered']) {
      expect(await seen(app, who, asks), time).toBe(sees)
    }
    await change(app, await app.as())
    expect(await seen(app, who, asks)).toBe(then)
  })

  test('has a role from its first day to its last', async () => {
    const dates = { from: '2026-11-23', to: '2026-11-24' }
    const role = { role: 'hseUnitEditor', person: personId('deputyChemistry'), ...dates } as const
    await local.create(await app.as(), 'role-assignments', role, system)
    const onDay = async (day: string) => {
      app.setDay(day)
      return seen(app, 'deputyChemistry', '/people')
    }
    const days = ['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-24']
    const numbers: number[] = []
    for (const day of days) numbers.push(await onDay(day))
    expect(numbers).toEqual([1, everybody, everybody, 1, everybody])
    app.setDay('2026-11-22')
  })

  // Without a replica set MongoDB has none; the closing lines of the tests say so.
  if (database.transactions) {
    test('keeps their rights until what takes them is committed, and where it is taken back', async () => {
      const people = () => seen(app, 'editor', '/people')
      const endRole = (to: string, version: number, after: () => Promise<void>) => async () => {
        const req = await app.as()
        await inTransaction(req, async () => {
          await local.update(req, 'role-assignments', 'role-editor', { version, to }, system)
          await after()
        })
      }
      expect(await people()).toBe(everybody)
      const takenBack = endRole(yesterday, 1, async () => {
        expect(await people()).toBe(everybody)
        throw new Error('taken back')
      })
      await expect(takenBack()).rejects.toThrow('taken back')
      expect(await people()).toBe(everybody)
      await endRole(yesterday, 1, async () => {
        expect(await people()).toBe(everybody)
      })()
      expect(await people()).toBe(1)
    })
  }
})

/** As a step would, past its rules. */
async function changeCase(req: PayloadRequest, name: string, change: object): Promise<void> {
  const [collection, id] = ['nonconformities', `nonconformity-${name}`] as const
  const found = await req.payload.db.findOne({ collection, where: { id: { equals: id } }, req })
  await req.payload.db.updateOne({ collection, id, data: { ...found, ...change }, req })
}

/** How many documents somebody is shown, or the status they are refused with. */
async function seen(app: TestApp, who: ActorName, path: string): Promise<number> {
  const response = await fetch(`${app.origin}/api${path}`, {
    headers: { authorization: `JWT ${await app.token(who)}` },
  })
  const { totalDocs } = (await response.json()) as { totalDocs?: number }
  return totalDocs ?? response.status
}

async function send(
  app: TestApp,
  method: string,
  path: string,
  body: object,
  who: ActorName = 'admin',
): Promise<void> {
  const response = await fetch(`${app.origin}/api${path}`, {
    method,
    headers: {
      'content-type': 'application/json',
      authorization: `JWT ${await app.token(who)}`,
    },
    body: JSON.stringify(body),
  })
  expect(response.status, await response.text()).toBe(200)
}
