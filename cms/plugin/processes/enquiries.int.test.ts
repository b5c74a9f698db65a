import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApp, type TestApp, unitId } from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { local } from '../database/local.ts'
import type { Enquiry, HseProcess } from '../generated-types.ts'
import { enquiriesOf } from './enquiries.ts'

type Step = NonNullable<Enquiry['steps']>[number]['step']

describe.each(databases())('the enquiries of an HSE process, on $name', (database) => {
  let app: TestApp
  const process = { unit: unitId('KJ'), year: 2026, closedDate: '2026-06-30' } as HseProcess
  const last = { closedDate: '2026-01-31' } as HseProcess

  beforeAll(async () => {
    app = await startApp(database)
    await asked('before', ['2025-12-01', 'register'], ['2026-01-15', 'close'])
    await asked('carried', ['2025-12-01', 'register'], ['2026-02-10', 'close'])
    await asked('within', ['2026-03-01', 'register'], ['2026-07-02', 'answer'])
    await asked('authority', ['2026-05-01', 'register'], ['2026-06-30', 'answer'])
    await asked('after', ['2026-07-01', 'register'])
    await asked('elsewhere', ['2026-03-01', 'register'])
  })
  afterAll(() => app.close())

  async function asked(id: string, ...steps: [day: string, step: Step][]): Promise<void> {
    const left = { register: 'registered', answer: 'answered', close: 'closed' } as const
    const state = left[steps.at(-1)?.[1] as keyof typeof left]
    const data = {
      key: id,
      number: `HEN-${id}`,
      title: id,
      question: id,
      unit: unitId(id === 'elsewhere' ? 'HF' : 'KJ'),
      asker: id === 'authority' ? 'authority' : 'employee',
      date: steps[0]?.[0] ?? '',
      state,
      steps: steps.map(([day, step]) => ({ step, at: `${day}T10:00:00.000Z` })),
    } as const
    await local.create(await app.as(), 'enquiries', data, { overrideAccess: true })
  }

  test('are what came in its period and what was open when it began, as they stood on its last day', async () => {
    const found = await enquiriesOf(await app.as('managerChemistry'), process, last)
    expect(found.map(({ title, state, input }) => [title, state, input])).toEqual([
      ['authority', 'answered', 'enquiriesExternal'],
      ['within', 'registered', 'enquiriesInternal'],
      ['carried', 'closed', 'enquiriesInternal'],
    ])
  })

  test('go on coming while it is open, and are for those alone who may read them', async () => {
    const open = { ...process, closedDate: null }
    const found = await enquiriesOf(await app.as('managerChemistry'), open, last)
    expect(found.map(({ title, state }) => [title, state])).toEqual([
      ['after', 'registered'],
      ['authority', 'answered'],
      ['within', 'answered'],
      ['carried', 'closed'],
    ])
    expect(await enquiriesOf(await app.as('managerHumanities'), open, last)).toEqual([])
  })
})
