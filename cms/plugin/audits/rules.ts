import { addDays } from '../core/dates.ts'
import type { AuditState, EvidenceKind, FindingKind, InPlace, Judgement, Works } from './text.ts'

/** Days the audited unit has to say which facts of the draft are wrong. */
const commentDays = 7
/** Days from the audit until the report is sent, and from then until the unit has answered. */
const reportDays = 14
const answerDays = 14

/** States in which an audit lasts: its team reads the unit's records in these alone. */
export const lastingStates = [
  'notified',
  'conducted',
  'reportSent',
  'answered',
] as const satisfies readonly AuditState[]

/**
 * States in which the audited unit reads the audit: from the notice on. One that was withdrawn is read where the unit had
 * been notified.
 */
export const shownStates = [...lastingStates, 'closed'] as const satisfies readonly AuditState[]

/** True for an audit that others have carried out: their report comes in, and its findings with it. */
export function isByOthers({ by }: { readonly by?: 'own' | 'others' | null }): boolean {
  return by === 'others'
}

/** What an audit is called: by its number, and of one by others who carried it out. */
export function calledAudit({
  number,
  otherBody,
}: {
  readonly number: string
  readonly otherBody?: string | null
}): string {
  return otherBody ? `${number} (${otherBody})` : number
}

/** True while the team writes what it finds: from the notice until the report is sent. */
export function isWorkedOn({ state }: { readonly state: AuditState }): boolean {
  return state === 'notified' || state === 'conducted'
}

/** True while an audit lasts. */
export function lasts({ state }: { readonly state: AuditState }): boolean {
  return lastingStates.some((each) => each === state)
}

/** True while an audit takes every active criterion of its points: one that is over keeps those it answered. */
export function takesCatalogue(audit: { readonly state: AuditState }): boolean {
  return audit.state === 'planned' || isWorkedOn(audit)
}

/** True once the report is sent, and its findings are the unit's to answer. */
export function isReported({ state }: { readonly state: AuditState }): boolean {
  return state === 'reportSent' || state === 'answered' || state === 'closed'
}

/** Day the unit has commented on the facts by; of a draft sent on a day. */
export function commentDue(draftSentOn: string): string {
  return addDays(draftSentOn, commentDays)
}

/** Day the report is sent by; of an audit conducted on a day. */
export function reportDue(conductedOn: string): string {
  return addDays(conductedOn, reportDays)
}

/** Day the unit has answered by; of a report sent on a day. */
export function answerDue(reportSentOn: string): string {
  return addDays(reportSentOn, answerDays)
}

/** Kinds of findings that are nonconformities. */
export function isNonconformity(kind: FindingKind): boolean {
  return kind === 'major' || kind === 'minor'
}

/** True for a finding the unit answers: all but good practice. */
export function isAnswered(kind: FindingKind): boolean {
  return kind !== 'goodPractice'
}

/** Why somebody is too near a unit to audit it. */
export interface Tie {
  /** Id of the person. */
  readonly person: string
  readonly why: 'worksIn' | 'holdsRole' | 'topManagement' | 'chiefSafetyRep'
  /** Id of the unit they are tied to; null for those of the whole institution. */
  readonly unit: string | null
  /** The role they hold there; null for who works there. */
  readonly role: string | null
}

/** A team as it was chosen, and what decides whether it may audit. */
export interface TeamFacts {
  /** Ids of the team, the lead first. */
  readonly team: readonly string[]
  /** People who may audit at all: auditors and the HSE unit. */
  readonly auditors: readonly string[]
  /** Those who work in or answer for the unit, or one above or below it. */
  readonly ties: readonly Tie[]
}

/** What is wrong with a team. */
export type TeamFault =
  | { readonly code: 'memberMissing' | 'sameTwice' }
  | { readonly code: 'notAuditor'; readonly person: string }
  | { readonly code: 'notImpartial'; readonly person: string; readonly tie: Tie }

