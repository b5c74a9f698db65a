import type { ReactElement } from 'react'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { spokenDay, spokenDayOf } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import { participantRoleText } from '../../../plugin/processes/text.ts'
import { Conflict } from '../../components/conflict.tsx'
import { Choice, DateField, Select, TextField, Tick } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import type { PageLanguage } from '../../routes.ts'
import { processAddress } from '../addresses.ts'
import { type Drafted, draftsOf } from '../components/drafted.ts'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { MeetingDates, Participants } from '../components/report-parts.tsx'
import { processSegments } from '../forms/segments.ts'
import { type OpenedProcess, openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { type Page, requireVisitor } from '../../page.ts'

/** When the process is carried out, and who takes part. */
export async function PlanningScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, processAddress(language, number, 'planning'))
  const opened = await openedProcess(page, number)
  const { errors, of } = await draftsOf(page, ['plan', 'participants', 'confirm'])
  const { process } = opened
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="planning"
      title={processWords.planning[language]}
      asked={asked}
      errors={errors}
    >
      <Part id="plan" title={processWords.dates[language]}>
        {opened.writes('plan') ? (
          <Dates language={language} opened={opened} drafted={of.plan} />
        ) : (
          <MeetingDates language={language} opened={opened} />
        )}
      </Part>
      <Part
        id="participants"
        title={processWords.participants[language]}
        lead={
          process.state === 'planned'
            ? processWords.participantsLead[language]
            : processWords.attendanceLead[language]
        }
      >
        {opened.writes('participants') ? (
          <ParticipantsForm language={language} opened={opened} drafted={of.participants} />
        ) : (
          <Participants language={language} report={opened.report} />
        )}
        <Confirmations language={language} opened={opened} drafted={of.confirm} />
      </Part>
      {process.state === 'planned' && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}

function Dates({
  language,
  opened: { process },
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
}): ReactElement {
  const names = ['preDate', 'mappingFrom', 'mappingTo', 'postDate'] as const
  const { draft, errors, id, text } = drafted
  return (
    <>
      {draft?.conflict && (
        <Conflict
          language={language}
          clashes={[...names, 'hours' as const].map((name) => ({
            label: processWords[name][language],
            theirs: String(process.plan?.[name] ?? ''),
            mine: draft.get(name) ?? '',
          }))}
        />
      )}
      <Form
        language={language}
        segment={processSegments.plan}
        draft={id}
        hidden={{
          number: process.number,
          id: process.id,
          base: drafted.base(baseOf(process, { section: 'plan', row: null })),
        }}
      >
        <div className="field-grid">
          {names.map((name) => (
            <DateField
              key={name}
              language={language}
              name={name}
              label={processWords[name][language]}
              value={text(name, process.plan?.[name])}
              errors={errors}
            />
          ))}
        </div>
        <TextField
          language={language}
          name="hours"
          label={processWords.hours[language]}
          type="number"
          size={6}
          unit={processWords.hoursUnit[language]}
          value={text('hours', process.plan?.hours)}
          errors={errors}
        />
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
    </>
  )
}

/** Empty lines to write new participants in. */
const emptyRows = 2

