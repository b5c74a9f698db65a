import type { ReactElement } from 'react'
import { type Loaded, type Page, screen } from '../../page.ts'
import { ParticipantsForm } from '../components/participants-form.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { loadThing } from '../process-page.ts'
import { Participants } from '../report-parts/planned.tsx'
import { processWords } from '../text.ts'

/** Who is to take part in what. */
export const ParticipantsScreen = screen(loadParticipants, ParticipantsPage)

function loadParticipants(page: Page) {
  return loadThing(page, 'participants', ['participants'])
}

function ParticipantsPage(shown: Loaded<typeof loadParticipants>): ReactElement {
  const { language, of, opened } = shown
  const planned = opened.process.state === 'planned'
  const lead = planned ? processWords.participantsLead : processWords.attendanceLead
  return (
    <ThingPage shown={shown} lead={lead[language]}>
      {opened.writes('participants') ? (
        <ParticipantsForm language={language} opened={opened} drafted={of.participants} />
      ) : (
        <Participants language={language} report={opened.report} />
      )}
    </ThingPage>
  )
}
