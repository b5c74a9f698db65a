import type { PayloadRequest } from 'payload'
import { fill, type Text } from '../core/text.ts'
import type { Report } from '../generated-types.ts'
import { holdersOfRoles } from '../nonconformities/approvers.ts'
import { giveLine } from '../outbox/daily.ts'
import { writersOf } from './load.ts'
import { reportTitle } from './text.ts'

const text = {
  reviewed: { nb: '{report} venter på godkjenning', en: '{report} waits for approval' },
  reviewedBody: {
    nb: 'Les utkastet og hva som er endret i det, før du godkjenner.',
    en: 'Read the draft and what has changed in it before you approve.',
  },
  sentBack: { nb: '{report} er sendt tilbake', en: '{report} has been sent back' },
  sentBackBody: {
    nb: 'Les hva som må endres, og gi rapporten til godkjenning på nytt.',
    en: 'Read what must be changed, and give the report for approval again.',
  },
  approved: { nb: '{report} er godkjent', en: '{report} has been approved' },
  approvedBody: {
    nb: 'Rapporten endres ikke mer. Du kan lese den.',
    en: 'The report does not change any more. You can read it.',
  },
} satisfies Record<string, Text>

/** What happens to a report that others are told of. */
export type ReportEvent = 'approved' | 'reviewed' | 'sentBack'

/** Gives those concerned a line in their next letter. Once per event, also when the work behind it runs again. */
export async function tellOfReport(
  req: PayloadRequest,
  report: Report,
  event: ReportEvent,
): Promise<void> {
  const { id, kind, number, steps, year } = report
  const values = { report: reportTitle(kind, year) }
  await giveLine(req, {
    key: `report:${id}:${event}:${String(steps?.length ?? 0)}`,
    part: event === 'approved' ? 'know' : 'asked',
    about: { collection: 'reports', id },
    accounts: await toldOf(req, report, event),
    due: null,
    title: fill(text[event], values),
    body: [fill(text[`${event}Body`], values)],
    place: { record: 'reports', number },
  })
}

/** Those who may approve it; those who write it; or the HSE unit and the top management. */
async function toldOf(
  req: PayloadRequest,
  { id, steps }: Report,
  event: ReportEvent,
): Promise<string[]> {
  const accountsIn = async (roles: Parameters<typeof holdersOfRoles>[1]): Promise<string[]> =>
    (await holdersOfRoles(req, roles)).flatMap(({ account }) => account ?? [])
  if (event === 'sentBack') return accountsIn(['hseUnitApprover', 'hseUnitEditor'])
  if (event === 'approved') {
    return accountsIn(['hseUnitApprover', 'hseUnitEditor', 'topManagement'])
  }
  const reviewer = (steps ?? []).findLast((each) => each.step === 'review')?.by
  const hands = [...(await writersOf(req, id)), reviewer]
  return (await accountsIn(['hseUnitApprover'])).filter((each) => !hands.includes(each))
}
