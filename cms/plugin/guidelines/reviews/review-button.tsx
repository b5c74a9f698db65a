'use client'
import { Button, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { sharedWords } from '../../../../content/words/shared.ts'
import { useApi } from '../../admin/saved-document.tsx'
import { useWords } from '../../admin/use-words.tsx'
import { refusalOf } from '../../core/refusal-of.ts'
import { workflowText } from '../../editions/workflow-text.ts'
import { reviewText } from './text.ts'

/** Says that a guideline was gone through and still holds: asks for the day and what was looked at, then enters it. */
export function ReviewButton({
  id,
  version,
  months,
  today,
}: {
  readonly id: string
  /** The version of the guideline that is on the screen. */
  readonly version: number
  readonly months: number
  /** In Oslo. */
  readonly today: string
}) {
  const { words } = useWords()
  const unsaved = useFormModified()
  const { enter, working, fault, setFault } = useReview(id, version)
  const [open, setOpen] = useState(false)
  const [day, setDay] = useState(today)
  const [note, setNote] = useState('')
  const field = useId()
  const button = words(sharedWords.stillValid)
  const close = (): void => {
    setOpen(false)
    setNote('')
    setFault(null)
  }
  const press = async (): Promise<void> => {
    if (unsaved) setFault(words(workflowText.saveFirst))
    else if (await enter(day, note)) close()
  }

  return (
    <div className="hse-step">
      {open ? null : (
        <Button
          buttonStyle="secondary"
          size="medium"
          margin={false}
          extraButtonProps={{ 'aria-describedby': `${field}-what` }}
          onClick={() => {
            setOpen(true)
          }}
        >
          {button}
        </Button>
      )}
      <p id={`${field}-what`}>{words(reviewText.will, { months })}</p>
      {open ? (
        <div className="hse-step__ask hse-date">
          <label htmlFor={`${field}-day`} className="field-label">
            {words(reviewText.day)}
          </label>
          <input
            id={`${field}-day`}
            type="date"
            value={day}
            max={today}
            required
            autoFocus
            onChange={(event) => {
              setDay(event.target.value)
            }}
          />
          <label htmlFor={field} className="field-label">
            {words(reviewText.note)}
          </label>
          <textarea
            id={field}
            rows={3}
            value={note}
            required
            aria-describedby={`${field}-hint`}
            onChange={(event) => {
              setNote(event.target.value)
            }}
          />
          <p id={`${field}-hint`}>{words(reviewText.noteHint)}</p>
          <div className="hse-buttons">
            <Button size="medium" margin={false} disabled={working} onClick={() => void press()}>
              {working ? words(workflowText.working) : button}
            </Button>
            <Button buttonStyle="secondary" size="medium" margin={false} onClick={close}>
              {words(workflowText.cancel)}
            </Button>
          </div>
        </div>
      ) : null}
      {fault === null ? null : (
        <p className="hse-field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

/** Sends a review to the server and reads the page anew when it was entered. */
function useReview(id: string, version: number) {
  const { ask } = useApi()
  const { words } = useWords()
  const router = useRouter()
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const enter = async (day: string, note: string): Promise<boolean> => {
    setWorking(true)
    setFault(null)
    try {
      const body = JSON.stringify({ version, day, note })
      const answer = await ask(`/guidelines/${id}/review`, { method: 'POST', body })
      if (answer.ok) {
        router.refresh()
        return true
      }
      setFault((await refusalOf(answer)) ?? words(workflowText.noAnswer))
    } catch {
      setFault(words(workflowText.noAnswer))
    } finally {
      setWorking(false)
    }
    return false
  }
  return { enter, working, fault, setFault }
}
