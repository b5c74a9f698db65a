import { z } from 'zod'
import type { ParticipantRole, ProcessState } from './text.ts'

/** The dates both agree on. */
export const agreedDates = ['preDate', 'mappingFrom', 'mappingTo', 'postDate'] as const
export type AgreedDate = (typeof agreedDates)[number]

const date = z.string().nullable()
const schema = z.object({
  dates: z.object({ preDate: date, mappingFrom: date, mappingTo: date, postDate: date }),
  participants: z.array(
    z.object({
      /** Id of a person, or a name. */
      who: z.string(),
      name: z.string(),
      role: z.string(),
      /** What someone takes part in. */
      parts: z.array(z.string()),
    }),
  ),
})

/** What manager and safety representative agree on: who takes part in what, and when. */
export type Agreement = z.infer<typeof schema>

/** What was stored as an agreement, or null for nothing that is one. */
export function agreementIn(stored: unknown): Agreement | null {
  return schema.safeParse(stored).data ?? null
}

/** The dates that still lie ahead: one that is over is not agreed on anew. */
function datesAhead(state: ProcessState): readonly AgreedDate[] {
  if (state === 'planned' || state === 'preMeeting') return agreedDates
  return state === 'mapping' ? ['mappingFrom', 'mappingTo', 'postDate'] : ['postDate']
}

/** Do both still agree on the dates that lie ahead? Those who take part are for `sameParticipants` to compare. */
export function sameDates(before: Agreement, after: Agreement, state: ProcessState): boolean {
  return datesAhead(state).every((each) => before.dates[each] === after.dates[each])
}

/** One thing that is otherwise than it was agreed on. */
export type AgreementChange =
  | { readonly kind: 'added'; readonly name: string; readonly role: ParticipantRole }
  | { readonly kind: 'removed' | 'otherPart'; readonly name: string }
  | {
      readonly kind: 'moved'
      readonly date: AgreedDate
      readonly from: string | null
      readonly to: string | null
    }

/**
 * What has changed since it was agreed on: who takes part, as what, and the dates that lie ahead. Until the pre-meeting
 * also what someone takes part in. Empty when both still agree.
 */
export function changesOf(
  before: Agreement,
  after: Agreement,
  state: ProcessState,
): AgreementChange[] {
  const had = new Map(before.participants.map((each) => [each.who, each]))
  const has = new Set(after.participants.map((each) => each.who))
  const dates = datesAhead(state).filter((each) => before.dates[each] !== after.dates[each])
  return [
    ...after.participants.flatMap((each): AgreementChange[] => {
      const { name, parts, role, who } = each
      const was = had.get(who)
      if (was === undefined) return [{ kind: 'added', name, role: role as ParticipantRole }]
      const same = was.role === role && (state !== 'planned' || was.parts.join() === parts.join())
      return same ? [] : [{ kind: 'otherPart', name }]
    }),
    ...before.participants
      .filter(({ who }) => !has.has(who))
      .map(({ name }): AgreementChange => ({ kind: 'removed', name })),
    ...dates.map((each): AgreementChange => ({
      kind: 'moved',
      date: each,
      from: before.dates[each],
      to: after.dates[each],
    })),
  ]
}
