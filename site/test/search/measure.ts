import type { Query } from './queries.ts'

/** How well a search answers a table of questions. */
export interface Measured {
  readonly questions: number
  /** Share of the questions with a target among the first three pages. */
  readonly recallAt3: number
  /** Mean of one divided by the place of the first target, counted to the tenth place. */
  readonly meanReciprocalRank: number
  /** Questions without a target among the first three. */
  readonly missed: readonly Query[]
}

/**
 * Puts every question to a search.
 * @param addresses answers with addresses of pages, best first
 */
export async function measure(
  queries: readonly Query[],
  addresses: (query: Query) => Promise<readonly string[]>,
): Promise<Measured> {
  const missed: Query[] = []
  let reciprocal = 0
  for (const query of queries) {
    const place = placeOf(query, await addresses(query))
    if (place < 3) reciprocal += 1 / (place + 1)
    else {
      missed.push(query)
      if (place < 10) reciprocal += 1 / (place + 1)
    }
  }
  return {
    questions: queries.length,
    recallAt3: (queries.length - missed.length) / queries.length,
    meanReciprocalRank: reciprocal / queries.length,
    missed,
  }
}

function placeOf({ targets }: Query, addresses: readonly string[]): number {
  const place = addresses.findIndex((address) =>
    targets.some((target) => new RegExp(`[-/]${target}/$`, 'i').test(address)),
  )
  return place === -1 ? Number.POSITIVE_INFINITY : place
}
