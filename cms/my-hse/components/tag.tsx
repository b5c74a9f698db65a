import type { ReactElement, ReactNode } from 'react'

/** Colours of tags. None says anything that the words beside it do not say. */
export type TagColour = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A word or two that stand out, such as the state of a record. */
export function Tag({
  colour,
  children,
}: {
  readonly colour: TagColour
  readonly children: ReactNode
}): ReactElement {
  return (
    <span className="ds-tag" data-color={colour} data-size="sm">
      {children}
    </span>
  )
}
