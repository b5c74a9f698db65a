import type { ReactElement } from 'react'
import { blocking } from '../../../plugin/processes/gaps/rules.ts'
import { gapSentence } from '../../../plugin/processes/record.ts'
import { stateAfter } from '../../../plugin/processes/rules.ts'
import { fill } from '../../../plugin/core/text.ts'
import { Form } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { gapAddress, pageOfGap, pageOfState, processAddress } from '../addresses.ts'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { type Part, partOf } from '../things.ts'
import { stepWord } from './go-on.tsx'

/** What is missing before the process goes on, each with the way to it; and the button when nothing is. */
export function NextStep({
  language,
  opened,
  listed,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  /** The part whose list stands above, and tells itself what it lacks. @default none does */
  readonly listed?: Part
}): ReactElement | null {
  const { process, rights } = opened
  const free = blocking(opened.gaps).length === 0
  const gaps =
    listed === undefined
      ? opened.gaps
      : opened.gaps.filter((gap) => free || partOf(pageOfGap(gap)) !== listed)
  if (gaps.length === 0 && !free) return null
  const next = stateAfter(process.state)
  if (next === null) return null
  const { number, state } = process
  return (
    <section className="next-step" id="next" aria-labelledby="next-title">
      <h2 className="section-title" id="next-title">
        {gaps.length === 0
          ? processWords.nothingMissing[language]
          : (free ? processWords.askedFor : processWords.missing)[language]}
      </h2>
      {gaps.length > 0 && (
        <ul className="next-step__gaps">
          {gaps.map((gap) => (
            <li key={`${gap.code}-${gap.row ?? ''}-${gap.field ?? ''}`}>
              <a href={gapAddress(language, number, gap)}>{gapSentence(gap)[language]}</a>
            </li>
          ))}
        </ul>
      )}
      {free && next === 'closed' && (
        <p>
          {rights.manage ? (
            <a className="ds-button" href={processAddress(language, number, 'close')}>
              {processWords.toClose[language]}
            </a>
          ) : (
            processWords.onlyManagerCloses[language]
          )}
        </p>
      )}
      {free && next !== 'closed' && rights.edit && (
        <Form
          language={language}
          segment={processSegments.advance}
          hidden={{ number, id: process.id, from: state }}
        >
          <button className="ds-button" type="submit">
            {next === 'awaitingSignature'
              ? processWords.askForStatements[language]
              : fill(processWords.goOn, {
                  step: stepWord(pageOfState[next]),
                })[language]}
          </button>
        </Form>
      )}
    </section>
  )
}
