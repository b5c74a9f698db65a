import type { HseProcess } from '../generated-types.ts'
import type { ParticipantRole } from './text.ts'

/** The meetings of a process: at each it is asked who was there. */
export const meetings = ['pre', 'post'] as const
export type MeetingName = (typeof meetings)[number]

/** One line of what was answered when it was asked who was at a meeting. */
export interface Attendance {
  /** Id of the participant; null for someone who came without being on the list. */
  readonly participant: string | null
  readonly name: string
  readonly role: ParticipantRole
  readonly came: boolean
}

/** What was answered of a meeting, or null where nobody was asked: a process of before, or a meeting to come. */
export function attendanceOf(
  process: Pick<HseProcess, MeetingName>,
  meeting: MeetingName,
): Attendance[] | null {
  const rows = process[meeting]?.attendance ?? []
  if (rows.length === 0) return null
  return rows.map(({ came, name, participant, role }) => ({
    participant: participant ?? null,
    name: name ?? '',
    role,
    came: came === true,
  }))
}

/** How somebody stands to a meeting. `notAsked`: nobody wrote down who was there. */
export type Presence = 'present' | 'absent' | 'notExpected' | 'notAsked'

/** Somebody who takes part: what was planned, and what was so. */
export interface Participation {
  readonly name: string
  readonly role: ParticipantRole
  readonly organisation: string | null
  /** What the plan says they take part in; null for someone who came without being planned. */
  readonly planned: readonly ('pre' | 'mapping' | 'post')[] | null
  readonly presence: Readonly<Record<MeetingName, Presence>>
}

/**
 * Everybody who was planned, in the order of the list, and then whoever else was at a meeting. What was planned and who
 * was there are two things: nothing is taken from the one for the other.
 * @param nameOf name of a person by id, where the line holds none
 */
export function participationOf(
  process: Pick<HseProcess, 'participants' | MeetingName>,
  nameOf: (person: string | { id: string } | null | undefined) => string | null,
): Participation[] {
  const asked = { pre: attendanceOf(process, 'pre'), post: attendanceOf(process, 'post') }
  const listed = process.participants ?? []
  const known = new Set(listed.map((each) => each.id))
  const besides = new Map<string, Pick<Participation, 'name' | 'role'>>()
  for (const meeting of meetings) {
    for (const { came, name, participant, role } of asked[meeting] ?? []) {
      if (came && (participant === null || !known.has(participant))) {
        besides.set(keyOf({ name, role }), { name, role })
      }
    }
  }
  return [
    ...listed.map((each): Participation => {
      const planned = (['pre', 'mapping', 'post'] as const).filter((part) => each[part] === true)
      const presence = (meeting: MeetingName): Presence => {
        if (asked[meeting] === null) return 'notAsked'
        if (asked[meeting].some((one) => one.participant === each.id && one.came)) return 'present'
        return planned.includes(meeting) ? 'absent' : 'notExpected'
      }
      return {
        name: each.name ?? nameOf(each.person) ?? '',
        role: each.role,
        organisation: each.organisation ?? null,
        planned,
        presence: { pre: presence('pre'), post: presence('post') },
      }
    }),
    ...[...besides.values()].map((each): Participation => {
      const presence = (meeting: MeetingName): Presence => {
        if (asked[meeting] === null) return 'notAsked'
        const came = asked[meeting].some((one) => one.came && keyOf(one) === keyOf(each))
        return came ? 'present' : 'notExpected'
      }
      return {
        ...each,
        organisation: null,
        planned: null,
        presence: { pre: presence('pre'), post: presence('post') },
      }
    }),
  ]
}

function keyOf({ name, role }: { readonly name: string; readonly role: ParticipantRole }): string {
  return JSON.stringify([name, role])
}
