import { addDays } from '../core/dates.ts'
import type { MeasureState } from '../measures/text.ts'
import { byRisk, type RiskLimits, riskScore } from '../risk/rules.ts'
import type {
  ClosedWithout,
  InputKind,
  MappingMethod,
  ParticipantRole,
  ProcessSection,
  ProcessState,
} from './text.ts'

/** The states of a process in their order. It moves one at a time, in either direction. */
export const states: readonly ProcessState[] = [
  'planned',
  'preMeeting',
  'mapping',
  'postMeeting',
  'awaitingSignature',
  'closed',
]

export interface ParticipantFacts {
  readonly id: string
  /** Id of a person, or a name; empty when the row says neither. */
  readonly who: string
  readonly role: ParticipantRole
  readonly pre: boolean
  readonly mapping: boolean
  readonly post: boolean
}

export interface ChallengeFacts {
  readonly id: string
  readonly title: string
  /** 1 to 5, or null while nobody has judged it. */
  readonly likelihood: number | null
  readonly consequence: number | null
  /** Id of its topic. */
  readonly topic: string | null
  readonly selected: boolean
  readonly priorityReason: string
  readonly noMappingReason: string
  readonly finding: boolean
  readonly noMeasureReason: string
}

export interface MappingFacts {
  readonly id: string
  /** Id of its challenge. */
  readonly challenge: string
  readonly method: MappingMethod
  readonly date: string | null
  readonly held: number | null
  readonly heldOf: number | null
  readonly result: string
  readonly minutes: string
  readonly finding: boolean
  /** What the finding is called where it is registered; empty while nobody has written it. */
  readonly findingTitle: string
}

/** What was said of the psychosocial working environment, which is gone through each time (aml § 4-3). */
export interface PsychosocialFacts {
  readonly goneThrough: boolean
  readonly how: string
  readonly result: string
  /** Id of the challenge that came of it, or null. */
  readonly challenge: string | null
}

export interface MeetingFacts {
  readonly date: string | null
  readonly managerAbsentReason: string
  /** What was answered when it was asked who was there; null where nobody was asked. */
  readonly attendance: readonly { readonly role: ParticipantRole; readonly came: boolean }[] | null
}

/** A measure as far as its process looks at it. */
export interface PlannedMeasure {
  readonly id: string
  readonly title: string
  /** Ids of the challenges it is for: the one it was made for, and those it was taken into use for. */
  readonly challenges: readonly string[]
  /** Was it made in this process? Others are taken into use in it. */
  readonly own: boolean
  readonly state: MeasureState
  readonly responsible: string | null
  readonly deadline: string | null
  /** NOK; 0 is an answer, null is none. */
  readonly amount: number | null
  /** Who pays; empty for nobody named. */
  readonly fundedBy: string
}

/** A process and what stands around it, as the rules see them. Texts are trimmed, and empty where there is none. */
export interface ProcessFacts {
  readonly state: ProcessState
  readonly plan: {
    readonly preDate: string | null
    readonly mappingFrom: string | null
    readonly mappingTo: string | null
    readonly postDate: string | null
    readonly hours: number | null
  }
  readonly participants: readonly ParticipantFacts[]
  readonly confirmedByManager: boolean
  readonly confirmedByRepresentative: boolean
  readonly pre: MeetingFacts
  readonly inputs: readonly {
    readonly kind: InputKind
    readonly goneThrough: boolean
  }[]
  readonly psychosocial: PsychosocialFacts
  readonly challenges: readonly ChallengeFacts[]
  readonly manyReason: string
  readonly mappings: readonly MappingFacts[]
  readonly post: MeetingFacts
  /** Day the overview of requirements was ticked as updated. */
  readonly requirementsUpdated: string | null
  /** Day the statements were asked for. */
  readonly statementsAsked: string | null
  readonly managerStated: boolean
  readonly representativeStated: boolean
  /** Someone is safety representative of the unit, or its deputy, today. Where nobody is, the chief one stands in. */
  readonly hasRepresentative: boolean
  /** Ids of the challenges and mappings that are registered as nonconformities. */
  readonly registered: ReadonlySet<string>
  readonly measures: readonly PlannedMeasure[]
  /** More challenges than this need a reason. */
  readonly manyChallenges: number
  /** From which score a risk is medium and high. */
  readonly riskLimits: RiskLimits
}

/** The state that follows, or null for the last. */
export function stateAfter(state: ProcessState): ProcessState | null {
  return states[states.indexOf(state) + 1] ?? null
}

/** The state one step back leads to, or null where there is none. A closed process is reopened instead. */
export function stateBefore(state: ProcessState): ProcessState | null {
  return state === 'closed' ? null : (states[states.indexOf(state) - 1] ?? null)
}

/** Where reopening leads: what was decided can be corrected, and statements are made anew. */
export const reopenedState: ProcessState = 'postMeeting'

const untilPost: readonly ProcessState[] = ['planned', 'preMeeting', 'mapping', 'postMeeting']

