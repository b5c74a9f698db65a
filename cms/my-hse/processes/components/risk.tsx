import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import { type ChallengeFacts, riskLevel, riskScore } from '../../../plugin/processes/rules.ts'
import { riskLevelText } from '../../../plugin/processes/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { processWords } from '../text.ts'

/** The risk of a challenge, in words and as a number. */
export function Risk({
  language,
  challenge,
}: {
  readonly language: PageLanguage
  readonly challenge: Pick<ChallengeFacts, 'likelihood' | 'consequence'>
}): ReactElement {
  const level = riskLevel(challenge)
  const score = riskScore(challenge)
  if (level === null || score === null) {
    return (
      <span className="risk" data-level="none">
        {processWords.riskMissing[language]}
      </span>
    )
  }
  return (
    <span className="risk" data-level={level}>
      {fill(processWords.riskOf, { level: riskLevelText[level], score })[language]}
    </span>
  )
}
