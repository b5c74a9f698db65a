import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { organise, secretly } from '../../my-hse/withheld/planted.ts'
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
import type { HseProcess, Proposal } from '../generated-types.ts'
import { reportNonconformity } from '../nonconformities/report.ts'
import { nonconformitySteps } from '../nonconformities/steps.ts'
import { openProcess } from '../processes/open.ts'
import { takeStep } from '../records/engine.ts'
import { forgetReporters } from '../retention/forget/forget.ts'
import { everyonesTasks } from '../tasks/load.ts'
import { propose } from './propose.ts'
import { proposalSteps } from './steps.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('what employees and representatives propose, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const make = async (who: ActorName, given: object = {}): Promise<Proposal> =>
    propose(await app.as(who), {
      key: crypto.randomUUID(),
      language: 'nb',
      matter: 'measure',
      title: 'Sett opp et speil i svingen',
      reason: 'To har nesten gått på hverandre.',
      unit: unitId('KJ'),
      ...given,
    })

  const take = async (who: ActorName, { id }: Proposal, note: string | null = null) =>
    takeStep(await app.as(who), proposalSteps, 'take', { id, version: null, note })
  const decline = async (who: ActorName, { id }: Proposal, reason: string | null) =>
    takeStep(await app.as(who), proposalSteps, 'decline', { id, version: null, reason })

  const stored = async ({ id }: Proposal): Promise<Proposal> => {
    const found = await local.findById(await app.as(), 'proposals', id, system)
    if (!found) throw new Error(`no proposal ${id}`)
    return found
  }

  const reads = async (who: ActorName, { id }: Proposal): Promise<boolean> =>
    (await local.findById(await app.as(who), 'proposals', id, { overrideAccess: false })) !== null

  const measureOf = async (proposal: Proposal) => {
    const { measure } = await stored(proposal)
    if (!measure) throw new Error('nothing came of it')
    return local.findById(await app.as(), 'measures', idOf(measure), system)
  }

  const asked = async ({ id }: Proposal): Promise<string[]> =>
    [...(await everyonesTasks(await app.as()))]
      .filter(([, own]) => own.some((each) => each.id === id && each.kind === 'decideProposal'))
      .map(([person]) => person)

  const told = async ({ id }: Proposal, of: string): Promise<string[]> => {
    const where = { and: [{ key: { like: `proposal:${id}` } }, { key: { like: `:${of}:` } }] }
    const found = await local.find(await app.as(), 'letter-lines', { ...system, where })
    return found.map(({ account }) => account).sort()
  }

  const reported = async (concernsManager = false): Promise<string> =>
    (
      await reportNonconformity(
        await app.as('employee'),
        secretly({ type: 'nonconformity', concernsManager }),
      )
    ).id

  test('sent twice is made once, waits for those who run the unit, and says by when', async () => {
    const key = crypto.randomUUID()
    const [made, again] = await Promise.all([make('employee', { key }), make('employee', { key })])
    expect(again.id).toBe(made.id)
    expect(made).toMatchObject({ state: 'proposed', deadline: '2026-12-06' })
    expect(made.number).toMatch(/^FOR-2026-\d{4}$/)
    const leads = ['deputyChemistry', 'managerChemistry'] as const
    expect((await asked(made)).sort()).toEqual(leads.map(personId))
    expect(await told(made, 'proposed')).toEqual(leads.map(accountId))
  })

  test('is read by whoever proposed it and by those who read what the unit writes', async () => {
    const made = await make('employee')
    for (const who of ['employee', 'managerChemistry', 'representative', 'editor'] as const) {
      expect(await reads(who, made), who).toBe(true)
    }
    for (const who of ['managerHumanities', 'contributor', 'admin', 'topManagement'] as const) {
      expect(await reads(who, made), who).toBe(false)
    }
  })

  test('everything that is missing is said at once', async () => {
    const nothing = { matter: '', title: ' ', reason: '', unit: '' }
    await expect(make('employee', nothing)).rejects.toMatchObject({
      fields: ['matter', 'title', 'reason', 'unit'].map((field) => ({ field })),
    })
  })

  test('taken up becomes one measure of the unit, as proposed, and whoever proposed it is told', async () => {
    const made = await make('representative')
    const taken = await take('managerChemistry', made, 'Godt sett.')
    expect(taken).toMatchObject({ state: 'taken', decision: 'Godt sett.' })
    expect(await measureOf(made)).toMatchObject({
      state: 'proposed',
      title: 'Sett opp et speil i svingen',
      description: 'To har nesten gått på hverandre.',
      unit: unitId('KJ'),
    })
    expect(await told(made, 'taken')).toEqual([accountId('representative')])
    expect(await asked(made)).toEqual([])
    await expect(take('managerChemistry', made)).rejects.toMatchObject({ code: 'wrongState' })
  })

  test('taken up and cut off by a crash is a task again, and completed without doubling anything', async () => {
    const made = await make('employee')
    await take('managerChemistry', made)
    const first = await measureOf(made)
    const data = { measure: null }
    await app.payload.db.updateOne({ collection: 'proposals', id: made.id, data })
    expect(await asked(made)).toContain(personId('managerChemistry'))
    await take('managerChemistry', made)
    expect((await measureOf(made))?.id).toBe(first?.id)
  })

  test('declined says why to whoever proposed it', async () => {
    const made = await make('employee')
    await expect(decline('managerChemistry', made, ' ')).rejects.toMatchObject({
      code: 'reasonMissing',
    })
    const declined = await decline('deputyChemistry', made, 'Gangen bygges om i januar.')
    expect(declined).toMatchObject({ state: 'declined', decision: 'Gangen bygges om i januar.' })
    expect(await told(made, 'declined')).toEqual([accountId('employee')])
  })

  test('is decided by those who run the unit, and by nobody else', async () => {
    const made = await make('employee')
    for (const who of ['employee', 'representative', 'coordinator', 'editor'] as const) {
      await expect(take(who, made), who).rejects.toMatchObject({ code: 'notAllowed' })
      await expect(decline(who, made, 'Nei.'), who).rejects.toMatchObject({ code: 'notAllowed' })
    }
    await expect(take('managerHumanities', made)).rejects.toMatchObject({ status: 404 })
  })

  test('is made by a person: an account of nobody and someone not logged in make none', async () => {
    await expect(
      propose(await app.as(), { key: 'a'.repeat(20), language: 'nb' }),
    ).rejects.toMatchObject({ status: 403 })
  })

  test('as a challenge waits for an open HSE process, and becomes one challenge of it', async () => {
    const made = await make('employee', { matter: 'challenge', title: 'Mørkt i gangen' })
    await expect(take('managerChemistry', made)).rejects.toMatchObject({ code: 'noOpenProcess' })
    expect((await stored(made)).state).toBe('proposed')
    const manager = await app.as('managerChemistry')
    const { id } = await openProcess(manager, { unit: unitId('KJ'), year: 2026 })
    const challenges = async (): Promise<HseProcess['challenges']> =>
      (await local.findById(manager, 'hse-processes', id, system))?.challenges
    await take('managerChemistry', made)
    expect(await challenges()).toMatchObject([
      { title: 'Mørkt i gangen', description: 'To har nesten gått på hverandre.' },
    ])
    expect(await stored(made)).toMatchObject({ state: 'taken', process: id })
    // What the unit has written of it since stays when it is completed after a crash.
    const [row] = (await challenges()) ?? []
    const rows = [{ ...row, likelihood: 4 }]
    await app.payload.db.updateOne({ collection: 'hse-processes', id, data: { challenges: rows } })
    const data = { challenge: null }
    await app.payload.db.updateOne({ collection: 'proposals', id: made.id, data })
    await take('managerChemistry', made)
    expect(await challenges()).toMatchObject([{ title: 'Mørkt i gangen', likelihood: 4 }])
  })

  test('for a case is made by whoever reads it, the reporter too, and becomes a measure of it', async () => {
    const nonconformity = await reported()
    const mine = await make('representative', { nonconformity, unit: null })
    expect(mine.unit).toBe(unitId('KJ'))
    await expect(make('managerHumanities', { nonconformity })).rejects.toMatchObject({
      status: 404,
    })
    const challenge = make('representative', { nonconformity, matter: 'challenge' })
    await expect(challenge).rejects.toMatchObject({ code: 'measureOfCase' })
    await expect(take('managerChemistry', mine)).rejects.toMatchObject({ code: 'notReceived' })
    const at = { id: nonconformity, version: null }
    await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'receive', at)
    await take('managerChemistry', mine)
    expect(await measureOf(mine)).toMatchObject({ nonconformity, unit: unitId('KJ') })
  })

  test('for a case that has been closed since is not taken up, and may be declined', async () => {
    const nonconformity = await reported()
    const made = await make('representative', { nonconformity, unit: null })
    const data = { state: 'closed' as const }
    await app.payload.db.updateOne({ collection: 'nonconformities', id: nonconformity, data })
    await expect(take('managerChemistry', made)).rejects.toMatchObject({ code: 'caseIsClosed' })
    expect((await stored(made)).state).toBe('proposed')
    expect((await decline('managerChemistry', made, 'Saken er lukket.')).state).toBe('declined')
  })

  test('by whoever reported the case names them to those alone who handle it', async () => {
    const nonconformity = await reported()
    const made = await make('employee', { nonconformity, unit: null })
    const seen = async (who: ActorName): Promise<string> =>
      JSON.stringify(
        await local.find(await app.as(who), 'proposals', {
          overrideAccess: false,
          where: { id: { equals: made.id } },
        }),
      )
    // No audit of the unit lasts.
    expect(await seen('auditor')).toBe('[]')
    for (const who of ['representative', 'coordinator', 'editor'] as const) {
      expect(await seen(who), who).toContain(made.number)
      expect(await seen(who), who).not.toMatch(/person-employee|account-employee|Prøve employee/)
    }
    for (const who of ['employee', 'managerChemistry', 'approver'] as const) {
      expect(await seen(who), who).toContain(personId('employee'))
    }
    const logged = await local.find(await app.as(), 'audit-log', {
      ...system,
      where: { document: { equals: made.id } },
    })
    expect(logged.map(({ account }) => account ?? null)).toEqual([null])
    const declined = await decline('managerChemistry', made, 'Ikke nå.')
    expect(await told(declined, 'declined')).toEqual([accountId('employee')])
  })

  test('by whoever reported a case is forgotten with them, two years after it is closed, and by others is not', async () => {
    const nonconformity = await reported()
    const theirs = await make('employee', { nonconformity, unit: null })
    const others = await make('representative', { nonconformity, unit: null })
    const elsewhere = await make('employee')
    await decline('managerChemistry', theirs, 'Det er gjort alt.')
    const closed = { state: 'closed' as const, closedDate: '2026-11-22' }
    await app.payload.db.updateOne({
      collection: 'nonconformities',
      id: nonconformity,
      data: closed,
    })
    const telling = async (): Promise<string[]> => {
      const found = await Promise.all(
        (['proposals', 'letter-lines', 'outbox', 'audit-log'] as const).map(async (collection) => {
          const docs = await local.find(await app.as(), collection, system)
          return docs
            .map((each) => JSON.stringify(each))
            .filter((each) => each.includes(theirs.id) || each.includes(theirs.number))
            .filter((each) => /(person|account)-employee|employee@|Prøve employee/.test(each))
            .map(() => collection)
        }),
      )
      return [...new Set(found.flat())]
    }
    expect(await telling()).toEqual(['proposals', 'letter-lines'])
    app.setDay('2028-11-21')
    await forgetReporters(await app.as())
    expect((await stored(theirs)).proposer).toBe(personId('employee'))
    app.setDay('2028-11-22')
    await forgetReporters(await app.as())
    expect(await telling()).toEqual([])
    expect(await stored(theirs)).toMatchObject({
      proposer: null,
      title: 'Sett opp et speil i svingen',
      decision: 'Det er gjort alt.',
    })
    expect((await stored(others)).proposer).toBe(personId('representative'))
    expect((await stored(elsewhere)).proposer).toBe(personId('employee'))
    app.setDay('2026-11-22')
  })

  test('for a case that concerns the manager is kept from the manager, and decided where it is handled', async () => {
    await organise(app)
    const nonconformity = await reported(true)
    const made = await make('representative', { nonconformity, unit: null })
    for (const who of ['managerChemistry', 'deputyChemistry', 'contributor'] as const) {
      expect(await reads(who, made), who).toBe(false)
      await expect(take(who, made), who).rejects.toMatchObject({ status: 404 })
    }
    expect((await asked(made)).sort()).toEqual([
      personId('coordinator'),
      personId('managerHumanities'),
    ])
    const declined = await decline('managerHumanities', made, 'Det er ordnet.')
    expect(declined.state).toBe('declined')
  })
})
