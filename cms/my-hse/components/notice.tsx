import type { ReactElement, ReactNode } from 'react'

interface NoticeProps {
  readonly colour: 'info' | 'success' | 'warning'
  readonly title?: string
  readonly children?: ReactNode
}

/** Something to know before reading on. */
export function Notice({ colour, title, children }: NoticeProps): ReactElement {
  if (title === undefined) {
    return (
      <div className="ds-alert notice" data-color={colour}>
        {children}
      </div>
    )
  }
  return (
    <section className="ds-alert notice" data-color={colour} aria-labelledby="notice-title">
      <h2 className="notice__title" id="notice-title">
        {title}
      </h2>
      {children}
    </section>
  )
}
