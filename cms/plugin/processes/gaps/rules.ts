import type { Text } from '../../core/text.ts'
import { lacksFunding } from '../../measures/rules.ts'
import { riskScore } from '../../risk/rules.ts'
import {
  type ChallengeFacts,
  closedWithout,
  isWritable,
  type Finding,
  type MappingFacts,
  mayCloseFrom,
  measuresInPlan,
  passedOver,
  type ProcessFacts,
  selectedOf,
  states,
  findingsOf,
} from '../rules.ts'
import { inputText, type ProcessSection, type ProcessState } from '../text.ts'
import type { GapCode } from './text.ts'

/** Something missing before the next step, and where it is put right. */
export interface Gap {
  readonly code: GapCode
  readonly section: ProcessSection
  /** Id of the participant, challenge, mapping or measure it is about; the kind of input for inputs. */
  readonly row: string | null
  /** Field within the section or row. */
  readonly field: string | null
  /** What stands in the sentence. `day` is a civil date. */
  readonly values: Readonly<Record<string, string | number | Text>>
}

/**
 * What is missing before the process can leave the state it stands in. What an earlier step demanded is demanded still:
 * a participant who is added in the post-meeting must be agreed on too.
 */
export function gaps(facts: ProcessFacts, day: string): Gap[] {
  if (facts.state === 'closed') return []
  return states
    .slice(0, states.indexOf(facts.state) + 1)
    .flatMap((state) => demands[state](facts, day))
}

/** What one part lacks, wherever the process stands: what can be done beforehand is told beforehand. */
export function gapsOfPart(facts: ProcessFacts, part: ProcessState, day: string): Gap[] {
  return demands[part](facts, day)
}

/** What is asked for and never stops anyone: a unit with many challenges knows best how many it can take. */
const warnings: readonly GapCode[] = ['manyWithoutReason', 'topicMissing']

/** What must be put right before the process goes on; the rest is asked for only. */
export function blocking(found: readonly Gap[]): Gap[] {
  return found.filter((each) => !warnings.includes(each.code))
}

const demands: Readonly<Record<ProcessState, (facts: ProcessFacts, day: string) => Gap[]>> = {
  planned: planGaps,
  preMeeting: preMeetingGaps,
  mapping: mappingGaps,
  postMeeting: postMeetingGaps,
  awaitingSignature: statementGaps,
  closed: () => [],
}

const planned = {
  preDate: { nb: 'formøtet', en: 'the pre-meeting' },
  mappingFrom: {
    nb: 'starten på kartleggingen',
    en: 'the start of the mapping',
  },
  mappingTo: { nb: 'slutten på kartleggingen', en: 'the end of the mapping' },
  postDate: { nb: 'ettermøtet', en: 'the post-meeting' },
} as const satisfies Record<string, Text>

/** What must stand before anyone can agree on it: dates, hours, and who takes part. */
export function unplanned({
  plan,
  participants,
}: Pick<ProcessFacts, 'plan' | 'participants'>): Gap[] {
  const names = Object.keys(planned) as (keyof typeof planned)[]
  const dates = names.flatMap((name) => plan[name] ?? [])
  const inOrder = dates.every((each, index) => index === 0 || (dates[index - 1] ?? '') <= each)
  return [
    ...names
      .filter((name) => plan[name] === null)
      .map((name) =>
        gap('dateMissing', 'plan', {
          field: name,
          values: { what: planned[name] },
        }),
      ),
    ...(inOrder ? [] : [gap('datesInWrongOrder', 'plan', { field: 'preDate' })]),
    ...((plan.hours ?? 0) > 0 ? [] : [gap('hoursMissing', 'plan', { field: 'hours' })]),
    ...(participants.length === 0 ? [gap('participantsMissing', 'participants')] : []),
    ...participants.flatMap((each, index) =>
      each.who === ''
        ? [
            gap('participantUnnamed', 'participants', {
              row: each.id,
              field: 'name',
              values: { row: index + 1 },
            }),
          ]
        : [],
    ),
  ]
}

function planGaps(facts: ProcessFacts): Gap[] {
  const found = unplanned(facts)
  if (facts.participants.length === 0) return found
  return [
    ...found,
    ...(facts.confirmedByManager
      ? []
      : [gap('managerNotConfirmed', 'participants', { field: 'confirm' })]),
    ...(facts.confirmedByRepresentative
      ? []
      : [
          gap(
            facts.hasRepresentative ? 'representativeNotConfirmed' : 'chiefNotConfirmed',
            'participants',
            { field: 'confirm' },
          ),
        ]),
  ]
}

const meetings = {
  pre: { nb: 'formøtet', en: 'pre-meeting' },
  post: { nb: 'ettermøtet', en: 'post-meeting' },
} as const satisfies Record<string, Text>

