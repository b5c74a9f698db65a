import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  actors,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { pdf } from '../../test/smallest-pdf.ts'
import { storeAttachment } from '../attachments/store.ts'
import { calendarYear } from '../core/dates.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { UnitDocument } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { loadYear } from '../year/load-year.ts'
import { documentSteps, registerDocument } from './register.ts'

const everyone = Object.keys(actors) as ActorName[]

describe.each(databases())('documents of units, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const register = async (who: ActorName, given: object = {}): Promise<UnitDocument> =>
    registerDocument(await app.as(who), {
      key: crypto.randomUUID(),
      unit: unitId('KJ'),
      kind: 'procedure',
      title: 'Påfylling av nitrogen',
      link: 'https://intranett.nordhavn.example/nitrogen',
      language: 'nb',
      date: '2026-03-01',
      ...given,
    })
  const newest = { version: null }
  const changed = {
    kind: 'instruction',
    title: 'Påfylling av flytende nitrogen',
    link: 'https://intranett.nordhavn.example/nitrogen-2',
    language: 'en',
    date: '2026-11-01',
    nextReview: '2027-11-01',
  }

  test('sent twice with one key, also at once, is registered once, under the next number', async () => {
    const key = crypto.randomUUID()
    const made = await Promise.all([
      register('managerChemistry', { key }),
      register('managerChemistry', { key }),
    ])
    expect(new Set(made.map(({ number }) => number)).size).toBe(1)
    expect(made[0].number).toMatch(/^DOK-2026-\d{4}$/)
  })

  test('everything that is missing is said at once, at its field', async () => {
    const nothing = { unit: '', kind: '', title: ' ', link: '', language: '', date: '' }
    await expect(register('managerChemistry', nothing)).rejects.toMatchObject({
      fields: ['unit', 'title', 'kind', 'link', 'language', 'date'].map((field) => ({ field })),
    })
    await expect(
      register('managerChemistry', { link: 'javascript:alert(1)' }),
    ).rejects.toMatchObject({ code: 'linkUnsafe' })
  })

  test('is registered and changed by those who lead the unit and the coordinator above, and by nobody else', async () => {
    const may: ActorName[] = ['managerChemistry', 'deputyChemistry', 'coordinator']
    const { id } = await register('managerChemistry')
    for (const who of everyone) {
      const made = register(who).then(
        () => 'made',
        (error: unknown) => (error as { status: number }).status,
      )
      const step = takeStep(await app.as(who), documentSteps, 'change', {
        id,
        ...newest,
        ...changed,
      })
      const taken = step.then(
        () => 'made',
        (error: unknown) => (error as { status: number }).status,
      )
      const expected = may.includes(who) ? 'made' : 403
      expect([who, await made, await taken]).toEqual([who, expected, expected])
    }
  })

  test('is read by everyone logged in, and by nobody who is not', async () => {
    const { id } = await register('managerChemistry')
    for (const who of everyone) {
      const asReader = { overrideAccess: false }
      const found = await local.findById(await app.as(who), 'unit-documents', id, asReader)
      expect([who, found?.id]).toEqual([who, id])
    }
    const answer = await fetch(`${app.origin}/api/unit-documents/${id}`)
    expect(answer.status).toBe(403)
  })

  test('is withdrawn with a reason by those who lead the unit, and changes no more', async () => {
    const { id } = await register('managerChemistry')
    const manager = await app.as('managerChemistry')
    const withdraw = (who: typeof manager, reason: string) =>
      takeStep(who, documentSteps, 'withdraw', { id, ...newest, reason })
    await expect(withdraw(await app.as('coordinator'), 'Ny kom.')).rejects.toMatchObject({
      status: 403,
    })
    await expect(withdraw(manager, ' ')).rejects.toMatchObject({ code: 'reasonMissing' })
    const gone = await withdraw(manager, 'Erstattet av den nye.')
    expect(gone).toMatchObject({ state: 'withdrawn', withdrawnDate: '2026-11-22' })
    expect(gone.steps?.map(({ note, step }) => [step, note ?? null])).toEqual([
      ['register', null],
      ['withdraw', 'Erstattet av den nye.'],
    ])
    await expect(
      takeStep(manager, documentSteps, 'change', { id, ...newest, ...changed }),
    ).rejects.toMatchObject({ status: 409 })
  })

  const report = {
    kind: 'formerReport',
    reportYear: '2024',
    title: 'HMS-rapport for 2024',
    link: '',
  }
  const reportOf = async (who: ActorName, given: object = {}): Promise<UnitDocument> => {
    const upload = { name: 'r.pdf', data: pdf, account: accountId(who) }
    const { id: file } = await storeAttachment(await app.as(who), upload)
    return register(who, { ...report, file, ...given })
  }
  const changeTo = async (who: ActorName, id: string, given: object) =>
    takeStep(await app.as(who), documentSteps, 'change', {
      id,
      ...newest,
      ...changed,
      nextReview: '',
      ...given,
    })

  test('is, where it is a report from before Verne, kept by the HSE Unit too, and by it no other', async () => {
    const made = await reportOf('editor')
    const renamed = { ...report, title: 'HMS-rapport for Kjemi, 2024' }
    expect(await changeTo('approver', made.id, renamed)).toMatchObject({ title: renamed.title })
    await expect(changeTo('editor', made.id, {})).rejects.toMatchObject({
      status: 403,
      code: 'onlyReports',
    })
    const { id: procedure } = await register('managerChemistry')
    for (const given of [{}, report]) {
      await expect(changeTo('editor', procedure, given)).rejects.toMatchObject({ status: 403 })
    }
    const withdraw = async (who: ActorName, id: string) =>
      takeStep(await app.as(who), documentSteps, 'withdraw', {
        id,
        ...newest,
        reason: 'Feil enhet.',
      })
    await expect(withdraw('editor', procedure)).rejects.toMatchObject({ status: 403 })
    expect(await withdraw('editor', made.id)).toMatchObject({ state: 'withdrawn' })
  })

  test('is no second report of the unit and year, and a report is not reviewed again', async () => {
    const first = await reportOf('editor', { reportYear: '2023' })
    await expect(reportOf('managerChemistry', { reportYear: '2023' })).rejects.toMatchObject({
      code: 'reportThere',
    })
    const other = await reportOf('editor', { reportYear: '2022' })
    const again = { ...report, reportYear: '2023' }
    await expect(changeTo('editor', other.id, again)).rejects.toMatchObject({ code: 'reportThere' })
    expect(await changeTo('editor', first.id, again)).toMatchObject({ reportYear: 2023 })
    await expect(
      reportOf('editor', { reportYear: '2021', nextReview: '2027-01-01' }),
    ).rejects.toMatchObject({ code: 'reportNotReviewed' })
  })

  test('counts on the page of the unit while it is followed, and lacks once its review has passed', async () => {
    const before = await counted()
    await register('managerHumanities', { unit: unitId('HF'), nextReview: '2026-11-21' })
    await register('managerHumanities', { unit: unitId('HF'), nextReview: '2027-01-01' })
    await reportOf('editor', { unit: unitId('HF') })
    expect(before).toBeUndefined()
    expect(await counted()).toEqual({ current: 2, due: 1 })
  })

  async function counted() {
    const year = await loadYear(await app.as(), 'all', calendarYear(2026))
    return year.documents?.get(unitId('HF'))
  }
})
