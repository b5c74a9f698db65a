import type { ReactElement, ReactNode } from 'react'
import { nonconformityStateText } from '../../../plugin/nonconformities/text.ts'
import { measureStateText } from '../../../plugin/measures/text.ts'
import { baseOf } from '../../../plugin/processes/sections.ts'
import { spokenDay } from '../../../plugin/admin/spoken-dates.ts'
import { fill } from '../../../plugin/core/text.ts'
import {
  type InputMeasure,
  inputsOf,
  type ProcessInputs,
} from '../../../plugin/processes/inputs.ts'
import { type InputKind, inputText, mappingMethodText } from '../../../plugin/processes/text.ts'
import { Conflict } from '../../components/conflict.tsx'
import { TextArea, TextField, Tick } from '../../components/fields.tsx'
import { Form, SubmitRow } from '../../components/form-parts.tsx'
import { internalGuidelineAddress, type PageLanguage } from '../../routes.ts'
import { words } from '../../text.ts'
import { processAddress } from '../addresses.ts'
import { type Drafted, draftsOf } from '../components/drafted.ts'
import { MeetingForm } from '../components/meeting-form.tsx'
import { NextStep } from '../components/next-step.tsx'
import { Part } from '../components/part.tsx'
import { ProcessFrame } from '../components/process-frame.tsx'
import { Inputs, Meeting } from '../components/report-parts.tsx'
import { processSegments } from '../forms/segments.ts'
import { type OpenedProcess, openedProcess } from '../load.ts'
import { processWords } from '../text.ts'
import { type Page, requireVisitor } from '../../page.ts'

/** The pre-meeting: what the unit goes through together, and the way to its challenges. */
export async function PreMeetingScreen(page: Page): Promise<ReactElement> {
  const { language, params, asked } = page
  const number = params['number'] ?? ''
  const visitor = requireVisitor(page, processAddress(language, number, 'preMeeting'))
  const opened = await openedProcess(page, number)
  const { errors, of } = await draftsOf(page, ['pre', 'inputs'])
  const known = await inputsOf(visitor.req, opened.process)
  const writes = opened.writes('inputs')
  return (
    <ProcessFrame
      language={language}
      visitor={visitor}
      opened={opened}
      page="preMeeting"
      title={processWords.preMeeting[language]}
      asked={asked}
      errors={errors}
    >
      <Part
        id="inputs"
        title={processWords.goThrough[language]}
        lead={writes ? processWords.goThroughLead[language] : undefined}
      >
        {writes ? (
          <InputsForm language={language} opened={opened} known={known} drafted={of.inputs} />
        ) : (
          <Inputs language={language} report={opened.report} />
        )}
      </Part>
      <Part id="to-challenges" title={processWords.challenges[language]}>
        <p>
          <a className="ds-button" href={processAddress(language, number, 'challenges')}>
            {processWords.toChallenges[language]}
          </a>
        </p>
      </Part>
      <Part id="pre" title={processWords.meetingHeld[language]}>
        {opened.writes('pre') ? (
          <MeetingForm language={language} opened={opened} meeting="pre" drafted={of.pre} />
        ) : (
          <Meeting language={language} report={opened.report} meeting="pre" />
        )}
      </Part>
      {opened.process.state === 'preMeeting' && <NextStep language={language} opened={opened} />}
    </ProcessFrame>
  )
}

function InputsForm({
  language,
  opened: { process },
  known,
  drafted,
}: {
  readonly language: PageLanguage
  readonly opened: OpenedProcess
  readonly known: ProcessInputs
  readonly drafted: Drafted
}): ReactElement {
  const kinds = Object.keys(inputText) as InputKind[]
  const { draft, errors, id, text, ticked } = drafted
  const storedOf = (kind: InputKind): NonNullable<typeof process.inputs>[number] | undefined =>
    process.inputs?.find((each) => each.kind === kind)
  return (
    <>
      {draft?.conflict && (
        <Conflict
          language={language}
          clashes={kinds.map((kind, index) => ({
            label: inputText[kind][language],
            theirs: storedOf(kind)?.note ?? '',
            mine: draft.get(`rows.${String(index)}.note`) ?? '',
          }))}
        />
      )}
      <Form
        language={language}
        segment={processSegments.inputs}
        draft={id}
        className="form inputs"
        hidden={{
          number: process.number,
          id: process.id,
          base: drafted.base(baseOf(process, { section: 'inputs', row: null })),
        }}
      >
        {kinds.map((kind, index) => {
          const stored = storedOf(kind)
          const at = (field: string): string => `rows.${String(index)}.${field}`
          const own = ['note', 'link'].some(
            (field) =>
              text(at(field), field === 'note' ? stored?.note : stored?.link) !== '' ||
              errors.some((each) => each.field === at(field)),
          )
          return (
            <section className="input" id={`inputs-${kind}`} key={kind} tabIndex={-1}>
              <h3 className="input__title">{inputText[kind][language]}</h3>
              <Known language={language} kind={kind} known={known} />
              {kind === 'absence' && known.mayStateAbsence && (
                <TextField
                  language={language}
                  name={at('percent')}
                  label={processWords.absence[language]}
                  type="number"
                  size={6}
                  unit="%"
                  optional
                  value={text(at('percent'), stored?.percent)}
                  errors={errors}
                />
              )}
              <details className="input__more" open={own || isOurs(kind)}>
                <summary>
                  {processWords.note[language]} / {processWords.link[language].toLowerCase()}
                  <span className="visually-hidden">: {inputText[kind][language]}</span>
                </summary>
                <TextArea
                  language={language}
                  name={at('note')}
                  label={processWords.note[language]}
                  optional
                  rows={2}
                  value={text(at('note'), stored?.note)}
                  errors={errors}
                />
                <TextField
                  language={language}
                  name={at('link')}
                  label={processWords.link[language]}
                  hint={processWords.linkHint[language]}
                  type="url"
                  optional
                  value={text(at('link'), stored?.link)}
                  errors={errors}
                />
              </details>
              <Tick
                language={language}
                name={at('goneThrough')}
                label={processWords.goneThrough[language]}
                checked={ticked(at('goneThrough'), stored?.goneThrough === true)}
                errors={errors}
              />
            </section>
          )
        })}
        <SubmitRow language={language} label={processWords.save[language]} />
      </Form>
    </>
  )
}

