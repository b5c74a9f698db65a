import type { ReactElement, ReactNode } from 'react'

/** What is known under a name. Nothing is drawn of a fact that is not known. */
export type Fact = readonly [name: string, value: ReactNode]

/** What is known of something, term by term. A nought is known; null, false and no text are not. */
export function FactList({
  facts,
  className = 'record-facts',
}: {
  readonly facts: readonly Fact[]
  /** `record-facts` stand below each other with lines between; `facts` stand side by side. @default "record-facts" */
  readonly className?: string
}): ReactElement {
  return (
    <dl className={className}>
      {facts
        .filter(([, value]) => isKnown(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function isKnown(value: ReactNode): boolean {
  return value !== null && value !== undefined && value !== false && value !== ''
}
