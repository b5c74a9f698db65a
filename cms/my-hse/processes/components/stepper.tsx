import type { ReactElement } from 'react'
import { states } from '../../../plugin/processes/rules.ts'
import type { ProcessState } from '../../../plugin/processes/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { pageOfState, processAddress, type ProcessPage } from '../addresses.ts'
import { processWords } from '../text.ts'

const names = ['planning', 'preMeeting', 'mapping', 'postMeeting', 'statements', 'report'] as const

/** The page of the steps a page belongs to. */
function stepOf(page: ProcessPage | null): ProcessPage | null {
  switch (page) {
    case 'challenges':
    case 'psychosocial':
      return 'preMeeting'
    case 'measures':
    case 'linkedMeasures':
    case 'riskAfter':
      return 'postMeeting'
    case 'close':
      return 'statements'
    default:
      return page
  }
}

/** Where the process stands, and the way to each step. */
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
  return (
    <nav className="stepper" aria-label={processWords.stepsLabel[language]}>
      <ol>
        {states.map((each, index) => {
          const own = pageOfState[each]
          const word = processWords[names[index] ?? 'report'][language]
          const place = index < now || state === 'closed' ? 'done' : index === now ? 'now' : 'ahead'
          return (
            <li className="stepper__step" data-place={place} key={each}>
              <a
                href={processAddress(language, number, own)}
                aria-current={stepOf(page) === own ? 'page' : undefined}
              >
                <span className="stepper__mark" aria-hidden="true">
                  {place === 'done' ? '✓' : index + 1}
                </span>
                <span className="stepper__name">{word}</span>
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
    </nav>
  )
}
