import type { askedText, Committee, ItemState, MeetingState } from './text.ts'

/** What stands before the number of a meeting, and of an item. The committee says which series. */
export const seriesOf = (committee: Committee, year: string) => ({
  meeting: `${committee.toUpperCase()}-${year}-`,
  item: `SAK-${committee.toUpperCase()}-${year}-`,
})

/** True until the agenda is sent: members may propose items, and the plan may be changed. */
export function takesItems(state: MeetingState): boolean {
  return state === 'planned'
}

/** True while items of a meeting can get their resolutions. */
export function takesResolutions(state: MeetingState): boolean {
  return state === 'called' || state === 'held' || state === 'minutes'
}

/** True once nothing of a meeting changes any more. */
export function isSettled(state: MeetingState): boolean {
  return state === 'approved' || state === 'cancelled'
}

/** An item as far as its meeting's rules go. */
export interface ItemFacts {
  readonly number: string
  readonly state: ItemState
}

/** True where there is something to meet about. */
export function hasAgenda(items: readonly ItemFacts[]): boolean {
  return items.some(({ state }) => state === 'agenda')
}

/** Numbers of the items on the agenda that have no resolution. */
export function untreated(items: readonly ItemFacts[]): string[] {
  return items.filter(({ state }) => state === 'agenda').map(({ number }) => number)
}

/**
 * Why someone may not approve the minutes; null where they may. The chair does, and never the one who wrote them.
 * People are told by their ids.
 */
export function approvalFault(
  person: string | null,
  { leader, writer }: { readonly leader: string; readonly writer: string | null },
): 'notLeader' | 'wroteMinutes' | null {
  if (person === null || person !== leader) return 'notLeader'
  return writer === person ? 'wroteMinutes' : null
}

/** What the law says a committee treats, as far as it is worked out by itself. */
export type AskedKind = keyof typeof askedText

/** What is known when items are worked out for a meeting. */
export interface AskedFacts {
  readonly committee: Committee
  /** Id of the unit it is the committee of. */
  readonly unit: string
  /** Id of the meeting the items are for. */
  readonly meeting: string
  /** Year of the meeting. */
  readonly year: string
  /** Deaths and serious injuries in the committee's units since its last meeting. */
  readonly seriousEvents: number
  /** Keys of the items there are: none is proposed twice. */
  readonly there: ReadonlySet<string>
}

/** An item the law asks for, that is not on an agenda yet. */
export interface AskedItem {
  readonly kind: AskedKind
  /** Of the item that is made of it: made twice, it is one. */
  readonly key: string
}

/** The items to propose for a meeting: some once a year, serious events whenever there are any. */
export function askedItems(facts: AskedFacts): AskedItem[] {
  const { committee, meeting, seriousEvents, there, unit, year } = facts
  // The provisions speak of working environment committees. What a learning environment committee treats is not theirs.
  if (committee === 'lmu') return []
  const yearly = (kind: AskedKind): AskedItem => ({
    kind,
    key: `law:${committee}:${unit}:${kind}:${year}`,
  })
  const asked = [
    ...(seriousEvents > 0
      ? [{ kind: 'seriousEvents', key: `law:${meeting}:seriousEvents` } as const]
      : []),
    yearly('ownReport'),
    yearly('occupationalHealth'),
    yearly('injuries'),
  ]
  return asked.filter(({ key }) => !there.has(key))
}
