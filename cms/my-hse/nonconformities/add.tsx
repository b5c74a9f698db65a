import type { ReactElement } from 'react'
import { caseSegments } from '../../../content/addresses/forms.ts'
import type { WaitingAttachment } from '../../plugin/attachments/store.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { add } from '../../plugin/nonconformities/steps/add.ts'
import { TextArea } from '../components/fields.tsx'
import { Step } from '../components/step.tsx'
import type { Draft } from '../drafts.ts'
import { Photos } from '../report/screens/photos.tsx'
import type { PageLanguage } from '../routes.ts'

/** What a reporter adds to a case of their own: words, and files. */
export function AddForm({
  language,
  found,
  draft,
  asked,
  kept,
}: {
  readonly language: PageLanguage
  readonly found: Nonconformity
  /** What was posted and refused, or null. */
  readonly draft: Draft | null
  /** The draft as the address carries it. */
  readonly asked: string | undefined
  /** Files of an earlier try. */
  readonly kept: readonly WaitingAttachment[]
}): ReactElement {
  const errors = draft?.errors ?? []
  return (
    <Step
      language={language}
      name="add"
      words={add.words}
      segment={caseSegments.add}
      record={found}
      draft={draft}
      asked={asked}
      open
      files
    >
      <TextArea
        language={language}
        name="text"
        label={add.input.text.label[language]}
        value={draft?.get('text')}
        errors={errors}
      />
      <Photos language={language} errors={errors} kept={kept} />
    </Step>
  )
}
