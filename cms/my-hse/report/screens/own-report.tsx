import type { ReactElement } from 'react'
import { reportSegments } from '../../../../content/addresses/forms.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import type { WaitingAttachment } from '../../../plugin/attachments/store.ts'
import type { CaseByCode } from '../../../plugin/nonconformities/code.ts'
import { isOpen } from '../../../plugin/nonconformities/rules.ts'
import { FactList } from '../../components/fact-list.tsx'
import { TextArea } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import type { Draft } from '../../drafts.ts'
import type { ReportLanguage } from '../../routes.ts'
import { reportWords as words } from '../text.ts'
import { Photos } from './photos.tsx'

/** What the reporter wrote, for whoever has the code. */
export function Reported({
  language,
  found,
}: {
  readonly language: ReportLanguage
  readonly found: CaseByCode
}): ReactElement {
  const { description, eventDate, files, immediateAction, place } = found
  const lang = found.language === language ? undefined : found.language
  return (
    <section aria-labelledby="reported">
      <h2 className="section-title" id="reported">
        {words.yourReport[language]}
      </h2>
      <p className="own-words" lang={lang}>
        {description}
      </p>
      <FactList
        facts={[
          [words.happenedOn[language], spokenDay(eventDate, language)],
          [words.place[language], place && <span lang={lang}>{place}</span>],
          [
            words.immediateAction[language],
            immediateAction && <span lang={lang}>{immediateAction}</span>,
          ],
          [words.keptPhotos[language], files > 0 && String(files)],
        ]}
      />
    </section>
  )
}

/** Adds words and pictures, also once the case is finished. */
export function AddMore({
  language,
  found,
  opened,
  draft,
  given,
  kept,
}: {
  readonly language: ReportLanguage
  readonly found: CaseByCode
  /** The opened case as its address carries it. */
  readonly opened: string
  /** What was posted and refused, or null. */
  readonly draft: Draft | null
  /** The draft as the address carries it. */
  readonly given: string | undefined
  /** Files of an earlier try. */
  readonly kept: readonly WaitingAttachment[]
}): ReactElement {
  const errors = draft?.errors ?? []
  return (
    <section aria-labelledby="add">
      <h2 className="section-title" id="add">
        {words.addTitle[language]}
      </h2>
      <p>{(isOpen(found.state) ? words.addLead : words.addLeadClosed)[language]}</p>
      <Form
        language={language}
        segment={reportSegments.add}
        draft={given}
        hidden={{ case: opened, who: found.anonymous ? 'anonymous' : 'named' }}
        files
      >
        <TextArea
          language={language}
          name="addition"
          label={words.addition[language]}
          hint={words.descriptionHint[language]}
          value={draft?.get('addition')}
          errors={errors}
        />
        <Photos language={language} errors={errors} kept={kept} />
        <SubmitRow language={language} label={words.sendAddition[language]} />
      </Form>
    </section>
  )
}
