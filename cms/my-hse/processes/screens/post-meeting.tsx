import type { ReactElement } from 'react'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import {
  findingsOf,
  measuresInPlan,
  selectedOf,
  unregistered,
} from '../../../plugin/processes/rules.ts'
import { Conflict } from '../../components/conflict.tsx'
import { TextArea, Tick } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { newRow, processAddress } from '../addresses.ts'
import { type Drafted, draftsOf } from '../components/drafted.ts'
import { MeetingForm } from '../components/meeting-form.tsx'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { Findings, Meeting, Plan, Requirements } from '../components/report-parts.tsx'
import { processSegments } from '../forms/segments.ts'
import { type OpenedProcess, openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { type Page, requireVisitor } from '../../page.ts'

/** The post-meeting: findings, the action plan, and the overview of requirements. */
export async function PostMeetingScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, processAddress(language, number, 'postMeeting'))
  const opened = await openedProcess(page, number)
  const { errors, of } = await draftsOf(page, [
    'post',
    'findings',
    'register',
    'noMeasure',
    'approve',
    'requirements',
  ])
  const writes = opened.writes('findings')
  const { report } = opened
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="postMeeting"
      title={processWords.postMeeting[language]}
      asked={asked}
      errors={errors}
    >
      <Part id="post" title={processWords.meetingHeld[language]}>
        {writes ? (
          <MeetingForm language={language} opened={opened} meeting="post" drafted={of.post} />
        ) : (
          <Meeting language={language} report={report} meeting="post" />
        )}
      </Part>
      <Part
        id="findings"
        title={processWords.findings[language]}
        lead={writes ? processWords.findingsLead[language] : undefined}
      >
        {writes && <FindingsForm language={language} opened={opened} drafted={of.findings} />}
        <Findings language={language} report={report} />
        {writes && unregistered(opened.facts).length > 0 && (
          <Form
            language={language}
            segment={processSegments.register}
            hidden={{ number, id: opened.process.id }}
          >
            <button className="ds-button" type="submit">
              {processWords.register[language]} ({unregistered(opened.facts).length})
            </button>
          </Form>
        )}
      </Part>
      <Part
        id="measures"
        title={processWords.plan[language]}
        lead={writes ? processWords.planLead[language] : undefined}
      >
        {writes && <MeasuresOf language={language} opened={opened} drafted={of.noMeasure} />}
        <Plan language={language} report={report} />
        <Approval language={language} opened={opened} />
      </Part>
      <Part
        id="requirements"
        title={processWords.requirements[language]}
        lead={writes ? processWords.requirementsLead[language] : undefined}
      >
        {writes && (
          <RequirementsForm language={language} opened={opened} drafted={of.requirements} />
        )}
        <Requirements language={language} report={report} />
      </Part>
      {opened.process.state === 'postMeeting' && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}

interface FormProps {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
}

function FindingsForm({ language, opened, drafted }: FormProps): ReactElement {
  const { facts, nonconformities, process } = opened
  const { chosen, draft, id } = drafted
  const marked = findingsOf(facts).map((each) => each.id)
  const numbers = new Map(nonconformities.map((each) => [each.finding, each.number]))
  const box = (
    name: 'challenges' | 'mappings',
    row: string,
    content: ReactElement | string,
  ): ReactElement => {
    const number = numbers.get(row)
    return (
      <div className="finding" id={`findings-${row}`} tabIndex={-1}>
        {number !== undefined && <input type="hidden" name={name} value={row} />}
        <label className="choice">
          <input
            className="ds-input"
            type="checkbox"
            name={number === undefined ? name : undefined}
            value={row}
            disabled={number !== undefined}
            defaultChecked={chosen(name, marked).includes(row) || number !== undefined}
          />
          <span>
            {content}
            {number !== undefined && (
              <span className="choice__hint">
                {fill(processWords.registeredAs, { number })[language]}
              </span>
            )}
          </span>
        </label>
      </div>
    )
  }
  return (
    <>
      {draft?.conflict && (
        <Conflict
          language={language}
          clashes={[
            {
              label: processWords.findings[language],
              theirs: String(marked.length),
              mine: String(draft.all('challenges').length + draft.all('mappings').length),
            },
          ]}
        />
      )}
      <Form
        language={language}
        segment={processSegments.findings}
        draft={id}
        hidden={{
          number: process.number,
          id: process.id,
          base: drafted.base(baseOf(process, { section: 'findings', row: null })),
        }}
      >
        {selectedOf(facts.challenges).map((challenge) => (
          <fieldset className="choices" key={challenge.id}>
            <legend lang={process.language}>{challenge.title}</legend>
            {box('challenges', challenge.id, processWords.isFinding[language])}
            {facts.mappings
              .filter((each) => each.challenge === challenge.id && each.result !== '')
              .map((each) => (
                <div key={each.id}>
                  {box(
                    'mappings',
                    each.id,
                    <>
                      {fill(processWords.mappingFinding, { result: '' })[language]}
                      <span lang={process.language}>{each.result}</span>
                    </>,
                  )}
                </div>
              ))}
          </fieldset>
        ))}
        <SubmitRow language={language} label={processWords.saveFindings[language]} />
      </Form>
    </>
  )
}

