import type { ReactElement } from 'react'
import { spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { Form } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import type { Drafted } from './drafted.ts'

/** Who has confirmed the participants, and a button for the side that has not. */
export function Confirmations({
  language,
  opened,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
}): ReactElement {
  const { facts, people, process, rights } = opened
  const mayConfirm = process.state !== 'closed'
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
        base: baseOf(process, { section: 'participants', row: null }),
        as,
      }}
    >
      <button className="ds-button" type="submit">
        {label}
      </button>
    </Form>
  )
  const { participantsByManager: manager, participantsByRepresentative: representative } = process
  return (
    <div className="confirmations">
      <h3 className="row__title">{processWords.confirmations[language]}</h3>
      <ul className="rows">
        <li className="row">
          {manager?.at ? said(manager.by, manager.at) : processWords.managerWaits[language]}
          {!manager?.at &&
            mayConfirm &&
            rights.edit &&
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
