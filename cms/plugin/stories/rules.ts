import { contactsIn, nameSeeker, piecesOf, seekerOf } from '../access-requests/redacting/rules.ts'
import { type StoryState } from './text.ts'

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

/** The first and the last year a story may be of. */
export function yearsOf(day: string): { readonly first: number; readonly last: number } {
  const last = Number(day.slice(0, 4))
  return { first: last - yearsBack, last }
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
): StoryFault[] {
  const { first, last } = yearsOf(day)
  const { topic, year } = said
  const yearFits = year !== null && Number.isInteger(year) && year >= first && year <= last
  return [
    ...textFields
      .filter((field) => (said[field] ?? '').length > longestOf(field))
      .map((field) => ({ code: 'storyTooLong', field }) as const),
    ...(yearFits ? [] : [{ code: 'yearWrong', field: 'year' } as const]),
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

/** Something in the text of a story that may point to somebody. */
export interface Finding {
  readonly kind: 'contact' | 'name' | 'unit'
  readonly field: TextField
  /** As it stands in the text. */
  readonly word: string
}

/**
 * What in a story may tell who it is about: an e-mail address or a telephone number, a name, and a unit with so few in it
 * that it names them.
 * @param known names of people, and of units that are too small to be named
 */
export function findingsIn(
  texts: StoryTexts,
  known: { readonly people: readonly string[]; readonly units: readonly string[] },
): Finding[] {
  const units = known.units.map((each) => seekerOf(each))
  const seekers = {
    contact: contactsIn,
    name: nameSeeker(known.people),
    unit: (text: string) => units.flatMap((seek) => seek(text)),
  }
  return textFields.flatMap((field) => {
    // What is found as one thing is not found as another: an address holds a name.
    let rest = texts[field]
    return (['contact', 'name', 'unit'] as const).flatMap((kind) => {
      const pieces = piecesOf(rest, seekers[kind])
      rest = pieces.map(({ taken, text }) => (taken ? ' | ' : text)).join('')
      const words = pieces.flatMap(({ taken, text }) => (taken ? [text] : []))
      return [...new Set(words)].map((word) => ({ kind, field, word }))
    })
  })
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
