import type { ReactElement } from 'react'
import { type Loaded, type Page, screen } from '../../page.ts'
import { newRow, processAddress } from '../addresses.ts'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { SelectionForm } from '../components/selection-form.tsx'
import { loadProcess, withReport } from '../process-page.ts'
import { ChallengesReport } from '../report-parts/challenges.tsx'
import { processWords } from '../text.ts'

/** The unit's challenges, the highest risk first, and the choice of those to take now. */
export const ChallengesScreen = screen(loadChallenges, Challenges)

async function loadChallenges(page: Page) {
  const forms = ['selection', 'removeChallenge'] as const
  return withReport(await loadProcess(page, { page: 'challenges', forms }))
}

function Challenges(shown: Loaded<typeof loadChallenges>): ReactElement {
  const { language, of, opened } = shown
  const { facts, process, report } = opened
  const writes = opened.writes('selection')
  const none = facts.challenges.length === 0
  return (
    <ProcessFrame
      {...shown}
      title={processWords.challenges[language]}
      lead={processWords.challengesLead[language]}
    >
      <Part id="challenge" title={processWords.choose[language]}>
        {none && <p className="nothing">{processWords.noneYet[language]}</p>}
        {writes && !none && (
          <SelectionForm language={language} opened={opened} drafted={of.selection} />
        )}
        {!writes && <ChallengesReport language={language} report={report} />}
        {writes && (
          <p className="part__more">
            <a
              className="ds-button"
              data-variant="secondary"
              href={processAddress(language, process.number, 'challenges', newRow[language])}
            >
              {processWords.addChallenge[language]}
            </a>
          </p>
        )}
      </Part>
      {process.state === 'preMeeting' && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}