/** In which states each section may be written. Who needs more goes one step back, with a reason. */
const writable: Readonly<Record<ProcessSection, readonly ProcessState[]>> = {
  plan: untilPost,
  participants: untilPost,
  pre: ['planned', 'preMeeting'],
  preMinutes: ['planned', 'preMeeting'],
  inputs: ['planned', 'preMeeting'],
  // A process that came further before this was asked for answers it where it stands.
  psychosocial: untilPost,
  challenge: ['planned', 'preMeeting'],
  selection: ['planned', 'preMeeting'],
  mapping: ['mapping'],
  noMapping: ['mapping'],
  post: ['postMeeting'],
  postMinutes: ['postMeeting'],
  findings: ['postMeeting'],
  measures: ['postMeeting'],
  noMeasure: ['postMeeting'],
  linkedMeasures: ['postMeeting'],
  riskAfter: ['postMeeting'],
  requirements: ['postMeeting'],
  statements: ['awaitingSignature'],
}

/** May this section be written while the process stands there? */
export function isWritable(section: ProcessSection, state: ProcessState): boolean {
  return writable[section].includes(state)
}

/** True while there is an action plan to ask and write about: it is made in the post-meeting. */
export function hasPlan(state: ProcessState): boolean {
  return state === 'postMeeting' || state === 'awaitingSignature'
}

/** Days the safety representative has for the statement before the manager may close without it. */
export const statementDays = 14

/** Days manager and safety representative have to agree, from the last change of what they agree on. */
export const confirmDays = 7

/**
 * By when both are to have agreed: counted from the last change, so that nobody is late for what was changed yesterday.
 * @param changed day of the last change; null of a process from before that was stored: then the pre-meeting says it
 */
export function confirmBy(changed: string | null, preDate: string | null): string | null {
  return changed === null ? preDate : addDays(changed, confirmDays)
}

/** First day the manager may close without a statement; null before it was asked for. */
export function mayCloseFrom(statementsAsked: string | null): string | null {
  return statementsAsked === null ? null : addDays(statementsAsked, statementDays)
}

/**
 * Why a process that is closed on this day is closed without the safety representative's statement; null when there is
 * one, or when it must still be waited for. Where the unit has none, the chief one has the same time.
 */
export function closedWithout(
  facts: Pick<ProcessFacts, 'representativeStated' | 'hasRepresentative' | 'statementsAsked'>,
  day: string,
): ClosedWithout | null {
  if (facts.representativeStated) return null
  const from = mayCloseFrom(facts.statementsAsked)
  if (from === null || from > day) return null
  return facts.hasRepresentative ? 'noAnswer' : 'noAnswerFromChief'
}

/** The challenges taken in this process. */
export function selectedOf<C extends { readonly selected: boolean }>(
  challenges: readonly C[],
): C[] {
  return challenges.filter((each) => each.selected)
}

/** The challenge with the highest risk that is left out while this one, with a lower risk, is taken; or null. */
export function passedOver(
  challenge: ChallengeFacts,
  challenges: readonly ChallengeFacts[],
): ChallengeFacts | null {
  const score = riskScore(challenge)
  if (!challenge.selected || score === null) return null
  const left = byRisk(challenges.filter((each) => !each.selected))
  return left.find((each) => (riskScore(each) ?? 0) > score) ?? null
}

/** A challenge or a mapping that is marked as a finding. */
export interface Finding {
  /** Id of the challenge or mapping. */
  readonly id: string
  readonly kind: 'challenge' | 'mapping'
  /** Id of the challenge it belongs to: itself, or the one that was mapped. */
  readonly challenge: string
}

/** Everything that is marked as a finding among the challenges taken, in the order of the challenges. */
export function findingsOf(facts: {
  readonly challenges: readonly Pick<ChallengeFacts, 'id' | 'selected' | 'finding'>[]
  readonly mappings: readonly Pick<MappingFacts, 'id' | 'challenge' | 'finding'>[]
}): Finding[] {
  return selectedOf(facts.challenges).flatMap((challenge): Finding[] => [
    ...(challenge.finding
      ? [
          {
            id: challenge.id,
            kind: 'challenge' as const,
            challenge: challenge.id,
          },
        ]
      : []),
    ...facts.mappings
      .filter((mapping) => mapping.finding && mapping.challenge === challenge.id)
      .map((mapping) => ({
        id: mapping.id,
        kind: 'mapping' as const,
        challenge: challenge.id,
      })),
  ])
}

/** Findings that no nonconformity stands for yet. */
export function unregistered(
  facts: Pick<ProcessFacts, 'challenges' | 'mappings' | 'registered'>,
): Finding[] {
  return findingsOf(facts).filter((each) => !facts.registered.has(each.id))
}

/** The measures that count: those not cancelled. */
export function measuresInPlan(facts: Pick<ProcessFacts, 'measures'>): PlannedMeasure[] {
  return facts.measures.filter((each) => each.state !== 'cancelled')
}

/**
 * Are the participants the same as those both have agreed on? Until the first meeting that is who they are and what
 * they take part in; later only who they are.
 */
export function sameParticipants(
  before: readonly ParticipantFacts[],
  after: readonly ParticipantFacts[],
  state: ProcessState,
): boolean {
  const named = ({ who, role, pre, mapping, post }: ParticipantFacts): string =>
    JSON.stringify(state === 'planned' ? [who, role, pre, mapping, post] : [who, role])
  const sorted = (all: readonly ParticipantFacts[]): string[] => all.map(named).sort()
  return JSON.stringify(sorted(before)) === JSON.stringify(sorted(after))
}
