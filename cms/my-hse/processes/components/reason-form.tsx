import type { ReactElement } from 'react'
import type { Text } from '../../../plugin/core/text.ts'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { TextArea } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { Drafted } from './drafted.ts'

const words = {
  noMapping: { summary: processWords.noMapping, label: processWords.noMappingReason },
  noMeasure: { summary: processWords.noMeasure, label: processWords.noMeasureReason },
} as const satisfies Record<string, { readonly summary: Text; readonly label: Text }>

/** Why a challenge is not mapped, or gets no measure: one form for each challenge of a page. */
export function ReasonForm({
  language,
  opened: { process },
  section,
  challenge,
  anchor,
  stored,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly section: keyof typeof words
  /** Id of the challenge. */
  readonly challenge: string
  /** Where on the page one comes back to. */
  readonly anchor: string
  readonly stored: string
  /** What was typed into such a form of the page, of whichever challenge. */
  readonly drafted: Drafted
}): ReactElement {
  const mine = drafted.draft?.get('row') === challenge ? drafted : null
  // Each has a field of its own, so that an error leads to the right one.
  const field = `reason-${challenge}`
  return (
    <details className="aside-form" open={stored !== '' || mine !== null}>
      <summary>{words[section].summary[language]}</summary>
      <Form
        language={language}
        id={`${section}-form-${challenge}`}
        segment={processSegments[section]}
        draft={mine?.id}
        hidden={{
          number: process.number,
          id: process.id,
          row: challenge,
          anchor,
          field,
          base: baseOf(process, { section, row: challenge }),
        }}
      >
        <TextArea
          language={language}
          name={field}
          label={words[section].label[language]}
          rows={2}
          value={mine ? mine.text(field) : stored}
          errors={mine?.errors ?? []}
        />
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
    </details>
  )
}
