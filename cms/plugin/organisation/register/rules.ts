import type { AssignedRole } from '../../access/roles.ts'
import { covers } from '../../core/dates.ts'

/** Somebody's role as far as its term goes. */
export interface Term {
  readonly role: AssignedRole
  /** Id of the unit or safety area; null for a role in the whole institution. */
  readonly place: string | null
  readonly from: string
  readonly to: string | null
}

/** How a role stands on a day. */
export const standings = ['current', 'later', 'ended'] as const
export type Standing = (typeof standings)[number]

/** Whether a role holds on a day, will, or did. */
export function standingOf(term: Pick<Term, 'from' | 'to'>, day: string): Standing {
  if (covers(term, day)) return 'current'
  return term.from > day ? 'later' : 'ended'
}

/** Roles of one kind that end on the same day. */
export interface EndingTerms {
  readonly role: AssignedRole
  /** The last day. */
  readonly to: string
  readonly count: number
  /** How many of them have nobody after them. */
  readonly open: number
}

/**
 * The roles that hold today and end by a day, those of one kind and one last day together, the nearest first.
 * @param until last day that is looked at
 */
export function endingTogether(terms: readonly Term[], day: string, until: string): EndingTerms[] {
  const succeeded = (term: Term): boolean =>
    terms.some(
      (other) =>
        other !== term &&
        other.role === term.role &&
        other.place === term.place &&
        term.to !== null &&
        (other.to === null || other.to > term.to),
    )
  const ending = terms.flatMap((term) =>
    term.to !== null && covers(term, day) && term.to <= until
      ? [{ ...term, to: term.to, after: succeeded(term) }]
      : [],
  )
  const together = Map.groupBy(ending, ({ role, to }) => `${to} ${role}`)
  return [...together.entries()]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group
      const open = group.filter(({ after }) => !after).length
      return first ? [{ role: first.role, to: first.to, count: group.length, open }] : []
    })
}
