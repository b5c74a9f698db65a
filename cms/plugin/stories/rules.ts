import {
  contactsIn,
  nameSeeker,
  piecesOf,
  type Seeker,
  seekerOf,
} from '../access-requests/redacting/rules.ts'
import { erasedText, type StoryState } from './text.ts'

/** What a story tells, in the order it is read; each is written in both languages. */
export const storyParts = ['title', 'reported', 'carriedOut', 'different'] as const
export type StoryPart = (typeof storyParts)[number]

/** The fields its text stands in: Norwegian, then English. */
export const textFields = storyParts.flatMap((part) => [part, `${part}En`] as const)
export type TextField = (typeof textFields)[number]
/** What a story says, by its fields. */
export type StoryTexts = Readonly<Record<TextField, string>>

/** Most characters of a title, and of each other part: it is read in a minute. */
export const longestStory = { title: 100, part: 700 } as const
/** Most cases a story is based on. */
export const mostCases = 12
/** Fewest characters of a place that is looked for. */
const shortestPlace = 3
/** How many years back a story may be of. */
const yearsBack = 10

/** Steps by which somebody has a hand in what a story says. */
const handedBy: readonly string[] = ['write', 'change', 'submit']

/** States in which what it says can still be changed: it is a draft again then. */
const changeable: readonly StoryState[] = ['draft', 'toApprove', 'approved', 'published']

interface Standing {
  readonly state: StoryState
}

/** True where what it says can be changed. What was withdrawn stays as it was. */
export function isChangeable({ state }: Standing): boolean {
  return changeable.includes(state)
}

/** True once readers get it. */
export function isPublished({ state }: Standing): boolean {
  return state === 'published'
}

/** True while it waits to be approved or published. */
export function isWaiting({ state }: Standing): boolean {
  return state === 'toApprove' || state === 'approved'
}

/** A line of the history of a story, as far as the rules look at it. */
interface HistoryLine {
  readonly step: string
  readonly note?: string | null
}
type History = readonly HistoryLine[] | null | undefined

/** True once its text has been deleted. */
function isErased(steps: History): boolean {
  return (steps ?? []).some(({ step }) => step === 'erase')
}

/** True where its text can be deleted: nobody reads it any longer, or nobody has yet, and it is still there. */
export function isErasable({ state, steps }: Standing & { readonly steps?: History }): boolean {
  return (state === 'draft' || state === 'withdrawn') && !isErased(steps)
}

/** What stands in a story whose text has been deleted. */
export const erasedTexts: StoryTexts = Object.fromEntries(
  storyParts.flatMap((part) => [
    [part, erasedText.nb],
    [`${part}En`, erasedText.en],
  ]),
) as Record<TextField, string>

/** The history of a story. Once its text is deleted, what was said of it goes too, all but why it was deleted. */
export function historyKept<Line extends HistoryLine>(steps: readonly Line[]): readonly Line[] {
  if (!isErased(steps)) return steps
  return steps.map((each) => (each.step === 'erase' ? each : { ...each, note: null }))
}

/** The first and the last year a story may be of. */
export function yearsOf(day: string): { readonly first: number; readonly last: number } {
  const last = Number(day.slice(0, 4))
  return { first: last - yearsBack, last }
}

/**
 * True where a story may be of this year.
 * @param standing the year that stands there already, which stays right however long ago it is; null for a new story
 */
function yearFits(year: number | null, day: string, standing: number | null): boolean {
  if (year === null || !Number.isInteger(year)) return false
  const { first, last } = yearsOf(day)
  return year === standing || (year >= first && year <= last)
}

/** What is wrong with a story as somebody writes it, beside what is missing in it. What could not be read is null. */
export interface StoryFault {
  readonly code: 'storyTooLong' | 'yearWrong' | 'topicMissing'
  readonly field: TextField | 'year' | 'topic'
}
export function storyFaults(
  said: Readonly<Record<TextField, string | null>> & {
    readonly year: number | null
    readonly topic: string | null
  },
  day: string,
  standing: number | null = null,
): StoryFault[] {
  const { topic, year } = said
  return [
    ...textFields
      .filter((field) => (said[field] ?? '').length > longestOf(field))
      .map((field) => ({ code: 'storyTooLong', field }) as const),
    ...(yearFits(year, day, standing) ? [] : [{ code: 'yearWrong', field: 'year' } as const]),
    ...(topic === null ? [{ code: 'topicMissing', field: 'topic' } as const] : []),
  ]
}

