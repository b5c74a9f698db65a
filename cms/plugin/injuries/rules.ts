import { addDays, addMonths } from '../core/dates.ts'
import type { EntryState, InjuredGroup, navText } from './text.ts'

/** Days within which a known injury is entered, and NAV is told of it ("as soon as possible", folketrygdloven § 13-14). */
export const enterDays = 7
export const navDays = 7

/** Where each step leaves an entry. */
export const stateAfter = {
  register: 'registered',
  correct: 'registered',
  explain: 'registered',
  reportToNav: 'registered',
  askForCorrection: 'correctionAsked',
  strike: 'struck',
} as const satisfies Record<string, EntryState>

/** How much of an entry somebody is shown. */
export type Shape = 'named' | 'own' | 'withoutName'

/** What whoever may not see the name is shown of an entry: these fields, the month, and nothing else. */
export const fieldsWithoutName = [
  'id',
  'number',
  'unit',
  'kind',
  'year',
  'group',
  'activity',
  'injuryClass',
  'bodyPart',
  'exposure',
  'absence',
] as const

type ShareableField = (typeof fieldsWithoutName)[number]
type Shareable = Readonly<Partial<Record<ShareableField, unknown>>>

/** An entry as far as its date goes. */
interface Dated {
  readonly date: string
}

/**
 * An entry without what tells who it is of: the fields on the list and the month, `YYYY-MM`. A field that is added to
 * the register stays out of it until it is put on the list.
 */
export function withoutName<Entry extends Dated & Shareable>(
  entry: Entry,
): Pick<Entry, ShareableField & keyof Entry> & { readonly month: string } {
  const shown = Object.fromEntries(fieldsWithoutName.map((name) => [name, entry[name]]))
  return {
    ...(shown as Pick<Entry, ShareableField & keyof Entry>),
    month: entry.date.slice(0, 7),
  }
}

/** How much of an entry somebody sees: with the name for whoever keeps the register, all of one's own, else no name. */
export function shapeFor(
  entry: { readonly person: string | null },
  reader: { readonly person: string | null; readonly seesNames: boolean },
): Shape {
  if (reader.seesNames) return 'named'
  return reader.person !== null && entry.person === reader.person ? 'own' : 'withoutName'
}

/** What was given for an entry, read. */
export interface EntryValues {
  readonly date: string
  readonly person: string | null
  readonly personName: string | null
  readonly nav: keyof typeof navText | null
  readonly navDate: string | null
  readonly navReason: string | null
}

interface EntryFault {
  readonly code:
    | 'dateInFuture'
    | 'injuredMissing'
    | 'injuredTwice'
    | 'navDateMissing'
    | 'navReasonMissing'
    | 'navAlone'
  readonly field: string
}

/** What is wrong with an entry on a day, beside what its fields cannot take. */
export function entryFaults(values: EntryValues, day: string): EntryFault[] {
  const { date, person, personName } = values
  const missing = (is: boolean, code: EntryFault['code'], field: string): EntryFault[] =>
    is ? [{ code, field }] : []
  return [
    ...missing(date > day, 'dateInFuture', 'date'),
    ...missing(person === null && personName === null, 'injuredMissing', 'person'),
    ...missing(person !== null && personName !== null, 'injuredTwice', 'personName'),
    ...navFaults(values, day),
  ]
}

/** What is wrong with what is said of the form to NAV. */
export function navFaults(
  { nav, navDate, navReason }: Pick<EntryValues, 'nav' | 'navDate' | 'navReason'>,
  day: string,
): EntryFault[] {
  if (nav === 'sent' && navDate === null) return [{ code: 'navDateMissing', field: 'navDate' }]
  if (nav === 'notNeeded' && navReason === null)
    return [{ code: 'navReasonMissing', field: 'navReason' }]
  if (navDate !== null && navDate > day) return [{ code: 'dateInFuture', field: 'navDate' }]
  const alone = (navDate !== null && nav !== 'sent') || (navReason !== null && nav !== 'notNeeded')
  return alone ? [{ code: 'navAlone', field: 'nav' }] : []
}

/** An entry as far as its deadlines go. */
export interface EntryFacts {
  readonly state: EntryState
  readonly date: string
  readonly group: InjuredGroup
  readonly nav: keyof typeof navText | null
  /** First day it stood in the register. */
  readonly entered: string
  readonly askedDate: string | null
}

/** By when an injury that a case tells of is entered. */
export function enterBy(reported: string): string {
  return addDays(reported, enterDays)
}

/** By when NAV is told of an entry; null where it is told, need not be, is told by another employer, or it is struck. */
export function navBy({
  entered,
  group,
  nav,
  state,
}: Pick<EntryFacts, 'entered' | 'group' | 'nav'> & Partial<Pick<EntryFacts, 'state'>>):
  string | null {
  if (state === 'struck') return null
  const ours = group === 'employee' || group === 'student'
  return nav === null && ours ? addDays(entered, navDays) : null
}

/** By when somebody who asked for a correction is answered: within a month (GDPR article 12 no. 3). Null where none is. */
export function answerBy({
  askedDate,
  state,
}: Pick<EntryFacts, 'askedDate' | 'state'>): string | null {
  return state === 'correctionAsked' && askedDate !== null ? addMonths(askedDate, 1) : null
}

/** The time of the clock as it is kept, `HH:MM`; null for what is none. */
export function clockTime(given: string): string | null {
  const [, hour = '', minute = ''] = /^([01]?\d|2[0-3])[.:]?([0-5]\d)$/.exec(given.trim()) ?? []
  return hour === '' ? null : `${hour.padStart(2, '0')}:${minute}`
}

/** Names of the fields that differ, of those an entry can be corrected in. Never what stood there. */
export function changedIn(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  return Object.keys(after).filter((name) => (before[name] ?? null) !== (after[name] ?? null))
}
