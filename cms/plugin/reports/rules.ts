import type { ReportKind, ReportState } from './text.ts'

/** States in which the text of a report is written. */
export const writtenStates = ['collecting', 'drafting'] as const satisfies readonly ReportState[]

/** States in which a report is read by others than those who make it: it never changes from then on. */
export const frozenStates = [
  'approved',
  'sentToBoard',
  'published',
] as const satisfies readonly ReportState[]

/** True while its text is written. */
export function isWritten({ state }: { readonly state: ReportState }): boolean {
  return writtenStates.some((each) => each === state)
}

/** True once it is approved, and kept as it was then. */
export function isFrozen({ state }: { readonly state: ReportState }): boolean {
  return frozenStates.some((each) => each === state)
}

/** The state a report begins in: for the annual one, what units report is collected first. */
export function firstState(kind: ReportKind): ReportState {
  return kind === 'annual' ? 'collecting' : 'drafting'
}

/** Key of the report of a kind in a year: one each. */
export function reportKey(kind: ReportKind, year: number): string {
  return `${kind}:${String(year)}`
}

/** Key of a section of a report: one each. */
export function sectionKey(report: string, section: string): string {
  return `${report}:${section}`
}

/** How many years back a report is made of. */
const yearsBack = 5

/** The year a report is of, as it was written; null for one that no report is made of. */
export function reportYear(given: string | null, day: string): number | null {
  const year = /^\d{4}$/.test(given ?? '') ? Number(given) : null
  const now = Number(day.slice(0, 4))
  return year !== null && year <= now && year >= now - yearsBack ? year : null
}

/** What somebody has written in a section. */
export interface SectionText {
  readonly nb: string
  readonly en: string
}

/** What is wrong with the text of a section: both languages are written, or neither. */
export function sectionFaults({ en, nb }: SectionText): {
  readonly code: 'otherLanguageMissing'
  readonly field: 'textNb' | 'textEn'
}[] {
  if ((nb === '') === (en === '')) return []
  return [{ code: 'otherLanguageMissing', field: nb === '' ? 'textNb' : 'textEn' }]
}

/** What decides whether somebody may approve a report. */
export interface ApprovalFacts {
  /** Account of the one who asks. */
  readonly account: string | null
  /** Account that reviewed it. */
  readonly reviewedBy: string | null
  /** Accounts that have written in it. */
  readonly writtenBy: readonly string[]
  /** How much has changed since they read it, or since the review where they have not said that they have. */
  readonly changes: number
  /** They say that they have seen it. */
  readonly seen: boolean
  /** How many sections that may stay empty nobody has written. */
  readonly empty: number
  /** They say that there is nothing to say there. */
  readonly nothingToSay: boolean
  /** Of an annual report: the joint audit report of its year is approved, or there is none. */
  readonly annexReady: boolean
}

/** What stands in the way of approving a report: whoever wrote some of it, or sent it on, never approves it. */
export function approvalFaults({
  account,
  annexReady,
  changes,
  empty,
  nothingToSay,
  reviewedBy,
  seen,
  writtenBy,
}: ApprovalFacts): (
  'sameWhoReviewed' | 'sameWhoWrote' | 'figuresChanged' | 'jointReportMissing' | 'sectionsLeftOut'
)[] {
  if (account !== null && account === reviewedBy) return ['sameWhoReviewed']
  if (account !== null && writtenBy.includes(account)) return ['sameWhoWrote']
  if (!annexReady) return ['jointReportMissing']
  return [
    ...(changes > 0 && !seen ? (['figuresChanged'] as const) : []),
    ...(empty > 0 && !nothingToSay ? (['sectionsLeftOut'] as const) : []),
  ]
}
