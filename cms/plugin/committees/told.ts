import type { PayloadRequest } from 'payload'
import { spokenDay } from '../admin/spoken-dates.ts'
import { today } from '../core/dates.ts'
import { fill, type Text } from '../core/text.ts'
import { idOf, local } from '../database/local.ts'
import type { CommitteeMeeting } from '../generated-types.ts'
import { optionsOf } from '../options.ts'
import { giveLine } from '../outbox/daily.ts'
import { type CommitteeOf, membersOn } from './members.ts'

const text = {
  called: {
    nb: 'Saksliste til møtet {day}: {number}',
    en: 'Agenda of the meeting on {day}: {number}',
  },
  calledBody: {
    nb: 'Du kan lese sakene før møtet. Si fra til sekretæren hvis du ikke kan komme, så varamedlemmet blir kalt inn.',
    en: 'You can read the items before the meeting. Tell the secretary if you cannot come, so that your deputy is called.',
  },
  minutes: { nb: 'Referat til godkjenning: {number}', en: 'Minutes to approve: {number}' },
  minutesBody: {
    nb: 'Referatet fra møtet {day} er skrevet. Les det, og godkjenn det.',
    en: 'The minutes of the meeting on {day} are written. Read them, and approve them.',
  },
  approved: { nb: 'Referatet er godkjent: {number}', en: 'The minutes are approved: {number}' },
  approvedBody: {
    nb: 'Du kan lese referatet og vedtakene fra møtet {day}.',
    en: 'You can read the minutes and the resolutions of the meeting on {day}.',
  },
  cancelled: {
    nb: 'Møtet {day} utgår: {number}',
    en: 'The meeting on {day} is cancelled: {number}',
  },
  cancelledBody: {
    nb: 'Du kan lese hvorfor på siden til møtet.',
    en: 'You can read why on the page of the meeting.',
  },
} satisfies Record<string, Text>

/** What happens to a meeting that its members are told of; of the minutes the chair alone is. */
export type MeetingEvent = 'called' | 'minutes' | 'approved' | 'cancelled'

/** Gives those concerned a line in their next letter. Once per event, also when the work behind it runs again. */
export async function tellOfMeeting(
  req: PayloadRequest,
  meeting: CommitteeMeeting,
  event: MeetingEvent,
): Promise<void> {
  const day = meeting.heldOn ?? meeting.date
  const values = {
    number: meeting.number,
    day: { nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') },
  }
  const asks = event === 'minutes'
  await giveLine(req, {
    key: `committee-meeting:${meeting.id}:${event}:${String(meeting.steps?.length ?? 0)}`,
    part: asks ? 'asked' : 'know',
    about: { collection: 'committee-meetings', id: meeting.id },
    accounts: asks
      ? await accountsOf(req, [idOf(meeting.leader)])
      : await accountsOfCommittee(req, meeting),
    due: event === 'called' ? meeting.date : null,
    title: fill(text[event], values),
    body: [fill(text[`${event}Body`], values)],
    place: { record: 'committee-meetings', number: meeting.number },
  })
}

/** Accounts of the members of a committee today, deputies included, and of whoever chairs it. */
export async function accountsOfCommittee(
  req: PayloadRequest,
  of: CommitteeOf & { readonly leader: CommitteeMeeting['leader'] },
): Promise<string[]> {
  const members = await membersOn(req, of, today(optionsOf(req.payload).clock))
  return accountsOf(req, [idOf(of.leader), ...members.map(({ person }) => person)])
}

/** Accounts of some people; those who never log in have none. */
export async function accountsOf(
  req: PayloadRequest,
  people: readonly string[],
): Promise<string[]> {
  const found = await local.find(req, 'people', {
    overrideAccess: true,
    where: { id: { in: [...new Set(people)] } },
    select: { account: true },
  })
  return found.flatMap(({ account }) => (account ? [idOf(account)] : []))
}
