import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  formAddress,
  type FormSegment,
  unitReportSegments,
} from '../../../content/addresses/forms.ts'
import { calendarYear } from '../../plugin/core/dates.ts'
import { loadUnitCycle } from '../../plugin/cycle/unit/load.ts'
import { local } from '../../plugin/database/local.ts'
import { forgetAll } from '../../plugin/database/remembered.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { drawPapersWith } from '../../plugin/frozen/paper.ts'
import type { UnitReport } from '../../plugin/generated-types.ts'
import { decideRetention } from '../../plugin/retention/periods/decide.ts'
import { removeRecord } from '../../plugin/retention/periods/remove.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { myTasks } from '../../plugin/tasks/load.ts'
import { completePapers } from '../../plugin/unit-reports/complete-papers.ts'
import { isPoint, reportCounts, sectionsOf } from '../../plugin/unit-reports/rules.ts'
import { standingsOfYear } from '../../plugin/unit-reports/standings.ts'
import { reportSteps, startReport } from '../../plugin/unit-reports/start.ts'
import { writeAnswer } from '../../plugin/unit-reports/write-answer.ts'
import { loadYear } from '../../plugin/year/load-year.ts'
import { unitState } from '../../plugin/year/points.ts'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../test/app.ts'
import { CountedQueries } from '../../test/count-queries.ts'
import { ask } from '../forms/test-pages.ts'
import { drawPaper } from '../paper/draw.tsx'

const system = { overrideAccess: true } as const
const everyone = Object.keys(actors) as ActorName[]
const writes: readonly ActorName[] = ['managerChemistry', 'deputyChemistry', 'coordinator']
/** While it is written. */
const reads: readonly ActorName[] = [
  ...writes,
  'editor',
  'editor2',
  'approver',
  'representative',
  'chiefRepresentative',
]
const newest = { version: null }

const queries = new CountedQueries()

