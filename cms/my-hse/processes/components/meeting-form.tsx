import type { ReactElement } from 'react'
import { DateField, TextArea, TextField } from '../../components/fields.tsx'
import type { PageLanguage } from '../../routes.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { Drafted } from './drafted.ts'
import { SectionForm } from './section-form.tsx'

/** When a meeting was held, who led it, and its minutes. */
export function MeetingForm({
  language,
  opened,
  meeting,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly meeting: 'pre' | 'post'
  readonly drafted: Drafted
}): ReactElement {
  const stored = opened.process[meeting]
  const { errors, text } = drafted
  const own = { language, errors }
  return (
    <SectionForm
      language={language}
      opened={opened}
      section={meeting}
      drafted={drafted}
      written={[
        { label: processWords.meetingDate, theirs: stored?.date, mine: 'date' },
        { label: processWords.minutes, theirs: stored?.minutes, mine: 'minutes' },
      ]}
    >
      <DateField
        {...own}
        name="date"
        label={processWords.meetingDate[language]}
        value={text('date', stored?.date)}
      />
      <TextField
        {...own}
        name="managerAbsentReason"
        label={processWords.absentReason[language]}
        optional
        value={text('managerAbsentReason', stored?.managerAbsentReason)}
      />
      <TextArea
        {...own}
        name="minutes"
        label={processWords.minutes[language]}
        optional
        rows={8}
        value={text('minutes', stored?.minutes)}
      />
    </SectionForm>
  )
}
