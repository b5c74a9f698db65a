import type { ReactElement } from 'react'
import { lastYearOffer } from '../../../plugin/processes/opening/as-last-year.ts'
import { type Loaded, type Page, screen } from '../../page.ts'
import { ParticipantsAsLastYear } from '../components/as-last-year.tsx'
import { ParticipantsForm } from '../components/participants-form.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { loadThing } from '../process-page.ts'
import { Participants } from '../report-parts/planned.tsx'
import { processWords } from '../text.ts'

/** Who is to take part in what. */
export const ParticipantsScreen = screen(loadParticipants, ParticipantsPage)

async function loadParticipants(page: Page) {
  const loaded = await loadThing(page, 'participants', ['participants', 'asLastYear'])
  const { opened, visitor } = loaded
  return { ...loaded, offer: await lastYearOffer(visitor.req, opened.process) }
}

function ParticipantsPage(shown: Loaded<typeof loadParticipants>): ReactElement {
  const { language, of, offer, opened } = shown
  const planned = opened.process.state === 'planned'
  const lead = planned ? processWords.participantsLead : processWords.attendanceLead
  return (
    <ThingPage shown={shown} lead={lead[language]}>
      <ParticipantsAsLastYear language={language} opened={opened} offer={offer} />
      {opened.writes('participants') ? (
        <ParticipantsForm language={language} opened={opened} drafted={of.participants} />
      ) : (
        <Participants language={language} report={opened.report} />
      )}
    </ThingPage>
  )
}
