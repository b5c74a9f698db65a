import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, actors, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { databases } from '../../database/test-databases.ts'
import { local } from '../../database/local.ts'
import type { Edition, Guideline } from '../../generated-types.ts'
import { guidelinesSince } from './guidelines.ts'

const day = '2026-11-20'
const since = '2025-04-30'
const everyone = [...(Object.keys(actors) as ActorName[]), null]

describe.each(databases())('the guidelines a pre-meeting is told of, on $name', (database) => {
  let app: TestApp
  let count = 0

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay(day)
    const before = '2024-05-01'
    const plants: [title: string, of: Partial<Guideline>, edition: Partial<Edition>][] = [
      ['ny', {}, {}],
      ['ny i fakultetet', { ownerUnit: unitId('NV') }, { validFrom: '2026-08-01' }],
      ['ny ved Humaniora', { ownerUnit: unitId('HF') }, { validFrom: '2026-10-01' }],
      ['fra første dag', {}, { validFrom: since }],
      ['fra i dag', {}, { validFrom: day }],
      ['for gammel', {}, { validFrom: before }],
      ['fra i morgen', {}, { validFrom: '2026-11-21' }],
      ['utløpt', {}, { validTo: '2026-11-19' }],
      ['utløper i dag', {}, { validTo: day }],
      ['erstattet', {}, { state: 'superseded' }],
      ['utkast', {}, { state: 'draft' }],
      ['åpen', { classification: 'open' }, {}],
      ['aldri gjeldende', { firstPublished: null }, {}],
    ]
    for (const each of plants) await plant(...each)
  })
  afterAll(() => app.close())

  async function plant(
    title: string,
    of: Partial<Guideline>,
    edition: Partial<Edition>,
  ): Promise<void> {
    count += 1
    const id = `guideline-${String(count)}`
    // Past the workflow, which makes no edition of another time.
    const create = (collection: string, data: Record<string, unknown>) =>
      app.payload.db.create({ collection, data: { version: 1, ...data } })
    await create('guidelines', {
      id,
      number: `NHU-HMS-R${String(count)}`,
      slug: `nhu-hms-r${String(count)}`,
      kind: 'guideline',
      ownerUnit: unitId('KJ'),
      classification: 'internal',
      reviewIntervalMonths: 24,
      firstPublished: '2026-03-01',
      ...of,
    })
    await create('editions', {
      id: `edition-${String(count)}`,
      guideline: id,
      language: 'nb',
      edition: 1,
      state: 'published',
      title,
      changeKind: 'major',
      validFrom: '2026-03-01',
      ...edition,
    })
  }

  const told = async (who: ActorName | null): Promise<(string | null)[]> => {
    const found = await guidelinesSince(await app.as(who ?? undefined), { day, since })
    return found.map(({ title }) => title)
  }

  /** The same, as the access table's filter finds them. */
  async function readable(who: ActorName | null): Promise<(string | null | undefined)[]> {
    const found = await local.find(await app.as(who ?? undefined), 'editions', {
      overrideAccess: false,
      depth: 1,
      where: {
        and: [
          { state: { equals: 'published' } },
          { validFrom: { greater_than_equal: since } },
          { validFrom: { less_than_equal: day } },
        ],
      },
      sort: '-validFrom',
    })
    return found.flatMap(({ guideline, title }) =>
      typeof guideline === 'object' && guideline.classification === 'internal' ? [title] : [],
    )
  }

  test('are those of the institution that are in force, and more to whoever answers for them', async () => {
    const inForce = ['fra i dag', 'ny ved Humaniora', 'ny i fakultetet', 'utløper i dag', 'ny']
    expect(new Set(await told('employee'))).toEqual(new Set([...inForce, 'fra første dag']))
    expect(await told('managerHumanities')).not.toContain('utløpt')
    expect(await told('managerChemistry')).toEqual(
      expect.arrayContaining([...inForce, 'utløpt', 'aldri gjeldende']),
    )
    expect(await told(null)).toEqual([])
  })

  test.each(everyone)('are those that the database finds readable: %s', async (who) => {
    const found = await told(who)
    expect(new Set(found)).toEqual(new Set(await readable(who)))
    expect(found).toHaveLength(new Set(found).size)
  })

  test('change with the next edition that is published or withdrawn', async () => {
    expect(await told('employee')).not.toContain('kommet nå')
    await plant('kommet nå', {}, { validFrom: '2026-11-01' })
    expect((await told('employee')).slice(0, 2)).toEqual(['fra i dag', 'kommet nå'])
    await app.payload.db.updateOne({
      collection: 'editions',
      id: `edition-${String(count)}`,
      data: { state: 'withdrawn' },
    })
    expect(await told('employee')).not.toContain('kommet nå')
  })
})
