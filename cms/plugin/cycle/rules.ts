import type { MonthPart, Occurrence } from '../../../content/schema/index.ts'
import { assignedRoles } from '../../../content/roles.ts'
import { addDays, addMonths, covers, dayOfYear, isCivilDate, type Period } from '../core/dates.ts'

/** Months of the year as they are stored. */
export const months = [
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  '08',
  '09',
  '10',
  '11',
  '12',
] as const
export type Month = (typeof months)[number]

/** How an activity comes back: in a part of a month each year, on a day each year, or every so many months. */
export const recurrences = ['month', 'day', 'interval'] as const
export type Recurrence = (typeof recurrences)[number]

/** Which units an activity is for. */
export const reaches = ['institution', 'kinds', 'named'] as const
export type Reach = (typeof reaches)[number]

/** Parts of the HSE process of a unit. Their days are the deadlines of the process (`process-days.ts`). */
export const processParts = ['processOpened', 'preMeetingHeld', 'processClosed'] as const
/** Yearly reports, of units and of departments. Their days are the deadlines of the reports (`report-days.ts`). */
export const reportParts = ['unitReport', 'departmentReport'] as const
export type ReportPart = (typeof reportParts)[number]
/**
 * What makes an activity done: somebody says so, the HSE process of the unit has come so far, its compliance evaluation
 * of the year is approved, or its report of the year before is handed in.
 */
export const doneWhens = ['byHand', ...processParts, 'evaluationApproved', ...reportParts] as const
export type DoneWhen = (typeof doneWhens)[number]
/** What is done once for the whole institution, and has its deadline from an activity (`whole-days.ts`). */
export const wholeParts = [
  'managementReview',
  'jointReport',
  'annualReport',
  'boardTreats',
] as const
export type WholePart = (typeof wholeParts)[number]
/** What the HSE process itself makes done. */
export type ProcessPart = (typeof processParts)[number]

/** True for what follows from the HSE process. */
export function isProcessPart(doneWhen: string | null | undefined): doneWhen is ProcessPart {
  return processParts.some((each) => each === doneWhen)
}

/** True for what the yearly report of a unit makes done. */
export function isReportPart(doneWhen: string | null | undefined): doneWhen is ReportPart {
  return reportParts.some((each) => each === doneWhen)
}

/** When an activity is done. Which of the fields count follows from `recurrence`. */
export interface Recurring {
  readonly recurrence: Recurrence
  readonly month?: Month | null
  readonly part?: MonthPart | null
  /** Day of the month, 1 to 31. The 29th of February is the 28th in most years. */
  readonly day?: number | null
  readonly everyMonths?: number | null
  /** The day it is done the first time, `YYYY-MM-DD`. */
  readonly firstDay?: string | null
}

/** A definition of an activity, and from when to when it applies, both days included. */
export interface Definition extends Recurring {
  readonly from: string
  /** Null while no end is set. */
  readonly to?: string | null
}

/** The last day of a part of a month; a day past the end of the month is its last one. */
const lastDays = { early: '10', mid: '20', late: '31' } as const satisfies Record<MonthPart, string>

/**
 * The times an activity is done in a period, the earliest first. A definition has those whose last day it applies on:
 * of two that follow each other, each time belongs to one.
 */
export function occurrencesIn(definition: Definition, period: Period): Occurrence[] {
  const { from, to = null } = definition
  return timesIn(definition, period).filter(
    ({ by }) => covers(period, by) && covers({ from, to }, by),
  )
}

/** A time an activity would have been done if it had not ended, and which of the year it would have been, from 0. */
export interface Dropped {
  readonly by: string
  readonly place: number
}

/**
 * The times of a period that an activity ended before: they come after those it is done in. What ended more than a year
 * before the period was never planned for it.
 */
export function droppedIn(definition: Definition, period: Period): Dropped[] {
  const { from, to = null } = definition
  if (to === null || to < addMonths(period.from, -12)) return []
  return timesIn(definition, period)
    .filter(({ by }) => covers(period, by) && from <= by)
    .flatMap(({ by }, place) => (by > to ? [{ by, place }] : []))
}

function timesIn(
  { recurrence, month, part, day, everyMonths, firstDay }: Recurring,
  period: Period,
): Occurrence[] {
  if (recurrence === 'month') {
    if (!month || !part) return []
    return yearsOf(period).map((year) => ({
      by: dayOfYear(year, `${month}-${lastDays[part]}`),
      part,
    }))
  }
  if (recurrence === 'day') {
    if (!month || !day) return []
    return yearsOf(period).map((year) => ({
      by: dayOfYear(year, `${month}-${String(day)}`),
      part: null,
    }))
  }
  if (!everyMonths || everyMonths < 1 || !firstDay) return []
  return everyFew(firstDay, everyMonths, period)
}

function yearsOf({ from, to }: Period): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
}

/** Counted from the first day each time, so that the 31st comes back after a short month. */
function everyFew(firstDay: string, everyMonths: number, { from, to }: Period): Occurrence[] {
  const turnsTo = (day: string) =>
    Math.floor((monthNumber(day) - monthNumber(firstDay)) / everyMonths)
  const first = Math.max(0, turnsTo(from))
  return Array.from({ length: Math.max(0, turnsTo(to) - first + 1) }, (_, index) => ({
    by: addMonths(firstDay, (first + index) * everyMonths),
    part: null,
  }))
}

function monthNumber(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
}

/**
 * The year of a cycle that a day lies in.
 * @param startMonth 1 to 12
 */
