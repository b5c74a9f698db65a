import { createElement, type ReactElement } from 'react'
import type { TotalsOfYear } from '../../plugin/former-years/rules.ts'
import { type TotalKind, totalKindText } from '../../plugin/former-years/text.ts'
import type { PageLanguage } from '../routes.ts'
import { figureWords } from './text.ts'

/** Most years that are shown, the newest: older ones say little of how it goes now. */
const shownYears = 5
const kinds = Object.keys(totalKindText) as TotalKind[]

/**
 * What was counted in the years before Verne, each year marked so and beside nothing that Verne counts: two systems count
 * in two ways.
 */
export function FormerYears({
  language,
  level = 2,
  years,
}: {
  readonly language: PageLanguage
  /** The newest first. */
  readonly years: readonly TotalsOfYear[]
  /** Of its heading. @default 2 */
  readonly level?: 2 | 3
}): ReactElement | null {
  if (years.length === 0) return null
  const counted = kinds.filter((kind) => years.some(({ counts }) => counts.has(kind)))
  const className = level === 2 ? 'section-title' : 'input__sub'
  return (
    <section aria-labelledby="former-years">
      {createElement(
        `h${String(level)}`,
        { className, id: 'former-years' },
        figureWords.former[language],
      )}
      <p className="nothing">{figureWords.formerNote[language]}</p>
      <table className="counts">
        <thead>
          <tr>
            <th scope="col">{figureWords.year[language]}</th>
            {counted.map((kind) => (
              <th scope="col" key={kind}>
                {totalKindText[kind][language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.slice(0, shownYears).map(({ counts, year }) => (
            <tr key={year}>
              <th scope="row">
                {year} <span className="bar__note">{figureWords.beforeVerne[language]}</span>
              </th>
              {counted.map((kind) => (
                <td key={kind}>{counts.get(kind) ?? '–'}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
