import type { ReactElement } from 'react'
import { gapSentence } from '../../../plugin/processes/record.ts'
import { changeSentence } from '../../../plugin/processes/agreement-text.ts'
import { unplanned } from '../../../plugin/processes/gaps/rules.ts'
import { changedSinceAgreed } from '../../../plugin/processes/participants.ts'
import { Notice } from '../../components/notice.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { gapAddress, processAddress } from '../addresses.ts'
import { Confirmations } from '../components/confirmations.tsx'
import { Part } from '../components/part.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { loadThing } from '../process-page.ts'
import { MeetingDates, PlannedParticipants } from '../report-parts/planned.tsx'
import { processWords } from '../text.ts'
import { thingWords } from '../things-text.ts'

/** Participants and dates as they stand, for manager and safety representative to say yes to, each for themselves. */
export const ConfirmScreen = screen(loadConfirm, Confirm)

function loadConfirm(page: Page) {
  return loadThing(page, 'confirm', ['confirm'])
}

function Confirm(shown: Loaded<typeof loadConfirm>): ReactElement {
  const { language, of, opened } = shown
  const { facts, process, report, writes } = opened
  const missing = unplanned(facts)
  const changes = changedSinceAgreed(process)
  const change = (page: 'dates' | 'participants', words: string): ReactElement | null =>
    writes('plan') ? (
      <p>
        <a href={processAddress(language, process.number, page)}>{words}</a>
      </p>
    ) : null
  return (
    <ThingPage shown={shown} lead={thingWords.confirmLead[language]}>
      {changes.length > 0 && (
        <Notice colour="warning">
          <p>
            <strong>{thingWords.changedSince[language]}</strong>
          </p>
          <ul>
            {changes.map((each) => {
              const said = changeSentence(each)[language]
              return <li key={said}>{said}</li>
            })}
          </ul>
        </Notice>
      )}
      <Part id="agreed-dates" title={processWords.dates[language]}>
        <MeetingDates language={language} opened={opened} />
        {change('dates', thingWords.changeDates[language])}
      </Part>
      <Part id="agreed-participants" title={processWords.participants[language]}>
        <PlannedParticipants language={language} report={report} />
        {change('participants', thingWords.changeParticipants[language])}
      </Part>
      <Part id="confirmations" title={processWords.confirmations[language]}>
        {missing.length > 0 && (
          <>
            <p>{thingWords.confirmFirst[language]}</p>
            <ul className="next-step__gaps">
              {missing.map((gap) => (
                <li key={`${gap.code}-${gap.row ?? ''}-${gap.field ?? ''}`}>
                  <a href={gapAddress(language, process.number, gap)}>
                    {gapSentence(gap)[language]}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
        <Confirmations
          language={language}
          opened={opened}
          drafted={of.confirm}
          ready={missing.length === 0}
        />
      </Part>
    </ThingPage>
  )
}
