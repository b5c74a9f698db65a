import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { secretly } from '../../my-hse/withheld/planted.ts'
import { type ActorName, email, startApp, type TestApp, unitId } from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import { takeStep } from '../records/engine.ts'
import { reportNonconformity } from './report.ts'
import { nonconformitySteps } from './steps.ts'

describe.each(databases())('a case that is transferred, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const reported = async (unit: string, given: object = {}): Promise<string> =>
    (
      await reportNonconformity(
        await app.as(),
        secretly({ unit: unitId(unit), concernsManager: false, type: 'nonconformity', ...given }),
      )
    ).id

  const take = async (
    who: ActorName,
    name: 'receive' | 'assess' | 'transfer',
    id: string,
    given: object = {},
  ) => takeStep(await app.as(who), nonconformitySteps, name, { id, version: null, ...given })

  const move = (who: ActorName, id: string, to: string) =>
    take(who, 'transfer', id, { unit: unitId(to), reason: 'Skjedde der.' })

  const told = async (id: string, of: string): Promise<string[]> =>
    (await allTold(app))
      .filter(({ key }) => key.includes(`nonconformity:${id}:${of}`))
      .map(({ to }) => to)
      .sort()

  const mailed = async (words: string): Promise<string[]> => {
    const found = await local.find(await app.as(), 'outbox', { overrideAccess: true })
    return found.filter(({ subject }) => subject.includes(words)).map(({ to }) => to)
  }

  test('is told to those who handle it there, and to the representative of the area it came to', async () => {
    const id = await reported('HF')
    await move('managerHumanities', id, 'KJ')
    expect(await told(id, 'transferred')).toEqual([
      email('deputyChemistry'),
      email('managerChemistry'),
    ])
    expect(await told(id, 'to-area')).toEqual([email('representative')])
    expect(await mailed('overført')).toEqual([])
  })

  test('is told to the chief representative where the unit it came to has none', async () => {
    const id = await reported('KJ')
    await move('managerChemistry', id, 'HF')
    expect(await told(id, 'to-area')).toEqual([email('chiefRepresentative')])
  })

  test('back and forth is told each time', async () => {
    const id = await reported('KJ')
    await move('managerChemistry', id, 'HF')
    await move('managerHumanities', id, 'KJ')
    expect(await told(id, 'to-area')).toEqual([
      email('chiefRepresentative'),
      email('representative'),
    ])
  })

  test('goes out at once where it is serious, to both', async () => {
    const id = await reported('HF')
    await take('managerHumanities', 'receive', id)
    const judged = { severity: 'serious', category: 'other', type: null, affects: [] }
    await take('managerHumanities', 'assess', id, judged)
    await move('managerHumanities', id, 'KJ')
    const both = [email('deputyChemistry'), email('managerChemistry'), email('representative')]
    expect((await mailed('overført')).sort()).toEqual(both)
  })

  test('as a suggestion concerns no representative', async () => {
    const id = await reported('HF', { type: 'improvement' })
    await move('managerHumanities', id, 'KJ')
    expect(await told(id, 'to-area')).toEqual([])
  })
})
