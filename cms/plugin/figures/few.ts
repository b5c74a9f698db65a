/** Fewer than this many cases about people can point to somebody, where the institution has set no number of its own. */
export const fewestPeople = 5

/** Of fewer people nothing is told to everyone: what the institution has set, and never below what Verne comes with. */
export function fewestTold({ peopleThreshold }: { readonly peopleThreshold: number }): number {
  return Math.max(peopleThreshold, fewestPeople)
}

/** Which figures are hidden. */
export interface FewOptions<Key> {
  /** A figure about people is shown from here on, and never below. */
  readonly fewest: number
  /** The parts that tell of people. @default all */
  readonly aboutPeople?: (key: Key) => boolean
}

/** Figures about people, as they may be shown: null for one that is hidden. */
export interface ShownCounts<Key> {
  readonly counts: ReadonlyMap<Key, number | null>
  /** Of all, the hidden ones among them; null where the sum would tell them. */
  readonly total: number | null
}

/**
 * Hides figures about people that are too few, and as many more as it takes that nobody can work them out from the total and
 * the figures that are shown. Nothing stays shown: it tells of nobody.
 * @param counts the whole of something, in parts that do not overlap
 */
export function hideFew<Key>(
  counts: ReadonlyMap<Key, number>,
  { fewest, aboutPeople = () => true }: FewOptions<Key>,
): ShownCounts<Key> {
  const all = [...counts]
  const few = all.filter(([key, count]) => aboutPeople(key) && count > 0 && count < fewest)
  const total = sum(all)
  if (few.length === 0) return { counts, total }
  const hidden = new Map(few)
  // The smallest of the others first: what is lost is as little as can be. Those that are equal go together, because
  // which of them was taken would tell, too.
  const others = Map.groupBy(
    all.filter(([key, count]) => count > 0 && !hidden.has(key)),
    ([, count]) => count,
  )
  for (const [, alike] of [...others].sort(([one], [other]) => one - other)) {
    if (!tells([...hidden.values()], fewest)) break
    for (const [key, count] of alike) hidden.set(key, count)
  }
  return {
    counts: new Map(all.map(([key, count]) => [key, hidden.has(key) ? null : count])),
    total: tells([...hidden.values()], fewest) ? null : total,
  }
}

/**
 * Does the sum of the hidden figures tell one of them? One alone is what is left; so few that they can be a handful are
 * near enough; and where each is as low or as high as a hidden one can be, there is but one way to reach the sum.
 */
function tells(hidden: readonly number[], fewest: number): boolean {
  const together = hidden.reduce((all, each) => all + each, 0)
  const lowest = hidden.every((each) => each === 1)
  const highest = hidden.every((each) => each === fewest - 1)
  return hidden.length < 2 || together < fewest || lowest || highest
}

function sum(counts: readonly (readonly [unknown, number])[]): number {
  return counts.reduce((all, [, count]) => all + count, 0)
}
