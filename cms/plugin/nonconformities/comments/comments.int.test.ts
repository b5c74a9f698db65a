import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  email,
  startApp,
  type TestApp,
  unitId,
} from '../../../test/app.ts'
import { allTold } from '../../../test/told.ts'
import { databases } from '../../database/test-databases.ts'
import { local } from '../../database/local.ts'
import type { Nonconformity } from '../../generated-types.ts'
import { takeStep } from '../../records/engine.ts'
import { everyonesTasks } from '../../tasks/load.ts'
import { reportNonconformity } from '../report.ts'
import { nonconformitySteps } from '../steps.ts'
import { commentsOf } from './rules.ts'

const system = { overrideAccess: true } as const

describe.each(databases())('what a safety representative says of a case, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
  })
  afterAll(() => app.close())

  type StepName = keyof typeof nonconformitySteps.steps
  const take = async (who: ActorName, name: StepName, id: string, given: object = {}) =>
    takeStep(await app.as(who), nonconformitySteps, name, { id, version: null, ...given })

  const reported = async (who: ActorName = 'employee'): Promise<string> => {
    const { id } = await reportNonconformity(await app.as(who), {
      key: crypto.randomUUID(),
      type: 'nonconformity',
      title: 'Kabelen ligger over gulvet',
      description: 'Man snubler i den.',
      unit: unitId('KJ'),
      eventDate: '2026-11-20',
      place: null,
      immediateAction: null,
      photos: [],
      anonymous: false,
      name: null,
      email: null,
      language: 'nb',
    })
    await take('managerChemistry', 'receive', id)
    return id
  }

  const assessed = async (severity: 'minor' | 'critical'): Promise<string> => {
    const id = await reported()
    const judged = { severity, category: 'other', type: null, affects: [] }
    await take('managerChemistry', 'assess', id, judged)
    return id
  }

  const stored = async (id: string): Promise<Nonconformity> => {
    const found = await local.findById(await app.as(), 'nonconformities', id, system)
    if (!found) throw new Error(`no case ${id}`)
    return found
  }

  const waiting = async (id: string): Promise<string[]> =>
    commentsOf((await stored(id)).steps).flatMap(({ said, waits }) =>
      waits && said.id ? [said.id] : [],
    )

  /** Who has the task of answering in a case, and by when. */
  const asked = async (id: string): Promise<[string, string | null][]> =>
    [...(await everyonesTasks(await app.as()))].flatMap(([person, own]) =>
      own.flatMap((each): [string, string | null][] =>
        each.id === id && each.kind === 'answerComment' ? [[person, each.due]] : [],
      ),
    )

  const lines = async (id: string, of: 'commented' | 'comment-answered'): Promise<unknown[]> => {
    const where = { key: { like: `nonconformity:${id}:${of}` } }
    const found = await local.find(await app.as(), 'letter-lines', { ...system, where })
    return found.map(({ account }) => account).sort()
  }

  test('is answered by a day, which those who handle it have as a task and read in their letter', async () => {
    const id = await reported()
    await take('representative', 'comment', id, { comment: 'Legg den i taket.' })
    expect((await stored(id)).answerDue).toBe('2026-12-06')
    expect(await asked(id)).toEqual([
      ['person-managerChemistry', '2026-12-06'],
      ['person-deputyChemistry', '2026-12-06'],
    ])
    expect(await lines(id, 'commented')).toEqual(
      [accountId('deputyChemistry'), accountId('managerChemistry')].sort(),
    )
    expect((await allTold(app)).filter((each) => each.subject.includes('Kommentar'))).not.toEqual(
      [],
    )
  })

  test('goes out at once only where the case is critical', async () => {
    const mailed = async (): Promise<string[]> => {
      const found = await local.find(await app.as(), 'outbox', system)
      return found.filter(({ subject }) => subject.includes('Kommentar')).map(({ to }) => to)
    }
    await take('representative', 'comment', await assessed('minor'), { comment: 'Snart?' })
    expect(await mailed()).toEqual([])
    await take('representative', 'comment', await assessed('critical'), { comment: 'Nå.' })
    expect((await mailed()).sort()).toEqual([email('deputyChemistry'), email('managerChemistry')])
  })

  test('twice has two answers, each to its own, and whoever said it is told', async () => {
    const id = await reported()
    await take('representative', 'comment', id, { comment: 'Hva med taket?' })
    app.setDay('2026-11-25')
    await take('representative', 'comment', id, { comment: 'Og lyset?' })
    const [roof = '', light = ''] = await waiting(id)
    expect((await asked(id)).map(([, due]) => due).sort()).toEqual([
      '2026-12-06',
      '2026-12-06',
      '2026-12-09',
      '2026-12-09',
    ])
    await take('deputyChemistry', 'answerComment', id, { comment: light, answer: 'Byttet i går.' })
    expect(await waiting(id)).toEqual([roof])
    expect((await stored(id)).answerDue).toBe('2026-12-06')
    await take('managerChemistry', 'answerComment', id, { comment: roof, answer: 'I uke 50.' })
    expect((await stored(id)).answerDue ?? null).toBeNull()
    expect(await asked(id)).toEqual([])
    expect(await lines(id, 'comment-answered')).toEqual([
      accountId('representative'),
      accountId('representative'),
    ])
    const again = take('managerChemistry', 'answerComment', id, { comment: roof, answer: 'Nei.' })
    await expect(again).rejects.toMatchObject({ code: 'wrongState' })
    app.setDay('2026-11-22')
  })

  test('is answered by those who handle the case, and by no one else', async () => {
    const id = await reported()
    await take('representative', 'comment', id, { comment: 'Hva nå?' })
    const [comment = ''] = await waiting(id)
    for (const who of [
      'representative',
      'employee',
      'coordinator',
      'editor',
      'approver',
    ] as const) {
      const answer = take(who, 'answerComment', id, { comment, answer: 'Ingenting.' })
      await expect(answer, who).rejects.toMatchObject({ code: 'notAllowed' })
    }
    const nothing = take('managerChemistry', 'answerComment', id, { comment, answer: ' ' })
    await expect(nothing).rejects.toMatchObject({ code: 'answerMissing' })
    const other = take('managerChemistry', 'answerComment', id, { comment: 'x', answer: 'Ja.' })
    await expect(other).rejects.toMatchObject({ code: 'commentUnknown' })
  })

  test('stops no closing, and is answered after it too', async () => {
    const id = await assessed('minor')
    await take('representative', 'comment', id, { comment: 'Er det prøvd?' })
    await take('managerChemistry', 'start', id)
    await take('managerChemistry', 'close', id, { note: 'Kabelen er lagt i kanal.' })
    expect(await asked(id)).toContainEqual(['person-managerChemistry', '2026-12-06'])
    const [comment = ''] = await waiting(id)
    await take('managerChemistry', 'answerComment', id, { comment, answer: 'Ja, i tre dager.' })
    expect(await asked(id)).toEqual([])
    expect((await stored(id)).state).toBe('closed')
  })

  test('in a report of their own, opened again, is owed a new written reply', async () => {
    const id = await reported('representative')
    const judged = { severity: 'minor', category: 'other', type: null, affects: [] }
    await take('managerChemistry', 'assess', id, judged)
    const close = () => take('managerChemistry', 'close', id, { note: 'Ryddet.' })
    await take('managerChemistry', 'replyToRepresentative', id, { reply: 'Vi rydder i dag.' })
    await close()
    app.setDay('2026-11-30')
    await take('managerChemistry', 'reopen', id, { reason: 'Den ligger der igjen.' })
    expect(await stored(id)).toMatchObject({ replyToRepresentative: null, replyFrom: '2026-11-30' })
    await take('managerChemistry', 'assess', id, judged)
    const tasks = (await everyonesTasks(await app.as())).get('person-managerChemistry') ?? []
    const reply = tasks.find((each) => each.id === id && each.kind === 'replyToRepresentative')
    expect(reply?.due).toBe('2026-12-14')
    await expect(close()).rejects.toMatchObject({ code: 'noReply' })
    await take('managerChemistry', 'replyToRepresentative', id, { reply: 'Vi fester den nå.' })
    expect((await close()).state).toBe('closed')
    app.setDay('2026-11-22')
  })
})
