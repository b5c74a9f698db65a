import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp, unitId } from '../../test/app.ts'
import { plantProcess } from '../../test/plant-process.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { wholePlan } from './carried-measures.ts'

describe.each(databases())('what a unit carries over into a plan, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay('2027-03-02')
  })
  afterAll(() => app.close())

  test('are the measures of earlier plans that were left to do when it was opened', async () => {
    const opened = { steps: [{ step: 'open' as const, at: '2027-01-15T09:00:00.000Z' }] }
    const earlier = await plantProcess(app, { state: 'closed', year: 2026 })
    const used = 'used'
    const measures = [
      ['open', earlier.id, { state: 'approved' }],
      ['doneSince', earlier.id, { state: 'done', doneDate: '2027-02-01' }],
      ['doneBefore', earlier.id, { state: 'verified', doneDate: '2026-12-01' }],
      ['cancelled', earlier.id, { state: 'cancelled' }],
      [used, earlier.id, { state: 'approved' }],
      ['ofACase', null, { state: 'approved' }],
      ['late', earlier.id, { state: 'approved', deadline: '2027-05-01' }],
      ['soon', earlier.id, { state: 'approved', deadline: '2027-04-01' }],
    ] as const
    for (const [key, process, more] of measures) {
      const made = { id: key, key, number: `TIL-${key}`, title: key, language: 'nb' } as const
      await local.create(
        await app.as(),
        'measures',
        { ...made, unit: unitId('KJ'), process, ...more },
        { overrideAccess: true },
      )
    }
    const challenges = [{ title: 'Støy', selected: true, linkedMeasures: [used] }]
    const process = await plantProcess(app, { year: 2027, challenges, mappings: [], ...opened })
    const { carried, measures: plan } = await wholePlan(await app.as('managerChemistry'), process)
    const titles = carried.map(({ measure }) => measure.title)
    expect(titles.slice(0, 2).toSorted()).toEqual(['doneSince', 'open'])
    expect(titles.slice(2)).toEqual(['soon', 'late'])
    expect(carried.map(({ from }) => from)).toEqual(titles.map(() => earlier.number))
    expect(plan.map(({ title }) => title)).toEqual([used])
    // Who may not read the unit's plans is shown none of them.
    const others = await wholePlan(await app.as('managerHumanities'), process)
    expect(others).toEqual({ measures: [], carried: [] })
  })
})
