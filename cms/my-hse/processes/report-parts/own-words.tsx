import type { ReactElement } from 'react'
import type { PageLanguage } from '../../routes.ts'

/** People's own words, in the language they wrote, with the line breaks they made. */
export function OwnWords({
  written,
  children,
}: {
  readonly written: PageLanguage
  readonly children: string | null
}): ReactElement | null {
  if (children === null || children === '') return null
  return (
    <p className="own-words" lang={written}>
      {children}
    </p>
  )
}

/** The same within a sentence or a list; nothing where nothing was written. */
export function inOwnWords(written: PageLanguage, words: string | null): ReactElement | null {
  return words === null ? null : <span lang={written}>{words}</span>
}
