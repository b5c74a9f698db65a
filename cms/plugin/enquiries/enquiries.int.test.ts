import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { Enquiry } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { everyonesTasks } from '../tasks/load.ts'
import { enquirySteps, registerEnquiry } from './register.ts'

describe.each(databases())('enquiries, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const register = async (who: ActorName, given: object = {}): Promise<Enquiry> =>
    registerEnquiry(await app.as(who), {
      key: crypto.randomUUID(),
      language: 'nb',
      unit: unitId('KJ'),
      asker: 'employee',
      title: 'Lyd fra ventilasjonen',
      question: 'Når blir viften byttet?',
      ...given,
    })
  const newest = { version: null }

  test('sent twice with one key, also at once, is registered once, under the next number', async () => {
    const key = crypto.randomUUID()
    const made = await Promise.all([
      register('managerChemistry', { key }),
      register('managerChemistry', { key }),
    ])
    expect(new Set(made.map(({ number }) => number)).size).toBe(1)
    expect(made[0].number).toMatch(/^HEN-2026-\d{4}$/)
  })

  test('everything that is missing is said at once, at its field', async () => {
    await expect(
      register('managerChemistry', { unit: '', asker: '', title: ' ', question: '' }),
    ).rejects.toMatchObject({
      fields: ['unit', 'asker', 'title', 'question'].map((field) => ({ field })),
    })
    await expect(
      register('managerChemistry', { date: '2026-11-01', deadline: '2026-10-31' }),
    ).rejects.toMatchObject({ code: 'deadlineBefore' })
  })

  test('of another unit is registered by nobody but the HSE unit', async () => {
    await expect(register('managerHumanities')).rejects.toMatchObject({ code: 'notAllowed' })
    await expect(register('employee')).rejects.toMatchObject({ code: 'notAllowed' })
    expect((await register('editor')).state).toBe('registered')
  })

  test('a safety representative gets a deadline, and no end without a written answer', async () => {
    const { id, deadline } = await register('representative', {
      asker: 'representative',
      date: '2026-11-02',
    })
    expect(deadline).toBe('2026-11-16')
    const manager = await app.as('managerChemistry')
    await expect(takeStep(manager, enquirySteps, 'close', { id, ...newest })).rejects.toMatchObject(
      { code: 'answerOwed' },
    )
    await takeStep(manager, enquirySteps, 'answer', { id, ...newest, answer: 'I uke 49.' })
    const closed = await takeStep(manager, enquirySteps, 'close', { id, ...newest })
    expect(closed.steps?.map(({ step }) => step)).toEqual(['register', 'answer', 'close'])
    const where = { document: { equals: id } }
    const logged = await local.count(manager, 'audit-log', { overrideAccess: true, where })
    expect(logged).toBe(3)
    const again = await takeStep(await app.as('representative'), enquirySteps, 'reopen', {
      id,
      ...newest,
      reason: 'Den er ikke byttet.',
    })
    expect(again).toMatchObject({ state: 'registered', answer: null, deadline: '2026-12-06' })
    const close = takeStep(manager, enquirySteps, 'close', { id, ...newest })
    await expect(close).rejects.toMatchObject({ code: 'answerOwed' })
  })

  test('whoever is to answer reads it and answers it, and closes it no more than anyone else', async () => {
    const { id } = await register('managerChemistry', { responsible: personId('contributor') })
    const contributor = await app.as('contributor')
    await takeStep(contributor, enquirySteps, 'answer', { id, ...newest, answer: 'I uke 49.' })
    await expect(
      takeStep(contributor, enquirySteps, 'close', { id, ...newest }),
    ).rejects.toMatchObject({ status: 403 })
    await expect(
      takeStep(await app.as('employee'), enquirySteps, 'answer', { id, ...newest, answer: 'Nå.' }),
    ).rejects.toMatchObject({ status: 404 })
  })

  test('is a task of whoever answers, and of the manager where nobody is named', async () => {
    const { id } = await register('managerChemistry', { deadline: '2026-12-24' })
    const tasks = await everyonesTasks(await app.as())
    const lines = await local.find(await app.as(), 'letter-lines', {
      overrideAccess: true,
      where: { key: { like: `enquiry:${id}:registered` } },
    })
    expect(lines.map(({ account }) => account)).toContain(accountId('managerChemistry'))
    const given = [...tasks].filter(([, own]) => own.some((each) => each.id === id))
    expect(given.map(([, own]) => own.find((each) => each.id === id))).toMatchObject([
      { kind: 'answerEnquiry', due: '2026-12-24' },
    ])
    const system = { overrideAccess: true }
    expect(
      await local.findById(await app.as('representative'), 'enquiries', id, system),
    ).toBeTruthy()
  })
})
