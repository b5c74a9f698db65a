import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountId, type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { importDesk } from '../../test/import-desk.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import { answerMyHse } from '../../my-hse/my-hse.tsx'
import { storeAttachment } from '../attachments/store.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Import } from '../generated-types.ts'
import { registerDocument } from '../unit-documents/register.ts'

const system = { overrideAccess: true } as const
const assets = { style: '/style.css', script: '/script.js' }
const process = '/min-hms/hms-runde/HMS-2026-KJ-01'

describe.each(databases())('what units bring along in figures, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    await local.update(req, 'units', unitId('KJ'), { employees: 40, version: 1 }, system)
    await local.update(req, 'units', unitId('KJ-LAB'), { employees: 4, version: 1 }, system)
    const opened = { key: 'KJ:2026', number: 'HMS-2026-KJ-01', year: 2026, unit: unitId('KJ') }
    await local.create(req, 'hse-processes', { ...opened, state: 'preMeeting' as const }, system)
    const reported = { eventDate: '2025-06-01', reportedDate: '2025-06-01', year: 2025 }
    const about = { title: 'Løs list', description: 'Løs list', unit: unitId('KJ') }
    const data = { key: 'c', number: 'AVV-2025-0001', ...reported, ...about }
    await local.create(req, 'nonconformities', data, system)
  })
  afterAll(() => app.close())

  const ask = async (who: ActorName, address: string, body?: string) => {
    const answer = await fetch(`${app.origin}/api${address}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'accept-language': 'nb',
        'content-type': 'application/octet-stream',
        authorization: `JWT ${await app.token(who)}`,
      },
      ...(body === undefined ? {} : { body }),
    })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const readIn = (kind: string, file: string): Promise<Import> => importDesk(app).readIn(kind, file)
  const page = async (address: string, actor: ActorName): Promise<string> => {
    const headers = { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    return (await answer?.text()) ?? ''
  }
  /** The text of a page, without its tags. */
  const textOf = (html: string): string =>
    html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/[\s\u00a0]+/g, ' ')

  const totals = [
    'År;Enhet;Type;Antall',
    '2025;KJ;Nestenulykke;12',
    '2025;KJ;Avvik;30',
    '2024;KJ;Avvik;25',
    '2025;HF;Avvik;990',
  ].join('\n')
  const absence =
    'Enhet;Periode;Prosent;Dagsverk\nKJ;2025;5,1;312\nKJ;2026-K1;4,2;\nKJ-LAB;2025;25;\n'

  test('managers read none in', async () => {
    for (const kind of ['totals', 'sickness-absence']) {
      for (const who of ['managerChemistry', 'coordinator', 'employee'] as const) {
        const { status } = await ask(who, `/imports/preview?kind=${kind}`, totals)
        expect(status, `${who} ${kind}`).toBe(403)
      }
    }
  })

  test('the HSE Unit reads them in; twice changes nothing, and a small unit’s absence is refused', async () => {
    expect(await readIn('totals', totals)).toMatchObject({ created: 4, wrong: 0 })
    expect(await readIn('totals', totals)).toMatchObject({ created: 0, changed: 0, unchanged: 4 })
    expect(await readIn('totals', totals.replace(';25', ';26'))).toMatchObject({ changed: 1 })
    expect(await readIn('sickness-absence', absence)).toMatchObject({ created: 2, wrong: 1 })
    expect(await readIn('sickness-absence', absence)).toMatchObject({ created: 0, unchanged: 2 })
  })

  test('what cannot be is refused by hand too, at its field', async () => {
    const req = await app.as()
    const total = { unit: unitId('KJ'), year: 2025, kind: 'nearMiss', count: 1 } as const
    const refused = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => (error as { code?: string }).code,
      )
    expect(await refused(local.create(req, 'former-totals', total, system))).toBe('totalThere')
    const late = { ...total, year: 2027 }
    expect(await refused(local.create(req, 'former-totals', late, system))).toBe('yearWrong')
    const small = { unit: unitId('KJ-LAB'), year: 2025, percent: 25 }
    expect(await refused(local.create(req, 'sickness-absence', small, system))).toBe('unitSmall')
    const again = { unit: unitId('KJ'), year: 2025, percent: 5 }
    expect(await refused(local.create(req, 'sickness-absence', again, system))).toBe('absenceThere')
  })

  test('and managers change none by hand', async () => {
    const req = await app.as()
    for (const [collection, change] of [
      ['former-totals', { count: 1 }],
      ['sickness-absence', { percent: 1 }],
    ] as const) {
      const [found] = await local.find(req, collection, system)
      if (!found) throw new Error(`There is nothing in ${collection}.`)
      for (const who of ['managerChemistry', 'coordinator', 'employee'] as const) {
        const answer = await fetch(`${app.origin}/api/${collection}/${found.id}`, {
          method: 'PATCH',
          headers: {
            'content-type': 'application/json',
            authorization: `JWT ${await app.token(who)}`,
          },
          body: JSON.stringify({ ...change, version: found.version }),
        })
        expect(answer.status, `${who} ${collection}`).toBe(403)
      }
    }
  })

  test('the figures show them marked, and count the same as before in their own year', async () => {
    const shown = textOf(await page('/min-hms/tall?year=2025', 'managerChemistry'))
    expect(shown).toContain('Avvik år for år')
    // Verne’s own year first, and beside it on a line of its own what was counted elsewhere: nothing is added up.
    expect(shown).toMatch(/2025 0 1 1 2025 før Verne 12 30 42 2024 før Verne – 26 26/)
    expect(shown).toMatch(/I alt 1 0/)
    // Another unit’s are not among those of Chemistry.
    expect(shown).not.toContain('990')
    expect(textOf(await page('/min-hms/tall?year=2025', 'approver'))).toContain('1020')
    expect(textOf(await page('/en/my-hse/figures', 'managerChemistry'))).toContain(
      '2025 before Verne 12 30',
    )
  })

  test('the pre-meeting has them beside the cases, and the absence beside the field', async () => {
    const cases = textOf(await page(`${process}/formote/avvik-og-tiltak`, 'managerChemistry'))
    expect(cases).toMatch(/2025 før Verne 12 30 42/)
    // The report, which is frozen when the process is closed, has the same lines for whoever reads it.
    for (const who of ['managerChemistry', 'editor', 'topManagement'] as const) {
      const report = textOf(await page(`${process}/rapport`, who))
      expect(report, who).toMatch(/2026 til og med 22\. november 2026 0 0 0 2025 0 1 1/)
      expect(report, who).toMatch(/2025 før Verne 12 30 42 2024 før Verne – 26 26/)
    }
    const elsewhere = textOf(
      await page(`${process}/formote/henvendelser-og-krav`, 'managerChemistry'),
    )
    expect(elsewhere).toContain('Sykefravær som er lest inn')
    expect(elsewhere).toContain('1. kvartal 2026: 4,2 %')
    expect(elsewhere).toContain('2025: 5,1 % (312 tapte dagsverk)')
  })

  test('the unit’s page says both, each by itself', async () => {
    const shown = textOf(await page('/min-hms/enhet/KJ?period=2025', 'managerChemistry'))
    expect(shown).toContain('Meldt i perioden: 1')
    expect(shown).toContain('Meldt i 2025, før Verne: 42.')
    expect(shown).toContain('Sykefravær 2025: 5,1 %')
  })

  test('the report of the year before is the unit’s, and the pre-meeting looks back to it', async () => {
    const req = await app.as('editor')
    const upload = { name: 'r.pdf', data: pdf, account: accountId('editor') }
    const { id: file } = await storeAttachment(req, upload)
    const given = {
      key: crypto.randomUUID(),
      unit: unitId('KJ'),
      kind: 'formerReport',
      reportYear: '2025',
      title: 'HMS-rapport for 2025',
      language: 'nb',
      date: '2026-01-15',
      file,
    }
    await expect(registerDocument(req, { ...given, reportYear: '' })).rejects.toMatchObject({
      code: 'reportYearMissing',
    })
    const made = await registerDocument(req, given)
    const back = await page(`${process}/formote/i-fjor`, 'managerChemistry')
    expect(textOf(back)).toContain('HMS-rapporten for 2025, før Verne')
    expect(back).toContain(`/min-hms/vedlegg/${file}`)
    for (const address of ['/min-hms/hms-runde', '/min-hms/enhet/KJ']) {
      const shown = await page(address, 'managerChemistry')
      expect(shown, address).toContain(`/min-hms/dokumenter/${made.number}`)
    }
    expect(await page('/min-hms/hms-runde', 'managerHumanities')).not.toContain(made.title)
    for (const [who, status] of [
      ['managerChemistry', 200],
      ['managerHumanities', 404],
      ['employee', 404],
    ] as const) {
      const headers = { cookie: `payload-token=${await app.token(who)}` }
      const address = new URL(`/min-hms/vedlegg/${file}`, app.origin)
      const answer = await answerMyHse(new Request(address, { headers }), {
        payload: app.payload,
        assets,
      })
      expect(answer?.status, who).toBe(status)
    }
  })

  test('a unit that has become small shows its absence no more', async () => {
    const req = await app.as()
    const unit = await local.findById(req, 'units', unitId('KJ'), system)
    const version = unit?.version ?? 0
    await local.update(req, 'units', unitId('KJ'), { employees: 4, version }, system)
    for (const address of ['/min-hms/enhet/KJ', `${process}/formote/henvendelser-og-krav`]) {
      expect(textOf(await page(address, 'managerChemistry')), address).not.toMatch(/5,1|4,2 %/)
    }
  })

  test('nor over REST: in no list, by no id, filter or order, and to nobody', async () => {
    const req = await app.as()
    const kept = await local.find(req, 'sickness-absence', { ...system, sort: 'key' })
    const [first] = kept
    if (!first) throw new Error('There is no absence.')
    const large = { unit: unitId('HF'), year: 2025, percent: 3.5 }
    await req.payload.db.updateOne({
      collection: 'units',
      id: unitId('HF'),
      data: { employees: 40 },
      req,
    })
    const shown = await local.create(req, 'sickness-absence', large, system)
    for (const who of ['editor', 'approver', 'admin', 'topManagement'] as const) {
      for (const query of ['', '?where[percent][greater_than]=1', '?sort=percent', '?depth=2']) {
        const { body, status } = await ask(who, `/sickness-absence${query}`)
        const docs = body['docs'] as { id: string }[]
        expect([who, query, status, docs.map(({ id }) => id)]).toEqual([
          who,
          query,
          200,
          [shown.id],
        ])
      }
      expect((await ask(who, '/sickness-absence/count')).body).toEqual({ totalDocs: 1 })
      expect((await ask(who, `/sickness-absence/${first.id}`)).status, who).toBe(404)
    }
    const change = async (method: string, address: string, body: object) => {
      const answer = await fetch(`${app.origin}/api/sickness-absence${address}`, {
        method,
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token('approver')}`,
        },
        body: JSON.stringify(body),
      })
      return { status: answer.status, said: await answer.text() }
    }
    const moved = { unit: unitId('HF'), quarter: 'q3', version: first.version }
    for (const answer of [
      await change('PATCH', `/${first.id}`, moved),
      await change('DELETE', `/${first.id}`, {}),
    ]) {
      expect([403, 404]).toContain(answer.status)
      expect(answer.said).not.toMatch(/5\.1|4\.2/)
    }
    expect(await local.count(req, 'sickness-absence', system)).toBe(kept.length + 1)
  })
})
