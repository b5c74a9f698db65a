import { spokenDay } from '../../admin/spoken-dates.ts'
import { fill, type Text } from '../../core/text.ts'
import { annualText as words } from './text.ts'

/** What a column is called whose figures are of a day. Two readings on two days call it otherwise, and have the same rows. */
export function dayColumn(day: string): Text {
  return { nb: spokenDay(day, 'nb'), en: spokenDay(day, 'en') }
}

/** What columns are called whose figures are of a year and the one before; a year that runs still says until when. */
export function yearColumns({
  until,
  year,
}: {
  readonly year: number
  readonly until: string
}): readonly [thisYear: Text, lastYear: Text] {
  const asWords = (which: number): Text => ({ nb: String(which), en: String(which) })
  const runs = until < `${String(year)}-12-31`
  const thisYear = runs
    ? fill(words.untilDay, { year: String(year), day: dayColumn(until) })
    : asWords(year)
  return [thisYear, asWords(year - 1)]
}
