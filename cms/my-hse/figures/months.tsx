import type { ReactElement } from 'react'
import { recordsAddress } from '../../../content/addresses/my-hse.ts'
import type { CaseFigures } from '../../plugin/figures/case-figures.ts'
import { monthName } from '../../plugin/records/list-span.ts'
import type { PageLanguage, Query } from '../routes.ts'
import { figureWords } from './text.ts'

/** Reports month by month, this year beside the year before. */
export function Months({
  language,
  months,
  open,
  query,
  year,
}: {
  readonly language: PageLanguage
  readonly months: CaseFigures['byMonth']
  /** The one who reads can open what was counted. */
  readonly open: boolean
  /** What else the list is asked for. */
  readonly query: Query
  readonly year: number
}): ReactElement {
  const highest = Math.max(1, ...months.flatMap(({ before, now }) => [before, now]))
  const of = (which: 'now' | 'before'): number =>
    months.reduce((sum, month) => sum + month[which], 0)
  const years = { now: year, before: year - 1 } as const
  const list = (reported: string): string | null =>
    open ? recordsAddress(language, 'nonconformity', { ...query, reported }) : null
  return (
    <table className="counts months">
      <caption className="figures__title">{figureWords.byMonth[language]}</caption>
      <thead>
        <tr>
          <th scope="col">{figureWords.month[language]}</th>
          <th scope="col">{year}</th>
          <th scope="col">{year - 1}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month, index) => (
          <tr key={monthName(index + 1).nb}>
            <th scope="row">{monthName(index + 1)[language]}</th>
            {(['now', 'before'] as const).map((which) => (
              <Cell
                key={which}
                count={month[which]}
                highest={highest}
                address={list(`${String(years[which])}-${String(index + 1).padStart(2, '0')}`)}
              />
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{figureWords.inAll[language]}</th>
          {(['now', 'before'] as const).map((which) => (
            <Cell
              key={which}
              count={of(which)}
              highest={null}
              address={list(String(years[which]))}
            />
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

function Cell({
  address,
  count,
  highest,
}: {
  readonly address: string | null
  readonly count: number
  /** The highest of the months, to draw it against; null for what is not drawn. */
  readonly highest: number | null
}): ReactElement {
  return (
    <td>
      {address === null || count === 0 ? count : <a href={address}>{count}</a>}
      {highest !== null && (
        <progress className="bar__line" max={highest} value={count} aria-hidden="true" />
      )}
    </td>
  )
}