/** Everything that keeps a team from auditing the unit, member by member. */
export function teamFaults({ auditors, team, ties }: TeamFacts): TeamFault[] {
  if (team.length < 2) return [{ code: 'memberMissing' }]
  if (new Set(team).size < team.length) return [{ code: 'sameTwice' }]
  return team.flatMap((person): TeamFault[] => {
    const tie = ties.find((each) => each.person === person)
    if (tie) return [{ code: 'notImpartial', person, tie }]
    return auditors.includes(person) ? [] : [{ code: 'notAuditor', person }]
  })
}

/** Who may be on the team besides those who are: auditors and the HSE unit, less those too near the unit. */
export function mayInstead({ auditors, team, ties }: TeamFacts): string[] {
  const near = new Set(ties.map(({ person }) => person))
  return auditors.filter((each) => !near.has(each) && !team.includes(each))
}

/** What somebody writes of a criterion. Null where nothing is chosen. */
export interface WrittenAnswer {
  readonly inPlace: InPlace | null
  readonly works: Works | null
  readonly conclusion: string
  /** Kinds of what is said to show it. */
  readonly shownBy: readonly EvidenceKind[]
}

/** A fault, at its field. */
export interface LineFault<Code extends string> {
  readonly code: Code
  readonly field: string
}

/**
 * What is wrong with how a criterion is answered. Whether it works in practice is never concluded from documents alone: an
 * interview, a visit or a record shows it, or nobody has assessed it.
 */
export function answerFaults({
  conclusion,
  inPlace,
  shownBy,
  works,
}: WrittenAnswer): LineFault<
  'inPlaceMissing' | 'worksMissing' | 'documentsAlone' | 'conclusionMissing'
>[] {
  const seen = shownBy.some((kind) => kind !== 'document')
  return [
    ...(inPlace === null ? [{ code: 'inPlaceMissing', field: 'inPlace' } as const] : []),
    ...(works === null ? [{ code: 'worksMissing', field: 'works' } as const] : []),
    ...(works !== null && works !== 'notSeen' && !seen
      ? [{ code: 'documentsAlone', field: 'shownBy' } as const]
      : []),
    ...(conclusion === '' ? [{ code: 'conclusionMissing', field: 'conclusion' } as const] : []),
  ]
}

/** What is wrong with something seen or heard. */
export function evidenceFaults({
  date,
  interviewee,
  kind,
  pictures,
  what,
}: {
  readonly kind: EvidenceKind | null
  readonly interviewee: string | null
  readonly date: string | null
  readonly what: string
  /** How many pictures there are of it. */
  readonly pictures: number
}): LineFault<
  'kindMissing' | 'intervieweeMissing' | 'dateMissing' | 'whatMissing' | 'picturesOfVisits'
>[] {
  return [
    ...(kind === null ? [{ code: 'kindMissing', field: 'kind' } as const] : []),
    ...(kind === 'interview' && interviewee === null
      ? [{ code: 'intervieweeMissing', field: 'interviewee' } as const]
      : []),
    ...(date === null ? [{ code: 'dateMissing', field: 'date' } as const] : []),
    ...(what === '' ? [{ code: 'whatMissing', field: 'what' } as const] : []),
    ...(pictures > 0 && kind !== null && kind !== 'visit'
      ? [{ code: 'picturesOfVisits', field: 'pictures' } as const]
      : []),
  ]
}

/** Most pictures of one site visit. */
export const mostPictures = 20

/** Name of the field that says what a picture shows. */
export const captionField = (picture: string): string => `caption-${picture}`

/** Names of the fields that hold what stood of a picture when the form was drawn, and in which version. */
export const shownCaptionField = (picture: string): string => `shown-${picture}`
export const captionVersionField = (picture: string): string => `version-${picture}`

/** Where a site visit stands on the page of its audit: what is said of it leads there. */
export const visitAnchor = (visit: string): string => `visit-${visit}`

/** What is wrong with what is said of pictures: those who do not see one read what it shows. */
export function pictureFaults(
  said: readonly { readonly picture: { readonly id: string }; readonly caption: string }[],
): LineFault<'captionMissing'>[] {
  return said
    .filter(({ caption }) => caption === '')
    .map(({ picture }) => ({ code: 'captionMissing', field: captionField(picture.id) }))
}

