import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import type { Audit } from '../../plugin/generated-types.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }
const system = { overrideAccess: true } as const
const links = /<a href="([^"]+)" data-count="(\d+)">/g

describe.each(databases())('the circle on the start page, on $name', (database) => {
  let app: TestApp
  let made = 0
  beforeAll(async () => {
    app = await startApp(database)
    await fillTheYear()
  })
  afterAll(() => app.close())

  async function page(address: string, actor: ActorName): Promise<string> {
    const headers = { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    return answer === null ? '' : answer.text()
  }

  const shown = (html: string): [string, number][] =>
    [...html.matchAll(links)].map(([, address = '', count]) => [
      address.replaceAll('&amp;', '&'),
      Number(count),
    ])

  /** How many records a list says it has, as it is asked for. */
  const rowsOf = (html: string): number =>
    Number(/list-head" role="status"><span>(\d+) /.exec(html)?.[1] ?? 'NaN')

  function common() {
    made += 1
    return { key: `circle-${String(made)}`, number: `X-2026-${String(made).padStart(4, '0')}` }
  }

  async function audit(year: number, state: Audit['state']): Promise<void> {
    const data = {
      ...common(),
      unit: unitId('KJ'),
      year,
      state,
      title: 'HMS-revisjon',
      scope: 'Laboratoriene',
      language: 'nb' as const,
      auditDate: `${String(year)}-11-01`,
      points: ['risk' as const],
      lead: personId('auditor'),
      team: [personId('auditor')],
    }
    await local.create(await app.as(), 'audits', data, system)
  }

  async function fillTheYear(): Promise<void> {
    const req = await app.as()
    for (const year of [2025, 2026]) {
      for (const [unit, state] of [
        ['KJ', 'closed'],
        ['KJ-LAB', 'mapping'],
        ['HF', 'planned'],
      ] as const) {
        const data = { ...common(), unit: unitId(unit), year, state, language: 'nb' as const }
        await local.create(req, 'hse-processes', data, system)
      }
      for (const state of ['planned', 'notified', 'closed', 'closed', 'cancelled'] as const) {
        await audit(year, state)
      }
      for (const [index, state] of (
        ['started', 'sentBack', 'handedIn', 'accepted'] as const
      ).entries()) {
        const startedOn = `${String(year)}-05-01`
        const unit = unitId(['KJ', 'KJ-LAB', 'HF', 'NV'][index] ?? 'KJ')
        const data = { ...common(), unit, year, state, kind: 'unit' as const, startedOn }
        await local.create(req, 'unit-reports', data, system)
      }
      for (const kind of ['annual', 'jointAudit'] as const) {
        const data = { ...common(), kind, year, state: 'drafting' as const }
        await local.create(req, 'reports', data, system)
      }
      const review = await local.create(
        req,
        'management-reviews',
        { ...common(), unit: unitId('NHU'), year, state: 'held', language: 'nb' },
        system,
      )
      expect(review.id).toBeTruthy()
    }
    for (const period of ['2025', '2026', '2027']) {
      for (const [state, level] of [
        ['running', 'institution'],
        ['running', 'institution'],
        ['dropped', 'institution'],
        ['running', 'unit'],
      ] as const) {
        const given = common()
        const data = {
          ...given,
          number: given.number.replace('X-2026', `MAL-${period}`),
          unit: unitId(level === 'unit' ? 'KJ' : 'NHU'),
          level,
          period,
          state,
          title: 'Vi svarer i tide',
          language: 'nb' as const,
          indicator: 'byHand' as const,
          measuredBy: 'Svar',
        }
        await local.create(req, 'objectives', data, system)
      }
    }
  }

  test.each(['approver', 'editor'] as const)(
    'leads the %s from every number to a list with exactly that many rows',
    async (actor) => {
      for (const start of ['/min-hms', '/en/my-hse']) {
        const counts = shown(await page(start, actor))
        expect(counts.length).toBeGreaterThanOrEqual(9)
        for (const [address, count] of counts) {
          expect([address, rowsOf(await page(address, actor))]).toEqual([address, count])
        }
      }
    },
  )

  test('follows at once what changes', async () => {
    const before = shown(await page('/min-hms', 'approver'))
    await audit(2026, 'answered')
    const after = shown(await page('/min-hms', 'approver'))
    const open = (all: [string, number][]) =>
      all.find(([address]) => address.includes('revisjoner') && address.includes('open'))?.[1]
    expect(open(after)).toBe((open(before) ?? 0) + 1)
  })

  test.each(['coordinator', 'topManagement', 'chiefRepresentative', 'employee'] as const)(
    'is not on the start page of the %s',
    async (actor) => {
      expect(await page('/min-hms', actor)).not.toContain('class="circle"')
    },
  )
})
