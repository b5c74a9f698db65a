import type { ReactElement } from 'react'
import { caseSegments } from '../../../content/addresses/forms.ts'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import type { Option } from '../components/fields.tsx'
import { Step } from '../components/step.tsx'
import type { Draft } from '../drafts.ts'
import { MeasureFields } from '../measures/fields.tsx'
import type { PageLanguage } from '../routes.ts'
import { caseMeasureInput } from './propose-input.ts'
import { caseForms } from './text.ts'

/** A measure for a nonconformity: what, who, when, what it costs and how it works. Whoever may approves it at once. */
export function ProposeForm({
  language,
  found,
  draft,
  asked,
  day,
  people,
  approves,
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
  /** True for whoever may approve it. */
  readonly approves: boolean
}): ReactElement {
  const { propose, proposeApproved } = caseForms
  return (
    <Step
      language={language}
      name="propose"
      words={propose}
      segment={caseSegments.propose}
      record={found}
      draft={draft}
      asked={asked}
      open={false}
      {...(approves ? { first: { name: 'approve', words: proposeApproved.button } } : {})}
    >
      <MeasureFields
        {...{ language, draft, day, people }}
        input={caseMeasureInput}
        record={{ state: 'proposed' }}
      />
    </Step>
  )
}
