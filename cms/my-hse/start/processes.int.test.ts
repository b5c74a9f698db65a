import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { local } from '../../plugin/database/local.ts'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { CountedQueries } from '../../test/count-queries.ts'
import { processesOfYear } from './facts.ts'

const queries = new CountedQueries()
const system = { overrideAccess: true } as const
const chemistry = unitId('KJ')
const process = 'process-KJ'

describe.each(databases(queries.around))(
  'the processes on the start page, on $name,',
  (database) => {
    let app: TestApp
    beforeAll(async () => {
      app = await startApp(database)
      const data = {
        id: process,
        key: 'unit-KJ:2026',
        number: 'HMS-2026-KJ-01',
        unit: chemistry,
        year: 2026,
        state: 'postMeeting' as const,
        language: 'nb' as const,
        challenges: [{ id: 'c1', title: 'Avtrekk', likelihood: 3, consequence: 3, selected: true }],
      }
      await local.create(await app.as(), 'hse-processes', data, system)
    })
    afterAll(() => app.close())

    const shown = async (actor: ActorName = 'managerChemistry') =>
      (await processesOfYear(await app.as(actor), [chemistry])).get(chemistry)
    const lacks = async (sentence: string): Promise<boolean> =>
      JSON.stringify((await shown())?.lacks).includes(sentence)

    test('are not asked for again while nothing has changed', async () => {
      await shown()
      const req = await app.as('managerChemistry')
      expect(await queries.of(app.payload, () => processesOfYear(req, [chemistry]))).toEqual([])
    })

    test('lack at once what is taken away, and no longer what is given', async () => {
      const req = await app.as()
      const without = 'Skriv et tiltak for «Avtrekk»'
      expect(await lacks(without)).toBe(true)
      const measure = {
        key: 'm1',
        number: 'TIL-2026-0001',
        title: 'Bytt filter',
        language: 'nb' as const,
        unit: chemistry,
        process,
        challenge: 'c1',
        state: 'proposed' as const,
        deadline: '2026-12-01',
      }
      const { id } = await local.create(req, 'measures', measure, system)
      expect(await lacks(without)).toBe(false)
      expect(await lacks('ansvarlig for tiltaket')).toBe(true)
      const responsible = { version: 1, responsible: personId('employee') }
      await local.update(req, 'measures', id, responsible, system)
      expect(await lacks('ansvarlig for tiltaket')).toBe(false)
      await local.delete(req, 'measures', id, system)
      expect(await lacks(without)).toBe(true)
    })

    test('stand in another state at once', async () => {
      expect((await shown())?.state).toBe('postMeeting')
      const data = { version: 1, state: 'closed' as const }
      await local.update(await app.as(), 'hse-processes', process, data, system)
      expect(await shown()).toMatchObject({ state: 'closed', lacks: [] })
    })

    test('are shown to those who may read them, and to nobody at once when the role has ended', async () => {
      expect(await shown('employee')).toBeUndefined()
      expect(await shown('deputyChemistry')).toBeDefined()
      const data = { version: 1, to: '2026-11-21' }
      await local.update(await app.as(), 'role-assignments', 'role-deputyChemistry', data, system)
      expect(await shown('deputyChemistry')).toBeUndefined()
    })
  },
)
