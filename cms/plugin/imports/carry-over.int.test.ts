import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, email, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { importDesk } from '../../test/import-desk.ts'
import { answerMyHse } from '../../my-hse/my-hse.tsx'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Measure } from '../generated-types.ts'
import { proposeMeasure } from '../measures/propose.ts'
import { completeDue } from '../nonconformities/deadlines/due.ts'
import { nonconformitySteps } from '../nonconformities/steps.ts'
import { inputsOf } from '../processes/inputs.ts'
import { takeStep } from '../records/engine.ts'
import { sendLetters } from '../outbox/letter/send.ts'

const system = { overrideAccess: true } as const
const assets = { style: '/style.css', script: '/script.js' }

describe.each(databases())('records are carried over, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const process = { key: 'KJ:2026', number: 'HMS-2026-KJ-01', year: 2026, unit: unitId('KJ') }
    const data = { id: 'now', ...process, state: 'preMeeting' as const }
    await local.create(await app.as(), 'hse-processes', data, system)
  })
  afterAll(() => app.close())

  const ask = (who: ActorName, address: string, body: string) =>
    importDesk(app).ask(who, address, body)
  const readIn = (kind: string, file: string, who?: ActorName) =>
    importDesk(app).readIn(kind, file, who)
  /** What is waiting to be told to anybody, in any way. */
  const told = async (): Promise<number> => {
    const req = await app.as()
    const counts = await Promise.all([
      local.count(req, 'outbox', system),
      local.count(req, 'letter-lines', system),
    ])
    return counts.reduce((all, each) => all + each, 0)
  }
  const page = async (address: string, actor: ActorName): Promise<string> => {
    const headers = { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    return (await answer?.text()) ?? ''
  }

  const measures = [
    'Fra system;Referanse;Tiltak;Enhet;Ansvarlig: E-post;Frist;Beskrivelse;Tilstand',
    `Gamle HMS;4711;Merk rørene;KJ;${email('employee')};2025-03-01;"Alle rør\nmed syre";`,
    `Gamle HMS;4712;Sett opp skilt;KJ;${email('deputyChemistry')};2026-12-10;;Under arbeid`,
  ].join('\n')

  const cases = [
    'Fra system;Referanse;Overskrift;Enhet;Type;Skjedde;Meldt;Frist;Tilstand;Alvorlighet;Saksbehandler: E-post',
    `Gamle HMS;A-1;Avtrekket virker ikke;KJ;Avvik;2025-10-01;2025-10-02;2026-12-01;Under behandling;Kritisk;${email('employee')}`,
    'Gamle HMS;A-2;Løs list i trappen;KJ;Nestenulykke;2025-11-03;;2025-12-01;Mottatt;;',
  ].join('\n')

  async function carried(): Promise<Measure[]> {
    const where = { 'carriedOver.system': { exists: true } }
    return local.find(await app.as(), 'measures', { ...system, where, sort: 'number' })
  }

  test('only the HSE Unit and administrators carry records over', async () => {
    for (const [kind, file] of [
      ['measures', measures],
      ['cases', cases],
    ] as const) {
      for (const who of ['managerChemistry', 'coordinator', 'auditor', 'employee'] as const) {
        for (const address of [`/preview?kind=${kind}`, `/carry-out?kind=${kind}&digest=x`]) {
          expect((await ask(who, address, file)).status, `${who} ${address}`).toBe(403)
        }
      }
      for (const who of ['editor', 'approver', 'admin'] as const) {
        expect((await ask(who, `/preview?kind=${kind}`, file)).status, who).toBe(200)
      }
    }
  })

  test('open measures come in with their deadlines and a number of the series, and nobody is told', async () => {
    const before = await told()
    const made = await readIn('measures', measures)
    expect(made).toMatchObject({ state: 'done', created: 2, wrong: 0 })
    expect(await carried()).toMatchObject([
      {
        number: 'TIL-2026-0001',
        title: 'Merk rørene',
        description: 'Alle rør\nmed syre',
        state: 'approved',
        deadline: '2025-03-01',
        responsible: personId('employee'),
        carriedOver: { system: 'Gamle HMS', ref: '4711' },
        steps: [{ step: 'carryOver', name: 'Prøve editor' }],
      },
      { number: 'TIL-2026-0002', state: 'inProgress', deadline: '2026-12-10' },
    ])
    expect(await told()).toBe(before)
  })

  test('the same file once more changes nothing, also after somebody has worked on them', async () => {
    const req = await app.as()
    const [first] = await carried()
    const change = { title: 'Merk rørene med pil', version: first?.version ?? 0 }
    await local.update(req, 'measures', first?.id ?? '', change, system)
    expect(await readIn('measures', measures)).toMatchObject({
      created: 0,
      changed: 0,
      unchanged: 2,
    })
    expect((await carried()).map(({ title }) => title)).toEqual([
      'Merk rørene med pil',
      'Sett opp skilt',
    ])
  })

  test('a deadline that passed more than a month ago is in nobody’s letter as news', async () => {
    app.setDay('2026-11-23')
    await sendLetters(await app.as())
    const lines = await local.find(await app.as(), 'letter-lines', system)
    expect(JSON.stringify(lines)).not.toContain('Merk rørene')
    app.setDay('2026-11-22')
  })

  test('the measure says where it comes from, on its page, in the plan and in the pre-meeting', async () => {
    const shown = await page('/min-hms/tiltak/TIL-2026-0001', 'managerChemistry')
    expect(shown).toContain('Gamle HMS 4711')
    expect(shown).toContain('Overført fra et tidligere system')
    expect(await page('/min-hms/tiltak.csv', 'managerChemistry')).toContain(
      'Overført fra Gamle HMS 4711',
    )
    const req = await app.as('managerChemistry')
    const process = await local.findById(req, 'hse-processes', 'now', system)
    if (!process) throw new Error('There is no process.')
    const { measures: known } = await inputsOf(req, process, 'cases')
    expect(known.unfinished.shown).toMatchObject([
      { number: 'TIL-2026-0001', former: 'Gamle HMS 4711', overdue: true },
      { number: 'TIL-2026-0002', former: 'Gamle HMS 4712', overdue: false },
    ])
  })

  test('open cases come in with their deadlines and without who reported, and nobody is told', async () => {
    const before = await told()
    expect(await readIn('cases', cases)).toMatchObject({ created: 2, wrong: 0 })
    expect(await told()).toBe(before)
    expect(await readIn('cases', cases)).toMatchObject({ created: 0, changed: 0, unchanged: 2 })
    const found = await local.find(await app.as(), 'nonconformities', { ...system, sort: 'number' })
    expect(found).toMatchObject([
      {
        number: 'AVV-2026-0001',
        year: 2025,
        state: 'inProgress',
        severity: 'critical',
        due: '2026-12-01',
        handler: personId('employee'),
        steps: [{ step: 'carryOver' }],
      },
      { number: 'AVV-2026-0002', state: 'received', due: '2025-12-01' },
    ])
    for (const { namedHandler, receiptDays, reporter, reporterName } of found) {
      const about = [namedHandler, receiptDays, reporter, reporterName]
      expect(about.map((each) => each ?? null)).toEqual([null, null, null, null])
    }
  })

  test('the cases of last year are in the unit’s pre-meeting, and say where they come from', async () => {
    const shown = await page(
      '/min-hms/hms-runde/HMS-2026-KJ-01/formote/avvik-og-tiltak',
      'managerChemistry',
    )
    expect(shown).toContain('Avtrekket virker ikke')
    expect(shown).toContain('under arbeid, overført fra Gamle HMS A-1')
    expect(shown).toContain('mottatt, overført fra Gamle HMS A-2')
    const one = await page('/min-hms/avvik/AVV-2026-0001', 'managerChemistry')
    expect(one).toContain('Gamle HMS A-1')
    expect(one).toContain('Overført fra et tidligere system')
  })

  test('the unit’s manager handles them as any other', async () => {
    expect(await page('/min-hms/oppgaver', 'managerChemistry')).toContain('AVV-2026-0002')
  })

  const caseOf = async (number: string) => {
    const where = { number: { equals: number } }
    const [found] = await local.find(await app.as(), 'nonconformities', { ...system, where })
    if (!found) throw new Error(`no case ${number}`)
    return found
  }
  const read = async (who: ActorName, address: string) => {
    const headers = { authorization: `JWT ${await app.token(who)}` }
    const answer = await fetch(`${app.origin}/api${address}`, { headers })
    return { status: answer.status, said: await answer.text() }
  }

  test('whoever handled a case before cannot open it', async () => {
    const { id } = await caseOf('AVV-2026-0001')
    expect((await read('employee', `/nonconformities/${id}`)).status).toBe(404)
    expect(await page('/min-hms/avvik/AVV-2026-0001', 'employee')).not.toContain('Avtrekket')
    expect(await page('/min-hms/oppgaver', 'employee')).not.toContain('AVV-2026-0001')
  })

  test('a case that concerns the manager is kept from them at every door, and is the HSE director’s', async () => {
    const about = [
      'Fra system;Referanse;Overskrift;Enhet;Skjedde;Frist;Gjelder lederen;Saksbehandler: E-post',
      'Gamle HMS;A-3;Roper til de ansatte;KJ;2025-11-03;2026-12-05;Ja;',
      `Gamle HMS;A-4;Roper i møter;KJ;2025-11-03;2026-12-05;Ja;${email('deputyChemistry')}`,
    ].join('\n')
    expect(await readIn('cases', about, 'admin')).toMatchObject({ created: 1, wrong: 1 })
    const made = await caseOf('AVV-2026-0003')
    expect(made).toMatchObject({ concernsManager: true, handlingUnit: null })
    for (const who of ['managerChemistry', 'deputyChemistry'] as const) {
      expect((await read(who, `/nonconformities/${made.id}`)).status, who).toBe(404)
      for (const address of ['', '?where[number][equals]=AVV-2026-0003', '?depth=2&limit=0']) {
        expect((await read(who, `/nonconformities${address}`)).said, who).not.toContain('Roper')
      }
      for (const address of [
        '/min-hms/avvik/AVV-2026-0003',
        '/min-hms/avvik',
        '/min-hms/avvik.csv',
        '/min-hms/oppgaver',
        '/min-hms/hms-runde/HMS-2026-KJ-01/formote/avvik-og-tiltak',
      ]) {
        const shown = await page(address, who)
        expect(shown, `${who} ${address}`).not.toMatch(/Roper|AVV-2026-0003/)
      }
    }
    expect(await page('/min-hms/avvik/AVV-2026-0003', 'approver')).toContain('Roper')
  })

  test('an administrator who carried cases over reads none of them', async () => {
    for (const address of ['/nonconformities', '/imports', '/audit-log']) {
      const { said } = await read('admin', `${address}?limit=0&depth=2`)
      expect(said, address).not.toMatch(/Roper|Avtrekket|Løs list/)
    }
    const { id } = await caseOf('AVV-2026-0003')
    expect((await read('admin', `/nonconformities/${id}`)).status).toBe(404)
  })

  const propose = async (number: string, deadline: string | null, approve = false) => {
    const { id } = await caseOf(number)
    return proposeMeasure(await app.as('managerChemistry'), {
      key: crypto.randomUUID(),
      source: { nonconformity: id },
      title: 'Bytt viften',
      description: null,
      language: 'nb',
      responsible: personId('managerChemistry'),
      deadline,
      priority: null,
      cost: { amount: null, basis: 'none', fundedBy: null },
      approve,
    })
  }

  test('a case keeps its deadline when a measure is proposed, until one is decided', async () => {
    for (const [number, due] of [
      ['AVV-2026-0001', '2026-12-01'],
      ['AVV-2026-0002', '2025-12-01'],
    ] as const) {
      await propose(number, null)
      await propose(number, '2027-03-01')
      expect((await caseOf(number)).due, number).toBe(due)
    }
    expect(await completeDue(await app.as())).toBe(0)
    await propose('AVV-2026-0001', '2027-01-15', true)
    expect((await caseOf('AVV-2026-0001')).due).toBe('2027-01-15')
  })

  test('an assessed case is due from the day it was carried over, not a year ago', async () => {
    const { id } = await caseOf('AVV-2026-0002')
    const assessed = await takeStep(
      await app.as('managerChemistry'),
      nonconformitySteps,
      'assess',
      {
        id,
        version: null,
        severity: 'minor',
        category: 'other',
      },
    )
    expect(assessed.due).toBe('2026-12-22')
  })
})
