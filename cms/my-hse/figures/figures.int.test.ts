import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { HseProcess, Measure, Nonconformity } from '../../plugin/generated-types.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { answerMyHse } from '../my-hse.tsx'

const assets = { style: '/style.css', script: '/script.js' }
const system = { overrideAccess: true } as const
const secret = 'KANARI-tittel'

const step = (name: string, day: string) => ({ step: name, at: `${day}T09:00:00.000Z` }) as never

/** Reports of two years and three units, each with something that a figure counts. The day is 22 November 2026. */
const cases: Partial<Nonconformity>[] = [
  { reportedDate: '2026-11-20', severity: 'critical', category: 'fire', due: '2026-11-20' },
  {
    reportedDate: '2026-11-19',
    type: 'accident',
    category: 'personalInjury',
    seriousInjury: true,
    injury: 'confirmed',
    injuredGroup: 'student',
    state: 'assessed',
    steps: [step('report', '2026-11-19'), step('assess', '2026-11-19')],
  },
  {
    reportedDate: '2026-03-02',
    type: 'nearMiss',
    state: 'closed',
    closedDate: '2026-04-01',
    severity: 'serious',
    category: 'chemicalBiologicalRadiation',
    steps: [step('receive', '2026-03-09'), step('close', '2026-04-01')],
  },
  {
    reportedDate: '2026-03-05',
    type: 'nearMiss',
    state: 'received',
    due: '2026-04-01',
    steps: [step('receive', '2026-03-13')],
  },
  { reportedDate: '2026-05-05', source: 'hseProcess', state: 'assessed', severity: 'minor' },
  { reportedDate: '2026-05-06', unit: unitId('KJ-LAB'), category: 'fire', severity: 'minor' },
  { reportedDate: '2026-06-06', unit: unitId('HF'), state: 'rejected', closedDate: '2026-06-07' },
  {
    reportedDate: '2025-12-31',
    unit: unitId('HF'),
    state: 'closed',
    closedDate: '2026-01-15',
    steps: [step('receive', '2026-01-02')],
  },
  { reportedDate: '2025-02-01', state: 'inProgress', due: '2025-03-01', severity: 'serious' },
  { reportedDate: '2026-10-01', unit: unitId('HF'), reporter: personId('topManagement') },
]

const measures: Partial<Measure>[] = [
  { state: 'approved', deadline: '2026-11-01', control: 'technical' },
  { state: 'inProgress', deadline: '2026-12-01', responsible: personId('employee') },
  { state: 'proposed', unit: unitId('HF') },
  { state: 'done', deadline: '2026-05-01', doneDate: '2026-05-01' },
  { state: 'verified', deadline: '2026-05-01', doneDate: '2026-05-02', unit: unitId('KJ-LAB') },
  { state: 'done', deadline: '2025-05-01', doneDate: '2025-05-02' },
  { state: 'done', doneDate: '2026-05-02' },
  { state: 'cancelled', deadline: '2026-01-01' },
]

const processes: (Pick<HseProcess, 'state' | 'year'> & { unit: string })[] = [
  { unit: 'KJ', year: 2026, state: 'mapping' },
  { unit: 'HF', year: 2026, state: 'planned' },
  { unit: 'NV', year: 2026, state: 'closed' },
  { unit: 'KJ', year: 2025, state: 'closed' },
]