function MeasuresOf({ language, opened, drafted }: FormProps): ReactElement {
  const { facts, process } = opened
  const plan = measuresInPlan(facts)
  const { number } = process
  return (
    <ul className="rows">
      {selectedOf(facts.challenges).map((challenge) => {
        const own = plan.filter((each) => each.challenge === challenge.id)
        const mine = drafted.draft?.get('row') === challenge.id ? drafted : null
        const field = `reason-${challenge.id}`
        return (
          <li className="row" id={`measures-${challenge.id}`} key={challenge.id} tabIndex={-1}>
            <h3 className="row__title" lang={process.language}>
              {challenge.title}
            </h3>
            <ul className="input__list">
              {own.map((each) => (
                <li id={`measures-${each.id}`} key={each.id} tabIndex={-1}>
                  <span>{each.title}</span>{' '}
                  {each.state === 'proposed' && (
                    <a
                      href={processAddress(language, number, 'measures', each.id, {
                        challenge: challenge.id,
                      })}
                    >
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
                href={processAddress(language, number, 'measures', newRow[language], {
                  challenge: challenge.id,
                })}
              >
                {processWords.addMeasure[language]}
                <span className="visually-hidden" lang={process.language}>
                  : {challenge.title}
                </span>
              </a>
            </p>
            {own.length === 0 && (
              <details
                className="aside-form"
                open={challenge.noMeasureReason !== '' || mine !== null}
              >
                <summary>{processWords.noMeasure[language]}</summary>
                <Form
                  language={language}
                  id={`noMeasure-form-${challenge.id}`}
                  segment={processSegments.noMeasure}
                  draft={mine?.id}
                  hidden={{
                    number,
                    id: process.id,
                    row: challenge.id,
                    anchor: `measures-${challenge.id}`,
                    field,
                    base: baseOf(process, { section: 'noMeasure', row: challenge.id }),
                  }}
                >
                  <TextArea
                    language={language}
                    name={field}
                    label={processWords.noMeasureReason[language]}
                    rows={2}
                    value={mine ? mine.text(field) : challenge.noMeasureReason}
                    errors={mine?.errors ?? []}
                  />
                  <SubmitRow language={language} label={processWords.save[language]} />
                </Form>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Approval({
  language,
  opened,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
}): ReactElement | null {
  const { facts, process, rights } = opened
  const waiting = measuresInPlan(facts).some((each) => each.state === 'proposed')
  if (!waiting) {
    const at = process.measuresApproved?.at
    if (!at) return null
    return <p>{fill(processWords.approvedOn, { day: spokenDayOf(at, language) })[language]}</p>
  }
  if (process.state !== 'postMeeting') return null
  if (!rights.manage) return <p>{processWords.managerApproves[language]}</p>
  return (
    <Form
      language={language}
      segment={processSegments.approve}
      hidden={{ number: process.number, id: process.id }}
    >
      <p className="field__hint">{processWords.approveHint[language]}</p>
      <button className="ds-button" type="submit">
        {processWords.approve[language]}
      </button>
    </Form>
  )
}

function RequirementsForm({ language, opened, drafted }: FormProps): ReactElement {
  const { process } = opened
  const { errors, id, text, ticked } = drafted
  return (
    <Form
      language={language}
      segment={processSegments.requirements}
      draft={id}
      hidden={{
        number: process.number,
        id: process.id,
        base: drafted.base(baseOf(process, { section: 'requirements', row: null })),
      }}
    >
      <Tick
        language={language}
        name="updated"
        label={processWords.requirementsTick[language]}
        checked={ticked('updated', Boolean(process.requirementsUpdated?.date))}
        errors={errors}
      />
      <TextArea
        language={language}
        name="note"
        label={processWords.note[language]}
        optional
        rows={2}
        value={text('note', process.requirementsUpdated?.note)}
        errors={errors}
      />
      <SubmitRow language={language} label={processWords.save[language]} />
    </Form>
  )
}
