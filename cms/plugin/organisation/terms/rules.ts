import { addDays } from '../../core/dates.ts'

/** A role somebody holds, as far as its end goes. */
export interface Term {
  readonly from: string
  /** Last day; null while no end is set. */
  readonly to: string | null
}

/** Why somebody cannot follow in a role. */
export type SuccessionFault = 'samePerson' | 'beforeStart' | 'left' | 'endsBeforeStart'

/** Who is to follow in a role, and when. */
export interface Succession {
  readonly term: Term
  /** First day of the one who follows. */
  readonly from: string
  /** Last day of the one who follows; null while no end is set. */
  readonly to: string | null
  /** The one who holds the role is chosen again. */
  readonly samePerson: boolean
  /** The last day at the institution of the one who follows; null for someone who stays. */
  readonly activeTo: string | null
}

/** What is in the way of a succession, and at which input; null for nothing. */
export function successionFault(
  given: Succession,
): { readonly code: SuccessionFault; readonly field: 'person' | 'from' | 'to' } | null {
  const { activeTo, from, samePerson, term, to } = given
  if (samePerson) return { code: 'samePerson', field: 'person' }
  if (from <= term.from) return { code: 'beforeStart', field: 'from' }
  if (activeTo !== null && activeTo < from) return { code: 'left', field: 'person' }
  return to !== null && to < from ? { code: 'endsBeforeStart', field: 'to' } : null
}

/**
 * The last day of the one before: the day before the other begins, or the day that is set already where that is sooner.
 * @param from first day of the one who follows
 */
export function lastDayOf({ to }: Term, from: string): string {
  const before = addDays(from, -1)
  return to !== null && to < before ? to : before
}
