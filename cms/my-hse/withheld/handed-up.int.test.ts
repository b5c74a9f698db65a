import { nonconformitySteps } from '../../plugin/nonconformities/steps.ts'
import { takeStep } from '../../plugin/records/engine.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { databases } from '../../plugin/database/test-databases.ts'
import { idOf, local } from '../../plugin/database/local.ts'
import type { Measure, Nonconformity } from '../../plugin/generated-types.ts'
import { proposeMeasure } from '../../plugin/measures/propose.ts'
import { type Report, reportNonconformity } from '../../plugin/nonconformities/report.ts'
import { myTasks } from '../../plugin/tasks/load.ts'
import { type ActorName, email, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { allTold } from '../../test/told.ts'
import { above, concerned, hold, organise, secretly } from './planted.ts'

const system = { overrideAccess: true } as const
const dean = 'managerHumanities'
const rector = above

describe.each(databases())('a case is handed up, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    await organise(app)
  })
  afterAll(async () => {
    await app.close()
  })

  const report = async (change: Partial<Report> = {}): Promise<string> =>
    (await reportNonconformity(await app.as('employee'), secretly(change))).id

  const stored = async (id: string): Promise<Nonconformity> => {
    const found = await local.findById(await app.as(), 'nonconformities', id, system)
    if (!found) throw new Error(`no case ${id}`)
    return found
  }

  const place = async (id: string): Promise<readonly [string, string | null]> => {
    const { handlingUnit, unit } = await stored(id)
    return [idOf(unit), handlingUnit ? idOf(handlingUnit) : null]
  }

  const reads = async (who: ActorName, id: string): Promise<boolean> =>
    (await local.findById(await app.as(who), 'nonconformities', id, { overrideAccess: false })) !==
    null

  const told = async (id: string): Promise<string[]> => {
    const { number } = await stored(id)
    return (await allTold(app))
      .filter((each) => each.subject.includes(number))
      .map((each) => each.to)
      .sort()
  }

  const move = async (
    who: ActorName,
    id: string,
    unit: string | null,
    concernsManager = false,
  ): Promise<Nonconformity> =>
    takeStep(await app.as(who), nonconformitySteps, 'transfer', {
      id,
      version: null,
      unit: unit === null ? null : unitId(unit),
      concernsManager,
      reason: 'Hører til et annet sted.',
    })

  const propose = async (who: ActorName, nonconformity: string): Promise<Measure> =>
    proposeMeasure(await app.as(who), {
      key: `measure-of-${nonconformity}`,
      source: { nonconformity },
      title: 'Ny rutine',
      description: null,
      language: 'nb',
      responsible: null,
      deadline: '2026-12-01',
      priority: null,
      cost: { amount: null, basis: null, fundedBy: null },
    })

  test('past a unit without a manager of its own, to where another person manages', async () => {
    expect(await place(await report({ unit: unitId('KJ-LAB') }))).toEqual([
      unitId('KJ-LAB'),
      unitId('NV'),
    ])
    expect(await place(await report({ unit: unitId('NV') }))).toEqual([unitId('NV'), unitId('NHU')])
  })

  test('past a level that the same person manages too', async () => {
    // The dean manages Humanities and the faculty of Chemistry.
    expect(await place(await report({ unit: unitId('HF') }))).toEqual([unitId('HF'), unitId('NHU')])
  })

  test('and besides those who handle it the safety representative of the place alone is told', async () => {
    const id = await report({ type: 'nonconformity' })
    const known = [email('coordinator'), email(dean), email('representative')]
    expect(await told(id)).toEqual(known.sort())
  })

  test('to the HSE director at the top, who takes every step of it', async () => {
    const id = await report({ unit: unitId('NHU'), type: 'nonconformity' })
    expect(await place(id)).toEqual([unitId('NHU'), null])
    // No area has the institution itself: the chief representative speaks for it.
    expect(await told(id)).toEqual([email('approver'), email('chiefRepresentative')].sort())
    expect(await reads(rector, id)).toBe(false)
    expect(await reads('approver', id)).toBe(true)
    const task = (await myTasks(await app.as('approver'))).find((each) => each.id === id)
    expect(task?.kind).toBe('receive')
    const at = { id, version: null }
    const director = () => app.as('approver')
    await takeStep(await director(), nonconformitySteps, 'receive', at)
    await takeStep(await director(), nonconformitySteps, 'assess', {
      ...at,
      type: null,
      category: 'breachOfRule',
      severity: 'minor',
      cause: '',
      immediateAction: '',
      seriousInjury: false,
      topic: null,
      affects: [],
      outcome: null,
    })
    await takeStep(await director(), nonconformitySteps, 'start', { ...at, note: '' })
    const measure = await propose('approver', id)
    expect(measure.state).toBe('proposed')
    await expect(
      takeStep(await app.as('approver'), nonconformitySteps, 'receive', {
        id: await report(),
        version: null,
      }),
    ).rejects.toMatchObject({ code: 'notAllowed' })
  })

  test('and whoever handles it there takes it to its end', async () => {
    const id = await report({ type: 'nonconformity' })
    const at = { id, version: null }
    await takeStep(await app.as('coordinator'), nonconformitySteps, 'receive', at)
    await takeStep(await app.as(dean), nonconformitySteps, 'assess', {
      ...at,
      type: null,
      category: 'breachOfRule',
      severity: 'minor',
      cause: '',
      immediateAction: '',
      seriousInjury: false,
      topic: null,
      affects: [],
      outcome: null,
    })
    await takeStep(await app.as(dean), nonconformitySteps, 'checkEffect', { ...at, note: 'Gjort' })
    await takeStep(await app.as(dean), nonconformitySteps, 'close', {
      ...at,
      note: 'Gjort',
      effect: 'worked',
    })
    expect((await stored(id)).state).toBe('closed')
    await takeStep(await app.as(dean), nonconformitySteps, 'reopen', {
      ...at,
      reason: 'Det skjedde igjen.',
    })
    expect(await reads('managerChemistry', id)).toBe(false)
  })

  test('also by whoever handles it, when it turns out to concern the manager', async () => {
    const id = await report({ concernsManager: false })
    expect(await reads('managerChemistry', id)).toBe(true)
    await propose('contributor', id)
    // Its measure stays with it: the place is the same.
    const moved = await move('contributor', id, null, true)
    expect(moved.state).toBe('reported')
    expect(await place(id)).toEqual([unitId('KJ'), unitId('NV')])
    for (const who of concerned) expect(await reads(who, id), who).toBe(false)
    const measures = await local.find(await app.as('managerChemistry'), 'measures', {
      overrideAccess: false,
      where: { nonconformity: { equals: id } },
    })
    expect(measures).toEqual([])
    expect((await told(id)).filter((each) => each === email(dean))).toHaveLength(1)
    expect((await stored(id)).steps?.at(-1)).toMatchObject({
      step: 'transfer',
      fromUnit: unitId('KJ'),
      toUnit: unitId('NV'),
    })
  })

  test('once more, when it concerns the one who got it too', async () => {
    const id = await report()
    await move('coordinator', id, null, true)
    expect(await place(id)).toEqual([unitId('KJ'), unitId('NHU')])
    expect(await reads(dean, id)).toBe(false)
    expect(await reads('coordinator', id)).toBe(false)
    await move(rector, id, 'KJ', true)
    expect(await place(id)).toEqual([unitId('KJ'), null])
    await expect(move('approver', id, 'KJ', true)).rejects.toMatchObject({ code: 'sameUnit' })
  })

  test('and moved to another unit is handled there, and stays kept from the one it concerns', async () => {
    const id = await report()
    await move(dean, id, 'HF')
    expect(await place(id)).toEqual([unitId('HF'), unitId('HF')])
    expect(await reads(dean, id)).toBe(true)
    await hold(app, 'deputyChemistry', 'deputyManager', 'HF')
    expect(await reads('deputyChemistry', id)).toBe(false)
    expect((await told(id)).filter((each) => each === email('deputyChemistry'))).toEqual([])
    await move(dean, id, 'KJ-LAB')
    expect(await place(id)).toEqual([unitId('KJ-LAB'), unitId('NV')])
    expect(((await stored(id)).withheldFrom ?? []).map(idOf).sort()).toEqual(
      concerned.map(personId).sort(),
    )
  })

  test('to the rest of the HSE unit and the chief representative, when it concerns the director too', async () => {
    await hold(app, 'approver', 'deputyManager', 'NHU')
    const id = await report({ unit: unitId('NHU'), type: 'nonconformity' })
    expect(await place(id)).toEqual([unitId('NHU'), null])
    expect(await reads('approver', id)).toBe(false)
    expect(await told(id)).toEqual(
      (['chiefRepresentative', 'editor', 'editor2'] as const).map(email).sort(),
    )
  })

  test('not by a transfer that says so of nobody: the same unit is refused as before', async () => {
    const id = await report()
    await expect(move(dean, id, 'KJ')).rejects.toMatchObject({ code: 'sameUnit' })
    await expect(move(dean, id, null)).rejects.toMatchObject({ code: 'unitMissing' })
  })
})
