'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useId, useRef, useState } from 'react'
import { useApi } from '../admin/saved-document.tsx'
import { useWords } from '../admin/use-words.tsx'
import { refusalOf } from '../core/refusal-of.ts'
import type { Text } from '../core/text.ts'
import { ImportPreview } from './import-preview.tsx'
import type { KindName } from './kind.ts'
import { panelText } from './panel-text.ts'
import type { ShownPlan } from './told.ts'

interface Kind {
  readonly name: KindName
  readonly label: Text
  readonly columns: readonly { readonly label: Text; readonly required: boolean }[]
  /** Of these one is required. */
  readonly either: readonly Text[]
}

/** How far an import is, as the server tells it. */
interface Progress {
  readonly id: string
  readonly state: string
  readonly total: number
  readonly done: number
  readonly created: number
  readonly changed: number
  readonly left: number
  readonly wrong: number
}

/** Sends a file, shows what reading it in would do, and carries that out once it is confirmed. */
export function ImportForm({ kinds }: { readonly kinds: readonly Kind[] }) {
  const { language, words } = useWords()
  const { admin, api } = useConfig().config.routes
  const field = useId()
  const chosen = useRef<HTMLInputElement>(null)
  const [kind, setKind] = useState<Kind | undefined>(kinds[0])
  const [working, setWorking] = useState(false)
  const [plan, setPlan] = useState<(ShownPlan & { digest: string }) | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [begun, setBegun] = useState<string | null>(null)
  const { progress, lost } = useProgress(begun)

  const send = async (
    path: 'preview' | 'carry-out',
    more: Record<string, string> = {},
  ): Promise<unknown> => {
    const file = chosen.current?.files?.[0]
    if (!file || !kind) {
      chosen.current?.focus()
      return null
    }
    setWorking(true)
    setFault(null)
    try {
      const asked = new URLSearchParams({ kind: kind.name, name: file.name, ...more })
      const answer = await fetch(`${api}/imports/${path}?${asked.toString()}`, {
        method: 'POST',
        credentials: 'include',
        body: file,
        headers: { 'accept-language': language, 'content-type': 'application/octet-stream' },
      })
      if (answer.ok) return await answer.json()
      setFault((await refusalOf(answer)) ?? words(panelText.noAnswer))
    } catch {
      setFault(words(panelText.noAnswer))
    } finally {
      setWorking(false)
    }
    return null
  }
  const forget = (): void => {
    setPlan(null)
    setFault(null)
    setBegun(null)
  }
  const look = async (): Promise<void> => {
    forget()
    setPlan((await send('preview')) as typeof plan)
  }
  const carryOut = async (leave: boolean): Promise<void> => {
    const answer = (await send('carry-out', {
      digest: plan?.digest ?? '',
      ...(leave ? { leave: '1' } : {}),
    })) as { id: string } | null
    if (answer === null) return
    setPlan(null)
    setBegun(answer.id)
  }

  return (
    <div className="hse-import__form">
      <label htmlFor={`${field}-kind`} className="field-label">
        {words(panelText.kind)}
      </label>
      <select
        id={`${field}-kind`}
        value={kind?.name}
        onChange={({ target }) => {
          setKind(kinds.find(({ name }) => name === target.value))
          forget()
        }}
      >
        {kinds.map(({ label, name }) => (
          <option key={name} value={name}>
            {words(label)}
          </option>
        ))}
      </select>
      <details>
        <summary>{words(panelText.columns)}</summary>
        <p>{words(panelText.columnsHint)}</p>
        {kind && kind.either.length > 0 ? (
          <p>
            {words(panelText.either, {
              columns: kind.either.map((each) => words(each)).join(', '),
            })}
          </p>
        ) : null}
        <p>
          {kind?.columns
            .map(({ label, required }) => `${words(label)}${required ? '*' : ''}`)
            .join(', ')}
        </p>
      </details>
      <label htmlFor={field} className="field-label">
        {words(panelText.file)}
      </label>
      <input
        id={field}
        ref={chosen}
        type="file"
        accept=".csv,.tsv,.txt"
        aria-describedby={fault === null ? undefined : `${field}-fault`}
        onChange={forget}
      />
      <div className="hse-buttons">
        <Button size="medium" margin={false} disabled={working} onClick={() => void look()}>
          {words(panelText.look)}
        </Button>
      </div>
      {fault === null ? null : (
        <p id={`${field}-fault`} className="hse-field-error" role="alert">
          {fault}
        </p>
      )}
      {plan === null ? null : (
        <ImportPreview
          key={plan.digest}
          plan={plan}
          units={kind?.name === 'units'}
          working={working}
          carryOut={(leave) => void carryOut(leave)}
        />
      )}
      <div role="status">
        {working && plan === null ? <p>{words(panelText.looking)}</p> : null}
        {progress === null ? null : (
          <>
            <p>{words(told(progress), { ...progress })}</p>
            {progress.state === 'running' ? (
              <>
                <progress value={progress.done} max={progress.total} />
                <p>{words(lost ? panelText.noAnswer : panelText.goesOn)}</p>
              </>
            ) : (
              <p>
                <a href={`${admin}/collections/imports/${progress.id}`}>{words(panelText.see)}</a>
              </p>
            )}
          </>
        )}
      </div>
    </div>
  )
}

function told({ state }: Progress): Text {
  if (state === 'running') return panelText.progress
  return state === 'done' ? panelText.done : panelText.stopped
}

/** Asks each second how far an import is, until it has ended. */
function useProgress(id: string | null): { progress: Progress | null; lost: boolean } {
  const { ask } = useApi()
  const router = useRouter()
  const [progress, setProgress] = useState<Progress | null>(null)
  const [lost, setLost] = useState(false)
  useEffect(() => {
    setProgress(null)
    if (id === null) return
    let timer: number | undefined
    const look = async (): Promise<void> => {
      try {
        const answer = await ask(`/imports/${id}?depth=0`)
        setLost(!answer.ok)
        if (answer.ok) {
          const found = (await answer.json()) as Progress
          setProgress(found)
          if (found.state !== 'running') {
            router.refresh()
            return
          }
        }
      } catch {
        setLost(true)
      }
      timer = window.setTimeout(() => void look(), 1_000)
    }
    void look()
    return () => {
      window.clearTimeout(timer)
    }
  }, [ask, id, router])
  return { progress, lost }
}
