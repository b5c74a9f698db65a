import type { ReactElement, ReactNode } from 'react'

/** A figure that stands by itself. */
export interface KeyFigure {
  readonly name: string
  /** The figure, or what is said in its place. */
  readonly value: ReactNode
  /** More about it, such as the goal. */
  readonly note?: string | undefined
  /** List of what was counted, where it may be read. */
  readonly address?: string | null
  /** How it is marked where it asks for something. @default not at all */
  readonly mark?: 'warning' | 'danger' | null
}

/** Figures that each stand by themselves, beside each other. */
export function KeyFigures({ figures }: { readonly figures: readonly KeyFigure[] }): ReactElement {
  return (
    <dl className="key-figures">
      {figures.map(({ address, mark, name, note, value }) => (
        <div key={name} className={mark ? `key-figures__${mark}` : undefined}>
          <dt>{name}</dt>
          <dd>
            {address ? (
              <a href={address}>
                {value}
                <span className="visually-hidden"> {name}</span>
              </a>
            ) : (
              value
            )}
          </dd>
          {note !== undefined && <dd className="key-figures__note">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
