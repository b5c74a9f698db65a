import { nonconformitySteps } from '../steps.ts'
import { takeStep } from '../../records/engine.ts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, personId, startApp, type TestApp, unitId } from '../../../test/app.ts'
import { recover } from '../../boot.ts'
import { correct } from '../../corrections/correct.ts'
import { databases } from '../../database/test-databases.ts'
import { local } from '../../database/local.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { Measure, Nonconformity } from '../../generated-types.ts'
import { proposeMeasure } from '../../measures/propose.ts'
import { measureSteps } from '../../measures/steps.ts'
import type { Severity } from '../text.ts'
import { myTasks } from '../../tasks/load.ts'
import { registerFinding } from '../register-finding.ts'
import { closingFaults } from '../rules.ts'
import { type Report, reportNonconformity } from '../report.ts'
import { completeDue, dueOfCases } from './due.ts'

const system = { overrideAccess: true } as const
/** A Thursday. */
const day = '2026-11-26'
let forms = 0

describe.each(databases())('deadlines follow severity, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    app.setDay(day)
    const process = {
      id: 'process-of-a-deadline',
      key: 'KJ-2026',
      number: 'HMS-2026-KJ-01',
      unit: unitId('KJ'),
      year: 2026,
      state: 'postMeeting',
      language: 'nb',
    } as const
    await local.create(await app.as(), 'hse-processes', process, system)
  })
  afterEach(() => {
    app.setDay(day)
  })
  afterAll(async () => {
    await app.close()
  })

  async function report(
    change: Partial<Report> = {},
    who: ActorName = 'employee',
  ): Promise<string> {
    forms += 1
    const { id } = await reportNonconformity(await app.as(who), {
      key: `form-of-a-deadline-${String(forms)}`,
      type: 'nearMiss',
      title: 'Hylle løsnet fra veggen',
      description: 'Ingen sto under den.',
      unit: unitId('KJ'),
      eventDate: day,
      place: null,
      immediateAction: null,
      photos: [],
      anonymous: false,
      name: null,
      email: null,
      language: 'nb',
      ...change,
    })
    return id
  }

  async function stored(id: string): Promise<Nonconformity> {
    const found = await local.findById(await app.as(), 'nonconformities', id, system)
    if (!found) throw new Error(`no nonconformity ${id}`)
    return found
  }
  const dueOf = async (id: string): Promise<string | null> => (await stored(id)).due ?? null

  async function judge(id: string, severity: Severity): Promise<void> {
    await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'assess', {
      id,
      version: null,
      type: null,
      category: 'buildingTechnical',
      severity,
      cause: '',
      immediateAction: '',
      seriousInjury: null,
      topic: null,
      affects: [],
      outcome: null,
    })
  }

  async function propose(id: string, deadline: string | null): Promise<Measure> {
    forms += 1
    return proposeMeasure(await app.as('managerChemistry'), {
      key: `measure-${String(forms)}`,
      source: { nonconformity: id },
      title: 'Fest hyllene',
      description: null,
      language: 'nb',
      responsible: personId('managerChemistry'),
      deadline,
      priority: null,
      cost: { amount: null, basis: 'none', fundedBy: null },
    })
  }

  async function decide(id: string, deadline: string): Promise<Measure> {
    const { id: measure } = await propose(id, deadline)
    return takeStep(await app.as('managerChemistry'), measureSteps, 'approve', {
      id: measure,
      version: null,
    })
  }

  test('an accident is received the next working day, and moved to another unit anew', async () => {
    const manager = await app.as('managerChemistry')
    app.setDay('2026-11-27')
    const id = await report({ type: 'accident' })
    expect(await dueOf(id)).toBe('2026-11-30')
    app.setDay('2026-12-04')
    const moved = { id, version: null, unit: unitId('HF'), reason: 'Skjedde der.' }
    await takeStep(manager, nonconformitySteps, 'transfer', moved)
    expect(await dueOf(id)).toBe('2026-12-07')
  })

  test('what is assessed as critical has the same working day, as serious three, and else thirty days', async () => {
    const id = await report()
    await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'receive', {
      id,
      version: null,
    })
    expect(await dueOf(id)).toBe('2026-12-10')
    await judge(id, 'minor')
    expect(await dueOf(id)).toBe('2026-12-26')
    await judge(id, 'serious')
    expect(await dueOf(id)).toBe('2026-12-01')
    app.setDay('2026-11-30')
    await judge(id, 'serious')
    expect(await dueOf(id), 'to say the same again moves nothing').toBe('2026-12-01')
    await judge(id, 'critical')
    expect(await dueOf(id)).toBe('2026-11-30')
  })

  test('each step of a measure moves the deadline of its case, and leaves its version alone', async () => {
    const manager = await app.as('managerChemistry')
    const id = await report()
    await judge(id, 'serious')
    const late = await decide(id, '2027-02-01')
    expect(await dueOf(id), 'decided').toBe('2027-02-01')
    await takeStep(manager, nonconformitySteps, 'start', { id, version: null, note: '' })
    const { steps, version } = await stored(id)
    const soon = await decide(id, '2027-01-10')
    expect(await dueOf(id), 'a nearer one').toBe('2027-01-10')
    await takeStep(manager, measureSteps, 'extend', {
      id: soon.id,
      version: null,
      deadline: '2027-01-20',
      reason: 'Deler mangler.',
    })
    expect(await dueOf(id), 'extended').toBe('2027-01-20')
    await takeStep(manager, measureSteps, 'cancel', {
      id: soon.id,
      version: null,
      reason: 'Trengs ikke.',
      instead: 'Hylla er tatt ned.',
    })
    expect(await dueOf(id), 'cancelled').toBe('2027-02-01')
    expect(await stored(id)).toMatchObject({ version, steps })
    const done = { id: late.id, version: null, note: 'Festet.', date: null }
    await takeStep(manager, measureSteps, 'complete', done)
    expect(await dueOf(id), 'the last one done').toBe('2027-01-25')
    app.setDay('2027-01-04')
    const check = { id: late.id, version: null, effect: 'didNot' as const, note: 'Løsnet igjen.' }
    await takeStep(manager, measureSteps, 'verify', check)
    expect(await dueOf(id), 'it did not help').toBe('2027-02-01')
  })

  test('it moves with the measure or not at all, where a step is undone', async () => {
    const id = await report()
    await judge(id, 'serious')
    const { id: measure } = await decide(id, '2027-02-01')
    const req = await app.as('managerChemistry')
    const undone = inTransaction(req, async () => {
      const reason = 'Deler mangler.'
      await takeStep(req, measureSteps, 'extend', {
        id: measure,
        version: null,
        deadline: '2027-03-01',
        reason,
      })
      expect((await local.findById(req, 'nonconformities', id, system))?.due).toBe('2027-03-01')
      throw new Error('cut off')
    })
    await expect(undone).rejects.toThrow('cut off')
    const now = await local.findById(await app.as(), 'measures', measure, system)
    expect(await dueOf(id)).toBe(now?.deadline)
    if (database.transactions) expect(now?.deadline).toBe('2027-02-01')
  })

  test('what is closed has none, and is assessed anew within fourteen days when it is opened', async () => {
    const manager = await app.as('managerChemistry')
    const id = await report()
    await judge(id, 'minor')
    await takeStep(manager, nonconformitySteps, 'close', {
      id,
      version: null,
      note: 'Hyllen er festet.',
      effect: null,
    })
    expect(await dueOf(id)).toBeNull()
    await takeStep(manager, nonconformitySteps, 'reopen', {
      id,
      version: null,
      reason: 'Den løsnet.',
    })
    expect(await dueOf(id)).toBe('2026-12-10')
  })

  test('a finding rated serious has three working days, and is not closed without its cause', async () => {
    const manager = await app.as('managerChemistry')
    const found = await registerFinding(manager, finding('serious'))
    expect(found).toMatchObject({ state: 'assessed', due: '2026-12-01' })
    expect(await registerFinding(manager, finding('minor'))).toMatchObject({ due: null })
    await decide(found.id, '2026-12-15')
    expect(await dueOf(found.id)).toBe('2026-12-15')
    const lacks = closingFaults(
      { note: 'Gjort.', effect: 'worked', cause: null },
      {
        ...found,
        severity: 'serious',
        cause: null,
        correctedOn: null,
        measures: [],
      },
    )
    expect(lacks).toEqual([{ code: 'causeMissing', field: 'cause' }])
  })

  function finding(severity: 'minor' | 'serious'): Parameters<typeof registerFinding>[1] {
    return {
      process: 'process-of-a-deadline',
      finding: severity,
      title: 'Støy i verkstedet',
      description: '',
      unit: unitId('KJ'),
      topic: null,
      language: 'nb',
      eventDate: '2026-11-10',
      severity,
    }
  }

  test('the written reply to a safety representative is a task of its own, due as the settings say', async () => {
    const id = await report({}, 'representative')
    const manager = await app.as('managerChemistry')
    await takeStep(manager, nonconformitySteps, 'receive', { id, version: null })
    await judge(id, 'critical')
    const tasks = (await myTasks(manager)).filter((each) => each.id === id)
    expect(tasks.map(({ due, kind }) => `${kind} ${String(due)}`).toSorted()).toEqual([
      'replyToRepresentative 2026-12-10',
      `treat ${day}`,
    ])
  })

  describe('cases from before', () => {
    /** As the system stored it, before the rules were these. */
    async function from(id: string, data: Partial<Nonconformity>): Promise<void> {
      const req = await app.as()
      await req.payload.db.updateOne({ collection: 'nonconformities', id, data, req })
    }

    /** Anew each time: what is recorded as done is not done again. */
    async function corrected(): Promise<number> {
      forms += 1
      const key = `${dueOfCases.key}:${String(forms)}`
      await correct(await app.as(), [{ ...dueOfCases, key }])
      const done = await local.findById(await app.as(), 'corrections', key, system)
      return done?.corrected ?? 0
    }

    test('are given the deadline of their measures, and a second time nothing', async () => {
      const id = await report()
      await judge(id, 'serious')
      await decide(id, '2027-02-01')
      await takeStep(await app.as('managerChemistry'), nonconformitySteps, 'start', {
        id,
        version: null,
        note: '',
      })
      await from(id, { due: null, dueFrom: null })
      expect(await corrected()).toBe(1)
      expect(await dueOf(id)).toBe('2027-02-01')
      expect(await corrected()).toBe(0)
    })

    test('are completed at the start, where a crash cut off between a measure and its case', async () => {
      const id = await report()
      await judge(id, 'serious')
      await decide(id, '2027-02-01')
      await from(id, { due: '2026-12-01' })
      await recover(app.payload)
      expect(await dueOf(id)).toBe('2027-02-01')
      expect(await completeDue(await app.as())).toBe(0)
    })

    test('keep the deadline that somebody was told of', async () => {
      const id = await report()
      await judge(id, 'serious')
      await from(id, { due: '2026-12-26', dueFrom: null })
      await corrected()
      expect(await dueOf(id)).toBe('2026-12-26')
      app.setDay('2026-12-14')
      await propose(id, null)
      expect(await dueOf(id), 'a measure that nobody has decided').toBe('2026-12-26')
      const { id: measure } = await decide(id, '2027-02-01')
      expect(await dueOf(id), 'one that is decided').toBe('2027-02-01')
      const reason = 'Trengs ikke.'
      const manager = await app.as('managerChemistry')
      const why = { reason, instead: 'Hylla er tatt ned.' }
      await takeStep(manager, measureSteps, 'cancel', { id: measure, version: null, ...why })
      expect(await dueOf(id), 'none is left').toBe('2026-12-01')
    })

    test('count from today where a serious finding had none: nobody is late for what nobody asked', async () => {
      const manager = await app.as('managerChemistry')
      const { id } = await registerFinding(manager, { ...finding('serious'), finding: 'old' })
      await from(id, { due: null, dueFrom: null })
      app.setDay('2027-03-01')
      expect(await corrected()).toBe(1)
      expect(await dueOf(id)).toBe('2027-03-04')
      await propose(id, null)
      expect(await dueOf(id)).toBe('2027-03-04')
    })

    test('are found in batches, every one of them', async () => {
      const req = await app.as()
      const [one] = await local.find(req, 'nonconformities', { ...system, limit: 1 })
      if (!one) throw new Error('no case')
      const many = 450
      for (let index = 0; index < many; index += 1) {
        await req.payload.db.create({
          collection: 'nonconformities',
          data: {
            ...finding('serious'),
            id: `old-${String(index).padStart(4, '0')}`,
            key: `old:${String(index)}`,
            number: `AVV-2020-${String(index)}`,
            process: null,
            source: 'hseProcess',
            type: 'nonconformity',
            state: 'assessed',
            reportedDate: '2020-01-15',
            year: 2020,
            version: 1,
          },
          req,
        })
      }
      expect(await corrected()).toBe(many)
      expect(await dueOf('old-0449')).toBe('2026-12-01')
      expect(await corrected()).toBe(0)
    })
  })
})
