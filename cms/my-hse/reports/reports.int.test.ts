import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formAddress, wholeReportSegments } from '../../../content/addresses/forms.ts'
import { forgetAll } from '../../plugin/database/remembered.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import { AlteredPaper } from '../../plugin/frozen/paper.ts'
import { myTasks } from '../../plugin/tasks/load.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { completePapers } from '../../plugin/reports/freeze.ts'
import { loadPaper, paperOf } from '../../plugin/reports/load.ts'
import { openReport, reportSteps } from '../../plugin/reports/open.ts'
import type { ReportPaper } from '../../plugin/reports/paper.ts'
import { writeSection } from '../../plugin/reports/write-section.ts'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { plantAudits } from '../../test/plant-audits.ts'
import { plantReports, reportNumbers } from '../../test/plant-reports.ts'
import { ask } from '../forms/test-pages.ts'

const system = { overrideAccess: true } as const
const everyone = Object.keys(actors) as ActorName[]
const makes: readonly ActorName[] = ['editor', 'editor2', 'approver']
const readsApproved: readonly ActorName[] = [
  ...makes,
  'representative',
  'chiefRepresentative',
  'auditor',
  'topManagement',
]
/** They run a unit whose audit was reported in the year. */
const audited: readonly ActorName[] = [
  'managerChemistry',
  'deputyChemistry',
  'managerHumanities',
  'coordinator',
]
const page = (number: string): string => `/min-hms/rapporter/${number}`

