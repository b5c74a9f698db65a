/** How likely something is, and how bad it may become: 1 to 5 each, null while nobody has judged it. */
export interface Risk {
  readonly likelihood: number | null
  readonly consequence: number | null
}

export type RiskLevel = 'low' | 'medium' | 'high'

/** The scores from which a risk is medium and high. What is below medium is low. */
export interface RiskLimits {
  readonly medium: number
  readonly high: number
}

/** The lowest and the highest step of either scale. */
export const riskSteps = { min: 1, max: 5 } as const

/** The highest score there is. */
export const highestScore = riskSteps.max * riskSteps.max

/** The limits an institution has that has set none of its own: medium from 5, so that a death is never a low risk. */
export const standardRiskLimits: RiskLimits = { medium: 5, high: 15 }

/** Do these limits leave room for each of the three levels? */
export function areLimits({ medium, high }: RiskLimits): boolean {
  const whole = Number.isInteger(medium) && Number.isInteger(high)
  return whole && medium >= 2 && medium < high && high <= highestScore
}

/** Likelihood times consequence, 1 to 25; null while one of them is missing. */
export function riskScore({ likelihood, consequence }: Risk): number | null {
  return likelihood === null || consequence === null ? null : likelihood * consequence
}

/** Level of a score; null for what nobody has judged. */
export function riskLevel(score: number | null, limits: RiskLimits): RiskLevel | null {
  if (score === null) return null
  if (score >= limits.high) return 'high'
  return score >= limits.medium ? 'medium' : 'low'
}

/** The scores of each level, as a guideline prints them: only products of two steps, lowest and highest. */
export function scoresOf(limits: RiskLimits): Record<RiskLevel, readonly [number, number]> {
  const steps = [1, 2, 3, 4, 5]
  const scores = steps.flatMap((one) => steps.map((other) => one * other))
  const within = (level: RiskLevel): readonly [number, number] => {
    const own = scores.filter((each) => riskLevel(each, limits) === level)
    return [Math.min(...own), Math.max(...own)]
  }
  return { low: within('low'), medium: within('medium'), high: within('high') }
}

/** What has the highest risk first; what nobody has judged last. The order it was written in decides the rest. */
export function byRisk<R extends Risk>(risks: readonly R[]): R[] {
  return [...risks].sort((one, other) => (riskScore(other) ?? 0) - (riskScore(one) ?? 0))
}
