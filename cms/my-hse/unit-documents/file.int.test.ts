import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documentSegments } from '../../../content/addresses/forms.ts'
import { newRow, recordAddress } from '../../../content/addresses/my-hse.ts'
import { storeAttachment, removeExpiredAttachments } from '../../plugin/attachments/store.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { Attachment, UnitDocument } from '../../plugin/generated-types.ts'
import { documentsOf } from '../../plugin/processes/inputs/documents.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { decideRetention } from '../../plugin/retention/periods/decide.ts'
import { removeRecord } from '../../plugin/retention/periods/remove.ts'
import { documentSteps, registerDocument } from '../../plugin/unit-documents/register.ts'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../test/app.ts'
import { photo } from '../forms/test-files.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import { ask, host } from '../forms/test-pages.ts'
import { answerMyHse } from '../my-hse.tsx'
import { fileAddress, formAddress } from '../routes.ts'

const everyone = [...(Object.keys(actors) as ActorName[]), null]
/** Those who lead, coordinate or represent Chemistry, those above it, and the HSE unit. */
const readers: readonly (ActorName | null)[] = [
  ...(['managerChemistry', 'deputyChemistry', 'coordinator', 'representative'] as const),
  ...(['chiefRepresentative', 'editor', 'editor2', 'approver'] as const),
]
const typed = {
  unit: unitId('KJ'),
  kind: 'procedure',
  title: 'Påfylling av nitrogen',
  link: '',
  language: 'nb',
  date: '2026-03-01',
}
const system = { overrideAccess: true } as const
const decision = {
  years: '10',
  basis: 'Bevarings- og kassasjonsplanen',
  decidedBy: 'Universitetsstyret',
  decidedDate: '2026-05-04',
} as const

