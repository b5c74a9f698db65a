import { type Risk, riskLevel, type RiskLimits, riskScore, riskSteps } from '../risk/rules.ts'
import type { Severity } from './text.ts'

/**
 * How serious a case with this risk usually is: what may kill and is a high risk is critical, another high risk serious,
 * the rest minor. Null while either step is missing. A proposal: whoever assesses decides.
 */
export function proposedSeverity(risk: Risk, limits: RiskLimits): Severity | null {
  const level = riskLevel(riskScore(risk), limits)
  if (level === null) return null
  if (level !== 'high') return 'minor'
  return risk.consequence === riskSteps.max ? 'critical' : 'serious'
}
