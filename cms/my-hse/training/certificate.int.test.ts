import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trainingSegments } from '../../../content/addresses/forms.ts'
import { myTrainingAddress, unitTrainingAddress } from '../../../content/addresses/my-hse.ts'
import { removeExpiredAttachments, storeAttachment } from '../../plugin/attachments/store.ts'
import { openAttachment } from '../../plugin/attachments/stream.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { Attachment } from '../../plugin/generated-types.ts'
import { gatherAnew } from '../../plugin/publishing/snapshot.ts'
import {
  attachCertificate,
  certificatesRead,
  removeCertificate,
} from '../../plugin/training/records/certificate.ts'
import { withdrawLine } from '../../plugin/training/records/withdraw.ts'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { plantedCourses, plantTraining } from '../../test/plant-training.ts'
import { photo } from '../forms/test-files.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import { ask, host } from '../forms/test-pages.ts'
import { answerMyHse } from '../my-hse.tsx'
import { fileAddress, formAddress } from '../routes.ts'

const system = { overrideAccess: true } as const
const everyone = [...(Object.keys(actors) as ActorName[]), null]
/** Those who run the HSE work of Chemistry. */
const leads = ['managerChemistry', 'deputyChemistry'] as const
const hseUnit = ['editor', 'editor2', 'approver'] as const

