import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { canaries, plantRecords } from '../../test/plant-records.ts'
import { type HseCollection, table } from '../access/table.ts'
import { local, type Slug } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { auditStateText, type AuditState } from './text.ts'
import { lastingStates } from './rules.ts'

const system = { overrideAccess: true } as const

/** Every collection whose row says that an auditor reads it while an audit lasts. */
const audited = (Object.keys(table) as HseCollection[]).filter(
  (slug): slug is HseCollection & Slug => table[slug].read.auditor === 'audited',
)
const states = Object.keys(auditStateText) as AuditState[]

describe.each(databases())('what an auditor reads of an audited unit, on $name', (database) => {
  let app: TestApp
  let audit: string

  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
    const req = await app.as()
    for (const [who, code] of [
      ['employee', 'KJ'],
      ['contributor', 'HF'],
    ] as const) {
      const unit = unitId(code)
      const belongs = { person: personId(who), unit, from: '2026-01-01' }
      await local.create(req, 'affiliations', belongs, system)
      const total = { unit, year: 2025, kind: 'accident', count: 3 } as const
      await local.create(req, 'former-totals', total, system)
      await req.payload.db.updateOne({
        collection: 'units',
        id: unit,
        data: { employees: 40 },
        req,
      })
      await local.create(req, 'sickness-absence', { unit, year: 2025, percent: 4.7 }, system)
    }
    await local.create(
      req,
      'nonconformities',
      {
        id: 'nonconformity-of-manager',
        key: 'report:manager',
        number: 'AVV-2026-0900',
        year: 2026,
        state: 'received',
        type: 'nonconformity',
        title: 'KANARI-leder',
        description: 'KANARI-leder',
        unit: unitId('KJ'),
        concernsManager: true,
        handlingUnit: unitId('NV'),
        withheldFrom: [personId('managerChemistry')],
        eventDate: '2026-11-01',
        reportedDate: '2026-11-02',
      },
      system,
    )
    const made = await local.create(
      req,
      'audits',
      {
        key: 'the audit',
        number: 'REV-2026-0100',
        year: 2026,
        title: 'Revisjon av kjemi',
        unit: unitId('KJ'),
        state: 'planned',
        scope: 'Laboratoriene',
        points: ['risk'],
        auditDate: '2026-12-01',
        lead: personId('auditor'),
        team: [personId('auditor'), personId('editor')],
      },
      system,
    )
    audit = made.id
  })
  afterAll(() => app.close())

  const inState = async (state: AuditState, more: object = {}): Promise<void> => {
    const req = await app.as()
    const found = await local.findById(req, 'audits', audit, system)
    const version = found?.version ?? 1
    await local.update(req, 'audits', audit, { state, version, ...more }, system)
  }
  const ask = async (path: string): Promise<{ status: number; text: string; ids: string[] }> => {
    const response = await fetch(`${app.origin}/api${path}`, {
      headers: { authorization: `JWT ${await app.token('auditor')}` },
    })
    const text = await response.text()
    const { docs = [] } = JSON.parse(text) as { docs?: { id: string }[] }
    return { status: response.status, text, ids: docs.map(({ id }) => id).sort() }
  }
  const listed = async (slug: string): Promise<string[]> =>
    (await ask(`/${slug}?limit=1000&depth=2&locale=all`)).ids
  /** What there is of the unit, and those below it. What concerns the manager is not the auditor’s. */
  const ofUnit = async (slug: HseCollection & Slug): Promise<string[]> => {
    const units = [unitId('KJ'), unitId('KJ-LAB')]
    const where = { unit: { in: units } }
    const found = await local.find(await app.as(), slug, { ...system, where })
    return found
      .map(({ id }) => id)
      .filter((id) => id !== 'nonconformity-of-manager')
      .sort()
  }
  /** What an auditor reads whatever is audited: of the institution, and one’s own. */
  const always = new Map<string, string[]>()

  test('the table says it of all that a unit keeps', () => {
    expect(audited).toEqual(
      expect.arrayContaining([
        'hse-processes',
        'nonconformities',
        'measures',
        'enquiries',
        'consultations',
        'proposals',
        'unit-requirements',
        'compliance-evaluations',
      ]),
    )
    for (const slug of Object.keys(table) as HseCollection[]) {
      const scope = table[slug].read.auditor
      if (scope === 'all') expect(slug).toBe('role-assignments')
    }
  })

  test.each(audited)('nothing of %s before the unit is notified', async (slug) => {
    await inState('planned')
    const found = await listed(slug)
    const units = await ofUnit(slug)
    expect(found.filter((id) => units.includes(id))).toEqual([])
    always.set(slug, found)
  })

  test.each(audited)('of %s all of the unit and those below it, and of no other', async (slug) => {
    await inState('notified')
    const wanted = await ofUnit(slug)
    expect(wanted.length, `nothing is planted in ${slug}`).toBeGreaterThan(0)
    expect(await listed(slug)).toEqual([...(always.get(slug) ?? []), ...wanted].sort())
    for (const id of wanted) expect((await ask(`/${slug}/${id}`)).status, id).toBe(200)
    const count = await ask(`/${slug}/count`)
    expect(JSON.parse(count.text)).toMatchObject({
      totalDocs: wanted.length + (always.get(slug)?.length ?? 0),
    })
  })

  test.each(states)('in the state %s, for as long as the audit lasts', async (state) => {
    await inState(state)
    const reads = lastingStates.some((each) => each === state)
    for (const slug of audited) {
      const wanted = reads ? await ofUnit(slug) : []
      expect(await listed(slug), slug).toEqual([...(always.get(slug) ?? []), ...wanted].sort())
    }
  })

  test.each(audited)('nothing of %s once it is closed, and not by the id either', async (slug) => {
    await inState('closed')
    expect(await listed(slug)).toEqual(always.get(slug) ?? [])
    for (const id of await ofUnit(slug)) {
      expect([403, 404], id).toContain((await ask(`/${slug}/${id}`)).status)
    }
  })

  test('nothing for an auditor who is not on the team, or has left it', async () => {
    await inState('conducted', { team: [personId('editor'), personId('approver')] })
    for (const slug of audited) expect(await listed(slug), slug).toEqual(always.get(slug) ?? [])
    await inState('conducted', { team: [personId('auditor'), personId('editor')] })
  })

  test('never who reported, never the register of injuries, never a case that concerns the manager', async () => {
    await inState('conducted')
    for (const slug of audited) {
      const { text } = await ask(`/${slug}?limit=1000&depth=3&locale=all`)
      expect(text, slug).not.toContain(canaries.reporter)
      expect(text, slug).not.toContain('KANARI-leder')
      expect(text, slug).not.toContain(canaries.humanities)
    }
    const oracle = await ask('/nonconformities/count?where[reporterName][like]=KANARI')
    expect(oracle.text).not.toContain('"totalDocs":1')
    expect([403, 404, 501]).toContain((await ask('/injuries')).status)
  })

  test('and writes nothing of it', async () => {
    await inState('conducted')
    for (const slug of audited) {
      const [id = ''] = await ofUnit(slug)
      const response = await fetch(`${app.origin}/api/${slug}/${id}`, {
        method: 'PATCH',
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token('auditor')}`,
        },
        body: JSON.stringify({ version: 1, note: 'x' }),
      })
      expect([403, 404], slug).toContain(response.status)
    }
  })
})
