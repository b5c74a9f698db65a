import type { OrderState } from './orders/text.ts'
import type { InspectionState } from './text.ts'

/** An order as far as its inspection goes. */
export interface OrderStand {
  readonly state: OrderState
  /** True where it has its nonconformity. */
  readonly registered: boolean
}

/** What is in the way of a step of an inspection, and of how many orders. */
export interface OrdersFault {
  readonly code: 'ordersUnanswered' | 'ordersOpen' | 'ordersUnregistered'
  readonly count: number
}

/** True until an inspection is closed. */
export function isUnderWay({ state }: { readonly state: InspectionState }): boolean {
  return state !== 'closed'
}

/** True while an order waits for the unit, or for the authority to say that it is met. */
export function isStanding({ state }: { readonly state: OrderState }): boolean {
  return state === 'open' || state === 'answered'
}

/** What keeps an inspection from being answered: the orders nobody has answered. */
export function answerFaults(orders: readonly OrderStand[]): OrdersFault[] {
  return counted('ordersUnanswered', orders, ({ state }) => state === 'open')
}

/** What keeps an inspection from being closed: an order that stands, or that is no nonconformity yet. */
export function closeFaults(orders: readonly OrderStand[]): OrdersFault[] {
  return [
    ...counted('ordersOpen', orders, isStanding),
    ...counted('ordersUnregistered', orders, ({ registered }) => !registered),
  ]
}

function counted(
  code: OrdersFault['code'],
  orders: readonly OrderStand[],
  isInTheWay: (order: OrderStand) => boolean,
): OrdersFault[] {
  const count = orders.filter(isInTheWay).length
  return count > 0 ? [{ code, count }] : []
}

/** What is written of where an inspection comes from, and when. */
export interface WrittenInspection {
  readonly authority: string | null
  readonly otherAuthority: string | null
  readonly visitDate: string | null
  readonly letterDate: string | null
}

/** What can be wrong with it. */
export interface InspectionFault {
  readonly code: 'authorityMissing' | 'twoAuthorities' | 'datesMissing' | 'letterAhead'
  readonly field: keyof WrittenInspection
}

/** What is wrong with who inspects. */
export function authorityFaults({
  authority,
  otherAuthority,
}: Pick<WrittenInspection, 'authority' | 'otherAuthority'>): InspectionFault[] {
  if (authority !== null && otherAuthority !== null) {
    return [{ code: 'twoAuthorities', field: 'otherAuthority' }]
  }
  const none = authority === null && otherAuthority === null
  return none ? [{ code: 'authorityMissing', field: 'authority' }] : []
}

/** What is wrong with when. A visit may be to come; a letter that is here was written before today ends. @param day today */
export function dateFaults(
  { letterDate, visitDate }: Pick<WrittenInspection, 'letterDate' | 'visitDate'>,
  day: string,
): InspectionFault[] {
  if (letterDate === null && visitDate === null) {
    return [{ code: 'datesMissing', field: 'visitDate' }]
  }
  return letterDate !== null && letterDate > day
    ? [{ code: 'letterAhead', field: 'letterDate' }]
    : []
}
