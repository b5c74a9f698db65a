import type { RiskClass } from '../schema/law.ts'
import type { RequirementEntry } from './entries.ts'

/** What of a unit decides which requirements apply to it. */
export interface UnitAtRisk {
  /** A mixed unit has something of every class. */
  readonly riskClass: RiskClass
  /** Slugs of the topics it works with. */
  readonly topics: readonly string[]
}

/**
 * Whether a requirement applies to a unit, by what is known of the unit: it is asked of all classes or of the unit's own,
 * and it is about no topic or about one the unit works with. A proposal only: the unit decides.
 */
export function appliesTo(
  requirement: Pick<RequirementEntry, 'riskClasses' | 'topics'>,
  { riskClass, topics }: UnitAtRisk,
): boolean {
  const ofClass =
    requirement.riskClasses.length === 0 ||
    riskClass === 'mixed' ||
    requirement.riskClasses.includes(riskClass)
  const ofTopic =
    requirement.topics.length === 0 || requirement.topics.some((each) => topics.includes(each))
  return ofClass && ofTopic
}
