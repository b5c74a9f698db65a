import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { FailingCommands } from '../../test/failing-commands.ts'
import { local } from '../../plugin/database/local.ts'
import { databases } from '../../plugin/database/test-databases.ts'
import type { Measure, Nonconformity } from '../../plugin/generated-types.ts'
import { answerMyHse } from '../my-hse.tsx'

const counting = new FailingCommands()
const assets = { style: '/style.css', script: '/script.js' }
const system = { overrideAccess: true } as const

/** Titles that people search for, and the words each of them is found by. */
const titles = [
  ['ÅPEN branndør', ['åpen', 'apen', 'aapen', 'A\u030Apen', 'branndør åpen', 'DOER']],
  ['Avtrekks\u00ADskap i K2\u2011210', ['avtrekksskap', 'k2-210', 'k2\u2013210 avtrekk']],
  ['Søl\u00A0i gangen', ['søl i', 'gangen sol', 'soel']],
  ['100 % fuktig', ['%', '100 %']],
  ['Fil a_b mangler', ['_', 'a_b']],
  ['Kjemikalieskap uten lås', ['skap laas', 'laas']],
] as const

const plan: Partial<Measure>[] = [
  { title: 'Årshjul', deadline: '2026-12-01', priority: 'low', cost: { amount: 1000 } },
  { title: 'Øvelse', deadline: '2025-12-01', priority: 'high', responsible: personId('employee') },
  { title: 'ærlig prat', state: 'verified', deadline: '2020-01-01', cost: { amount: 90 } },
  { title: 'Zoologi', unit: unitId('KJ-LAB'), priority: 'medium' },
  { title: 'abc', unit: unitId('HF'), state: 'cancelled', cost: { amount: 7 } },
]

