import type { ReactElement } from 'react'
import { TextArea } from '../../components/fields.tsx'
import { NotFound, type Page, type Screen, screen } from '../../page.ts'
import { ProcessFrame } from '../components/process-frame.tsx'
import { SectionForm } from '../components/section-form.tsx'
import { type LoadedProcess, loadProcess } from '../process-page.ts'
import { processWords } from '../text.ts'

const words = {
  noMapping: { title: processWords.noMapping, label: processWords.noMappingReason },
  noMeasure: { title: processWords.noMeasure, label: processWords.noMeasureReason },
} as const
type ReasonPage = keyof typeof words

interface LoadedReason extends LoadedProcess<ReasonPage> {
  readonly page: ReasonPage
  readonly challenge: { readonly id: string; readonly title: string; readonly reason: string }
}

/** Why one challenge is not mapped, or gets no measure: a page, and a form, of its own. */
function reasonScreen(page: ReasonPage): Screen {
  return screen<LoadedReason>(async (request: Page) => {
    const at = request.params['row'] ?? ''
    const row = { at: { nb: at, en: at }, query: {} }
    const loaded = await loadProcess(request, { page, forms: [page], row })
    const found = loaded.opened.facts.challenges.find((each) => each.id === at)
    if (!found?.selected || !loaded.opened.writes(page)) throw new NotFound()
    const reason = page === 'noMapping' ? found.noMappingReason : found.noMeasureReason
    return { ...loaded, page, challenge: { id: at, title: found.title, reason } }
  }, Reason)
}

/** Why a challenge is not mapped. */
export const NoMappingScreen = reasonScreen('noMapping')
/** Why a challenge gets no measure. */
export const NoMeasureScreen = reasonScreen('noMeasure')

function Reason(shown: LoadedReason): ReactElement {
  const { challenge, language, of, opened, page } = shown
  const { errors, text } = of[page]
  return (
    <ProcessFrame {...shown} title={words[page].title[language]}>
      <p className="about" lang={opened.process.language}>
        {challenge.title}
      </p>
      <SectionForm
        language={language}
        opened={opened}
        section={page}
        row={challenge.id}
        drafted={of[page]}
        page={page}
        hidden={{ row: challenge.id, at: challenge.id, challenge: challenge.id }}
        written={[{ label: words[page].label, theirs: challenge.reason, mine: 'reason' }]}
      >
        <TextArea
          language={language}
          name="reason"
          label={words[page].label[language]}
          rows={3}
          value={text('reason', challenge.reason)}
          errors={errors}
        />
      </SectionForm>
    </ProcessFrame>
  )
}
