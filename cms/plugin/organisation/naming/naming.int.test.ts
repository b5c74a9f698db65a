import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, startApp, type TestApp } from '../../../test/app.ts'
import { correct } from '../../corrections/correct.ts'
import { local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import { moveStandings, nameAffiliations, nameAssignments, rightNames } from './keep-names.ts'

interface Named {
  readonly id: string
  readonly name?: string
}

const system = { overrideAccess: true } as const

describe.each(databases())('the register of roles in the admin, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2026-11-30')
  })
  afterAll(async () => {
    await app.close()
  })

  const ask = async (path: string, by: ActorName = 'editor', language = 'nb') => {
    const answer = await fetch(`${app.origin}/api${path}`, {
      headers: { authorization: `JWT ${await app.token(by)}`, 'accept-language': language },
    })
    return (await answer.json()) as Named & { docs: Named[]; errors?: unknown }
  }
  const found = async (asked: string, by: ActorName = 'editor'): Promise<string[]> => {
    const { docs } = await ask(
      `/role-assignments?limit=0&where[name][like]=${encodeURIComponent(asked)}`,
      by,
    )
    return docs.map(({ id }) => id)
  }

  /** A person who represents an area of their own. */
  async function elected(name: string, area: { nb: string; en: string }, to: string | null = null) {
    const req = await app.as()
    const person = await local.create(req, 'people', { name }, system)
    const place = await local.create(
      req,
      'safety-areas',
      { code: area.en, name: area.nb },
      { ...system, locale: 'nb' },
    )
    const both = await local.update(
      req,
      'safety-areas',
      place.id,
      { version: place.version, name: area.en },
      { ...system, locale: 'en' },
    )
    const role = await local.create(
      req,
      'role-assignments',
      {
        role: 'safetyRepresentative',
        person: person.id,
        safetyArea: place.id,
        from: '2019-01-01',
        to,
      },
      system,
    )
    return { person, area: both, role }
  }

  test('a role is found by person, by place and by what it is called, in either language', async () => {
    const { role } = await elected('Åse Øygard', { nb: 'Samfunn og lov', en: 'Society and law' })
    for (const asked of [
      'Øygard',
      'aase',
      'samfunn og lov',
      'society',
      'verneombud øygard',
      'safety representative law',
    ]) {
      expect(await found(asked), asked).toContain(role.id)
    }
    expect(await found('stedfortreder øygard')).toEqual([])
    expect((await ask(`/role-assignments/${role.id}`)).name).toBe(
      'Verneombud, Samfunn og lov: Åse Øygard',
    )
    expect((await ask(`/role-assignments/${role.id}`, 'editor', 'en')).name).toBe(
      'Safety representative, Society and law: Åse Øygard',
    )
  })

  test('a new name of a person or a place is the name of their roles, without a new version of them', async () => {
    const { area, person, role } = await elected('Liv Nes', { nb: 'Kaia', en: 'The quay' })
    const req = await app.as('editor')
    const change = async (
      collection: 'people' | 'safety-areas',
      doc: { id: string; version: number },
      name: string,
    ) => {
      await local.update(
        req,
        collection,
        doc.id,
        { version: doc.version, name },
        { ...system, locale: 'nb' },
      )
    }
    await change('people', person, 'Liv Strand')
    await change('safety-areas', area, 'Bryggen')
    expect((await ask(`/role-assignments/${role.id}`)).name).toBe('Verneombud, Bryggen: Liv Strand')
    expect((await ask(`/role-assignments/${role.id}`, 'editor', 'en')).name).toContain('The quay')
    const kept = await local.findById(req, 'role-assignments', role.id, system)
    expect(kept?.version).toBe(role.version)
  })

  test('what holds stands before what has ended, the latest first', async () => {
    const long = await elected('A', { nb: 'Lengst siden', en: 'Long ago' }, '2020-12-31')
    const late = await elected('B', { nb: 'Nylig', en: 'Lately' }, '2024-12-31')
    const now = await elected('C', { nb: 'Ennå', en: 'Still' })
    const ids = (await ask('/role-assignments?limit=0')).docs.map(({ id }) => id)
    const place = ({ role }: typeof now): number => ids.indexOf(role.id)
    expect(place(now)).toBeLessThan(place(late))
    expect(place(late)).toBeLessThan(place(long))
  })

  test('what begins and what ends stands so from that day on, for whoever filters by it', async () => {
    const { role } = await elected('Ada Berg', { nb: 'Berget', en: 'The mountain' }, '2026-12-31')
    const standing = async () =>
      ((await ask(`/role-assignments/${role.id}`)) as { standing?: string }).standing
    expect(await standing()).toBe('current')
    app.setDay('2027-01-01')
    await moveStandings(await app.as())
    expect(await standing()).toBe('ended')
    const ended = await ask('/role-assignments?limit=0&where[standing][equals]=ended')
    expect(ended.docs.map(({ id }) => id)).toContain(role.id)
    app.setDay('2026-11-30')
  })

  test('names that tell of people are for those who read every person', async () => {
    const { role } = await elected('Odd Vik', { nb: 'Vika', en: 'The bay' })
    expect(await found('vik', 'editor')).toContain(role.id)
    for (const by of ['managerChemistry', 'employee', 'representative'] as ActorName[]) {
      const { docs, errors } = await ask('/role-assignments?limit=0', by)
      expect(errors, by).toBeUndefined()
      expect(docs.length, by).toBeGreaterThanOrEqual(0)
      expect(
        docs.every((each) => each.name === undefined),
        by,
      ).toBe(true)
      const { errors: refused } = await ask('/role-assignments?where[name][like]=vik', by)
      expect(refused, by).toBeDefined()
    }
  })

  test('a name that was cut off on its way is put right at a start', async () => {
    const { role } = await elected('Eva Dal', { nb: 'Dalen', en: 'The valley' })
    const req = await app.as()
    const data = { name: 'Verneombud, Dalen: Et Gammelt Navn' }
    await req.payload.db.updateOne({ collection: 'role-assignments', id: role.id, data, req })
    await rightNames(req)
    expect((await ask(`/role-assignments/${role.id}`)).name).toBe('Verneombud, Dalen: Eva Dal')
  })

  test('roles and affiliations of before are given their names by a correction, once', async () => {
    const { person, role } = await elected('Tor Lie', { nb: 'Lia', en: 'The hill' })
    const req = await app.as()
    const unit = await local.create(
      req,
      'units',
      { code: 'LIA', name: 'Lia', type: 'section', process: 'none' },
      { ...system, locale: 'nb' },
    )
    const belongs = await local.create(
      req,
      'affiliations',
      { person: person.id, unit: unit.id, category: 'employee', from: '2020-01-01' },
      system,
    )
    const documents = [
      ['role-assignments', role.id],
      ['affiliations', belongs.id],
    ] as const
    for (const [collection, id] of documents) {
      await req.payload.db.updateOne({ collection, id, data: { name: null, lasts: null }, req })
    }
    await correct(req, [nameAssignments, nameAffiliations])
    expect((await ask(`/role-assignments/${role.id}`)).name).toBe('Verneombud, Lia: Tor Lie')
    expect((await ask(`/affiliations/${belongs.id}`)).name).toBe('Tor Lie: Lia')
  })
})
