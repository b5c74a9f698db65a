import type { ReactElement, ReactNode } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import { stateAfter } from '../../../plugin/processes/rules.ts'
import { SubmitRow } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { pageOfState, type ProcessPage } from '../addresses.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { isLastThing } from '../things.ts'
import { thingWords } from '../things-text.ts'

/**
 * The button that saves a thing and goes on: to the next one that is not done or, where it is the last of its part, on
 * to the next part. Then a second one saves alone.
 */
export function SaveAndGoOn({
  language,
  opened,
  page,
  last = isLastThing(page, opened),
  children,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  /** The page it stands on. */
  readonly page: ProcessPage
  /** Nothing else of the part is left. @default what the list says */
  readonly last?: boolean
  /** Further buttons. */
  readonly children?: ReactNode
}): ReactElement {
  const { state } = opened.process
  const next = stateAfter(state)
  if (!last || next === null || next === 'closed') {
    return (
      <SubmitRow language={language} label={thingWords.saveAndGoOn[language]}>
        {children}
      </SubmitRow>
    )
  }
  return (
    <div className="submit-row">
      <button className="ds-button" type="submit" name="advance" value={state}>
        {next === 'awaitingSignature'
          ? thingWords.saveAndAsk[language]
          : fill(thingWords.saveAndGoOnTo, { step: stepWord(pageOfState[next]) })[language]}
      </button>
      <button className="ds-button" data-variant="secondary" type="submit">
        {processWords.save[language]}
      </button>
      {children}
    </div>
  )
}

type StepPage = 'planning' | 'preMeeting' | 'mapping' | 'postMeeting' | 'statements' | 'report'

/** What a part is called in the middle of a sentence. */
export function stepWord(page: ProcessPage): { readonly nb: string; readonly en: string } {
  const { nb, en } = processWords[page as StepPage]
  return { nb: nb.toLocaleLowerCase('nb'), en: en.toLocaleLowerCase('en') }
}