describe.each(databases())('the figures of My HSE, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    for (const [index, row] of cases.entries()) {
      const number = `AVV-${String(row.reportedDate).slice(0, 4)}-${String(index).padStart(4, '0')}`
      const data = {
        key: `c${String(index)}`,
        number,
        year: Number(number.slice(4, 8)),
        title: `${secret} ${String(index)}`,
        description: 'Det er slik.',
        unit: unitId('KJ'),
        eventDate: row.reportedDate ?? '',
        reportedDate: '',
        ...row,
      }
      await local.create(req, 'nonconformities', data, system)
    }
    for (const [index, row] of measures.entries()) {
      const named = { key: `m${String(index)}`, number: `TIL-2026-${String(index)}`, title: secret }
      await local.create(req, 'measures', { ...named, unit: unitId('KJ'), ...row }, system)
    }
    for (const { state, unit, year } of processes) {
      const number = `HMS-${String(year)}-${unit}-01`
      const data = { key: number, number, unit: unitId(unit), year, state }
      await local.create(req, 'hse-processes', data, system)
    }
  })
  afterAll(() => app.close())

  async function page(address: string, actor: ActorName): Promise<string> {
    const headers = { cookie: `payload-token=${await app.token(actor)}` }
    const request = new Request(new URL(address.replaceAll('&amp;', '&'), app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return answer.text()
  }

  /** How many rows a list or an overview says it has. */
  async function rowsAt(address: string, actor: ActorName): Promise<number> {
    const html = await page(address, actor)
    const [, head = ''] = /list-head" role="status"><span>(\d+)/.exec(html) ?? []
    if (head === '' && html.includes('Det er ingen')) return 0
    if (head === '') throw new Error(`No rows are told of at ${address}`)
    return Number(head)
  }

  /** Each figure of a page that leads somewhere, as it is read, with where it leads. */
  function figuresOf(html: string): { readonly address: string; readonly figure: string }[] {
    const found = [
      ...html.matchAll(
        /<li class="bar"><span class="bar__name"><a href="([^"]+)">[^<]*<\/a><\/span><span class="bar__count">(\d+)</g,
      ),
      ...html.matchAll(/<td><a href="([^"]+)">(\d+)<\/a>/g),
      ...html.matchAll(
        /<dd><a href="([^"]+)">((?:.(?!<span))*.)<span.*?<\/dd>(?:<dd class="key-figures__note">([^<]*))?/g,
      ),
    ]
    const shown = found.filter(([, , value]) => !/vises ikke|not shown/.test(value ?? ''))
    return shown.map(([, address = '', value = '', note = '']) => ({
      address,
      // A share and a median say in their note of how many they are.
      figure: /receipt=inTime|closed=/.test(address) ? (/\d+/.exec(note)?.[0] ?? '') : value,
    }))
  }

  const readers = [
    'approver',
    'editor',
    'chiefRepresentative',
    'managerChemistry',
    'coordinator',
    'representative',
    'managerHumanities',
    'employee',
  ] as const

  test.each(readers)('lead %s to lists with exactly as many rows', async (actor) => {
    const figures = figuresOf(await page('/min-hms/tall', actor))
    expect(figures.length).toBeGreaterThan(actor === 'employee' ? 3 : 20)
    for (const { address, figure } of figures) {
      expect(await rowsAt(address, actor), `${address} as ${actor}`).toBe(Number(figure))
    }
  })

  test('of a unit with those below it, and of another year, do the same, in English too', async () => {
    for (const address of [
      `/min-hms/tall?unit=${unitId('NV')}`,
      '/en/my-hse/figures?year=2025',
      `/en/my-hse/figures?year=2025&unit=${unitId('KJ')}`,
    ]) {
      const figures = figuresOf(await page(address, 'approver'))
      expect(figures.length).toBeGreaterThan(10)
      for (const each of figures) {
        expect(await rowsAt(each.address, 'approver'), each.address).toBe(Number(each.figure))
      }
    }
  })

  test('tell the HSE unit how long it takes: the median, and the share within seven days', async () => {
    const html = await page('/min-hms/tall', 'approver')
    // Received after 0, 7 and 8 days; three more should have been received by now, and were not.
    expect(html).toMatch(/Dager til mottak, median<\/dt><dd>7</)
    expect(html).toContain('2 av 5. Målet er 90 prosent.')
    // Closed in the year: one after 30 days, one after 15.
    expect(html).toMatch(/Dager til lukking, median<\/dt><dd><a [^>]*>22,5/)
  })

  test('count what was done in time by the deadline it had, and what had none in neither', async () => {
    const html = await page('/min-hms/tall', 'approver')
    expect(html).toMatch(/Utført innen fristen i 2026<\/dt><dd><a [^>]*>1</)
    expect(html).toMatch(/Utført etter fristen i 2026<\/dt><dd><a [^>]*>1</)
  })

  test('about people under five are not shown, on no page, and lead to the list all the same', async () => {
    for (const actor of ['approver', 'topManagement'] as const) {
      const html = await page('/min-hms/tall', actor)
      expect(html).toMatch(/Saker der noen ble skadet<\/dt><dd>(<a [^>]*>)?vises ikke/)
      expect(html).toMatch(/Student(<\/a>)?<\/span><span class="bar__count"><span[^>]*>vises ikke/)
      expect(html).toMatch(/Nestenulykker per skade<\/dt><dd>vises ikke/)
      expect(html).toMatch(
        /Personskade(<\/a>)?<\/span><span class="bar__count"><span[^>]*>vises ikke/,
      )
    }
    expect(await rowsAt('/min-hms/avvik?reported=2026&injury=yes', 'approver')).toBe(1)
  })

  test('tell top management of the whole institution, and how many cases it can open', async () => {
    const html = await page('/min-hms/tall', 'topManagement')
    expect(html).toMatch(/Åpne<\/dt><dd>7</)
    expect(html).not.toContain(secret)
    const toCases = figuresOf(html).filter(({ address }) => address.includes('/avvik'))
    expect(toCases).toEqual([])
    // Its own report.
    expect(html).toContain('Du kan åpne 1 av dem')
    expect(await rowsAt('/min-hms/avvik?reported=2026', 'topManagement')).toBe(1)
    // Figures of one unit beside those of all would tell what is hidden.
    expect(html).not.toContain('name="unit"')
    const asked = await page(`/min-hms/tall?unit=${unitId('HF')}`, 'topManagement')
    expect(asked).toMatch(/Åpne<\/dt><dd>7</)
    for (const { address, figure } of figuresOf(html)) {
      expect(await rowsAt(address, 'topManagement'), address).toBe(Number(figure))
    }
  })

  describe('the start page', () => {
    test.each(['approver', 'editor', 'chiefRepresentative', 'topManagement'] as const)(
      'tells %s what is serious, overdue and not begun, never that nothing waits',
      async (actor) => {
        const html = await page('/min-hms', actor)
        expect(html).toContain('Alvorlig de siste sju dagene')
        expect(html).toContain('2 av 5 enheter har ikke åpnet HMS-runden 2026')
        expect(html).not.toContain('Ingenting venter på deg')
        expect(html).toContain('href="/min-hms/tall"')
        const counts = [...html.matchAll(/<td><a href="([^"]+)">(\d+)<\/a>/g)]
        expect(counts.length).toBeGreaterThan(0)
        for (const [, address = '', figure] of counts) {
          expect(await rowsAt(address, actor), address).toBe(Number(figure))
        }
        const [, units = ''] = /href="([^"]+process=notOpened[^"]*)"/.exec(html) ?? []
        expect(await rowsAt(units, actor)).toBe(2)
      },
    )

    test('leads the HSE unit to exactly the serious cases of the week', async () => {
      const html = await page('/min-hms', 'approver')
      const [, address = ''] = /href="([^"]+severity=heavy[^"]*)"/.exec(html) ?? []
      expect(html).toContain('Se alle 2 i registeret')
      expect(await rowsAt(address, 'approver')).toBe(2)
    })

    test('tells top management that it happened, and not what the report says', async () => {
      const html = await page('/min-hms', 'topManagement')
      expect(html).toMatch(/<h4 class="row__title">Ulykke</)
      expect(html).not.toContain(`${secret} 0`)
      expect(html).not.toContain(`${secret} 1`)
      expect(html).not.toContain('severity=heavy')
    })

    test('tells a manager what is late in the unit though another is to do it', async () => {
      const html = await page('/min-hms', 'managerChemistry')
      expect(html).toContain('Over fristen i enhetene dine')
      expect(html).toContain('TIL-2026-0')
      expect(html).toContain('Se det ene tiltaket over fristen')
      expect(await rowsAt('/min-hms/tiltak?overdue=yes', 'managerChemistry')).toBe(1)
      expect(await page('/min-hms', 'managerHumanities')).not.toContain('Over fristen i enhet')
      expect(await page('/min-hms', 'employee')).not.toContain('Hele institusjonen')
    })
  })
})
