import { isCivilDate } from '../../core/dates.ts'

/** That a guideline was gone through, as far as its dates go. */
export interface ReviewedDay {
  /** The day it was gone through, `YYYY-MM-DD`. */
  readonly day: string
  /** Number of the Norwegian edition that was gone through. */
  readonly edition: number
}

/** The last day an edition was gone through since it was approved; null when it was not. */
export function lastReviewed(reviews: readonly ReviewedDay[], edition: number): string | null {
  const days = reviews.filter((each) => each.edition === edition).map(({ day }) => day)
  return days.sort().at(-1) ?? null
}

/** Why a review cannot be entered. */
export interface ReviewFault {
  readonly code: 'nothingInForce' | 'noDay' | 'future' | 'beforeEdition' | 'noNote'
  readonly field?: 'day' | 'note'
}

/**
 * All that is wrong with a review.
 * @param current the Norwegian edition in force, or null
 * @param today in Oslo
 */
export function reviewFaults(
  { day, note }: { readonly day: string | null; readonly note: string },
  current: { readonly validFrom: string | null } | null,
  today: string,
): ReviewFault[] {
  if (current === null) return [{ code: 'nothingInForce' }]
  const faults: ReviewFault[] = []
  if (day === null || !isCivilDate(day)) faults.push({ code: 'noDay', field: 'day' })
  else if (day > today) faults.push({ code: 'future', field: 'day' })
  else if (current.validFrom !== null && day < current.validFrom) {
    faults.push({ code: 'beforeEdition', field: 'day' })
  }
  if (note.trim() === '') faults.push({ code: 'noNote', field: 'note' })
  return faults
}
