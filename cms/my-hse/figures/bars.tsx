import type { ReactElement } from 'react'
import type { PageLanguage } from '../routes.ts'
import { figureWords } from './text.ts'

/** One row of a figure. */
export interface Bar {
  readonly key: string
  readonly name: string
  /** Null for a figure about people that is too low to be shown. */
  readonly count: number | null
  /** List of what was counted, where it may be read: as many rows as the figure says. */
  readonly address: string | null
}

/** Counts under one heading, the highest first, each drawn against the highest. */
export function Bars({
  id,
  language,
  title,
  note,
  bars,
}: {
  readonly id: string
  readonly language: PageLanguage
  readonly title: string
  /** What has to be known to read them. @default nothing */
  readonly note?: string | undefined
  readonly bars: readonly Bar[]
}): ReactElement | null {
  if (bars.length === 0) return null
  const highest = Math.max(1, ...bars.map(({ count }) => count ?? 0))
  const sorted = [...bars].sort((one, other) => (other.count ?? 0) - (one.count ?? 0))
  return (
    <section aria-labelledby={id}>
      <h3 className="figures__title" id={id}>
        {title}
      </h3>
      {note !== undefined && <p className="nothing">{note}</p>}
      <ul className="bars">
        {sorted.map(({ key, name, count, address }) => (
          <li className="bar" key={key}>
            <span className="bar__name">
              {address === null ? name : <a href={address}>{name}</a>}
            </span>
            <span className="bar__count">
              {count ?? <span className="bar__note">{figureWords.hidden[language]}</span>}
            </span>
            {count !== null && (
              <progress className="bar__line" max={highest} value={count} aria-hidden="true" />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
