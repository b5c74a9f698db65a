import type { ReactElement } from 'react'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { fill } from '../../../plugin/core/text.ts'
import { byRisk, passedOver, selectedOf } from '../../../plugin/processes/rules.ts'
import { Conflict } from '../../components/conflict.tsx'
import { TextArea } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { FieldErrors } from '../../components/field-errors.tsx'
import { Notice } from '../../components/notice.tsx'
import type { PageLanguage } from '../../routes.ts'
import { newRow, processAddress } from '../addresses.ts'
import { type Drafted, draftsOf } from '../components/drafted.ts'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { ChallengesReport } from '../components/report-parts.tsx'
import { Risk } from '../components/risk.tsx'
import { processSegments } from '../forms/segments.ts'
import { type OpenedProcess, openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { type Page, requireVisitor } from '../../page.ts'

/** The unit's challenges, the highest risk first, and the choice of those to take now. */
export async function ChallengesScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, processAddress(language, number, 'challenges'))
  const opened = await openedProcess(page, number)
  const { errors, of } = await draftsOf(page, ['selection', 'removeChallenge'])
  const writes = opened.writes('selection')
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="challenges"
      title={processWords.challenges[language]}
      lead={processWords.challengesLead[language]}
      asked={asked}
      errors={errors}
    >
      <Part id="challenge" title={processWords.choose[language]}>
        {opened.facts.challenges.length === 0 && (
          <p className="nothing">{processWords.noneYet[language]}</p>
        )}
        {writes && opened.facts.challenges.length > 0 && (
          <SelectionForm language={language} opened={opened} drafted={of.selection} />
        )}
        {!writes && <ChallengesReport language={language} report={opened.report} />}
        {writes && (
          <p className="part__more">
            <a
              className="ds-button"
              data-variant="secondary"
              href={processAddress(language, number, 'challenges', newRow[language])}
            >
              {processWords.addChallenge[language]}
            </a>
          </p>
        )}
      </Part>
      {opened.process.state === 'preMeeting' && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}

function SelectionForm({
  language,
  opened,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
}): ReactElement {
  const { facts, process, topics } = opened
  const { draft, errors, id, text } = drafted
  const chosen = drafted.chosen(
    'selected',
    selectedOf(facts.challenges).map((each) => each.id),
  )
  const judged = facts.challenges.map((each) => ({ ...each, selected: chosen.includes(each.id) }))
  const limit = facts.manyChallenges
  return (
    <>
      {draft?.conflict && (
        <Conflict
          language={language}
          clashes={[
            {
              label: processWords.taken[language],
              theirs: selectedOf(facts.challenges)
                .map((each) => each.title)
                .join('; '),
              mine: selectedOf(judged)
                .map((each) => each.title)
                .join('; '),
            },
          ]}
        />
      )}
      <Form
        language={language}
        segment={processSegments.selection}
        draft={id}
        hidden={{
          number: process.number,
          id: process.id,
          anchor: 'selection',
          base: drafted.base(baseOf(process, { section: 'selection', row: null })),
        }}
      >
        <fieldset className="choices selection" id="selection" tabIndex={-1}>
          <legend className="visually-hidden">{processWords.choose[language]}</legend>
          <p className="field__hint">{processWords.takeHint[language]}</p>
          <ul className="challenge-list">
            {byRisk(judged).map((each) => {
              const topic = process.challenges?.find(({ id: row }) => row === each.id)?.topic
              const field = `priorityReasons.${each.id}`
              const reason = text(field, each.priorityReason)
              const asks = passedOver(each, judged) !== null || reason !== ''
              return (
                <li className="challenge" id={`selection-${each.id}`} key={each.id} tabIndex={-1}>
                  <div className="challenge__row">
                    <label className="choice">
                      <input
                        className="ds-input"
                        type="checkbox"
                        name="selected"
                        value={each.id}
                        defaultChecked={each.selected}
                      />
                      <span lang={process.language}>
                        <span className="visually-hidden" lang={language}>
                          {processWords.take[language]}:{' '}
                        </span>
                        {each.title}
                      </span>
                    </label>
                    <Risk language={language} challenge={each} />
                  </div>
                  <p className="challenge__more">
                    {typeof topic === 'string' && topics.get(topic) !== undefined && (
                      <span>{topics.get(topic)} · </span>
                    )}
                    <a href={processAddress(language, process.number, 'challenges', each.id)}>
                      {processWords.change[language]}
                      <span className="visually-hidden" lang={process.language}>
                        {' '}
                        {each.title}
                      </span>
                    </a>
                  </p>
                  {asks && (
                    <TextArea
                      language={language}
                      name={field}
                      label={processWords.priorityReason[language]}
                      rows={2}
                      value={reason}
                      errors={errors}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        </fieldset>
        {chosen.length > limit && (
          <Notice colour="warning">
            <p>{fill(processWords.manyWarning, { count: chosen.length, limit })[language]}</p>
          </Notice>
        )}
        {(facts.challenges.length > limit || facts.manyReason !== '') && (
          <div id="selection-manyReason">
            <TextArea
              language={language}
              name="manyReason"
              label={fill(processWords.manyReason, { limit })[language]}
              optional={chosen.length <= limit}
              rows={3}
              value={text('manyReason', facts.manyReason)}
              errors={errors}
            />
          </div>
        )}
        <FieldErrors name="selection" language={language} errors={errors} />
        <SubmitRow language={language} label={processWords.saveChoice[language]} />
      </Form>
    </>
  )
}