describe.each(databases())('the file of a unit’s document, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const file = (name = 'kari-hemmelig.pdf', data = pdf): File => new File([data], name)
  /** Posts a form and follows to the page it leads to. */
  const send = async (
    values: Readonly<Record<string, string>>,
    files: readonly File[] = [],
    step: 'register' | 'change' = 'register',
    who: ActorName = 'managerChemistry',
  ) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ form: crypto.randomUUID(), ...values })) {
      body.append(name, value)
    }
    for (const each of files) body.append('file', each)
    const token = await app.token(who)
    const request = new Request(`http://${host}${formAddress('nb', documentSegments[step])}`, {
      method: 'POST',
      body,
      headers: { host, origin: `http://${host}`, cookie: `payload-token=${token}` },
    })
    const answer = await answerMyHse(request, {
      payload: app.payload,
      assets: { style: '', script: '' },
    })
    const location = answer?.headers.get('location') ?? ''
    const page = await ask(app.payload, location, { token })
    return { location, text: await page.text() }
  }
  const newest = async (): Promise<UnitDocument> => {
    const sort = '-createdAt'
    const [found] = await local.find(await app.as(), 'unit-documents', {
      ...system,
      sort,
      limit: 1,
    })
    if (!found) throw new Error('no document')
    return found
  }
  const fileOf = async ({ file: id }: UnitDocument): Promise<Attachment> => {
    const found = id ? await local.findById(await app.as(), 'attachments', idOf(id), system) : null
    if (!found) throw new Error('no file')
    return found
  }
  const register = async (): Promise<UnitDocument> => {
    await send(typed, [file()])
    return newest()
  }
  const status = async (who: ActorName | null, path: string): Promise<number> => {
    const headers: Record<string, string> =
      who === null ? {} : { authorization: `JWT ${await app.token(who)}` }
    const answer = await fetch(`${app.origin}/api${path}`, { headers })
    await answer.arrayBuffer()
    return answer.status
  }

  test('is enough without a link, is called after the document, and is nobody’s', async () => {
    const { location, text } = await send(typed, [file()])
    const made = await newest()
    expect(location).toContain(made.number)
    expect(text).toContain(`Last ned ${made.number}.pdf`)
    expect(made.link).toBe('')
    const kept = await fileOf(made)
    expect(kept).toMatchObject({ name: `${made.number}.pdf`, mimeType: 'application/pdf' })
    expect([kept.uploadedBy ?? null, kept.expiresAt ?? null]).toEqual([null, null])
    expect(JSON.stringify(kept)).not.toMatch(/hemmelig|kari/)
  })

  test('comes back with all that was typed where something is wrong, and goes through at the next try', async () => {
    const wrong = await send({ ...typed, date: 'aldri', title: 'Vask av avtrekk' }, [file()])
    expect(wrong.location).toContain(recordAddress('nb', 'document', newRow.nb))
    expect(wrong.text).toContain('Vask av avtrekk')
    expect(wrong.text).toContain('Dokument 1.pdf')
    const kept = /name="fileKept" value="([^"]+)"/.exec(wrong.text)?.[1] ?? ''
    const right = { ...typed, title: 'Vask av avtrekk', fileKept: kept }
    await send(right)
    expect((await fileOf(await newest())).id).toBe(kept)
    const again = await send({ ...typed, date: 'aldri' }, [file()])
    const gone = /name="fileKept" value="([^"]+)"/.exec(again.text)?.[1] ?? ''
    const removed = await send({ ...typed, fileKept: gone, fileRemoved: gone })
    expect(removed.text).toContain(
      'Skriv lenken til stedet der dokumentet ligger, eller legg ved filen.',
    )
  })

  test('is one: a second is left out by name, a new one takes the place of the one that was kept', async () => {
    const two = await send(typed, [file('a.pdf'), file('b.pdf')])
    expect(two.text).toContain('Du kan legge ved bare én fil. Disse ble ikke med: «b.pdf».')
    const kept = /name="fileKept" value="([^"]+)"/.exec(two.text)?.[1] ?? ''
    const picture = await photo().jpeg().withMetadata().toBuffer()
    await send({ ...typed, fileKept: kept }, [file('c.jpg', picture)])
    const made = await newest()
    expect((await fileOf(made)).name).toBe(`${made.number}.jpg`)
  })

  test('is needed where there is no link, over REST too', async () => {
    const { text } = await send({ ...typed, title: '' })
    for (const said of ['Skriv hva dokumentet heter.', 'eller legg ved filen.']) {
      expect(text).toContain(said)
    }
    const nothing = { key: crypto.randomUUID(), ...typed }
    await expect(registerDocument(await app.as('managerChemistry'), nothing)).rejects.toMatchObject(
      {
        code: 'linkOrFileMissing',
        data: { errors: [{ path: 'link' }] },
      },
    )
  })

  test('is downloaded by those who read the unit and by nobody else, wherever they ask', async () => {
    const made = await register()
    const { filename, id } = await fileOf(made)
    for (const who of everyone) {
      const may = readers.includes(who)
      const token = who === null ? null : await app.token(who)
      const at = String(who)
      const page = await ask(app.payload, fileAddress(id), { token })
      expect(page.status === 200, at).toBe(may)
      if (may) expect(Buffer.from(await page.arrayBuffer()), at).toEqual(pdf)
      expect((await status(who, `/attachments/file/${filename ?? ''}`)) === 200, at).toBe(may)
      expect((await status(who, `/attachments/${id}`)) === 200, at).toBe(may)
      if (who === null) continue
      const shown = await ask(app.payload, recordAddress('nb', 'document', made.number), { token })
      const words = await shown.text()
      expect(words.includes(`Last ned ${made.number}.pdf`), at).toBe(may)
      expect(words.includes('Filen kan lastes ned av dem'), at).toBe(!may)
      const headers = { authorization: `JWT ${token ?? ''}` }
      const deep = await fetch(`${app.origin}/api/unit-documents/${made.id}?depth=2`, { headers })
      expect((await deep.text()).includes(filename ?? ''), at).toBe(may)
    }
  })

  test('is replaced or removed when the document is changed; what it was before is gone by the next night', async () => {
    const made = await register()
    const before = await fileOf(made)
    const at = { id: made.id, number: made.number, version: String(made.version) }
    const changed = await send(
      { ...typed, ...at, title: 'Påfylling, ny' },
      [file('ny.pdf')],
      'change',
    )
    expect(changed.location).toContain('done=change')
    const after = await newest()
    const now = await fileOf(after)
    expect(now.id).not.toBe(before.id)
    const manager = await app.as('managerChemistry')
    const give = (given: object) =>
      takeStep(manager, documentSteps, 'change', { id: made.id, version: null, ...typed, ...given })
    await expect(give({ removeFile: 'yes' })).rejects.toMatchObject({ code: 'linkOrFileMissing' })
    const link = 'https://intranett.nordhavn.example/nitrogen'
    expect((await give({ link })).file).not.toBeNull()
    expect((await give({ link, removeFile: 'yes' })).file ?? null).toBeNull()
    app.setDay('2026-11-24')
    await removeExpiredAttachments(await app.as())
    for (const { id } of [before, now]) {
      expect(await local.findById(await app.as(), 'attachments', id, system)).toBeNull()
    }
    app.setDay('2026-11-22')
  })

  test('of another document, or sent by another person, is taken by nobody', async () => {
    const other = await register()
    const stored = await storeAttachment(await app.as('managerHumanities'), {
      name: 'annen.pdf',
      data: pdf,
      account: (await app.as('managerHumanities')).user?.id as string,
    })
    const theirs = (await fileOf(other)).id
    for (const given of [stored.id, theirs, 'finnes-ikke']) {
      const asked = { key: crypto.randomUUID(), ...typed, file: given }
      await expect(registerDocument(await app.as('managerChemistry'), asked)).rejects.toMatchObject(
        {
          code: 'fileGone',
        },
      )
    }
  })

  test('goes with the document, once that is withdrawn and its period has passed', async () => {
    const made = await register()
    const { id: file } = await fileOf(made)
    const manager = await app.as('managerChemistry')
    const at = { id: made.id, version: null, reason: 'Erstattet.' }
    await takeStep(manager, documentSteps, 'withdraw', at)
    app.setDay('2040-01-01')
    const approver = await app.as('approver')
    await decideRetention(approver, { kind: 'unit-documents', version: 0, ...decision })
    await removeRecord(approver, { kind: 'unit-documents', id: made.id }, made.number)
    const req = await app.as()
    expect(await local.findById(req, 'unit-documents', made.id, system)).toBeNull()
    expect(await local.findById(req, 'attachments', file, system)).toBeNull()
    app.setDay('2026-11-22')
  })

  test('is named where the pre-meeting reads the documents of the unit', async () => {
    const made = await register()
    const asked = { units: [unitId('KJ')], since: '2026-01-01', day: '2026-11-22' }
    const { shown } = await documentsOf(await app.as('managerChemistry'), asked)
    const found = shown.find(({ number }) => number === made.number)
    expect(found?.file).toBe((await fileOf(made)).id)
  })
})
