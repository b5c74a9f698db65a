import { local } from '../plugin/database/local.ts'
import type { CommitteeItem, CommitteeMeeting } from '../plugin/generated-types.ts'
import { accountId, personId, type TestApp, unitId } from './app.ts'

const system = { overrideAccess: true } as const

/** Numbers of the meetings of Chemistry's committee that are planted, by where they stand. */
export const meetingNumbers = {
  planned: 'LAMU-2026-0011',
  called: 'LAMU-2026-0012',
  held: 'LAMU-2026-0013',
  minutes: 'LAMU-2026-0014',
  /** After the one that is planned: items are postponed to it. */
  later: 'LAMU-2026-0015',
} as const
type Planted = keyof typeof meetingNumbers

/** Numbers of the items that are planted, by where they stand. */
export const itemNumbers = {
  proposed: 'SAK-LAMU-2026-0011',
  agenda: 'SAK-LAMU-2026-0012',
  treated: 'SAK-LAMU-2026-0013',
  /** On the agenda of the meeting that is planned. */
  ahead: 'SAK-LAMU-2026-0014',
} as const

/** Numbers of the yearly reports that are planted, by where they stand. Each is of a year of its own. */
export const committeeReportNumbers = {
  drafting: 'RAP-LAMU-2024-0011',
  ready: 'RAP-LAMU-2023-0011',
  approved: 'RAP-LAMU-2022-0011',
} as const

/** Who chairs them: a member of the committee who is no manager of the unit. */
const chair = 'deputyChemistry'

/** Meetings and items of a committee in each state something can be done in. */
export async function plantCommittees(app: TestApp): Promise<void> {
  const req = await app.as()
  const member = {
    role: 'lamuMember',
    unit: unitId('KJ'),
    side: 'employees',
    from: '2026-01-01',
  } as const
  await local.create(req, 'role-assignments', { ...member, person: personId(chair) }, system)
  const of = { committee: 'lamu', unit: unitId('KJ'), language: 'nb' } as const
  const planned = {
    step: 'plan' as const,
    at: '2026-10-01T08:00:00.000Z',
    by: accountId('editor'),
    name: 'Prøve editor',
  }
  const meeting = async (state: Planted, given: Partial<CommitteeMeeting> = {}): Promise<void> => {
    const named = { id: `meeting-${state}`, key: `meeting-${state}`, number: meetingNumbers[state] }
    const about = { title: 'Møte i LAMU', date: '2026-11-10', leader: personId(chair) }
    const stands = { state: state === 'later' ? ('planned' as const) : state, steps: [planned] }
    const made = { ...of, ...named, ...about, ...stands, ...given }
    await local.create(req, 'committee-meetings', made, system)
  }
  const item = async (
    state: keyof typeof itemNumbers,
    at: Planted,
    given: Partial<CommitteeItem> = {},
  ): Promise<void> => {
    const named = { id: `item-${state}`, key: `item-${state}`, number: itemNumbers[state] }
    const about = { title: 'Støy', presentation: 'Målt i mai.', kind: 'matter' } as const
    const place = { meeting: `meeting-${at}`, openTo: 'open' as const }
    await local.create(
      req,
      'committee-items',
      {
        ...of,
        ...named,
        ...about,
        ...place,
        state: state === 'ahead' ? 'agenda' : state,
        ...given,
      },
      system,
    )
  }
  await meeting('planned', { date: '2026-12-10' })
  await meeting('later', { date: '2027-02-10' })
  await meeting('called', { date: '2026-11-20', agendaSentOn: '2026-11-12' })
  await meeting('held', { heldOn: '2026-11-10', attendance: 'Alle møtte.' })
  await meeting('minutes', {
    heldOn: '2026-11-10',
    attendance: 'Alle møtte.',
    minutes: 'Møtet ble holdt.',
  })
  await item('proposed', 'planned')
  await item('ahead', 'planned')
  await item('agenda', 'called')
  // Numbers have been given away before.
  for (const id of ['LAMU-2026-', 'SAK-LAMU-2026-', 'RAP-LAMU-2026-']) {
    await local.create(req, 'number-series', { id, last: 20 }, system)
  }
  await item('treated', 'held', { resolution: 'Utvalget ber om nye målinger.' })
  for (const [state, number] of Object.entries(committeeReportNumbers)) {
    const year = Number(number.slice(9, 13))
    const named = { id: `committee-report-${state}`, key: `committee-report-${state}`, number }
    await local.create(
      req,
      'committee-reports',
      {
        ...of,
        ...named,
        year,
        leader: personId(chair),
        summary: 'Et rolig år.',
        state: state as keyof typeof committeeReportNumbers,
        steps: [{ ...planned, step: 'begin' as const }],
      },
      system,
    )
  }
}
