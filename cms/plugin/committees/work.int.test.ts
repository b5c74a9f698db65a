import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../test/app.ts'
import { idOf, local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { CommitteeItem, CommitteeMeeting } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { everyonesTasks } from '../tasks/load.ts'
import { loadYear } from '../year/load-year.ts'
import { unitState } from '../year/points.ts'
import { askedFor, takeAsked } from './asked.ts'
import { itemSteps } from './item-steps.ts'
import { linkableRecords, linkedRecords } from './linked.ts'
import { meetingSteps } from './meeting-steps.ts'
import { chairBefore, membersOn } from './members.ts'
import { planMeeting } from './plan-meeting.ts'
import { proposeItem } from './propose-item.ts'

const system = { overrideAccess: true } as const
const newest = { version: null }
/** The employer's side. */
const chair = 'managerHumanities'
/** The employees' side. */
const member = 'representative'
/** A deputy of the employees' side. */
const deputy = 'chiefRepresentative'
const adviser = 'contributor'
const localChair = 'deputyChemistry'

describe.each(databases())('the work of committees, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const seat = async (who: ActorName, given: object) =>
      local.create(
        await app.as(),
        'role-assignments',
        { role: 'amuMember', person: personId(who), from: '2025-01-01', ...given },
        system,
      )
    await seat(chair, { side: 'employer' })
    await seat(member, { side: 'employees' })
    await seat(deputy, { side: 'employees', deputy: true })
    await seat(adviser, { side: 'occupationalHealth' })
    await seat(localChair, { role: 'lamuMember', unit: unitId('KJ'), side: 'employer' })
    await seat('auditor', { side: 'employees', to: '2025-12-31' })
    const req = await app.as()
    for (const [id, unit] of [
      ['kj', 'KJ'],
      ['hf', 'HF'],
    ] as const) {
      const given = { unit: unitId(unit), state: 'open' as const, title: `Tilsyn ${id}` }
      await local.create(
        req,
        'inspections',
        {
          ...given,
          id: `inspection-${id}`,
          key: `inspection-of-${id}`,
          number: `TSY-2026-10${id === 'kj' ? '1' : '2'}0`,
          otherAuthority: 'Brannvesenet',
          notice: 'announced',
          summary: 'Funn.',
          letterDate: '2026-10-01',
        },
        system,
      )
      await local.create(
        req,
        'inspection-orders',
        {
          ...given,
          id: `order-${id}`,
          key: `inspection-${id}:one`,
          number: `PAL-2026-10${id === 'kj' ? '1' : '2'}0`,
          inspection: `inspection-${id}`,
          title: `Pålegg ${id}`,
          text: 'Rett det.',
          deadline: '2026-12-15',
        },
        system,
      )
    }
    for (const state of ['drafting', 'reviewed'] as const) {
      const number = `RAP-2026-1${state === 'drafting' ? '1' : '2'}00`
      const year = state === 'drafting' ? 2026 : 2025
      const given = { id: `annual-${state}`, key: `annual:${String(year)}`, number, year, state }
      await local.create(req, 'reports', { ...given, kind: 'annual' }, system)
    }
    for (const [id, type, number] of [
      ['accident', 'accident', 'AVV-2026-1100'],
      ['condition', 'nonconformity', 'AVV-2026-1200'],
    ] as const) {
      await local.create(
        req,
        'nonconformities',
        {
          ...{ id: `case-${id}`, key: `report:case-${id}`, number, type, year: 2026 },
          ...{ title: `Sak ${id}`, description: 'Det skjedde.', place: 'Laben' },
          ...{ eventDate: '2026-11-01', reportedDate: '2026-11-02', state: 'received' },
          unit: unitId('KJ'),
        },
        system,
      )
    }
  })
  afterAll(() => app.close())

  const plan = async (given: object = {}): Promise<CommitteeMeeting> =>
    planMeeting(await app.as('editor'), {
      key: crypto.randomUUID(),
      language: 'nb',
      committee: 'amu',
      unit: unitId('NHU'),
      title: 'Vintermøtet',
      date: '2026-12-04',
      leader: personId(chair),
      ...given,
    })
  const propose = async (
    who: ActorName,
    meeting: string,
    given: object = {},
  ): Promise<CommitteeItem> =>
    proposeItem(await app.as(who), {
      key: crypto.randomUUID(),
      language: 'nb',
      meeting,
      kind: 'matter',
      title: 'En sak',
      presentation: 'Om saken.',
      openTo: 'open',
      ...given,
    })
  const withMeeting = async (
    who: ActorName,
    name: keyof typeof meetingSteps.steps,
    id: string,
    given: object = {},
  ) => takeStep(await app.as(who), meetingSteps, name, { id, ...newest, ...given })
  const heldOn = '2026-11-20'
  const called = async (given: object = {}): Promise<CommitteeMeeting> => {
    const meeting = await plan(given)
    await propose('editor', meeting.id)
    return withMeeting('editor', 'call', meeting.id)
  }
  /** Held, with its minutes written. */
  const minuted = async (given: object = {}): Promise<CommitteeMeeting> => {
    const meeting = await called(given)
    const { id } = meeting
    const items = await local.find(await app.as(), 'committee-items', {
      ...system,
      where: { meeting: { equals: id } },
    })
    for (const each of items) {
      const resolution = 'Følges opp.'
      await takeStep(await app.as('editor'), itemSteps, 'resolve', {
        ...{ id: each.id, resolution },
        ...newest,
      })
    }
    await withMeeting('editor', 'hold', id, { heldOn, present: [idOf(meeting.leader)] })
    return withMeeting('editor', 'writeMinutes', id, { minutes: 'Kort møte.' })
  }

  test('orders and annual reports are proposed with their records, taken once, and gone after that', async () => {
    const meeting = await plan({ unit: unitId('NHU') })
    const req = await app.as('editor')
    const kinds = async (at = meeting) =>
      (await askedFor(req, at)).map(({ about, kind }) => `${kind} ${about?.id ?? ''}`)
    expect(await kinds()).toEqual([
      'order order-kj',
      'order order-hf',
      'annualReport annual-reviewed',
      'actionPlan annual-reviewed',
      'ownReport ',
      'occupationalHealth ',
      'injuries ',
    ])
    const take = async (kind: string, about: string) =>
      takeAsked(await app.as('editor'), { about, kind, language: 'nb', meeting: meeting.id })
    const two = await Promise.all([take('order', 'order-hf'), take('order', 'order-hf')])
    expect(new Set(two.map(({ id }) => id)).size).toBe(1)
    expect((await take('order', 'order-hf')).id).toBe(two[0].id)
    expect(two[0]).toMatchObject({ linkedKind: 'inspection-orders', linked: 'order-hf' })
    expect(two[0].title).toBe('Pålegg PAL-2026-1020: Pålegg hf')
    await take('actionPlan', 'annual-reviewed')
    const later = await plan({ date: '2027-02-10' })
    expect(await kinds(later)).not.toContain('order order-hf')
    expect(await kinds(later)).not.toContain('actionPlan annual-reviewed')
    expect(await kinds(later)).toContain('annualReport annual-reviewed')
    await expect(take('order', 'no-such')).rejects.toMatchObject({ code: 'notAsked' })
  })

  test('a local committee is proposed the orders of its own units, and no report of the institution', async () => {
    const meeting = await plan({ committee: 'lamu', unit: unitId('KJ') })
    const asked = await askedFor(await app.as('editor'), meeting)
    expect(asked.map(({ about, kind }) => about?.id ?? kind)).toEqual([
      'order-kj',
      'ownReport',
      'occupationalHealth',
      'injuries',
    ])
  })

  test('an item is about what both the committee and whoever proposes it may read, and nothing else', async () => {
    const { id } = await plan()
    const offered = async (who: ActorName, given: object) =>
      (await linkableRecords(await app.as(who), await plan(given))).map((each) => each.id)
    const institution = await offered('editor', {})
    expect(institution).toEqual(
      expect.arrayContaining(['case-accident', 'order-kj', 'order-hf', 'inspection-hf']),
    )
    expect(institution).not.toContain('case-condition')
    expect(institution).not.toContain('annual-reviewed')
    const local_ = await offered('editor', { committee: 'lamu', unit: unitId('KJ') })
    expect(local_).toContain('order-kj')
    expect(local_).not.toContain('order-hf')
    const item = await propose('editor', id, { linked: 'AVV-2026-1100' })
    expect(item).toMatchObject({ linkedKind: 'nonconformities', linked: 'case-accident' })
    for (const linked of ['case-condition', 'AVV-2026-1200', 'order-nowhere']) {
      await expect(propose('editor', id, { linked })).rejects.toMatchObject({
        code: 'linkedUnknown',
      })
    }
    const reads = async (who: ActorName) =>
      [...(await linkedRecords(await app.as(who), [item])).keys()].length
    expect(await reads(chair)).toBe(1)
    expect(await reads('editor')).toBe(1)
    expect(await reads('contributor')).toBe(1)
    // Humanities’ people have nothing to do with it.
    expect(await reads('admin')).toBe(0)
    // Taken away again, and changed without being touched.
    const changed = async (linked: string | null) =>
      takeStep(await app.as('editor'), itemSteps, 'change', {
        ...{
          id: item.id,
          kind: 'matter',
          title: 'Ny',
          presentation: 'Ny.',
          openTo: 'open',
          linked,
        },
        ...newest,
      })
    expect(await changed('case-accident')).toMatchObject({ linkedKind: 'nonconformities' })
    expect(await changed('order-hf')).toMatchObject({ linkedKind: 'inspection-orders' })
    const none = await changed(null)
    expect([none.linked ?? null, none.linkedKind ?? null]).toEqual([null, null])
  })

  test('members stand by side with their deputies, as the register had them on the day', async () => {
    const req = await app.as()
    const of = { committee: 'amu', unit: unitId('NHU') } as const
    const on = async (day: string) =>
      (await membersOn(req, of, day)).map(({ person, side }) => [person, side])
    expect(await on('2026-11-22')).toEqual(
      expect.arrayContaining([
        [personId(chair), 'employer'],
        [personId(deputy), 'employees'],
      ]),
    )
    expect((await on('2026-11-22')).at(-1)).toEqual([personId(deputy), 'employees'])
    expect((await on('2026-11-22')).flat()).not.toContain(personId('auditor'))
    expect((await on('2025-06-01')).flat()).toContain(personId('auditor'))
  })

  test('only members are noted as present; others are written, and somebody must be', async () => {
    const { id } = await called()
    const hold = (given: object) => withMeeting('editor', 'hold', id, { heldOn, ...given })
    await expect(hold({ present: [personId('employee')] })).rejects.toMatchObject({
      code: 'notMember',
    })
    await expect(hold({})).rejects.toMatchObject({
      code: 'attendanceMissing',
    })
    const present = [personId(chair), personId(deputy), personId(chair)]
    const held = await hold({ present })
    expect(held.present).toEqual([personId(chair), personId(deputy)])
  })

  test('the side that had the chair the year before is known from the register', async () => {
    const of = { committee: 'amu', unit: unitId('NHU') } as const
    const req = await app.as()
    expect(await chairBefore(req, of, 2026)).toBeNull()
    await local.create(
      req,
      'committee-meetings',
      {
        ...of,
        ...{ key: 'of-last-year', number: 'AMU-2025-0099', title: 'Jul', language: 'nb' },
        ...{ date: '2025-12-10', heldOn: '2025-12-10', state: 'approved' },
        leader: personId('auditor'),
      },
      system,
    )
    expect(await chairBefore(req, of, 2026)).toBe('employees')
  })

  test('the members are told of the agenda and the minutes, the chair asked to approve, each once', async () => {
    const meeting = await minuted()
    const { id } = meeting
    await withMeeting(chair, 'approve', id)
    const lines = await local.find(await app.as(), 'letter-lines', {
      ...system,
      where: { key: { contains: `committee-meeting:${id}:` } },
    })
    const told = (event: string) =>
      lines
        .filter(({ key }) => key.includes(`:${event}:`))
        .map(({ account, line }) => [idOf(account), (line as { part: string }).part])
        .toSorted()
    const members = ([adviser, chair, deputy, member] as const)
      .map((who) => [accountId(who), 'know'])
      .toSorted()
    expect(told('called')).toEqual(members)
    expect(told('approved')).toEqual(members)
    expect(told('minutes')).toEqual([[accountId(chair), 'asked']])
  })

  test('the secretary is asked for the agenda and the minutes, the chair to approve, with days of the rules', async () => {
    const soon = await plan({ date: '2026-12-10' })
    const far = await plan({ date: '2027-06-10' })
    const waiting = await minuted()
    const asked = async (who: ActorName) =>
      ((await everyonesTasks(await app.as())).get(personId(who)) ?? [])
        .filter(({ record }) => record === 'committeeMeeting')
        .map(({ advice, due, id, kind }) => ({ advice, due, id, kind }))
    const secretary = await asked('editor')
    expect(secretary).toContainEqual({
      ...{ advice: undefined, due: '2026-12-03', id: soon.id },
      kind: 'sendAgenda',
    })
    expect(secretary.map(({ id }) => id)).not.toContain(far.id)
    expect(await asked(chair)).toContainEqual({
      ...{ advice: undefined, due: '2026-12-04', id: waiting.id },
      kind: 'approveMinutes',
    })
    expect((await asked(member)).length).toBe(0)
    await withMeeting(chair, 'approve', waiting.id)
    expect((await asked(chair)).map(({ id }) => id)).not.toContain(waiting.id)
  })

  test('the page of a unit shows its own committee, and how much of what it resolved is not done', async () => {
    const { id } = await minuted({
      ...{ committee: 'lamu', unit: unitId('KJ'), leader: personId(localChair) },
    })
    await withMeeting(localChair, 'approve', id)
    const [item] = await local.find(await app.as(), 'committee-items', {
      ...system,
      where: { meeting: { equals: id } },
    })
    const points = async (code: 'KJ' | 'HF') => {
      const req = await app.as()
      const period = { from: '2026-01-01', to: '2026-12-31', label: '2026' }
      const year = await loadYear(req, [unitId(code)], period)
      const [unit] = year.units
      if (!unit) throw new Error('The unit is there.')
      const found = unitState(year, unit).points.find(({ point }) => point === 'participation')
      return (found?.has ?? []).map(({ text }) => text.nb)
    }
    const said = 'Vedtak fra det lokale arbeidsmiljøutvalget (LAMU)'
    expect(await points('KJ')).toContain(
      'Siste møte i det lokale arbeidsmiljøutvalget (LAMU) var 20. november 2026: ' +
        ((await local.findById(await app.as(), 'committee-meetings', id, system))?.number ?? ''),
    )
    expect((await points('KJ')).join()).not.toContain(said)
    await takeStep(await app.as('approver'), itemSteps, 'followUp', {
      ...{ id: item?.id ?? '', responsible: personId('employee'), deadline: '2026-12-20' },
      ...newest,
    })
    expect(await points('KJ')).toContain(`${said} som ikke er gjennomført ennå: 1`)
    expect((await points('HF')).join()).toContain('arbeidsmiljøutvalget (AMU)')
    expect((await points('HF')).join()).not.toContain('LAMU')
  })
})
