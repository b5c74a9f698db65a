'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { useApi } from '../../admin/saved-document.tsx'
import { useWords } from '../../admin/use-words.tsx'
import { refusalOf } from '../../core/refusal-of.ts'
import type { Lying, LyingKind, LyingWith } from './lying.ts'
import { termText } from './text.ts'

interface Found {
  readonly id: string
  readonly name: string
  readonly workEmail?: string | null
}

const mostFound = 20

/** Chooses who takes a role over, from which day, and whether the open measures go along. */
export function SucceedForm({
  holder,
  id,
  lying,
  version,
}: {
  readonly id: string
  readonly version: number
  /** Name of the one who holds the role. */
  readonly holder: string
  /** Null where the role has ended: there is nothing to take over any more. */
  readonly lying: LyingWith | null
}) {
  const { words } = useWords()
  const { ask } = useApi()
  const router = useRouter()
  const field = useId()
  const [asked, setAsked] = useState('')
  const [found, setFound] = useState<readonly Found[] | null>(null)
  const [said, setSaid] = useState({ person: '', from: '', to: '', handOver: true })
  const [working, setWorking] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [done, setDone] = useState<string | null>(null)

  const tryTo = async (work: () => Promise<Response>, use: (body: unknown) => void) => {
    setWorking(true)
    setFault(null)
    try {
      const answer = await work()
      if (answer.ok) use(await answer.json())
      else setFault((await refusalOf(answer)) ?? words(termText.noAnswer))
    } catch {
      setFault(words(termText.noAnswer))
    } finally {
      setWorking(false)
    }
  }
  const find = () =>
    tryTo(
      () =>
        ask(
          `/people?depth=0&limit=${String(mostFound)}&sort=name&where[name][like]=${encodeURIComponent(asked)}`,
        ),
      (body) => {
        setFound((body as { docs: Found[] }).docs)
      },
    )
  const send = () =>
    tryTo(
      () =>
        ask(`/role-assignments/${id}/succeed`, {
          method: 'POST',
          body: JSON.stringify({ version, ...said }),
        }),
      (body) => {
        const { from, handedOver, name } = body as {
          from: string
          handedOver: number
          name: string
        }
        setDone(words(termText.done, { name, from, count: handedOver }))
        router.refresh()
      },
    )

  if (done !== null) return <p role="status">{done}</p>
  if (lying === null) return null
  const inputs = { search: `${field}-search`, person: `${field}-person` }
  const day = (name: 'from' | 'to') => (
    <>
      <label htmlFor={`${field}-${name}`} className="field-label">
        {words(termText[name])}
      </label>
      <input
        id={`${field}-${name}`}
        type="date"
        value={said[name]}
        onChange={(event) => {
          setSaid({ ...said, [name]: event.target.value })
        }}
      />
    </>
  )
  return (
    <div className="hse-watch__form hse-date">
      <label htmlFor={inputs.search} className="field-label">
        {words(termText.search)}
      </label>
      <input
        id={inputs.search}
        type="search"
        value={asked}
        onChange={(event) => {
          setAsked(event.target.value)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void find()
        }}
      />
      <div className="hse-buttons">
        <Button
          buttonStyle="secondary"
          size="medium"
          margin={false}
          disabled={working}
          onClick={() => void find()}
        >
          {words(termText.find)}
        </Button>
      </div>
      <p role="status">{found?.length === 0 ? words(termText.nobody) : null}</p>
      {found === null || found.length === 0 ? null : (
        <>
          <label htmlFor={inputs.person} className="field-label">
            {words(termText.person)}
          </label>
          <select
            id={inputs.person}
            value={said.person}
            onChange={(event) => {
              setSaid({ ...said, person: event.target.value })
            }}
          >
            <option value="">{words(termText.choose)}</option>
            {found.map((each) => (
              <option key={each.id} value={each.id}>
                {[each.name, each.workEmail].filter(Boolean).join(', ')}
              </option>
            ))}
          </select>
          {day('from')}
          {day('to')}
          <LyingList lying={lying} holder={holder} />
          {lying.measures.length + lying.more.measures === 0 ? null : (
            <label>
              <input
                type="checkbox"
                checked={said.handOver}
                onChange={(event) => {
                  setSaid({ ...said, handOver: event.target.checked })
                }}
              />{' '}
              {words(termText.handOver)}
            </label>
          )}
          <div className="hse-buttons">
            <Button size="medium" margin={false} disabled={working} onClick={() => void send()}>
              {words(termText.send)}
            </Button>
          </div>
        </>
      )}
      {fault === null ? null : (
        <p className="hse-field-error" role="alert">
          {fault}
        </p>
      )}
    </div>
  )
}

/** What has the holder's own name on it, and what becomes of it. */
function LyingList({ lying, holder }: { readonly lying: LyingWith; readonly holder: string }) {
  const { words } = useWords()
  const count = (kind: LyingKind): number => lying[kind].length + lying.more[kind]
  const kinds = (['measures', 'cases', 'enquiries'] as const).filter((kind) => count(kind) > 0)
  if (kinds.length === 0) return <p>{words(termText.nothing, { name: holder })}</p>
  return (
    <>
      <h3>{words(termText.lying, { name: holder })}</h3>
      {kinds.map((kind) => (
        <div key={kind}>
          <h4>{words(termText[kind])}</h4>
          <Rows rows={lying[kind]} />
          {lying.more[kind] > 0 ? <p>{words(termText.more, { count: lying.more[kind] })}</p> : null}
        </div>
      ))}
      {count('cases') + count('enquiries') > 0 ? (
        <p>{words(termText.byHand, { name: holder })}</p>
      ) : null}
    </>
  )
}

function Rows({ rows }: { readonly rows: readonly Lying[] }) {
  if (rows.length === 0) return null
  return (
    <ul>
      {rows.map(({ id, number, title }) => (
        <li key={id}>
          {number} {title}
        </li>
      ))}
    </ul>
  )
}
