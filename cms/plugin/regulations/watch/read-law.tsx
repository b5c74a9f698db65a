'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useRef, useState } from 'react'
import { useWords } from '../../admin/use-words.tsx'
import { refusalOf } from '../../core/refusal-of.ts'
import { panelText } from './panel-text.ts'

interface Answer {
  readonly read: number
  readonly found: number
  readonly fresh: number
  readonly unchanged: number
  readonly notThere: readonly string[]
}

/** Sends one of Lovdata's files as it is, and tells what was found. */
export function ReadLaw() {
  const { language, words } = useWords()
  const { routes } = useConfig().config
  const router = useRouter()
  const field = useId()
  const chosen = useRef<HTMLInputElement>(null)
  const [working, setWorking] = useState(false)
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [fault, setFault] = useState<string | null>(null)

  const send = async (): Promise<void> => {
    const file = chosen.current?.files?.[0]
    if (!file) {
      chosen.current?.focus()
      return
    }
    setWorking(true)
    setFault(null)
    setAnswer(null)
    try {
      const address = `${routes.api}/law-imports/read?name=${encodeURIComponent(file.name)}`
      const answered = await fetch(address, {
        method: 'POST',
        credentials: 'include',
        body: file,
        headers: { 'accept-language': language, 'content-type': 'application/octet-stream' },
      })
      if (answered.ok) {
        setAnswer((await answered.json()) as Answer)
        router.refresh()
      } else setFault((await refusalOf(answered)) ?? words(panelText.noAnswer))
    } catch {
      setFault(words(panelText.noAnswer))
    } finally {
      setWorking(false)
    }
  }

  return (
    <div className="hse-watch__form">
      <label htmlFor={field} className="field-label">
        {words(panelText.file)}
      </label>
      <input
        id={field}
        ref={chosen}
        type="file"
        accept=".bz2,.gz,.tgz,.tar,.zip"
        aria-describedby={fault === null ? undefined : `${field}-fault`}
      />
      <div className="hse-buttons">
        <Button size="medium" margin={false} disabled={working} onClick={() => void send()}>
          {words(panelText.read)}
        </Button>
      </div>
      <p role="status">
        {working ? words(panelText.reading) : null}
        {answer
          ? words(panelText.wasRead, {
              read: answer.read,
              found: answer.found,
              fresh: answer.fresh,
              unchanged: answer.unchanged,
            })
          : null}
      </p>
      {answer && answer.notThere.length > 0 ? (
        <details>
          <summary>{words(panelText.notThere, { count: answer.notThere.length })}</summary>
          <p>{answer.notThere.join(', ')}</p>
        </details>
      ) : null}
      {fault === null ? null : (
        <p id={`${field}-fault`} className="hse-field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
