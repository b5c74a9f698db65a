import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { csvAddress, recordAddress, recordsAddress } from '../../../content/addresses/my-hse.ts'
import { can } from '../../plugin/access/can.ts'
import { matches } from '../../plugin/access/matches.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { propose } from '../../plugin/proposals/propose.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantRecords } from '../../test/plant-records.ts'
import { addressesOf, restAt, screenAt, stepPaths } from './doors.ts'
import { hold, plantSecret } from './planted.ts'

const system = { overrideAccess: true } as const
const committee = 'contributor'
const occupationalHealth = 'formerManager'
const localCommittee = 'topManagement'
const both = [committee, occupationalHealth] as const

/** Stands in what they may read of an accident, and in what they may not. */
const shown = 'KANARI-vises'
const kept = 'KANARI-holdes-unna'

describe.each(databases())('those who go through accidents, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantRecords(app)
    const req = await app.as()
    const roles = [
      ['amuMember', committee, null],
      ['ohsContact', occupationalHealth, null],
      ['lamuMember', localCommittee, 'NV'],
    ] as const
    for (const [role, who, unit] of roles) {
      const held = { role, person: personId(who), unit: unit === null ? null : unitId(unit) }
      const data = { id: `of-${role}`, ...held, from: '2026-06-01' }
      await local.create(req, 'role-assignments', data, system)
    }
    const cases: readonly [string, string, Partial<Nonconformity>][] = [
      ['ulykke', 'KJ', { type: 'accident' }],
      ['nesten', 'KJ-LAB', { type: 'nearMiss' }],
      ['meldt-som-ulykke', 'HF', { type: 'nonconformity', reportedType: 'accident' }],
      ['skade', 'KJ', { type: 'nonconformity', category: 'personalInjury' }],
      ['alvorlig', 'HF', { type: 'nonconformity', seriousInjury: true, injury: 'reported' }],
      ['avvik', 'KJ', { type: 'nonconformity', category: 'fire' }],
      ['forslag', 'KJ', { type: 'improvement' }],
      [
        'gjelder',
        'KJ',
        {
          type: 'accident',
          concernsManager: true,
          handlingUnit: unitId('NV'),
          withheldFrom: [personId(committee)],
        },
      ],
    ]
    for (const [index, [id, unit, what]] of cases.entries()) {
      const said = { at: '2026-11-02T08:00:00.000Z', by: kept, name: kept, note: kept }
      const data: Partial<Nonconformity> = {
        id: `case-${id}`,
        key: `report:case-${id}`,
        number: `AVV-2026-010${String(index)}`,
        year: 2026,
        state: 'received',
        title: `${shown} ${id}`,
        description: shown,
        unit: unitId(unit),
        place: shown,
        eventDate: '2026-11-01',
        reportedDate: '2026-11-02',
        cause: shown,
        immediateAction: shown,
        closingNote: shown,
        reporterName: kept,
        reporterEmail: 'kanari-holdes-unna@nordhavn.example',
        replyToRepresentative: kept,
        rejectedReason: kept,
        byRepresentative: true,
        handler: personId('deputyChemistry'),
        correctedBy: [personId('deputyChemistry')],
        notRequired: [{ which: 'police', reason: kept, name: kept }],
        toldOfInjury: [personId('deputyChemistry')],
        steps: [
          { step: 'report', ...said },
          { step: 'comment', ...said },
        ],
        ...what,
      }
      await local.create(req, 'nonconformities', data, system)
    }
  })
  afterAll(() => app.close())

  const read = async (who: ActorName): Promise<string[]> =>
    (
      await local.find(await app.as(who), 'nonconformities', {
        overrideAccess: false,
        where: { id: { like: 'case-' } },
      })
    )
      .map(({ id }) => id.replace('case-', ''))
      .sort()

  const accidentCases = ['alvorlig', 'meldt-som-ulykke', 'nesten', 'skade', 'ulykke']

  test('read accidents, near misses and injuries of all units, and nothing else', async () => {
    expect(await read(occupationalHealth)).toEqual([...accidentCases, 'gjelder'].sort())
    // Of one that is kept from a member by name that member reads nothing.
    expect(await read(committee)).toEqual(accidentCases)
    expect(await read('employee')).toEqual([])
  })

  test('read those of their faculty, as a local committee', async () => {
    expect(await read(localCommittee)).toEqual(['gjelder', 'nesten', 'skade', 'ulykke'])
  })

  test('are given what happened, why and what was done, and of people nothing, over REST', async () => {
    for (const who of [...both, localCommittee] as const) {
      const paths = [
        '/nonconformities?limit=0&depth=5',
        '/nonconformities?limit=0&depth=5&select[steps]=true&select[handler]=true&select[reporterName]=true',
        '/nonconformities?limit=0&select[notRequired]=true&select[rejectedReason]=true',
        '/nonconformities/case-ulykke?depth=5',
        '/nonconformities/case-ulykke?depth=0&select[replyToRepresentative]=true&select[byRepresentative]=true',
      ]
      for (const path of paths) {
        const { status, text } = await restAt(app, who, path)
        expect(status, `${who} ${path}`).toBe(200)
        expect(text, `${who} ${path}`).not.toMatch(/holdes-unna|deputyChemistry|"byRepresentative"/)
      }
      const { text } = await restAt(app, who, '/nonconformities/case-ulykke')
      expect(text).toContain(`${shown} ulykke`)
      expect(text).toContain('"cause"')
    }
  })

  test('learn nothing by asking for what they are not given', async () => {
    for (const who of both) {
      for (const asked of [
        'handler][equals]=person-deputyChemistry',
        'reporterName][like]=KANARI',
        'steps.name][like]=KANARI',
        'rejectedReason][like]=KANARI',
        'byRepresentative][equals]=true',
        'concernsManager][equals]=true',
        'withheldFrom][exists]=true',
      ]) {
        const { status } = await restAt(app, who, `/nonconformities?where[${asked}`)
        expect(status, `${who} ${asked}`).toBe(400)
      }
      const sorted = await restAt(app, who, '/nonconformities?sort=reporterName')
      expect(sorted.status).toBe(400)
    }
  })

  test('find them in a list of their own name, and its file, and see who it was nowhere', async () => {
    for (const who of both) {
      for (const address of [
        recordsAddress('nb', 'nonconformity'),
        csvAddress('nb', 'nonconformity'),
        recordAddress('nb', 'nonconformity', 'AVV-2026-0100'),
        recordAddress('en', 'nonconformity', 'AVV-2026-0100'),
      ]) {
        const { status, text } = await screenAt(app, who, address)
        expect(status, `${who} ${address}`).toBe(200)
        expect(text, `${who} ${address}`).toContain(shown)
        expect(text, `${who} ${address}`).not.toMatch(/holdes-unna|Prøve deputyChemistry/)
      }
      const { text } = await screenAt(app, who, recordsAddress('nb', 'nonconformity'))
      expect(text).toContain('Ulykker og nestenulykker')
    }
    const manager = await screenAt(app, 'managerChemistry', recordsAddress('nb', 'nonconformity'))
    expect(manager.text).not.toContain('Ulykker og nestenulykker')
  })

  test('take no step of a case, propose nothing for it, and read neither its files nor its measures', async () => {
    for (const who of both) {
      for (const [path, body] of stepPaths('case-ulykke', 'measure-kj')) {
        const { status } = await restAt(app, who, path, body)
        expect([403, 404, 409], `${who} ${path}`).toContain(status)
        expect(status, `${who} ${path}`).not.toBe(200)
      }
      const made = propose(await app.as(who), {
        key: crypto.randomUUID(),
        language: 'nb',
        nonconformity: 'case-ulykke',
        title: 'Rekkverk',
        reason: 'Fall.',
      })
      await expect(made, who).rejects.toMatchObject({ status: 404 })
      for (const slug of ['measures', 'attachments', 'consultations', 'hse-processes']) {
        const { text } = await restAt(app, who, `/${slug}?limit=0`)
        const own = slug === 'measures' && who === committee
        // One is responsible for a measure oneself.
        expect((JSON.parse(text) as { docs?: unknown[] }).docs?.length ?? 0, slug).toBe(own ? 1 : 0)
      }
    }
  })

  test('are found by the filter in hand as by the database', async () => {
    const all = await local.find(await app.as(), 'nonconformities', system)
    for (const who of [...both, localCommittee] as const) {
      const where = await can(await app.as(who), 'nonconformities', 'read')
      if (typeof where === 'boolean') throw new Error(`${who} reads all or nothing`)
      const held = all.filter((each) => matches(where, { ...each })).map(({ id }) => id)
      const found = await local.find(await app.as(who), 'nonconformities', {
        overrideAccess: false,
      })
      expect(held.sort(), who).toEqual(found.map(({ id }) => id).sort())
    }
  })

  test('who also manage a unit read its cases whole, and others as accidents', async () => {
    const req = await app.as()
    const held = { role: 'amuMember' as const, person: personId('managerHumanities') }
    const data = { id: 'of-both', ...held, unit: null, from: '2026-06-01' }
    await local.create(req, 'role-assignments', data, system)
    const own = await restAt(app, 'managerHumanities', '/nonconformities/case-alvorlig')
    expect(own.text).toContain(kept)
    const other = await restAt(app, 'managerHumanities', '/nonconformities/case-ulykke')
    expect(other.status).toBe(200)
    expect(other.text).not.toContain(kept)
    const listed = await screenAt(app, 'managerHumanities', recordsAddress('nb', 'nonconformity'))
    expect(listed.text).not.toContain('Ulykker og nestenulykker</h1>')
  })

  test('come through no other door to what is kept from them', async () => {
    await hold(app, 'managerHumanities', 'lineManager', 'NV')
    const planted = await plantSecret(app)
    for (const who of both) {
      for (const address of addressesOf(planted)) {
        const { text } = await screenAt(app, who, address)
        expect(text, `${who} ${address}`).not.toMatch(/holdes-unna|KANARI-sier-fra/)
      }
    }
  })
})