export function cycleYearOn(startMonth: number, day: string): Period {
  const year = Number(day.slice(0, 4)) - (Number(day.slice(5, 7)) < startMonth ? 1 : 0)
  const from = `${String(year)}-${String(startMonth).padStart(2, '0')}-01`
  const next = String(year + 1).slice(-2)
  return {
    from,
    to: addDays(addMonths(from, 12), -1),
    label: startMonth === 1 ? String(year) : `${String(year)}/${next}`,
  }
}

/** The year of a cycle after this one. */
export function cycleYearAfter(startMonth: number, { to }: Period): Period {
  return cycleYearOn(startMonth, addDays(to, 1))
}

/** Days before a year of a cycle begins from which readers get it beside the running one: then it is being planned. */
export const nextYearDays = 60

/** True from when the year after this one is near. */
export function isNextNear({ to }: Period, day: string): boolean {
  return addDays(to, 1 - nextYearDays) <= day
}

/** What can be wrong with an activity, and the field it is wrong in. */
export const activityFaultFields = {
  unknownRole: 'responsibleRole',
  noMonth: 'month',
  noPart: 'part',
  noDay: 'day',
  noSuchDay: 'day',
  noInterval: 'everyMonths',
  noReason: 'intervalReason',
  noFirstDay: 'firstDay',
  endsBeforeStart: 'to',
  noKinds: 'unitTypes',
  noUnits: 'units',
  processNotYearly: 'recurrence',
  processNotForAll: 'reach',
} as const
export type ActivityFault = keyof typeof activityFaultFields

/** An activity as it is saved. */
export interface SavedActivity extends Partial<Definition> {
  readonly responsibleRole?: string | null
  readonly intervalReason?: string | null
  readonly reach?: Reach | null
  readonly unitTypes?: readonly string[] | null
  readonly riskClasses?: readonly string[] | null
  readonly units?: readonly unknown[] | null
  readonly doneWhen?: DoneWhen | null
}

/** The longest time between two times of an activity that needs no reason, in months. */
export const longestInterval = 12

/** Everything that is wrong with an activity. */
export function activityFaults(activity: SavedActivity): ActivityFault[] {
  const { responsibleRole, from, to } = activity
  const roleIsKnown = assignedRoles.some((each) => each === responsibleRole)
  return [
    ...(responsibleRole && !roleIsKnown ? (['unknownRole'] as const) : []),
    ...recurrenceFaults(activity),
    ...(from && to && to < from ? (['endsBeforeStart'] as const) : []),
    ...reachFaults(activity),
    ...processFaults(activity),
  ]
}

/** A deadline of the HSE process is one day of the year, for everybody: here alone stands what late means. */
function processFaults({ doneWhen, reach, recurrence }: SavedActivity): ActivityFault[] {
  if (!isProcessPart(doneWhen)) return []
  return [
    ...(recurrence === 'interval' ? (['processNotYearly'] as const) : []),
    ...(reach && reach !== 'institution' ? (['processNotForAll'] as const) : []),
  ]
}

function recurrenceFaults(activity: SavedActivity): ActivityFault[] {
  const { recurrence, month, part } = activity
  switch (recurrence) {
    case 'month':
      return [...(month ? [] : (['noMonth'] as const)), ...(part ? [] : (['noPart'] as const))]
    case 'day':
      return month ? dayFaults(month, activity.day) : ['noMonth']
    case 'interval':
      return intervalFaults(activity)
    default:
      return []
  }
}

/** A leap year stands for all: the 29th of February is a day one can mean. */
function dayFaults(month: Month, day: number | null | undefined): ActivityFault[] {
  if (day === null || day === undefined) return ['noDay']
  return isCivilDate(`2028-${month}-${String(day).padStart(2, '0')}`) ? [] : ['noSuchDay']
}

function intervalFaults(activity: SavedActivity): ActivityFault[] {
  const { everyMonths, firstDay, intervalReason } = activity
  if (!everyMonths || everyMonths < 1 || !Number.isInteger(everyMonths)) return ['noInterval']
  const needsReason = everyMonths > longestInterval && !intervalReason?.trim()
  return [
    ...(needsReason ? (['noReason'] as const) : []),
    ...(firstDay ? [] : (['noFirstDay'] as const)),
  ]
}

function reachFaults({ reach, unitTypes, riskClasses, units }: SavedActivity): ActivityFault[] {
  if (reach === 'kinds' && !unitTypes?.length && !riskClasses?.length) return ['noKinds']
  return reach === 'named' && !units?.length ? ['noUnits'] : []
}

/** What decides when and where an activity is done, and by whom. */
const decisive = [
  'recurrence',
  'month',
  'part',
  'day',
  'everyMonths',
  'firstDay',
  'reach',
  'unitTypes',
  'riskClasses',
  'units',
  'responsibleRole',
  'doneWhen',
] as const

/**
 * True for a change that would say another thing of the years before: an activity that has been due is not moved, it ends,
 * and another begins. A start is not moved over days that were due, an end not before them.
 * @param day today
 */
export function changesThePast(
  before: Definition & SavedActivity,
  after: SavedActivity,
  day: string,
): boolean {
  const upTo = (definition: Definition): string[] =>
    occurrencesIn(definition, { from: definition.from, to: addDays(day, -1), label: '' }).map(
      ({ by }) => by,
    )
  const was = upTo(before)
  if (was.length === 0) return false
  const { from = before.from, to = null } = after
  if (
    decisive.some(
      (field) => JSON.stringify(plain(before[field])) !== JSON.stringify(plain(after[field])),
    )
  )
    return true
  const still = was.filter((by) => covers({ from, to }, by))
  const others = upTo({ ...before, from, to }).length
  return still.length !== was.length || others !== was.length
}

/** Nothing chosen is nothing, however it is stored; the order in which units stand says nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(String).toSorted()
  return value === undefined || value === '' ? null : value
}
