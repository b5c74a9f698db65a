import type { Query } from './queries.ts'

/** How well a search answers a table of questions. */
export interface Measured {
  readonly questions: number
  /** Share of the questions with a target among the first three pages. */
  readonly recallAt3: number
  /** Mean of one divided by the place of the first target, counted to the tenth place. */
  readonly meanReciprocalRank: number
  /** Questions without a target among the first three, or with an answer where there is none to give. */
  readonly missed: readonly Query[]
}

/** Everything one item of a list of results leads to: its page first. */
export type Listed = readonly string[]

/**
 * Puts every question to a search.
 * @param listed answers with the items of the list, best first
 */
export async function measure(
  queries: readonly Query[],
  listed: (query: Query) => Promise<readonly Listed[]>,
): Promise<Measured> {
  const missed: Query[] = []
  let reciprocal = 0
  for (const query of queries) {
    const place = placeOf(query, await listed(query))
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

/** A measurement in one line. */
export function inOneLine({
  questions,
  recallAt3,
  meanReciprocalRank,
}: Omit<Measured, 'missed'>): string {
  return `${String(questions)} questions: recall at 3 ${recallAt3.toFixed(3)}, mean reciprocal rank ${meanReciprocalRank.toFixed(3)}`
}

function placeOf({ targets }: Query, items: readonly Listed[]): number {
  if (targets.length === 0) return items.length === 0 ? 0 : Number.POSITIVE_INFINITY
  const place = items.findIndex((item) =>
    item.some((address) => targets.some((target) => leadsTo(address, target))),
  )
  return place === -1 ? Number.POSITIVE_INFINITY : place
}

function leadsTo(address: string, target: string): boolean {
  if (/^(?:tel:|\/)/.test(target)) return address === target
  return new RegExp(`[-/]${target}/$`, 'i').test(address)
}
