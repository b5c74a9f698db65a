import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { removeExpiredAttachments, storeAttachment } from '../../plugin/attachments/store.ts'
import { addEvidence, savePictures, type WrittenPictures } from '../../plugin/audits/evidence.ts'
import { type PictureOfVisit, picturesOf } from '../../plugin/audits/pictures.ts'
import { captionField, mostPictures, visitAnchor } from '../../plugin/audits/rules.ts'
import { auditSteps } from '../../plugin/audits/steps.ts'
import { auditRefusalText } from '../../plugin/audits/text.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { Audit, AuditEvidence } from '../../plugin/generated-types.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import {
  accountId,
  type ActorName,
  actors,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { auditNumbers, plantAudits } from '../../test/plant-audits.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import { ask, type DrawnField, type DrawnForm, pageAt } from '../forms/test-pages.ts'
import { answerMyHse } from '../my-hse.tsx'
import { withPictures } from '../paper/pictures.ts'
import { fileAddress } from '../routes.ts'

const system = { overrideAccess: true } as const
const assets = { style: '/style.css', script: '/script.js' }
const audit = 'audit-notified'
/** What somebody writes that a picture shows, of the version they were shown. */
const told = (picture: PictureOfVisit | undefined, caption: string) =>
  picture ? { [picture.id]: { caption, version: picture.version } } : {}
/** What a form sends as it stands, with something in what is empty. */
const postOf = (form: DrawnForm | undefined): [string, string][] =>
  (form?.fields ?? [])
    .filter(({ off }) => !off)
    .map(({ name, value }) => [name, value === '' ? 'Det meste virker.' : value])
const page = `/min-hms/hms-revisjoner/${auditNumbers.notified}`

describe.each(databases())('pictures of a site visit, on $name', (database) => {
  let app: TestApp
  let photo: Buffer
  let visit: AuditEvidence

  beforeAll(async () => {
    app = await startApp(database)
    await plantAudits(app)
    photo = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#887' } })
      .withExif({ IFD0: { Make: 'KANARI-kamera' }, IFD3: { GPSLatitudeRef: 'N' } })
      .jpeg()
      .toBuffer()
    visit = await visited({ pictures: [await waiting(), await waiting()] })
  })
  afterAll(() => app.close())

  const waiting = async (who: ActorName = 'approver'): Promise<string> => {
    const upload = { data: photo, name: 'kari.jpg', account: accountId(who), hours: 1 }
    return (await storeAttachment(await app.as(who), upload)).id
  }
  const visited = async (given: object = {}, who: ActorName = 'approver') =>
    addEvidence(await app.as(who), {
      audit,
      key: crypto.randomUUID(),
      kind: 'visit',
      interviewee: null,
      date: '2026-11-16',
      place: 'Lab 2',
      what: 'Avtrekkene er ikke merket.',
      ...given,
    })
  const there = async (of: Pick<AuditEvidence, 'id'> = visit) =>
    (await picturesOf(await app.as(), [of.id])).get(of.id) ?? []
  const saved = async (given: Partial<WrittenPictures>, who: ActorName = 'approver') =>
    savePictures(await app.as(who), {
      audit,
      evidence: visit.id,
      added: [],
      captions: {},
      removed: [],
      ...given,
    })
  const inState = async (state: Audit['state'], openTo: Audit['openTo']): Promise<void> => {
    const req = await app.as()
    const { version = 1 } = (await local.findById(req, 'audits', audit, system)) ?? {}
    await local.update(req, 'audits', audit, { state, openTo, version }, system)
  }
  const asked = async (address: string, who: ActorName | null) => {
    const headers: Record<string, string> =
      who === null ? {} : { cookie: `payload-token=${await app.token(who)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return answer
  }
  const everyone = [...(Object.keys(actors) as ActorName[]), null]
  const readers = async (address: string): Promise<Set<ActorName | null>> => {
    const found = new Set<ActorName | null>()
    for (const who of everyone) if ((await asked(address, who)).status === 200) found.add(who)
    return found
  }
  /** Those who read the visit itself over REST. */
  const readersOfVisit = async (): Promise<Set<ActorName | null>> => {
    const found = new Set<ActorName | null>()
    for (const who of everyone) {
      const headers: Record<string, string> =
        who === null ? {} : { authorization: `JWT ${await app.token(who)}` }
      const answer = await fetch(`${app.origin}/api/audit-evidence/${visit.id}`, { headers })
      if (answer.status === 200) found.add(who)
    }
    return found
  }

  test('belong to a visit, tell nothing but what they show, and are nobody’s', async () => {
    const pictures = await there()
    expect(pictures.map(({ caption }) => caption)).toEqual([null, null])
    for (const { id } of pictures) {
      const file = await local.findById(await app.as(), 'attachments', id, system)
      expect([file?.uploadedBy ?? null, file?.expiresAt ?? null]).toEqual([null, null])
      const content = Buffer.from(await (await asked(fileAddress(id), 'approver')).arrayBuffer())
      expect(content.includes('KANARI')).toBe(false)
      expect((await sharp(content).metadata()).exif).toBeUndefined()
    }
    await expect(visited({ kind: 'document', pictures: [await waiting()] })).rejects.toMatchObject({
      code: 'picturesOfVisits',
    })
  })

  test('sent twice with one key, also at once, are there once; one that is gone is said before anything is written', async () => {
    const same = { key: crypto.randomUUID(), pictures: [await waiting()] }
    const [one, other] = await Promise.all([visited(same), visited(same)])
    const again = await visited(same)
    expect([other.id, again.id]).toEqual([one.id, one.id])
    expect(await there(one)).toHaveLength(1)
    const gone = { key: crypto.randomUUID(), pictures: [await waiting('editor2')] }
    await expect(visited(gone)).rejects.toMatchObject({ code: 'fileGone', status: 409 })
    const written = await local.find(await app.as(), 'audit-evidence', {
      ...system,
      where: { key: { equals: `${audit}:${gone.key}` } },
    })
    expect(written).toEqual([])
  })

  test('are told of, added and taken away by the team while it is at work', async () => {
    const [first, second] = await there()
    if (!first || !second) throw new Error('no pictures')
    await expect(saved({ captions: told(first, ' ') })).rejects.toMatchObject({
      code: 'captionMissing',
    })
    const [third] = [await waiting('editor2')]
    await saved(
      {
        added: [third],
        captions: told(first, 'Avtrekk 3 uten merke'),
        removed: [second.id],
      },
      'editor2',
    )
    expect((await there()).map(({ caption, id }) => [id, caption])).toEqual([
      [first.id, 'Avtrekk 3 uten merke'],
      [third, null],
    ])
    await removeExpiredAttachments(await app.as())
    expect(await local.findById(await app.as(), 'attachments', second.id, system)).toBeNull()
    const more = await Promise.all(Array.from({ length: mostPictures - 1 }, () => waiting()))
    await expect(saved({ added: more })).rejects.toMatchObject({ code: 'tooManyPictures' })
    expect(await there()).toHaveLength(2)
  })

  test('keep draft and report back until each is told of; what refuses names the visit and leads to it', async () => {
    const conducted = 'audit-conducted'
    const untold = await visited({ audit: conducted, pictures: [await waiting()] })
    const who = await app.as('approver')
    const step = async (name: 'sendDraft' | 'sendReport', of: string) =>
      takeStep(who, auditSteps, name, { id: of, version: null, summary: 'Det meste virker.' })
    await expect(step('sendDraft', conducted)).rejects.toMatchObject({
      code: 'picturesUntold',
      status: 409,
      text: { nb: expect.stringContaining('Befaring, Lab 2, 16. november 2026: ') as unknown },
    })
    const commented = await visited({ audit: 'audit-commented', pictures: [await waiting()] })
    await expect(step('sendReport', commented.audit as string)).rejects.toMatchObject({
      code: 'picturesUntold',
    })
    const token = await app.token('approver')
    const address = `/min-hms/hms-revisjoner/${auditNumbers.conducted}`
    const { forms } = await pageAt(app.payload, address, token)
    const form = forms.find(({ fields }) => fields.some(({ name }) => name === 'summary'))
    const answer = await ask(app.payload, form?.action ?? '', { post: postOf(form), token })
    const refused = await pageAt(app.payload, answer.headers.get('location') ?? '', token)
    expect(refused.errorLinks).toEqual([visitAnchor(untold.id)])
    expect(refused.ids).toContain(visitAnchor(untold.id))
    const [picture] = await there(untold)
    await saved({ audit: conducted, evidence: untold.id, captions: told(picture, 'Avtrekk 1') })
    expect(await step('sendDraft', conducted)).toMatchObject({ draftSentOn: '2026-11-22' })
  })

  test('keep what two auditors write at once: the later is told, and what they left as it was stays', async () => {
    const made = await visited({ pictures: [await waiting(), await waiting(), await waiting()] })
    const [first, second, third] = await there(made)
    if (!first || !second || !third) throw new Error('no pictures')
    const token = await app.token('approver')
    const formOf = async (address: string) =>
      (await pageAt(app.payload, address, token)).forms.find(({ fields }) =>
        fields.some(({ name }) => name === captionField(first.id)),
      )
    const send = async (form: DrawnForm | undefined, words: Readonly<Record<string, string>>) => {
      const post = (form?.fields ?? [])
        .filter(({ kind, off }) => !off && kind !== 'file')
        .map(({ name, value }): [string, string] => [name, words[name] ?? value])
      const answer = await ask(app.payload, form?.action ?? '', { post, token })
      return answer.headers.get('location') ?? ''
    }
    const [stale, other] = [await formOf(page), await formOf(page)]
    await saved({ evidence: made.id, captions: told(first, 'Først') }, 'editor2')
    const untouched = await send(stale, { [captionField(second.id)]: 'To' })
    expect(untouched).toContain('done=saved')
    expect((await there(made)).map(({ caption }) => caption)).toEqual(['Først', 'To', null])

    const added = await waiting()
    const both = { [captionField(first.id)]: 'Senere', [captionField(third.id)]: 'Tre' }
    const withFile = other && {
      ...other,
      fields: [
        ...other.fields,
        { ...(other.fields[0] as DrawnField), name: 'photo', value: added },
      ],
    }
    const clash = await send(withFile, both)
    expect((await there(made)).map(({ caption }) => caption)).toEqual(['Først', 'To', null])
    const refused = await pageAt(app.payload, clash, token)
    expect(refused.text).toContain(auditRefusalText.changed.nb)
    expect(refused.text).toContain('Først')
    const again = await formOf(clash)
    const shown = (id: string) => again?.fields.find(({ name }) => name === captionField(id))?.value
    expect([shown(first.id), shown(second.id), shown(third.id)]).toEqual(['Senere', 'To', 'Tre'])
    await send(again, {})
    expect((await there(made)).map(({ caption }) => caption)).toEqual(['Senere', 'To', 'Tre', null])
    // One that was taken away meanwhile is not told of in silence.
    await saved({ evidence: made.id, removed: [first.id] }, 'editor2')
    const late = saved({ evidence: made.id, captions: told(first, 'Borte') })
    await expect(late).rejects.toMatchObject({ code: 'conflict', status: 409 })
  })

  test('are pictures, no more than a visit takes, and of visits alone, through both doors', async () => {
    const upload = { data: pdf, name: 'kari.pdf', account: accountId('approver'), hours: 1 }
    const document = (await storeAttachment(await app.as('approver'), upload)).id
    const more = await Promise.all(Array.from({ length: mostPictures + 1 }, () => waiting()))
    const spoken = { key: crypto.randomUUID(), kind: 'document' }
    const { id: written } = await visited(spoken)
    for (const add of [
      async (pictures: readonly string[]) => visited({ pictures }),
      async (added: readonly string[]) => saved({ added }),
    ]) {
      const before = await local.count(await app.as(), 'audit-evidence', system)
      await expect(add([document])).rejects.toMatchObject({ code: 'notPicture' })
      await expect(add(more)).rejects.toMatchObject({ code: 'tooManyPictures' })
      expect(await local.count(await app.as(), 'audit-evidence', system)).toBe(before)
    }
    const again = visited({ ...spoken, kind: 'visit', pictures: more.slice(0, 1) })
    await expect(again).rejects.toMatchObject({ code: 'writtenBefore', status: 409 })
    expect(await there({ id: written })).toEqual([])
    const filled = { key: crypto.randomUUID(), pictures: more.slice(1) }
    const full = await visited(filled)
    await expect(visited({ ...filled, pictures: more })).rejects.toMatchObject({
      code: 'tooManyPictures',
    })
    expect(await there(full)).toHaveLength(mostPictures)
  })

  test('are not of what is no visit, nor of a visit of another audit', async () => {
    const { id: elsewhere } = await local.create(
      await app.as(),
      'audit-evidence',
      {
        key: 'audit-conducted:visit',
        audit: 'audit-conducted',
        unit: unitId('KJ-LAB'),
        kind: 'visit',
        date: '2026-11-16',
        what: 'En annen befaring.',
      },
      system,
    )
    for (const evidence of ['evidence-notified', elsewhere, 'nothing']) {
      await expect(saved({ evidence })).rejects.toMatchObject({ status: 404, code: 'noVisit' })
    }
    const [picture] = await there()
    await saved({ evidence: (await visited()).id, removed: [picture?.id ?? ''] })
    expect(await there()).toContainEqual(picture)
  })

  test('are read by exactly those who read the visit, as far as the audit has come', async () => {
    const [picture] = await there()
    const address = fileAddress(picture?.id ?? '')
    for (const [state, openTo] of [
      ['notified', 'team'],
      ['conducted', 'unit'],
      ['reportSent', 'reported'],
    ] as const) {
      await inState(state, openTo)
      expect(await readers(address), state).toEqual(await readersOfVisit())
    }
    expect(await readers(address)).toContain('managerChemistry')
    expect(await readers(address)).not.toContain('managerHumanities')
    await inState('notified', 'team')
    expect(await readers(address)).not.toContain('managerChemistry')
  })

  test('are within no search of files over REST', async () => {
    const [picture] = await there()
    for (const who of ['employee', 'managerChemistry', 'editor'] as const) {
      const answer = await fetch(
        `${app.origin}/api/attachments?where[evidence][equals]=${visit.id}&depth=0`,
        { headers: { authorization: `JWT ${await app.token(who)}` } },
      )
      expect(await answer.text(), who).not.toContain(picture?.id)
    }
  })

  test('stand on the page and in the report with what they show, and within the paper itself', async () => {
    const [picture] = await there()
    const source = `src="${fileAddress(picture?.id ?? '')}"`
    for (const address of [page, `${page}/rapport`]) {
      const text = await (await asked(address, 'approver')).text()
      expect(text).toContain(source)
      expect(text).toContain('Avtrekk 3 uten merke')
    }
    const html = `<p><img ${source} alt="Bilde 1"/></p>`
    const paper = await withPictures(await app.as('approver'), html)
    expect(paper).toMatch(/^<p><img src="data:image\/jpeg;base64,[^"]+" alt="Bilde 1"\/><\/p>$/)
    expect(await withPictures(await app.as('employee'), html)).toBe(html)
  })

  test('are as they were once the report is sent, whoever asks', async () => {
    await inState('reportSent', 'reported')
    const before = await there()
    for (const who of ['approver', 'editor2', 'editor'] as const) {
      await expect(saved({ removed: [before[0]?.id ?? ''] }, who)).rejects.toMatchObject({
        status: 409,
      })
      await expect(saved({ added: [await waiting(who)] }, who)).rejects.toMatchObject({
        status: 409,
      })
    }
    expect(await there()).toEqual(before)
    expect(await (await asked(page, 'approver')).text()).not.toContain('name="removePicture"')
    await inState('notified', 'team')
    expect(await (await asked(page, 'approver')).text()).toContain('name="removePicture"')
    for (const who of ['managerChemistry', 'auditor', 'employee'] as const) {
      const refusal = saved({ removed: [before[0]?.id ?? ''] }, who)
      await expect(refusal, who).rejects.toMatchObject({ name: 'Refusal' })
    }
    expect(await there()).toEqual(before)
  })
})
