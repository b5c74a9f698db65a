import type { ReactElement } from 'react'
import { fill } from '../../../plugin/core/text.ts'
import { offeredUnits } from '../../../plugin/processes/covered/choose.ts'
import { coveredUnitsOf, unitsInOperation } from '../../../plugin/processes/covered/load.ts'
import { stateBefore } from '../../../plugin/processes/rules.ts'
import {
  type ProcessSection,
  processStateText,
  processStepText,
  sectionText,
} from '../../../plugin/processes/text.ts'
import { TextArea } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { History } from '../../components/history.tsx'
import { type Loaded, type Page, screen } from '../../page.ts'
import { proposeAddress } from '../../proposals/propose.tsx'
import { proposalWords } from '../../proposals/text.ts'
import type { PageLanguage } from '../../routes.ts'
import { pageOfState, processAddress } from '../addresses.ts'
import { chainWords } from '../chain-text.ts'
import { stepWord } from '../components/go-on.tsx'
import { NextStep } from '../components/next-step.tsx'
import { ObjectivesLink } from '../components/objectives-link.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { SmallUnits } from '../components/small-units.tsx'
import { processSegments } from '../forms/segments.ts'
import type { OpenedProcess } from '../load.ts'
import { openingWords } from '../opening-text.ts'
import { loadProcess } from '../process-page.ts'
import { processWords } from '../text.ts'

/** One process: where it stands, what is missing, and the way on. */
export const ProcessScreen = screen(loadOverview, Overview)

async function loadOverview(page: Page) {
  const loaded = await loadProcess(page, {
    page: null,
    forms: ['advance', 'stepBack', 'reopen', 'cover'],
  })
  const { process, rights } = loaded.opened
  const { req } = loaded.visitor
  const every = await unitsInOperation(req)
  const covered = coveredUnitsOf(process, every)
  const choosing = rights.edit && process.state === 'planned'
  return { ...loaded, covered, offered: choosing ? await offeredUnits(req, process, every) : [] }
}

function Overview(shown: Loaded<typeof loadOverview>): ReactElement {
  const { covered, language, of, offered, opened } = shown
  const { process, rights } = opened
  const { number, state, year } = process
  const next = pageOfState[state]
  const closed = state === 'closed'
  const back = closed ? rights.reopen : rights.edit && stateBefore(state) !== null
  const drafted = closed ? of.reopen : of.stepBack
  return (
    <ProcessFrame {...shown} title={`${processWords.process[language]} ${String(year)}`}>
      {covered.length > 0 && (
        <p>
          {chainWords.covers[language]}: {covered.map(({ name }) => name[language]).join(', ')}.
        </p>
      )}
      <p className="process__on">
        {closed && <span>{processWords.closedNotice[language]} </span>}
        <a
          className="ds-button"
          data-variant="secondary"
          href={processAddress(language, number, next)}
        >
          {fill(processWords.goOnTo, { step: stepWord(next) })[language]}
        </a>
      </p>
      <NextStep language={language} opened={opened} />
      {!closed && <ObjectivesLink {...{ language, opened }} />}
      {!closed && !rights.edit && (
        <p>
          <a href={proposeAddress(language, { matter: 'challenge', unit: opened.unit.id })}>
            {proposalWords.challengeForUnit[language]}
          </a>
        </p>
      )}
      {offered.length > 0 && (
        <details className="aside-form" open={of.cover.errors.length > 0}>
          <summary>{openingWords.changeTogether[language]}</summary>
          <Form
            language={language}
            segment={processSegments.cover}
            draft={of.cover.id}
            hidden={{ number, id: process.id }}
          >
            <SmallUnits
              language={language}
              offered={offered}
              year={year}
              typed={of.cover.draft ? of.cover.chosen('covers', []) : null}
              errors={of.cover.errors}
              alone
            />
            <SubmitRow language={language} label={openingWords.saveTogether[language]} />
          </Form>
        </details>
      )}
      {back && (
        <details className="aside-form" open={drafted.errors.length > 0}>
          <summary>{processWords[closed ? 'reopen' : 'stepBack'][language]}</summary>
          <Form
            language={language}
            segment={processSegments[closed ? 'reopen' : 'stepBack']}
            draft={drafted.id}
            hidden={{ number, id: process.id, from: state }}
          >
            <TextArea
              language={language}
              name="reason"
              label={processWords.reason[language]}
              hint={processWords.stepBackHint[language]}
              rows={2}
              value={drafted.text('reason')}
              errors={drafted.errors}
            />
            <SubmitRow
              language={language}
              label={processWords[closed ? 'reopen' : 'stepBack'][language]}
            />
          </Form>
        </details>
      )}
      <Steps language={language} opened={opened} />
    </ProcessFrame>
  )
}

/** All that was done with it, folded together: a process is saved section by section. */
function Steps({
  language,
  opened: { process },
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
}): ReactElement {
  const lines = (process.steps ?? []).map(({ id, step, name, at, note }, index) => {
    const [section = ''] = (note ?? '').split(':')
    const saved = step === 'save' && Object.hasOwn(sectionText, section)
    return {
      key: id ?? String(index),
      what: processStepText[step][language],
      to: saved ? sectionText[section as ProcessSection][language] : undefined,
      by: name,
      at,
      note: saved ? null : note,
    }
  })
  return (
    <details className="aside-form">
      <summary>{processWords.history[language]}</summary>
      <History language={language} written={process.language} lines={lines} />
      <p className="visually-hidden">{processStateText[process.state][language]}</p>
    </details>
  )
}
