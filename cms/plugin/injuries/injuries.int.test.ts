import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
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
import { logFolder, removeOldReadings } from '../reading-log/write.ts'
import { readableBy } from '../outbox/letter/readers.ts'
import { takeStep } from '../records/engine.ts'
import { everyonesTasks } from '../tasks/load.ts'
import { readEntries } from './reading.ts'
import { injurySteps } from './register.ts'
import { enter, fillRoles, personal, readings } from '../../test/injuries.ts'

const newest = { version: null }
const system = { overrideAccess: true } as const

describe.each(databases())('the register of injuries, on $name', (database) => {
  let app: TestApp
  beforeAll(async () => {
    app = await startApp(database)
    await fillRoles(app)
  })
  afterAll(() => app.close())

  const shapesFor = async (who: ActorName, id: string): Promise<string[]> =>
    (await readEntries(await app.as(who), { where: { id: { equals: id } }, door: 'page' })).map(
      ({ shape }) => shape,
    )

  test('an entry sent twice with one key, also at once, is entered once under a number of its own series', async () => {
    const key = crypto.randomUUID()
    const made = await Promise.all([enter(app, { key }), enter(app, { key })])
    expect(new Set(made.map(({ number }) => number)).size).toBe(1)
    expect(made[0].number).toMatch(/^SKA-2026-\d{4}$/)
    expect(made[0]).toMatchObject({ year: 2026, time: '10:20', state: 'registered' })
  })

  test.each([
    ['the manager of the unit', 'managerChemistry', 'named'],
    ['a deputy whose role ends on a day', 'formerManager', 'named'],
    ['the HSE director', 'approver', 'named'],
    ['the person concerned', 'employee', 'own'],
    ['the safety representative of the area', 'representative', 'withoutName'],
    ['the chief safety representative', 'chiefRepresentative', 'withoutName'],
    ['a member of the working environment committee', 'editor2', 'withoutName'],
    ['the occupational health service', 'contributor', 'withoutName'],
    ['a deputy without an end', 'deputyChemistry', null],
    ['the coordinator', 'coordinator', null],
    ['the manager of another unit', 'managerHumanities', null],
    ['an editor of the HSE unit', 'editor', null],
    ['an auditor', 'auditor', null],
    ['top management', 'topManagement', null],
    ['an administrator', 'admin', null],
  ] as const)('%s sees an entry as the law gives it: %s, %s', async (_who, actor, shape) => {
    const { id } = await enter(app, { person: personId('employee'), personName: null })
    expect(await shapesFor(actor, id)).toEqual(shape === null ? [] : [shape])
  })

  test('a deputy whose last day has passed keeps no register', async () => {
    const { id } = await enter(app)
    app.setDay('2027-01-01')
    expect(await shapesFor('formerManager', id)).toEqual([])
    app.setDay('2026-11-22')
  })

  test('an entry without the name holds no word of the person concerned, nor the day', async () => {
    const { id } = await enter(app)
    for (const who of [
      'representative',
      'chiefRepresentative',
      'editor2',
      'contributor',
    ] as const) {
      const shown = await readEntries(await app.as(who), {
        where: { id: { equals: id } },
        door: 'page',
      })
      expect(shown).toHaveLength(1)
      for (const word of Object.values(personal)) expect(JSON.stringify(shown)).not.toContain(word)
      expect(shown[0]).toMatchObject({ month: '2026-10', injured: null })
    }
  })

  test.each([
    'employee',
    'representative',
    'coordinator',
    'deputyChemistry',
    'managerHumanities',
    'editor',
    'admin',
  ] as const)('%s enters nothing in Chemistry', async (who) => {
    await expect(enter(app, {}, who)).rejects.toMatchObject({ code: 'notAllowed', status: 403 })
  })

  test('everything that is wrong is said at once, at its field, and an identity number is stopped', async () => {
    await expect(
      enter(app, {
        date: '',
        group: '',
        activity: '',
        absence: '',
        happened: 'Født 13097248022',
        personName: '',
      }),
    ).rejects.toMatchObject({
      fields: ['date', 'group', 'activity', 'happened', 'absence', 'person'].map((field) => ({
        field,
      })),
    })
    await expect(enter(app, { personName: '13097248022' })).rejects.toMatchObject({
      code: 'nationalId',
    })
    await expect(enter(app, { person: personId('employee') })).rejects.toMatchObject({
      code: 'injuredTwice',
    })
    await expect(enter(app, { case: 'AVV-2026-9999' })).rejects.toMatchObject({
      code: 'caseUnknown',
    })
  })

  test('an injury says what happened and its classes, an illness what somebody was exposed to', async () => {
    const of = (fields: readonly string[]) => ({ fields: fields.map((field) => ({ field })) })
    await expect(enter(app, { happened: '', injuryClass: '', bodyPart: '' })).rejects.toMatchObject(
      of(['happened', 'injuryClass', 'bodyPart']),
    )
    await expect(enter(app, { kind: 'illness' })).rejects.toMatchObject({ code: 'exposureMissing' })
  })

  test('of an illness no word says what it is, whatever is sent', async () => {
    const given = { kind: 'illness', exposure: 'chemical', nav: null, navReason: null }
    const made = await enter(app, given)
    expect(made).toMatchObject({ exposure: 'chemical' })
    for (const field of ['happened', 'injuryClass', 'bodyPart', 'time'] as const) {
      expect(made[field] ?? null, field).toBeNull()
    }
  })

  test('each reading is written down: who, when, where, which entries and in which shape, and no name', async () => {
    const { id, number } = await enter(app)
    const before = (await readings(app)).length
    await shapesFor('managerChemistry', id)
    await shapesFor('representative', id)
    await shapesFor('admin', id)
    const at = '2026-11-22T11:00:00.000Z'
    const of = (account: string, shape: string) => ({
      at,
      account,
      register: 'injuries',
      door: 'page',
      entries: [{ number, shape }],
    })
    const written = (await readings(app)).slice(before)
    expect(written).toEqual([
      of(accountId('managerChemistry'), 'named'),
      of(accountId('representative'), 'withoutName'),
    ])
    expect(JSON.stringify(written)).not.toContain('KANARI')
  })

  test('what cannot be written down is not shown', async () => {
    const { id } = await enter(app)
    await rm(logFolder(app.dataDir), { recursive: true, force: true })
    await writeFile(logFolder(app.dataDir), 'no folder')
    await expect(shapesFor('managerChemistry', id)).rejects.toMatchObject({
      name: 'ReadingNotWritten',
    })
    await rm(logFolder(app.dataDir))
    expect(await shapesFor('managerChemistry', id)).toEqual(['named'])
  })

  test('readings are kept for twelve months, and other files are left alone', async () => {
    const folder = logFolder(app.dataDir)
    await mkdir(folder, { recursive: true })
    for (const name of ['readings-2025-11-21.jsonl', 'readings-2025-11-22.jsonl', 'other.txt']) {
      await writeFile(path.join(folder, name), '{}\n')
    }
    await removeOldReadings(await app.as())
    const left = await readdir(folder)
    expect(left).toContain('readings-2025-11-22.jsonl')
    expect(left).toContain('other.txt')
    expect(left).not.toContain('readings-2025-11-21.jsonl')
  })

  test('the person concerned asks for a correction, is answered, and both stay in the history', async () => {
    const { id, number } = await enter(app, { person: personId('employee'), personName: null })
    const concerned = await app.as('employee')
    const manager = await app.as('managerChemistry')
    await takeStep(concerned, injurySteps, 'askForCorrection', {
      id,
      ...newest,
      wrong: personal.wrong,
    })
    const log = await local.find(manager, 'audit-log', {
      ...system,
      where: { document: { equals: id } },
    })
    expect(log.map(({ account }) => account)).not.toContain(accountId('employee'))
    const tasks = (await everyonesTasks(await app.as())).get(personId('managerChemistry')) ?? []
    expect(tasks.find((each) => each.number === number)).toMatchObject({
      kind: 'answerCorrection',
      due: '2026-12-22',
    })
    await expect(
      takeStep(manager, injurySteps, 'correct', { id, ...newest, ...unchanged, absence: 'none' }),
    ).rejects.toMatchObject({ code: 'answerMissing' })
    const corrected = await takeStep(manager, injurySteps, 'correct', {
      id,
      ...newest,
      ...unchanged,
      absence: 'none',
      answer: 'Fraværet er rettet.',
    })
    expect(corrected).toMatchObject({ state: 'registered', absence: 'none' })
    expect(
      corrected.steps?.map(({ step, note, changed }) => [step, note ?? null, changed ?? []]),
    ).toEqual([
      ['register', null, []],
      ['askForCorrection', personal.wrong, []],
      ['correct', 'Fraværet er rettet.', ['absence']],
    ])
    await takeStep(concerned, injurySteps, 'askForCorrection', { id, ...newest, wrong: 'Dagen.' })
    const explained = await takeStep(manager, injurySteps, 'explain', {
      id,
      ...newest,
      explanation: 'Dagen står i loggen for bygget.',
    })
    expect(explained.state).toBe('registered')
    expect(explained.steps).toHaveLength(5)
  })

  const unchanged = {
    date: personal.day,
    time: '10:20',
    person: personId('employee'),
    group: 'guest',
    activity: 'laboratory',
    happened: personal.words,
    injuryClass: 'burn',
    bodyPart: 'hand',
    absence: 'upTo3',
    nav: 'notNeeded',
    navReason: personal.reason,
  }

  test('a correction of nothing is refused, and one of the name leaves no trace of the one before', async () => {
    const { id } = await enter(app, { person: personId('employee'), personName: null })
    const manager = await app.as('managerChemistry')
    await expect(
      takeStep(manager, injurySteps, 'correct', { id, ...newest, ...unchanged }),
    ).rejects.toMatchObject({ code: 'nothingChanged' })
    await takeStep(manager, injurySteps, 'correct', {
      id,
      ...newest,
      ...unchanged,
      person: personId('auditor'),
    })
    const stored = await local.findById(manager, 'injuries', id, system)
    expect(JSON.stringify(stored)).not.toContain(personId('employee'))
    expect(await shapesFor('employee', id)).toEqual([])
    expect(await shapesFor('auditor', id)).toEqual(['own'])
  })

  test('nobody but the person concerned asks for a correction, and they correct nothing themselves', async () => {
    const { id } = await enter(app, { person: personId('employee'), personName: null })
    const wrong = { id, ...newest, wrong: 'Feil.' }
    for (const who of ['managerChemistry', 'representative'] as const) {
      await expect(
        takeStep(await app.as(who), injurySteps, 'askForCorrection', wrong),
      ).rejects.toMatchObject({ status: 403 })
    }
    for (const who of ['employee', 'representative'] as const) {
      await expect(
        takeStep(await app.as(who), injurySteps, 'correct', { id, ...newest, ...unchanged }),
      ).rejects.toMatchObject({ status: 403 })
    }
    for (const who of ['coordinator', 'admin'] as const) {
      await expect(
        takeStep(await app.as(who), injurySteps, 'correct', { id, ...newest, ...unchanged }),
      ).rejects.toMatchObject({ status: 404 })
    }
  })

  test('the person concerned is told in a sealed line that something is entered, and the letter may name it', async () => {
    const { id } = await enter(app, { person: personId('employee'), personName: null })
    const where = { key: { like: `injury:${id}:entered` } }
    const [line] = await local.find(await app.as(), 'letter-lines', { ...system, where })
    expect(line).toMatchObject({ account: accountId('employee'), line: { sealed: true } })
    const about = { collection: 'injuries', id } as const
    const mayRead = async (who: ActorName): Promise<boolean> =>
      (await readableBy(await app.as(), { account: accountId(who) }, [about]))(about)
    expect(await mayRead('employee')).toBe(true)
    expect(await mayRead('coordinator')).toBe(false)
    expect(await mayRead('admin')).toBe(false)
  })

  test('NAV is a task of the manager until it is told', async () => {
    const { id, number } = await enter(app, { group: 'employee', nav: null, navReason: null })
    const kinds = async () =>
      ((await everyonesTasks(await app.as())).get(personId('managerChemistry')) ?? [])
        .filter((each) => each.number === number)
        .map(({ kind, due }) => [kind, due])
    expect(await kinds()).toEqual([['reportToNav', '2026-11-29']])
    const manager = await app.as('managerChemistry')
    await expect(
      takeStep(manager, injurySteps, 'reportToNav', { id, ...newest }),
    ).rejects.toMatchObject({ code: 'navMissing' })
    await takeStep(manager, injurySteps, 'reportToNav', {
      id,
      ...newest,
      nav: 'sent',
      navDate: '2026-11-20',
    })
    expect(await kinds()).toEqual([])
  })

  test('is a task of the deputy too who acts as the manager until a set day, and of no other deputy', async () => {
    const { number } = await enter(app, { group: 'employee', nav: null, navReason: null })
    const has = async (who: ActorName): Promise<boolean> =>
      ((await everyonesTasks(await app.as())).get(personId(who)) ?? []).some(
        (each) => each.number === number && each.kind === 'reportToNav',
      )
    expect(await has('formerManager')).toBe(true)
    expect(await has('deputyChemistry')).toBe(false)
  })

  test('somebody who asks for a correction is told of to the deputy too who acts as the manager', async () => {
    const { id } = await enter(app, { person: personId('employee'), personName: null })
    const wrong = { id, ...newest, wrong: personal.wrong }
    await takeStep(await app.as('employee'), injurySteps, 'askForCorrection', wrong)
    const where = { key: { like: `injury:${id}:asked` } }
    const lines = await local.find(await app.as(), 'letter-lines', { ...system, where })
    expect(lines.map(({ account }) => account).sort()).toEqual([
      accountId('formerManager'),
      accountId('managerChemistry'),
    ])
  })

  test('an entry that should not have been made is struck out, with the reason, by whoever keeps the register', async () => {
    const entry = await enter(app, {
      group: 'employee',
      nav: null,
      navReason: null,
      person: personId('employee'),
      personName: null,
    })
    const { id, number } = entry
    const struck = { id, ...newest, struck: 'Ført på feil person.' }
    const strike = async (who: ActorName, given: object = struck) =>
      takeStep(await app.as(who), injurySteps, 'strike', { ...struck, ...given })
    for (const who of ['employee', 'representative', 'contributor', 'editor2'] as const) {
      await expect(strike(who), who).rejects.toMatchObject({ status: 403 })
    }
    for (const who of ['deputyChemistry', 'coordinator', 'admin', 'editor'] as const) {
      await expect(strike(who), who).rejects.toMatchObject({ status: 404 })
    }
    await expect(strike('formerManager', { struck: ' ' })).rejects.toMatchObject({
      code: 'strikeReasonMissing',
    })
    const after = await strike('formerManager')
    expect(after.state).toBe('struck')
    expect(after.steps?.at(-1)).toMatchObject({
      step: 'strike',
      note: 'Ført på feil person.',
      name: 'Prøve formerManager',
    })
    expect(await shapesFor('managerChemistry', id)).toEqual(['named'])
    expect(await shapesFor('employee', id)).toEqual(['own'])
    expect(await shapesFor('representative', id)).toEqual([])
    const tasks = [...(await everyonesTasks(await app.as())).values()].flat()
    expect(tasks.filter((each) => each.number === number)).toEqual([])
    const where = { key: { like: `injury:${id}:struck` } }
    const [line] = await local.find(await app.as(), 'letter-lines', { ...system, where })
    expect(line).toMatchObject({ account: accountId('employee'), line: { sealed: true } })
    const manager = await app.as('managerChemistry')
    for (const step of ['strike', 'correct', 'reportToNav'] as const) {
      const more = { ...unchanged, struck: 'Igjen.', nav: 'sent', navDate: '2026-11-20' }
      await expect(
        takeStep(manager, injurySteps, step, { id, ...newest, ...more }),
        step,
      ).rejects.toMatchObject({ code: 'wrongState' })
    }
  })

  describe('a case of a personal injury', () => {
    const caseOf = async (id: string, more: object = {}) =>
      local.create(
        await app.as(),
        'nonconformities',
        {
          id,
          key: `key-of-${id}`,
          number: `AVV-2026-${id}`,
          type: 'accident',
          source: 'report',
          title: 'Brant seg',
          description: 'Brant seg',
          language: 'nb',
          unit: unitId('KJ'),
          eventDate: '2026-11-10',
          reportedDate: '2026-11-11',
          category: 'personalInjury',
          state: 'assessed',
          year: 2026,
          ...more,
        } as never,
        system,
      )

    test('is to be entered within a week, by the manager, until an entry names it', async () => {
      await caseOf('0901')
      const due = async () =>
        ((await everyonesTasks(await app.as())).get(personId('managerChemistry')) ?? [])
          .filter(({ id, kind }) => id === '0901' && kind === 'enterInjury')
          .map((each) => each.due)
      expect(await due()).toEqual(['2026-11-18'])
      const made = await enter(app, { case: 'avv-2026-0901' })
      expect(made.nonconformity).toBe('0901')
      expect(await due()).toEqual([])
      const manager = await app.as('managerChemistry')
      const struck = { id: made.id, ...newest, struck: 'Det var en annen sak.' }
      await takeStep(manager, injurySteps, 'strike', struck)
      expect(await due()).toEqual(['2026-11-18'])
    })

    test('that concerns the manager keeps its entry from them, and is entered by whoever handles it', async () => {
      await caseOf('0902', {
        concernsManager: true,
        handlingUnit: null,
        withheldFrom: [personId('managerChemistry')],
      })
      await expect(enter(app, { case: 'AVV-2026-0902' })).rejects.toMatchObject({
        code: 'caseUnknown',
      })
      const { id } = await enter(app, { case: 'AVV-2026-0902' }, 'approver')
      expect(await shapesFor('managerChemistry', id)).toEqual([])
      expect(await shapesFor('approver', id)).toEqual(['named'])
    })
  })

  test('no door of REST leads to it, for any role and by any question', async () => {
    const { id } = await enter(app, { person: personId('employee'), personName: null })
    const paths = [
      '/injuries',
      `/injuries/${id}`,
      `/injuries/${id}?depth=5`,
      '/injuries/count',
      '/injuries/versions',
      '/injuries?where[number][like]=SKA&overrideAccess=true&showHiddenFields=true',
      `/people?depth=5&limit=0&joins[injuries][limit]=5`,
      `/nonconformities?depth=5&limit=0`,
    ]
    const posts = [
      '/injuries',
      '/injuries/register',
      `/injuries/access/${id}`,
      ...Object.keys(injurySteps.steps).map((step) => `/injuries/${id}/step/${step}`),
    ]
    for (const who of [
      'approver',
      'managerChemistry',
      'employee',
      'representative',
      'admin',
    ] as const) {
      const headers = {
        authorization: `JWT ${await app.token(who)}`,
        'content-type': 'application/json',
      }
      for (const each of paths) {
        const answer = await fetch(`${app.origin}/api${each}`, { headers })
        const text = await answer.text()
        if (each.startsWith('/injuries'))
          expect([403, 404], `${who} ${each}`).toContain(answer.status)
        expect(text, `${who} ${each}`).not.toMatch(/KANARI|SKA-2026/)
      }
      for (const each of posts) {
        const body = JSON.stringify({ version: 1, wrong: 'x', nav: 'sent' })
        const answer = await fetch(`${app.origin}/api${each}`, { method: 'POST', headers, body })
        expect([403, 404], `${who} POST ${each}`).toContain(answer.status)
      }
      for (const method of ['PATCH', 'DELETE']) {
        const answer = await fetch(`${app.origin}/api/injuries/${id}`, {
          method,
          headers,
          body: '{"version":1}',
        })
        expect([403, 404], `${who} ${method}`).toContain(answer.status)
      }
    }
  })
})
