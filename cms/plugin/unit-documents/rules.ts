import type { DocumentState } from './text.ts'

/** A document as far as its rules go. Days are `YYYY-MM-DD`. */
export interface DocumentFacts {
  readonly link: string | null
  /** True where its file is kept here. */
  readonly hasFile: boolean
  /** Day it was written, or last changed. */
  readonly date: string | null
  readonly nextReview: string | null
}

export type DocumentFault = 'linkOrFileMissing' | 'linkUnsafe' | 'dateInFuture' | 'reviewBefore'

/** What is wrong with a document as somebody writes it. */
export function documentFaults(
  { date, hasFile, link, nextReview }: DocumentFacts,
  day: string,
): { readonly code: DocumentFault; readonly field: string }[] {
  return [
    ...(link === null && !hasFile ? [{ code: 'linkOrFileMissing', field: 'link' } as const] : []),
    ...(link !== null && !isWebAddress(link)
      ? [{ code: 'linkUnsafe', field: 'link' } as const]
      : []),
    ...(date !== null && date > day ? [{ code: 'dateInFuture', field: 'date' } as const] : []),
    ...(date !== null && nextReview !== null && nextReview < date
      ? [{ code: 'reviewBefore', field: 'nextReview' } as const]
      : []),
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
