import type { Side } from '../organisation/seats/text.ts'
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

/** True for a committee whose members stand in the register of roles. Those of a learning environment committee do not. */
export function hasSeats(committee: Committee): boolean {
  return committee !== 'lmu'
}

/** Days before a meeting that its members are to have the agenda. A rule of the university's own (NHU-HMS-R14). */
export const agendaDays = 7

/** Days after a meeting within which employees are to read its minutes. A rule of the university's own (NHU-HMS-R14). */
export const minutesDays = 14

/** A member of a committee, or a deputy of one. */
export interface Member {
  readonly person: string
  readonly name: string
  /** Null where nobody has said. */
  readonly side: Side | null
  readonly deputy: boolean
}

/** How many of a side were there. Those without a side are counted in none. */
export function presentOf(
  members: readonly Member[],
  present: ReadonlySet<string>,
  side: Side,
): { readonly seats: number; readonly present: number; readonly deputies: number } {
  const own = members.filter((each) => each.side === side)
  const came = own.filter(({ person }) => present.has(person))
  return {
    seats: own.filter(({ deputy }) => !deputy).length,
    present: came.length,
    deputies: came.filter(({ deputy }) => deputy).length,
  }
}

const otherSide = { employer: 'employees', employees: 'employer' } as const

/**
 * The side whose turn it is to have the chair: the other one than in the period before (aml § 7-1).
 * @param before side of the chair of the last meeting of the year before; null where that is not known
 */
export function sideInTurn(before: Side | null): 'employer' | 'employees' | null {
  return before === null || before === 'occupationalHealth' ? null : otherSide[before]
}

/** True where a meeting is chaired from the side that chaired the year before: said, and never refused. */
export function chairsAgain(chair: Side | null, before: Side | null): boolean {
  const turn = sideInTurn(before)
  return turn !== null && chair === otherSide[turn]
}

/** What the law says a committee treats, as far as it is worked out by itself. */
export type AskedKind = keyof typeof askedText

/** A record an item the law asks for is about. */
export interface AskedAbout {
  readonly id: string
  readonly number: string
  /** What stands at `{name}` in the title of the item. */
  readonly say: Readonly<Record<string, string>>
}

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
  /** Annual HSE reports that are written, of the meeting's year and the two before. */
  readonly annualReports: readonly AskedAbout[]
  /** Orders of authorities in the committee's units that stand, or have come since its last meeting. */
  readonly orders: readonly AskedAbout[]
  /** Keys of the items there are: none is proposed twice. */
  readonly there: ReadonlySet<string>
}

/** An item the law asks for, that is not on an agenda yet. */
export interface AskedItem {
  readonly kind: AskedKind
  /** Of the item that is made of it: made twice, it is one. */
  readonly key: string
  /** The record it is about; null for none. */
  readonly about: AskedAbout | null
}

/**
 * The items to propose for a meeting: some once a year, each annual report with its plan and each order once, serious events
 * whenever there are any.
 */
export function askedItems(facts: AskedFacts): AskedItem[] {
  const { annualReports, committee, meeting, orders, seriousEvents, there, unit, year } = facts
  // The provisions speak of working environment committees. What a learning environment committee treats is not theirs.
  if (committee === 'lmu') return []
  const once = (kind: AskedKind, of: string, about: AskedAbout | null = null): AskedItem => ({
    kind,
    key: `law:${committee}:${unit}:${kind}:${of}`,
    about,
  })
  const asked: AskedItem[] = [
    ...(seriousEvents > 0
      ? [{ kind: 'seriousEvents', key: `law:${meeting}:seriousEvents`, about: null } as const]
      : []),
    ...orders.map((each) => once('order', each.id, each)),
    ...annualReports.flatMap((each) => [
      once('annualReport', each.id, each),
      once('actionPlan', each.id, each),
    ]),
    once('ownReport', year),
    once('occupationalHealth', year),
    once('injuries', year),
  ]
  return asked.filter(({ key }) => !there.has(key))
}
