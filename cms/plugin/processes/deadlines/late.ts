import { spokenDay } from '../../admin/spoken-dates.ts'
import { daysBetween } from '../../core/dates.ts'
import { fill, type Text } from '../../core/text.ts'
import { type DatedProcess, lateness, lateSince, type ProcessDeadlines } from './rules.ts'
import { type Lateness, latenessText } from './text.ts'

/** What a unit is late with, since when and in words. */
export interface Late {
  readonly kind: Lateness
  /** The day that has passed. */
  readonly due: string
  /** How many days ago that was. */
  readonly days: number
  readonly text: Text
}

/** What a unit is late with on a day, in words; null while it is not. */
export function lateOn(
  process: DatedProcess | null,
  deadlines: ProcessDeadlines | null,
  day: string,
): Late | null {
  const kind = lateness(process, deadlines, day)
  if (kind === null || deadlines === null) return null
  const due = lateSince(kind, process, deadlines) ?? day
  const words = { nb: spokenDay(due, 'nb'), en: spokenDay(due, 'en') }
  return {
    kind,
    due,
    days: daysBetween(due, day),
    text: fill(latenessText[kind], { due: words }),
  }
}
