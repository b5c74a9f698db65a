import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { editionDesk } from '../../../test/edition-desk.ts'
import { plantRequirements } from '../../../test/plant-requirements.ts'
import { local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import type { LawChange } from '../../generated-types.ts'
import { recordReview } from '../../guidelines/reviews/record-review.ts'
import { takeSnapshot } from '../../publishing/snapshot.ts'
import { myTasks } from '../../tasks/load.ts'
import { loadOverview, standingOf } from '../overview/load.ts'
import { carryOutWaiting } from './carry-out.ts'
import { openReviews } from './open-reviews.ts'
import { amended, type InventedAct } from './sample.ts'
import { archiveOf } from './sample-archive.ts'

const system = { overrideAccess: true } as const
const fire = 'LOV-2002-06-14-20'
const amender = 'LOV-2026-06-19-50'
const fireAct = (more: Partial<InventedAct> = {}): InventedAct => ({
  id: fire,
  title: 'Lov om vern mot prøvebrann',
  ...more,
})
const newAct: InventedAct = { id: 'LOV-2024-05-03-17', title: 'Lov om prøveballonger' }

describe.each(databases())('the change watch, on $name', (database) => {
  let app: TestApp
  let desk: ReturnType<typeof editionDesk>

  beforeAll(async () => {
    app = await startApp(database)
    desk = editionDesk(app)
    await plantRequirements(app)
    app.setDay('2026-11-22')
  })
  afterAll(async () => {
    await app.close()
  })

  const ask = async (
    who: ActorName | null,
    path: string,
    { body, json }: { body?: Buffer; json?: unknown } = {},
  ) => {
    const posts = body !== undefined || json !== undefined
    const answer = await fetch(`${app.origin}/api${path}`, {
      method: posts ? 'POST' : 'GET',
      headers: {
        'accept-language': 'nb',
        'content-type': body ? 'application/octet-stream' : 'application/json',
        ...(who ? { authorization: `JWT ${await app.token(who)}` } : {}),
      },
      ...(posts ? { body: body ? new Uint8Array(body) : JSON.stringify(json) } : {}),
    })
    const text = await answer.text()
    return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> }
  }
  const read = async (acts: readonly InventedAct[], who: ActorName | null = 'editor') =>
    ask(who, '/law-imports/read?name=prove.tar.gz', { body: await archiveOf(acts) })
  const changes = async (): Promise<LawChange[]> =>
    local.find(await app.as(), 'law-changes', { ...system, sort: 'key' })
  const register = async () =>
    local.findById(await app.as(), 'regulations', 'regulation-fire', { ...system, locale: 'all' })
  const groupsOf = async (code: string): Promise<string[]> => {
    const req = await app.as('managerChemistry')
    const unit = await local.findById(req, 'units', unitId(code), system)
    if (!unit) throw new Error('no such unit')
    const { lines } = await loadOverview(req, unit)
    return lines
      .filter(({ decision }) => decision)
      .map(({ group, requirement }) => `${group} ${requirement.key}`)
  }

  test('is for the HSE unit alone, through each of its doors', async () => {
    const everyone: (ActorName | null)[] = [
      null,
      'employee',
      'managerChemistry',
      'auditor',
      'admin',
    ]
    const archive = await archiveOf([fireAct()])
    for (const who of everyone) {
      const doors = [
        await ask(who, '/law-imports/read?name=x', { body: archive }),
        await ask(who, '/law-imports/others?q=lov'),
        await ask(who, '/law-imports/add', { json: { id: newAct.id } }),
        await ask(who, '/law-changes/x/confirm', { json: { version: 1 } }),
        await ask(who, '/law-changes/x/dismiss', { json: { version: 1, reason: 'x' } }),
      ]
      const statuses = doors.map(({ status }) => status)
      expect(statuses, who ?? 'nobody').toEqual(doors.map(() => (who === null ? 401 : 403)))
    }
    expect(await changes()).toEqual([])
  })

  test('stores nothing of an archive with one file that cannot be read, and names file, line and field', async () => {
    const wrong = fireAct({ fields: amended('2026-02-30', amender) })
    const answer = await read([newAct, wrong])
    expect(answer.status).toBe(400)
    expect(answer.text).toMatch(
      /nl\/nl-20020614-020\.xml, linje \d+, feltet «lastChangeInForce»: 2026-02-30/,
    )
    expect(await changes()).toEqual([])
    const req = await app.as()
    expect(await local.count(req, 'law-imports', system)).toBe(0)
  })

  test('keeps what is found once, however often it is read in, and changes nothing in the register', async () => {
    const acts = [fireAct({ fields: amended('2026-10-01', amender) }), newAct]
    const first = await read(acts)
    expect(first.body).toMatchObject({ read: 2, found: 1, fresh: 1, unchanged: 0 })
    const again = await read(acts)
    expect(again.body).toMatchObject({ found: 0, fresh: 0, unchanged: 1 })
    const [found, ...others] = await changes()
    expect(others).toEqual([])
    expect(found).toMatchObject({
      lovdataId: fire,
      kind: 'amended',
      on: '2026-10-01',
      by: amender,
      state: 'found',
      foundOn: '2026-11-22',
    })
    const stands = await register()
    expect([stands?.state, stands?.changedOn ?? null]).toEqual(['inForce', null])
    expect(await local.count(await app.as(), 'law-imports', system)).toBe(1)
  })

  test('law changes: the owner is given a task, and a new edition ends it, leaves the English behind and meets the unit in its overview and next pre-meeting', async () => {
    const req = await app.as()
    const id = await desk.guideline()
    await desk.publish(id)
    await desk.publish(id, 'en')
    const stored = await local.findById(req, 'guidelines', id, system)
    await local.update(
      req,
      'guidelines',
      id,
      { law: [{ regulation: 'regulation-fire', section: '5' }], version: stored?.version ?? 0 },
      system,
    )
    // Chemistry went through it after it was amended, and before anyone here knew.
    const [decided] = await local.find(req, 'unit-requirements', {
      ...system,
      where: { unit: { equals: unitId('KJ') } },
    })
    await local.update(
      req,
      'unit-requirements',
      decided?.id ?? '',
      { reviewedOn: '2026-11-01', version: decided?.version ?? 0 },
      system,
    )
    expect(await groupsOf('KJ')).toEqual(['through bevl-5'])

    const [found] = await changes()
    app.setDay('2026-11-23')
    const confirmed = await ask('approver', `/law-changes/${found?.id ?? ''}/confirm`, {
      json: { version: found?.version, noteNb: 'Nye krav til øvelser.', noteEn: 'New drills.' },
    })
    expect(confirmed.status, confirmed.text).toBe(200)
    expect(await register()).toMatchObject({
      state: 'amended',
      changedOn: '2026-10-01',
      verifiedOn: '2026-11-23',
      changeNote: { nb: 'Nye krav til øvelser.', en: 'New drills.' },
    })
    expect((await changes())[0]).toMatchObject({
      state: 'confirmed',
      decidedName: 'Prøve approver',
      decidedOn: '2026-11-23',
    })

    const tasksOf = async (who: ActorName) =>
      (await myTasks(await app.as(who))).filter(({ id: of }) => of === id)
    expect(await tasksOf('managerChemistry')).toMatchObject([
      {
        kind: 'readForLaw',
        record: 'guideline',
        due: '2027-01-22',
        title: { words: 'Kjemikalier' },
      },
    ])
    expect(await tasksOf('managerHumanities')).toEqual([])
    expect(await groupsOf('KJ')).toEqual(['changed bevl-5'])

    app.setDay('2026-11-24')
    await desk.publish(id, 'nb', {
      validFrom: '2026-11-24',
      changeNote: 'Etter ny lov.',
      changeKind: 'major',
    })
    expect(await tasksOf('managerChemistry')).toEqual([])
    const { guidelines } = await takeSnapshot(await app.as())
    const shown = guidelines.find((each) => each.id === id)
    expect(shown?.editions.find(({ language }) => language === 'en')?.behind).toMatchObject({
      major: 1,
    })
    const standing = await standingOf(await app.as('managerChemistry'), unitId('KJ'))
    expect(standing?.changed.map(({ requirement }) => requirement.key)).toEqual(['bevl-5'])
    expect(standing?.counts.changed).toBe(1)
  })

  test('a decision is made once, by someone who saw what it was made of', async () => {
    const [found] = await changes()
    const again = await ask('editor', `/law-changes/${found?.id ?? ''}/dismiss`, {
      json: { version: found?.version, reason: 'Nei.' },
    })
    expect(again.status).toBe(409)
    expect(
      (await ask('editor', `/law-changes/${found?.id ?? ''}/confirm`, { json: {} })).status,
    ).toBe(428)
    expect(
      (await ask('editor', '/law-changes/nothing/confirm', { json: { version: 1 } })).status,
    ).toBe(404)
  })

  test('a coming change is confirmed before its day, and the register says it when the day has come', async () => {
    app.setDay('2026-12-01')
    const req = await app.as()
    const id = await desk.guideline()
    await desk.publish(id)
    const stored = await local.findById(req, 'guidelines', id, system)
    // Nobody has tied it: its words cite the law.
    await local.update(
      req,
      'guidelines',
      id,
      { legalBasis: 'Brann- og eksplosjonsvernloven § 6', version: stored?.version ?? 0 },
      system,
    )
    const bill: InventedAct = {
      id: 'LOV-2026-11-20-77',
      title: 'Lov om endringer i lov om vern mot prøvebrann',
      fields: {
        dateInForce: '2027-03-01',
        changesToDocuments: `<ul><li>lov/${fire.slice(4)}</li></ul>`,
      },
    }
    const now = fireAct({ fields: amended('2026-10-01', amender) })
    expect((await read([now, bill])).body).toMatchObject({ fresh: 1 })
    const coming = (await changes()).find(({ kind }) => kind === 'announced')
    expect(coming).toMatchObject({ on: '2027-03-01', by: bill.id })
    const confirmed = await ask('editor', `/law-changes/${coming?.id ?? ''}/confirm`, {
      json: { version: coming?.version },
    })
    expect(confirmed.status, confirmed.text).toBe(200)
    expect((await openReviews(req)).map(({ due, guideline }) => [guideline, due])).toContainEqual([
      id,
      '2027-03-01',
    ])
    expect(await register()).toMatchObject({ changedOn: '2026-10-01' })
    await carryOutWaiting(req)
    expect(await register()).toMatchObject({ changedOn: '2026-10-01' })

    app.setDay('2027-03-01')
    await carryOutWaiting(req)
    expect(await register()).toMatchObject({ changedOn: '2027-03-01', state: 'amended' })
    const before = (await register())?.version
    await carryOutWaiting(req)
    expect((await register())?.version).toBe(before)
    // The consolidated text has it now: it is the change that was confirmed.
    const come = fireAct({ fields: amended('2027-03-01', bill.id) })
    expect((await read([come])).body).toMatchObject({ found: 0 })

    app.setDay('2027-03-02')
    const guideline = await local.findById(req, 'guidelines', id, system)
    await recordReview(await app.as('approver'), {
      id,
      version: guideline?.version ?? 0,
      day: '2027-03-02',
      note: 'Lest mot loven.',
    })
    expect((await openReviews(req)).map((each) => each.guideline)).not.toContain(id)
  })

  test('a change that is not followed up has a reason, and is not found again', async () => {
    app.setDay('2027-04-01')
    const retitled = fireAct({ title: 'Prøvebrannloven', fields: amended('2027-03-20', amender) })
    await read([retitled])
    const found = (await changes()).find(({ on }) => on === '2027-03-20')
    const path = `/law-changes/${found?.id ?? ''}/dismiss`
    const bare = await ask('editor', path, { json: { version: found?.version, reason: ' ' } })
    expect(bare.status).toBe(400)
    expect(bare.text).toContain('Skriv hvorfor')
    const dismissed = await ask('editor', path, {
      json: { version: found?.version, reason: 'Bare retting av en henvisning.' },
    })
    expect(dismissed.status).toBe(200)
    expect((await read([retitled])).body).toMatchObject({ fresh: 0 })
    expect(await register()).toMatchObject({ changedOn: '2027-03-01' })
  })

  test('what is not in the register is looked up in what was read in last, and added', async () => {
    const found = await ask('editor', '/law-imports/others?q=prøveball')
    expect(found.body).toMatchObject({ docs: [{ id: newAct.id, title: newAct.title }] })
    const made = await ask('editor', '/law-imports/add', { json: { id: newAct.id } })
    expect(made.status, made.text).toBe(201)
    const twice = await ask('editor', '/law-imports/add', { json: { id: newAct.id } })
    expect(twice.status).toBe(409)
    const unknown = await ask('editor', '/law-imports/add', { json: { id: 'LOV-1999-01-01-1' } })
    expect(unknown.status).toBe(404)
    const [stored] = await local.find(await app.as(), 'regulations', {
      ...system,
      where: { lovdataId: { equals: newAct.id } },
    })
    expect(stored).toMatchObject({
      shortTitle: newAct.title,
      state: 'inForce',
      verifiedOn: '2027-04-01',
    })
  })
})
