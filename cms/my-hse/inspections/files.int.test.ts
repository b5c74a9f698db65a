import { unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { removeExpiredAttachments, storeAttachment } from '../../plugin/attachments/store.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { Inspection } from '../../plugin/generated-types.ts'
import { registerInspection } from '../../plugin/inspections/register.ts'
import { inspectionSteps } from '../../plugin/inspections/steps.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import { answerMyHse } from '../my-hse.tsx'
import { fileAddress } from '../routes.ts'

const system = { overrideAccess: true } as const
const assets = { style: '/style.css', script: '/script.js' }

describe.each(databases())('the files of an inspection, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    vi.stubEnv('CHROMIUM_PATH', 'none')
    app = await startApp(database)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await app.close()
  })

  const file = async () => {
    const upload = { data: pdf, name: 'kari.pdf', account: accountId('editor'), hours: 1 }
    return (await storeAttachment(await app.as('editor'), upload)).id
  }
  const inspection = async (): Promise<Inspection> =>
    registerInspection(await app.as('editor'), {
      key: crypto.randomUUID(),
      ...{ authority: '', otherAuthority: 'Brannvesenet', unit: unitId('KJ'), language: 'nb' },
      ...{ title: 'Brannfarlig vare', notice: 'unannounced', visitDate: '2026-11-10' },
      ...{ letterDate: '2026-11-18', summary: '', archiveNumber: '' },
      letterFile: await file(),
    })
  const asked = async (address: string, who: ActorName | null): Promise<Response> => {
    const headers: Record<string, string> =
      who === null ? {} : { cookie: `payload-token=${await app.token(who)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return answer
  }
  const everyone = [...(Object.keys(actors) as ActorName[]), null]
  const reading = async (address: string): Promise<Set<ActorName | null>> => {
    const found = new Set<ActorName | null>()
    for (const who of everyone) {
      const answer = await asked(address, who)
      await answer.arrayBuffer()
      if (answer.status === 200) found.add(who)
    }
    return found
  }
  const readers: readonly ActorName[] = [
    ...(['editor', 'editor2', 'approver', 'managerChemistry', 'deputyChemistry'] as const),
    ...(['coordinator', 'representative', 'chiefRepresentative', 'topManagement'] as const),
  ]

  test('are called after it, and are read by those who read it, an auditor while an audit lasts', async () => {
    const made = await inspection()
    const id = idOf(made.letterFile ?? '')
    const kept = await local.findById(await app.as(), 'attachments', id, system)
    expect(kept).toMatchObject({ name: `${made.number}-brev.pdf` })
    expect([kept?.uploadedBy ?? null, kept?.expiresAt ?? null]).toEqual([null, null])
    expect(await reading(fileAddress(id))).toEqual(new Set(readers))
    const audit = await local.create(
      await app.as(),
      'audits',
      {
        key: 'the audit',
        number: 'REV-2026-0100',
        year: 2026,
        title: 'Revisjon av kjemi',
        unit: unitId('KJ'),
        state: 'notified',
        scope: 'Laboratoriene',
        points: ['risk'],
        auditDate: '2026-12-01',
        lead: personId('auditor'),
        team: [personId('auditor'), personId('editor')],
      },
      system,
    )
    expect((await asked(fileAddress(id), 'auditor')).status).toBe(200)
    const closed = { state: 'closed', version: audit.version } as const
    await local.update(await app.as(), 'audits', audit.id, closed, system)
    expect((await asked(fileAddress(id), 'auditor')).status).toBe(404)
  })

  test('a new letter takes the place of the one before, and the answer has a file of its own', async () => {
    const made = await inspection()
    const letter = idOf(made.letterFile ?? '')
    const at = { id: made.id, version: null }
    const said = { notice: 'announced', visitDate: '2026-11-10', letterDate: '2026-11-19' }
    const next = await takeStep(await app.as('editor'), inspectionSteps, 'noteLetter', {
      ...at,
      ...said,
      letterFile: await file(),
    })
    expect(idOf(next.letterFile ?? '')).not.toBe(letter)
    expect(await reading(fileAddress(letter))).toEqual(new Set())
    // Without a new one the letter there is stays.
    const same = await takeStep(await app.as('editor'), inspectionSteps, 'noteLetter', {
      ...at,
      ...said,
    })
    expect(idOf(same.letterFile ?? '')).toBe(idOf(next.letterFile ?? ''))
    const answered = await takeStep(await app.as('editor'), inspectionSteps, 'answer', {
      ...at,
      answer: 'Skapene er merket.',
      answeredOn: '2026-11-20',
      answerFile: await file(),
    })
    const answer = await local.findById(
      await app.as(),
      'attachments',
      idOf(answered.answerFile ?? ''),
      system,
    )
    expect(answer?.name).toBe(`${made.number}-svar.pdf`)
    app.setDay('2026-11-23')
    await removeExpiredAttachments(await app.as())
    app.setDay('2026-11-22')
    const left = await local.find(await app.as(), 'attachments', {
      ...system,
      where: { inspection: { equals: made.id } },
    })
    expect(left.map(({ name }) => name).sort()).toEqual([
      `${made.number}-brev.pdf`,
      `${made.number}-svar.pdf`,
    ])
    const [page] = [await asked(`/min-hms/tilsyn/${made.number}`, 'managerChemistry')]
    expect(await page.text()).toContain(`Last ned ${made.number}-svar.pdf`)
  })

  test('the folder for an inspector has an index and a paper for each part, in the language asked for', async () => {
    for (const [address, names, title] of [
      [
        '/min-hms/enhet/KJ/tilsynsmappe.zip',
        ['0-innhold.docx', '1-internkontroll.docx'],
        'Mappe til tilsyn',
      ],
      [
        '/en/my-hse/unit/KJ/inspection-folder.zip',
        ['0-contents.docx', '1-internal-control.docx'],
        'Folder for an inspector',
      ],
    ] as const) {
      const answer = await asked(address, 'managerChemistry')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('content-type')).toBe('application/zip')
      const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
      expect(Object.keys(files)).toEqual(expect.arrayContaining([...names]))
      const buffer = Buffer.from(files[names[0]] ?? new Uint8Array())
      const { value } = await mammoth.extractRawText({ buffer })
      expect(value).toContain(title)
      // Nobody has closed an HSE process yet: the index says so, and there is no such file.
      expect(value).toMatch(
        /Rapport fra siste HMS-runde: finnes ikke|Report of the last HSE process: does not exist/,
      )
      expect(Object.keys(files)).toHaveLength(5)
    }
  })

  test('the folder is for those who read the page of the unit', async () => {
    const address = '/min-hms/enhet/KJ/tilsynsmappe.zip'
    const page = '/min-hms/enhet/KJ'
    expect(await reading(address)).toEqual(await reading(page))
    expect((await asked('/min-hms/enhet/FINNES-IKKE/tilsynsmappe.zip', 'editor')).status).toBe(404)
  })
})
