import type { ReactElement } from 'react'
import { TextArea } from '../../components/fields.tsx'
import { type Page, screen, type Screen } from '../../page.ts'
import { SectionForm } from '../components/section-form.tsx'
import { ThingPage } from '../components/thing-page.tsx'
import { type LoadedThing, loadThing } from '../process-page.ts'
import { OwnWords } from '../report-parts/own-words.tsx'
import { processWords } from '../text.ts'

const meetingOf = { preMinutes: 'pre', postMinutes: 'post' } as const
type MinutesPage = keyof typeof meetingOf
type LoadedMinutes = LoadedThing<MinutesPage, MinutesPage>

/** What was said at a meeting, for those who want it written down. */
function minutesScreen(page: MinutesPage): Screen {
  return screen<LoadedMinutes>(
    async (request: Page) => loadThing(request, page, ['preMinutes', 'postMinutes']),
    Minutes,
  )
}

/** Of the pre-meeting. */
export const PreMinutesScreen = minutesScreen('preMinutes')
/** Of the post-meeting. */
export const PostMinutesScreen = minutesScreen('postMinutes')

function Minutes(shown: LoadedMinutes): ReactElement {
  const { language, of, opened, page } = shown
  const stored = opened.process[meetingOf[page]]?.minutes
  const { errors, text } = of[page]
  return (
    <ThingPage shown={shown}>
      {opened.writes(page) ? (
        <SectionForm
          language={language}
          opened={opened}
          section={page}
          drafted={of[page]}
          page={page}
          written={[{ label: processWords.minutes, theirs: stored, mine: 'minutes' }]}
        >
          <TextArea
            language={language}
            name="minutes"
            label={processWords.minutes[language]}
            optional
            rows={14}
            value={text('minutes', stored)}
            errors={errors}
          />
        </SectionForm>
      ) : stored ? (
        <OwnWords written={opened.process.language}>{stored}</OwnWords>
      ) : (
        <p>{processWords.noMinutes[language]}</p>
      )}
    </ThingPage>
  )
}
