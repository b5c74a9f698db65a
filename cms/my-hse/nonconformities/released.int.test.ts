import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caseSegments, formAddress } from '../../../content/addresses/forms.ts'
import { recordAddress, releasedFileAddress } from '../../../content/addresses/my-hse.ts'
import { storeAttachment } from '../../plugin/attachments/store.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { proposeGiven } from '../../plugin/measures/propose.ts'
import { reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { type ActorName, actors, personId, startApp, type TestApp } from '../../test/app.ts'
import { photo } from '../forms/test-files.ts'
import { ask } from '../forms/test-pages.ts'
import { screenAt } from '../withheld/doors.ts'
import { secretly } from '../withheld/planted.ts'

const system = { overrideAccess: true } as const
const others = (Object.keys(actors) as ActorName[]).filter((who) => who !== 'approver')

describe.each(databases())('a case an authority asks for, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const reported = async (change: object = {}): Promise<{ id: string; number: string }> => {
    app.setDay('2026-11-22')
    const report = secretly({ concernsManager: false, title: 'Sag uten vern', ...change })
    const { id, number } = await reportNonconformity(await app.as(), report)
    await proposeGiven(await app.as('managerChemistry'), {
      key: crypto.randomUUID(),
      source: { nonconformity: id },
      language: 'nb',
      approve: false,
      given: { title: 'Monter vernet igjen' },
    })
    return { id, number }
  }
  const release = async (
    who: ActorName,
    { id, number }: { id: string; number: string },
    more = {},
  ) => {
    const found = await local.findById(await app.as(), 'nonconformities', id, system)
    const given = {
      id,
      number,
      version: String(found?.version),
      recipient: 'Arbeidstilsynet, 2026/77',
    }
    const answer = await ask(app.payload, formAddress('nb', caseSegments.release), {
      token: await app.token(who),
      post: Object.entries({ ...given, ...more }),
    })
    return answer.headers.get('location') ?? ''
  }
  /** The archive, its texts by name; `text` is all that stands in them. */
  const file = async (
    who: ActorName,
    { number }: { number: string },
    language: 'nb' | 'en' = 'nb',
  ) => {
    const address = releasedFileAddress(language, number)
    const answer = await ask(app.payload, address, { token: await app.token(who) })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    const parts = answer.status === 200 ? unzipSync(bytes) : {}
    const named = (ending: string): string =>
      Object.entries(parts).flatMap(([name, part]) =>
        name.endsWith(ending) ? [strFromU8(part)] : [],
      )[0] ?? ''
    const [html, json] = [named('.html'), named('.json')]
    return { status: answer.status, parts, html, json, text: `${html} ${json}` }
  }
  const history = async (id: string): Promise<[string, string | null][]> =>
    ((await local.findById(await app.as(), 'nonconformities', id, system))?.steps ?? []).flatMap(
      ({ name, note, step }) =>
        step === 'release' ? [[name ?? '', note ?? null] as [string, string | null]] : [],
    )

  test('is released by the HSE director alone, and the history says to whom', async () => {
    const found = await reported()
    for (const who of others) await release(who, found)
    expect(await history(found.id)).toEqual([])
    expect(await release('approver', found, { recipient: ' ' })).toContain('draft=')
    expect((await file('approver', found)).status).toBe(404)
    await release('approver', found)
    expect(await history(found.id)).toEqual([['Prøve approver', 'Arbeidstilsynet, 2026/77']])
    const page = await screenAt(app, 'approver', recordAddress('nb', 'nonconformity', found.number))
    expect(page.text).toContain(releasedFileAddress('nb', found.number))
  })

  test('is a file with all that stands in it, for whoever released it, that day', async () => {
    const found = await reported()
    await release('approver', found)
    const { html, json, status } = await file('approver', found)
    expect(status).toBe(200)
    for (const word of [found.number, 'Sag uten vern', 'Monter vernet igjen', 'beskrivelse']) {
      expect(html).toContain(word)
      expect(json).toContain(word)
    }
    for (const who of others) expect((await file(who, found)).status, who).toBe(404)
    app.setDay('2026-11-23')
    expect((await file('approver', found)).status).toBe(404)
    await release('approver', found)
    expect((await file('approver', found)).status).toBe(200)
    expect(await history(found.id)).toHaveLength(2)
  })

  test('is read without Verne: a page in the language of whoever releases, with its files beside it', async () => {
    const picture = await photo().jpeg().toBuffer()
    const anyone = await app.as()
    const photos = await Promise.all(
      [picture, picture].map((data) =>
        storeAttachment(anyone, { name: 'kari.jpg', data, account: null }),
      ),
    )
    const found = await reported({ photos: photos.map(({ id }) => id) })
    const [measure] = await local.find(await app.as(), 'measures', { ...system, limit: 1 })
    const data = { overdueMeasure: measure?.id ?? '' }
    await app.payload.db.updateOne({ collection: 'nonconformities', id: found.id, data })
    await release('approver', found)
    const { html, json, parts } = await file('approver', found, 'en')
    expect(Object.keys(parts)).toEqual([
      `${found.number}.html`,
      `${found.number}.json`,
      'vedlegg/Bilde 1.jpg',
      'vedlegg/2 Bilde 1.jpg',
    ])
    expect(html).toMatch(/^<!doctype html><html lang="en">/)
    // What leads into Verne stands there as words alone.
    expect(html).toContain(`<dd><a>${measure?.number ?? ''}</a></dd>`)
    expect(html).toContain('src="vedlegg/Bilde%201.jpg"')
    expect(html).toContain('href="vedlegg/2%20Bilde%201.jpg"')
    expect(html).not.toMatch(/(href|src)="\/|<script|kari/)
    for (const name of ['vedlegg/Bilde 1.jpg', 'vedlegg/2 Bilde 1.jpg']) {
      const { format, width } = await sharp(parts[name]).metadata()
      expect([name, format, width]).toEqual([name, 'jpeg', 320])
      expect(json).toContain(name)
    }
  })

  test('tells who reported only where that was ticked, and the history says so', async () => {
    const found = await reported()
    await release('approver', found)
    expect((await file('approver', found)).text).not.toMatch(/sier-fra/)
    await release('approver', found, { withReporter: 'yes' })
    expect((await file('approver', found)).text).toMatch(/KANARI-sier-fra/)
    expect((await history(found.id)).at(-1)?.[1]).toContain('Med hvem som meldte')
  })

  test('is released when it is closed too, and not where it is kept from the director', async () => {
    const found = await reported()
    const closed = { state: 'closed' as const, closedDate: '2026-11-22' }
    await app.payload.db.updateOne({ collection: 'nonconformities', id: found.id, data: closed })
    await release('approver', found)
    expect((await file('approver', found)).status).toBe(200)
    const kept = await reported()
    const req = await app.as()
    const version = (await local.findById(req, 'nonconformities', kept.id, system))?.version ?? 0
    const data = { concernsManager: true, withheldFrom: [personId('approver')], version }
    await local.update(req, 'nonconformities', kept.id, data, system)
    await release('approver', kept)
    expect(await history(kept.id)).toEqual([])
    expect((await file('approver', kept)).status).toBe(404)
  })
})