function ParticipantsForm({
  language,
  opened: { process, people },
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly drafted: Drafted
}): ReactElement {
  const { draft, errors, id } = drafted
  const stored = process.participants ?? []
  const rows = [
    ...stored,
    ...Array.from({ length: emptyRows }, () => ({
      id: '',
      person: null,
      name: '',
      role: 'other' as const,
      organisation: '',
      pre: true,
      mapping: true,
      post: true,
    })),
  ]
  return (
    <>
      {draft?.conflict && (
        <Conflict
          language={language}
          clashes={[
            {
              label: processWords.participants[language],
              theirs: stored.map((each) => each.name ?? '').join(', '),
              mine: rows
                .map((_, index) => draft.get(`rows.${String(index)}.name`) ?? '')
                .filter((name) => name !== '')
                .join(', '),
            },
          ]}
        />
      )}
      <Form
        language={language}
        segment={processSegments.participants}
        draft={id}
        className="form participants"
        hidden={{
          number: process.number,
          id: process.id,
          base: drafted.base(baseOf(process, { section: 'participants', row: null })),
        }}
      >
        {rows.map((row, index) => {
          const at = (field: string): string => `rows.${String(index)}.${field}`
          const isNew = index >= stored.length
          const person = row.person
            ? typeof row.person === 'string'
              ? row.person
              : row.person.id
            : null
          const name = person ? (people.get(person) ?? row.name ?? '') : (row.name ?? '')
          return (
            <fieldset
              className="participant"
              key={row.id === '' || !row.id ? `new-${String(index)}` : row.id}
              id={isNew ? undefined : `participants-${row.id ?? ''}`}
            >
              <legend>
                {isNew
                  ? processWords.newParticipant[language]
                  : name || fill(processWords.participant, { row: index + 1 })[language]}
              </legend>
              <input type="hidden" name={at('id')} value={row.id ?? ''} />
              {person && <input type="hidden" name={at('person')} value={person} />}
              {person ? (
                <input type="hidden" name={at('name')} value={name} />
              ) : (
                <TextField
                  language={language}
                  name={at('name')}
                  label={processWords.name[language]}
                  hint={isNew ? undefined : processWords.removeHint[language]}
                  optional={isNew}
                  value={drafted.text(at('name'), row.name)}
                  errors={errors}
                />
              )}
              <Choice
                language={language}
                name={at('parts')}
                label={processWords.parts[language]}
                several
                inline
                values={drafted.chosen(at('parts'), [
                  ...(row.pre ? ['pre'] : []),
                  ...(row.mapping ? ['mapping'] : []),
                  ...(row.post ? ['post'] : []),
                ])}
                options={[
                  { value: 'pre', label: processWords.preMeeting[language] },
                  { value: 'mapping', label: processWords.mapping[language] },
                  { value: 'post', label: processWords.postMeeting[language] },
                ]}
                errors={errors}
              />
              <details
                className="participant__more"
                open={errors.some((each) => each.field?.startsWith(at('')) === true) || isNew}
              >
                <summary>
                  {participantRoleText[row.role][language]}
                  {row.organisation && `, ${row.organisation}`}
                  <span className="participant__change"> – {processWords.change[language]}</span>
                  <span className="visually-hidden"> {name}</span>
                </summary>
                <div className="field-grid">
                  <Select
                    language={language}
                    name={at('role')}
                    label={processWords.role[language]}
                    value={drafted.text(at('role'), row.role)}
                    searchable={false}
                    errors={errors}
                    options={Object.entries(participantRoleText).map(([value, words]) => ({
                      value,
                      label: words[language],
                    }))}
                  />
                  <TextField
                    language={language}
                    name={at('organisation')}
                    label={processWords.organisation[language]}
                    optional
                    value={drafted.text(at('organisation'), row.organisation)}
                    errors={errors}
                  />
                </div>
                {person && (
                  <Tick
                    language={language}
                    name={at('remove')}
                    label={processWords.remove[language]}
                    checked={drafted.ticked(at('remove'), false)}
                    errors={errors}
                  />
                )}
              </details>
            </fieldset>
          )
        })}
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
    </>
  )
}

function Confirmations({
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
  const base = baseOf(process, { section: 'participants', row: null })
  const said = (by: unknown, at: string | null | undefined): string =>
    fill(processWords.confirmedOn, {
      who: people.get(typeof by === 'string' ? by : '') ?? '',
      day: at ? spokenDayOf(at, language) : spokenDay(null, language),
    })[language]
  const button = (as: 'manager' | 'representative', label: string): ReactElement => (
    <Form
      language={language}
      id={`confirm-as-${as}`}
      segment={processSegments.confirm}
      draft={drafted.id}
      hidden={{ number: process.number, id: process.id, base, as }}
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