/** What is wrong with a finding as somebody writes it. */
export function findingFaults({
  description,
  kind,
  title,
}: {
  readonly kind: FindingKind | null
  readonly title: string
  readonly description: string
}): LineFault<'kindMissing' | 'findingTitleMissing' | 'descriptionMissing'>[] {
  return [
    ...(kind === null ? [{ code: 'kindMissing', field: 'kind' } as const] : []),
    ...(title === '' ? [{ code: 'findingTitleMissing', field: 'title' } as const] : []),
    ...(description === '' ? [{ code: 'descriptionMissing', field: 'description' } as const] : []),
  ]
}

/** What is wrong with how the unit answers a finding: a nonconformity asks for cause and deadline too. */
export function findingAnswerFaults(
  {
    answer,
    cause,
    deadline,
    kind,
  }: {
    readonly kind: FindingKind
    readonly answer: string
    readonly cause: string
    readonly deadline: string | null
  },
  day: string,
): LineFault<
  'nothingToAnswer' | 'findingAnswerMissing' | 'causeMissing' | 'deadlineMissing' | 'deadlinePassed'
>[] {
  if (!isAnswered(kind)) return [{ code: 'nothingToAnswer', field: 'answer' }]
  const asks = isNonconformity(kind)
  return [
    ...(asks && cause === '' ? [{ code: 'causeMissing', field: 'cause' } as const] : []),
    ...(answer === '' ? [{ code: 'findingAnswerMissing', field: 'answer' } as const] : []),
    ...(asks && deadline === null ? [{ code: 'deadlineMissing', field: 'deadline' } as const] : []),
    ...(deadline !== null && deadline < day
      ? [{ code: 'deadlinePassed', field: 'deadline' } as const]
      : []),
  ]
}

/** What is wrong with how an earlier finding is judged. */
export function judgementFaults({
  grounds,
  judgement,
}: {
  readonly judgement: Judgement | null
  readonly grounds: string
}): LineFault<'judgementMissing' | 'groundsMissing'>[] {
  return [
    ...(judgement === null ? [{ code: 'judgementMissing', field: 'judgement' } as const] : []),
    ...(grounds === '' ? [{ code: 'groundsMissing', field: 'grounds' } as const] : []),
  ]
}

/** A finding, as far as sending and closing go. */
export interface FindingStand {
  readonly kind: FindingKind
  /** True where it is registered as a nonconformity. */
  readonly registered: boolean
  /** True where the unit has said what it does. */
  readonly answered: boolean
}

/** How far an audit has come. */
export interface AuditStand {
  /** Criteria of the audit, and how many are answered. */
  readonly criteria: number
  readonly answeredCriteria: number
  readonly findings: readonly FindingStand[]
  /** Judgements of the findings of earlier audits; null for one nobody has judged. */
  readonly earlier: readonly (Judgement | null)[]
  /** Site visits with pictures nobody has described. */
  readonly untold: readonly UntoldPictures[]
}

/** Pictures of a site visit that nobody has said what show. */
export interface UntoldPictures {
  /** Id of the visit. */
  readonly visit: string
  readonly count: number
}

/** What is in the way, with how many it is about. */
export interface StandFault {
  readonly code:
    | 'noCriteria'
    | 'criteriaLeft'
    | 'picturesUntold'
    | 'earlierUnjudged'
    | 'draftNotSent'
    | 'commentPending'
    | 'unregistered'
    | 'unanswered'
    | 'answerPending'
  readonly count: number
  /** Id of the site visit it is about. @default the audit as a whole */
  readonly visit?: string
}

const some = (code: StandFault['code'], count: number): StandFault[] =>
  count > 0 ? [{ code, count }] : []

/** Nonconformities that are not registered yet. */
export function unregisteredOf(findings: readonly FindingStand[]): number {
  return findings.filter(({ kind, registered }) => isNonconformity(kind) && !registered).length
}

/** Findings the unit has yet to answer. */
export function unansweredOf(findings: readonly FindingStand[]): number {
  return findings.filter(({ answered, kind }) => isAnswered(kind) && !answered).length
}

function unjudgedOf(earlier: AuditStand['earlier']): number {
  return earlier.filter((each) => each === null).length
}

