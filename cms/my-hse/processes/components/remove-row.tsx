import type { ReactElement } from 'react'
import type { HseProcess } from '../../../plugin/generated-types.ts'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { Form } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processSegments } from '../forms/segments.ts'
import { processWords } from '../text.ts'

const rows = {
  challenge: { segment: processSegments.removeChallenge, label: processWords.removeChallenge },
  mapping: { segment: processSegments.removeMapping, label: processWords.removeMapping },
} as const

/** Takes a challenge or a mapping out of the process, as long as nothing hangs on it. */
export function RemoveRow({
  language,
  process,
  section,
  row,
}: {
  readonly language: PageLanguage
  readonly process: HseProcess
  readonly section: keyof typeof rows
  readonly row: string
}): ReactElement {
  const { segment, label } = rows[section]
  return (
    <Form
      language={language}
      segment={segment}
      hidden={{
        number: process.number,
        id: process.id,
        row,
        base: baseOf(process, { section, row }),
      }}
    >
      <button className="ds-button" data-variant="tertiary" data-color="danger" type="submit">
        {label[language]}
      </button>
    </Form>
  )
}
