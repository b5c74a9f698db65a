'use client'
import { Button, useForm, useFormModified } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useId, useRef, useState } from 'react'
import { refusalOf } from '../core/refusal-of.ts'
import { useApi } from '../admin/saved-document.tsx'
import type { Text } from '../core/text.ts'
import { useWords } from '../admin/use-words.tsx'
import { consequenceText, type EditionTransition, transitionText } from './text.ts'
import { workflowText } from './workflow-text.ts'

/** Steps that need a reason, and those that cannot be undone and are asked about once more. */
const needsNote: readonly EditionTransition[] = ['requestChanges', 'withdraw']
const confirmation: Partial<Record<EditionTransition, Text>> = {
  publish: workflowText.confirmPublish,
  withdraw: workflowText.confirmWithdraw,
}

/** One step of the workflow: what it will do, or why it cannot be taken, and the button that takes it. */
export function StepButton({
  id,
  transition,
  version,
  refusals,
}: {
  readonly id: string
  readonly transition: EditionTransition
  readonly version: number
  readonly refusals: readonly string[]
}) {
  const { words } = useWords()
  const unsaved = useFormModified()
  const { submit } = useForm()
  const { take, working, fault, setFault } = useStep(id, transition, version)
  const [open, setOpen] = useState(false)
  const [note, setNote] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  const field = useId()
  const question = confirmation[transition]
  const noteNeeded = needsNote.includes(transition)
  const asks = noteNeeded || question !== undefined
  const name = words(transitionText[transition])
  const refused = refusals.length > 0

  useEffect(() => {
    if (open) box.current?.focus()
  }, [open])

  const press = (): void => {
    if (unsaved) {
      setFault({ text: words(workflowText.saveFirst), unsaved: true })
    } else if (noteNeeded && note.trim() === '') {
      setFault({ text: words(workflowText.noteMissing), unsaved: false })
      box.current?.focus()
    } else {
      void take(note)
    }
  }

  return (
    <div className="hse-step">
      {open ? null : (
        <Button
          buttonStyle={
            transition === 'requestChanges' || transition === 'withdraw' ? 'secondary' : 'primary'
          }
          size="medium"
          margin={false}
          disabled={refused || working}
          extraButtonProps={{ 'aria-describedby': `${field}-what` }}
          onClick={() => {
            if (asks) setOpen(true)
            else press()
          }}
        >
          {working ? words(workflowText.working) : name}
        </Button>
      )}
      <div id={`${field}-what`}>
        {refused ? (
          refusals.map((refusal) => (
            <p key={refusal} className="hse-step__refusal">
              {refusal}
            </p>
          ))
        ) : (
          <p>{words(consequenceText[transition])}</p>
        )}
      </div>
      {open ? (
        <div className="hse-step__ask">
          {question ? <p>{words(question)}</p> : null}
          <label htmlFor={field} className="field-label">
            {words(noteNeeded ? workflowText.note : workflowText.optionalNote)}
          </label>
          <textarea
            id={field}
            ref={box}
            rows={3}
            value={note}
            required={noteNeeded}
            aria-describedby={noteNeeded ? `${field}-hint` : undefined}
            onChange={(event) => {
              setNote(event.target.value)
            }}
          />
          {noteNeeded ? <p id={`${field}-hint`}>{words(workflowText.noteHint)}</p> : null}
          <div className="hse-buttons">
            <Button size="medium" margin={false} disabled={working} onClick={press}>
              {working
                ? words(workflowText.working)
                : question
                  ? words(workflowText.confirm, { step: name.toLowerCase() })
                  : name}
            </Button>
            <Button
              buttonStyle="secondary"
              size="medium"
              margin={false}
              onClick={() => {
                setOpen(false)
                setFault(null)
              }}
            >
              {words(workflowText.cancel)}
            </Button>
          </div>
        </div>
      ) : null}
      {fault && (!fault.unsaved || unsaved) ? (
        <div className="hse-field-error" role="alert">
          <p>{fault.text}</p>
          {fault.unsaved ? (
            <Button
              size="medium"
              margin={false}
              onClick={() => {
                setFault(null)
                void submit()
              }}
            >
              {words(workflowText.saveNow)}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}

interface Fault {
  readonly text: string
  readonly unsaved: boolean
}

/** Sends a step to the server and reads the page anew when it was taken. */
function useStep(
  id: string,
  transition: EditionTransition,
  version: number,
): {
  take: (note: string) => Promise<void>
  working: boolean
  fault: Fault | null
  setFault: (fault: Fault | null) => void
} {
  const { ask } = useApi()
  const { words } = useWords()
  const router = useRouter()
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  const take = async (note: string): Promise<void> => {
    setWorking(true)
    setFault(null)
    const trimmed = note.trim()
    const body = JSON.stringify({ version, ...(trimmed === '' ? {} : { note: trimmed }) })
    try {
      const answer = await ask(`/editions/${id}/step/${transition}`, { method: 'POST', body })
      if (answer.ok) router.refresh()
      else
        setFault({
          text: (await refusalOf(answer)) ?? words(workflowText.noAnswer),
          unsaved: false,
        })
    } catch {
      setFault({ text: words(workflowText.noAnswer), unsaved: false })
    }
    setWorking(false)
  }
  return { take, working, fault, setFault }
}
