import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import { closedWithout, measuresInPlan, selectedOf } from '../../../plugin/processes/rules.ts'
import { closedWithoutText } from '../../../plugin/processes/text.ts'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { Notice } from '../../components/notice.tsx'
import { processAddress } from '../addresses.ts'
import { draftsOf } from '../components/drafted.ts'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { NotDone, Statements } from '../components/report-parts.tsx'
import { processSegments } from '../forms/segments.ts'
import { openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { type Page, requireVisitor } from '../../page.ts'

/** What closing means, and what the report will say, before the manager closes. */
export async function CloseScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, processAddress(language, number, 'close'))
  const opened = await openedProcess(page, number)
  const { errors } = await draftsOf(page, ['close'])
  const { day, facts, gaps, process, report, rights } = opened
  const without = closedWithout(facts, day)
  const ready = process.state === 'awaitingSignature' && gaps.length === 0 && rights.manage
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="close"
      title={processWords.closeTitle[language]}
      lead={processWords.closeLead[language]}
      asked={asked}
      errors={errors}
    >
      {ready && without !== null && (
        <Notice colour="warning">
          <p>
            {fill(processWords.willSayWithout, { reason: closedWithoutText[without] })[language]}
          </p>
        </Notice>
      )}
      <dl className="facts">
        {[
          [processWords.taken, selectedOf(facts.challenges).length],
          [processWords.findingsTitle, report.findings.length],
          [processWords.plan, measuresInPlan(facts).length],
        ].map(([term, count]) => (
          <div key={(term as typeof processWords.taken).en}>
            <dt>{(term as typeof processWords.taken)[language]}</dt>
            <dd>{count as number}</dd>
          </div>
        ))}
      </dl>
      <Part id="close-not-done" title={processWords.notDone[language]}>
        <NotDone language={language} report={report} />
      </Part>
      <Part id="close-statements" title={processWords.statements[language]}>
        <Statements language={language} report={report} />
      </Part>
      {ready ? (
        <Form
          language={language}
          segment={processSegments.close}
          hidden={{ number, id: process.id }}
        >
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
