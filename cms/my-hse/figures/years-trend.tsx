import { createElement, type ReactElement } from 'react'
import { spokenDay } from '../../plugin/admin/spoken-dates.ts'
import { fill } from '../../plugin/core/text.ts'
import type { TrendLine } from '../../plugin/former-years/rules.ts'
import { type TotalKind, totalKindText } from '../../plugin/former-years/text.ts'
import type { PageLanguage } from '../routes.ts'
import { figureWords as words } from './text.ts'

const kinds = Object.keys(totalKindText) as TotalKind[]
const inAll = ({ counts }: TrendLine): number =>
  [...counts.values()].reduce((sum, count) => sum + count, 0)

/**
 * How many cases there were year by year, those of the years before Verne too: each of these is marked so and stands on a
 * line of its own, because two systems count in two ways.
 */
export function YearsTrend({
  language,
  level = 2,
  list = () => null,
  trend,
  upTo,
}: {
  readonly language: PageLanguage
  /** Of its heading. @default 2 */
  readonly level?: 2 | 3 | 4
  /** Where the cases of a year are listed. @default nowhere */
  readonly list?: (year: number) => string | null
  /** The newest first. */
  readonly trend: readonly TrendLine[]
  /** The last day that is counted, where the last year is not over; said beside it. @default its end */
  readonly upTo?: string
}): ReactElement | null {
  if (trend.length < 2) return null
  const counted = kinds.filter((kind) =>
    trend.some(({ before, counts }) => (before ? counts.has(kind) : (counts.get(kind) ?? 0) > 0)),
  )
  const highest = Math.max(1, ...trend.map(inAll))
  const className = level === 2 ? 'section-title' : 'input__sub'
  return (
    <section aria-labelledby="years-trend">
      {createElement(`h${String(level)}`, { className, id: 'years-trend' }, words.trend[language])}
      {trend.some(({ before }) => before) && (
        <p className="nothing">{words.formerNote[language]}</p>
      )}
      <div className="years-trend" role="group" aria-label={words.trend[language]} tabIndex={0}>
        <table className="counts">
          <thead>
            <tr>
              <th scope="col">{words.year[language]}</th>
              {counted.map((kind) => (
                <th scope="col" key={kind}>
                  {totalKindText[kind][language]}
                </th>
              ))}
              <th scope="col">{words.inAll[language]}</th>
            </tr>
          </thead>
          <tbody>
            {trend.map((line) => (
              <tr key={`${String(line.year)} ${String(line.before)}`} data-before={line.before}>
                <th scope="row">
                  {line.year} <Note {...{ language, line, upTo }} />
                </th>
                {counted.map((kind) => (
                  <td key={kind}>{line.counts.get(kind) ?? '–'}</td>
                ))}
                <td>
                  <Total count={inAll(line)} address={line.before ? null : list(line.year)} />
                  <progress
                    className="bar__line"
                    max={highest}
                    value={inAll(line)}
                    aria-hidden="true"
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Note({
  language,
  line: { before, year },
  upTo,
}: {
  readonly language: PageLanguage
  readonly line: TrendLine
  readonly upTo: string | undefined
}): ReactElement | null {
  const said = before
    ? words.beforeVerne[language]
    : upTo?.startsWith(String(year)) === true
      ? fill(words.upTo, { day: spokenDay(upTo, language) })[language]
      : null
  return said === null ? null : <span className="bar__note">{said}</span>
}

function Total({
  address,
  count,
}: {
  readonly address: string | null
  readonly count: number
}): ReactElement {
  return address === null || count === 0 ? <>{count}</> : <a href={address}>{count}</a>
}