describe.each(databases())('the reports of the institution, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await plantAudits(app)
    const role = { role: 'amuMember' as const, from: '2026-01-01' }
    await local.create(
      await app.as(),
      'role-assignments',
      { person: personId('contributor'), ...role },
      system,
    )
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    app.setDay('2026-11-22')
    const req = await app.as()
    for (const collection of [
      'report-sections',
      'reports',
      'frozen-papers',
      'nonconformities',
      'audit-log',
      'letter-lines',
    ]) {
      await app.payload.db.deleteMany({ collection, where: { id: { exists: true } }, req })
    }
    await plantReports(app)
  })

  const get = async (address: string, actor: ActorName) => {
    const answer = await ask(app.payload, address, { token: await app.token(actor) })
    return { status: answer.status, text: await answer.text() }
  }
  const step = async (
    actor: ActorName,
    name: keyof typeof reportSteps.steps,
    id: string,
    given: object = {},
  ) => takeStep(await app.as(actor), reportSteps, name, { id, version: null, ...given })
  const status = (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'made',
      (error: unknown) => (error as { code: string }).code,
    )
  const joint = 'report-reviewed'
  const approve = (given: object = {}) => step('approver', 'approve', joint, given)
  const stored = async (id: string) => local.findById(await app.as(), 'reports', id, system)
  const frozen = async (id: string) => {
    const report = await stored(id)
    return report && paperOf(await app.as(), report)
  }
  const plantCase = async (number: string, more: object = {}) =>
    local.create(
      await app.as(),
      'nonconformities',
      {
        key: number,
        number,
        year: 2026,
        title: 'Glatt gulv',
        description: 'Det er glatt.',
        unit: unitId('KJ'),
        eventDate: '2026-03-01',
        reportedDate: '2026-03-01',
        state: 'reported',
        ...more,
      },
      system,
    )
  const tableOf = (paper: ReportPaper, title: string) =>
    paper.sections.flatMap(({ tables }) => tables).find((each) => each.title.nb === title)
  const cellOf = (paper: ReportPaper, title: string, row: string) =>
    tableOf(paper, title)?.rows.find(({ name }) => name.nb === row)?.cells

  test.each(everyone)('%s reads a draft only in the HSE unit', async (actor) => {
    const may = makes.includes(actor) ? 200 : 404
    const here = page(reportNumbers.reviewed)
    for (const below of ['', '/rapport', '/rapport.docx', '/deler/findings']) {
      expect((await get(`${here}${below}`, actor)).status, below).toBe(may)
    }
    const english = `/en/my-hse/reports/${reportNumbers.reviewed}/sections/findings`
    expect((await get(english, actor)).status).toBe(may)
  })

  test.each([...everyone])('%s reads what is approved as its role says', async (actor) => {
    await approve()
    const committee = actor === 'contributor'
    const may = readsApproved.includes(actor) || audited.includes(actor) || committee
    const here = page(reportNumbers.reviewed)
    expect((await get(`${here}/rapport`, actor)).status).toBe(may ? 200 : 404)
    expect((await get(`${here}/rapport.docx`, actor)).status).toBe(may ? 200 : 404)
    // The annual report is no unit's.
    const annual = readsApproved.includes(actor) || committee ? 200 : 404
    expect((await get(page(reportNumbers.approved), actor)).status).toBe(annual)
    const answer = await fetch(`${app.origin}/api/reports/${joint}`, {
      headers: { authorization: `JWT ${await app.token(actor)}` },
    })
    expect(may ? [200] : [403, 404]).toContain(answer.status)
    expect(await answer.text()).not.toContain('changedBy')
  })

  test.each(everyone)('%s writes, reviews and approves only with the right', async (actor) => {
    const headers = {
      authorization: `JWT ${await app.token(actor)}`,
      'content-type': 'application/json',
    }
    const post = async (path: string, body: object) =>
      (
        await fetch(`${app.origin}/api/reports${path}`, {
          method: 'POST',
          headers,
          body: JSON.stringify(body),
        })
      ).status
    const made = await post('/open', { kind: 'annual', year: 2025 })
    expect(made).toBe(makes.includes(actor) ? 200 : 403)
    const review = await post('/report-drafting/step/review', { version: 1 })
    expect(review).toBe(makes.includes(actor) ? 200 : 404)
    const approved = await post(`/${joint}/step/approve`, { version: 1 })
    const refused = makes.includes(actor) ? 403 : 404
    expect(approved).toBe(actor === 'approver' ? 200 : refused)
    const written = await ask(app.payload, formAddress('nb', wholeReportSegments.write), {
      token: await app.token(actor),
      post: Object.entries({
        id: 'report-collecting',
        number: reportNumbers.collecting,
        row: 'summary',
        version: '0',
        textNb: 'Et stille år.',
        textEn: 'A quiet year.',
      }),
    })
    expect(written.headers.get('location')?.includes('done=saved')).toBe(makes.includes(actor))
  })

  test('are one of a kind and year, also where two open one at once', async () => {
    const given = { kind: 'jointAudit', year: '2025' }
    const [one, other] = await Promise.all([
      openReport(await app.as('editor'), given),
      openReport(await app.as('editor2'), given),
    ])
    expect(one.id).toBe(other.id)
    expect(one).toMatchObject({ state: 'drafting', year: 2025 })
    expect((await openReport(await app.as('editor'), { ...given, kind: 'annual' })).state).toBe(
      'collecting',
    )
    await expect(
      openReport(await app.as('editor'), { ...given, year: '2031' }),
    ).rejects.toMatchObject({ code: 'yearWrong' })
  })

  test('are written by two people at once in different sections, and never over each other', async () => {
    const write = async (actor: ActorName, section: string, version = 0) =>
      writeSection(await app.as(actor), {
        report: 'report-collecting',
        section,
        textNb: `${actor} skrev`,
        textEn: `${actor} wrote`,
        version,
      })
    const both = [write('editor', 'summary'), write('editor2', 'serious')]
    expect(await Promise.all(both.map(status))).toEqual(['made', 'made'])
    const same = [write('editor', 'cases'), write('editor2', 'cases')]
    expect((await Promise.all(same.map(status))).toSorted()).toEqual(['conflict', 'made'])
    expect(await status(write('editor2', 'summary'))).toBe('conflict')
    expect(await status(write('editor2', 'summary', 1))).toBe('made')
    const [summary] = await local.find(await app.as(), 'report-sections', {
      ...system,
      where: { key: { equals: 'report-collecting:summary' } },
    })
    expect(summary?.changedBy?.split('\n')).toEqual([accountId('editor'), accountId('editor2')])
    expect(await status(write('editor', 'findings'))).toBe('noSection')
  })

  test('are written in both languages, and only while they are written', async () => {
    const write = async (report: string, section: string, textEn: string) =>
      writeSection(await app.as('editor2'), {
        report,
        section,
        textNb: 'Tekst',
        textEn,
        version: 1,
      })
    expect(await status(write('report-drafting', 'summary', ''))).toBe('otherLanguageMissing')
    expect(await status(write(joint, 'findings', 'Text'))).toBe('notOpen')
  })

  test('are approved by another than those who wrote or reviewed them', async () => {
    const req = await app.as()
    const role = {
      person: personId('editor'),
      role: 'hseUnitApprover' as const,
      from: '2026-01-01',
    }
    const held = await local.create(req, 'role-assignments', role, system)
    try {
      expect(await status(step('editor', 'approve', joint))).toBe('sameWhoReviewed')
      const [report] = await local.find(req, 'reports', {
        ...system,
        where: { id: { equals: joint } },
      })
      const steps = (report?.steps ?? []).map((each) =>
        each.step === 'review' ? { ...each, by: accountId('editor2') } : each,
      )
      await local.update(req, 'reports', joint, { steps, version: report?.version ?? 1 }, system)
      expect(await status(step('editor', 'approve', joint))).toBe('sameWhoWrote')
      expect((await stored(joint))?.state).toBe('reviewed')
      expect(await local.count(req, 'frozen-papers', system)).toBe(0)
    } finally {
      await local.delete(req, 'role-assignments', held.id, system)
    }
    expect((await approve()).state).toBe('approved')
  })

  test('are reviewed with every section written', async () => {
    const req = await app.as()
    await local.delete(
      req,
      'report-sections',
      (
        await local.find(req, 'report-sections', {
          ...system,
          where: { key: { equals: 'report-drafting:cases' } },
        })
      )[0]?.id ?? '',
      system,
    )
    await expect(step('editor', 'review', 'report-drafting')).rejects.toThrow(
      'Delen «Avvik og hendelser» har ingen tekst',
    )
  })

  test('say what has changed since the review, and are approved by whoever has seen it', async () => {
    await step('editor2', 'sendBack', joint, { reason: 'Se på funnene.' })
    await step('editor', 'review', joint)
    await plantCase('AVV-2025-0009', { year: 2025, source: 'hseAudit' })
    const shown = await get(page(reportNumbers.reviewed), 'approver')
    expect(shown.text).toContain('Endret etter gjennomgangen')
    expect(shown.text).toContain('Åpent fra tidligere år: Åpne avvik fra tidligere års revisjoner')
    expect(await status(approve())).toBe('figuresChanged')
    expect(await frozen(joint)).toBe(null)
    expect((await approve({ seen: true })).state).toBe('approved')
    const kept = await frozen(joint)
    const paper = kept?.facts as ReportPaper
    expect(cellOf(paper, 'Åpne avvik fra tidligere års revisjoner', '2025')).toEqual([1])
  })

  test('tell each reader what has changed since the draft they read, the figures too', async () => {
    const drafting = page(reportNumbers.drafting)
    await step('editor2', 'markRead', 'report-drafting')
    expect((await get(drafting, 'editor2')).text).not.toContain('Endret siden')
    app.setDay('2026-11-25')
    await step('approver', 'markRead', 'report-drafting')
    await plantCase('AVV-2024-0801', { year: 2024, reportedDate: '2024-05-01' })
    await writeSection(await app.as('editor'), {
      report: 'report-drafting',
      section: 'summary',
      textNb: 'Et helt nytt avsnitt.',
      textEn: 'A wholly new paragraph.',
      version: 1,
    })
    const early = (await get(drafting, 'editor2')).text
    expect(early).toContain('Endret siden du leste utkastet 22. november 2026')
    expect(early).toContain('Om summary.')
    expect(early).toContain('Et helt nytt avsnitt.')
    expect((await get(drafting, 'approver')).text).toContain('leste utkastet 25. november 2026')
    // Whoever has not said that they have read it is told of nothing, and nobody reads what others have read.
    expect((await get(drafting, 'editor')).text).not.toContain('Endret siden')
    const answer = await fetch(`${app.origin}/api/reports/report-drafting`, {
      headers: { authorization: `JWT ${await app.token('editor')}` },
    })
    expect(await answer.text()).not.toContain('readings')
    await step('editor2', 'markRead', 'report-drafting')
    expect((await get(drafting, 'editor2')).text).not.toContain('Et helt nytt avsnitt.')
  })

  test('are approved by whoever has seen what changed since they read it, also before the review', async () => {
    await step('editor2', 'sendBack', joint, { reason: 'Se på funnene.' })
    await step('approver', 'markRead', joint)
    await plantCase('AVV-2025-0009', { year: 2025, source: 'hseAudit' })
    await step('editor', 'review', joint)
    // The review has the figure; the approver has not seen it.
    expect((await get(page(reportNumbers.reviewed), 'approver')).text).toContain(
      'Endret siden du leste utkastet',
    )
    expect(await status(approve())).toBe('figuresChanged')
    await step('approver', 'markRead', joint)
    expect((await approve()).state).toBe('approved')
    expect((await stored(joint))?.readings ?? null).toBe(null)
  })

  test.each(everyone)('%s marks a draft as read only where they make it', async (actor) => {
    const answer = await fetch(`${app.origin}/api/reports/report-drafting/step/markRead`, {
      method: 'POST',
      headers: {
        authorization: `JWT ${await app.token(actor)}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ version: 1 }),
    })
    expect(answer.status).toBe(makes.includes(actor) ? 200 : 404)
  })

  test('ask those who write, give, approve, send and publish them, by the days of the annual cycle', async () => {
    const req = await app.as()
    const cycle = { slug: 'hms-aret', name: 'HMS-året', scope: 'institution', startMonth: '01' }
    const { id } = await local.create(req, 'annual-cycles', cycle as never, system)
    for (const [sets, month] of [
      ['jointReport', '06'],
      ['annualReport', '08'],
      ['boardTreats', '12'],
    ]) {
      const when = { recurrence: 'month', month, part: 'mid', from: '2024-01-01' }
      const who = { kind: 'report', responsibleRole: 'hseUnitApprover', reach: 'institution' }
      const activity = { cycle: id, title: sets, sets, ...when, ...who } as never
      await local.create(req, 'cycle-activities', activity, system)
    }
    const asked = async (actor: ActorName) =>
      (await myTasks(await app.as(actor)))
        .flatMap(({ due, kind, number, record }) =>
          record === 'report' ? [`${kind} ${number ?? '-'} ${due ?? '-'}`] : [],
        )
        .toSorted()
    const approval = `approveReport ${reportNumbers.reviewed} 2027-06-20`
    const publishing = `publishReport ${reportNumbers.sentToBoard} 2026-12-20`
    const editors = [
      `giveReport ${reportNumbers.drafting} 2027-08-20`,
      `sendReport ${reportNumbers.approved} -`,
      `writeReport ${reportNumbers.collecting} 2027-08-20`,
    ]
    expect(await asked('editor')).toEqual(editors)
    expect(await asked('approver')).toEqual([...editors, approval, publishing].toSorted())
    expect(await asked('topManagement')).toEqual([])
    // Whoever has written some of it is not asked to approve it.
    await step('editor2', 'sendBack', joint, { reason: 'Se på funnene.' })
    await writeSection(await app.as('approver'), {
      report: joint,
      section: 'findings',
      textNb: 'Nytt.',
      textEn: 'New.',
      version: 1,
    })
    await step('editor', 'review', joint)
    expect(await asked('approver')).not.toContain(approval)
    const where = { title: { exists: true } }
    await app.payload.db.deleteMany({ collection: 'cycle-activities', where, req })
  })

  test('are told of to those who approve them, write them and read them, once each time', async () => {
    const told = async (event: string) =>
      (await local.find(await app.as(), 'letter-lines', system))
        .flatMap(({ account, key }) => (key.includes(`:${event}:`) ? [idOf(account)] : []))
        .toSorted()
    const hseUnit = makes.map((each) => accountId(each)).toSorted()
    await step('editor2', 'sendBack', joint, { reason: 'Se på funnene.' })
    expect(await told('sentBack')).toEqual(hseUnit)
    await step('editor', 'review', joint)
    expect(await told('reviewed')).toEqual([accountId('approver')])
    await approve()
    expect(await told('approved')).toEqual([...hseUnit, accountId('topManagement')].toSorted())
  })

  test('assemble the joint audit report from the audits that were reported in the year', async () => {
    const paper = await loadPaper(await app.as(), {
      id: joint,
      kind: 'jointAudit',
      number: 'x',
      year: 2026,
    })
    const rows = tableOf(paper, 'Enheter som er revidert')?.rows ?? []
    expect(rows.map(({ cells }) => (cells[0] as { nb: string }).nb).toSorted()).toEqual([
      'REV-2026-0106',
      'REV-2026-0107',
      'REV-2026-0108',
    ])
    expect(paper.sections.map(({ key }) => key)).toEqual([
      'audited',
      'findings',
      'repeated',
      'works',
      'earlier',
      'judgement',
    ])
  })

  test('name a unit that was closed in the year, and count what was done there', async () => {
    const req = await app.as()
    const unit = await local.findById(req, 'units', unitId('HF'), system)
    await plantCase('AVV-2026-0901', { unit: unitId('HF') })
    await app.payload.db.updateOne({
      collection: 'units',
      id: unitId('HF'),
      data: { active: false },
      req,
    })
    try {
      const of = (kind: 'jointAudit' | 'annual') =>
        loadPaper(req, { id: joint, kind, number: 'x', year: 2026 })
      const names = tableOf(await of('jointAudit'), 'Enheter som er revidert')?.rows
      expect(names?.map(({ name }) => name.nb).join()).toContain('(ikke lenger i drift)')
      const cases = tableOf(await of('annual'), 'Saker etter type enhet')?.rows
      expect(cases?.reduce((sum, { cells }) => sum + Number(cells[0]), 0)).toBe(1)
    } finally {
      const data = { active: unit?.active ?? true }
      await app.payload.db.updateOne({ collection: 'units', id: unitId('HF'), data, req })
    }
  })

  test('stay what they were once they are approved, whatever becomes of the records', async () => {
    await approve()
    const before = await get(`${page(reportNumbers.reviewed)}/rapport`, 'topManagement')
    await plantCase('AVV-2025-0010', { year: 2025, source: 'hseAudit' })
    app.setDay('2027-02-01')
    const after = await get(`${page(reportNumbers.reviewed)}/rapport`, 'topManagement')
    const paperIn = (text: string): string =>
      /<div class="paper">[\s\S]*<footer class="paper__foot">/.exec(text)?.[0] ?? ''
    expect(paperIn(before.text)).toContain('Samlet revisjonsrapport 2026')
    expect(paperIn(after.text)).toBe(paperIn(before.text))
    expect((await stored(joint))?.units?.map((each) => idOf(each)).toSorted()).toEqual(
      [unitId('HF'), unitId('KJ')].toSorted(),
    )
  })

  test('are not shown once somebody has changed them past Verne', async () => {
    await approve()
    const report = await stored(joint)
    const id = report?.paper ? idOf(report.paper) : ''
    const data = { nb: '<h1>Noe annet</h1>' }
    const req = await app.as()
    await app.payload.db.updateOne({ collection: 'frozen-papers', id, data, req })
    await expect(frozen(joint)).rejects.toThrow(AlteredPaper)
  })

  test('are approved once where two do it at once, with one paper that counts', async () => {
    const both = await Promise.allSettled([approve(), approve()])
    expect(both.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const report = await stored(joint)
    expect(report?.state).toBe('approved')
    expect((report?.steps ?? []).filter((each) => each.step === 'approve')).toHaveLength(1)
    expect(await frozen(joint)).not.toBe(null)
  })

  test('are as they were where the approval is cut off before the record holds the paper', async () => {
    const { db } = app.payload
    const whole = db.updateOne
    db.updateOne = () => Promise.reject(new Error('cut off'))
    try {
      await expect(approve()).rejects.toThrow('cut off')
    } finally {
      db.updateOne = whole
    }
    expect(await stored(joint)).toMatchObject({ state: 'reviewed' })
    expect(await frozen(joint)).toBe(null)
    expect((await approve()).state).toBe('approved')
    expect((await frozen(joint))?.facts).toMatchObject({ kind: 'jointAudit', year: 2026 })
  })

  test('have two sheets for the board, frozen with them, which no unit and nobody is named on', async () => {
    await step('editor2', 'review', 'report-drafting')
    const here = page(reportNumbers.drafting)
    expect((await get(`${here}/styrenotat`, 'approver')).text).toContain('Styrenotat')
    expect((await get(`${here}/styrenotat`, 'topManagement')).status).toBe(404)
    await step('approver', 'approve', 'report-drafting')
    for (const below of ['/styrenotat', '/styrenotat.docx', '/rapport']) {
      expect((await get(`${here}${below}`, 'topManagement')).status, below).toBe(200)
      expect((await get(`${here}${below}`, 'managerChemistry')).status, below).toBe(404)
    }
    const report = await stored('report-drafting')
    const board = report && (await paperOf(await app.as(), report, 'boardPaper'))
    expect(board?.nb).toContain('Om decisions.')
    expect(board?.nb).not.toContain('Om cases.')
    expect(JSON.stringify(board)).not.toContain('Prøve ')
    // The joint audit report has none.
    expect((await get(`${page(reportNumbers.reviewed)}/styrenotat`, 'editor')).status).toBe(404)
  })

  test('warn whoever writes and approves of a goal whose result is not what is counted, and stop nothing', async () => {
    const req = await app.as()
    const said = { title: 'Flere melder nestenulykker', titleEn: 'More near misses' }
    const goal = { period: '2024', level: 'institution', indicator: 'nearMisses', target: 5 }
    const made = await local.create(
      req,
      'objectives',
      {
        key: 'goal-2024',
        number: 'MAL-2024-0001',
        unit: unitId('NHU'),
        language: 'nb',
        state: 'reached',
        result: 7,
        ...said,
        ...goal,
      } as never,
      system,
    )
    const reported = { year: 2024, reportedDate: '2024-03-01', type: 'nearMiss' }
    await plantCase('AVV-2024-0001', reported)
    const here = page(reportNumbers.drafting)
    const warned = 'satt til 7, talt til 1'
    for (const below of ['', '/deler/objectives']) {
      expect((await get(`${here}${below}`, 'editor')).text, below).toContain(warned)
    }
    await step('editor2', 'review', 'report-drafting')
    expect((await get(here, 'approver')).text).toContain(warned)
    for (let count = 2; count <= 7; count += 1) {
      await plantCase(`AVV-2024-000${String(count)}`, reported)
    }
    expect((await get(here, 'approver')).text).not.toContain('talt til')
    await local.delete(req, 'objectives', made.id, system)
  })

  test('leave out the sections there is nothing to say in, once the approver has said so', async () => {
    const req = await app.as()
    for (const section of ['committee', 'lastYear']) {
      const where = { key: { equals: `report-drafting:${section}` } }
      await app.payload.db.deleteMany({ collection: 'report-sections', where, req })
    }
    await step('editor2', 'review', 'report-drafting')
    expect((await get(page(reportNumbers.drafting), 'approver')).text).toContain('Deler uten tekst')
    const approval = step('approver', 'approve', 'report-drafting')
    await expect(approval).rejects.toThrow(
      'Merknader fra arbeidsmiljøutvalget, Hva som ble av vedtakene i fjor',
    )
    await step('approver', 'approve', 'report-drafting', { nothingToSay: true })
    const kept = await frozen('report-drafting')
    const keys = (kept?.facts as ReportPaper).sections.map(({ key }) => key)
    expect(keys).not.toContain('committee')
    expect(keys).toContain('decisions')
    expect(kept?.nb).not.toContain('Ikke skrevet')
  })

  test('carry the number of the board’s case and their day on the board’s sheets, also once they are frozen', async () => {
    const req = await app.as()
    await completePapers(req)
    const here = page(reportNumbers.sentToBoard)
    const sheets = await get(`${here}/styrenotat`, 'topManagement')
    expect(sheets.text).toMatch(/Styresak<\/dt><dd>12\/2026/)
    expect(sheets.text).toMatch(/Dato<\/dt><dd>13. november 2026/)
    // Figures of a report that came approved are of the day it was.
    expect((await frozen('report-sentToBoard'))?.facts).toMatchObject({ day: '2026-11-12' })
  })

  test('go to the board with its case, and are published after its treatment', async () => {
    expect(await status(step('editor', 'sendToBoard', 'report-approved'))).toBe('boardCaseMissing')
    const sent = await step('editor', 'sendToBoard', 'report-approved', { boardCase: '7/2026' })
    expect(sent).toMatchObject({ state: 'sentToBoard', boardCase: '7/2026', sentOn: '2026-11-22' })
    const publish = (treatedOn: string, actor: ActorName = 'approver') =>
      step(actor, 'publish', 'report-sentToBoard', {
        treatedOn,
        decision: 'Tatt til etterretning.',
        nobody: true,
      })
    expect(await status(publish('2026-12-24'))).toBe('dateAhead')
    expect(await status(publish('2026-11-01'))).toBe('dateEarly')
    expect(await status(publish('2026-11-20', 'editor'))).toBe('notAllowed')
    expect(await publish('2026-11-20')).toMatchObject({
      state: 'published',
      treatedOn: '2026-11-20',
    })
    // A joint report does not go to the board by itself.
    await approve()
    expect(await status(step('editor', 'sendToBoard', joint, { boardCase: '8' }))).toBe(
      'wrongState',
    )
  })

  test('have the joint audit report of the year as their first annex, once it is approved', async () => {
    const req = await app.as()
    const annual = { id: 'x', kind: 'annual', number: 'x', year: 2026 } as const
    expect((await loadPaper(req, annual)).annexes).toEqual([])
    await approve()
    expect((await loadPaper(req, annual)).annexes).toEqual([
      {
        number: reportNumbers.reviewed,
        title: { nb: 'Samlet revisjonsrapport 2026', en: 'Joint audit report 2026' },
      },
    ])
  })

  test('count the cases of five years, and what is serious', async () => {
    await plantCase('AVV-2026-0001', {
      type: 'accident',
      seriousInjury: true,
      severity: 'critical',
    })
    await plantCase('AVV-2026-0002', { type: 'nearMiss', severity: 'serious', state: 'closed' })
    await plantCase('AVV-2024-0001', { year: 2024, reportedDate: '2024-05-01' })
    const paper = await loadPaper(await app.as(), {
      id: 'x',
      kind: 'annual',
      number: 'x',
      year: 2026,
    })
    const serious = 'Andre alvorlige hendelser i året'
    const worst = 'De alvorligste hendelsene i året'
    expect(cellOf(paper, worst, 'Dødsfall og alvorlige skader')).toEqual([1])
    const left = 'Alvorlige hendelser fra året som ikke er ferdige'
    expect(cellOf(paper, serious, 'Andre alvorlige saker')).toEqual([1, 0])
    expect(cellOf(paper, left, 'Åpne, de alvorligste medregnet')).toEqual([1])
    expect(cellOf(paper, 'Saker over fem år', '2024')?.at(-1)).toBe(1)
    expect(cellOf(paper, 'Saker over fem år', '2026')?.at(-1)).toBe(2)
    expect(cellOf(paper, 'Saker måned for måned', 'mars')).toEqual([2, 0])
  })

  test('that came approved get their papers, and keep them', async () => {
    const req = await app.as()
    const held = async () => {
      await completePapers(req)
      const report = await local.findById(req, 'reports', 'report-approved', system)
      return [report?.paper, report?.boardPaper].map((each) => (each ? idOf(each) : null))
    }
    const made = await held()
    expect(made).not.toContain(null)
    expect(await held()).toEqual(made)
  })

  test('say how many units have handed in the report of the year, and how many have not', async () => {
    const req = await app.as()
    const received = async (row: string): Promise<number> => {
      const annual = { id: 'x', kind: 'annual', number: 'x', year: 2026 } as const
      const [cell] = cellOf(await loadPaper(req, annual), 'Rapporter fra enhetene', row) ?? []
      return Number(cell)
    }
    const cycle = await local.create(
      req,
      'annual-cycles',
      { slug: 'felles', name: 'Årshjul', scope: 'institution', startMonth: '01' } as never,
      system,
    )
    await local.create(
      req,
      'cycle-activities',
      {
        cycle: cycle.id,
        title: 'HMS-rapport fra enhetene',
        kind: 'report',
        recurrence: 'day',
        month: '06',
        day: 30,
        from: '2024-01-01',
        responsibleRole: 'lineManager',
        reach: 'institution',
        doneWhen: 'unitReport',
        binding: true,
      } as never,
      system,
    )
    const missing = await received('Mangler')
    expect(missing).toBeGreaterThan(1)
    expect(await received('Enheter som skal rapportere')).toBe(missing)
    const handedIn = {
      id: 'report-of-kj',
      number: 'ENH-2026-9001',
      key: 'report-of-kj',
      year: 2026,
      kind: 'unit' as const,
      unit: unitId('KJ'),
      language: 'nb' as const,
      state: 'handedIn' as const,
      startedOn: '2026-11-01',
      handedInOn: '2026-11-10',
    }
    await local.create(req, 'unit-reports', handedIn, system)
    expect(await received('Levert')).toBe(1)
    expect(await received('Mangler')).toBe(missing - 1)
  })

  test('take as many queries for many units and cases as for few', async () => {
    const { db } = app.payload
    const doors = db as unknown as Record<string, (...args: unknown[]) => unknown>
    const names = ['find', 'findOne', 'count', 'findGlobal']
    const counted = async (kind: 'annual' | 'jointAudit'): Promise<number> => {
      const before = names.map((name) => doors[name])
      let count = 0
      names.forEach((name, index) => {
        doors[name] = function (this: unknown, ...args) {
          count += 1
          return before[index]?.apply(this, args)
        }
      })
      try {
        await loadPaper(await app.as(), { id: 'x', kind, number: 'x', year: 2026 })
        return count
      } finally {
        names.forEach((name, index) => {
          if (before[index]) doors[name] = before[index]
        })
      }
    }
    const both = async () => {
      // What is remembered between requests is counted too.
      forgetAll(db)
      return [await counted('annual'), await counted('jointAudit')]
    }
    const req = await app.as()
    const plantUnit = async (index: number): Promise<void> => {
      const code = `M-${String(index)}`
      const unit = { id: unitId(code), code, name: code, parent: unitId('NV') }
      await local.create(req, 'units', { ...unit, type: 'group', process: 'own' }, system)
      await plantCase(`AVV-2026-08${String(index).padStart(2, '0')}`, { unit: unitId(code) })
    }
    const few = await both()
    for (let index = 0; index < 30; index += 1) await plantUnit(index)
    expect(await both()).toEqual(few)
    // The year before is counted beside.
    expect(few[0]).toBeLessThan(90)
    expect(few[1]).toBeLessThan(20)
  })
})
