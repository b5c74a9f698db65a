import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { databases } from '../database/test-databases.ts'
import { idOf, local } from '../database/local.ts'
import type { Nonconformity } from '../generated-types.ts'
import { type MeasureProposal, proposeMeasure } from './propose.ts'
import { measureSteps } from './steps.ts'
import { takeStep } from '../records/engine.ts'

const system = { overrideAccess: true } as const
const newest = { version: null } as const

describe.each(databases())('measures, on $name', (database) => {
  let app: TestApp
  let count = 0

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(async () => {
    await app.close()
  })

  const nonconformity = async (
    data: Partial<Nonconformity> = {},
    unit = 'KJ',
  ): Promise<Nonconformity> => {
    count += 1
    return local.create(
      await app.as(),
      'nonconformities',
      {
        key: `test:${String(count)}`,
        number: `AVV-2025-${String(count).padStart(4, '0')}`,
        year: 2025,
        title: 'Lekkasje i avtrekk',
        description: 'Det luktet løsemiddel.',
        unit: unitId(unit),
        eventDate: '2026-11-02',
        reportedDate: '2026-11-02',
        state: 'assessed',
        ...data,
      },
      system,
    )
  }

  const proposal = (source: string, more: Partial<MeasureProposal> = {}): MeasureProposal => ({
    key: 'a',
    source: { nonconformity: source },
    title: 'Skift pakning i avtrekket',
    description: null,
    language: 'nb',
    responsible: personId('employee'),
    deadline: '2026-12-15',
    priority: 'high',
    cost: { amount: 4000, basis: 'estimate', fundedBy: null },
    ...more,
  })

  const proposed = async (
    data: Partial<Nonconformity> = {},
    more: Partial<MeasureProposal> = {},
  ) => {
    const source = await nonconformity(data)
    return proposeMeasure(await app.as('managerChemistry'), proposal(source.id, more))
  }

  test('the same proposal sent twice, also at once, is one measure', async () => {
    const source = await nonconformity()
    const made = await Promise.all(
      [1, 2, 3].map(async () =>
        proposeMeasure(await app.as('managerChemistry'), proposal(source.id)),
      ),
    )
    expect(new Set(made.map((each) => each.id)).size).toBe(1)
    const other = await proposeMeasure(
      await app.as('managerChemistry'),
      proposal(source.id, { key: 'b', title: 'Mål avsuget' }),
    )
    expect(other.number).not.toBe(made[0]?.number)
    expect(other.number).toMatch(/^TIL-2026-\d{4}$/)
  })

  test('goes from proposed to verified, each step in its history with the one who took it', async () => {
    const { id } = await proposed()
    const manager = await app.as('managerChemistry')
    await takeStep(manager, measureSteps, 'approve', { id, ...newest })
    await takeStep(await app.as('employee'), measureSteps, 'complete', {
      id,
      ...newest,
      note: 'Pakningen er skiftet.',
      date: '2026-11-20',
    })
    const verified = await takeStep(manager, measureSteps, 'verify', {
      id,
      ...newest,
      effect: 'worked',
      note: '',
    })
    expect(verified.state).toBe('verified')
    expect(verified.steps?.map((each) => [each.step, each.name])).toEqual([
      ['propose', 'Prøve managerChemistry'],
      ['approve', 'Prøve managerChemistry'],
      ['complete', 'Prøve employee'],
      ['verify', 'Prøve managerChemistry'],
    ])
  })

  test('only the line manager approves: deputy and coordinator may propose and change', async () => {
    const { id } = await proposed()
    const deputy = await app.as('deputyChemistry')
    await expect(
      takeStep(deputy, measureSteps, 'approve', { id, ...newest }),
    ).rejects.toMatchObject({ status: 403 })
    const changed = await takeStep(deputy, measureSteps, 'edit', {
      id,
      ...newest,
      ...proposal('x', { title: 'Skift hele avtrekket' }),
    })
    expect(changed.title).toBe('Skift hele avtrekket')
  })

  const strangers: [ActorName, number][] = [
    ['managerHumanities', 404],
    ['formerManager', 404],
    // No audit of the unit lasts.
    ['auditor', 404],
    ['topManagement', 403],
    ['representative', 403],
  ]
  test.each(strangers)('%s changes nothing', async (who, status) => {
    const { id } = await proposed()
    const req = await app.as(who)
    await expect(takeStep(req, measureSteps, 'approve', { id, ...newest })).rejects.toMatchObject({
      status,
    })
    await expect(
      takeStep(req, measureSteps, 'cancel', { id, ...newest, reason: 'x' }),
    ).rejects.toMatchObject({
      status,
    })
  })

  test('whoever is responsible sees it and says it is done, but does not extend it', async () => {
    const { id } = await proposed()
    await takeStep(await app.as('managerChemistry'), measureSteps, 'approve', { id, ...newest })
    const employee = await app.as('employee')
    expect(await local.findById(employee, 'measures', id, { overrideAccess: false })).not.toBeNull()
    await expect(
      takeStep(employee, measureSteps, 'extend', {
        id,
        ...newest,
        deadline: '2027-01-31',
        reason: 'Travelt',
      }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('whoever is responsible asks for help, and it stands in the letter of those who lead the unit', async () => {
    const { id } = await proposed()
    await takeStep(await app.as('managerChemistry'), measureSteps, 'approve', { id, ...newest })
    const req = await app.as('employee')
    await expect(
      takeStep(req, measureSteps, 'askForHelp', { id, ...newest, need: ' ' }),
    ).rejects.toMatchObject({ code: 'needMissing' })
    const other = takeStep(await app.as('representative'), measureSteps, 'askForHelp', {
      id,
      ...newest,
      need: 'Mer tid.',
    })
    await expect(other).rejects.toThrow('Dette kan bare den det gjelder, gjøre.')
    const need = 'Leverandøren har ikke filteret.'
    const asked = await takeStep(req, measureSteps, 'askForHelp', { id, ...newest, need })
    expect(asked.state).toBe('approved')
    expect(asked.steps?.at(-1)).toMatchObject({ step: 'askForHelp', note: need })
    const lines = await local.find(await app.as(), 'letter-lines', {
      overrideAccess: true,
      where: { key: { like: `measure:${id}:help` } },
    })
    expect(lines.map(({ account }) => account)).toContain(accountId('managerChemistry'))
    expect(JSON.stringify(lines)).not.toContain(need)
    expect(lines.map(({ line }) => line)).toMatchObject(lines.map(() => ({ due: '2026-12-15' })))
  })

  test('help asked for where nobody leads goes to the HSE director, and to nobody a case is kept from', async () => {
    const { id, nonconformity: source } = await proposed()
    await takeStep(await app.as('managerChemistry'), measureSteps, 'approve', { id, ...newest })
    const found = await local.findById(
      await app.as(),
      'nonconformities',
      idOf(source ?? ''),
      system,
    )
    if (!found) throw new Error('no case')
    const kept = {
      concernsManager: true,
      handlingUnit: unitId('NHU'),
      withheldFrom: [personId('managerChemistry')],
      version: found.version,
    }
    await local.update(await app.as(), 'nonconformities', found.id, kept, system)
    const asked = { id, ...newest, need: 'Leverandøren har ikke filteret.' }
    await takeStep(await app.as('employee'), measureSteps, 'askForHelp', asked)
    const lines = await local.find(await app.as(), 'letter-lines', {
      ...system,
      where: { key: { like: `measure:${id}:help` } },
    })
    expect(lines.map(({ account }) => account)).toEqual([accountId('approver')])
  })

  test('is extended with a reason to a later day, and the former deadline stays readable', async () => {
    const { id } = await proposed()
    const manager = await app.as('managerChemistry')
    await takeStep(manager, measureSteps, 'approve', { id, ...newest })
    const wanted = { id, ...newest, deadline: '2027-01-31', reason: 'Delen er forsinket' }
    await expect(
      takeStep(manager, measureSteps, 'extend', { ...wanted, reason: ' ' }),
    ).rejects.toMatchObject({
      code: 'reasonMissing',
    })
    await expect(
      takeStep(manager, measureSteps, 'extend', { ...wanted, deadline: '2026-12-01' }),
    ).rejects.toMatchObject({ code: 'notLater' })
    const extended = await takeStep(manager, measureSteps, 'extend', wanted)
    expect(extended.deadline).toBe('2027-01-31')
    expect(extended.extensions).toMatchObject([
      { from: '2026-12-15', to: '2027-01-31', reason: 'Delen er forsinket' },
    ])
  })

  test('of a serious nonconformity is not checked before 30 days have passed', async () => {
    const { id } = await proposed({ severity: 'serious' })
    const manager = await app.as('managerChemistry')
    await takeStep(manager, measureSteps, 'approve', { id, ...newest })
    await takeStep(manager, measureSteps, 'complete', {
      id,
      ...newest,
      note: 'Gjort.',
      date: '2026-11-20',
    })
    const check = { id, ...newest, effect: 'worked', note: '' } as const
    await expect(takeStep(manager, measureSteps, 'verify', check)).rejects.toMatchObject({
      code: 'effectTooEarly',
    })
    app.setDay('2026-12-20')
    try {
      expect((await takeStep(manager, measureSteps, 'verify', check)).state).toBe('verified')
    } finally {
      app.setDay('2026-11-22')
    }
  })

  test('done marks who has corrected the nonconformity', async () => {
    const source = await nonconformity()
    const manager = await app.as('managerChemistry')
    const { id } = await proposeMeasure(manager, proposal(source.id))
    await takeStep(manager, measureSteps, 'approve', { id, ...newest })
    await takeStep(manager, measureSteps, 'complete', { id, ...newest, note: 'Gjort.', date: null })
    const after = await local.findById(await app.as(), 'nonconformities', source.id, system)
    expect(after?.correctedBy).toEqual([personId('managerChemistry')])
  })

  test('two who decide from the same version do not both get their way', async () => {
    const { id, version } = await proposed()
    const manager = await app.as('managerChemistry')
    const outcomes = await Promise.allSettled([
      takeStep(manager, measureSteps, 'approve', { id, version }),
      takeStep(await app.as('managerChemistry'), measureSteps, 'cancel', {
        id,
        version,
        reason: 'Ikke nødvendig',
        instead: 'Avtrekket er tatt ned',
      }),
    ])
    expect(outcomes.filter((each) => each.status === 'fulfilled')).toHaveLength(1)
  })

  test('over HTTP a step needs the version it was decided from, and a plain update is closed', async () => {
    const { id, version } = await proposed()
    const ask = async (path: string, method: string, body: unknown) =>
      fetch(`${app.origin}/api/measures/${id}${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          authorization: `JWT ${await app.token('managerChemistry')}`,
        },
        body: JSON.stringify(body),
      })
    expect((await ask('/step/approve', 'POST', {})).status).toBe(428)
    expect((await ask('/step/fly', 'POST', { version })).status).toBe(404)
    expect((await ask('', 'PATCH', { version, state: 'verified' })).status).toBe(403)
    expect((await ask('/step/approve', 'POST', { version })).status).toBe(200)
  })
})
