import { readFile, rm, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startApp, type TestApp, unitId } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { importing } from '../editions/hooks.ts'
import { settleAll } from '../guidelines/settle.ts'
import type { PublishOutcome } from '../options.ts'
import { lastSnapshot } from './former-snapshot.ts'
import { snapshotFile } from './snapshot-file.ts'
import { keepUpWithTheDay, noRelease, publishPending } from './publish.ts'
import { requestPublish } from './request.ts'
import { takeSnapshot } from './snapshot.ts'

test.each(databases())(
  'before the first guideline there is nothing to publish, and that is no fault ($name)',
  async (database) => {
    const app = await startApp(database, {
      publisher: () => Promise.reject(new Error('There is nothing to build from.')),
    })
    await requestPublish(await app.as(), 'a role changed')
    expect(await publishPending(await app.as())).toMatchObject({ ok: true, release: noRelease })
    expect(await lastSnapshot(app.dataDir)).toBeNull()
    await app.close()
  },
)

describe.each(databases())('publishing on $name', (database) => {
  let app: TestApp
  let outcome: PublishOutcome
  const published: string[] = []

  beforeAll(async () => {
    app = await startApp(database, {
      publisher: async ({ snapshotFile: file }) => {
        published.push(await readFile(file, 'utf8'))
        return outcome
      },
    })
    for (let number = 1; number <= 4; number += 1) await plant(number)
    await settleAll(await app.as())
    for (const { id } of await pending()) {
      await app.payload.db.updateOne({
        collection: 'publish-requests',
        id,
        data: { state: 'done' },
        req: {},
      })
    }
  })
  afterAll(async () => {
    await app.close()
  })
  beforeEach(() => {
    outcome = { ok: true, release: 'r1', seconds: 1 }
    published.length = 0
  })

  const pending = async () =>
    local.find(await app.as(), 'publish-requests', {
      overrideAccess: true,
      where: { state: { equals: 'pending' } },
    })

  async function plant(number: number): Promise<void> {
    const req = await app.as()
    const guideline = await local.create(
      req,
      'guidelines',
      {
        number: `NHU-HMS-P0${String(number)}`,
        kind: 'policy',
        ownerUnit: unitId('NHU'),
        classification: 'open',
        reviewIntervalMonths: 24,
        contacts: [{ role: 'lineManager', unit: unitId('KJ') }],
      },
      { overrideAccess: true },
    )
    await importing(req, () =>
      local.create(
        req,
        'editions',
        {
          guideline: guideline.id,
          language: 'nb',
          edition: 1,
          state: 'published',
          title: `Politikk ${String(number)}`,
          lead: 'Slik gjør vi.',
          changeKind: 'major',
          validFrom: '2026-01-01',
        },
        { overrideAccess: true },
      ),
    )
  }

  test('ten wishes become one publish', async () => {
    const req = await app.as()
    for (let wish = 0; wish < 10; wish += 1) await requestPublish(req, `wish:${String(wish)}`)
    expect(await publishPending(await app.as())).toMatchObject(outcome)
    expect(published).toHaveLength(1)
    expect(await pending()).toHaveLength(0)
    expect(await publishPending(await app.as())).toBeNull()
  })

  test('the same occasion asks once', async () => {
    const req = await app.as()
    await requestPublish(req, 'same')
    await requestPublish(req, 'same')
    expect((await pending()).filter((each) => each.key === 'same')).toHaveLength(1)
    await publishPending(await app.as())
  })

  test('a failed publish leaves the last good snapshot and says why', async () => {
    const before = await lastSnapshot(app.dataDir)
    outcome = { ok: false, code: 'failed', reason: 'The site did not build.' }
    const req = await app.as()
    await requestPublish(req, 'manual:will-fail')
    await publishPending(req)
    expect(await lastSnapshot(app.dataDir)).toEqual(before)
    const [request] = await local.find(req, 'publish-requests', {
      overrideAccess: true,
      where: { key: { equals: 'manual:will-fail' } },
    })
    expect(request).toMatchObject({ state: 'failed', reason: 'The site did not build.' })
  })

  test('when most documents vanish, nothing is published until someone confirms it', async () => {
    const req = await app.as()
    const guidelines = await local.find(req, 'guidelines', { overrideAccess: true })
    for (const { id } of guidelines.slice(1)) {
      await app.payload.db.updateOne({
        collection: 'guidelines',
        id,
        data: { classification: 'internal' },
        req: {},
      })
    }
    await requestPublish(req, 'vanished')
    expect(await publishPending(req)).toMatchObject({ ok: false, code: 'refused' })
    expect(published).toHaveLength(0)
    expect((await lastSnapshot(app.dataDir))?.guidelines).toHaveLength(4)
    await requestPublish(req, 'confirmed', { confirmed: true })
    expect(await publishPending(req)).toMatchObject({ ok: true })
    expect((await lastSnapshot(app.dataDir))?.guidelines).toHaveLength(1)
    for (const { id } of guidelines) {
      await app.payload.db.updateOne({
        collection: 'guidelines',
        id,
        data: { classification: 'open' },
        req: {},
      })
    }
    await requestPublish(req, 'back')
    await publishPending(req)
  })

  test('what readers see is asked for again after a crash lost the wish', async () => {
    const req = await app.as()
    await rm(snapshotFile(app.dataDir))
    await keepUpWithTheDay(req)
    expect(await pending()).toHaveLength(1)
    await publishPending(req)
    await keepUpWithTheDay(req)
    expect(await pending()).toHaveLength(0)
  })

  test('what readers should see is asked for in a data folder that missed it, however often that is the same day', async () => {
    const req = await app.as()
    for (let folder = 0; folder < 3; folder += 1) {
      // Another data folder on the same database: what was published lies elsewhere.
      await rm(snapshotFile(app.dataDir), { force: true })
      await keepUpWithTheDay(req)
      expect(await pending(), `folder ${String(folder)}`).toHaveLength(1)
      expect(await publishPending(req)).toMatchObject({ ok: true })
      await keepUpWithTheDay(req)
      expect(await pending()).toEqual([])
    }
    expect(published).toHaveLength(3)
  })

  test('what could not be published is not asked for again by itself that day', async () => {
    const req = await app.as()
    await rm(snapshotFile(app.dataDir), { force: true })
    app.setDay('2026-11-24')
    outcome = { ok: false, code: 'failed', reason: 'The site did not build.' }
    await keepUpWithTheDay(req)
    await publishPending(req)
    await keepUpWithTheDay(req)
    expect(await pending()).toEqual([])
    app.setDay('2026-11-22')
    outcome = { ok: true, release: 'r1', seconds: 1 }
    await requestPublish(req, 'manual:after-failure')
    await publishPending(req)
  })

  test('a damaged snapshot file counts as none', async () => {
    await writeFile(snapshotFile(app.dataDir), '{"schema":1,')
    expect(await lastSnapshot(app.dataDir)).toBeNull()
    const req = await app.as()
    await requestPublish(req, 'mend')
    await publishPending(req)
    expect(await lastSnapshot(app.dataDir)).not.toBeNull()
  })

  test('the published snapshot is served to anyone, with an entity tag', async () => {
    const first = await fetch(`${app.origin}/api/hse/published`)
    expect(first.status).toBe(200)
    const etag = first.headers.get('etag') ?? ''
    expect(etag).not.toBe('')
    const again = await fetch(`${app.origin}/api/hse/published`, {
      headers: { 'if-none-match': etag },
    })
    expect(again.status).toBe(304)
  })

  test('nothing private is in the snapshot: allow-listed fields only', async () => {
    const text = await readFile(snapshotFile(app.dataDir), 'utf8')
    for (const word of [
      '4711',
      'changedBy',
      'account-',
      'person-',
      'approvedBy"',
      'ancestors',
      'hash":"$',
    ]) {
      expect(text).not.toContain(word)
    }
    expect(text).toContain('Prøve managerChemistry')
  })

  test('the contact of a role that has ended is shown without the person', async () => {
    app.setDay('2026-11-22')
    const req = await app.as()
    const [role] = await local.find(req, 'role-assignments', {
      overrideAccess: true,
      where: { id: { equals: 'role-managerChemistry' } },
    })
    if (!role) throw new Error('no such role')
    await local.update(
      req,
      'role-assignments',
      role.id,
      { version: role.version, to: '2026-11-21' },
      { overrideAccess: true },
    )
    await requestPublish(req, 'role ended', { confirmed: true })
    await publishPending(req)
    const contact = (await lastSnapshot(app.dataDir))?.guidelines[0]?.contacts[0]
    expect(contact).toMatchObject({ role: 'lineManager', name: null, email: null })
  })

  test('readers are told who holds an open role in a unit today, and nothing more of the organisation', async () => {
    const { units, institutionContacts } = await takeSnapshot(await app.as())
    const chemistry = units.find((each) => each.slug === 'kj')
    expect(chemistry?.contacts.map((each) => [each.role, each.name])).toEqual([
      ['hseCoordinator', 'Prøve coordinator'],
      ['safetyRepresentative', 'Prøve representative'],
    ])
    expect(institutionContacts.map((each) => each.name)).toEqual(['Prøve chiefRepresentative'])
    const told = JSON.stringify([units, institutionContacts])
    for (const hidden of ['formerManager', 'managerChemistry', 'auditor', 'topManagement', 4711]) {
      expect(told).not.toContain(String(hidden))
    }
  })

  test('a unit that moves to another safety area reaches readers by itself', async () => {
    const req = await app.as()
    const [area] = await local.find(req, 'safety-areas', { overrideAccess: true })
    if (!area) throw new Error('no such area')
    const before = (await pending()).length
    await local.update(
      req,
      'safety-areas',
      area.id,
      { version: area.version, units: [unitId('HF')] },
      { overrideAccess: true },
    )
    expect((await pending()).length).toBe(before + 1)
    await publishPending(req)
    const snapshot = await lastSnapshot(app.dataDir)
    const roles = (slug: string) =>
      snapshot?.units.find((each) => each.slug === slug)?.contacts.map((each) => each.role)
    expect(roles('kj')).not.toContain('safetyRepresentative')
    expect(roles('hf')).toContain('safetyRepresentative')
  })

  /** Presses the button of the admin's start page. */
  async function press(
    who: 'editor' | 'approver' | null,
    body: Record<string, unknown> = {},
  ): Promise<Response> {
    const token = who ? await app.token(who) : ''
    return fetch(`${app.origin}/api/hse/publish`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token ? { authorization: `JWT ${token}` } : {}),
      },
      body: JSON.stringify(body),
    })
  }

  test('only the approver and the administrator may publish again by hand', async () => {
    expect((await press(null)).status).toBe(401)
    expect((await press('editor')).status).toBe(403)
    expect((await press('approver')).status).toBe(202)
  })

  test('whoever edits is told when the last change is live, why it is not, and that it is when a later publish brought it', async () => {
    const told = async (by: 'editor' | 'employee' | 'contributor', query = '') => {
      const answer = await fetch(`${app.origin}/api/hse/publishing${query}`, {
        headers: { authorization: `JWT ${await app.token(by)}` },
      })
      return (await answer.json()) as unknown
    }
    expect((await fetch(`${app.origin}/api/hse/publishing`)).status).toBe(401)
    app.setDay('2026-11-25')
    await requestPublish(await app.as(), 'edition:an-edition:publish', { confirmed: true })
    expect(await told('editor')).toMatchObject({ state: 'pending', seconds: 1, reason: null })
    const of = '?edition=an-edition'
    expect(await told('editor', of)).toMatchObject({ state: 'pending', mayPublish: false })
    expect([await told('employee'), await told('contributor', of)]).toEqual([null, null])
    outcome = { ok: false, code: 'failed', reason: 'The site did not build.' }
    await settleAll(await app.as())
    await requestPublish(await app.as(), 'manual:fails', { confirmed: true })
    await publishPending(await app.as())
    expect(await told('editor', of)).toMatchObject({
      state: 'failed',
      since: '2026-11-25T11:00:00.000Z',
      reason: 'The site did not build.',
    })
    app.setDay('2026-11-26')
    outcome = { ok: true, release: 'r2', seconds: 1 }
    await requestPublish(await app.as(), 'manual:works', { confirmed: true })
    await publishPending(await app.as())
    expect(await told('editor', of)).toMatchObject({
      state: 'done',
      since: '2026-11-26T11:00:00.000Z',
    })
    expect(await told('editor', '?edition=another')).toBeNull()
    app.setDay('2026-11-22')
  })

  test('publishing again confirms that documents disappear only where that was asked for', async () => {
    const confirmed = async (body: Record<string, unknown>): Promise<unknown> => {
      const { requested } = (await (await press('approver', body)).json()) as { requested: string }
      const [found] = await local.find(await app.as('admin'), 'publish-requests', {
        overrideAccess: true,
        where: { key: { equals: requested } },
      })
      return found?.confirmed
    }
    expect(await confirmed({})).toBe(false)
    expect(await confirmed({ confirm: 'yes' })).toBe(false)
    expect(await confirmed({ confirm: true })).toBe(true)
  })
})
