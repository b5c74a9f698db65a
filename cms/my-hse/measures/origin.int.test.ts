import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { planting } from '../../test/plant-measures.ts'
import { type ActorName, startApp, type TestApp } from '../../test/app.ts'
import { originOfMeasures } from './origin.ts'

describe.each(databases())('the file of measures, on $name', (database) => {
  let app: TestApp
  const { plantMeasure } = planting(() => app, '3')

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  const beside = async (who: ActorName, measure: Awaited<ReturnType<typeof plantMeasure>>) =>
    (await originOfMeasures.of(await app.as(who), [measure], 'nb')).get(measure.id)

  test('says number, place and cause of the case, to those who may read it', async () => {
    const measure = await plantMeasure(
      {},
      { place: 'Kjølerommet i kjelleren', cause: 'Pakningen er gammel.', closedDate: '2026-11-20' },
    )
    const row = await beside('managerChemistry', measure)
    expect(row).toHaveLength(originOfMeasures.names.length)
    expect(row?.[0]).toMatch(/^AVV-/)
    expect(row?.slice(2)).toEqual(['Kjølerommet i kjelleren', 'Pakningen er gammel.', '2026-11-20'])
    // Whoever is responsible reads the measure, and not its case.
    expect(await beside('employee', measure)).toEqual([null, null, null, null, null])
  })
})
