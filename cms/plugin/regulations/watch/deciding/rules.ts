import type { LawState } from '../../../../../content/schema/index.ts'
import { addDays } from '../../../core/dates.ts'
import type { ChangeKind, Entry } from '../rules.ts'

/** Days the owner of a guideline has to go through it. A change that is yet to come is met on its day. */
const reviewWithin = 60

/** The day a guideline is to be gone through by, after a change was confirmed. */
export function reviewDue(on: string | null, confirmedOn: string): string {
  return on !== null && on > confirmedOn ? on : addDays(confirmedOn, reviewWithin)
}

/** A guideline that is to be gone through: it was in this edition when the change was confirmed. */
export interface AskedReview {
  /** Number of the Norwegian edition in force then. */
  readonly edition: number
  /** When it was asked, as an instant. */
  readonly since: string
}

/** True when a guideline has got a new edition since, or was gone through and still holds. */
export function isGoneThrough(
  { edition, since }: AskedReview,
  now: { readonly edition: number; readonly reviewedAt: readonly string[] },
): boolean {
  return now.edition > edition || now.reviewedAt.some((at) => at > since)
}

/** What somebody says when they confirm a change. */
export interface Confirmation {
  readonly on: string | null
  readonly replacedBy: string | null
  readonly noteNb: string
  readonly noteEn: string
}

/** What is missing or wrong in a confirmation, each at its field. */
export function confirmationFaults(
  kind: ChangeKind,
  { noteNb, on, replacedBy }: Confirmation,
  day: string,
): { readonly code: ConfirmationFault; readonly field: keyof Confirmation }[] {
  if (kind !== 'repealed') return []
  return [
    ...(on === null ? [{ code: 'dayMissing', field: 'on' } as const] : []),
    ...(on !== null && on > day ? [{ code: 'dayAhead', field: 'on' } as const] : []),
    ...(replacedBy === null && noteNb === ''
      ? [{ code: 'successorMissing', field: 'replacedBy' } as const]
      : []),
  ]
}
export type ConfirmationFault = 'dayMissing' | 'dayAhead' | 'successorMissing'

/** What a confirmed change makes of an entry on a day; null while it is yet to come, or where no day is decided. */
export function effectOf(
  kind: ChangeKind,
  {
    entry,
    on,
    replacedBy,
    day,
  }: {
    readonly entry: Pick<Entry, 'state' | 'changedOn'>
    readonly on: string | null
    readonly replacedBy: string | null
    readonly day: string
  },
):
  | (Partial<Record<'changedOn' | 'inForceFrom' | 'replacedBy', string | null>> & {
      state?: LawState
    })
  | null {
  if (kind === 'retitled') return {}
  if (on === null || on > day) return null
  if (kind === 'inForce') return { state: 'inForce', inForceFrom: on }
  const changedOn = entry.changedOn !== null && entry.changedOn > on ? entry.changedOn : on
  if (kind === 'repealed') return { state: 'repealed', changedOn: on, replacedBy }
  return { changedOn, ...(entry.state === 'inForce' ? { state: 'amended' } : {}) }
}
