import type { ReactElement } from 'react'
import { spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { measuresInPlan } from '../../../plugin/processes/rules.ts'
import { Form } from '../../components/form-parts.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import type { PageLanguage } from '../../routes.ts'
import { PlanViews } from '../components/plan-views.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { loadThing, withReport } from '../process-page.ts'
import { Plan } from '../report-parts/plan.tsx'
import { processWords } from '../text.ts'
import { isLastThing } from '../things.ts'
import { thingWords } from '../things-text.ts'

/** The whole plan, for the manager to approve. */
export const ApproveScreen = screen(loadApproval, ApprovalPage)

async function loadApproval(page: Page) {
  const forms = ['approve', 'disagreeWithPlan', 'answerPlanView'] as const
  return withReport(await loadThing(page, 'approve', forms))
}

function ApprovalPage(shown: Loaded<typeof loadApproval>): ReactElement {
  const { language, of, opened } = shown
  return (
    <ThingPage shown={shown}>
      {opened.report.measures.length > 0 ? (
        <Plan language={language} report={opened.report} />
      ) : (
        <p>{thingWords.noMeasuresYet[language]}</p>
      )}
      <PlanViews language={language} opened={opened} drafted={of} />
      <Approval language={language} opened={opened} />
    </ThingPage>
  )
}

/** When the plan was approved, or the way to approve it. */
function Approval({
  language,
  opened,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
}): ReactElement | null {
  const { facts, process, rights } = opened
  const waiting = measuresInPlan(facts).some((each) => each.state === 'proposed')
  if (!waiting) {
    const at = process.measuresApproved?.at
    if (!at) return null
    return <p>{fill(processWords.approvedOn, { day: spokenDayOf(at, language) })[language]}</p>
  }
  if (process.state !== 'postMeeting') return null
  if (!rights.manage) return <p>{processWords.managerApproves[language]}</p>
  const last = isLastThing('approve', opened)
  return (
    <Form
      language={language}
      segment={processSegments.approve}
      hidden={{ number: process.number, id: process.id }}
    >
      <p className="field__hint">{processWords.approveHint[language]}</p>
      <div className="submit-row">
        {last && (
          <button className="ds-button" type="submit" name="advance" value={process.state}>
            {thingWords.approveAndAsk[language]}
          </button>
        )}
        <button
          className="ds-button"
          type="submit"
          {...(last ? { 'data-variant': 'secondary' } : {})}
        >
          {processWords.approve[language]}
        </button>
      </div>
    </Form>
  )
}
