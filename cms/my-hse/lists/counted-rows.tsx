import type { ReactElement } from 'react'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import type { Text } from '../../plugin/core/text.ts'

/** What a figure counts, where that stands in no list of records: how many there are, and each of them. */
export function CountedRows({
  count,
  language,
  rows,
}: {
  /** How many there are, in words. */
  readonly count: string
  readonly language: PageLanguage
  readonly rows: readonly {
    readonly key: string
    readonly name: Text
    readonly more: Text | null
    /** Where it is read; null for what stands nowhere else in My HSE. */
    readonly address: string | null
  }[]
}): ReactElement {
  return (
    <>
      <p className="list-head" role="status">
        <span>{count}</span>
      </p>
      {rows.length > 0 && (
        <ul className="rows">
          {rows.map(({ address, key, more, name }) => (
            <li className="row" key={key}>
              <h2 className="row__title">
                {address === null ? name[language] : <a href={address}>{name[language]}</a>}
              </h2>
              {more && <p className="row__more">{more[language]}</p>}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
