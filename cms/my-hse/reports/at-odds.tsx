import type { ReactElement } from 'react'
import { recordAddress } from '../../../content/addresses/my-hse.ts'
import type { PageLanguage } from '../../../content/addresses/parts.ts'
import { fill } from '../../plugin/core/text.ts'
import { spokenFigure } from '../../plugin/objectives/indicators.ts'
import type { ObjectiveAtOdds } from '../../plugin/reports/at-odds.ts'
import { Notice } from '../components/notice.tsx'
import { reportWords as words } from './text.ts'

/** Warns whoever writes or approves a report of objectives whose result is not what is counted. It stops nothing. */
export function AtOdds({
  language,
  objectives,
}: {
  readonly language: PageLanguage
  readonly objectives: readonly ObjectiveAtOdds[]
}): ReactElement | null {
  if (objectives.length === 0) return null
  return (
    <Notice colour="warning">
      <p>{words.atOdds[language]}</p>
      <ul>
        {objectives.map(({ counted, objective, result }) => {
          const { indicator, number, title, titleEn } = objective
          const said = (value: number): string => spokenFigure(value, indicator, language)
          return (
            <li key={number}>
              <a href={recordAddress(language, 'objective', number)}>
                {language === 'en' ? (titleEn ?? title) : title}
              </a>
              :{' '}
              {
                fill(words.atOddsFigures, { result: said(result), counted: said(counted) })[
                  language
                ]
              }
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}
