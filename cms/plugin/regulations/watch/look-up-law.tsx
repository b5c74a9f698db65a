'use client'
import { Button, useConfig } from '@payloadcms/ui'
import { useId, useState } from 'react'
import { useApi } from '../../admin/saved-document.tsx'
import { useWords } from '../../admin/use-words.tsx'
import { refusalOf } from '../../core/refusal-of.ts'
import { panelText } from './panel-text.ts'
import type { Other } from './others/rules.ts'

/** Finds acts and regulations that are not in the register, and adds them. */
export function LookUpLaw() {
  const { words } = useWords()
  const { ask } = useApi()
  const { admin } = useConfig().config.routes
  const field = useId()
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<readonly Other[] | null>(null)
  const [added, setAdded] = useState<Readonly<Record<string, string>>>({})
  const [fault, setFault] = useState<string | null>(null)

  const tryTo = async (work: () => Promise<Response>, use: (body: unknown) => void) => {
    setFault(null)
    try {
      const answer = await work()
      if (answer.ok) use(await answer.json())
      else setFault((await refusalOf(answer)) ?? words(panelText.noAnswer))
    } catch {
      setFault(words(panelText.noAnswer))
    }
  }
  const find = () =>
    tryTo(
      () => ask(`/law-imports/others?q=${encodeURIComponent(asked)}`),
      (body) => {
        setFound((body as { docs: Other[] }).docs)
      },
    )
  const add = (id: string) =>
    tryTo(
      () => ask('/law-imports/add', { method: 'POST', body: JSON.stringify({ id }) }),
      (body) => {
        setAdded({ ...added, [id]: (body as { doc: { id: string } }).doc.id })
      },
    )

  return (
    <div className="hse-watch__form">
      <label htmlFor={field} className="field-label">
        {words(panelText.search)}
      </label>
      <input
        id={field}
        type="search"
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void find()
        }}
      />
      <div className="hse-buttons">
        <Button buttonStyle="secondary" size="medium" margin={false} onClick={() => void find()}>
          {words(panelText.find)}
        </Button>
      </div>
      <p role="status">{found?.length === 0 ? words(panelText.none) : null}</p>
      <ul className="hse-watch__others">
        {(found ?? []).map(({ id, title }) => (
          <li key={id}>
            <span lang="nb">{title}</span> <span>{id}</span>{' '}
            {added[id] === undefined ? (
              <Button
                buttonStyle="secondary"
                size="small"
                margin={false}
                onClick={() => void add(id)}
              >
                {words(panelText.add)}
                <span className="hse-unseen"> {id}</span>
              </Button>
            ) : (
              <a href={`${admin}/collections/regulations/${added[id]}`}>{words(panelText.added)}</a>
            )}
          </li>
        ))}
      </ul>
      {fault === null ? null : (
        <p className="hse-field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}
