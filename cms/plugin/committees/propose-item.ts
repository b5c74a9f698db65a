import type { Endpoint, PayloadRequest } from 'payload'
import { reachOf } from '../access/can.ts'
import { principalOf } from '../access/principal.ts'
import type { Reach } from '../access/rules.ts'
import { bodyOf, memberEndpoint } from '../core/endpoint.ts'
import { refuse } from '../core/refuse.ts'
import { idOf, local } from '../database/local.ts'
import type { CommitteeItem, CommitteeMeeting } from '../generated-types.ts'
import { type Given, read } from '../records/engine.ts'
import { withNumber } from '../records/record-number.ts'
import { signature } from '../records/record-step.ts'
import { itemInput } from './inputs.ts'
import { linkableRecord } from './linked.ts'
import { type AskedKind, seriesOf, takesItems } from './rules.ts'
import { itemRefusalText as text } from './text.ts'

const system = { overrideAccess: true } as const

/** What an item is made of. */
interface NewItem extends Pick<
  CommitteeItem,
  'key' | 'kind' | 'language' | 'linkedKind' | 'linked' | 'openTo' | 'presentation' | 'title'
> {
  readonly meeting: CommitteeMeeting
}

/**
 * Proposes an item for a meeting whose agenda is not sent. What the secretary proposes stands on the agenda at once. Sent
 * twice with one key, it is made once.
 * @throws Refusal with everything that is wrong; 403 without the right in the committee, 404 for no such meeting, 409 once
 *   the agenda is sent
 */
export async function proposeItem(
  req: PayloadRequest,
  {
    key,
    language,
    meeting: at,
    ...given
  }: Given & { readonly key: string; readonly language: 'nb' | 'en'; readonly meeting: string },
): Promise<CommitteeItem> {
  const meeting = await meetingToPropose(req, at)
  const before = await byKey(req, key)
  if (before) return before
  refuseSent(req, meeting)
  const values = await read(req, itemInput, given, text)
  const linked = await linkedTo(req, meeting, values.linked)
  return makeItem(req, { ...values, ...linked, key, language, meeting })
}

/** @throws Refusal at the field for what is not there, or not for the committee and the one who asks to read */
async function linkedTo(
  req: PayloadRequest,
  meeting: CommitteeMeeting,
  given: string | null,
): Promise<Pick<CommitteeItem, 'linkedKind' | 'linked'>> {
  if (given === null) return { linkedKind: null, linked: null }
  const found = await linkableRecord(req, meeting, given)
  if (!found) refuse(req, text.linkedUnknown, { field: 'linked', code: 'linkedUnknown' })
  return { linkedKind: found.kind, linked: found.id }
}

/** Makes an item of a meeting, numbered in the committee's series. Made twice with one key, it is one. */
export async function makeItem(
  req: PayloadRequest,
  { meeting, ...item }: NewItem,
  askedBy: AskedKind | null = null,
): Promise<CommitteeItem> {
  const adds = (await reachOf(req, 'committee-items', 'take')).all
  const { person } = await principalOf(req)
  const data = {
    ...item,
    ...{ askedBy, proposedBy: person },
    meeting: meeting.id,
    committee: meeting.committee,
    unit: idOf(meeting.unit),
    state: adds ? ('agenda' as const) : ('proposed' as const),
    steps: [{ step: adds ? ('add' as const) : ('propose' as const), ...(await signature(req)) }],
  }
  const series = seriesOf(meeting.committee, meeting.date.slice(0, 4)).item
  return withNumber(req, 'committee-items', series, async (number) => {
    const wanted = { ...structuredClone(data), number }
    const there = await byKey(req, item.key)
    return there ?? local.create(req, 'committee-items', wanted, system)
  })
}

/** The meeting, for someone who may propose items to its committee. A representative need not be a member to propose. */
export async function meetingToPropose(req: PayloadRequest, id: string): Promise<CommitteeMeeting> {
  const [meeting] = await local.find(req, 'committee-meetings', {
    ...system,
    where: { or: [{ id: { equals: id } }, { number: { equals: id } }] },
    limit: 1,
  })
  if (!meeting) refuse(req, text.gone, { status: 404, code: 'notFound', field: 'meeting' })
  if (!proposesTo(await reachOf(req, 'committee-items', 'propose'), meeting)) {
    refuse(req, text.notAllowed, { status: 403, code: 'notAllowed' })
  }
  return meeting
}

/** Reaches a right to propose the committee of a meeting? */
function proposesTo(reached: Reach, { committee, unit }: CommitteeMeeting): boolean {
  if (reached.all) return true
  return committee === 'amu' ? reached.institution : reached.units.includes(idOf(unit))
}

/** Meetings the one who asks may propose items for, the next one first. Whoever may propose need not read the agenda. */
export async function meetingsToPropose(
  req: PayloadRequest,
): Promise<Pick<CommitteeMeeting, 'number' | 'title' | 'date'>[]> {
  const reached = await reachOf(req, 'committee-items', 'propose')
  const where = { state: { equals: 'planned' } }
  const found = await local.find(req, 'committee-meetings', { ...system, where, sort: 'date' })
  return found
    .filter((each) => proposesTo(reached, each))
    .map(({ date, number, title }) => ({ date, number, title }))
}

/** @throws Refusal 409 once the agenda of a meeting is sent */
export function refuseSent(req: PayloadRequest, { state }: CommitteeMeeting): void {
  if (!takesItems(state)) refuse(req, text.agendaSent, { status: 409, code: 'agendaSent' })
}

async function byKey(req: PayloadRequest, key: string): Promise<CommitteeItem | undefined> {
  const where = { key: { equals: key } }
  const [found] = await local.find(req, 'committee-items', { ...system, where, limit: 1 })
  return found
}

/** What is answered of an item. */
export const answer = ({ id, number, state, version }: CommitteeItem): Response =>
  Response.json({ doc: { id, number, state, version } })

/** `POST /api/committee-items/propose` with `{ key, language, meeting, … }` as `itemInput`. Answers `{ doc }`. */
export const proposeEndpoint: Endpoint = memberEndpoint({
  path: '/propose',
  method: 'post',
  handler: async (req) => {
    const { key, language, meeting, ...given } = await bodyOf(req)
    // A key of the law's own items is not one's own to give.
    if (typeof key !== 'string' || key.length < 16 || key.length > 200 || key.startsWith('law:')) {
      refuse(req, text.keyMissing, { field: 'key', code: 'keyMissing' })
    }
    const written = language === 'en' ? 'en' : 'nb'
    return answer(
      await proposeItem(req, { ...given, key, language: written, meeting: idIn(meeting) }),
    )
  },
})

/** A text of a body; empty for anything else. */
export const idIn = (given: unknown): string => (typeof given === 'string' ? given : '')
