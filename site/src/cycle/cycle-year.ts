import type { Cycle, CycleActivity, CycleYear, Occurrence, Snapshot } from '@verne/content/schema'
import { cycleAddress, type SiteLanguage } from '@verne/content/addresses/site'
import { longDate, nameOfMonth } from '../dates.ts'
import { remembered } from '../tracked/remembered.ts'
import { partOfMonth, someTimeIn } from './words.ts'

/** One time an activity is done. */
export interface Doing {
  readonly activity: CycleActivity
  readonly occurrence: Occurrence
}

/** A month of a year of a cycle. */
export interface CycleMonth {
  /** `YYYY-MM` */
  readonly month: string
  /** The earliest first. */
  readonly doings: readonly Doing[]
}

/** The cycle whose page the others stand below: the institution's own. Null where there is none at all. */
export const mainCycle = remembered(
  ({ cycles }: Snapshot): Cycle | null =>
    cycles.find((each) => each.scope === 'institution') ?? cycles[0] ?? null,
)

/** True where there is any cycle: then pages lead to it. */
export const hasCycle = remembered(({ cycles }: Snapshot): boolean => cycles.length > 0)

/** The page of a cycle. */
export function cyclePageAddress(snapshot: Snapshot, cycle: Cycle, language: SiteLanguage): string {
  return mainCycle(snapshot) === cycle ? cycleAddress(language) : cycleAddress(language, cycle.slug)
}

/** The twelve months of a year of a cycle, from its own first month on. */
export function monthsOf({ from, activities }: CycleYear): CycleMonth[] {
  const doings = doingsIn(activities)
  return Array.from({ length: 12 }, (_, place) => {
    const month = monthAfter(from, place)
    return { month, doings: doings.filter(({ occurrence }) => occurrence.by.startsWith(month)) }
  })
}

/** The next things that are done, from a day on. */
export function soonest({ current, next }: Cycle, day: string, most: number): Doing[] {
  return doingsIn([...current.activities, ...(next?.activities ?? [])])
    .filter(({ occurrence }) => occurrence.by >= day)
    .slice(0, most)
}

function doingsIn(activities: readonly CycleActivity[]): Doing[] {
  return activities
    .flatMap((activity) => activity.occurrences.map((occurrence) => ({ activity, occurrence })))
    .toSorted((one, other) => one.occurrence.by.localeCompare(other.occurrence.by))
}

function monthAfter(from: string, months: number): string {
  const day = new Date(`${from}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + months)
  return day.toISOString().slice(0, 7)
}

/** When something is done, as people say it: "15. desember 2026", "Midt i oktober". */
export function timeOf({ by, inMonth, part }: Occurrence, language: SiteLanguage): string {
  if (inMonth === true) return someTimeIn(nameOfMonth(by.slice(0, 7), language), language)
  return part === null
    ? longDate(by, language)
    : partOfMonth(part, nameOfMonth(by.slice(0, 7), language), language)
}

/** The id of a month's section on the page of its cycle. */
export function monthId(month: string): string {
  return `cycleMonth-${month}`
}
