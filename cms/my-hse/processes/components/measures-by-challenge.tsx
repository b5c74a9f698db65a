import type { ReactElement } from 'react'
import { measuresInPlan, selectedOf } from '../../../plugin/processes/rules.ts'
import type { PageLanguage } from '../../routes.ts'
import { newRow, processAddress } from '../addresses.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { Drafted } from './drafted.ts'
import { ChainLinks } from './chain-links.tsx'
import { ReasonForm } from './reason-form.tsx'

/** Each challenge with its measures, the way to one more, and a reason where there is none. */
export function MeasuresByChallenge({
  language,
  opened,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
}): ReactElement {
  const { facts, process } = opened
  const plan = measuresInPlan(facts)
  const addressOf = (row: string, challenge: string): string =>
    processAddress(language, process.number, 'measures', row, { challenge })
  return (
    <ul className="rows">
      {selectedOf(facts.challenges).map(({ id, title, noMeasureReason }) => {
        const own = plan.filter((each) => each.challenges.includes(id))
        return (
          <li className="row" id={`measures-${id}`} key={id} tabIndex={-1}>
            <h3 className="row__title" lang={process.language}>
              {title}
            </h3>
            <ul className="input__list">
              {own.map((each) => (
                <li id={`measures-${each.id}`} key={each.id} tabIndex={-1}>
                  <span>{each.title}</span>{' '}
                  {each.state === 'proposed' && (
                    <a href={addressOf(each.id, id)}>
                      {processWords.change[language]}
                      <span className="visually-hidden"> {each.title}</span>
                    </a>
                  )}
                </li>
              ))}
            </ul>
            <p>
              <a
                className="ds-button"
                data-variant="secondary"
                href={addressOf(newRow[language], id)}
              >
                {processWords.addMeasure[language]}
                <span className="visually-hidden" lang={process.language}>
                  : {title}
                </span>
              </a>
            </p>
            <ChainLinks language={language} process={process} challenge={id} title={title} />
            {own.length === 0 && (
              <ReasonForm
                language={language}
                opened={opened}
                section="noMeasure"
                challenge={id}
                anchor={`measures-${id}`}
                stored={noMeasureReason}
                drafted={drafted}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
