import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import { blocking } from '../../../plugin/processes/gaps/rules.ts'
import { closedWithout, measuresInPlan, selectedOf } from '../../../plugin/processes/rules.ts'
import { closedWithoutText } from '../../../plugin/processes/text.ts'
import { FactList } from '../../components/fact-list.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { Notice } from '../../components/notice.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { processAddress } from '../addresses.ts'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { processSegments } from '../forms/segments.ts'
import { loadProcess, withReport } from '../process-page.ts'
import { NotDone } from '../report-parts/not-done.tsx'
import { Statements } from '../report-parts/statements.tsx'
import { processWords } from '../text.ts'

/** What closing means, and what the report will say, before the manager closes. */
export const CloseScreen = screen(loadClosing, Closing)

async function loadClosing(page: Page) {
  return withReport(await loadProcess(page, { page: 'close', forms: ['close'] }))
}

function Closing(shown: Loaded<typeof loadClosing>): ReactElement {
  const { language, opened } = shown
  const { day, facts, gaps, process, report, rights } = opened
  const { id, number, state } = process
  const without = closedWithout(facts, day)
  const ready = state === 'awaitingSignature' && blocking(gaps).length === 0 && rights.manage
  return (
    <ProcessFrame
      {...shown}
      title={processWords.closeTitle[language]}
      lead={processWords.closeLead[language]}
    >
      {ready && without !== null && (
        <Notice colour="warning">
          <p>
            {fill(processWords.willSayWithout, { reason: closedWithoutText[without] })[language]}
          </p>
        </Notice>
      )}
      <FactList
        className="facts"
        facts={[
          [processWords.taken[language], selectedOf(facts.challenges).length],
          [processWords.findingsTitle[language], report.findings.length],
          [processWords.plan[language], measuresInPlan(facts).length],
        ]}
      />
      <Part id="close-not-done" title={processWords.notDone[language]}>
        <NotDone language={language} report={report} />
      </Part>
      <Part id="close-statements" title={processWords.statements[language]}>
        <Statements language={language} report={report} />
      </Part>
      {ready ? (
        <Form language={language} segment={processSegments.close} hidden={{ number, id }}>
          <SubmitRow language={language} label={processWords.close[language]}>
            <a href={processAddress(language, number, 'report')}>{processWords.report[language]}</a>
          </SubmitRow>
        </Form>
      ) : (
        <NextStep language={language} opened={opened} />
      )}
    </ProcessFrame>
  )
}