/** What keeps the draft from the unit: criteria without an answer, and pictures nobody has described. */
export function draftFaults({ answeredCriteria, criteria, untold }: AuditStand): StandFault[] {
  return [
    ...(criteria === 0
      ? [{ code: 'noCriteria', count: 0 } as const]
      : some('criteriaLeft', criteria - answeredCriteria)),
    ...untold.map((each) => ({ code: 'picturesUntold', ...each }) as const),
  ]
}

/**
 * What keeps the report from being sent: a criterion without an answer, a picture nobody has described, an earlier finding
 * nobody has judged, a draft the unit has not had, or has been given time with that is not over.
 */
export function reportFaults(
  stand: AuditStand,
  draft: { readonly sentOn: string | null; readonly commented: boolean },
  day: string,
): StandFault[] {
  const waits =
    draft.sentOn === null
      ? some('draftNotSent', 1)
      : some('commentPending', !draft.commented && day <= commentDue(draft.sentOn) ? 1 : 0)
  return [...draftFaults(stand), ...some('earlierUnjudged', unjudgedOf(stand.earlier)), ...waits]
}

/** What keeps the unit's answer from being sent: findings it has said nothing of. */
export function unitAnswerFaults({ findings }: AuditStand): StandFault[] {
  return some('unanswered', unansweredOf(findings))
}

/**
 * What keeps an audit open: a nonconformity not registered, a finding not answered, an earlier one not judged. One the unit
 * has sent no answer to is closed once the day of the answer has passed, whatever is left unanswered.
 * @param due the day the unit has answered by; null once it has sent its answer
 */
export function closeFaults(
  { earlier, findings }: AuditStand,
  { day, due }: { readonly day: string; readonly due: string | null },
): StandFault[] {
  return [
    ...some('unregistered', unregisteredOf(findings)),
    ...(due === null
      ? some('unanswered', unansweredOf(findings))
      : some('answerPending', day <= due ? 1 : 0)),
    ...some('earlierUnjudged', unjudgedOf(earlier)),
  ]
}

/** A finding as the unit read it in the draft. */
export interface DraftedFinding {
  readonly kind: FindingKind
  readonly title: string
  readonly description: string
}

/** What stood in the draft of a finding that was written after it. */
export const notInDraft = { isNew: true } as const
export type AsDrafted = DraftedFinding | typeof notInDraft

/** True for a finding that did not stand in the draft. */
export function isNotInDraft(asDrafted: AsDrafted): asDrafted is typeof notInDraft {
  return 'isNew' in asDrafted
}

/**
 * What is kept of a finding that is written once the unit has the draft: how it read there, until it reads so again.
 * @param before how it stood, with what was kept of it; null for a new one
 */
export function draftedOf(
  before: (DraftedFinding & { readonly asDrafted: AsDrafted | null }) | null,
  after: DraftedFinding,
): AsDrafted | null {
  if (before === null || (before.asDrafted && isNotInDraft(before.asDrafted))) return notInDraft
  const { description, kind, title } = before.asDrafted ?? before
  const same = description === after.description && kind === after.kind && title === after.title
  return same ? null : { description, kind, title }
}

/** A finding of an earlier audit, with what later audits have said of it, the newest last. */
export interface EarlierFinding {
  readonly kind: FindingKind
  readonly judgements: readonly Judgement[]
}

/** What was said of a finding by later audits and when it was audited again, the newest last. */
export function inOrder(
  said: readonly { readonly judgement: Judgement | null; readonly day: string }[],
): Judgement[] {
  return said
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .flatMap(({ judgement }) => judgement ?? [])
}

/**
 * True for a finding the next audit looks at: nothing but what is good practice, was only a possibility, or was judged
 * closed is left out. What is repeated lives on as the finding of the audit that repeated it.
 */
export function isDrawnIn({ judgements, kind }: EarlierFinding): boolean {
  if (kind === 'goodPractice' || kind === 'improvement') return false
  const last = judgements.at(-1)
  return last === undefined || last === 'open'
}

/** Key of what an audit says of a criterion, or of an earlier finding: one each. */
export function auditLineKey(audit: string, of: string): string {
  return `${audit}:${of}`
}

/** Key of the finding an audit makes of one that is repeated: one each. */
export function repeatKey(audit: string, earlier: string): string {
  return `${audit}:repeats:${earlier}`
}
