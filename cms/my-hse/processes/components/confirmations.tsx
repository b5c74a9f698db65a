import type { ReactElement } from 'react'
import { spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { stateAfter } from '../../../plugin/processes/rules.ts'
import { agreementBase } from '../../../plugin/processes/sections.ts'
import { Form } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { pageOfState } from '../addresses.ts'
import { isLastThing } from '../things.ts'
import { thingWords } from '../things-text.ts'
import type { Drafted } from './drafted.ts'
import { stepWord } from './go-on.tsx'

/** Who has confirmed the participants, and a button for the side that has not. */
export function Confirmations({
  language,
  opened,
  drafted,
  ready,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
  /** Dates and participants are there to be confirmed. */
  readonly ready: boolean
}): ReactElement {
  const { facts, people, process, rights } = opened
  const { participantsByManager: manager, participantsByRepresentative: representative } = process
  const mayConfirm = process.state !== 'closed' && ready
  const next = isLastThing('confirm', opened) ? stateAfter(process.state) : null
  const said = (by: unknown, at: string): string =>
    fill(processWords.confirmedOn, {
      who: people.get(typeof by === 'string' ? by : '') ?? '',
      day: spokenDayOf(at, language),
    })[language]
  const button = (as: 'manager' | 'representative', label: string): ReactElement => (
    <Form
      language={language}
      id={`confirm-as-${as}`}
      segment={processSegments.confirm}
      draft={drafted.id}
      hidden={{
        number: process.number,
        id: process.id,
        base: agreementBase(process),
        as,
      }}
    >
      <div className="submit-row">
        {as === 'manager' && representative?.at && next !== null && (
          <button className="ds-button" type="submit" name="advance" value={process.state}>
            {fill(thingWords.confirmAndGoOn, { step: stepWord(pageOfState[next]) })[language]}
          </button>
        )}
        <button className="ds-button" type="submit">
          {label}
        </button>
      </div>
    </Form>
  )
  return (
    <div className="confirmations">
      <ul className="rows">
        <li className="row">
          {manager?.at ? said(manager.by, manager.at) : processWords.managerWaits[language]}
          {!manager?.at && rights.edit && !rights.confirm && (
            <p className="field__hint">{thingWords.onlyManagerConfirms[language]}</p>
          )}
          {!manager?.at &&
            mayConfirm &&
            rights.confirm &&
            button('manager', processWords.confirm[language])}
        </li>
        <li className="row">
          {representative?.at
            ? said(representative.by, representative.at)
            : facts.hasRepresentative
              ? processWords.representativeWaits[language]
              : processWords.noRepresentative[language]}
          {!representative?.at &&
            mayConfirm &&
            rights.represent &&
            button('representative', processWords.confirmAsRepresentative[language])}
        </li>
      </ul>
    </div>
  )
}
