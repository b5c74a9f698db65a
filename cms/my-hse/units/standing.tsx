import type { ReactElement } from 'react'
import { type Standing, standingText } from '../../plugin/year/text.ts'
import type { PageLanguage } from '../routes.ts'

/** The shape of each sign, told apart without colour. */
const shapes: Readonly<Record<Standing, ReactElement>> = {
  late: (
    <>
      <path d="M8 1.5 15 14H1z" fill="currentColor" />
      <path d="M8 6v4M8 11.6v.9" stroke="var(--sign-ground)" strokeWidth="1.6" />
    </>
  ),
  lacks: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M4.8 8h6.4" />
    </>
  ),
  notStated: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.4 2" />
      <path d="M6.3 6.4a1.8 1.8 0 1 1 2.6 1.7c-.6.3-.9.7-.9 1.3M8 11.3v.6" strokeWidth="1.4" />
    </>
  ),
  underWay: (
    <>
      <circle cx="8" cy="8" r="6.2" />
      <path d="M8 1.8a6.2 6.2 0 0 1 0 12.4z" fill="currentColor" stroke="none" />
    </>
  ),
  outside: <path d="M6 3H2.5v10.5H13V10M9 2h5v5M14 2 7.5 8.5" />,
  inPlace: <path d="m2 8.6 4 4L14 3.5" strokeWidth="2.2" />,
  asAbove: <path d="M8 14V3M3.5 7.2 8 2.7l4.5 4.5" />,
  notAsked: <path d="M5 8h6" />,
}

/** The signs, once on a page; each `Sign` shows one of them. */
export function SignSheet(): ReactElement {
  return (
    <svg className="sign-sheet" aria-hidden="true" width="0" height="0">
      {(Object.keys(shapes) as Standing[]).map((standing) => (
        <symbol key={standing} id={`sign-${standing}`} viewBox="0 0 16 16">
          {shapes[standing]}
        </symbol>
      ))}
    </svg>
  )
}

/** How it stands, as a sign and a word. */
export function StandingMark({
  language,
  standing,
}: {
  readonly language: PageLanguage
  readonly standing: Standing
}): ReactElement {
  return <SignWord sign={standing}>{standingText[standing][language]}</SignWord>
}

/** A word with one of the signs before it. */
export function SignWord({
  children,
  sign,
}: {
  readonly children: string
  readonly sign: Standing
}): ReactElement {
  return (
    <span className="standing" data-standing={sign}>
      <svg className="standing__sign" aria-hidden="true">
        <use href={`#sign-${sign}`} />
      </svg>
      <span>{children}</span>
    </span>
  )
}