describe.each(databases(counting.around))('the lists of My HSE, on $name', (database) => {
  let app: TestApp
  let made = 0

  beforeAll(async () => {
    // What is remembered between requests would be counted once.
    app = await startApp(database, { soleWriter: false })
    for (const [title] of titles) await nonconformity({ title })
    for (const row of plan) await measure(row)
  })
  afterAll(() => app.close())

  async function nonconformity(row: Partial<Nonconformity>): Promise<void> {
    made += 1
    const data = {
      key: `k${String(made)}`,
      number: `AVV-2026-${String(made).padStart(4, '0')}`,
      year: 2026,
      state: 'received' as const,
      description: 'Det er slik.',
      unit: unitId('KJ'),
      eventDate: '2026-11-01',
      reportedDate: '2026-11-01',
      ...row,
    }
    await local.create(await app.as(), 'nonconformities', data, system)
  }

  async function measure(row: Partial<Measure>): Promise<void> {
    made += 1
    const data = {
      key: `k${String(made)}`,
      number: `TIL-2026-${String(made).padStart(4, '0')}`,
      unit: unitId('KJ'),
      state: 'approved' as const,
      ...row,
    }
    await local.create(await app.as(), 'measures', data, system)
  }

  async function answered(address: string, who: ActorName | null = 'approver'): Promise<Response> {
    const headers: Record<string, string> =
      who === null ? {} : { cookie: `payload-token=${await app.token(who)}` }
    const request = new Request(new URL(address, app.origin), { headers })
    const answer = await answerMyHse(request, { payload: app.payload, assets })
    if (answer === null) throw new Error(`Nothing stands at ${address}`)
    return answer
  }
  const page = async (address: string, who?: ActorName) => (await answered(address, who)).text()

  /** What the rows of a page are called, in their order. */
  const named = (html: string): string[] =>
    [...html.matchAll(/<th scope="row"[^>]*><a [^>]*>([^<]*)<\/a>/g)].map(([, title = '']) => title)
  const inFile = (file: string): string[] =>
    file
      .split('\r\n')
      .slice(1, -1)
      .map((line) => line.split(';')[1] ?? '')
  const head = (html: string): string =>
    /list-head" role="status"><span>([^<]*)</.exec(html)?.[1] ?? ''
  const query = (asked: Record<string, string>) => new URLSearchParams(asked).toString()

  test.each(titles.flatMap(([title, words]) => words.map((search) => ({ title, search }))))(
    'whoever types $search finds $title, on the screen and in the file',
    async ({ title, search }) => {
      expect(named(await page(`/min-hms/avvik?${query({ search })}`))).toEqual([title])
      expect(inFile(await page(`/min-hms/avvik.csv?${query({ search })}`))).toEqual([title])
    },
  )

  test('every word must be there, and what stands in no row finds nothing and says so', async () => {
    const nothing = await page(`/min-hms/avvik?${query({ search: 'branndør gangen' })}`)
    expect(named(nothing)).toEqual([])
    expect(nothing).toContain('Ingenting i listen passer med filteret.')
    expect(head(nothing)).toBe('0 av 6 avvik, 0 åpne')
    const marks = await page(`/min-hms/avvik?${query({ search: '%_' })}`)
    expect(named(marks)).toEqual([])
  })

  test('a search finds nothing one may not read, and counts none of it', async () => {
    const asked = query({ search: 'branndør' })
    expect(named(await page(`/min-hms/avvik?${asked}`, 'managerChemistry'))).toHaveLength(1)
    const other = await page(`/min-hms/avvik?${asked}`, 'managerHumanities')
    expect(named(other)).toEqual([])
    expect(other).toContain('Det er ingen avvik du kan lese ennå.')
    expect(inFile(await page(`/min-hms/avvik.csv?${asked}`, 'managerHumanities'))).toEqual([])
  })

  test.each([
    ['', ['Øvelse', 'Årshjul', 'Zoologi', 'ærlig prat', 'abc']],
    ['-deadline', ['Årshjul', 'Øvelse', 'Zoologi', 'ærlig prat', 'abc']],
    ['title', ['abc', 'Zoologi', 'ærlig prat', 'Øvelse', 'Årshjul']],
    ['-title', ['Årshjul', 'Øvelse', 'ærlig prat', 'Zoologi', 'abc']],
    ['cost', ['abc', 'ærlig prat', 'Årshjul', 'Øvelse', 'Zoologi']],
    ['-cost', ['Årshjul', 'ærlig prat', 'abc', 'Øvelse', 'Zoologi']],
    ['priority', ['Øvelse', 'Zoologi', 'Årshjul', 'ærlig prat', 'abc']],
    ['responsible', ['Øvelse', 'Årshjul', 'ærlig prat', 'Zoologi', 'abc']],
    ['unit', ['abc', 'Årshjul', 'Øvelse', 'ærlig prat', 'Zoologi']],
    ['state', ['Årshjul', 'Øvelse', 'Zoologi', 'ærlig prat', 'abc']],
  ])(
    'the plan sorted by %s has what is missing last, and the alphabet of the country',
    async (sort, order) => {
      expect(named(await page(`/min-hms/tiltak?${query({ sort })}`))).toEqual(order)
      expect(inFile(await page(`/min-hms/tiltak.csv?${query({ sort })}`))).toEqual(order)
    },
  )

  test.each([
    [{ unit: unitId('HF') }, ['abc']],
    [{ unit: unitId('KJ') }, ['Øvelse', 'Årshjul', 'Zoologi', 'ærlig prat']],
    [{ state: 'open' }, ['Øvelse', 'Årshjul', 'Zoologi']],
    [{ state: 'verified' }, ['ærlig prat']],
    [{ overdue: 'yes' }, ['Øvelse']],
    [{ responsible: personId('employee') }, ['Øvelse']],
    [{ source: 'process' }, []],
    [{ year: '2026', state: 'open' }, ['Øvelse', 'Årshjul', 'Zoologi']],
    [{ year: '2024' }, []],
    [{ search: 'årshjul' }, ['Årshjul']],
  ])('the plan asked for %j has %j', async (asked, expected) => {
    expect(named(await page(`/min-hms/tiltak?${query(asked)}`))).toEqual(expected)
  })

  test('the head says how many of how many, and what they cost', async () => {
    expect(head(await page('/min-hms/tiltak'))).toBe(
      '5 tiltak, til sammen 1 090\u00a0kr'.replace('1 090', (1090).toLocaleString('nb')),
    )
    expect(head(await page('/min-hms/tiltak?state=verified'))).toBe(
      '1 av 5 tiltak, til sammen 90\u00a0kr',
    )
    expect(head(await page('/en/my-hse/measures?state=verified'))).toBe(
      '1 of 5 measures, NOK\u00a090 in total',
    )
    expect(head(await page('/min-hms/avvik?state=open'))).toBe('6 av 6 avvik, 6 åpne')
  })

  const lists = [
    ['/min-hms/avvik', '/en/my-hse/nonconformities', '?state=open&search=a&sort=-due'],
    ['/min-hms/tiltak', '/en/my-hse/measures', '?state=open&search=a&sort=-title'],
    ['/min-hms/hms-runde', '/en/my-hse/hse-process', '?state=closed&sort=unit'],
  ] as const

  test.each(lists)(
    'the filter of %s goes along to the other language, to the file and through the log-in',
    async (nb, en, asked) => {
      await process('filter')
      const html = (await page(`${nb}${asked}&done=transfer`)).replaceAll('&amp;', '&')
      const other = / href="([^"]*)" hrefLang="en"/i.exec(html)?.[1] ?? ''
      const same = (address: string) =>
        Object.fromEntries(new URL(address, app.origin).searchParams)
      expect(other.split('?')[0]).toBe(en)
      expect(same(other)).toEqual(same(asked))
      const file = new RegExp(` href="(${nb}\\.csv[^"]*)"`).exec(html)?.[1] ?? ''
      expect(same(file)).toEqual(same(asked))
      const ended = await answered(`${nb}${asked}`, null)
      const next = new URL(ended.headers.get('location') ?? '', app.origin).searchParams.get('next')
      expect(next?.split('?')[0]).toBe(nb)
      expect(same(next ?? '')).toEqual(same(asked))
    },
  )

  async function process(name: string): Promise<void> {
    const number = `HMS-2026-${name}-01`
    const where = { number: { equals: number } }
    if ((await local.count(await app.as(), 'hse-processes', { ...system, where })) > 0) return
    const data = { key: name, number, unit: unitId('KJ'), year: 2026, state: 'mapping' as const }
    await local.create(await app.as(), 'hse-processes', data, system)
  }

  /** The most records the database gives for one command of some work. */
  async function mostRead(work: () => Promise<unknown>): Promise<number> {
    const { db } = app.payload
    const { find } = db
    const given: number[] = []
    db.find = async function (this: unknown, args) {
      const found = await find.call(this, args)
      if (/^(?:measures|nonconformities|hse-processes)$/.test(args.collection)) {
        given.push(found.docs.length)
      }
      return found as never
    }
    await work()
    db.find = find
    return Math.max(...given)
  }

  test('a list asks the database the same number of times, and for no more than a page, however long it is', async () => {
    const asked = async () => {
      const counts: number[] = []
      for (const [address] of lists) {
        const commands = await counting.commandsOf(() => page(address))
        counts.push(commands.length)
      }
      return counts
    }
    await process('few')
    await asked()
    const few = await asked()
    for (let index = 0; index < 60; index += 1) {
      await nonconformity({ title: `Nytt ${String(index)}`, unit: unitId(index % 2 ? 'KJ' : 'HF') })
      await measure({
        title: `Nytt ${String(index)}`,
        unit: unitId(index % 2 ? 'KJ' : 'HF'),
        responsible: personId(index % 3 ? 'employee' : 'contributor'),
      })
      await process(`many${String(index)}`)
    }
    expect(await asked()).toEqual(few)
    for (const count of few) expect(count).toBeLessThan(40)
    expect(await mostRead(asked)).toBe(25)
    for (const [address] of lists) {
      expect(named(await page(address)), address).toHaveLength(25)
    }
  })

  test('the pages hold every row once, also where the one asked for lies beyond the last', async () => {
    const rows: string[] = []
    for (const number of [1, 2, 3]) {
      rows.push(...named(await page(`/min-hms/avvik?page=${String(number)}&sort=eventDate`)))
    }
    expect(new Set(rows).size).toBe(66)
    const beyond = named(await page('/min-hms/avvik?page=99&sort=eventDate'))
    expect(beyond).toEqual(rows.slice(50))
    expect(inFile(await page('/min-hms/avvik.csv?page=2&sort=eventDate'))).toEqual(rows)
  })
})
