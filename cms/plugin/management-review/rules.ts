import type { DecisionKind, DecisionState } from './decisions/text.ts'
import type { ReviewInput, ReviewState } from './text.ts'

/** States in which a review is read by others than those who hold it: it never changes from then on. */
export const documentedStates = [
  'documented',
  'followedUp',
] as const satisfies readonly ReviewState[]

/** States in which the top management reads a review: it has its background. */
export const broughtForward = [
  'backgroundReady',
  'held',
  ...documentedStates,
] as const satisfies readonly ReviewState[]

/** Days before a review is held that those who hold it have its background. */
export const backgroundDays = 7
/** Days after it was held within which it is documented. */
export const minutesDays = 14

/** True once it is documented, and kept as it was then. */
export function isDocumented({ state }: { readonly state: ReviewState }): boolean {
  return documentedStates.some((each) => each === state)
}

/** Key of the review of a unit in a year: one each. */
export function reviewKey(unit: string, year: number): string {
  return `${unit}:${String(year)}`
}

/** The year a review is of, as it was written: this one or the last; null for any other. */
export function reviewYear(given: string | null, day: string): number | null {
  const year = /^\d{4}$/.test(given ?? '') ? Number(given) : null
  const now = Number(day.slice(0, 4))
  return year === now || year === now - 1 ? year : null
}

/** True for a unit that holds a review of its own: the institution, and a faculty. */
export function holdsReview({
  active,
  ancestors,
  type,
}: {
  readonly active?: boolean | null | undefined
  readonly ancestors?: readonly unknown[] | null | undefined
  readonly type: string
}): boolean {
  return active !== false && ((ancestors ?? []).length === 0 || type === 'faculty')
}

/** The inputs nobody has said anything of. */
export function uncommented(comments: Readonly<Record<ReviewInput, string | null>>): ReviewInput[] {
  return (Object.keys(comments) as ReviewInput[]).filter((each) => (comments[each] ?? '') === '')
}

/** What is wrong with a decision: what becomes a measure has a deadline, and none that has passed. */
export function decisionFaults(
  { deadline, kind }: { readonly kind: DecisionKind; readonly deadline: string | null },
  day: string,
): { readonly code: 'deadlineMissing' | 'deadlinePassed'; readonly field: 'deadline' }[] {
  if (deadline === null) {
    return kind === 'priority' ? [] : [{ code: 'deadlineMissing', field: 'deadline' }]
  }
  return deadline < day ? [{ code: 'deadlinePassed', field: 'deadline' }] : []
}

/** True for what is due after the year of the review that decided it: it is an activity of the annual cycle too. */
export function isForNextYear(
  deadline: string | null | undefined,
  year: number,
): deadline is string {
  return typeof deadline === 'string' && deadline > `${String(year)}-12-31`
}

/** True for one that nothing has come of, and nobody has said why. */
export function awaitsFollowUp({ state }: { readonly state: DecisionState }): boolean {
  return state === 'open'
}

/** Key of what a decision becomes: one each. @param decision its id */
export function outcomeKey(decision: string): string {
  return `review-decision:${decision}`
}
