import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  recordAddress,
  reportFigureAddress,
  reportPaperAddress,
} from '../../../content/addresses/my-hse.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import type { Nonconformity, Report } from '../../plugin/generated-types.ts'
import { loadPaper } from '../../plugin/reports/load.ts'
import { openReport } from '../../plugin/reports/open.ts'
import { personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantAudits } from '../../test/plant-audits.ts'
import { plantTraining } from '../../test/plant-training.ts'
import { ask } from '../forms/test-pages.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('the figures of an annual report, on $name', (database) => {
  let app: TestApp
  let report: Report
  let cases = 0

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2026-11-22')
    await plantCase({ seriousInjury: true, severity: 'critical', type: 'accident' })
    await plantCase({ severity: 'critical', state: 'closed', closedDate: '2026-04-01' })
    await plantCase({ severity: 'serious', state: 'inProgress', due: '2026-05-01' })
    await plantCase({ severity: 'serious', state: 'rejected', rejectedReason: 'Nei.' })
    await plantCase({ severity: 'minor', type: 'nearMiss', source: 'hseAudit' })
    await plantCase({ reportedDate: '2024-05-02', type: 'nearMiss' })
    const req = await app.as()
    await plantAudits(app)
    const regulation = {
      id: 'forskrift',
      lovdataId: 'FOR-2011-12-06-1357',
      shortTitle: 'Forskrift om utførelse av arbeid',
      status: 'inForce',
    } as never
    await local.create(req, 'regulations', regulation, system)
    for (const [index, kind] of (['amended', 'amended', 'repealed'] as const).entries()) {
      const of = { regulation: 'forskrift', on: '2026-03-01', foundOn: '2026-03-01' }
      const said = { key: `endring-${String(index)}`, words: 'Endring', state: 'confirmed', kind }
      await local.create(req, 'law-changes', { ...of, ...said } as never, system)
    }
    await plantTraining(app)
    const inspection = {
      id: 'tilsyn',
      key: 'tilsyn',
      number: 'TSY-2026-0001',
      title: 'Kjemikalier',
      otherAuthority: 'Branntilsynet',
      unit: unitId('KJ'),
      notice: 'announced' as const,
      visitDate: '2026-02-01',
      letterDate: '2026-02-10',
    }
    await local.create(req, 'inspections', inspection, system)
    for (const [index, state] of (['open', 'answered', 'confirmed'] as const).entries()) {
      const number = `PAL-2026-000${String(index + 1)}`
      const order = { key: number, number, title: number, text: number, deadline: '2026-12-01' }
      const of = { inspection: 'tilsyn', unit: unitId('KJ') }
      const met = { confirmedOn: state === 'confirmed' ? '2026-05-01' : null }
      await local.create(req, 'inspection-orders', { ...order, ...of, ...met, state }, system)
    }
    for (const [index, state] of (['approved', 'inProgress', 'verified'] as const).entries()) {
      const number = `TIL-2026-000${String(index + 1)}`
      const of = { unit: unitId('KJ'), responsible: personId('employee') }
      const when = { state, deadline: '2026-06-01', language: 'nb' as const }
      const cost = { amount: 1_000, basis: 'estimate' as const, fundedBy: index > 0 ? 'KJ' : null }
      await local.create(
        req,
        'measures',
        { key: number, number, title: 'Nytt rekkverk', ...of, ...when, cost },
        system,
      )
    }
    for (const [unit, state] of [
      ['KJ', 'closed'],
      ['HF', 'planned'],
    ] as const) {
      const number = `HMS-2026-${unit}-01`
      const data = { key: number, number, unit: unitId(unit), year: 2026, state }
      await local.create(req, 'hse-processes', data, system)
    }
    report = await openReport(await app.as('editor'), { kind: 'annual', year: '2026' })
  })
  afterAll(() => app.close())

  async function plantCase(more: Partial<Nonconformity>): Promise<void> {
    cases += 1
    const number = `AVV-2026-${String(cases).padStart(4, '0')}`
    const data = {
      key: number,
      number,
      year: 2026,
      title: number,
      description: number,
      unit: unitId('KJ'),
      type: 'nonconformity' as const,
      eventDate: '2026-03-01',
      reportedDate: '2026-03-01',
      state: 'reported' as const,
      ...more,
    }
    await local.create(await app.as(), 'nonconformities', data, system)
  }

  const page = async (address: string): Promise<string> => {
    const path = address.replaceAll('&amp;', '&')
    const answer = await ask(app.payload, path, { token: await app.token('editor') })
    expect(answer.status, path).toBe(200)
    return answer.text()
  }
  const figuresOn = (html: string) =>
    [...html.matchAll(/<td class="number"><a href="([^"]+)">(\d+)<span/g)].map(
      ([, address = '', figure = '']) => ({ address, figure: Number(figure) }),
    )
  const rowsAt = async (address: string): Promise<number> => {
    const html = await page(address)
    const [, head] = /list-head" role="status"><span>(\d+)/.exec(html) ?? []
    return head === undefined ? 0 : Number(head)
  }

  test.each(['nb', 'en'] as const)(
    'each lead to a list with as many rows while it is written (%s)',
    async (language) => {
      const figures = figuresOn(await page(reportPaperAddress(language, report.number)))
      expect(figures.length).toBeGreaterThan(20)
      for (const { address, figure } of figures) {
        expect(await rowsAt(address), address).toBe(figure)
      }
      const shown = (filter: string) =>
        figures.filter(({ address }) => address.includes(filter)).map(({ figure }) => figure)
      // A serious injury is counted as that alone; what is rejected is not counted.
      expect(shown('serious=injury')).toEqual([1])
      expect(shown('serious=critical')).toEqual([1])
      expect(shown('serious=serious')).toEqual([1])
      expect(shown('serious=any')).toEqual([2])
      expect(shown('held=2026').reduce((all, each) => all + each, 0)).toBeGreaterThan(1)
      expect(shown('?kind=amended')).toEqual([2])
      expect(shown('?kind=repealed')).toEqual([1])
      expect(shown('/unitsLacking')).toHaveLength(1)
      expect(shown('state=standing')).toEqual([2])
      expect(shown('decided=2026&amp;funding=none')).toEqual([1])
      expect(shown('decided=2026')).toEqual([1, 3])
    },
  )

  test('of a year that is over lead to what was open when it ended', async () => {
    app.setDay('2027-03-01')
    await plantCase({ state: 'closed', reportedDate: '2026-06-01', closedDate: '2027-01-15' })
    await plantCase({ reportedDate: '2027-02-01' })
    const figures = figuresOn(await page(reportPaperAddress('nb', report.number)))
    const [open] = figures.filter(({ address }) => address.includes('?openOn=2026-12-31'))
    if (!open) throw new Error('No figure says what was open when the year ended.')
    expect(await rowsAt(open.address)).toBe(open.figure)
    // One that was closed later was open then; one that came later was not.
    expect(open.figure).toBe(await rowsAt('/min-hms/avvik?state=open'))
    app.setDay('2026-11-22')
  })

  test.each(['managerChemistry', 'topManagement', 'auditor'] as const)(
    'are listed by the report for those who make it alone, not for %s',
    async (actor) => {
      const address = reportFigureAddress('nb', { number: report.number, figure: 'unitsLacking' })
      const token = await app.token(actor)
      expect((await ask(app.payload, address, { token })).status).toBe(404)
      const own = await ask(app.payload, address.replace('unitsLacking', 'annet'), {
        token: await app.token('editor'),
      })
      expect(own.status).toBe(404)
    },
  )

  test('lead there from the section where they are judged, too', async () => {
    const section = await page(`${recordAddress('nb', 'report', report.number)}/deler/handling`)
    expect(figuresOn(section)).toEqual(
      expect.arrayContaining([
        { address: '/min-hms/avvik?state=overdue', figure: 1 },
        { address: '/min-hms/tiltak?overdue=yes', figure: 2 },
      ]),
    )
  })

  test('count on the day of the approval what has days of its own, and say today over the rest', async () => {
    const paper = await loadPaper(await app.as(), report, '2026-02-05')
    const tables = paper.sections.flatMap(({ tables }) => tables)
    const called = (title: string) => {
      const found = tables.find((each) => each.title.nb === title)
      return found && { ...found, columns: found.columns.map(({ nb }) => nb) }
    }
    // The cases of the year came in March.
    expect(called('Saker etter type')?.rows.map(({ cells: [now] }) => now)).not.toContain(1)
    expect(called('Andre alvorlige hendelser i året')?.rows.map(({ cells: [now] }) => now)).toEqual(
      [0, 0],
    )
    // The visit had been; the letter with the orders had not come.
    const inspections = called('Tilsyn og pålegg fra myndighetene')
    expect(inspections?.rows[0]?.cells.filter((cell) => cell !== 0)).toEqual([1])
    expect(inspections?.columns).toContain('Tilsyn 2026, til 5. februar 2026')
    expect(called('Tiltak og frister')).toMatchObject({ columns: ['22. november 2026'] })
    expect(called('Tiltak og frister')?.rows.map(({ cells: [now] }) => now)).toEqual([1, 2, 2])
  })

  test('stand alone in what is approved: a list goes on changing, a paper does not', async () => {
    const paper = await loadPaper(await app.as(), report)
    expect(JSON.stringify(paper)).not.toContain('"lists"')
  })
})
