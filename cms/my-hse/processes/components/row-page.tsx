import type { ReactElement, ReactNode } from 'react'
import type { Text } from '../../../plugin/core/text.ts'
import type { ProcessForm } from '../forms/segments.ts'
import type { LoadedRow } from '../process-page.ts'
import { ProcessFrame } from './process-frame.tsx'
import { RemoveRow } from './remove-row.tsx'

/** The page of one row of a process: what it is about, its form, and the way to take it out again. */
export function RowPage({
  shown,
  title,
  about,
  removable,
  children,
}: {
  readonly shown: Omit<LoadedRow<ProcessForm, unknown>, 'of'>
  /** What adding and changing such a row is called. */
  readonly title: { readonly add: Text; readonly change: Text }
  /** Title of the challenge it belongs to. @default it belongs to none */
  readonly about?: string
  /** The section it can be taken out of. @default it cannot */
  readonly removable?: 'challenge' | 'mapping'
  /** The form. */
  readonly children: ReactNode
}): ReactElement {
  const { at, isNew, language, opened } = shown
  const { process } = opened
  return (
    <ProcessFrame {...shown} title={(isNew ? title.add : title.change)[language]}>
      {about !== undefined && (
        <p className="about" lang={process.language}>
          {about}
        </p>
      )}
      {children}
      {removable !== undefined && !isNew && (
        <RemoveRow language={language} process={process} section={removable} row={at} />
      )}
    </ProcessFrame>
  )
}
