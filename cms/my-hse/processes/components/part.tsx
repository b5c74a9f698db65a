import type { ReactElement, ReactNode } from 'react'

/** A part of a page with a title that what is missing links to. */
export function Part({
  id,
  title,
  lead,
  children,
}: {
  readonly id: string
  readonly title: string
  readonly lead?: string | undefined
  readonly children: ReactNode
}): ReactElement {
  return (
    <section className="part" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <h2 className="section-title" id={`${id}-title`}>
        {title}
      </h2>
      {lead !== undefined && <p className="part__lead">{lead}</p>}
      {children}
    </section>
  )
}
