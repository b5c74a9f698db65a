import type { ReactElement } from 'react'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { Conflict } from '../../components/conflict.tsx'
import { DateField, TextArea, TextField } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { Drafted } from './drafted.ts'

/** When a meeting was held, who led it, and its minutes. */
export function MeetingForm({
  language,
  opened: { process, writes },
  meeting,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly meeting: 'pre' | 'post'
  readonly drafted: Drafted
}): ReactElement {
  const stored = process[meeting]
  const { draft, errors, id, text } = drafted
  const values = {
    date: text('date', stored?.date),
    managerAbsentReason: text('managerAbsentReason', stored?.managerAbsentReason),
    minutes: text('minutes', stored?.minutes),
  }
  if (!writes(meeting)) return <></>
  return (
    <>
      {draft?.conflict && (
        <Conflict
          language={language}
          clashes={[
            {
              label: processWords.meetingDate[language],
              theirs: stored?.date ?? '',
              mine: values.date,
            },
            {
              label: processWords.minutes[language],
              theirs: stored?.minutes ?? '',
              mine: values.minutes,
            },
          ]}
        />
      )}
      <Form
        language={language}
        segment={processSegments[meeting]}
        draft={id}
        hidden={{
          number: process.number,
          id: process.id,
          base: drafted.base(baseOf(process, { section: meeting, row: null })),
        }}
      >
        <DateField
          language={language}
          name="date"
          label={processWords.meetingDate[language]}
          value={values.date}
          errors={errors}
        />
        <TextField
          language={language}
          name="managerAbsentReason"
          label={processWords.absentReason[language]}
          optional
          value={values.managerAbsentReason}
          errors={errors}
        />
        <TextArea
          language={language}
          name="minutes"
          label={processWords.minutes[language]}
          optional
          rows={8}
          value={values.minutes}
          errors={errors}
        />
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
    </>
  )
}