describe.each(databases())('a certificate of a course that was taken, on $name', (database) => {
  let app: TestApp
  /** Of the employee: one the unit gave, one the HSE unit gave. */
  let own = ''
  let central = ''

  beforeAll(async () => {
    app = await startApp(database)
    await plantTraining(app)
  })
  afterAll(() => app.close())

  const lineOf = async (course: string, central: boolean): Promise<string> => {
    const { id } = await local.create(
      await app.as(),
      'training-records',
      {
        key: crypto.randomUUID(),
        name: 'Prøve employee',
        person: personId('employee'),
        course,
        unit: unitId('KJ'),
        category: 'employee',
        date: '2026-11-20',
        central,
        state: 'confirmed',
      },
      system,
    )
    return id
  }
  beforeEach(async () => {
    own = await lineOf(plantedCourses.fire, false)
    central = await lineOf(plantedCourses.managers, true)
  })

  const waiting = async (who: ActorName): Promise<string> => {
    const stored = await storeAttachment(await app.as(who), {
      name: 'kari-hemmelig.pdf',
      data: pdf,
      account: accountId(who),
    })
    return stored.id
  }
  const attach = async (who: ActorName, id: string, file?: string): Promise<void> =>
    attachCertificate(await app.as(who), { id, file: file ?? (await waiting(who)) })
  const certificates = async (line: string): Promise<Attachment[]> =>
    local.find(await app.as(), 'attachments', { ...system, where: { training: { equals: line } } })
  const only = async (line: string): Promise<Attachment> => {
    const [found, ...others] = await certificates(line)
    if (!found || others.length > 0) throw new Error('not one certificate')
    return found
  }
  const send = async (
    values: Readonly<Record<string, string>>,
    files: readonly File[],
    who: ActorName,
  ) => {
    const body = new FormData()
    for (const [name, value] of Object.entries({ form: crypto.randomUUID(), ...values })) {
      body.append(name, value)
    }
    for (const each of files) body.append('file', each)
    const token = await app.token(who)
    const request = new Request(
      `http://${host}${formAddress('nb', trainingSegments.certificate)}`,
      {
        method: 'POST',
        body,
        headers: { host, origin: `http://${host}`, cookie: `payload-token=${token}` },
      },
    )
    const answer = await answerMyHse(request, {
      payload: app.payload,
      assets: { style: '', script: '' },
    })
    const location = answer?.headers.get('location') ?? ''
    const page = await ask(app.payload, location, { token })
    return { location, text: await page.text() }
  }
  const pageFor = async (who: ActorName, address: string): Promise<string> =>
    (await ask(app.payload, address, { token: await app.token(who) })).text()

  test('is attached by the person on their own page, and shown there and to those who lead the unit', async () => {
    const file = new File([pdf], 'kari-hemmelig.pdf')
    const { location, text } = await send({ taken: own }, [file], 'employee')
    expect(location).toBe(myTrainingAddress('nb', { done: 'certified' }))
    expect(text).toContain('Kursbeviset er lagret.')
    const kept = await only(own)
    expect(kept).toMatchObject({ name: 'Kursbevis.pdf', mimeType: 'application/pdf' })
    // Nobody’s from then on, and never removed as one that waits.
    expect([kept.uploadedBy ?? null, kept.expiresAt ?? null]).toEqual([null, null])
    expect(JSON.stringify(kept)).not.toMatch(/hemmelig|kari/)
    expect(text).toContain(fileAddress(kept.id))
    const unit = await pageFor('managerChemistry', unitTrainingAddress('nb', 'KJ'))
    expect(unit).toContain(fileAddress(kept.id))
    expect(unit).toContain('aria-label="Kursbevis: Brannvern, Prøve employee"')
    const csv = await pageFor('managerChemistry', '/min-hms/enhet/KJ/opplaering.csv')
    expect(csv).toMatch(/Prøve employee;[^\r\n]*kursbevis/)
    expect(await pageFor('representative', unitTrainingAddress('nb', 'KJ'))).not.toContain(
      fileAddress(kept.id),
    )
  })

  test('is attached on the page of the unit by those who lead it', async () => {
    const picture = await photo().jpeg().withMetadata().toBuffer()
    const { location } = await send(
      { taken: own, number: 'KJ' },
      [new File([picture], 'IMG_1.jpg')],
      'managerChemistry',
    )
    expect(location).toBe(unitTrainingAddress('nb', 'KJ', { done: 'certified' }))
    expect((await only(own)).name).toBe('Kursbevis.jpg')
  })

  test('without a file, or of a kind that is not taken, is refused at its field; a file that came along is kept', async () => {
    const nothing = await send({ taken: own }, [], 'employee')
    expect(nothing.text).toContain('Velg filen med kursbeviset.')
    const wrong = await send({ taken: own }, [new File(['a,b'], 'liste.csv')], 'employee')
    expect(wrong.text).toContain('«liste.csv» kan ikke legges ved her.')
    const lost = await send({ taken: '' }, [new File([pdf], 'bevis.pdf')], 'employee')
    expect(lost.text).toContain('Velg kurset kursbeviset er for.')
    expect(lost.text).toMatch(/name="fileKept" value="[^"]+"/)
    expect(await certificates(own)).toEqual([])
  })

  test.each([
    ['the unit gave', () => own, ['employee', ...leads]],
    ['the HSE unit gave', () => central, ['employee', ...leads, ...hseUnit]],
  ] as const)(
    'of a course %s is read by those who read the line, wherever they ask',
    async (_, line, may) => {
      await attach('employee', line())
      const { filename, id } = await only(line())
      const readers: readonly (string | null)[] = may
      for (const who of everyone) {
        const token = who === null ? null : await app.token(who)
        const at = String(who)
        const page = await ask(app.payload, fileAddress(id), { token })
        expect(page.status === 200, at).toBe(readers.includes(who))
        if (page.status === 200) expect(Buffer.from(await page.arrayBuffer())).toEqual(pdf)
        // Its one door: what Payload has of its own gives a certificate to nobody.
        const headers: Record<string, string> =
          token === null ? {} : { authorization: `JWT ${token}` }
        for (const door of [`/attachments/${id}`, `/attachments/file/${filename ?? ''}`]) {
          const answer = await fetch(`${app.origin}/api${door}`, { headers })
          await answer.arrayBuffer()
          expect([401, 403, 404], `${at} ${door}`).toContain(answer.status)
        }
        const listed = await fetch(`${app.origin}/api/attachments?limit=200&depth=0`, { headers })
        expect(await listed.text(), at).not.toContain(id)
      }
    },
  )

  test('is attached over REST by those who read the line, and by nobody else', async () => {
    const readers: readonly (string | null)[] = ['employee', ...leads]
    for (const who of everyone) {
      const headers: Record<string, string> = {
        'content-type': 'application/json',
        ...(who === null ? {} : { authorization: `JWT ${await app.token(who)}` }),
      }
      const file = who === null ? 'none' : await waiting(who)
      const answer = await fetch(`${app.origin}/api/training-records/certificate`, {
        method: 'POST',
        headers,
        body: JSON.stringify({ id: own, file }),
      })
      const expected = readers.includes(who) ? 200 : who === null ? 401 : 404
      expect(answer.status, String(who)).toBe(expected)
    }
    // Each new one has taken the place of the former.
    expect(await certificates(own)).toHaveLength(1)
  })

  test('sent twice is attached once; a new one takes the place of the former, which is gone by the next night', async () => {
    const file = await waiting('employee')
    await attach('employee', own, file)
    await attach('employee', own, file)
    const line = await local.findById(await app.as(), 'training-records', own, system)
    expect(line?.steps?.map(({ step }) => step)).toEqual(['certify'])
    await attach('managerChemistry', own)
    const { id } = await only(own)
    expect(id).not.toBe(file)
    const opened = await openAttachment(await app.as('chiefRepresentative'), file)
    expect(opened).toBeNull()
    app.setDay('2026-11-24')
    await removeExpiredAttachments(await app.as())
    expect(await local.findById(await app.as(), 'attachments', file, system)).toBeNull()
    expect((await only(own)).id).toBe(id)
    app.setDay('2026-11-22')
  })

  test('two at once leave one to be read', async () => {
    const [first, second] = await Promise.all([waiting('employee'), waiting('managerChemistry')])
    await Promise.allSettled([
      attach('employee', own, first),
      attach('managerChemistry', own, second),
    ])
    const read = await certificatesRead(await app.as('employee'), [own])
    expect([first, second]).toContain(read.get(own)?.[0]?.id)
    await attach('employee', own)
    expect(await certificates(own)).toHaveLength(1)
  })

  test('somebody else’s file is taken by nobody', async () => {
    const theirs = await waiting('managerHumanities')
    await expect(attach('employee', own, theirs)).rejects.toMatchObject({ code: 'fileGone' })
    await attach('employee', central)
    const { id: ofAnother } = await only(central)
    await expect(attach('employee', own, ofAnother)).rejects.toMatchObject({ code: 'fileGone' })
  })

  test('is taken away by itself, and with a line that was wrong', async () => {
    await attach('employee', own)
    const page = await send({ taken: own, remove: 'yes' }, [], 'employee')
    expect(page.text).toContain('Kursbeviset er fjernet.')
    expect(await certificates(own)).toEqual([])
    const again = removeCertificate(await app.as('employee'), own)
    await expect(again).rejects.toMatchObject({ code: 'noCertificate' })
    await attach('employee', own)
    const manager = await app.as('managerChemistry')
    await withdrawLine(manager, { id: own, reason: 'Feil person' })
    expect(await certificates(own)).toEqual([])
    await expect(attach('employee', own)).rejects.toMatchObject({ code: 'alreadyDone' })
  })

  test('never reaches what is published', async () => {
    await attach('employee', central)
    const { filename, id } = await only(central)
    const { snapshot } = await gatherAnew(await app.as())
    const said = JSON.stringify(snapshot)
    expect(said).not.toContain(id)
    expect(said).not.toContain(filename ?? 'nothing')
  })
})
