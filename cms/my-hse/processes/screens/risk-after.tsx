import type { ReactElement } from 'react'
import { recordSettingsOf } from '../../../plugin/settings/record-settings-of.ts'
import { Risk, RiskChoice } from '../../components/risk.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { chainWords } from '../chain-text.ts'
import { ProcessFrame } from '../components/process-frame.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { loadChallenge } from '../process-page.ts'

/** How great the risk of a challenge is once its measures are done, beside what it is now. */
export const RiskAfterScreen = screen(loadRiskAfter, RiskAfter)

const names = { likelihood: 'likelihoodAfter', consequence: 'consequenceAfter' } as const
const labels = {
  likelihood: chainWords.likelihoodAfter,
  consequence: chainWords.consequenceAfter,
} as const

async function loadRiskAfter(page: Page) {
  const loaded = await loadChallenge(page, 'riskAfter')
  return { ...loaded, scales: await recordSettingsOf(loaded.visitor.req) }
}

function RiskAfter(shown: Loaded<typeof loadRiskAfter>): ReactElement {
  const { challenge, errors, language, of, opened, scales } = shown
  const { facts, process } = opened
  const { text } = of.riskAfter
  const now = facts.challenges.find((each) => each.id === challenge.id)
  return (
    <ProcessFrame
      {...shown}
      title={chainWords.riskAfter[language]}
      lead={chainWords.riskAfterLead[language]}
    >
      <p className="about" lang={process.language}>
        {challenge.title}
      </p>
      {now !== undefined && (
        <p>
          {chainWords.riskNow[language]}:{' '}
          <Risk language={language} risk={now} limits={facts.riskLimits} />
        </p>
      )}
      <SectionForm
        language={language}
        opened={opened}
        section="riskAfter"
        row={challenge.id}
        drafted={of.riskAfter}
        hidden={{ row: challenge.id }}
        written={Object.values(names).map((name) => ({
          label: chainWords[name],
          theirs: challenge[name],
          mine: name,
        }))}
      >
        <RiskChoice
          language={language}
          errors={errors}
          scales={scales}
          names={names}
          labels={labels}
          values={{
            likelihood: text('likelihoodAfter', challenge.likelihoodAfter),
            consequence: text('consequenceAfter', challenge.consequenceAfter),
          }}
        />
      </SectionForm>
    </ProcessFrame>
  )
}
