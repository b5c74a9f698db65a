import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { local } from '../../plugin/database/local.ts'
import { complianceOf } from '../../plugin/compliance/of-year.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { Measure, Nonconformity } from '../../plugin/generated-types.ts'
import { figuresOf } from '../../plugin/management-review/figures.ts'
import { completeReviewPapers } from '../../plugin/management-review/load.ts'
import { figureText } from '../../plugin/management-review/text.ts'
import { reviewKey } from '../../plugin/management-review/rules.ts'
import { type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { editionDesk } from '../../test/edition-desk.ts'
import { plantAudits } from '../../test/plant-audits.ts'
import { plantEvaluations } from '../../test/plant-evaluations.ts'
import { plantRequirements } from '../../test/plant-requirements.ts'
import { plantUnitReports } from '../../test/plant-unit-reports.ts'
import { ask } from '../forms/test-pages.ts'

const system = { overrideAccess: true } as const
const names = Object.assign({}, ...Object.values(figureText)) as Record<string, unknown>
const reviews = { institution: 'LED-2026-0001', faculty: 'LED-2026-0002', frozen: 'LED-2025-0001' }
const unitOf = { institution: unitId('NHU'), faculty: unitId('NV') }

/** Cases of both faculties, and of a unit that is closed. The day is 22 November 2026. */
const cases: Partial<Nonconformity>[] = [
  { state: 'received', due: '2026-11-01' },
  { state: 'inProgress', source: 'hseAudit' },
  { state: 'closed', source: 'hseAudit' },
  { state: 'received', unit: unitId('HF') },
  { state: 'received', unit: unitId('CLOSED') },
  { reportedDate: '2025-12-31', state: 'received' },
  // About the dean: the institution handles it, and about the head of the department: the faculty does.
  { id: 'about-dean', state: 'received', unit: unitId('NV'), ...handedTo('NHU') },
  { id: 'about-head', state: 'received', due: '2026-11-02', ...handedTo('NV') },
]
const measures: Partial<Measure>[] = [
  { state: 'approved', deadline: '2026-11-01' },
  { state: 'approved', deadline: '2026-12-01' },
  { state: 'done', deadline: '2026-05-01', doneDate: '2026-05-01' },
  { state: 'approved', deadline: '2026-11-01', unit: unitId('HF') },
  { state: 'approved', deadline: '2026-11-01', unit: unitId('NV'), nonconformity: 'about-dean' },
  { state: 'approved', deadline: '2026-11-01', nonconformity: 'about-head' },
]

function handedTo(code: string): Partial<Nonconformity> {
  return { concernsManager: true, handlingUnit: unitId(code) }
}

describe.each(databases())('the figures of a management review, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    await local.create(
      req,
      'units',
      {
        id: unitId('CLOSED'),
        code: 'CLOSED',
        name: 'Nedlagt',
        type: 'department',
        parent: unitId('NV'),
        process: 'own',
        active: false,
      },
      system,
    )
    await local.update(
      req,
      'units',
      unitId('KJ-LAB'),
      { activeFrom: '2026-03-01', version: 1 },
      system,
    )
    await plantRequirements(app)
    await plantEvaluations(app)
    await plantAudits(app)
    await plantUnitReports(app)
    await plantLines()
    for (const [index, row] of cases.entries()) {
      const number = `AVV-2026-09${String(index).padStart(2, '0')}`
      const said = { title: 'Glatt gulv', description: 'Det er glatt.', eventDate: '2026-03-01' }
      const placed = {
        unit: unitId('KJ'),
        reportedDate: '2026-03-01',
        due: '2027-01-01',
        year: 2026,
      }
      const data = { key: number, number, ...said, ...placed, ...row } as never
      await local.create(req, 'nonconformities', data, system)
    }
    for (const [index, row] of measures.entries()) {
      const number = `TIL-2026-09${String(index).padStart(2, '0')}`
      const data = { key: number, number, title: 'Matte', unit: unitId('KJ'), ...row } as never
      await local.create(req, 'measures', data, system)
    }
    await plantObjectives()
    await plantOrders()
    await plantLaw()
    for (const [name, number] of Object.entries(reviews)) {
      const unit = name === 'faculty' ? unitOf.faculty : unitOf.institution
      const year = Number(number.slice(4, 8))
      const state = name === 'frozen' ? ('documented' as const) : ('preparing' as const)
      const data = { key: reviewKey(unit, year), number, unit, year, state, steps: [] }
      await local.create(req, 'management-reviews', { ...data, language: 'nb' }, system)
    }
    await plantGuidelines()
  })
  afterAll(() => app.close())

  /** Requirements the approved evaluation of Chemistry found not met, or in part; it is of this year. */
  async function plantLines(): Promise<void> {
    const req = await app.as()
    await app.payload.db.updateOne({
      collection: 'compliance-evaluations',
      id: 'evaluation-approved',
      // It was approved in another year than the one it is of.
      data: {
        year: 2026,
        counts: { compliant: 1, partly: 1, not: 1, notApplicable: 0, notAssessed: 0 },
      },
      req,
    })
    const found = await local.find(req, 'requirements', { ...system, limit: 2 })
    for (const [index, result] of (['partly', 'not'] as const).entries()) {
      const data = {
        key: `a-line-${result}`,
        evaluation: 'evaluation-approved',
        unit: unitId('KJ'),
        requirement: found[index]?.id ?? '',
        result,
        assessedOn: '2025-04-10',
      }
      await local.create(req, 'compliance-lines', data, system)
    }
  }

  async function plantObjectives(): Promise<void> {
    const states = ['running', 'reached', 'partly', 'notReached', 'dropped'] as const
    for (const [unit, level] of [
      ['NHU', 'institution'],
      ['NV', 'unit'],
      ['KJ', 'unit'],
    ] as const) {
      for (const [index, state] of states.entries()) {
        const number = `MAL-2026-${unit}${String(index)}`
        const said = { title: state, period: '2026', indicator: 'byHand' as const }
        const data = { key: number, number, unit: unitId(unit), level, state, ...said } as never
        await local.create(await app.as(), 'objectives', data, system)
      }
    }
  }

  async function plantOrders(): Promise<void> {
    const req = await app.as()
    const authority = await local.find(req, 'authorities', { ...system, limit: 1 })
    const inspection = {
      id: 'an-inspection',
      key: 'an-inspection',
      number: 'TSY-2026-0900',
      title: 'Kjemikalier',
      notice: 'announced',
      unit: unitId('KJ'),
      authority: authority[0]?.id,
      state: 'open',
      language: 'nb',
      topics: [],
    } as never
    await local.create(req, 'inspections', inspection, system)
    for (const [unit, state] of [
      ['KJ', 'open'],
      ['KJ', 'answered'],
      ['KJ', 'confirmed'],
      ['HF', 'open'],
    ] as const) {
      const number = `PAL-2026-${unit}-${state}`
      const about = { inspection: 'an-inspection', title: 'Merk skapene', text: 'Merk dem.' }
      const data = { key: number, number, unit: unitId(unit), state, ...about } as never
      const dated = { ...(data as object), deadline: '2026-12-01', language: 'nb' } as never
      await local.create(req, 'inspection-orders', dated, system)
    }
  }

  async function plantLaw(): Promise<void> {
    const req = await app.as()
    const [law] = await local.find(req, 'regulations', { ...system, limit: 1 })
    for (const [index, on] of ['2026-01-01', '2026-07-01', '2025-01-01'].entries()) {
      const data = {
        key: `change-${String(index)}`,
        regulation: law?.id,
        kind: 'amended',
        state: index === 1 ? 'found' : 'confirmed',
        on,
        foundOn: on,
        words: 'Endring i en forskrift',
      } as never
      await local.create(req, 'law-changes', data, system)
    }
  }

  /** One that is past its review and has no translation, and one whose translation is behind. */
  async function plantGuidelines(): Promise<void> {
    const desk = editionDesk(app)
    app.setDay('2026-06-02')
    const early = { validFrom: '2026-06-02' }
    await desk.publish(await desk.guideline(3), 'nb', early)
    const translated = await desk.guideline()
    await desk.publish(translated, 'nb', early)
    await desk.publish(translated, 'en', early)
    app.setDay('2026-11-22')
    await desk.publish(translated, 'nb', { changeKind: 'major', changeNote: 'Ny regel.' })
  }

  const page = async (address: string, actor: ActorName): Promise<string> =>
    (await ask(app.payload, address, { token: await app.token(actor) })).text()

  /** Each figure of a page, with where it leads. */
  function shown(html: string): { readonly address: string; readonly figure: number }[] {
    return [...html.matchAll(/<td class="number"><a href="([^"]+)">(\d+)<span/g)].map(
      ([, address = '', figure]) => ({
        address: address.replaceAll('&amp;', '&'),
        figure: Number(figure),
      }),
    )
  }

  /** How many rows a list says it has. */
  async function rowsAt(address: string, actor: ActorName): Promise<number> {
    const answer = await ask(app.payload, address, { token: await app.token(actor) })
    expect(answer.status, address).toBe(200)
    const html = await answer.text()
    const head = /list-head" role="status"><span>(\d+)/.exec(html)?.[1]
    if (head !== undefined) return Number(head)
    if (/Det er ingen|Ingen har|Det er ikke/.test(html)) return 0
    throw new Error(`No rows are told of at ${address}`)
  }

  test.each(['institution', 'faculty'] as const)(
    'of the %s each lead to a list with exactly as many rows',
    { timeout: 60_000 },
    async (name) => {
      const html = await page(`/min-hms/ledelsens-gjennomgang/${reviews[name]}`, 'approver')
      const figures = shown(html)
      expect(figures).toHaveLength(Object.keys(names).length)
      for (const { address, figure } of figures) {
        expect(await rowsAt(address, 'approver'), address).toBe(figure)
      }
    },
  )

  test('are those of the whole institution, and of what a faculty handles', async () => {
    const req = await app.as('approver')
    const of = (name: keyof typeof unitOf) => figuresOf(req, { unit: unitOf[name], year: 2026 })
    expect(await of('institution')).toMatchObject({
      reportedCases: 7,
      openCases: 8,
      openFindings: 2,
      orders: 3,
      measuresOverdue: 4,
      measuresDone: 1,
      evaluations: 1,
      requirementsNotMet: 2,
      newUnits: 1,
      lawChanges: 1,
      objectivesReached: 1,
      objectivesNotReached: 2,
      objectivesRunning: 1,
      guidelinesOverdue: 1,
      translationsBehind: 1,
      translationsMissing: 1,
    })
    expect(await of('faculty')).toMatchObject({
      reportedCases: 5,
      openCases: 6,
      orders: 2,
      measuresOverdue: 2,
      newUnits: 1,
      objectivesNotReached: 2,
    })
  })

  test('of compliance are the same in the annual report of the year', async () => {
    const req = await app.as('approver')
    const review = await figuresOf(req, { unit: unitOf.institution, year: 2026 })
    const annual = await complianceOf(req, 2026)
    expect(annual).toEqual({ evaluated: review.evaluations, assessed: 3, partly: 1, not: 1 })
    expect(annual.partly + annual.not).toBe(review.requirementsNotMet)
  })

  test(
    'lead every reader of a review to no more than they may read',
    { timeout: 60_000 },
    async () => {
      await completeReviewPapers(await app.as())
      const documented = `/min-hms/ledelsens-gjennomgang/${reviews.frozen}`
      const all = new Map<string, number>()
      for (const { address } of shown(await page(documented, 'approver'))) {
        all.set(address, await rowsAt(address, 'approver'))
      }
      for (const actor of ['managerChemistry', 'chiefRepresentative'] as const) {
        for (const { address } of shown(await page(documented, actor))) {
          const own = await rowsAt(address, actor)
          expect(own, `${address} as ${actor}`).toBeLessThanOrEqual(all.get(address) ?? 0)
        }
      }
      const law = `${documented}/tall/lawChanges`
      expect(await rowsAt(law, 'approver')).toBe(1)
      expect(await rowsAt(law, 'managerChemistry')).toBe(0)
      const token = await app.token('employee')
      expect((await ask(app.payload, law, { token })).status).toBe(404)
      const none = await ask(app.payload, `${documented}/tall/none`, {
        token: await app.token('approver'),
      })
      expect(none.status).toBe(404)
    },
  )

  test('stay what they were once it is documented, and the page says that the lists do not', async () => {
    await completeReviewPapers(await app.as())
    const documented = `/min-hms/ledelsens-gjennomgang/${reviews.frozen}`
    const before = await page(documented, 'approver')
    const [row] = await local.find(await app.as(), 'law-changes', { ...system, limit: 1 })
    await app.payload.db.updateOne({
      collection: 'law-changes',
      id: row?.id ?? '',
      data: { state: 'confirmed', on: '2025-02-01' },
      req: await app.as(),
    })
    const after = await page(documented, 'approver')
    expect(shown(after)).toEqual(shown(before))
    expect(after).toContain('Listene de leder til, viser hvordan det er i dag')
  })
})
