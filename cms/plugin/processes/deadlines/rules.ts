import {
  addDays,
  calendarYear,
  dayOfYear,
  daysBetween,
  isCivilDate,
  type Period,
} from '../../core/dates.ts'
import type { ProcessState } from '../text.ts'
import type { Lateness } from './text.ts'

/** Days of the year, `MM-DD`, by which the annual cycle asks for each part of the HSE process. */
export interface ProcessDays {
  readonly openedBy: string
  readonly preMeetingBy: string
  readonly closedBy: string
}

/** What an institution begins with: the window of the guideline on the HSE process. */
export const standardDays: ProcessDays = {
  openedBy: '02-01',
  preMeetingBy: '03-15',
  closedBy: '04-30',
}

/** The days that hold in a period: the annual cycle may ask for others from a year on. */
export type ProcessDaysIn = (period: Period) => ProcessDays

/** The days of an institution whose annual cycle has no deadlines of the process. */
export const standardDaysIn: ProcessDaysIn = () => standardDays

/** The last days, `YYYY-MM-DD`, of one process. */
export type ProcessDeadlines = ProcessDays

/** A unit as far as deadlines of its process go. */
export interface DatedUnit {
  readonly process: 'own' | 'withParent' | 'none'
  /** The day it came into being, `YYYY-MM-DD`. Not there: it has always been. */
  readonly activeFrom?: string | null | undefined
}

/**
 * By when a unit opens its HSE process of a period, holds its pre-meeting and closes it; null for a unit without a
 * process of its own. One that came into being in the period has as many days as the others have from its first day; where
 * the period is too short for that, it begins with the next. Here alone it stands what late means.
 */
export function processDeadlines(
  { activeFrom, process }: DatedUnit,
  period: Period,
  daysIn: ProcessDaysIn,
): ProcessDeadlines | null {
  if (process !== 'own') return null
  const days = daysIn(period)
  const begun = activeFrom ? Math.max(0, daysBetween(period.from, activeFrom)) : 0
  const by = (day: string): string =>
    begun === 0 ? dayIn(period, day) : addDays(dayIn(period, day), begun)
  const deadlines = {
    openedBy: by(days.openedBy),
    preMeetingBy: by(days.preMeetingBy),
    closedBy: by(days.closedBy),
  }
  return begun > 0 && deadlines.closedBy > period.to ? null : deadlines
}

/** The deadlines of a process that is there already. One of a year too short for a new unit has those of everybody. */
export function deadlinesOfProcess(
  { year }: { readonly year: number },
  daysIn: ProcessDaysIn,
  activeFrom?: string | null,
): ProcessDeadlines {
  const period = calendarYear(year)
  const days = daysIn(period)
  return (
    processDeadlines({ process: 'own', activeFrom }, period, daysIn) ?? {
      openedBy: dayIn(period, days.openedBy),
      preMeetingBy: dayIn(period, days.preMeetingBy),
      closedBy: dayIn(period, days.closedBy),
    }
  )
}

/** The calendar year in the numbers of the processes of a period. */
export function processYear({ to }: Period): number {
  return Number(to.slice(0, 4))
}

/** A process as far as deadlines go. */
export interface DatedProcess {
  readonly state: ProcessState
  /** Planned day of the post-meeting. */
  readonly postDate: string | null
}

/**
 * What a unit is late with on a day; null while it is not. A unit with nothing is late when the first day has passed,
 * and one that planned its post-meeting for an earlier day when its own day has.
 */
export function lateness(
  process: DatedProcess | null,
  deadlines: ProcessDeadlines | null,
  day: string,
): Lateness | null {
  if (deadlines === null || process?.state === 'closed') return null
  if (process === null) return deadlines.openedBy < day ? 'notOpened' : null
  if (deadlines.closedBy < day) return 'notClosed'
  const { postDate, state } = process
  if (beforeMapping.includes(state) && deadlines.preMeetingBy < day) return 'preMeetingNotHeld'
  const held = state === 'awaitingSignature'
  return !held && postDate !== null && postDate < day ? 'ownDayPassed' : null
}

/** The day that has passed where a process is late; null where nothing has. */
export function lateSince(
  late: Lateness,
  process: DatedProcess | null,
  deadlines: ProcessDeadlines,
): string | null {
  switch (late) {
    case 'notOpened':
      return deadlines.openedBy
    case 'preMeetingNotHeld':
      return deadlines.preMeetingBy
    case 'notClosed':
      return deadlines.closedBy
    case 'ownDayPassed':
      return process?.postDate ?? null
  }
}

const beforeMapping: readonly ProcessState[] = ['planned', 'preMeeting']

/** The last day of the part of a process that is under way: the unit's own plan, or else what is asked of everybody. */
export function nextDeadline(
  {
    plan,
    state,
  }: {
    readonly state: ProcessState
    readonly plan: {
      readonly preDate: string | null
      readonly mappingTo: string | null
      readonly postDate: string | null
    }
  },
  deadlines: ProcessDeadlines,
): string {
  if (state === 'mapping') return plan.mappingTo ?? deadlines.closedBy
  return state === 'postMeeting'
    ? (plan.postDate ?? deadlines.closedBy)
    : (plan.preDate ?? deadlines.preMeetingBy)
}

/** True for a day of the year written `MM-DD`, 29 February among them. */
export function isDayOfYear(value: unknown): value is string {
  return typeof value === 'string' && isCivilDate(`${leapYear}-${value}`)
}

const leapYear = '2000'

/** Where a day of the year falls in a period; in its last year where it falls in none. */
function dayIn({ from, to }: Period, day: string): string {
  const first = dayOfYear(from.slice(0, 4), day)
  return first >= from && first <= to ? first : dayOfYear(to.slice(0, 4), day)
}
