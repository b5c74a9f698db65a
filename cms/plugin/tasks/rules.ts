import { addDays } from '../core/dates.ts'
import { effectDue } from '../measures/rules.ts'
import type { MeasureState } from '../measures/text.ts'
import { closersOf } from '../nonconformities/closing/rules.ts'
import { isSerious } from '../nonconformities/rules.ts'
import type { NonconformityState, Severity } from '../nonconformities/text.ts'
import { closedWithout, mayCloseFrom } from '../processes/rules.ts'
import type { ProcessState } from '../processes/text.ts'
import type { TaskKind } from './text.ts'

/** Something one person is to do. Computed from the records each time, never stored. */
export interface Task {
  readonly kind: TaskKind
  /** The record it is done in; `unit` for a process that has not been opened yet. */
  readonly record: 'nonconformity' | 'measure' | 'process' | 'unit'
  readonly id: string
  /** Number of the record, such as `AVV-2026-0001`; null for a unit. */
  readonly number: string | null
  /** What the record is called, in people's own words; null where the unit's name says it. */
  readonly title: {
    readonly words: string
    readonly language: 'nb' | 'en'
  } | null
  readonly unit: string
  /** Year of an HSE process, null for other records. */
  readonly year: number | null
  /** `YYYY-MM-DD`, or null where nothing sets a date. */
  readonly due: string | null
  readonly overdue: boolean
}

/** Who answers for a unit today, as ids of people. */
export interface Responsible {
  readonly manager: string | null
  /** Managers above, the nearest first. */
  readonly managersAbove: readonly string[]
  readonly deputies: readonly string[]
  readonly coordinators: readonly string[]
  /** Those who speak for the employees: the unit's representatives, or the chief one where it has none. */
  readonly representatives: readonly string[]
  /** The HSE director, and the rest of the HSE unit. */
  readonly directors: readonly string[]
  readonly editors: readonly string[]
}

/** Who handles a case that concerns a manager, and its measures. */
export interface HandledElsewhere {
  /** Unit that handles it, or `hseDirector` where no unit may. */
  readonly place: string
  /** Ids of the people it is kept from. */
  readonly withheldFrom: readonly string[]
}

/** Stands for a unit where the HSE director handles a case. */
export const hseDirector = 'hseDirector'

/** A nonconformity that is not closed, as far as tasks go. */
export interface NonconformityFacts {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly unit: string
  /** @default its unit handles it */
  readonly elsewhere?: HandledElsewhere | null
  readonly state: NonconformityState
  readonly severity: Severity | null
  readonly due: string | null
  readonly reportedDate: string
  readonly correctedBy: readonly string[]
  /** True while nobody has confirmed or cleared a death or a serious injury that was reported. */
  readonly injuryReported: boolean
  /** True while a serious injury's checklist has something left. */
  readonly notifyAuthorities: boolean
  /** Day a safety representative's report shall have its written reply; null where none is owed. */
  readonly replyDue: string | null
}

/** A report of someone who was asked a question and has not answered. */
export interface QuestionFacts {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly unit: string
  readonly reporter: string
}

/** A measure that is not cancelled, as far as tasks go. */
export interface MeasureFacts {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: 'nb' | 'en'
  readonly unit: string
  /** As its case is handled. @default its unit handles it */
  readonly elsewhere?: HandledElsewhere | null
  readonly state: MeasureState
  readonly responsible: string | null
  readonly deadline: string | null
  readonly doneDate: string | null
  /** Id of the nonconformity it comes from; null for one from an HSE process. */
  readonly nonconformity: string | null
  /** Severity of that nonconformity. */
  readonly severity: Severity | null
}

/** An HSE process, as far as tasks go. */
export interface ProcessFacts {
  readonly id: string
  readonly number: string
  readonly unit: string
  readonly year: number
  readonly state: ProcessState
  readonly plan: {
    readonly preDate: string | null
    readonly mappingTo: string | null
    readonly postDate: string | null
  }
  readonly hasParticipants: boolean
  readonly confirmedByManager: boolean
  readonly confirmedByRepresentative: boolean
  readonly statementsAsked: string | null
  readonly managerHasStated: boolean
  readonly representativeHasStated: boolean
}

