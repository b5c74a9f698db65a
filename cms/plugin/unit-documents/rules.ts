import { isFormerYear } from '../former-years/rules.ts'
import type { DocumentKind, DocumentState } from './text.ts'

/** A document as far as its rules go. Days are `YYYY-MM-DD`. */
export interface DocumentFacts {
  readonly link: string | null
  /** True where its file is kept here. */
  readonly hasFile: boolean
  /** Day it was written, or last changed. */
  readonly date: string | null
  readonly nextReview: string | null
  readonly kind?: DocumentKind | null
  /** Year of a report from before Verne; null for any other document. */
  readonly reportYear?: number | null
}

export type DocumentFault =
  | 'linkOrFileMissing'
  | 'linkUnsafe'
  | 'dateInFuture'
  | 'reviewBefore'
  | 'reportYearMissing'
  | 'reportYearNotAsked'
  | 'reportFileMissing'
  | 'reportNotReviewed'

/** What is wrong with a document as somebody writes it. */
export function documentFaults(
  facts: DocumentFacts,
  day: string,
): { readonly code: DocumentFault; readonly field: string }[] {
  const { date, hasFile, link, nextReview } = facts
  return [
    ...reportFaults(facts, day),
    ...(link === null && !hasFile && facts.kind !== 'formerReport'
      ? [{ code: 'linkOrFileMissing', field: 'link' } as const]
      : []),
    ...(link !== null && !isWebAddress(link)
      ? [{ code: 'linkUnsafe', field: 'link' } as const]
      : []),
    ...(date !== null && date > day ? [{ code: 'dateInFuture', field: 'date' } as const] : []),
    ...(date !== null && nextReview !== null && nextReview < date && facts.kind !== 'formerReport'
      ? [{ code: 'reviewBefore', field: 'nextReview' } as const]
      : []),
  ]
}

/** A report from before Verne is of a year, and its file is kept here: an old system is closed one day. */
function reportFaults(
  { hasFile, kind = null, nextReview, reportYear = null }: DocumentFacts,
  day: string,
): { readonly code: DocumentFault; readonly field: string }[] {
  if (kind !== 'formerReport') {
    return reportYear === null ? [] : [{ code: 'reportYearNotAsked', field: 'reportYear' }]
  }
  const isOfYear = reportYear !== null && isFormerYear(reportYear, Number(day.slice(0, 4)))
  return [
    ...(isOfYear ? [] : [{ code: 'reportYearMissing', field: 'reportYear' } as const]),
    ...(hasFile ? [] : [{ code: 'reportFileMissing', field: 'file' } as const]),
    ...(nextReview === null ? [] : [{ code: 'reportNotReviewed', field: 'nextReview' } as const]),
  ]
}

/** True while the unit follows it. */
export function isCurrent({ state }: { readonly state: DocumentState }): boolean {
  return state === 'current'
}

/** True for one that is followed, and should have been gone through by now. */
export function isReviewDue(
  {
    nextReview,
    state,
  }: { readonly nextReview?: string | null | undefined; readonly state: DocumentState },
  day: string,
): boolean {
  return isCurrent({ state }) && nextReview != null && nextReview < day
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\//i.test(value) && URL.canParse(value)
}
