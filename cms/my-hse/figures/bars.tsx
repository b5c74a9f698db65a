import type { ReactElement } from 'react'

/** One row of a figure. */
export interface Bar {
  readonly key: string
  readonly name: string
  readonly count: number
  /** More about the count, such as how many of them are open. */
  readonly note?: string
  /** List of what was counted, where it may be read. */
  readonly address: string | null
}

/** Counts under one heading, the highest first, each drawn against the highest. */
export function Bars({
  id,
  title,
  bars,
}: {
  readonly id: string
  readonly title: string
  readonly bars: readonly Bar[]
}): ReactElement {
  const highest = Math.max(1, ...bars.map((each) => each.count))
  const sorted = [...bars].sort((one, other) => other.count - one.count)
  return (
    <section aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
      </h2>
      <ul className="bars">
        {sorted.map(({ key, name, count, note, address }) => (
          <li className="bar" key={key}>
            <span className="bar__name">
              {address === null ? name : <a href={address}>{name}</a>}
            </span>
            <span className="bar__count">
              {count}
              {note !== undefined && <span className="bar__note"> {note}</span>}
            </span>
            <progress className="bar__line" max={highest} value={count} aria-hidden="true" />
          </li>
        ))}
      </ul>
    </section>
  )
}
