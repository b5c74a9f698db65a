import type { ReactElement } from 'react'
import { states } from '../../../plugin/processes/rules.ts'
import { fill } from '../../../plugin/core/text.ts'
import { type ProcessState, processStateText } from '../../../plugin/processes/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { pageOfState, processAddress, type ProcessPage } from '../addresses.ts'
import { processWords } from '../text.ts'
import { partOf } from '../things.ts'
import { thingWords } from '../things-text.ts'

const names = ['planning', 'preMeeting', 'mapping', 'postMeeting', 'statements', 'report'] as const

/** The page of the steps a page belongs to. */
function stepOf(page: ProcessPage | null): ProcessPage | null {
  switch (page) {
    case 'measures':
    case 'noMeasure':
    case 'linkedMeasures':
    case 'riskAfter':
      return 'postMeeting'
    case 'noMapping':
      return 'mapping'
    case 'close':
      return 'statements'
    default:
      return partOf(page) ?? page
  }
}

/**
 * Where the process stands, and the way to each step. On a narrow screen it is one line, with the rest folded in; where
 * there is room it stands open.
 */
export function Stepper({
  language,
  number,
  state,
  page,
}: {
  readonly language: PageLanguage
  readonly number: string
  readonly state: ProcessState
  readonly page: ProcessPage | null
}): ReactElement {
  const now = states.indexOf(state)
  const word = (index: number): (typeof processWords)[(typeof names)[number]] =>
    processWords[names[index] ?? 'report']
  return (
    <nav className="stepper" aria-label={processWords.stepsLabel[language]}>
      <details className="stepper__fold">
        <summary>
          {state === 'closed'
            ? processStateText.closed[language]
            : fill(thingWords.partOfFive, { n: now + 1, name: word(now) })[language]}
          <span className="stepper__all"> – {thingWords.allSteps[language]}</span>
        </summary>
        <ol>
          {states.map((each, index) => {
            const own = pageOfState[each]
            const place =
              index < now || state === 'closed' ? 'done' : index === now ? 'now' : 'ahead'
            return (
              <li className="stepper__step" data-place={place} key={each}>
                <a
                  href={processAddress(language, number, own)}
                  aria-current={stepOf(page) === own ? 'page' : undefined}
                >
                  <span className="stepper__mark" aria-hidden="true">
                    {place === 'done' ? '✓' : index + 1}
                  </span>
                  <span className="stepper__name">{word(index)[language]}</span>
                  {place === 'done' && (
                    <span className="visually-hidden"> ({processWords.stepDone[language]})</span>
                  )}
                  {place === 'now' && (
                    <span className="visually-hidden"> ({processWords.stepNow[language]})</span>
                  )}
                </a>
              </li>
            )
          })}
        </ol>
      </details>
    </nav>
  )
}
