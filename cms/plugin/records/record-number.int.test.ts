import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, startApp, type TestApp, unitId } from '../../test/app.ts'
import { proposeMeasure } from '../measures/propose.ts'
import { type Receipt, reportNonconformity } from '../nonconformities/report.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { withNumber } from './record-number.ts'
import { inTransaction } from '../database/transaction.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('numbers of records, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const report = async (key: string = randomUUID()): Promise<Receipt> =>
    reportNonconformity(await app.as('employee'), {
      key,
      type: 'nonconformity',
      title: 'Glatt gulv',
      description: 'Det renner vann fra taket.',
      unit: unitId('KJ'),
      eventDate: '2026-11-20',
      place: null,
      immediateAction: null,
      photos: [],
      anonymous: false,
      name: null,
      email: null,
      language: 'nb',
    })

  /** A case that came from elsewhere, without asking for a number. */
  const moveIn = async (number: string): Promise<void> => {
    const data = {
      key: number,
      number,
      year: Number(number.slice(4, 8)),
      title: 'Fra et annet system',
      description: 'Flyttet hit.',
      unit: unitId('KJ'),
      eventDate: '2026-01-02',
      reportedDate: '2026-01-02',
    }
    await local.create(await app.as(), 'nonconformities', data, system)
  }

  const numbers = async (sort: string, year: number, who: ActorName = 'approver') => {
    const answer = await fetch(
      `${app.origin}/api/nonconformities?limit=500&sort=${sort}&where[year][equals]=${String(year)}`,
      { headers: { authorization: `JWT ${await app.token(who)}` } },
    )
    const { docs } = (await answer.json()) as { docs: { number: string }[] }
    return docs.map((each) => each.number)
  }

  test('fifty people who report at once are all heard, each under a number of its own', async () => {
    const made = await Promise.all(Array.from({ length: 50 }, () => report()))
    expect(new Set(made.map((each) => each.number)).size).toBe(50)
    expect(await numbers('number', 2026)).toHaveLength(50)
  }, 60_000)

  test('after number 9998 of a year come 9999, 10000, 10001 and 10002, and lists keep to that order', async () => {
    app.setDay('2027-03-01')
    await moveIn('AVV-2027-0007')
    await moveIn('AVV-2027-9998')
    const made: string[] = []
    for (let count = 0; count < 4; count += 1) made.push((await report()).number)
    const wanted = ['AVV-2027-9999', 'AVV-2027-10000', 'AVV-2027-10001', 'AVV-2027-10002']
    expect(made).toEqual(wanted)
    const all = ['AVV-2027-0007', 'AVV-2027-9998', ...wanted]
    expect(await numbers('number', 2027)).toEqual(all)
    expect(await numbers('-number', 2027)).toEqual(all.toReversed())
  })

  test('a record from before there were counters stands before those that came after', async () => {
    await moveIn('AVV-2022-0031')
    await moveIn('AVV-2022-0032')
    for (const number of ['AVV-2022-0031', 'AVV-2022-0032']) {
      await app.payload.db.updateOne({
        collection: 'nonconformities',
        where: { number: { equals: number } },
        data: { serial: null },
        req: {},
      })
    }
    await moveIn('AVV-2022-0033')
    const wanted = ['AVV-2022-0031', 'AVV-2022-0032', 'AVV-2022-0033']
    expect(await numbers('number', 2022)).toEqual(wanted)
    expect(await numbers('-number', 2022)).toEqual(wanted.toReversed())
  })

  test('a counter that is behind what is stored, as after a restore, goes on after it', async () => {
    app.setDay('2028-03-01')
    await report()
    await moveIn('AVV-2028-0002')
    await moveIn('AVV-2028-10400')
    expect((await report()).number).toBe('AVV-2028-10401')
    const made = await Promise.all(Array.from({ length: 5 }, () => report()))
    expect(new Set(made.map((each) => each.number)).size).toBe(5)
  })

  test('of many who begin a year at once, each gets a number', async () => {
    app.setDay('2029-01-01')
    const made = await Promise.all(Array.from({ length: 8 }, () => report()))
    expect(made.map((each) => each.number).sort()).toEqual(
      Array.from({ length: 8 }, (_, index) => `AVV-2029-000${String(index + 1)}`),
    )
  })

  test('the same report sent eight times at once is one', async () => {
    app.setDay('2030-01-01')
    const key = randomUUID()
    const made = await Promise.all(Array.from({ length: 8 }, () => report(key)))
    expect(new Set(made.map((each) => each.number)).size).toBe(1)
    expect(await numbers('number', 2030)).toHaveLength(1)
  })

  test('a unit whose code begins with another’s has a series of its own', async () => {
    const req = await app.as()
    const make = (series: string): Promise<string> =>
      withNumber(
        req,
        'hse-processes',
        series,
        async (number) => {
          const data = { key: number, number, unit: unitId('KJ'), year: 2031 }
          await local.create(req, 'hse-processes', data, system)
          return number
        },
        2,
      )
    expect(await make('HMS-2031-KJ-LAB-')).toBe('HMS-2031-KJ-LAB-01')
    expect(await make('HMS-2031-KJ-LAB-')).toBe('HMS-2031-KJ-LAB-02')
    expect(await make('HMS-2031-KJ-')).toBe('HMS-2031-KJ-01')
  })

  test('within a transaction of the caller too, many at once get one each', async () => {
    app.setDay('2032-01-01')
    const nonconformity = (await report()).id
    const propose = async (key: string): Promise<string> => {
      const req = await app.as('managerChemistry')
      const made = await inTransaction(req, () =>
        proposeMeasure(req, {
          key,
          source: { nonconformity },
          title: 'Tett taket',
          description: null,
          language: 'nb',
          responsible: null,
          deadline: null,
          priority: null,
          cost: { amount: null, basis: null, fundedBy: null },
        }),
      )
      return made.number
    }
    const made = await Promise.all(Array.from({ length: 6 }, (_, index) => propose(String(index))))
    expect(new Set(made).size).toBe(6)
  })
})
