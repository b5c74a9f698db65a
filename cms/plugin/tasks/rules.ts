import type { Language, Text } from '../core/text.ts'
import { addDays } from '../core/dates.ts'
import type { TaskKind } from './text.ts'

/** Something one person is to do. Computed from the records each time, never stored. */
export interface Task {
  readonly kind: TaskKind
  /**
   * The record it is done in; `unit` for a process that has not been opened yet, `activity` for one time of an activity of
   * the annual cycle; `training` for a course of one's own; `unitReport` without a number for a report nobody has started.
   */
  readonly record:
    | 'nonconformity'
    | 'measure'
    | 'process'
    | 'enquiry'
    | 'proposal'
    | 'story'
    | 'injury'
    | 'activity'
    | 'ownActivity'
    | 'compliance'
    | 'audit'
    | 'unitReport'
    | 'inspectionOrder'
    | 'accessRequest'
    | 'committeeMeeting'
    | 'committeeReport'
    | 'managementReview'
    | 'reviewDecision'
    | 'report'
    | 'reAudit'
    | 'training'
    | 'guideline'
    | 'internalGuideline'
    | 'unit'
  readonly id: string
  /** Number of the record, such as `AVV-2026-0001`; code of the unit for an activity; null for a unit. */
  readonly number: string | null
  /** What the record is called, in people's own words; null where the unit's name says it. */
  readonly title: {
    readonly words: string
    readonly language: Language
  } | null
  /** What letters may call it too, for it names nobody. @default nothing */
  readonly called?: Text
  /** True for what is advice on when it is best done: nobody else is told when its day passes. */
  readonly advice?: true
  readonly unit: string
  /** Year of an HSE process, null for other records. */
  readonly year: number | null
  /** `YYYY-MM-DD`, or null where nothing sets a date. */
  readonly due: string | null
  readonly overdue: boolean
  /** True for what goes before everything else, whatever its date. */
  readonly first?: true
}

/** Who answers for a unit today, as ids of people. */
export interface Responsible {
  readonly manager: string | null
  /** Managers above, the nearest first. */
  readonly managersAbove: readonly string[]
  readonly deputies: readonly string[]
  /** Of these, the ones who act as the manager until a day that is set. @default none */
  readonly standIns?: readonly string[]
  readonly coordinators: readonly string[]
  /** Those who speak for the employees: the unit's representatives, or the chief one where it has none. */
  readonly representatives: readonly string[]
  /** The HSE director, and the rest of the HSE unit. */
  readonly directors: readonly string[]
  readonly editors: readonly string[]
}

/** A record with a title of its own, as far as its tasks name it. */
export interface TitledRecord {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly language: Language
  readonly unit: string
}

/** Who handles a case that concerns a manager, and its measures. */
export interface HandledElsewhere {
  /** Unit that handles it, or `hseDirector` where no unit may. */
  readonly place: string
  /** Ids of the people it is kept from. */
  readonly withheldFrom: readonly string[]
}

/** What is handled in its unit, or elsewhere. */
export interface Handled {
  readonly unit: string
  /** @default its unit handles it */
  readonly elsewhere?: HandledElsewhere | null
}

/** Stands for a unit where the HSE director handles a case. */
export const hseDirector = 'hseDirector'

/** A task as a feature gives it. */
export type Given = Omit<Task, 'overdue'>
export type Give = (people: readonly (string | null)[], task: Given) => void
/** Gives the tasks of a feature, from what it has read. */
export type Giver = (responsible: ReadonlyMap<string, Responsible>, day: string, give: Give) => void

/** What each person is to do, most urgent first. People without tasks are left out. */
export function tasksByPerson(
  givers: readonly Giver[],
  responsible: ReadonlyMap<string, Responsible>,
  day: string,
): Map<string, Task[]> {
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
  for (const each of givers) each(responsible, day, give)
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
export function whoHandles(
  responsible: ReadonlyMap<string, Responsible>,
  { elsewhere, unit }: Handled,
): Responsible {
  if (!elsewhere) return whoFor(responsible, unit)
  const may = (person: string | null): boolean =>
    person !== null && !elsewhere.withheldFrom.includes(person)
  const who = whoFor(responsible, elsewhere.place)
  return {
    manager: may(who.manager) ? who.manager : null,
    managersAbove: who.managersAbove.filter(may),
    deputies: who.deputies.filter(may),
    standIns: (who.standIns ?? []).filter(may),
    coordinators: who.coordinators.filter(may),
    representatives: who.representatives.filter(may),
    directors: who.directors.filter(may),
    editors: who.editors.filter(may),
  }
}

/** Who answers for a unit; nobody where it is not known. */
export function whoFor(responsible: ReadonlyMap<string, Responsible>, unit: string): Responsible {
  return responsible.get(unit) ?? nobody
}

/** Those who run the HSE work of a unit. */
export function leadsOf({ manager, deputies, coordinators }: Responsible): (string | null)[] {
  return [manager, ...deputies, ...coordinators]
}

/** The manager, and whoever acts as the manager until a day that is set. */
export function actingManagers({ manager, standIns = [] }: Responsible): (string | null)[] {
  return [manager, ...standIns]
}

/** A titled record as its tasks name it. */
export function asTask(
  record: TitledRecord,
  name: 'nonconformity' | 'measure' | 'enquiry' | 'proposal',
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

/**
 * A death or a serious injury before all else; then dates before no date, the earliest first; of the same day by number,
 * so that the order never jumps.
 */
function byUrgency(one: Task, other: Task): number {
  if (one.first !== other.first) return one.first === true ? -1 : 1
  if (one.due !== other.due) {
    if (one.due === null) return 1
    if (other.due === null) return -1
    return one.due < other.due ? -1 : 1
  }
  return byNumber.compare(one.number ?? one.id, other.number ?? other.id)
}

/** Made once: making one for each comparison takes longer than reading the tasks. */
const byNumber = new Intl.Collator('nb', { numeric: true })
