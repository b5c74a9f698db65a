'use client'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { PageLanguage } from '../routes.ts'
import { forgetEverything, forgetWhatArrived, keepText } from './kept-text.ts'
import { makeSearchable } from './searchable.ts'
import { SessionEnd } from './session-end.tsx'

const text = {
  none: { nb: 'Ingen treff', en: 'No matches' },
  keptTitle: { nb: 'Vi tok vare på det du skrev', en: 'We kept what you wrote' },
  kept: {
    nb: 'Du forlot siden før teksten var sendt.',
    en: 'You left the page before the text was sent.',
  },
  restore: { nb: 'Sett teksten inn igjen', en: 'Put the text back' },
  forget: { nb: 'Kast den', en: 'Discard it' },
  offline: {
    nb: 'Du er uten nett, så skjemaet er ikke sendt. Teksten er trygg her. Send på nytt når nettet er tilbake.',
    en: 'You are offline, so the form was not sent. The text is safe here. Send again when the network is back.',
  },
}

/**
 * What a script adds to the forms of a page: searching in long lists, text that outlives a lost network, and a word
 * before the session ends. Everything works without it.
 */
export function FormHelp({
  language,
  sessionEnds,
}: {
  readonly language: PageLanguage
  /** When the session ends, in milliseconds since 1970; null for someone who is not logged in. */
  readonly sessionEnds: number | null
}): ReactElement {
  const [offer, setOffer] = useState<{ restore: () => void; forget: () => void } | null>(null)
  const [offline, setOffline] = useState(false)
  const loggedIn = sessionEnds !== null
  const notice = useRef<HTMLDivElement>(null)

  useEffect(() => {
    forgetWhatArrived()
    const selects = [...document.querySelectorAll<HTMLSelectElement>('select[data-searchable]')]
    const undo = selects.map((select) => makeSearchable(select, text.none[language]))
    const forms = [...document.querySelectorAll<HTMLFormElement>('form[data-keep]')]
    const stop = forms.map((form) =>
      keepText(
        form,
        (restore, forget) => {
          setOffer({ restore, forget })
        },
        () => {
          setOffline(true)
        },
      ),
    )
    const leaving = [...document.querySelectorAll('.log-out')]
    for (const each of leaving) each.addEventListener('click', forgetEverything)
    return () => {
      for (const each of [...undo, ...stop]) each()
      for (const each of leaving) each.removeEventListener('click', forgetEverything)
    }
  }, [language])

  useEffect(() => {
    if (offline) notice.current?.focus()
  }, [offline])

  return (
    <>
      {offer && (
        <div className="help-bar" role="status">
          <p>
            <strong>{text.keptTitle[language]}.</strong> {text.kept[language]}
          </p>
          <p className="help-bar__buttons">
            <button
              className="ds-button"
              data-size="sm"
              type="button"
              onClick={() => {
                offer.restore()
                setOffer(null)
              }}
            >
              {text.restore[language]}
            </button>
            <button
              className="ds-button"
              data-size="sm"
              data-variant="secondary"
              type="button"
              onClick={() => {
                offer.forget()
                setOffer(null)
              }}
            >
              {text.forget[language]}
            </button>
          </p>
        </div>
      )}
      {offline && (
        <div className="help-bar" role="alert" tabIndex={-1} ref={notice}>
          <p>{text.offline[language]}</p>
        </div>
      )}
      {loggedIn && <SessionEnd language={language} ends={sessionEnds} />}
    </>
  )
}