/** Everything tasks are computed from. */
export interface TaskFacts {
  readonly nonconformities: readonly NonconformityFacts[]
  readonly questions: readonly QuestionFacts[]
  readonly measures: readonly MeasureFacts[]
  /** Those that are not closed, and this year's closed ones. */
  readonly processes: readonly ProcessFacts[]
  /** Units in operation that have an HSE process of their own. */
  readonly ownProcessUnits: readonly string[]
  readonly responsible: ReadonlyMap<string, Responsible>
}

type Given = Omit<Task, 'overdue'>
type Give = (people: readonly (string | null)[], task: Given) => void

/** What one person is to do: overdue first, then by date, those without a date last. */
export function tasksFor(facts: TaskFacts, person: string, day: string): Task[] {
  return tasksByPerson(facts, day).get(person) ?? []
}

/** What each person is to do, in the same order. People without tasks are left out. */
export function tasksByPerson(facts: TaskFacts, day: string): Map<string, Task[]> {
  const tasks = new Map<string, Task[]>()
  const give: Give = (people, given) => {
    const task = { ...given, overdue: given.due !== null && given.due < day }
    for (const person of new Set(people)) {
      if (person === null) continue
      const own = tasks.get(person)
      if (own) own.push(task)
      else tasks.set(person, [task])
    }
  }
  const measuresOf = Map.groupBy(facts.measures, (each) => each.nonconformity)
  for (const each of facts.nonconformities) {
    giveNonconformity(each, measuresOf.get(each.id) ?? [], whoHandles(facts, each), give)
  }
  for (const each of facts.questions) {
    give([each.reporter], {
      ...asTask(each, 'nonconformity'),
      kind: 'answer',
      due: null,
    })
  }
  for (const each of facts.measures) giveMeasure(each, whoHandles(facts, each), day, give)
  for (const each of facts.processes) giveProcess(each, whoFor(facts, each.unit), day, give)
  giveUnopened(facts, day, give)
  for (const own of tasks.values()) own.sort(byUrgency)
  return tasks
}

/** Those whose deadline has passed, and those whose deadline lies at most so many days ahead. */
export function nearAndPassed(
  tasks: readonly Task[],
  day: string,
  days: number,
): { readonly passed: number; readonly near: number } {
  const last = addDays(day, days)
  const passed = tasks.filter((each) => each.overdue).length
  const near = tasks.filter((each) => !each.overdue && each.due !== null && each.due <= last).length
  return { passed, near }
}

