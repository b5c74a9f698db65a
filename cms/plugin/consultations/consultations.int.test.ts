import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hold, organise, secretly } from '../../my-hse/withheld/planted.ts'
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
import type { Consultation } from '../generated-types.ts'
import { reportNonconformity } from '../nonconformities/report.ts'
import { nonconformitySteps } from '../nonconformities/steps.ts'
import { openProcess } from '../processes/open.ts'
import { takeStep } from '../records/engine.ts'
import { everyonesTasks } from '../tasks/load.ts'
import { proposeGiven } from '../measures/propose.ts'
import { consultationsOf } from './about.ts'
import { askRepresentative } from './ask.ts'
import { consultationSteps } from './steps.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('what a safety representative is asked, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  const reported = async (unit = 'KJ', concernsManager = false): Promise<string> =>
    (
      await reportNonconformity(
        await app.as(),
        secretly({ unit: unitId(unit), concernsManager, type: 'nonconformity' }),
      )
    ).id

  const ask = async (who: ActorName, nonconformity: string, given: object = {}) =>
    askRepresentative(
      await app.as(who),
      { nonconformity },
      { matter: 'cause', question: 'Var det slitasje?', language: 'nb', ...given },
    )

  const reply = async (who: ActorName, { id }: Pick<Consultation, 'id'>, said = 'Ja, enig.') =>
    takeStep(await app.as(who), consultationSteps, 'answer', { id, version: null, answer: said })

  const move = async (id: string, name: 'receive' | 'assess' | 'close' | 'transfer', given = {}) =>
    takeStep(await app.as('managerChemistry'), nonconformitySteps, name, {
      id,
      version: null,
      ...given,
    })

  const reads = async (who: ActorName, id: string): Promise<boolean> =>
    (await local.findById(await app.as(who), 'consultations', id, { overrideAccess: false })) !==
    null

  /** Who is to answer in a record, and by when. */
  const asked = async (record: string): Promise<[string, string | null][]> =>
    [...(await everyonesTasks(await app.as()))].flatMap(([person, own]) =>
      own.flatMap((each): [string, string | null][] =>
        each.id === record && each.kind === 'answerConsultation' ? [[person, each.due]] : [],
      ),
    )

  const lines = async (key: string): Promise<string[]> => {
    const where = { key: { like: key } }
    const found = await local.find(await app.as(), 'letter-lines', { ...system, where })
    return found.map(({ account }) => account)
  }

  test('is asked once, of whoever speaks for the area, and answered in words', async () => {
    const id = await reported()
    const [first, again] = [
      await ask('managerChemistry', id),
      await ask('deputyChemistry', id, { question: 'En gang til?' }),
    ]
    expect(again.id).toBe(first.id)
    expect(first).toMatchObject({
      askedOn: '2026-11-22',
      deadline: '2026-12-06',
      state: 'asked',
      ofChief: false,
    })
    expect(first.number).toMatch(/^MED-2026-\d{4}$/)
    expect((first.askedOf ?? []).map(idOf)).toEqual([personId('representative')])
    expect(await asked(id)).toEqual([[personId('representative'), '2026-12-06']])
    expect(await lines(`consultation:${first.id}:asked`)).toEqual([accountId('representative')])
    const answered = await reply('representative', first)
    expect(answered).toMatchObject({ state: 'answered', answeredOn: '2026-11-22' })
    expect(answered.steps?.map(({ name, step }) => [step, name])).toEqual([
      ['ask', 'Prøve managerChemistry'],
      ['answer', 'Prøve representative'],
    ])
    expect(await lines(`consultation:${first.id}:answered`)).toEqual([
      accountId('managerChemistry'),
    ])
    expect(await asked(id)).toEqual([])
    await expect(reply('representative', first)).rejects.toMatchObject({ code: 'wrongState' })
  })

  test('asked at once by two is one question', async () => {
    const id = await reported()
    const made = await Promise.all([ask('managerChemistry', id), ask('deputyChemistry', id)])
    expect(new Set(made.map((each) => each.id)).size).toBe(1)
  })

  test('not answered in time is asked of nobody any more, may be answered late, and asked anew', async () => {
    const id = await reported()
    const first = await ask('managerChemistry', id)
    app.setDay('2026-12-07')
    expect(await asked(id)).toEqual([])
    const second = await ask('managerChemistry', id)
    expect(second).toMatchObject({ deadline: '2026-12-21' })
    expect(second.id).not.toBe(first.id)
    expect((await reply('representative', first)).answeredOn).toBe('2026-12-07')
    app.setDay('2026-11-22')
  })

  test('holds up no closing', async () => {
    const id = await reported()
    const question = await ask('managerChemistry', id)
    await move(id, 'receive')
    const judged = { severity: 'minor', category: 'other', type: null, affects: [] }
    await move(id, 'assess', judged)
    expect((await move(id, 'close', { note: 'Byttet.' })).state).toBe('closed')
    await expect(ask('managerChemistry', id, { matter: 'measures' })).rejects.toMatchObject({
      code: 'closed',
    })
    expect((await reply('representative', question)).state).toBe('answered')
  })

  test('is put by those who handle the case and answered by those who speak for the employees', async () => {
    const id = await reported()
    for (const who of ['representative', 'coordinator', 'editor', 'chiefRepresentative'] as const) {
      await expect(ask(who, id), who).rejects.toMatchObject({ code: 'notAllowed' })
    }
    for (const who of ['employee', 'managerHumanities', 'topManagement', 'admin'] as const) {
      await expect(ask(who, id), who).rejects.toMatchObject({ code: 'notFound' })
    }
    const question = await ask('managerChemistry', id)
    for (const who of ['managerChemistry', 'editor', 'chiefRepresentative'] as const) {
      await expect(reply(who, question), who).rejects.toMatchObject({ code: 'notAllowed' })
    }
    await expect(reply('employee', question)).rejects.toMatchObject({ status: 404 })
    await expect(ask('managerChemistry', id, { matter: 'plan' })).rejects.toMatchObject({
      code: 'matterMissing',
    })
    await expect(reply('representative', question, '  ')).rejects.toMatchObject({
      code: 'answerMissing',
    })
  })

  test('is asked of the chief one, and answered by that one, where the unit has none', async () => {
    const id = await reported('KJ-LAB')
    const question = await ask('managerChemistry', id)
    expect(question.ofChief).toBe(true)
    expect((question.askedOf ?? []).map(idOf)).toEqual([personId('chiefRepresentative')])
    expect(await asked(id)).toEqual([[personId('chiefRepresentative'), '2026-12-06']])
    await expect(reply('representative', question)).rejects.toMatchObject({ status: 404 })
    expect((await reply('chiefRepresentative', question)).state).toBe('answered')
  })

  test('goes along with a case to another unit, and is answered there', async () => {
    const id = await reported()
    const question = await ask('managerChemistry', id)
    await move(id, 'transfer', { unit: unitId('HF'), reason: 'Deres lab.' })
    expect(await reads('managerChemistry', question.id)).toBe(false)
    expect(await reads('managerHumanities', question.id)).toBe(true)
    expect(await asked(id)).toEqual([[personId('chiefRepresentative'), '2026-12-06']])
    expect((await reply('chiefRepresentative', question)).state).toBe('answered')
  })

  test('about the plan of an HSE process is asked by the unit and answered by its representative', async () => {
    const manager = await app.as('managerChemistry')
    const { id } = await openProcess(manager, { unit: unitId('KJ'), year: 2026 })
    const about = { process: id }
    const given = { matter: 'plan', language: 'nb' } as const
    const stand = async (state: 'mapping' | 'postMeeting' | 'closed') =>
      app.payload.db.updateOne({ collection: 'hse-processes', id, data: { state } })
    for (const state of ['mapping', 'closed'] as const) {
      await stand(state)
      const early = askRepresentative(manager, about, given)
      await expect(early, state).rejects.toMatchObject({ status: 409, code: 'notNow' })
    }
    await stand('postMeeting')
    const question = await askRepresentative(manager, about, given)
    expect(await asked(id)).toEqual([[personId('representative'), '2026-12-06']])
    const cause = askRepresentative(manager, about, { ...given, matter: 'cause' })
    await expect(cause).rejects.toMatchObject({ code: 'matterMissing' })
    const others = askRepresentative(await app.as('managerHumanities'), about, given)
    await expect(others).rejects.toMatchObject({ code: 'notFound' })
    expect((await reply('representative', question, 'Enig i planen.')).answer).toBe(
      'Enig i planen.',
    )
  })

  const measureOf = async (nonconformity: string, approve = true): Promise<string> =>
    (
      await proposeGiven(await app.as('managerChemistry'), {
        key: crypto.randomUUID(),
        source: { nonconformity },
        language: 'nb',
        approve,
        given: {
          title: 'Bytt pakningen i kjøleskapet',
          responsible: personId('employee'),
          deadline: '2026-12-18',
        },
      })
    ).id

  const askOf = async (who: ActorName, measure: string, matter: string) =>
    askRepresentative(
      await app.as(who),
      { measure },
      { matter, question: 'Holder det til mars?', language: 'nb' },
    )

  test('about a new deadline, cancelling and closing is asked of what can have it, and stands with the case', async () => {
    const id = await reported()
    await expect(ask('managerChemistry', id, { matter: 'closing' })).rejects.toMatchObject({
      status: 409,
      code: 'notNow',
    })
    const [proposed, approved] = [await measureOf(id, false), await measureOf(id)]
    await expect(askOf('managerChemistry', proposed, 'extension')).rejects.toMatchObject({
      code: 'notNow',
    })
    await expect(askOf('managerChemistry', approved, 'cause')).rejects.toMatchObject({
      code: 'matterMissing',
    })
    const extension = await askOf('managerChemistry', approved, 'extension')
    const cancelled = await askOf('deputyChemistry', approved, 'cancellation')
    const other = await askOf('managerChemistry', proposed, 'cancellation')
    expect((await askOf('managerChemistry', approved, 'extension')).id).toBe(extension.id)
    expect(extension).toMatchObject({ matter: 'extension', unit: unitId('KJ') })
    expect([idOf(extension.measure ?? ''), idOf(extension.nonconformity ?? '')]).toEqual([
      approved,
      id,
    ])
    const ofCase = await consultationsOf(await app.as(), { nonconformity: id })
    expect(ofCase.map((each) => each.id)).toEqual([extension.id, cancelled.id, other.id])
    const representative = personId('representative')
    expect(await asked(approved)).toEqual([
      [representative, '2026-12-06'],
      [representative, '2026-12-06'],
    ])
    expect(await asked(id)).toEqual([])
    for (const who of ['representative', 'coordinator', 'editor'] as const) {
      await expect(askOf(who, approved, 'extension'), who).rejects.toMatchObject({ status: 403 })
    }
    for (const who of ['contributor', 'managerHumanities', 'admin', 'auditor'] as const) {
      await expect(askOf(who, approved, 'extension'), who).rejects.toMatchObject({ status: 404 })
    }
    await reply('representative', extension, 'Nei, det haster.')
    expect(await lines(`consultation:${extension.id}:answered`)).toEqual([
      accountId('managerChemistry'),
    ])
    const data = { state: 'verified' as const }
    await app.payload.db.updateOne({ collection: 'measures', id: approved, data })
    await expect(askOf('managerChemistry', approved, 'extension')).rejects.toMatchObject({
      code: 'notNow',
    })
    await move(id, 'receive')
    await move(id, 'assess', { severity: 'minor', category: 'other', type: null, affects: [] })
    expect((await ask('managerChemistry', id, { matter: 'closing' })).matter).toBe('closing')
  })

  test('about a measure of a case that concerns the manager is kept from the manager, and sealed', async () => {
    const id = await reported('KJ', true)
    const measure = await proposeGiven(await app.as('approver'), {
      key: crypto.randomUUID(),
      source: { nonconformity: id },
      language: 'nb',
      approve: false,
      given: { title: 'Ta opp arbeidstiden' },
    })
    for (const who of ['managerChemistry', 'deputyChemistry'] as const) {
      await expect(askOf(who, measure.id, 'cancellation'), who).rejects.toMatchObject({
        status: 404,
      })
    }
    const question = await askOf('approver', measure.id, 'cancellation')
    expect(await reads('managerChemistry', question.id)).toBe(false)
    const [line] = await local.find(await app.as(), 'letter-lines', {
      ...system,
      where: { key: { like: `consultation:${question.id}:asked` } },
    })
    expect(line).toMatchObject({ account: accountId('representative'), line: { sealed: true } })
  })

  test('of a case that concerns the manager is nothing the manager reads or asks', async () => {
    await organise(app)
    await hold(app, 'editor2', 'deputyManager', 'NV')
    const id = await reported('KJ', true)
    await expect(ask('managerChemistry', id)).rejects.toMatchObject({ code: 'notFound' })
    const question = await ask('managerHumanities', id)
    for (const who of ['managerChemistry', 'deputyChemistry', 'contributor'] as const) {
      expect(await reads(who, question.id), who).toBe(false)
    }
    expect(await reads('representative', question.id)).toBe(true)
    expect(await lines(`consultation:${question.id}:asked`)).toEqual([accountId('representative')])
    const line = await local.find(await app.as(), 'letter-lines', {
      ...system,
      where: { key: { like: `consultation:${question.id}:asked` } },
    })
    expect(line.map((each) => each.line)).toMatchObject([{ sealed: true }])
    expect((await reply('representative', question)).state).toBe('answered')
  })
})
