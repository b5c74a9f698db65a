import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, startApp, type TestApp } from '../../../test/app.ts'
import { correct } from '../../corrections/correct.ts'
import { local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import { nameEditions } from '../../editions/naming.ts'
import { bodyOf, editionDesk } from '../../../test/edition-desk.ts'
import { settleAll } from '../settle.ts'
import { nameGuidelines } from './keep-name.ts'

interface Named {
  readonly id: string
  readonly name: string
}

describe.each(databases())('what documents are called in the admin, on $name', (database) => {
  let app: TestApp
  let desk: ReturnType<typeof editionDesk>

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2026-11-22')
    desk = editionDesk(app)
  })
  afterAll(async () => {
    await app.close()
  })

  const ask = async (path: string, language = 'nb', by: ActorName = 'editor') => {
    const answer = await fetch(`${app.origin}/api${path}`, {
      headers: { authorization: `JWT ${await app.token(by)}`, 'accept-language': language },
    })
    return (await answer.json()) as Named & { docs: Named[] }
  }
  const nameOf = async (id: string, language = 'nb'): Promise<string> =>
    (await ask(`/guidelines/${id}?select[name]=true`, language)).name
  const found = async (asked: string): Promise<string[]> =>
    (await ask(`/guidelines?where[or][0][name][like]=${encodeURIComponent(asked)}`)).docs.map(
      ({ id }) => id,
    )

  test('a guideline is known by number and title, in the language of the one who reads', async () => {
    const id = await desk.guideline()
    expect(await nameOf(id)).toBe('NHU-HMS-R01')
    await desk.draft(id)
    expect(await nameOf(id)).toBe('NHU-HMS-R01 Kjemikalier')
    expect(await nameOf(id, 'en')).toBe('NHU-HMS-R01 Kjemikalier')
    const second = await desk.guideline()
    await desk.publish(second)
    await desk.publish(second, 'en')
    expect(await nameOf(second, 'en')).toBe('NHU-HMS-R02 Chemicals')
  })

  test('a title in the search field finds it, in either language, however it is spelled, with its number or without', async () => {
    const id = await desk.guideline()
    await desk.publish(id, 'nb', { title: 'Strålevern og Øvelser' })
    await desk.publish(id, 'en', { title: 'Radiation protection' })
    for (const asked of [
      'strålevern',
      'STRAALEVERN',
      'ØVELSE',
      'ovelser',
      'radiation',
      'r03 vern',
    ]) {
      expect(await found(asked), asked).toEqual([id])
    }
    expect(await found('laser')).toEqual([])
  })

  test('the title follows what is published, never a draft of the next edition, also when it comes into force by itself', async () => {
    const id = await desk.guideline()
    await desk.publish(id)
    const next = await desk.draft(id, 'nb', {
      title: 'Kjemikalier og gass',
      validFrom: '2026-12-01',
      body: bodyOf('Merk gassflaskene.'),
    })
    expect(await nameOf(id)).toContain('Kjemikalier')
    expect(await nameOf(id, 'nb')).not.toContain('gass')
    expect((await ask(`/guidelines/${id}`, 'nb', 'employee')).name).not.toContain('gass')
    await desk.step('approver', await desk.approved(next), 'publish')
    expect(await nameOf(id)).not.toContain('gass')
    app.setDay('2026-12-01')
    await settleAll(await app.as())
    expect(await nameOf(id)).toContain('Kjemikalier og gass')
    app.setDay('2026-11-22')
  })

  test('no save changes a name, whatever it was sent and in whichever language it was read', async () => {
    const id = await desk.guideline()
    await desk.publish(id)
    await desk.publish(id, 'en')
    const read = await local.findById(await app.as('editor'), 'guidelines', id, {
      overrideAccess: false,
    })
    await local.update(
      await app.as('editor'),
      'guidelines',
      id,
      { version: read?.version ?? 0, name: 'Noe annet', audience: ['student'] },
      { overrideAccess: true },
    )
    expect(await nameOf(id)).toMatch(/ Kjemikalier$/)
    expect(await nameOf(id, 'en')).toMatch(/ Chemicals$/)
  })

  test('editions are told apart by number, date and kind of change', async () => {
    const id = await desk.guideline()
    const first = await desk.publish(id)
    const second = await desk.publish(id, 'nb', {
      changeKind: 'minor',
      changeNote: 'Tydeligere.',
      validFrom: '2026-11-28',
    })
    const draft = await desk.draft(id, 'nb', { validFrom: null })
    const name = async (edition: string, language: string) =>
      (await ask(`/editions/${edition}?select[name]=true`, language)).name
    expect(await name(first.id, 'nb')).toBe('Utgave 1, fra 22. november 2026, stor endring')
    expect(await name(second.id, 'nb')).toBe('Utgave 2, fra 28. november 2026, liten endring')
    expect(await name(second.id, 'en')).toBe('Edition 2, from 28 November 2026, minor change')
    expect(await name(draft.id, 'nb')).toBe('Utgave 3, uten dato, stor endring')
  })

  test('documents of before are given their names by a correction, once', async () => {
    const id = await desk.guideline()
    const edition = await desk.publish(id)
    const req = await app.as()
    for (const [collection, document] of [
      ['guidelines', id],
      ['editions', edition.id],
    ] as const) {
      await req.payload.db.updateOne({ collection, id: document, data: { name: null }, req })
    }
    await correct(req, [nameGuidelines, nameEditions])
    expect(await nameOf(id)).toMatch(/ Kjemikalier$/)
    expect((await ask(`/editions/${edition.id}`)).name).toContain('Utgave 1')
  })
})
