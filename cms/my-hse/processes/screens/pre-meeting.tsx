import type { ReactElement } from 'react'
import { inputsOf } from '../../../plugin/processes/inputs.ts'
import { lastYearOffer } from '../../../plugin/processes/opening/as-last-year.ts'
import { type Loaded, type Page, screen } from '../../page.ts'
import { processAddress } from '../addresses.ts'
import { LinksAsLastYear } from '../components/as-last-year.tsx'
import { InputsForm } from '../components/inputs-form.tsx'
import { MeetingForm } from '../components/meeting-form.tsx'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { PsychosocialPart } from '../components/psychosocial-part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { loadProcess } from '../process-page.ts'
import { Inputs, Meeting } from '../report-parts/meeting.tsx'
import { processWords } from '../text.ts'

/** The pre-meeting: what the unit goes through together, and the way to its challenges. */
export const PreMeetingScreen = screen(loadPreMeeting, PreMeeting)

async function loadPreMeeting(page: Page) {
  const loaded = await loadProcess(page, {
    page: 'preMeeting',
    forms: ['pre', 'inputs', 'asLastYear'],
  })
  const { opened, visitor } = loaded
  const [known, offer] = await Promise.all([
    inputsOf(visitor.req, opened.process),
    lastYearOffer(visitor.req, opened.process),
  ])
  return { ...loaded, known, offer }
}

function PreMeeting(shown: Loaded<typeof loadPreMeeting>): ReactElement {
  const { known, language, of, offer, opened } = shown
  const { process, report } = opened
  const writes = opened.writes('inputs')
  return (
    <ProcessFrame {...shown} title={processWords.preMeeting[language]}>
      <Part
        id="inputs"
        title={processWords.goThrough[language]}
        lead={writes ? processWords.goThroughLead[language] : undefined}
      >
        <LinksAsLastYear language={language} opened={opened} offer={offer} />
        {writes ? (
          <InputsForm language={language} opened={opened} known={known} drafted={of.inputs} />
        ) : (
          <Inputs language={language} report={report} enquiries={known.enquiries} />
        )}
      </Part>
      <PsychosocialPart language={language} opened={opened} />
      <Part id="to-challenges" title={processWords.challenges[language]}>
        <p>
          <a className="ds-button" href={processAddress(language, process.number, 'challenges')}>
            {processWords.toChallenges[language]}
          </a>
        </p>
      </Part>
      <Part id="pre" title={processWords.meetingHeld[language]}>
        {opened.writes('pre') ? (
          <MeetingForm language={language} opened={opened} meeting="pre" drafted={of.pre} />
        ) : (
          <Meeting language={language} report={report} meeting="pre" />
        )}
      </Part>
      {process.state === 'preMeeting' && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}
