import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import type { ComplianceEvaluation } from '../../plugin/generated-types.ts'
import type { PageLanguage } from '../routes.ts'
import { complianceSentences } from './text.ts'

/** Who concluded or approved an evaluation and when, as it stands now; null where nobody has. */
export function signatureOf(
  { approvedDate, concludedDate, steps }: ComplianceEvaluation,
  step: 'conclude' | 'approve',
  language: PageLanguage,
): string | null {
  const day = step === 'conclude' ? concludedDate : approvedDate
  if (!day) return null
  const name = (steps ?? []).findLast((each) => each.step === step)?.name ?? ''
  return complianceSentences[language].signed(spokenDay(day, language), name)
}
