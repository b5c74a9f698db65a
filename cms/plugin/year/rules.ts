/** A unit as far as the order of the tree goes. */
interface InTree {
  readonly id: string
  /** Ids of the units above, nearest first. */
  readonly ancestors: readonly string[]
}

/**
 * Units in the order of the tree: each before those below it, those beside each other as they were given. What lies below
 * units that are not among them stands as if at the top.
 */
export function inTreeOrder<U extends InTree>(units: readonly U[]): U[] {
  const there = new Set(units.map((each) => each.id))
  const above = ({ ancestors }: U): string | null =>
    ancestors.find((each) => there.has(each)) ?? null
  const below = Map.groupBy(units, above)
  const from = (parent: string | null): U[] =>
    (below.get(parent) ?? []).flatMap((each) => [each, ...from(each.id)])
  return from(null)
}

/** How many units of the same list lie above a unit. */
export function depthOf({ ancestors }: InTree, among: ReadonlySet<string>): number {
  return ancestors.filter((each) => among.has(each)).length
}
