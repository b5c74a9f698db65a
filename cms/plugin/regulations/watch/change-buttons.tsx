'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { useApi } from '../../admin/saved-document.tsx'
import { useWords } from '../../admin/use-words.tsx'
import { refusalOf } from '../../core/refusal-of.ts'
import type { Text } from '../../core/text.ts'
import { panelText } from './panel-text.ts'
import type { ChangeKind } from './rules.ts'

type Step = 'confirm' | 'dismiss'
const empty = { on: '', replacedBy: '', noteNb: '', noteEn: '', reason: '' }

/** Decides of one found change: confirms it with what is to be said of it, or dismisses it with a reason. */
export function ChangeButtons({
  id,
  kind,
  name,
  on,
  version,
}: {
  readonly id: string
  readonly kind: ChangeKind
  /** What the act or regulation is called. */
  readonly name: string
  readonly on: string
  readonly version: number
}) {
  const { words } = useWords()
  const { ask } = useApi()
  const router = useRouter()
  const field = useId()
  const [open, setOpen] = useState<Step | null>(null)
  const [said, setSaid] = useState({ ...empty, on })
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [done, setDone] = useState<Step | null>(null)

  const send = async (step: Step): Promise<void> => {
    setWorking(true)
    setFault(null)
    try {
      const body = JSON.stringify({ version, ...said })
      const answer = await ask(`/law-changes/${id}/${step}`, { method: 'POST', body })
      if (answer.ok) {
        setDone(step)
        router.refresh()
      } else setFault((await refusalOf(answer)) ?? words(panelText.noAnswer))
    } catch {
      setFault(words(panelText.noAnswer))
    } finally {
      setWorking(false)
    }
  }
  const text = (key: keyof typeof empty, label: Text, kindOf: 'date' | 'text' | 'rows') => {
    const shared = {
      id: `${field}-${key}`,
      value: said[key],
      onChange: (event: { target: { value: string } }) => {
        setSaid({ ...said, [key]: event.target.value })
      },
    }
    return (
      <>
        <label htmlFor={shared.id} className="field-label">
          {words(label)}
        </label>
        {kindOf === 'rows' ? (
          <textarea rows={2} {...shared} />
        ) : (
          <input type={kindOf} {...shared} />
        )}
      </>
    )
  }

  if (done !== null) {
    return (
      <p role="status">{words(done === 'confirm' ? panelText.confirmed : panelText.dismissed)}</p>
    )
  }
  const needsDay = kind === 'repealed' || on === ''
  return (
    <div className="hse-watch__decide">
      {open === null ? (
        <div className="hse-buttons">
          {(['confirm', 'dismiss'] as const).map((step) => (
            <Button
              key={step}
              buttonStyle={step === 'confirm' ? 'primary' : 'secondary'}
              size="medium"
              margin={false}
              onClick={() => {
                setOpen(step)
              }}
            >
              {words(panelText[step])}
              <span className="hse-unseen"> {name}</span>
            </Button>
          ))}
        </div>
      ) : (
        <div className="hse-step__ask hse-date">
          {open === 'confirm' ? (
            <>
              <p>{words(panelText.confirmWhat)}</p>
              {needsDay && kind !== 'retitled' ? text('on', panelText.on, 'date') : null}
              {kind === 'repealed' ? text('replacedBy', panelText.replacedBy, 'text') : null}
              {kind === 'retitled' ? null : (
                <>
                  <p>{words(panelText.noteHint)}</p>
                  {text('noteNb', panelText.noteNb, 'rows')}
                  {text('noteEn', panelText.noteEn, 'rows')}
                </>
              )}
            </>
          ) : (
            text('reason', panelText.reason, 'rows')
          )}
          <div className="hse-buttons">
            <Button size="medium" margin={false} disabled={working} onClick={() => void send(open)}>
              {words(panelText[open])}
            </Button>
            <Button
              buttonStyle="secondary"
              size="medium"
              margin={false}
              onClick={() => {
                setOpen(null)
                setFault(null)
              }}
            >
              {words(panelText.cancel)}
            </Button>
          </div>
        </div>
      )}
      {fault === null ? null : (
        <p className="hse-field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
