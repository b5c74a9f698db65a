'use client'
import { type ReactElement, useEffect, useState } from 'react'
import type { PageLanguage } from '../routes.ts'

const text = {
  soon: {
    nb: (minutes: number) =>
      `Økten din slutter om ${minutes <= 1 ? 'under ett minutt' : `${String(minutes)} minutter`}. Det du har lagret, er trygt.`,
    en: (minutes: number) =>
      `Your session ends in ${minutes <= 1 ? 'less than a minute' : `${String(minutes)} minutes`}. What you have saved is safe.`,
  },
  over: {
    nb: 'Økten din er slutt. Send det du har skrevet, så kommer du til innlogging og rett tilbake hit med teksten.',
    en: 'Your session has ended. Send what you have written; you come to log in, and straight back here with the text.',
  },
  stay: { nb: 'Fortsett å være innlogget', en: 'Stay logged in' },
  failed: {
    nb: 'Økten kunne ikke forlenges nå. Lagre det du holder på med.',
    en: 'The session could not be extended now. Save what you are doing.',
  },
}

/** How long before the end it is said, in minutes. */
const saidBefore = 10
const minute = 60_000

/** Says that the session is about to end, and lets someone go on. */
export function SessionEnd({
  language,
  ends: given,
}: {
  readonly language: PageLanguage
  /** Milliseconds since 1970. */
  readonly ends: number
}): ReactElement | null {
  const [ends, setEnds] = useState(given)
  const [left, setLeft] = useState<number | null>(null)
  const [failed, setFailed] = useState(false)

  useEffect(() => {
    const look = (): void => {
      const minutes = Math.ceil((ends - Date.now()) / minute)
      setLeft(minutes <= saidBefore ? minutes : null)
    }
    look()
    const timer = setInterval(look, minute / 4)
    return () => {
      clearInterval(timer)
    }
  }, [ends])

  if (left === null) return null
  const over = left <= 0

  const stay = async (): Promise<void> => {
    try {
      const answer = await fetch('/api/accounts/refresh-token', { method: 'POST' })
      const body = (await answer.json()) as { exp?: number }
      if (!answer.ok || body.exp === undefined) throw new Error('no new session')
      setEnds(body.exp * 1000)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }

  return (
    <div className="help-bar" role="status">
      <p>{over ? text.over[language] : text.soon[language](left)}</p>
      {failed && <p>{text.failed[language]}</p>}
      {!over && (
        <p className="help-bar__buttons">
          <button
            className="ds-button"
            data-size="sm"
            type="button"
            onClick={() => {
              void stay()
            }}
          >
            {text.stay[language]}
          </button>
        </p>
      )}
    </div>
  )
}
