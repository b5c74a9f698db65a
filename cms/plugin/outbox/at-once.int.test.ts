import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { accountId, type ActorName, email, startApp, type TestApp, unitId } from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import { type Report, reportNonconformity } from '../nonconformities/report.ts'
import { nonconformitySteps } from '../nonconformities/steps.ts'
import { takeStep } from '../records/engine.ts'
import { sendLetters } from './letter/send.ts'

const circle = [
  'managerChemistry',
  'deputyChemistry',
  'representative',
  'chiefRepresentative',
] as const
const aboveThem = ['editor', 'editor2', 'approver'] as const
const system = { overrideAccess: true } as const

describe.each(databases())('at once and past all preferences, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    for (const who of ['managerChemistry', 'deputyChemistry', 'editor', 'approver'] as const) {
      const found = await local.findById(req, 'accounts', accountId(who), system)
      const data = { reminders: 'off' as const, version: found?.version ?? 1 }
      await local.update(req, 'accounts', accountId(who), data, system)
    }
  })
  afterAll(async () => {
    await app.close()
  })

  let forms = 0
  async function report(
    who: ActorName | undefined,
    change: Partial<Report> = {},
  ): Promise<{ id: string; number: string; version: null }> {
    forms += 1
    const { id, number } = await reportNonconformity(await app.as(who), {
      key: `form-key-of-something-${String(forms)}`,
      type: 'accident',
      title: 'Fall fra stige',
      description: 'En ansatt falt fra fire meter.',
      unit: unitId('KJ'),
      eventDate: '2026-11-22',
      place: null,
      immediateAction: null,
      photos: [],
      anonymous: who === undefined,
      name: null,
      email: null,
      language: 'nb',
      injury: false,
      ...change,
    })
    return { id, number, version: null }
  }

  const mailed = async (number: string): Promise<string[]> =>
    (await allTold(app))
      .filter(({ atOnce, subject }) => atOnce && subject.includes(number))
      .map(({ to }) => to)
      .toSorted()

  const judgement = {
    type: null,
    category: 'chemicalBiologicalRadiation',
    cause: 'Kranen lekker.',
    immediateAction: '',
    seriousInjury: false,
    topic: null,
    affects: [],
    outcome: null,
  } as const

  test('a death is told on a Sunday night, also to those who want no letters', async () => {
    app.setDay('2026-11-22')
    const { number } = await report('employee', { injury: true })
    const told = await mailed(number)
    for (const who of ['managerChemistry', 'deputyChemistry', 'editor', 'approver'] as const) {
      expect(told).toContain(email(who))
    }
  })

  test('a case that becomes critical is told to those who handle it, the level above, the representatives and the HSE unit', async () => {
    const at = await report('employee', { type: 'nearMiss' })
    expect(await mailed(at.number)).toEqual([])
    const manager = await app.as('managerChemistry')
    await takeStep(manager, nonconformitySteps, 'receive', at)
    await takeStep(manager, nonconformitySteps, 'assess', {
      ...at,
      ...judgement,
      severity: 'serious',
    })
    expect(await mailed(at.number)).toEqual([])
    await takeStep(manager, nonconformitySteps, 'assess', {
      ...at,
      ...judgement,
      severity: 'critical',
    })
    const told = await mailed(at.number)
    expect(told).toEqual(([...circle, ...aboveThem] as const).map(email).toSorted())
    await takeStep(manager, nonconformitySteps, 'assess', {
      ...at,
      ...judgement,
      severity: 'critical',
    })
    expect(await mailed(at.number)).toEqual(told)
  })

  test('a question goes to the reporter at once; what it is answered waits for the letter', async () => {
    const at = await report('employee', { type: 'nearMiss' })
    await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'ask', {
      ...at,
      question: 'Hvor sto stigen?',
    })
    expect(await mailed(at.number)).toEqual([email('employee')])
  })

  test('an accident without such an injury stands in the next letter, and in no mail of its own', async () => {
    app.setDay('2026-11-22')
    const { number } = await report('employee')
    expect(await mailed(number)).toEqual([])
    app.setDay('2026-11-23')
    await sendLetters(await app.as())
    const letters = (await allTold(app)).filter(({ body, subject }) => {
      return subject.startsWith('Min HMS') && body.includes(number)
    })
    expect(letters.map(({ to }) => to)).toContain(email('managerChemistry'))
    expect(letters.map(({ to }) => to)).toContain(email('representative'))
  })
})