/** Most characters of a field. */
export function longestOf(field: TextField): number {
  return field === 'title' || field === 'titleEn' ? longestStory.title : longestStory.part
}

/** The numbers of cases somebody has written, each once. */
export function numbersIn(written: string | null): string[] {
  return [
    ...new Set(
      (written ?? '')
        .toUpperCase()
        .split(/[\s,;]+/)
        .filter(Boolean),
    ),
  ]
}

/** Accounts that have written some of a story, or sent it for approval: none of them approves it. */
export function handsIn(
  steps: readonly { readonly step: string; readonly by?: string | null }[] | null | undefined,
): string[] {
  return (steps ?? []).flatMap(({ by, step }) => (by && handedBy.includes(step) ? [by] : []))
}

/** What is looked for in a story, what is found first before what may lie in it. */
const findingKinds = ['contact', 'number', 'name', 'place', 'unit'] as const

/** Something in the text of a story that may point to somebody. */
export interface Finding {
  readonly kind: (typeof findingKinds)[number]
  readonly field: TextField
  /** As it stands in the text. */
  readonly word: string
}

/** What a story is held against. */
export interface KnownInStory {
  /** Names of people. */
  readonly people: readonly string[]
  /** Where the cases happened, as it was written there. */
  readonly places: readonly string[]
  /** Names of units that are too small to be named. */
  readonly units: readonly string[]
  /** Their codes. */
  readonly codes: readonly string[]
}

/**
 * What in a story may tell who it is about: an e-mail address or a telephone number, the number of a record, a name, the
 * place of a case, and a unit with so few in it that it names them.
 */
export function findingsIn(texts: StoryTexts, known: KnownInStory): Finding[] {
  const seekers: Readonly<Record<Finding['kind'], Seeker>> = {
    contact: contactsIn,
    number: recordNumbersIn,
    name: nameSeeker(known.people),
    place: anyOf(known.places.flatMap(placeNames).map((each) => seekerOf(each))),
    // A code may be a word in small letters.
    unit: anyOf([
      ...known.units.map((each) => seekerOf(each)),
      ...known.codes.map((each) => seekerOf(each, true)),
    ]),
  }
  return textFields.flatMap((field) => {
    // What is found as one thing is not found as another: an address holds a name.
    let rest = texts[field]
    return findingKinds.flatMap((kind) => {
      const pieces = piecesOf(rest, seekers[kind])
      rest = pieces.map(({ taken, text }) => (taken ? ' | ' : text)).join('')
      const words = pieces.flatMap(({ taken, text }) => (taken ? [text] : []))
      return [...new Set(words)].map((word) => ({ kind, field, word }))
    })
  })
}

/** Numbers of records, as every series gives them: letters, the year, a running number (`AVV-2026-0012`, `SAK-AMU-2026-3`). */
const recordNumber =
  /(?<![\p{L}\d])\p{L}{3,4}(?:[-–]\p{L}{2,8})?[-–]\d{4}[-–]\d{1,8}(?![\p{L}\d])/gu

/** Where numbers of records stand in a text. */
function recordNumbersIn(text: string): [number, number][] {
  return [...text.matchAll(recordNumber)].map((each) => [each.index, each.index + each[0].length])
}

/** What a place is called: all that was written, and each part of it between commas. */
function placeNames(place: string): string[] {
  const parts = place.split(/[,;/]/u).map((each) => each.trim())
  return [...new Set([place.trim(), ...parts])].filter((each) => each.length >= shortestPlace)
}

function anyOf(seekers: readonly Seeker[]): Seeker {
  return (text) => seekers.flatMap((seek) => seek(text))
}

/** A unit as far as it decides what a story may name. */
export interface SizedUnit {
  readonly id: string
  readonly parent: string | null
  /** How many work there; null where nobody has said. */
  readonly employees: number | null
  readonly workplace: string | null
}

/** Units with fewer than so many people. Where nobody has said how many, one with none below it counts as small. */
export function smallUnits(units: readonly SizedUnit[], fewest: number): SizedUnit[] {
  const parents = new Set(units.map(({ parent }) => parent))
  return units.filter(({ employees, id }) =>
    employees === null ? !parents.has(id) : employees < fewest,
  )
}

/** Kinds of workplace that can be named: in some unit of the kind there are so many that nobody is meant. */
export function sayableWorkplaces(
  units: readonly SizedUnit[],
  fewest: number,
): ReadonlySet<string> {
  return new Set(
    units.flatMap(({ employees, workplace }) =>
      workplace !== null && (employees ?? 0) >= fewest ? [workplace] : [],
    ),
  )
}