function giveNonconformity(
  nonconformity: NonconformityFacts,
  measures: readonly MeasureFacts[],
  who: Responsible,
  give: Give,
): void {
  const { state, due } = nonconformity
  const task = asTask(nonconformity, 'nonconformity')
  const leads = leadsOf(who)
  // A death never waits for somebody to be appointed.
  const first = leads.some((each) => each !== null) ? leads : who.directors
  const { injuryReported, notifyAuthorities, reportedDate } = nonconformity
  if (injuryReported) give(first, { ...task, kind: 'settleInjury', due: reportedDate })
  if (notifyAuthorities) give(first, { ...task, kind: 'notifyAuthorities', due: reportedDate })
  const { replyDue } = nonconformity
  if (replyDue !== null) give(leads, { ...task, kind: 'replyToRepresentative', due: replyDue })
  if (state === 'reported') give(leads, { ...task, kind: 'receive', due })
  if (state === 'received') give(leads, { ...task, kind: 'assess', due })
  if (state === 'assessed' || state === 'inProgress') {
    const finished = measures.every((each) => each.state === 'verified')
    if (measures.length === 0) give(leads, { ...task, kind: 'treat', due })
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

function giveMeasure(measure: MeasureFacts, who: Responsible, day: string, give: Give): void {
  const { state, deadline } = measure
  const task = asTask(measure, 'measure')
  if (state === 'approved' || state === 'inProgress' || state === 'notEffective') {
    give([measure.responsible ?? who.manager], {
      ...task,
      kind: 'doMeasure',
      due: deadline,
    })
  }
  // Measures of an HSE process are approved together, in the process.
  if (state === 'proposed' && measure.nonconformity !== null) {
    give([who.manager], { ...task, kind: 'approveMeasure', due: deadline })
  }
  const from = effectDue(measure, measure.severity)
  if (from !== null && from <= day) {
    give([who.manager, ...who.deputies], {
      ...task,
      kind: 'verifyMeasure',
      due: null,
    })
  }
}

function giveProcess(process: ProcessFacts, who: Responsible, day: string, give: Give): void {
  if (process.state === 'closed') return
  const { id, number, unit, year } = process
  const task = {
    record: 'process' as const,
    id,
    number,
    unit,
    year,
    title: null,
  }
  const awaiting = process.state === 'awaitingSignature'
  if (process.hasParticipants && !process.confirmedByRepresentative) {
    const due = process.plan.preDate
    give(who.representatives, {
      ...task,
      kind: 'confirmAsRepresentative',
      due,
    })
  }
  if (awaiting) {
    const due = mayCloseFrom(process.statementsAsked)
    const open = !process.representativeHasStated
    const without = closedWithout(
      {
        representativeStated: process.representativeHasStated,
        hasRepresentative: who.representatives.length > 0,
        statementsAsked: process.statementsAsked,
      },
      day,
    )
    if (open)
      give(who.representatives, {
        ...task,
        kind: 'stateAsRepresentative',
        due,
      })
    if (!process.managerHasStated) give([who.manager], { ...task, kind: 'stateAsManager', due })
    else if (!open || without !== null) {
      give([who.manager], { ...task, kind: 'closeProcess', due: null })
    }
    return
  }
  const unconfirmed = process.hasParticipants && !process.confirmedByManager
  const kind = unconfirmed ? 'confirmParticipants' : 'continueProcess'
  give(leadsOf(who), { ...task, kind, due: nextDate(process) })
}

/** The date the part of the process that is under way was planned for. */
function nextDate({ state, plan }: ProcessFacts): string | null {
  if (state === 'mapping') return plan.mappingTo
  return state === 'postMeeting' ? plan.postDate : plan.preDate
}

function giveUnopened(facts: TaskFacts, day: string, give: Give): void {
  const year = Number(day.slice(0, 4))
  const begun = new Set(
    facts.processes.filter((each) => each.year === year).map((each) => each.unit),
  )
  for (const unit of facts.ownProcessUnits) {
    if (begun.has(unit)) continue
    const task = {
      record: 'unit' as const,
      id: unit,
      number: null,
      title: null,
      unit,
      year,
    }
    const due = `${String(year)}-12-31`
    give(leadsOf(whoFor(facts, unit)), { ...task, kind: 'openProcess', due })
  }
}

const nobody: Responsible = {
  manager: null,
  managersAbove: [],
  deputies: [],
  coordinators: [],
  representatives: [],
  directors: [],
  editors: [],
}

/** Who handles a record: those of its unit, or of where its case is handled, but for those it is kept from. */
function whoHandles(
  facts: TaskFacts,
  { elsewhere, unit }: Pick<NonconformityFacts, 'elsewhere' | 'unit'>,
): Responsible {
  if (!elsewhere) return whoFor(facts, unit)
  const may = (person: string | null): boolean =>
    person !== null && !elsewhere.withheldFrom.includes(person)
  const who = whoFor(facts, elsewhere.place)
  return {
    manager: may(who.manager) ? who.manager : null,
    managersAbove: who.managersAbove.filter(may),
    deputies: who.deputies.filter(may),
    coordinators: who.coordinators.filter(may),
    representatives: who.representatives.filter(may),
    directors: who.directors.filter(may),
    editors: who.editors.filter(may),
  }
}

function whoFor(facts: TaskFacts, unit: string): Responsible {
  return facts.responsible.get(unit) ?? nobody
}

/** Those who run the HSE work of a unit. */
function leadsOf({ manager, deputies, coordinators }: Responsible): (string | null)[] {
  return [manager, ...deputies, ...coordinators]
}

function asTask(
  record: Pick<QuestionFacts, 'id' | 'number' | 'title' | 'language' | 'unit'>,
  name: 'nonconformity' | 'measure',
): Pick<Task, 'record' | 'id' | 'number' | 'title' | 'unit' | 'year'> {
  const { id, number, title, language, unit } = record
  return {
    record: name,
    id,
    number,
    unit,
    year: null,
    title: { words: title, language },
  }
}

/** Dates before no date, the earliest first; of the same day by number, so that the order never jumps. */
function byUrgency(one: Task, other: Task): number {
  if (one.due !== other.due) {
    if (one.due === null) return 1
    if (other.due === null) return -1
    return one.due < other.due ? -1 : 1
  }
  return (one.number ?? one.id).localeCompare(other.number ?? other.id, 'nb', {
    numeric: true,
  })
}
