import { overlap } from '../rules.ts'

/** A stretch of belonging: days in Oslo, both included; no end is null. */
export interface Stretch {
  readonly from: string
  readonly to: string | null
}

export type AffiliationFault = 'endsBeforeStart' | 'overlaps'

/**
 * What is wrong with an affiliation, or null.
 * @param others the person's other affiliations to the same unit
 */
export function affiliationFault(
  affiliation: Stretch,
  others: readonly Stretch[],
): AffiliationFault | null {
  if (affiliation.to !== null && affiliation.to < affiliation.from) return 'endsBeforeStart'
  return others.some((other) => overlap(affiliation, other)) ? 'overlaps' : null
}
