import type { DelegationState } from './text.ts'

/** A delegated task as far as its rules go. Days are `YYYY-MM-DD`. */
export interface DelegationFacts {
  /** The role or position that has it, in words. */
  readonly role: string | null
  /** Id of the person who has it. */
  readonly person: string | null
  /** True where that person has left. */
  readonly personLeft: boolean
  /** Day it is delegated from. */
  readonly date: string | null
  readonly nextReview: string | null
}

export type DelegationFault = 'holderMissing' | 'personLeft' | 'reviewBefore'

/** What is wrong with a delegated task as somebody writes it, in the order it is asked. */
export function delegationFaults({
  date,
  nextReview,
  person,
  personLeft,
  role,
}: DelegationFacts): { readonly code: DelegationFault; readonly field: string }[] {
  return [
    ...(role === null && person === null
      ? [{ code: 'holderMissing', field: 'role' } as const]
      : []),
    ...(person !== null && personLeft ? [{ code: 'personLeft', field: 'person' } as const] : []),
    ...(date !== null && nextReview !== null && nextReview < date
      ? [{ code: 'reviewBefore', field: 'nextReview' } as const]
      : []),
  ]
}

/** True while the task is delegated. */
export function isDelegated({ state }: { readonly state: DelegationState }): boolean {
  return state === 'current'
}

/** True for one that is delegated, and should have been gone through by now. */
export function isReviewDue(
  {
    nextReview,
    state,
  }: { readonly nextReview?: string | null | undefined; readonly state: DelegationState },
  day: string,
): boolean {
  return isDelegated({ state }) && nextReview != null && nextReview < day
}
