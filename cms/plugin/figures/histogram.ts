/** How many there are by a number of days; those without one are left out. */
export type Histogram = ReadonlyMap<number, number>

/** How many there are in all. */
export function countIn(histogram: Histogram): number {
  return [...histogram.values()].reduce((all, count) => all + count, 0)
}

/** The middle of them: as many took less as took longer. Between two middles, half way. Null where there are none. */
export function medianOf(histogram: Histogram): number | null {
  const count = countIn(histogram)
  if (count === 0) return null
  const sorted = [...histogram].sort(([one], [other]) => one - other)
  const at = (place: number): number => {
    let passed = 0
    for (const [days, here] of sorted) {
      passed += here
      if (passed > place) return days
    }
    return 0
  }
  return (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2
}

/** How many took no longer than so many days. */
export function countUpTo(histogram: Histogram, days: number): number {
  return countIn(new Map([...histogram].filter(([each]) => each <= days)))
}

/** A share in whole percent, to the nearest; 100 only of all, and 0 only of none. Null of nothing. */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null
  if (part === 0 || part === whole) return part === 0 ? 0 : 100
  return Math.min(99, Math.max(1, Math.round((part * 100) / whole)))
}

/** Is a goal in percent met? By the counts: 899 of 1000 are shown as 90, and are not. */
export function meetsGoal(part: number, whole: number, percent: number): boolean {
  return part * 100 >= percent * whole
}