describe.each(databases(queries.around))('yearly reports of units, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    drawPapersWith(app.payload, drawPaper)
    const req = await app.as()
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
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    app.setDay('2026-07-10')
    const req = await app.as()
    for (const collection of [
      'unit-report-answers',
      'unit-reports',
      'frozen-papers',
      'letter-lines',
      'number-series',
    ] as const) {
      await app.payload.db.deleteMany({ collection, where: { id: { exists: true } }, req })
    }
  })

  const start = async (actor: ActorName = 'managerChemistry', given: object = {}) =>
    startReport(await app.as(actor), { language: 'nb', unit: unitId('KJ'), year: '2025', ...given })
  const write = async (
    actor: ActorName,
    { id }: Pick<UnitReport, 'id'>,
    given: Partial<Parameters<typeof writeAnswer>[1]> = {},
  ) =>
    writeAnswer(await app.as(actor), {
      report: id,
      section: 'law',
      judgement: 'works',
      words: '',
      version: 0,
      ...given,
    })
  const step = async (
    actor: ActorName,
    name: keyof typeof reportSteps.steps,
    { id }: Pick<UnitReport, 'id'>,
    given: object = {},
  ) => takeStep(await app.as(actor), reportSteps, name, { id, ...newest, ...given })
  const answerAll = async (report: UnitReport, actor: ActorName) => {
    for (const section of sectionsOf(report.kind)) {
      const words = isPoint(section) ? '' : 'Øvelsen i mai.'
      await write(actor, report, { section, words })
    }
  }
  const whole = async (
    given: object = {},
    actor: ActorName = 'managerChemistry',
  ): Promise<UnitReport> => {
    const report = await start(actor, given)
    await answerAll(report, actor)
    return report
  }
  const stored = async ({ id }: Pick<UnitReport, 'id'>): Promise<UnitReport> => {
    const found = await local.findById(await app.as(), 'unit-reports', id, system)
    if (!found) throw new Error('The report is not there.')
    return found
  }
  const page = async (address: string, actor: ActorName) => {
    const answer = await ask(app.payload, address, { token: await app.token(actor) })
    return { status: answer.status, text: await answer.text() }
  }
  const send = async (
    actor: ActorName,
    segment: FormSegment,
    values: Readonly<Record<string, string>>,
  ): Promise<string> => {
    const answer = await ask(app.payload, formAddress('nb', segment), {
      token: await app.token(actor),
      post: Object.entries(values),
    })
    expect(answer.status).toBe(303)
    return answer.headers.get('location') ?? ''
  }
  const rest = async (actor: ActorName | null, path: string, body?: object) => {
    const answer = await fetch(`${app.origin}/api${path}`, {
      ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        'content-type': 'application/json',
        ...(actor === null ? {} : { authorization: `JWT ${await app.token(actor)}` }),
      },
    })
    return { status: answer.status, text: await answer.text() }
  }
  const refused = (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'made',
      (error: unknown) => (error as { status: number }).status,
    )

  test('a unit has one report of a year, also when two start it at once', async () => {
    const made = await Promise.all([start(), start('deputyChemistry'), start('coordinator')])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    // Each took a number before one of them made the report, so any of the three may be its own.
    expect(made[0]).toMatchObject({ kind: 'unit', state: 'started' })
    expect(made[0].number).toMatch(/^ENH-2025-000[123]$/)
  })

  test.each(everyone)(
    '%s starts, reads, writes and answers over HTTP only with the right',
    async (actor) => {
      const body = { language: 'nb', unit: unitId('KJ'), year: 2025 }
      const started = await rest(actor, '/unit-reports/start', body)
      expect(started.status).toBe(writes.includes(actor) ? 200 : 403)
      const { id, number } = await start()
      const may = reads.includes(actor)
      for (const address of [
        `/min-hms/hms-rapporter/${number}`,
        `/en/my-hse/hse-reports/${number}/print`,
      ]) {
        expect((await page(address, actor)).status, address).toBe(may ? 200 : 404)
      }
      const read = await rest(actor, `/unit-reports/${id}`)
      expect(may ? [200] : [403, 404]).toContain(read.status)
      const answered = await rest(actor, `/unit-reports/${id}/answers/law`, {
        judgement: 'works',
        words: '',
        version: 0,
      })
      expect(answered.status).toBe(writes.includes(actor) ? 200 : may ? 403 : 404)
      const written = await rest(actor, '/unit-report-answers', { report: id, section: 'law' })
      expect([403, 404]).toContain(written.status)
    },
  )

  test.each(everyone)(
    '%s hands in, accepts, sends back and states only with the right',
    async (actor) => {
      const report = await whole()
      const at = (name: string, given: object = {}) =>
        rest(actor, `/unit-reports/${report.id}/step/${name}`, given)
      const versionOf = async () =>
        (await local.findById(await app.as(), 'unit-reports', report.id, system))?.version ?? 0
      const takes = async (name: string, may: boolean, given: object = {}) => {
        const { status } = await at(name, { version: await versionOf(), ...given })
        if (may) expect([name, status]).toEqual([name, 200])
        else expect([403, 404], `${name} by ${actor}`).toContain(status)
      }
      const hseUnit = ['editor', 'editor2', 'approver'].includes(actor)
      await takes('state', actor === 'representative', { statement: 'Enig.' })
      await takes('handIn', actor === 'managerChemistry')
      if (actor !== 'managerChemistry') await step('managerChemistry', 'handIn', report)
      await takes('accept', hseUnit)
      await takes('sendBack', hseUnit, { reason: 'Tallene mangler.' })
    },
  )

  test('what two people write in one section at once is told to the second', async () => {
    const report = await start()
    const both = await Promise.allSettled([
      write('managerChemistry', report, { words: 'Mitt' }),
      write('coordinator', report, { words: 'Ditt' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await refused(write('coordinator', report))).toBe(409)
    expect((await write('coordinator', report, { version: 1, words: 'Nytt' })).words).toBe('Nytt')
  })

  test('everything that is wrong is told at its field', async () => {
    const report = await start()
    await expect(write('managerChemistry', report, { judgement: null })).rejects.toMatchObject({
      code: 'judgementMissing',
    })
    await expect(write('managerChemistry', report, { judgement: 'not' })).rejects.toMatchObject({
      code: 'whyMissing',
    })
    await expect(
      write('managerChemistry', report, { words: 'Ola, 01010112345 og x'.repeat(600) }),
    ).rejects.toMatchObject({ code: 'textWrong' })
    expect(await refused(write('managerChemistry', report, { section: 'tasks' }))).toBe(404)
    await expect(start('managerChemistry', { year: '2019' })).rejects.toMatchObject({
      code: 'yearWrong',
    })
    await expect(step('managerChemistry', 'handIn', report)).rejects.toMatchObject({
      code: 'sectionsMissing',
    })
  })

  test('handed in, it is kept as it was, whatever is registered or written later', async () => {
    const report = await whole()
    await step('managerChemistry', 'handIn', report)
    const print = `/min-hms/hms-rapporter/${report.number}/utskrift`
    const shown = async () =>
      /<div class="paper">.*?<footer/s.exec((await page(print, 'editor')).text)?.[0]
    const before = await shown()
    expect(before).toContain('Øvelsen i mai.')
    expect(
      await refused(
        write('managerChemistry', report, { section: 'wentWell', version: 1, words: 'Nei' }),
      ),
    ).toBe(409)
    const req = await app.as()
    const where = { key: { equals: `${report.id}:wentWell` } }
    await app.payload.db.updateMany({
      collection: 'unit-report-answers',
      where,
      data: { words: 'Senere' },
      req,
    })
    app.setDay('2026-08-01')
    expect(await shown()).toBe(before)
    // Top management reads it now, and nothing that is still written.
    expect((await page(print, 'topManagement')).status).toBe(200)
    expect((await rest('topManagement', '/unit-report-answers')).status).toBe(403)
  })

  test('handed in twice, or by two at once, it is handed in once', async () => {
    const report = await whole()
    const both = await Promise.allSettled([
      step('managerChemistry', 'handIn', report),
      step('managerChemistry', 'handIn', report),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refused(step('managerChemistry', 'handIn', report))).toBe(409)
    const [found] = await local.find(await app.as(), 'unit-reports', system)
    expect(found?.steps?.filter((each) => each.step === 'handIn')).toHaveLength(1)
  })

  test('a manager whose role ended yesterday hands nothing in', async () => {
    const report = await whole()
    const req = await app.as()
    const where = { person: { equals: 'person-managerChemistry' } }
    const [role] = await local.find(req, 'role-assignments', { ...system, where })
    const until = async (to: string | null) =>
      app.payload.db.updateOne({
        collection: 'role-assignments',
        id: role?.id ?? '',
        data: { to },
        req,
      })
    await until('2026-07-09')
    try {
      expect([403, 404]).toContain(await refused(step('managerChemistry', 'handIn', report)))
      expect([403, 404]).toContain(await refused(write('managerChemistry', report, { version: 1 })))
    } finally {
      await until(null)
    }
  })

  test('sent back with a reason it is handed in again, within its own days', async () => {
    const report = await whole()
    await step('managerChemistry', 'handIn', report)
    await expect(step('editor', 'sendBack', report)).rejects.toMatchObject({
      code: 'reasonMissing',
    })
    await step('editor', 'sendBack', report, { reason: 'Skriv mer om målene.' })
    const shown = await page(`/min-hms/hms-rapporter/${report.number}`, 'managerChemistry')
    expect(shown.text).toContain('Skriv mer om målene.')
    const due = async () =>
      (await myTasks(await app.as('managerChemistry'))).find(({ kind }) => kind === 'handInReport')
        ?.due
    expect(await due()).toBe('2026-07-24')
    await write('managerChemistry', report, { section: 'results', words: 'Mer.', version: 1 })
    const again = await step('managerChemistry', 'handIn', report)
    expect(again).toMatchObject({ state: 'handedIn', sentBackOn: null })
    expect(await due()).toBeUndefined()
    expect((await step('approver', 'accept', report)).acceptedOn).toBe('2026-07-10')
  })

  test('what was handed in before it was sent back is still read, by those who read the unit', async () => {
    const report = await whole()
    const address = `/min-hms/hms-rapporter/${report.number}`
    const former = `${address}/levert/1`
    await step('managerChemistry', 'handIn', report)
    expect((await page(former, 'editor')).status).toBe(404)
    const first = await stored(report)
    await step('editor', 'sendBack', report, { reason: 'Skriv mer om målene.' })
    const sentBack = await page(former, 'managerChemistry')
    expect(sentBack.status).toBe(200)
    await write('managerChemistry', report, { section: 'results', words: 'Mer.', version: 1 })
    await step('managerChemistry', 'handIn', report)
    const again = await stored(report)
    expect(again.formerPapers).toBe(first.paper)
    expect(again.paper).not.toBe(first.paper)
    for (const actor of ['managerChemistry', 'editor', 'representative'] as const) {
      expect((await page(address, actor)).text).toContain('Utgave 1, levert 10. juli 2026')
      const shown = await page(former, actor)
      expect(shown.status).toBe(200)
      expect(shown.text).not.toContain('Mer.')
    }
    expect((await page(former, 'managerChemistry')).text).toBe(sentBack.text)
    expect((await page(former, 'topManagement')).status).toBe(404)
    expect((await page(address, 'topManagement')).text).not.toContain('Utgave 1')
    expect((await page(`${address}/levert/2`, 'editor')).status).toBe(404)
  })

  test('takes everything that was handed in with it once its period is over, and nothing else', async () => {
    const other = await whole({ year: '2026' })
    await step('managerChemistry', 'handIn', other)
    const report = await whole()
    await step('managerChemistry', 'handIn', report)
    await step('editor', 'sendBack', report, { reason: 'Skriv mer.' })
    await step('managerChemistry', 'handIn', report)
    await step('editor', 'accept', report)
    const director = await app.as('approver')
    const papers = async (record: string) =>
      local.count(await app.as(), 'frozen-papers', {
        ...system,
        where: { record: { equals: record } },
      })
    expect(await papers(report.id)).toBe(2)
    const grounds = { basis: 'Arkivplanen.', decidedBy: 'Universitetsdirektøren' }
    const dated = { decidedDate: '2026-07-01', reference: '2026/881' }
    const decided = { years: '10', version: 0, ...grounds, ...dated }
    await decideRetention(director, { kind: 'unit-reports', ...decided })
    app.setDay('2036-12-31')
    const { id, number } = report
    await removeRecord(director, { kind: 'unit-reports', id }, number)
    expect(await papers(report.id)).toBe(0)
    expect(await papers(other.id)).toBe(1)
  })

  test('the safety representative may state something for 30 days after it was handed in', async () => {
    const report = await whole()
    await step('managerChemistry', 'handIn', report)
    const told = await myTasks(await app.as('representative'))
    expect(told.some(({ kind }) => kind === 'stateOnReport')).toBe(true)
    app.setDay('2026-08-09')
    await step('representative', 'state', report, { statement: 'Vi er ikke enige.' })
    const print = await page(`/min-hms/hms-rapporter/${report.number}/utskrift`, 'editor')
    expect(print.text).toContain('Vi er ikke enige.')
    app.setDay('2026-08-10')
    await expect(
      step('representative', 'state', report, { statement: 'For sent.' }),
    ).rejects.toMatchObject({ code: 'statementLate' })
  })

  test('those who lead a unit have it among their tasks until it is handed in, the HSE Unit until it is accepted', async () => {
    const kinds = async (actor: ActorName) =>
      (await myTasks(await app.as(actor))).flatMap(({ kind, number, unit }) =>
        unit === unitId('KJ') && kind.endsWith('Report') ? [`${kind} ${number ?? '-'}`] : [],
      )
    expect(await kinds('managerChemistry')).toEqual(['handInReport -'])
    const report = await whole()
    expect(await kinds('managerChemistry')).toEqual([`handInReport ${report.number}`])
    expect(await kinds('editor')).toEqual([])
    await step('managerChemistry', 'handIn', report)
    expect(await kinds('managerChemistry')).toEqual([])
    expect(await kinds('editor')).toEqual([`acceptReport ${report.number}`])
    await step('editor', 'accept', report)
    expect(await kinds('editor')).toEqual([])
  })

  test('who has not handed in is counted, and stands at point 8 of its page', async () => {
    const point = async () => {
      const year = await loadYear(await app.as(), [unitId('KJ')], calendarYear(2026))
      const [unit] = year.units
      return unit && unitState(year, unit).points.find((each) => each.point === 'review')
    }
    expect(await point()).toMatchObject({ standing: 'lacks' })
    const before = reportCounts(await standingsOfYear(await app.as(), 2025))
    expect(before.missing.map(({ unit }) => unit.code)).toContain('KJ')
    const report = await whole()
    await step('managerChemistry', 'handIn', report)
    const after = reportCounts(await standingsOfYear(await app.as(), 2025))
    expect(after.all).toMatchObject({
      asked: before.all.asked,
      received: before.all.received + 1,
      missing: before.all.missing - 1,
    })
    expect(JSON.stringify(await point())).toContain('ble levert 10. juli 2026')
  })

  test('last year’s answers stand beside, as they were handed in', async () => {
    app.setDay('2025-02-01')
    const former = await whole({ year: '2024' }, 'formerManager')
    await step('formerManager', 'handIn', former)
    app.setDay('2026-07-10')
    const report = await start()
    const shown = await page(
      `/min-hms/hms-rapporter/${report.number}/deler/wentWell`,
      'managerChemistry',
    )
    expect(shown.text).toMatch(/Svaret i fjor.*Øvelsen i mai\./s)
  })

  test('a unit that was closed starts none, and hands in what it had started', async () => {
    const report = await whole()
    const req = await app.as()
    const active = async (is: boolean) =>
      app.payload.db.updateOne({ collection: 'units', id: unitId('KJ'), data: { active: is }, req })
    await active(false)
    try {
      await expect(start('managerChemistry', { year: '2026' })).rejects.toMatchObject({
        code: 'noUnit',
      })
      const found = await standingsOfYear(await app.as(), 2025)
      expect(found.some(({ unit }) => unit.code === 'KJ')).toBe(false)
      expect(await step('managerChemistry', 'handIn', report)).toMatchObject({ state: 'handedIn' })
    } finally {
      await active(true)
    }
  })

  test('an office goes through it in one page for each section, one press each', async () => {
    const to = await send('managerChemistry', unitReportSegments.start, {
      unit: unitId('KJ'),
      year: '2025',
    })
    const number = to.split('/').at(-1) ?? ''
    const [report] = await local.find(await app.as(), 'unit-reports', system)
    if (!report) throw new Error('No report.')
    let [presses, section] = [1, 'law']
    for (;;) {
      const given = { judgement: 'works', words: 'Bra.', version: '0', next: 'yes' }
      const hidden = { id: report.id, number, row: section }
      const next = await send('managerChemistry', unitReportSegments.write, { ...hidden, ...given })
      presses += 1
      expect(next).toContain('done=saved')
      const found = /deler\/(\w+)/.exec(next)?.[1]
      if (found === undefined) break
      section = found
      expect((await page(next, 'managerChemistry')).status).toBe(200)
    }
    const done = await send('managerChemistry', unitReportSegments.handIn, {
      id: report.id,
      number,
      version: String(report.version),
    })
    expect(done).toContain('done=handIn')
    // Started, twelve sections, handed in.
    expect(presses + 1).toBe(14)
  })

  test('the report ticks off what the annual cycle asks for, and a laboratory is asked for none', async () => {
    const req = await app.as()
    const cycle = async (code: string) => {
      const { byUnit } = await loadUnitCycle(req, unitId(code), calendarYear(2026))
      return byUnit
        .get(unitId(code))
        ?.flatMap(({ activity, standing }) =>
          activity.doneWhen === 'unitReport' ? [standing] : [],
        )
    }
    expect(await cycle('KJ')).toEqual(['late'])
    expect(await cycle('KJ-LAB')).toEqual([])
    await step('managerChemistry', 'handIn', await whole())
    expect(await cycle('KJ')).toEqual(['done'])
  })

  test('a report that came handed in, with no paper, gets one and keeps it', async () => {
    const report = await whole()
    const req = await app.as()
    const data = { state: 'handedIn', handedInOn: '2026-07-01' }
    await app.payload.db.updateOne({ collection: 'unit-reports', id: report.id, data, req })
    const paper = async () => {
      await completePapers(req)
      return (await local.findById(req, 'unit-reports', report.id, system))?.paper
    }
    const made = await paper()
    expect(made).toBeTruthy()
    expect(await paper()).toBe(made)
  })

  test('500 units are asked about in as many queries as few', async () => {
    const req = await app.as()
    const asked = async () => {
      forgetAll(app.payload.db)
      const found: Awaited<ReturnType<typeof standingsOfYear>>[] = []
      const all = await queries.of(app.payload, async () => {
        found.push(await standingsOfYear(await app.as(), 2025))
      })
      return { queries: all.length, units: found.flat().length }
    }
    const before = await asked()
    for (let index = 0; index < 500; index += 1) {
      const code = `E-${String(index)}`
      const unit = { id: unitId(code), code, name: { nb: code }, parent: unitId('NV') }
      const made = { ...unit, ancestors: [unitId('NV')], type: 'section', process: 'own' }
      const data = { ...made, active: true, version: 1 }
      await app.payload.db.create({ collection: 'units', data, req })
    }
    expect(await asked()).toEqual({ queries: before.queries, units: before.units + 500 })
  })
})
