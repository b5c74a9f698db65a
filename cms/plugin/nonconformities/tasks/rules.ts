import type { MeasureState } from '../../measures/text.ts'
import {
  asTask,
  type Give,
  type Giver,
  type Handled,
  leadsOf,
  type Responsible,
  type TitledRecord,
  whoHandles,
} from '../../tasks/rules.ts'
import { closersOf } from '../closing/rules.ts'
import { isOpen, isSerious } from '../rules.ts'
import type { NonconformityState, Severity } from '../text.ts'

/** A nonconformity as far as tasks go. One that is closed gives nothing but the answers it owes. */
export interface NonconformityFacts extends TitledRecord, Handled {
  readonly state: NonconformityState
  readonly severity: Severity | null
  readonly due: string | null
  readonly reportedDate: string
  readonly correctedBy: readonly string[]
  /** True while nobody has confirmed or cleared a death or a serious injury that was reported. */
  readonly injuryReported: boolean
  /** True while a serious injury's checklist has something left. */
  readonly notifyAuthorities: boolean
  /** Id of the person named to handle it. @default nobody is */
  readonly namedHandler?: string | null
  /** Another system has it: it is asked after. @default none has */
  readonly withSystem?: boolean
  /** Day a safety representative's report shall have its written reply; null where none is owed. */
  readonly replyDue: string | null
  /** Days by which comments of a representative are to be answered. @default none is */
  readonly answersDue?: readonly string[]
}

/** A report of someone who was asked a question and has not answered. */
export interface QuestionFacts extends TitledRecord {
  readonly reporter: string
}

/** A measure, as far as the tasks of its case go. */
export interface MeasureOfCase {
  readonly state: MeasureState
  /** Id of the nonconformity it comes from; null for one from an HSE process. */
  readonly nonconformity: string | null
}

/** What nonconformities give people to do. */
export function giveCases({
  nonconformities,
  questions,
  measures,
}: {
  readonly nonconformities: readonly NonconformityFacts[]
  readonly questions: readonly QuestionFacts[]
  readonly measures: readonly MeasureOfCase[]
}): Giver {
  return (responsible, _day, give) => {
    const measuresOf = Map.groupBy(measures, (each) => each.nonconformity)
    for (const each of nonconformities) {
      giveCase(each, measuresOf.get(each.id) ?? [], whoHandles(responsible, each), give)
    }
    for (const each of questions) {
      give([each.reporter], { ...asTask(each, 'nonconformity'), kind: 'answer', due: null })
    }
  }
}

function giveCase(
  nonconformity: NonconformityFacts,
  measures: readonly MeasureOfCase[],
  who: Responsible,
  give: Give,
): void {
  const { state, due } = nonconformity
  const task = asTask(nonconformity, 'nonconformity')
  const { namedHandler = null, withSystem = false } = nonconformity
  // Whoever is named does the work; the manager stays responsible.
  const leads = namedHandler === null ? leadsOf(who) : [namedHandler, who.manager]
  // A death never waits for somebody to be appointed.
  const first = leads.some((each) => each !== null) ? leads : who.directors
  for (const day of nonconformity.answersDue ?? []) {
    give(leads, { ...task, kind: 'answerComment', due: day })
  }
  if (!isOpen(state)) return
  const { injuryReported, notifyAuthorities, reportedDate } = nonconformity
  const injury = { ...task, due: reportedDate, first: true } as const
  if (injuryReported) give(first, { ...injury, kind: 'settleInjury' })
  if (notifyAuthorities) give(first, { ...injury, kind: 'notifyAuthorities' })
  const { replyDue } = nonconformity
  if (replyDue !== null) give(leads, { ...task, kind: 'replyToRepresentative', due: replyDue })
  if (state === 'reported') give(leads, { ...task, kind: 'receive', due })
  if (state === 'received') give(leads, { ...task, kind: 'assess', due })
  if (state === 'assessed' || state === 'inProgress') {
    const finished = measures.every((each) => each.state === 'verified')
    if (withSystem) give(leads, { ...task, kind: 'askSystem', due })
    else if (measures.length === 0) give(leads, { ...task, kind: 'treat', due })
    else if (finished && isSerious(nonconformity.severity)) {
      give(leads, { ...task, kind: 'checkEffect', due })
    } else if (finished) give([who.manager], { ...task, kind: 'close', due })
    // While measures are under way they are the task, not the nonconformity they came from.
  }
  if (state === 'effectCheck') giveClosing(nonconformity, who, give)
}

/** Closing is the task of the nearest manager who may; where none may, of the HSE director, or another of the HSE unit. */
function giveClosing(nonconformity: NonconformityFacts, who: Responsible, give: Give): void {
  const { correctedBy, due, severity } = nonconformity
  const task = asTask(nonconformity, 'nonconformity')
  const { manager, managersAbove, directors, editors } = who
  const managers = [...(manager === null ? [] : [manager]), ...managersAbove]
  const closers = closersOf(
    { correctedBy, serious: isSerious(severity) },
    { managers, directors, editors },
  )
  const [nearest] = closers
  if (nearest === undefined) return
  if (nearest === manager) give([nearest], { ...task, kind: 'close', due })
  else if (managers.includes(nearest))
    give([nearest], { ...task, kind: 'closeAsManagerAbove', due })
  else give(closers, { ...task, kind: 'closeForManagers', due })
}
