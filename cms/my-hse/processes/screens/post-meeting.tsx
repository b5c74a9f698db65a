import type { ReactElement } from 'react'
import { spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill, type Text } from '../../../plugin/core/text.ts'
import { measuresInPlan, unregistered } from '../../../plugin/processes/rules.ts'
import { Consultations } from '../../consultations/consultations.tsx'
import { loadConsultations } from '../../consultations/load.ts'
import { TextArea, Tick } from '../../components/fields.tsx'
import { Form } from '../../components/form-parts.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import type { PageLanguage } from '../../routes.ts'
import type { Drafted } from '../components/drafted.ts'
import { FindingsForm } from '../components/findings-form.tsx'
import { MeasuresByChallenge } from '../components/measures-by-challenge.tsx'
import { MeetingForm } from '../components/meeting-form.tsx'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { PlanViews } from '../components/plan-views.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { loadProcess } from '../process-page.ts'
import { Findings } from '../report-parts/findings.tsx'
import { Meeting } from '../report-parts/meeting.tsx'
import { Plan } from '../report-parts/plan.tsx'
import { Requirements } from '../report-parts/statements.tsx'
import { processWords } from '../text.ts'

/** The post-meeting: findings, the action plan, and the overview of requirements. */
export const PostMeetingScreen = screen(loadPostMeeting, PostMeeting)

async function loadPostMeeting(page: Page) {
  const loaded = await loadProcess(page, {
    page: 'postMeeting',
    forms: [
      'post',
      'findings',
      'register',
      'noMeasure',
      'approve',
      'requirements',
      'disagreeWithPlan',
      'answerPlanView',
    ],
  })
  const { opened, visitor } = loaded
  const consultations = await loadConsultations(page, visitor.req, { process: opened.process.id })
  return { ...loaded, consultations, errors: [...loaded.errors, ...consultations.errors] }
}

function PostMeeting(shown: Loaded<typeof loadPostMeeting>): ReactElement {
  const { consultations, language, of, opened } = shown
  const { process, report } = opened
  const writes = opened.writes('findings')
  const lead = (words: Text): string | undefined => (writes ? words[language] : undefined)
  return (
    <ProcessFrame {...shown} title={processWords.postMeeting[language]}>
      <Part id="post" title={processWords.meetingHeld[language]}>
        {writes ? (
          <MeetingForm language={language} opened={opened} meeting="post" drafted={of.post} />
        ) : (
          <Meeting language={language} report={report} meeting="post" />
        )}
      </Part>
      <Part
        id="findings"
        title={processWords.findings[language]}
        lead={lead(processWords.findingsLead)}
      >
        {writes && <FindingsForm language={language} opened={opened} drafted={of.findings} />}
        <Findings language={language} report={report} />
        {writes && <Register language={language} opened={opened} />}
      </Part>
      <Part id="measures" title={processWords.plan[language]} lead={lead(processWords.planLead)}>
        {writes && (
          <MeasuresByChallenge language={language} opened={opened} drafted={of.noMeasure} />
        )}
        <Plan language={language} report={report} />
        <PlanViews language={language} opened={opened} drafted={of} />
        <Approval language={language} opened={opened} />
      </Part>
      <Consultations shown={consultations} />
      <Part
        id="requirements"
        title={processWords.requirements[language]}
        lead={lead(processWords.requirementsLead)}
      >
        {writes && (
          <RequirementsForm language={language} opened={opened} drafted={of.requirements} />
        )}
        <Requirements language={language} report={report} />
      </Part>
      {process.state === 'postMeeting' && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}

interface PartProps {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
}

/** The button that makes nonconformities of the findings that are none yet. */
function Register({ language, opened: { facts, process } }: PartProps): ReactElement | null {
  const waiting = unregistered(facts).length
  if (waiting === 0) return null
  return (
    <Form
      language={language}
      segment={processSegments.register}
      hidden={{ number: process.number, id: process.id }}
    >
      <button className="ds-button" type="submit">
        {processWords.register[language]} ({waiting})
      </button>
    </Form>
  )
}

/** When the plan was approved, or the way to approve it. */
function Approval({ language, opened }: PartProps): ReactElement | null {
  const { facts, process, rights } = opened
  const waiting = measuresInPlan(facts).some((each) => each.state === 'proposed')
  if (!waiting) {
    const at = process.measuresApproved?.at
    if (!at) return null
    return <p>{fill(processWords.approvedOn, { day: spokenDayOf(at, language) })[language]}</p>
  }
  if (process.state !== 'postMeeting') return null
  if (!rights.manage) return <p>{processWords.managerApproves[language]}</p>
  return (
    <Form
      language={language}
      segment={processSegments.approve}
      hidden={{ number: process.number, id: process.id }}
    >
      <p className="field__hint">{processWords.approveHint[language]}</p>
      <button className="ds-button" type="submit">
        {processWords.approve[language]}
      </button>
    </Form>
  )
}

function RequirementsForm({
  language,
  opened,
  drafted,
}: PartProps & { readonly drafted: Drafted }): ReactElement {
  const { requirementsUpdated: stored } = opened.process
  const { errors, text, ticked } = drafted
  return (
    <SectionForm language={language} opened={opened} section="requirements" drafted={drafted}>
      <Tick
        language={language}
        name="updated"
        label={processWords.requirementsTick[language]}
        checked={ticked('updated', Boolean(stored?.date))}
        errors={errors}
      />
      <TextArea
        language={language}
        name="note"
        label={processWords.note[language]}
        optional
        rows={2}
        value={text('note', stored?.note)}
        errors={errors}
      />
    </SectionForm>
  )
}
