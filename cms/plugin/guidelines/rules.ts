import { addMonths } from '../core/dates.ts'

/** Part of an address made from a document number: `NHU-HMS-R03` gives `nhu-hms-r03`. */
export function numberSlug(number: string): string {
  return number
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** True when a document number matches the institution's pattern in full. */
export function followsPattern(number: string, pattern: string): boolean {
  return new RegExp(`^(?:${pattern})$`, 'u').test(number)
}

/** The edition in force, as far as reviews go. */
export interface ReviewedEdition {
  readonly approvedDate: string | null
  readonly validFrom: string | null
  /** The last day it was gone through and still held, or null. */
  readonly reviewed: string | null
}

/**
 * The day the next review is due: the interval after the Norwegian edition in force was approved, or was gone through
 * last. Null while nothing is in force.
 */
export function nextReview(current: ReviewedEdition | null, intervalMonths: number): string | null {
  const approved = current?.approvedDate ?? current?.validFrom ?? null
  if (current === null || approved === null) return null
  const { reviewed } = current
  return addMonths(reviewed !== null && reviewed > approved ? reviewed : approved, intervalMonths)
}

/** True when the review day has passed. On the day itself it is due, not overdue. */
export function reviewOverdue(due: string | null, day: string): boolean {
  return due !== null && due < day
}