/** Things the system does not hold: the note is what there is. */
function isOurs(kind: InputKind): boolean {
  return kind === 'enquiriesInternal' || kind === 'enquiriesExternal' || kind === 'requirements'
}

function Known({
  language,
  kind,
  known,
}: {
  readonly language: PageLanguage
  readonly kind: InputKind
  readonly known: ProcessInputs
}): ReactElement {
  const { done, guidelines, last, nonconformities, since, threshold, unfinished } = known
  const said = (text: string): ReactElement => <p className="input__said">{text}</p>
  const none = said(fill(processWords.noneSince, { day: spokenDay(since, language) })[language])
  switch (kind) {
    case 'lastReport':
      if (!last) return said(processWords.noLastProcess[language])
      return (
        <p className="input__said">
          <a href={processAddress(language, last.number, 'report')}>
            {processWords.process[language]} {last.year} ({last.number})
          </a>
        </p>
      )
    case 'lastMappings':
      if (!last) return said(processWords.noLastProcess[language])
      return (
        <Listed
          none={said(processWords.noneYet[language])}
          items={last.mappings.map(({ challenge, method }, index) => ({
            key: String(index),
            content: (
              <>
                <span lang={last.language}>{challenge}</span>: {mappingMethodText[method][language]}
              </>
            ),
          }))}
        />
      )
    case 'lastPlan':
      if (!last) return said(processWords.noLastProcess[language])
      return <Measures language={language} measures={last.plan} none={none} />
    case 'measuresStatus':
      return (
        <>
          <h4 className="input__sub">{processWords.unfinished[language]}</h4>
          <Measures
            language={language}
            measures={unfinished}
            none={said(processWords.nothingLeft[language])}
          />
          <h4 className="input__sub">
            {processWords.done[language]},{' '}
            {fill(processWords.since, { day: spokenDay(since, language) })[language].toLowerCase()}
          </h4>
          <Measures
            language={language}
            measures={done}
            none={said(processWords.nothingLeft[language])}
          />
        </>
      )
    case 'nonconformities':
      return (
        <Listed
          none={none}
          items={nonconformities.map((each) => ({
            key: each.id,
            content: (
              <>
                {each.number} <span lang={each.language}>{each.title}</span> –{' '}
                {nonconformityStateText[each.state][language]}
              </>
            ),
          }))}
        />
      )
    case 'internalDocuments':
      return (
        <Listed
          none={none}
          items={guidelines.map((each) => ({
            key: `${each.slug}-${each.language}`,
            content: (
              <>
                <a href={internalGuidelineAddress(language, each.slug)} lang={each.language}>
                  {each.title}
                </a>{' '}
                ({spokenDay(each.validFrom, language)})
                {language === 'en' && each.language !== 'en' && ` – ${words.onlyNorwegian.en}`}
              </>
            ),
          }))}
        />
      )
    case 'absence':
      return known.mayStateAbsence ? (
        <></>
      ) : (
        said(fill(processWords.absenceSmall, { threshold })[language])
      )
    default:
      return said(processWords.ownNote[language])
  }
}

function Measures({
  language,
  measures,
  none,
}: {
  readonly language: PageLanguage
  readonly measures: readonly InputMeasure[]
  readonly none: ReactNode
}): ReactElement {
  return (
    <Listed
      none={none}
      items={measures.map((each) => ({
        key: each.id,
        content: (
          <>
            {each.number} <span lang={each.language}>{each.title}</span> –{' '}
            {measureStateText[each.state][language]}
            {each.deadline !== null && (
              <>
                , {processWords.deadline[language].toLowerCase()}{' '}
                {spokenDay(each.deadline, language)}
              </>
            )}
            {each.overdue && <strong> ({words.overdue[language].toLowerCase()})</strong>}
          </>
        ),
      }))}
    />
  )
}

function Listed({
  items,
  none,
}: {
  readonly items: readonly { readonly key: string; readonly content: ReactNode }[]
  readonly none: ReactNode
}): ReactElement {
  if (items.length === 0) return <>{none}</>
  return (
    <ul className="input__list">
      {items.map(({ content, key }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  )
}
