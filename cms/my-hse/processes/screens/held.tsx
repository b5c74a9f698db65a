import type { ReactElement } from 'react'
import type { MeetingName } from '../../../plugin/processes/attendance.ts'
import { type Page, screen, type Screen } from '../../page.ts'
import { HeldForm } from '../components/held-form.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { type LoadedThing, loadThing } from '../process-page.ts'
import { Meeting } from '../report-parts/meeting.tsx'
import { Participants } from '../report-parts/planned.tsx'

type LoadedHeld = LoadedThing<'preHeld' | 'postHeld', MeetingName>

const meetingOf = { preHeld: 'pre', postHeld: 'post' } as const

/** When a meeting was, and who was there: asked at the meeting, not taken from the plan. */
function heldScreen(page: keyof typeof meetingOf): Screen {
  return screen<LoadedHeld>(
    async (request: Page) => loadThing(request, page, ['pre', 'post']),
    Held,
  )
}

/** Of the pre-meeting. */
export const PreHeldScreen = heldScreen('preHeld')
/** Of the post-meeting. */
export const PostHeldScreen = heldScreen('postHeld')

function Held(shown: LoadedHeld): ReactElement {
  const { language, of, opened, page } = shown
  const meeting = meetingOf[page]
  return (
    <ThingPage shown={shown}>
      {opened.writes(meeting) ? (
        <HeldForm
          language={language}
          opened={opened}
          meeting={meeting}
          page={page}
          drafted={of[meeting]}
        />
      ) : (
        <>
          <Meeting language={language} report={opened.report} meeting={meeting} />
          <Participants language={language} report={opened.report} />
        </>
      )}
    </ThingPage>
  )
}
