import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ActorName, actors, personId, startApp, type TestApp, unitId } from '../../test/app.ts'
import { local } from '../database/local.ts'
import { databases } from '../database/test-databases.ts'
import type { CommitteeItem, CommitteeMeeting } from '../generated-types.ts'
import { takeStep } from '../records/engine.ts'
import { askedFor, takeAsked } from './asked.ts'
import { itemSteps } from './item-steps.ts'
import { meetingSteps } from './meeting-steps.ts'
import { planMeeting } from './plan-meeting.ts'
import { proposeItem } from './propose-item.ts'

const everyone = Object.keys(actors) as ActorName[]
/** In the working environment committee, beside what else they are. */
const chair = 'managerHumanities'
/** In the local committee of Chemistry. */
const localMember = 'deputyChemistry'
const newest = { version: null }

describe.each(databases())('working environment committees, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    const member = { from: '2026-01-01' }
    const system = { overrideAccess: true } as const
    await local.create(
      req,
      'role-assignments',
      { role: 'amuMember', person: personId(chair), ...member },
      system,
    )
    await local.create(
      req,
      'role-assignments',
      { role: 'lamuMember', person: personId(localMember), unit: unitId('KJ'), ...member },
      system,
    )
  })
  afterAll(() => app.close())

  const plan = async (given: object = {}, who: ActorName = 'editor'): Promise<CommitteeMeeting> =>
    planMeeting(await app.as(who), {
      key: crypto.randomUUID(),
      language: 'nb',
      committee: 'amu',
      unit: unitId('NV'),
      title: 'Vintermøtet',
      date: '2026-12-04',
      leader: personId(chair),
      ...given,
    })
  const planLocal = () =>
    plan({ committee: 'lamu', unit: unitId('KJ'), leader: personId(localMember) })
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
      title: 'Ventilasjon i kjelleren',
      presentation: 'Målingene er over grensen.',
      openTo: 'open',
      ...given,
    })
  const withMeeting = async (
    who: ActorName,
    name: keyof typeof meetingSteps.steps,
    id: string,
    given: object = {},
  ) => takeStep(await app.as(who), meetingSteps, name, { id, ...newest, ...given })
  const withItem = async (
    who: ActorName,
    name: keyof typeof itemSteps.steps,
    id: string,
    given: object = {},
  ) => takeStep(await app.as(who), itemSteps, name, { id, ...newest, ...given })
  const status = (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'made',
      (error: unknown) => (error as { status: number }).status,
    )
  const attendance = 'Alle møtte.'
  const heldOn = '2026-11-20'

  /** A meeting that has been held, with one open and one closed item that have their resolutions. */
  async function treated(meeting: CommitteeMeeting) {
    const open = await propose('editor', meeting.id)
    const closed = await propose('editor', meeting.id, { openTo: 'closed', title: 'Om en ansatt' })
    await withMeeting('editor', 'call', meeting.id)
    for (const { id } of [open, closed]) {
      await withItem('editor', 'resolve', id, { resolution: 'Følges opp.' })
    }
    await withMeeting('editor', 'hold', meeting.id, { heldOn, attendance })
    await withMeeting('editor', 'writeMinutes', meeting.id, { minutes: 'Møtet var vedtaksført.' })
    return { closed, open }
  }

  test('a meeting is planned by the HSE unit alone, and once, also by two at once', async () => {
    for (const who of everyone) {
      const may = ['editor', 'editor2', 'approver'].includes(who)
      expect([who, await status(plan({}, who))]).toEqual([who, may ? 'made' : 403])
    }
    const key = crypto.randomUUID()
    const made = await Promise.all([plan({ key }), plan({ key })])
    expect(new Set(made.map(({ number }) => number)).size).toBe(1)
    expect(made[0].number).toMatch(/^AMU-2026-\d{4}$/)
  })

  test('everything that is missing is said at once, at its field', async () => {
    const nothing = { committee: '', unit: '', title: '', date: '', leader: '' }
    await expect(plan(nothing)).rejects.toMatchObject({
      fields: ['committee', 'unit', 'title', 'date', 'leader'].map((field) => ({ field })),
    })
  })

  test('two who propose at once get different numbers, and one form sent twice is one item', async () => {
    const { id } = await plan()
    const two = await Promise.all([propose('editor', id), propose(chair, id)])
    expect(new Set(two.map(({ number }) => number)).size).toBe(2)
    const key = crypto.randomUUID()
    const same = await Promise.all([propose(chair, id, { key }), propose(chair, id, { key })])
    expect(new Set(same.map(({ number }) => number)).size).toBe(1)
  })

  test('members and representatives propose, and the secretary puts it on the agenda', async () => {
    const { id } = await plan()
    const propose403 = [
      'admin',
      'topManagement',
      'employee',
      'auditor',
      'managerChemistry',
    ] as const
    for (const who of propose403) expect([who, await status(propose(who, id))]).toEqual([who, 403])
    // A member of a local committee is none of the institution's.
    expect(await status(propose(localMember, id))).toBe(403)
    const item = await propose('representative', id)
    expect(item.state).toBe('proposed')
    await expect(withMeeting('editor', 'call', id)).rejects.toMatchObject({
      code: 'nothingOnAgenda',
    })
    expect(await status(withItem('representative', 'take', item.id))).toBe(403)
    expect((await withItem('editor', 'take', item.id)).state).toBe('agenda')
    await withMeeting('editor', 'call', id)
    await expect(propose(chair, id)).rejects.toMatchObject({ status: 409, code: 'agendaSent' })
  })

  test('items are not treated before the meeting is called', async () => {
    const { id } = await plan()
    const item = await propose('editor', id)
    await expect(
      withItem('editor', 'resolve', item.id, { resolution: 'Ja.' }),
    ).rejects.toMatchObject({ code: 'notCalled' })
  })

  test('minutes name the items without a resolution; postponed, they stand in the next meeting', async () => {
    const { id } = await plan({ unit: unitId('HF') })
    const item = await propose('editor', id)
    await withMeeting('editor', 'call', id)
    await withMeeting('editor', 'hold', id, { heldOn, attendance })
    await expect(
      withMeeting('editor', 'writeMinutes', id, { minutes: 'Kort møte.' }),
    ).rejects.toThrow(item.number)
    await expect(withItem('editor', 'postpone', item.id)).rejects.toMatchObject({
      code: 'noNextMeeting',
    })
    const next = await plan({ unit: unitId('HF'), date: '2027-02-01' })
    expect((await withItem('editor', 'postpone', item.id)).meeting).toBe(next.id)
    await withMeeting('editor', 'writeMinutes', id, { minutes: 'Kort møte.' })
  })

  test('a meeting that lies ahead has not been held', async () => {
    const { id } = await plan()
    await propose('editor', id)
    await withMeeting('editor', 'call', id)
    await expect(
      withMeeting('editor', 'hold', id, { heldOn: '2026-12-04', attendance }),
    ).rejects.toMatchObject({ status: 400 })
  })

  test('minutes are approved by the chair alone, and nothing of the meeting changes after that', async () => {
    const meeting = await plan()
    const { id } = meeting
    const { open } = await treated(meeting)
    for (const who of everyone.filter((each) => each !== chair)) {
      expect([403, 404], who).toContain(await status(withMeeting(who, 'approve', id)))
    }
    expect((await withMeeting(chair, 'approve', id)).state).toBe('approved')
    const given = { resolution: 'Et annet vedtak.' }
    await expect(withItem('editor', 'resolve', open.id, given)).rejects.toMatchObject({
      status: 409,
      code: 'settled',
    })
    await expect(
      withMeeting('editor', 'writeMinutes', id, { minutes: 'Nytt.' }),
    ).rejects.toMatchObject({ status: 409 })
  })

  test.each([
    ['the institution’s', plan, chair, [chair]],
    ['a local', planLocal, localMember, [localMember]],
  ] as const)(
    'over HTTP %s committee is read by its members, and by all once approved',
    async (_name, make, leads, members) => {
      const meeting = await make()
      const { closed, open } = await treated(meeting)
      const reads = async (who: ActorName | null, collection: string, id: string) => {
        const headers = who === null ? {} : { authorization: `JWT ${await app.token(who)}` }
        const answer = await fetch(`${app.origin}/api/${collection}/${id}`, { headers })
        return answer.status === 200
      }
      const readers = async (collection: string, id: string) => {
        const found: (ActorName | null)[] = []
        for (const who of [...everyone, null]) if (await reads(who, collection, id)) found.push(who)
        return found.toSorted()
      }
      const secretary: ActorName[] = ['editor', 'editor2', 'approver']
      const inside = [...secretary, ...members].toSorted()
      const before = [...inside, 'topManagement'].toSorted()
      expect(await readers('committee-meetings', meeting.id)).toEqual(before)
      expect(await readers('committee-items', open.id)).toEqual(inside)
      await withMeeting(leads, 'approve', meeting.id)
      const all = everyone.toSorted()
      expect(await readers('committee-meetings', meeting.id)).toEqual(all)
      expect(await readers('committee-items', open.id)).toEqual(all)
      expect(await readers('committee-items', closed.id)).toEqual(inside)
    },
  )

  test('what the law asks for is taken once, also by two at once, and not asked for again', async () => {
    const meeting = await plan({ unit: unitId('HF'), date: '2028-03-01' })
    const req = await app.as('editor')
    const kinds = async () => (await askedFor(req, meeting)).map(({ kind }) => kind)
    expect(await kinds()).toContain('ownReport')
    const take = async (who: ActorName) =>
      takeAsked(await app.as(who), { kind: 'ownReport', language: 'nb', meeting: meeting.id })
    expect(await status(take(chair))).toBe(403)
    const made = await Promise.all([take('editor'), take('approver')])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect((await take('editor')).id).toBe(made[0].id)
    expect(await kinds()).not.toContain('ownReport')
  })

  test('what was resolved becomes one measure, pressed by two at once', async () => {
    const { open } = await treated(await plan())
    const given = { responsible: personId('employee'), deadline: '2026-12-20' }
    expect(await status(withItem('editor', 'followUp', open.id, given))).toBe(403)
    await expect(
      withItem('approver', 'followUp', open.id, { ...given, deadline: '2026-11-01' }),
    ).rejects.toMatchObject({ code: 'deadlinePassed' })
    await Promise.allSettled([
      withItem('approver', 'followUp', open.id, given),
      withItem('approver', 'followUp', open.id, given),
    ])
    const measures = await local.find(await app.as(), 'measures', {
      overrideAccess: true,
      where: { key: { contains: `committee-item:${open.id}` } },
    })
    expect(measures).toMatchObject([{ title: 'Ventilasjon i kjelleren', deadline: '2026-12-20' }])
    const item = await local.findById(await app.as(), 'committee-items', open.id, {
      overrideAccess: true,
    })
    expect(item?.measure).toBe(measures[0]?.id)
  })
})
