import type { PayloadRequest, Where } from 'payload'
import { idOf, local } from '../database/local.ts'
import type { CommitteeMeeting } from '../generated-types.ts'
import { heldOn } from '../organisation/holders.ts'
import type { Side } from '../organisation/seats/text.ts'
import { hasSeats, type Member } from './rules.ts'

const system = { overrideAccess: true } as const

/** A committee, as far as its members go. */
export type CommitteeOf = Pick<CommitteeMeeting, 'committee' | 'unit'>

/** The seats of a committee in the register of roles. */
function seatsOf({ committee, unit }: CommitteeOf): Where {
  return committee === 'amu'
    ? { role: { equals: 'amuMember' } }
    : { and: [{ role: { equals: 'lamuMember' } }, { unit: { equals: idOf(unit) } }] }
}

/**
 * Who sat in a committee on a day, members before deputies, by name: the register of roles keeps who had a seat when. Read as
 * the system, for the members of a committee are to be known.
 */
export async function membersOn(
  req: PayloadRequest,
  of: CommitteeOf,
  day: string,
): Promise<Member[]> {
  if (!hasSeats(of.committee)) return []
  const seats = await local.find(req, 'role-assignments', {
    ...system,
    where: { and: [seatsOf(of), heldOn(day)] },
    select: { person: true, side: true, deputy: true },
  })
  const people = await local.find(req, 'people', {
    ...system,
    where: { id: { in: seats.map(({ person }) => idOf(person)) } },
    select: { name: true },
  })
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const members = new Map(
    seats.map(({ deputy, person, side }): [string, Member] => [
      idOf(person),
      {
        person: idOf(person),
        name: names.get(idOf(person)) ?? '',
        side: side ?? null,
        deputy: deputy ?? false,
      },
    ]),
  )
  return [...members.values()].toSorted(
    (one, other) =>
      Number(one.deputy) - Number(other.deputy) || one.name.localeCompare(other.name, 'nb'),
  )
}

/** The day a meeting was held; before that, the day it is to be. */
export function meetingDay({
  date,
  heldOn: held,
}: Pick<CommitteeMeeting, 'date' | 'heldOn'>): string {
  return held ?? date
}

/** The side somebody sat on in a committee on a day; null for none. */
export async function sideOn(
  req: PayloadRequest,
  of: CommitteeOf,
  person: string,
  day: string,
): Promise<Side | null> {
  const members = await membersOn(req, of, day)
  return members.find((each) => each.person === person)?.side ?? null
}

/** The side that chaired the last meeting a committee held in the year before; null where that is not known. */
export async function chairBefore(
  req: PayloadRequest,
  of: CommitteeOf,
  year: number,
): Promise<Side | null> {
  if (!hasSeats(of.committee)) return null
  const [last] = await local.find(req, 'committee-meetings', {
    ...system,
    where: {
      and: [
        { committee: { equals: of.committee } },
        { unit: { equals: idOf(of.unit) } },
        { state: { in: ['held', 'minutes', 'approved'] } },
        { date: { greater_than_equal: `${String(year - 1)}-01-01` } },
        { date: { less_than: `${String(year)}-01-01` } },
      ],
    },
    sort: '-date',
    limit: 1,
  })
  return last ? sideOn(req, of, idOf(last.leader), meetingDay(last)) : null
}
