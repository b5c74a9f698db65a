import type { PayloadRequest } from 'payload'
import { fill, type Text } from '../../core/text.ts'
import { idOf } from '../../database/local.ts'
import type { CommitteeReport } from '../../generated-types.ts'
import { holdersOf, speakingForEmployees } from '../../organisation/holders.ts'
import { giveLine } from '../../outbox/daily.ts'
import { accountsOf, accountsOfCommittee } from '../told.ts'
import { approvalDue } from './rules.ts'
import { committeeReportTitle } from './text.ts'

const text = {
  ready: { nb: '{title}: til godkjenning', en: '{title}: to approve' },
  readyBody: {
    nb: 'Rapporten er skrevet. Godkjenn den når utvalget har vedtatt den.',
    en: 'The report is written. Approve it once the committee has adopted it.',
  },
  approved: { nb: '{title} er godkjent', en: '{title} is approved' },
  approvedBody: {
    nb: 'Rapporten kan leses av alle ansatte.',
    en: 'All employees may read the report.',
  },
} satisfies Record<string, Text>

/**
 * Gives those concerned a line in their next letter. Once it is approved: the committee, the top management, and those who run
 * the unit and speak for its employees.
 */
export async function tellOfCommitteeReport(
  req: PayloadRequest,
  report: CommitteeReport,
  event: 'ready' | 'approved',
): Promise<void> {
  const { committee, id, leader, number, steps, year } = report
  const asks = event === 'ready'
  await giveLine(req, {
    key: `committee-report:${id}:${event}:${String(steps?.length ?? 0)}`,
    part: asks ? 'asked' : 'know',
    about: { collection: 'committee-reports', id },
    accounts: asks ? await accountsOf(req, [idOf(leader)]) : await readersOf(req, report),
    due: asks ? approvalDue(committee, year) : null,
    title: fill(text[event], { title: committeeReportTitle(committee, year) }),
    body: [text[`${event}Body`]],
    place: { record: 'committee-reports', number },
  })
}

async function readersOf(req: PayloadRequest, report: CommitteeReport): Promise<string[]> {
  const [members, there] = await Promise.all([
    accountsOfCommittee(req, report),
    holdersOf(req, idOf(report.unit)),
  ])
  const others = [
    ...(there.manager ? [there.manager] : []),
    ...there.topManagement,
    ...there.chiefRepresentatives,
    ...speakingForEmployees(there),
  ]
  return [...members, ...others.flatMap(({ account }) => account ?? [])]
}
