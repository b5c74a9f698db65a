import { calendarYear, type Period, periodOn } from '../../plugin/core/dates.ts'

/** Periods one can look at: this one and the two before. */
export function periodsTo(day: string): Period[] {
  const year = Number(day.slice(0, 4))
  return [year, year - 1, year - 2].map(calendarYear)
}

/** The period an address asks for by its label; the one of today where it asks for none that is known. */
export function askedPeriod(label: string | undefined, day: string): Period {
  return periodsTo(day).find((each) => each.label === label) ?? periodOn(day)
}

/** A period that is asked for and not among those one can look at: the page says so, instead of showing another. */
export function unknownPeriod(label: string | undefined, day: string): string | null {
  if (label === undefined || label === '') return null
  return periodsTo(day).some((each) => each.label === label) ? null : label.slice(0, 20)
}
