import { addDays, addMonths } from '../../core/dates.ts'
import type { TrainingFault, TrainingStanding } from './text.ts'

/** Days before it expires from which a course is said to expire soon. */
export const soonDays = 90
/** What is counted of fewer people than this is not shown: one could tell who they are. */
export const fewest = 5

/** The last day a course holds; null where it holds for good. @param months how long it holds */
export function expiresOn(date: string, months: number | null | undefined): string | null {
  return months == null ? null : addDays(addMonths(date, months), -1)
}

/** A course somebody has taken, as far as it says how they stand. */
export interface Taken {
  readonly date: string
  readonly expires: string | null
}

/** What somebody is asked to take, since when; null since for those of whom nobody knows. */
export interface Need {
  readonly as: 'must' | 'should'
  readonly since: string | null
  readonly withinMonths: number | null
}

/** How somebody stands with a course, and the day that matters for it. */
export interface Standing {
  readonly standing: TrainingStanding
  /** The day it expires or expired, or by which it must be taken. Null where there is none. */
  readonly day: string | null
}

/**
 * How somebody stands with a course: what was taken last counts, and of two of a day the one that holds longer.
 * @returns null where it is not asked of them, and they have not taken it
 */
export function standingOf(
  taken: readonly Taken[],
  need: Need | null,
  day: string,
): Standing | null {
  const last = countingOf(taken)
  if (last) {
    if (last.expires === null) return { standing: 'valid', day: null }
    if (last.expires < day) {
      if (need === null) return null
      return need.as === 'should'
        ? { standing: 'advised', day: null }
        : { standing: 'expired', day: last.expires }
    }
    const soon = last.expires <= soonOn(day)
    return { standing: soon ? 'expiring' : 'valid', day: last.expires }
  }
  if (need === null) return null
  if (need.as === 'should') return { standing: 'advised', day: null }
  const due = dueOn(need)
  return due !== null && due >= day
    ? { standing: 'due', day: due }
    : { standing: 'missing', day: due }
}

/** What counts of what somebody has taken of a course: the last, and of two of a day the one that holds longer. */
export function countingOf<T extends Taken>(taken: readonly T[]): T | undefined {
  return taken.toSorted((one, other) => longer(other).localeCompare(longer(one)))[0]
}

/** The day by which it must be taken; null where nobody knows since when. */
export function dueOn({ since, withinMonths }: Omit<Need, 'as'>): string | null {
  if (since === null) return null
  return withinMonths === null ? since : addMonths(since, withinMonths)
}

/** The last day that is soon: asked for a quarter of a million times on one day. */
function soonOn(day: string): string {
  if (lastAsked?.day !== day) lastAsked = { day, soon: addDays(day, soonDays) }
  return lastAsked.soon
}
let lastAsked: { readonly day: string; readonly soon: string } | null = null

function longer({ date, expires }: Taken): string {
  return `${expires ?? '9999-12-31'} ${date}`
}

/** True for what is a gap: it must be taken, and is not there, or does not hold any more. What one should take is none. */
export function isGap({ standing }: Standing): boolean {
  return standing === 'missing' || standing === 'expired'
}

/** How many of those who must have a course have it. */
export interface CourseCount {
  readonly asked: number
  readonly have: number
}

/** The same as it may be shown: null for what would tell of fewer than five people. */
export interface ShownCount {
  readonly asked: number | null
  readonly have: number | null
  readonly lack: number | null
}

/** A count with the few hidden: of which one could be told from the other, both are. */
export function shownCount({ asked, have }: CourseCount): ShownCount {
  const lack = asked - have
  if (asked < fewest) return { asked: null, have: null, lack: null }
  const few = (count: number): boolean => count > 0 && count < fewest
  return few(have) || few(lack) ? { asked, have: null, lack: null } : { asked, have, lack }
}

/** Somebody without an account, as the form says it. */
export interface GuestLine {
  readonly name: string
  readonly until: string | null
}

/** A held course as somebody registers it. Days are `YYYY-MM-DD`; null for none. */
export interface HeldCourse {
  readonly course: { readonly central: boolean } | null
  readonly date: string | null
  /** People ticked. */
  readonly people: readonly { readonly ofUnit: boolean; readonly account: boolean }[]
  readonly guests: readonly GuestLine[]
  /** Whoever registers confirms for those who cannot log in. */
  readonly witness: boolean
  /** The one who registers may do so for courses of the HSE unit alone. */
  readonly centralOnly: boolean
}

/** What is wrong with a held course as somebody registers it, in the order it is asked. */
export function heldFaults(
  { centralOnly, course, date, guests, people, witness }: HeldCourse,
  day: string,
): { readonly code: TrainingFault; readonly field: string }[] {
  const fault = (wrong: boolean, code: TrainingFault, field: string) =>
    wrong ? [{ code, field }] : []
  const named = guests.filter(({ name }) => name !== '')
  return [
    ...fault(course === null, 'courseMissing', 'course'),
    ...fault(course !== null && centralOnly && !course.central, 'courseNotYours', 'course'),
    ...fault(date === null, 'dateMissing', 'date'),
    ...fault(date !== null && date > day, 'dateAhead', 'date'),
    ...fault(people.length + named.length === 0, 'nobody', 'people'),
    ...fault(
      people.some(({ ofUnit }) => !ofUnit),
      'notOfUnit',
      'people',
    ),
    ...guests.flatMap(({ name, until }, place) => [
      ...fault(name === '' && until !== null, 'guestName', `guest${String(place + 1)}`),
      ...fault(
        name !== '' && (until === null || (date !== null && until < date)),
        'guestEnd',
        `until${String(place + 1)}`,
      ),
    ]),
    ...fault(
      !witness && (named.length > 0 || people.some(({ account }) => !account)),
      'witness',
      'witness',
    ),
  ]
}
