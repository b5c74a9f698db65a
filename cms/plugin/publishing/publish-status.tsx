'use client'
import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { useApi } from '../admin/saved-document.tsx'
import { spokenInstant } from '../admin/spoken-dates.ts'
import { useWords } from '../admin/use-words.tsx'
import { PublishAgain } from '../dashboard/publish-again.tsx'
import { dashboardText } from '../dashboard/text.ts'
import type { PublishStanding } from './standing.ts'
import { standingText } from './standing-text.ts'
import '../hse-admin.css'

/** Between two looks at one that waits, in milliseconds. */
const looks = { often: 400, seldom: 5_000 } as const

const waits = (standing: PublishStanding | null): boolean =>
  standing?.state === 'pending' || standing?.state === 'late'

/** What stands, looked at again while it waits. Without an answer it stays as it was. */
function useStanding(
  first: PublishStanding | null,
  edition?: string,
): { standing: PublishStanding | null; look: () => Promise<void> } {
  const { ask } = useApi()
  const [seen, setSeen] = useState({ first, standing: first })
  // A page that was drawn anew knows better than what was looked up before.
  const standing = seen.first === first ? seen.standing : first
  const look = useCallback(async () => {
    const of = edition === undefined ? '' : `?edition=${encodeURIComponent(edition)}`
    const answer = await ask(`/hse/publishing${of}`).catch(() => null)
    const found = answer?.ok === true ? ((await answer.json()) as PublishStanding | null) : null
    setSeen((before) => ({ first, standing: found ?? before.standing }))
  }, [ask, edition, first])

  useEffect(() => {
    if (!waits(standing)) return
    const pause = standing?.state === 'late' ? looks.seldom : looks.often
    const timer = setTimeout(() => void look(), pause)
    return () => {
      clearTimeout(timer)
    }
  }, [look, standing])
  return { standing, look }
}

/** How it stands, in a sentence, and why where it was stopped. Said aloud when it changes. */
function Standing({ standing }: { readonly standing: PublishStanding }) {
  const { language, words } = useWords()
  const { reason, seconds, since, state } = standing
  const known = seconds === null ? 'pending' : seconds === 1 ? 'pendingOne' : 'pendingMany'
  const text = standingText[state === 'pending' ? known : state]
  // The seconds it began with: a number that counts down is read aloud each time.
  const when = spokenInstant(since, language)
  return (
    <>
      <p role="status">{words(text, { when, seconds: seconds ?? 0 })}</p>
      {reason === null || state === 'done' ? null : <p>{words(standingText.reason, { reason })}</p>}
    </>
  )
}

function isStopped({ state }: PublishStanding): boolean {
  return state !== 'done' && state !== 'pending'
}

/** The part of the start page about the site, with what the last publish found as `children`. */
export function PublishingSection({
  first,
  mayPublish,
  children,
}: {
  readonly first: PublishStanding | null
  readonly mayPublish: boolean
  readonly children?: ReactNode
}) {
  const { words } = useWords()
  const { standing, look } = useStanding(first)
  const warning = standing !== null && isStopped(standing)
  return (
    <section
      className={`hse-panel${warning ? ' hse-panel--warning' : ''}`}
      aria-labelledby="hse-publishing"
    >
      <h2 id="hse-publishing">{words(dashboardText.publishing)}</h2>
      {standing ? <Standing standing={standing} /> : <p>{words(dashboardText.neverPublished)}</p>}
      {children}
      {mayPublish && !waits(standing) ? (
        <PublishAgain confirms={standing?.state === 'refused'} onRequested={look} />
      ) : null}
    </section>
  )
}

/** Beside an edition whose last step readers see: whether they do yet. */
export function EditionStanding({
  first,
  edition,
}: {
  readonly first: PublishStanding
  readonly edition: string
}) {
  const { words } = useWords()
  const { standing } = useStanding(first, edition)
  if (!standing) return null
  const warning = isStopped(standing)
  return (
    <div className={warning ? 'hse-workflow__notice' : undefined}>
      <Standing standing={standing} />
      {warning && standing.state !== 'late' ? <p>{words(standingText.whoCan)}</p> : null}
    </div>
  )
}