/** The manager takes part in both meetings, or a named deputy does, with a reason. */
function meetingGaps(facts: ProcessFacts, section: 'pre' | 'post'): Gap[] {
  const { attendance, date, managerAbsentReason } = facts[section]
  const values = { what: meetings[section] }
  const found = date === null ? [gap('meetingDateMissing', section, { field: 'date', values })] : []
  // Asked while it can be answered; of a meeting of before that was asked, the plan is all there is.
  if (attendance === null && isWritable(section, facts.state)) {
    return [...found, gap('attendanceMissing', section, { field: 'attendance', values })]
  }
  const was = (role: 'lineManager' | 'deputyManager'): boolean =>
    attendance === null
      ? facts.participants.some((each) => each.role === role && each[section] && each.who !== '')
      : attendance.some((each) => each.role === role && each.came)
  if (was('lineManager')) return found
  if (managerAbsentReason === '') {
    found.push(
      gap('managerAbsentWithoutReason', section, {
        field: 'managerAbsentReason',
        values,
      }),
    )
  }
  if (!was('deputyManager'))
    found.push(gap('managerAbsentWithoutDeputy', section, { field: 'deputy', values }))
  return found
}

function preMeetingGaps(facts: ProcessFacts): Gap[] {
  const { challenges, inputs } = facts
  const kinds = Object.keys(inputText) as (keyof typeof inputText)[]
  return [
    ...meetingGaps(facts, 'pre'),
    ...kinds
      .filter((kind) => !inputs.some((each) => each.kind === kind && each.goneThrough))
      .map((kind) =>
        gap('inputNotGoneThrough', 'inputs', {
          row: kind,
          field: 'goneThrough',
          values: { what: inputText[kind] },
        }),
      ),
    ...psychosocialGaps(facts),
    ...(challenges.length === 0 ? [gap('noChallenges', 'challenge')] : []),
    ...challenges
      .filter((each) => riskScore(each) === null)
      .map((each) => aboutChallenge('riskMissing', 'challenge', each, 'likelihood')),
    ...challenges
      .filter((each) => each.topic === null)
      .map((each) => aboutChallenge('topicMissing', 'challenge', each, 'topic')),
    ...selectionGaps(facts),
  ]
}

/**
 * The psychosocial working environment is gone through each time (aml § 4-3): how, and what came of it. A process that
 * awaits its statements had its meetings before this was asked for, and is not held back.
 */
function psychosocialGaps({ challenges, psychosocial, state }: ProcessFacts): Gap[] {
  if (state === 'awaitingSignature') return []
  const { challenge, goneThrough, how, result } = psychosocial
  const became = challenges.some((each) => each.id === challenge)
  if (!goneThrough) return [gap('psychosocialMissing', 'psychosocial', { field: 'goneThrough' })]
  return [
    ...(how === '' ? [gap('psychosocialHowMissing', 'psychosocial', { field: 'how' })] : []),
    ...(result === '' && !became
      ? [gap('psychosocialResultMissing', 'psychosocial', { field: 'result' })]
      : []),
  ]
}

function selectionGaps(facts: ProcessFacts): Gap[] {
  const { challenges, manyChallenges: limit, manyReason } = facts
  if (challenges.length === 0) return []
  const chosen = selectedOf(challenges)
  if (chosen.length === 0) return [gap('noneSelected', 'selection')]
  const many =
    chosen.length > limit && manyReason === ''
      ? [
          gap('manyWithoutReason', 'selection', {
            field: 'manyReason',
            values: { count: chosen.length, limit },
          }),
        ]
      : []
  const lower = chosen.flatMap((each) => {
    const higher = passedOver(each, challenges)
    if (higher === null || each.priorityReason !== '') return []
    const values = { title: each.title, higher: higher.title }
    return [
      gap('lowerBeforeHigher', 'selection', {
        row: each.id,
        field: 'priorityReason',
        values,
      }),
    ]
  })
  return [...many, ...lower]
}

function mappingGaps(facts: ProcessFacts): Gap[] {
  return selectedOf(facts.challenges).flatMap((challenge) => {
    const own = facts.mappings.filter((each) => each.challenge === challenge.id)
    if (own.length === 0 && challenge.noMappingReason === '') {
      return [aboutChallenge('notMapped', 'noMapping', challenge, 'noMappingReason')]
    }
    return own.flatMap((mapping) => faultsOfMapping(mapping, challenge.title))
  })
}

