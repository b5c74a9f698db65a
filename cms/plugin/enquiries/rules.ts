import { addDays } from '../core/dates.ts'
import type { Asker, EnquiryState } from './text.ts'

/** An enquiry as far as its rules go. */
export interface EnquiryFacts {
  readonly state: EnquiryState
  readonly asker: Asker
  readonly answer?: string | null
}

/** Where each step leaves an enquiry. */
export const stateAfter = {
  register: 'registered',
  answer: 'answered',
  close: 'closed',
  reopen: 'registered',
} as const satisfies Record<string, EnquiryState>

/** True while somebody waits for an answer. */
export function isOpen({ state }: Pick<EnquiryFacts, 'state'>): boolean {
  return state === 'registered'
}

/** True where the answer is owed in writing, and has not been written. */
export function owesAnswer({ asker, answer }: Omit<EnquiryFacts, 'state'>): boolean {
  return asker === 'representative' && !answer?.trim()
}

/**
 * By when an enquiry is answered: the day that was set, or for a safety representative as long after as the institution
 * gives for a written reply. Null for all others.
 * @param replyDays days the institution gives
 */
export function deadlineOf(
  { asker, date, deadline }: { asker: Asker; date: string; deadline: string | null },
  replyDays: number,
): string | null {
  return deadline ?? (asker === 'representative' ? addDays(date, replyDays) : null)
}

/** What is wrong with the days of an enquiry as somebody registers it. */
export function registeringFaults(
  { date, deadline }: { readonly date: string | null; readonly deadline: string | null },
  day: string,
): { readonly code: 'dateInFuture' | 'deadlineBefore'; readonly field: string }[] {
  const came = date ?? day
  return [
    ...(came > day ? [{ code: 'dateInFuture', field: 'date' } as const] : []),
    ...(deadline !== null && deadline < came
      ? [{ code: 'deadlineBefore', field: 'deadline' } as const]
      : []),
  ]
}

/** Whether those who ask are part of the institution. */
export function isInternal(asker: Asker): boolean {
  return asker !== 'authority' && asker !== 'other'
}
