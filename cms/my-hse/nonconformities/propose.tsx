import type { ReactElement } from 'react'
import { caseSegments } from '../../../content/addresses/forms.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import { DateField, type Option, Select, TextField } from '../components/fields.tsx'
import { Step } from '../components/step.tsx'
import type { Draft } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import { caseForms, caseWords as words } from './text.ts'

/** A measure for a nonconformity: what, who and when. */
export function ProposeForm({
  language,
  found,
  draft,
  asked,
  day,
  people,
}: {
  readonly language: PageLanguage
  readonly found: Nonconformity
  /** What was posted and refused, or null. */
  readonly draft: Draft | null
  /** The draft as the address carries it. */
  readonly asked: string | undefined
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
  readonly people: readonly Option[]
}): ReactElement {
  const own = { language, errors: draft?.errors ?? [] }
  return (
    <Step
      language={language}
      name="propose"
      words={caseForms.propose}
      segment={caseSegments.propose}
      record={found}
      draft={draft}
      asked={asked}
      open={false}
    >
      <TextField
        {...own}
        name="measureTitle"
        label={words.measureTitle[language]}
        value={draft?.get('measureTitle')}
      />
      <Select
        {...own}
        name="responsible"
        label={words.responsible[language]}
        options={people}
        value={draft?.get('responsible')}
      />
      <DateField
        {...own}
        name="deadline"
        label={words.deadline[language]}
        min={day}
        value={draft?.get('deadline')}
      />
    </Step>
  )
}