function faultsOfMapping(mapping: MappingFacts, title: string): Gap[] {
  const about = (code: GapCode, field: string): Gap =>
    gap(code, 'mapping', { row: mapping.id, field, values: { title } })
  const found = mapping.date === null ? [about('mappingDateMissing', 'date')] : []
  if (mapping.method !== 'appraisals') {
    return mapping.result === '' ? [...found, about('mappingResultMissing', 'result')] : found
  }
  const { held, heldOf } = mapping
  if (held === null || heldOf === null) found.push(about('appraisalsUncounted', 'held'))
  else if (held > heldOf) found.push(about('appraisalsMiscounted', 'held'))
  // What is said in an appraisal interview stays there.
  if (mapping.result !== '' || mapping.minutes !== '') found.push(about('appraisalsTold', 'result'))
  return found
}

function postMeetingGaps(facts: ProcessFacts): Gap[] {
  const chosen = selectedOf(facts.challenges)
  const plan = measuresInPlan(facts)
  const titleOf = (id: string): string => chosen.find((each) => each.id === id)?.title ?? ''
  return [
    ...meetingGaps(facts, 'post'),
    ...findingsOf(facts).flatMap((each) => {
      // Also one that is registered keeps its title: the report is read by it.
      const code = isUntitled(each, facts)
        ? 'findingUntitled'
        : facts.registered.has(each.id)
          ? null
          : 'findingUnregistered'
      const about = { row: each.id, values: { title: titleOf(each.challenge) } }
      return code === null ? [] : [gap(code, 'findings', about)]
    }),
    ...chosen
      .filter((each) => each.noMeasureReason === '')
      .filter((each) => !plan.some(({ challenges }) => challenges.includes(each.id)))
      .map((each) => aboutChallenge('neitherMeasureNorReason', 'measures', each)),
    ...measureGaps(facts),
    ...approvalGaps(facts),
    ...(facts.requirementsUpdated === null
      ? [gap('requirementsNotUpdated', 'requirements', { field: 'updated' })]
      : []),
  ]
}

/** What a mapping found is known by a title of its own; a challenge that is a finding has its title already. */
function isUntitled({ id, kind }: Finding, { mappings }: Pick<ProcessFacts, 'mappings'>): boolean {
  return kind === 'mapping' && !mappings.find((each) => each.id === id)?.findingTitle
}

/** What the findings lack before they can be registered. */
export function findingGaps(facts: ProcessFacts): Gap[] {
  return postMeetingGaps(facts).filter(({ code }) => code === 'findingUntitled')
}

/** What the measures of the plan lack before the manager can approve them. */
export function measureGaps(facts: Pick<ProcessFacts, 'measures'>): Gap[] {
  // What was approved elsewhere before it was taken into use is taken as it was approved.
  const asked = measuresInPlan(facts).filter(({ own, state }) => own || state === 'proposed')
  return asked.flatMap((measure) => {
    const about = (code: GapCode, field: string): Gap =>
      gap(code, 'measures', {
        row: measure.id,
        field,
        values: { title: measure.title },
      })
    return [
      ...(measure.responsible === null ? [about('measureWithoutResponsible', 'responsible')] : []),
      ...(measure.deadline === null ? [about('measureWithoutDeadline', 'deadline')] : []),
      ...(measure.amount === null ? [about('measureWithoutCost', 'amount')] : []),
      // What was approved before funding was asked for stays approved.
      ...(measure.state === 'proposed' && lacksFunding(measure)
        ? [about('measureWithoutFunding', 'fundedBy')]
        : []),
    ]
  })
}

function approvalGaps(facts: ProcessFacts): Gap[] {
  return measuresInPlan(facts)
    .filter((each) => each.state === 'proposed')
    .map((each) =>
      gap('measureNotApproved', 'measures', {
        row: each.id,
        field: 'approve',
        values: { title: each.title },
      }),
    )
}

function statementGaps(facts: ProcessFacts, day: string): Gap[] {
  const awaited = !facts.representativeStated && closedWithout(facts, day) === null
  return [
    ...(facts.managerStated ? [] : [gap('managerNotStated', 'statements', { field: 'manager' })]),
    ...(awaited
      ? [
          gap(
            facts.hasRepresentative ? 'representativeNotStated' : 'chiefNotStated',
            'statements',
            {
              field: 'representative',
              values: { day: mayCloseFrom(facts.statementsAsked) ?? '' },
            },
          ),
        ]
      : []),
  ]
}

function aboutChallenge(
  code: GapCode,
  section: ProcessSection,
  challenge: ChallengeFacts,
  field: string | null = null,
): Gap {
  return gap(code, section, {
    row: challenge.id,
    field,
    values: { title: challenge.title },
  })
}

function gap(code: GapCode, section: ProcessSection, more: Partial<Gap> = {}): Gap {
  return { code, section, row: null, field: null, values: {}, ...more }
}
