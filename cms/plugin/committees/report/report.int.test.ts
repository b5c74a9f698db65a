import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  accountId,
  type ActorName,
  actors,
  personId,
  startApp,
  type TestApp,
  unitId,
} from '../../../test/app.ts'
import { local } from '../../database/local.ts'
import { databases } from '../../database/test-databases.ts'
import type { CommitteeReport } from '../../generated-types.ts'
import { takeStep } from '../../records/engine.ts'
import { everyonesTasks } from '../../tasks/load.ts'
import { beginCommitteeReport } from './begin.ts'
import { committeePaperOf, completeCommitteePapers, loadCommitteeReport } from './load.ts'
import { committeeReportPaper } from './paper.ts'
import { committeeReportSteps } from './steps.ts'

const system = { overrideAccess: true } as const
const newest = { version: null }
const everyone = Object.keys(actors) as ActorName[]
const secretary: readonly ActorName[] = ['editor', 'editor2', 'approver']
const chair = 'managerHumanities'
const deputy = 'chiefRepresentative'
const localMember = 'deputyChemistry'

describe.each(databases())('the yearly report of a committee, on $name', (database) => {
  let app: TestApp

  beforeAll(async () => {
    app = await startApp(database)
    const req = await app.as()
    const seat = (who: ActorName, given: object) =>
      local.create(
        req,
        'role-assignments',
        { role: 'amuMember', person: personId(who), from: '2025-01-01', ...given },
        system,
      )
    await seat(chair, { side: 'employer' })
    await seat(deputy, { side: 'employees', deputy: true })
    await seat(localMember, { role: 'lamuMember', unit: unitId('KJ'), side: 'employees' })
    await local.create(
      req,
      'measures',
      {
        ...{ id: 'measure-a', key: 'measure-of-a', number: 'TIL-2026-1000', language: 'nb' },
        ...{ title: 'Vifte', unit: unitId('NV'), state: 'approved', deadline: '2026-12-20' },
        responsible: personId('employee'),
      },
      system,
    )
    await meeting('amu', 'NV', '2026-03-10', chair)
    await meeting('amu', 'NV', '2025-03-10', chair)
    await meeting('lamu', 'KJ', '2026-03-10', localMember)
  })
  afterAll(() => app.close())

  /** A meeting with approved minutes, an open item with a measure, and one that is not open. */
  async function meeting(
    committee: 'amu' | 'lamu',
    unit: 'NV' | 'KJ',
    date: string,
    leader: ActorName,
  ): Promise<void> {
    const req = await app.as()
    const of = { committee, unit: unitId(unit), language: 'nb' } as const
    const id = `meeting-${committee}-${date.slice(0, 4)}`
    await local.create(
      req,
      'committee-meetings',
      {
        ...of,
        ...{ id, date, key: id, heldOn: date, title: 'Vårmøtet', state: 'approved' },
        number: `${committee.toUpperCase()}-${date.slice(0, 4)}-0100`,
        leader: personId(leader),
        present: [personId(leader), personId(deputy)],
      },
      system,
    )
    for (const openTo of ['open', 'closed'] as const) {
      await local.create(
        req,
        'committee-items',
        {
          ...of,
          ...{ id: `${id}-${openTo}`, key: `${id}-${openTo}`, meeting: id, openTo },
          ...{ kind: 'matter', state: 'treated', presentation: 'Om saken.' },
          title: openTo === 'open' ? 'Ventilasjon' : 'Om Kari Hemmelig',
          number: `SAK-${committee.toUpperCase()}-${date.slice(0, 4)}-01${openTo === 'open' ? '1' : '2'}0`,
          resolution: openTo === 'open' ? 'Viften skiftes.' : 'Hemmelig vedtak.',
          measure: openTo === 'open' ? 'measure-a' : null,
        },
        system,
      )
    }
  }

  const begin = async (given: object = {}, who: ActorName = 'editor'): Promise<CommitteeReport> =>
    beginCommitteeReport(await app.as(who), {
      ...{ committee: 'amu', language: 'nb', unit: unitId('NV'), year: '2026' },
      ...given,
    })
  const take = async (
    who: ActorName,
    name: keyof typeof committeeReportSteps.steps,
    id: string,
    given: object = {},
  ) => takeStep(await app.as(who), committeeReportSteps, name, { id, ...newest, ...given })
  const written = async (given: object = {}, leader: ActorName = chair) => {
    const { id } = await begin(given)
    const said = { summary: 'Et rolig år.', accidents: 'Opprydding.', ahead: 'Støy.' }
    await take('editor', 'write', id, { ...said, leader: personId(leader) })
    return take('editor', 'submit', id)
  }
  const status = (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'made',
      (error: unknown) => (error as { status: number }).status,
    )

  test('is begun by the HSE unit alone, once of a committee and year, also by two at once', async () => {
    for (const who of everyone) {
      const may = secretary.includes(who)
      expect([who, await status(begin({}, who))]).toEqual([who, may ? 'made' : 403])
    }
    const made = await Promise.all([begin(), begin({}, 'editor2')])
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(made[0]).toMatchObject({ number: 'RAP-AMU-2026-0001', leader: personId(chair) })
    await expect(begin({ year: '2019' })).rejects.toMatchObject({ code: 'yearWrong' })
    await expect(begin({ committee: 'lmu' })).rejects.toMatchObject({ code: 'noMeetings' })
  })

  test('is assembled from meetings, members, resolutions and what became of them; what is not open is a number', async () => {
    const paper = await loadCommitteeReport(await app.as(), await begin())
    expect(paper.meetings).toMatchObject([
      {
        number: 'AMU-2026-0100',
        closed: 1,
        sides: [
          { side: 'employer', seats: 1, present: 1, deputies: 0 },
          { side: 'employees', seats: 0, present: 1, deputies: 1 },
        ],
        items: [
          {
            title: 'Ventilasjon',
            resolution: 'Viften skiftes.',
            followUp: { number: 'TIL-2026-1000' },
          },
        ],
      },
    ])
    expect(paper.members.map(({ deputy: stands, side }) => [side, stands])).toEqual([
      ['employer', false],
      ['employees', true],
    ])
    expect(JSON.stringify(paper)).not.toContain('emmelig')
  })

  test('rests on minutes that are approved, and on what the committee has written itself', async () => {
    const { id } = await begin({ committee: 'lamu', unit: unitId('KJ') })
    await expect(take('editor', 'submit', id)).rejects.toMatchObject({ code: 'summaryMissing' })
    await take('editor', 'write', id, { summary: 'Et rolig år.', leader: personId(localMember) })
    const req = await app.as()
    const minutes = async (state: 'approved' | 'minutes') => {
      const found = await local.findById(req, 'committee-meetings', 'meeting-lamu-2026', system)
      const data = { state, version: found?.version ?? 1 }
      await local.update(req, 'committee-meetings', 'meeting-lamu-2026', data, system)
    }
    await minutes('minutes')
    await expect(take('editor', 'submit', id)).rejects.toMatchObject({ code: 'minutesOpen' })
    await minutes('approved')
    expect((await take('editor', 'submit', id)).state).toBe('ready')
    expect((await take(localMember, 'sendBack', id, { reason: 'Mer om støy.' })).state).toBe(
      'drafting',
    )
  })

  test.each([
    ['the institution’s', { year: '2025' }, chair, [chair, deputy]],
    ['a local one’s', { committee: 'lamu', unit: unitId('KJ') }, localMember, [localMember]],
  ] as const)(
    'over HTTP %s is read by its committee, approved by its chair alone, and then read by all',
    async (_name, given, leads, members) => {
      const { id, version } = await written(given, leads)
      const readers = async () => {
        const found: (ActorName | null)[] = []
        for (const who of [...everyone, null]) {
          const headers = who === null ? {} : { authorization: `JWT ${await app.token(who)}` }
          const answer = await fetch(`${app.origin}/api/committee-reports/${id}`, { headers })
          if (answer.status === 200) found.push(who)
        }
        return found.toSorted()
      }
      const inside = [...new Set([...secretary, ...members])].toSorted()
      expect(await readers()).toEqual(inside)
      const approve = async (who: ActorName) => {
        const answer = await fetch(`${app.origin}/api/committee-reports/${id}/step/approve`, {
          method: 'POST',
          headers: {
            authorization: `JWT ${await app.token(who)}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ adoptedOn: '2026-11-20', version }),
        })
        return answer.status
      }
      for (const who of everyone.filter((each) => each !== leads)) {
        expect([403, 404], who).toContain(await approve(who))
      }
      expect(await status(take(leads, 'approve', id, { adoptedOn: '2026-11-23' }))).toBe(400)
      expect(await approve(leads)).toBe(200)
      expect(await readers()).toEqual(everyone.toSorted())
      await expect(take('editor', 'write', id, { summary: 'Nytt.' })).rejects.toMatchObject({
        status: 409,
      })
      const sent = await take('editor', 'send', id, { sentTo: 'Styret\nOrganisasjonene' })
      expect(sent).toMatchObject({ state: 'sent', sentOn: '2026-11-22' })
    },
  )

  test('is kept as it was approved, whatever becomes of its measures', async () => {
    const { id } = await written()
    await take(chair, 'approve', id, { adoptedOn: '2026-11-20' })
    const req = await app.as()
    const report = await local.findById(req, 'committee-reports', id, system)
    if (!report) throw new Error('The report is there.')
    const measure = await local.findById(req, 'measures', 'measure-a', system)
    const data = { title: 'Ny vifte', deadline: '2027-05-01', version: measure?.version ?? 1 }
    await local.update(req, 'measures', 'measure-a', data, system)
    const frozen = await committeePaperOf(req, report)
    const paper = committeeReportPaper.parse(frozen?.facts)
    expect(paper).toMatchObject({ adoptedOn: '2026-11-20', approvedOn: '2026-11-22' })
    expect(paper.meetings[0]?.items[0]?.followUp?.deadline).toBe('2026-12-20')
    const lines = await local.find(req, 'letter-lines', {
      ...system,
      where: { key: { contains: `committee-report:${id}:approved:` } },
    })
    expect(lines.length).toBeGreaterThan(2)
  })

  test('is not approved by whoever wrote it last', async () => {
    const req = await app.as()
    const seat = { role: 'amuMember', person: personId('editor2'), from: '2025-01-01' } as const
    await local.create(req, 'role-assignments', seat, system)
    const by = { by: accountId('editor2'), name: 'Prøve editor2', at: '2026-11-20T08:00:00.000Z' }
    const { id } = await local.create(
      req,
      'committee-reports',
      {
        ...{ key: 'own', number: 'RAP-AMU-2021-0001', committee: 'amu', year: 2021 },
        ...{ language: 'nb', state: 'ready', unit: unitId('NV'), leader: personId('editor2') },
        steps: [{ step: 'write', ...by }],
      },
      system,
    )
    await expect(take('editor2', 'approve', id, { adoptedOn: '2026-11-20' })).rejects.toMatchObject(
      { status: 403, code: 'wroteReport' },
    )
  })

  test('asks the secretary to write and send it, and the chair to approve it', async () => {
    const made = await local.create(
      await app.as(),
      'committee-reports',
      {
        ...{ key: 'waiting', number: 'RAP-AMU-2020-0001', committee: 'amu', year: 2020 },
        ...{ language: 'nb', state: 'ready', unit: unitId('NV'), leader: personId(chair) },
      },
      system,
    )
    const asked = async (who: ActorName) =>
      ((await everyonesTasks(await app.as())).get(personId(who)) ?? [])
        .filter(({ id }) => id === made.id)
        .map(({ due, kind, overdue }) => [kind, due, overdue])
    expect(await asked(chair)).toEqual([['approveCommitteeReport', '2021-02-15', true]])
    expect(await asked('editor')).toEqual([])
    const data = { state: 'drafting' as const, version: made.version }
    await local.update(await app.as(), 'committee-reports', made.id, data, system)
    expect(await asked('editor')).toEqual([['sendCommitteeReport', '2021-03-01', true]])
  })

  test('one that came approved is given its paper once', async () => {
    const req = await app.as()
    const made = await local.create(
      req,
      'committee-reports',
      {
        ...{ key: 'brought', number: 'RAP-AMU-2024-0001', committee: 'amu', year: 2024 },
        ...{ language: 'nb', state: 'sent', unit: unitId('NV'), leader: personId(chair) },
      },
      system,
    )
    await completeCommitteePapers(req)
    const paperOf = async () =>
      (await local.findById(req, 'committee-reports', made.id, system))?.paper
    const paper = await paperOf()
    expect(paper).toBeTruthy()
    await completeCommitteePapers(req)
    expect(await paperOf()).toEqual(paper)
  })
})
