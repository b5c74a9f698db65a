import { addDays } from '../../core/dates.ts'
import type { NonconformityState } from '../../nonconformities/text.ts'
import { isNonconformity, mayInstead, type TeamFacts } from '../rules.ts'
import type { EvidenceKind, FindingKind, Interviewee, Judgement } from '../text.ts'
import type { Conclusion, ReAuditState } from './text.ts'

/** Days the auditor has to look at a finding again. */
const reAuditDays = 30

/** True while the auditor has not concluded: for as long they read the case of the finding. */
export function isAsked({ state }: { readonly state: ReAuditState }): boolean {
  return state === 'asked'
}

/** Day a re-audit is concluded by; of one that was asked for on a day. */
export function reAuditDue(askedOn: string): string {
  return addDays(askedOn, reAuditDays)
}

/** Key of a re-audit of a finding: of two that are asked for at once, there is one. @param earlier how many there were */
export function reAuditKey(finding: string, earlier: number): string {
  return `${finding}:again:${String(earlier + 1)}`
}

/** A finding, as far as auditing it again goes. */
export interface AskedFinding {
  readonly kind: FindingKind
  /** State of the nonconformity it is registered as; null for none. */
  readonly caseState: NonconformityState | null
  /** A later audit has found it corrected, or repeated. */
  readonly judgedLater: boolean
}

/** What keeps a finding from being audited again: it is looked at once its measures are done. */
export function askFault({
  caseState,
  judgedLater,
  kind,
}: AskedFinding): 'notNonconformity' | 'notCorrected' | 'judgedLater' | null {
  if (!isNonconformity(kind)) return 'notNonconformity'
  if (judgedLater) return 'judgedLater'
  return caseState === 'effectCheck' || caseState === 'closed' ? null : 'notCorrected'
}

/** Who of a team looks at a finding again: the first who may still audit the unit, the lead before the others. */
export function auditorAgain({ auditors, team, ties }: TeamFacts): string | null {
  const may = mayInstead({ auditors, ties, team: [] })
  return team.find((each) => may.includes(each)) ?? null
}

/** What an auditor writes of a finding they have looked at again. */
export interface WrittenConclusion {
  readonly state: Conclusion
  readonly shownBy: readonly EvidenceKind[]
  readonly interviewee: Interviewee | null
  readonly seenOn: string
  readonly reason: string | null
}

/** What is wrong with a conclusion. Whether a measure works is never concluded from documents alone. */
export function conclusionFaults(
  { interviewee, reason, seenOn, shownBy, state }: WrittenConclusion,
  { day, reportSentOn }: { readonly day: string; readonly reportSentOn: string | null },
): {
  readonly code:
    | 'shownByMissing'
    | 'documentsAlone'
    | 'intervieweeMissing'
    | 'seenAhead'
    | 'seenBefore'
    | 'reasonMissing'
  readonly field: keyof WrittenConclusion
}[] {
  const onlyDocuments = shownBy.every((each) => each === 'document')
  return [
    ...(shownBy.length === 0
      ? [{ code: 'shownByMissing', field: 'shownBy' } as const]
      : onlyDocuments
        ? [{ code: 'documentsAlone', field: 'shownBy' } as const]
        : []),
    ...(shownBy.includes('interview') && interviewee === null
      ? [{ code: 'intervieweeMissing', field: 'interviewee' } as const]
      : []),
    ...(seenOn > day ? [{ code: 'seenAhead', field: 'seenOn' } as const] : []),
    ...(seenOn < (reportSentOn ?? '') ? [{ code: 'seenBefore', field: 'seenOn' } as const] : []),
    ...(state === 'notEffective' && reason === null
      ? [{ code: 'reasonMissing', field: 'reason' } as const]
      : []),
  ]
}

/** What a re-audit says of its finding, as a later audit would; null for one that says nothing. */
export function asJudgement({ state }: { readonly state: ReAuditState }): Judgement | null {
  if (state === 'effective') return 'closed'
  return state === 'notEffective' ? 'open' : null
}
