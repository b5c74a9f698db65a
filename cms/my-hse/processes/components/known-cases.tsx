import type { ReactElement } from 'react'
import { recordAddress, recordsAddress } from '../../../../content/addresses/my-hse.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill, type Text } from '../../../plugin/core/text.ts'
import { nonconformityStateText, severityText } from '../../../plugin/nonconformities/text.ts'
import type { InputCase, Some } from '../../../plugin/processes/inputs/cases.ts'
import { YearsTrend } from '../../figures/years-trend.tsx'
import type { PageLanguage } from '../../routes.ts'
import { openingWords } from '../opening-text.ts'
import { CaseFiguresTables } from '../report-parts/case-figures.tsx'
import { Listed, Rest } from './listed.tsx'
import type { KnownProps } from './known-input.tsx'
import { listsOf } from './known-lists.ts'

/** Every open nonconformity, what was closed since last time, and the figures beside those of the year before. */
export function KnownCases({ language, known, unit }: KnownProps): ReactElement {
  const { closed, figures, open, since } = known.cases
  const lists = (name: Text, query: Readonly<Record<string, string>>) =>
    listsOf({ language, known, unit, name }, (each) =>
      recordsAddress(language, 'nonconformity', { unit: each, ...query }),
    )
  return (
    <>
      {known.covered.length > 0 && (
        <p className="input__said">
          {
            fill(openingWords.covered, {
              units: known.covered.map(({ name }) => name[language]).join(', '),
            })[language]
          }
        </p>
      )}
      <h3 className="input__sub">
        {fill(openingWords.openCases, { count: open.count })[language]}
      </h3>
      <Cases
        language={language}
        some={open}
        none={openingWords.noOpenCases[language]}
        lists={lists(openingWords.allOpenCases, { state: 'open' })}
      />
      {closed.count > 0 && (
        <>
          <h3 className="input__sub">
            {
              fill(openingWords.closedCases, {
                day: spokenDay(since, language),
                count: closed.count,
              })[language]
            }
          </h3>
          <Cases
            language={language}
            some={closed}
            none=""
            lists={lists(openingWords.allCases, { state: 'closed' })}
          />
        </>
      )}
      <YearsTrend language={language} trend={known.trend} level={3} />
      {figures.type.length > 0 && (
        <details className="input__more">
          <summary>{openingWords.figures[language]}</summary>
          <p className="input__said">{openingWords.figuresNote[language]}</p>
          <CaseFiguresTables language={language} figures={figures} />
        </details>
      )}
    </>
  )
}

function Cases({
  language,
  some,
  none,
  lists,
}: {
  readonly language: PageLanguage
  readonly some: Some<InputCase>
  readonly none: string
  readonly lists: readonly { readonly name: string; readonly address: string }[]
}): ReactElement {
  return (
    <>
      <Listed
        none={<p className="input__said">{none}</p>}
        items={some.shown.map((each) => ({
          key: each.id,
          content: (
            <>
              <a href={recordAddress(language, 'nonconformity', each.number)}>{each.number}</a>{' '}
              <span lang={each.language}>{each.title}</span> –{' '}
              {each.severity !== null && each.severity !== 'minor' && (
                <strong>{severityText[each.severity][language]}, </strong>
              )}
              {nonconformityStateText[each.state][language].toLowerCase()}
              {each.former !== null &&
                `, ${fill(openingWords.former, { from: each.former })[language]}`}
            </>
          ),
        }))}
      />
      {some.count > 0 && (
        <Rest language={language} shown={some.shown.length} count={some.count} lists={lists} />
      )}
    </>
  )
}
