import { addDays } from '../../core/dates.ts'
import { type ClosedDays, firstWorkingDayOfWeek } from '../../core/working-days.ts'

/** How often somebody wants the letter. `off`: only with what is asked of them by others. */
export type Often = 'daily' | 'weekly' | 'off'

/** The record a line is of. Whoever may not read it when the letter is written is not told of it. */
export interface About {
  readonly collection:
    | 'nonconformities'
    | 'measures'
    | 'enquiries'
    | 'proposals'
    | 'injuries'
    | 'hse-processes'
    | 'audits'
    | 'unit-reports'
    | 'inspections'
    | 'inspection-orders'
    | 'committee-meetings'
    | 'committee-reports'
    | 'management-reviews'
    | 'review-decisions'
    | 'reports'
    | 'stories'
    | 're-audits'
    | 'editions'
    | 'guidelines'
  readonly id: string
}

/** A line as far as it decides what stands in a letter, and where. */
export interface LineFacts {
  /** `asked`: something is to be done by the one who reads. `know`: nothing is. */
  readonly part: 'asked' | 'know'
  /** Where it is read about, and done. */
  readonly place: unknown
  /** `YYYY-MM-DD`, or null where nothing sets a date. */
  readonly due: string | null
  /** Null for what is no record: the unit's process that nobody has opened. */
  readonly about: About | null
  /** True for a line that would tell who reported a case, or of one that is kept from someone. */
  readonly sealed: boolean
  /** True for what has come up the ladder to those who may help: it stands after what is one's own. */
  readonly up: boolean
}

/** Hour in Oslo: the letter is there when people come to work, and nobody is written to at night. */
export const letterHour = 7

/** A day of letters. */
export interface LetterDay {
  readonly day: string
  /** True on the first working day of the week, when the weekly letter comes. */
  readonly weekly: boolean
  /** The day the next weekly letter comes. */
  readonly nextWeekly: string
}

/** What a working day is for letters. */
export function letterDay(day: string, closed: readonly ClosedDays[]): LetterDay {
  const next = [7, 14, 21].map((ahead) => firstWorkingDayOfWeek(addDays(day, ahead), closed))
  return {
    day,
    weekly: firstWorkingDayOfWeek(day, closed) === day,
    nextWeekly: next.find((each) => each !== null) ?? addDays(day, 28),
  }
}

/**
 * Does somebody get a letter on this day? What is asked and due before the next weekly letter does not wait for it.
 * @param lines those nobody has told them yet
 * @param standing tasks near or past their deadline, which each weekly letter names
 */
export function comes(
  often: Often,
  { nextWeekly, weekly }: LetterDay,
  lines: readonly Pick<LineFacts, 'part' | 'due' | 'up'>[],
  standing: number,
): boolean {
  const asked = lines.filter(({ part }) => part === 'asked')
  if (often === 'off') return asked.length > 0
  if (weekly) return lines.length > 0 || standing > 0
  if (often === 'daily') return lines.length > 0
  return asked.some(({ due, up }) => !up && due !== null && due < nextWeekly)
}

/** Days a last letter may lie ahead: the clock was set back. Longer, and the clock was wrong then. */
const longestSetBack = 31

/** May a letter of this day follow the last one? A second of the same day never, nor one of a day before it. */
export function mayFollow(last: string | null, day: string): boolean {
  return last === null || last < day || last > addDays(day, longestSetBack)
}

/** Lines of each part that stand by themselves; the rest is a number. */
export const named = 10

/** A letter as it is drawn. */
export interface Letter<L extends LineFacts> {
  readonly asked: readonly L[]
  readonly know: readonly L[]
  /** How many more of each there are. */
  readonly moreAsked: number
  readonly moreKnow: number
  /** True for a first letter of much: it is these numbers alone. */
  readonly sum: boolean
  readonly tasks: number
  readonly passed: number
}

/** What a letter is made of. */
export interface Material<L extends LineFacts> {
  readonly lines: readonly L[]
  /** Tasks near or past their deadline, in a weekly letter. */
  readonly standing: readonly L[]
  /** True where they never had one: what lies behind them is no news. */
  readonly first: boolean
  /** How many tasks they have in all, and of these past their deadline. */
  readonly tasks: number
  readonly passed: number
}

/**
 * A letter of bounded length: what is asked first, the most urgent first, a record once. Null where nothing is left to
 * say.
 */
export function letterOf<L extends LineFacts>({
  first,
  lines,
  passed,
  standing,
  tasks,
}: Material<L>): Letter<L> | null {
  const asked = eachOnce([...lines.filter(({ part }) => part === 'asked'), ...standing]).toSorted(
    byUrgency,
  )
  const know = lines.filter(({ part }) => part === 'know')
  if (asked.length + know.length === 0) return null
  const sum = first && asked.length + know.length > named
  const shown = sum ? 0 : named
  return {
    asked: asked.slice(0, shown),
    know: know.slice(0, shown),
    moreAsked: Math.max(0, asked.length - shown),
    moreKnow: Math.max(0, know.length - shown),
    sum,
    tasks,
    passed,
  }
}

/** Whether a letter may be read by those who look after the outbox. */
export function isSealed({ asked, know }: Pick<Letter<LineFacts>, 'asked' | 'know'>): boolean {
  return [...asked, ...know].some((line) => line.sealed)
}

/** The first line of each record: what happened stands before the reminder of it. */
function eachOnce<L extends LineFacts>(lines: readonly L[]): L[] {
  const seen = new Set<string>()
  return lines.filter(({ about, place }) => {
    const key = about === null ? JSON.stringify(place) : `${about.collection}:${about.id}`
    return seen.size < seen.add(key).size
  })
}

function byUrgency(one: LineFacts, other: LineFacts): number {
  if (one.up !== other.up) return one.up ? 1 : -1
  return (one.due ?? '9999').localeCompare(other.due ?? '9999')
}
