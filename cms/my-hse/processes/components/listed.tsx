import type { ReactElement, ReactNode } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { openingWords } from '../opening-text.ts'

/** A list of what a pre-meeting goes through, or what is said where there is nothing. */
export function Listed({
  items,
  none,
}: {
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[]
  readonly none: ReactNode
}): ReactElement {
  if (items.length === 0) return <>{none}</>
  return (
    <ul className="input__list">
      {items.map(({ content, key }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  )
}

/** Where the rest is, where a page shows some of what there is. */
export function Rest({
  language,
  shown,
  count,
  lists,
}: {
  readonly language: PageLanguage
  readonly shown: number
  readonly count: number
  /** The lists that hold all of it, such as one for each unit. */
  readonly lists: readonly { readonly name: string; readonly address: string }[]
}): ReactElement {
  return (
    <p className="input__said">
      {shown < count && `${fill(openingWords.shownOf, { shown, count })[language]} `}
      {lists.map(({ address, name }, index) => (
        <span key={address}>
          {index > 0 && ' · '}
          <a href={address}>{name}</a>
        </span>
      ))}
    </p>
  )
}
