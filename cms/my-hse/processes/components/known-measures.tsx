import type { ReactElement, ReactNode } from 'react'
import { recordAddress, recordsAddress } from '../../../../content/addresses/my-hse.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { measureStateText } from '../../../plugin/measures/text.ts'
import type { Some } from '../../../plugin/processes/inputs/cases.ts'
import type { InputMeasure } from '../../../plugin/processes/inputs/measures.ts'
import type { PageLanguage } from '../../routes.ts'
import { words } from '../../text.ts'
import { openingWords } from '../opening-text.ts'
import { processWords } from '../text.ts'
import type { KnownProps } from './known-input.tsx'
import { listsOf } from './known-lists.ts'
import { Listed, Rest } from './listed.tsx'

/** What is left to do, with what is carried over, and what was done since last time. */
export function KnownMeasures({ language, known, unit }: KnownProps): ReactElement {
  const { done, unfinished } = known.measures
  const day = spokenDay(known.since, language)
  const nothing = <p className="input__said">{processWords.nothingLeft[language]}</p>
  return (
    <>
      <h3 className="input__sub">
        {fill(openingWords.unfinished, { count: unfinished.count })[language]}
      </h3>
      <Measures language={language} some={unfinished} none={nothing} />
      {unfinished.count > 0 && (
        <Rest
          language={language}
          shown={unfinished.shown.length}
          count={unfinished.count}
          lists={listsOf({ language, known, unit, name: openingWords.allOpenMeasures }, (each) =>
            recordsAddress(language, 'measure', { unit: each, state: 'open' }),
          )}
        />
      )}
      <h3 className="input__sub">
        {fill(openingWords.done, { day, count: done.count })[language]}
      </h3>
      <Measures language={language} some={done} none={nothing} />
      {done.count > done.shown.length && (
        <Rest
          language={language}
          shown={done.shown.length}
          count={done.count}
          lists={listsOf({ language, known, unit, name: openingWords.allMeasures }, (each) =>
            recordsAddress(language, 'measure', { unit: each }),
          )}
        />
      )}
    </>
  )
}

/** The plan the last process ended with, as each measure stands now. */
export function KnownPlan({ language, known, unit }: KnownProps): ReactElement {
  const { lastPlan } = known.measures
  return (
    <>
      <Measures
        language={language}
        some={lastPlan}
        none={<p className="input__said">{processWords.noneYet[language]}</p>}
      />
      {lastPlan.count > lastPlan.shown.length && (
        <Rest
          language={language}
          shown={lastPlan.shown.length}
          count={lastPlan.count}
          lists={listsOf({ language, known, unit, name: openingWords.allMeasures }, (each) =>
            recordsAddress(language, 'measure', { unit: each }),
          )}
        />
      )}
    </>
  )
}

function Measures({
  language,
  some,
  none,
}: {
  readonly language: PageLanguage
  readonly some: Some<InputMeasure>
  readonly none: ReactNode
}): ReactElement {
  return (
    <Listed
      none={none}
      items={some.shown.map((each) => ({
        key: each.id,
        content: (
          <>
            <a href={recordAddress(language, 'measure', each.number)}>{each.number}</a>{' '}
            <span lang={each.language}>{each.title}</span> –{' '}
            {measureStateText[each.state][language].toLowerCase()}
            {each.carriedOver && `, ${openingWords.carriedOver[language]}`}
            {each.former !== null &&
              `, ${fill(openingWords.former, { from: each.former })[language]}`}
            {each.deadline !== null && (
              <>
                , {processWords.deadline[language].toLowerCase()}{' '}
                {spokenDay(each.deadline, language)}
              </>
            )}
            {each.overdue && <strong> ({words.overdue[language].toLowerCase()})</strong>}
          </>
        ),
      }))}
    />
  )
}
