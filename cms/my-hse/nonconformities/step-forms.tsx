import { caseSegments } from '../../../content/addresses/forms.ts'
import type { ReactElement, ReactNode } from 'react'
import type { Nonconformity } from '../../plugin/generated-types.ts'
import {
  affectsText,
  effectText,
  nonconformityCategoryText,
  nonconformityTypeText,
  outcomeText,
  severityText,
} from '../../plugin/nonconformities/text.ts'
import { injuryStands, weightOf } from '../../plugin/nonconformities/injury/rules.ts'
import { isSerious } from '../../plugin/nonconformities/rules.ts'
import type { Text } from '../../plugin/core/text.ts'
import {
  Choice,
  DateField,
  type Option,
  Select,
  TextArea,
  TextField,
  Tick,
} from '../components/fields.tsx'
import { Form, SubmitRow } from '../components/form-parts.tsx'
import { Step } from '../components/step.tsx'
import type { Draft } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import { caseAddress } from './addresses.ts'
import { type CaseForm, caseForms, caseWords as words } from './text.ts'

/** What the long choices of the forms offer. */
export interface Choices {
  readonly people: readonly Option[]
  readonly units: readonly Option[]
  readonly topics: readonly Option[]
}

interface StepFormProps {
  readonly language: PageLanguage
  readonly step: CaseForm
  readonly found: Nonconformity
  /** What was posted and refused, or null. */
  readonly draft: Draft | null
  /** The draft as the address carries it. */
  readonly asked: string | undefined
  /** Stands open when the page is shown. */
  readonly open: boolean
  /** Whoever looked their words over before closing wants to change them. */
  readonly changing: boolean
  readonly day: string
  readonly choices: Choices
}

/** One thing that can be done with a nonconformity: its heading opens its form. */
export function StepForm(props: StepFormProps): ReactElement {
  const { language, step, found, draft, asked, open, changing } = props
  if (step === 'close' && draft?.errors.length === 0 && !changing) {
    return <CheckClosing language={language} found={found} draft={draft} asked={asked} />
  }
  return (
    <Step
      language={language}
      name={step}
      words={caseForms[step]}
      segment={caseSegments[step]}
      record={found}
      draft={draft}
      asked={asked}
      open={open}
    >
      <Fields {...props} />
    </Step>
  )
}

/** What is about to be closed, and with which words, before it is. */
function CheckClosing({
  language,
  found,
  draft,
  asked,
}: Pick<StepFormProps, 'language' | 'found' | 'asked'> & {
  readonly draft: Draft
}): ReactElement {
  const [note, effect] = [draft.get('note') ?? '', draft.get('effect')]
  const cause = draft.get('closingCause') ?? ''
  const answers = [
    { term: words.whatWasDone[language], said: note },
    ...Object.entries(effectText)
      .filter(([value]) => value === effect)
      .map(([, said]) => ({
        term: words.didItWork[language],
        said: said[language],
      })),
    ...(cause === '' ? [] : [{ term: words.closingCause[language], said: cause }]),
  ]
  const change = caseAddress(language, found.number, {
    change: 'close',
    draft: asked,
  })
  return (
    <section className="step step--check" id="close" aria-labelledby="check-closing">
      <h3 className="row__title" id="check-closing">
        {words.checkClosing[language]}
      </h3>
      <p>{words.closingMeans[language]}</p>
      <dl className="answers">
        {answers.map(({ term, said }) => (
          <div className="answers__row" key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      <Form
        language={language}
        segment={caseSegments.close}
        draft={asked}
        hidden={{
          id: found.id,
          number: found.number,
          version: draft.get('version') ?? found.version,
          effect,
          checked: 'yes',
        }}
      >
        {/* Someone's words: they come back should it not be closed. */}
        <input type="hidden" name="note" value={note} />
        <input type="hidden" name="closingCause" value={cause} />
        <SubmitRow language={language} label={words.closeForGood[language]}>
          <a href={`${change}#close`}>{words.changeClosing[language]}</a>
        </SubmitRow>
      </Form>
    </section>
  )
}

function Fields(props: StepFormProps): ReactNode {
  const { language, step, draft, day, choices, found } = props
  const serious = isSerious(weightOf(found))
  const own = { language, errors: draft?.errors ?? [] }
  const text = (name: string, label: Text, more: { hint?: Text; optional?: boolean } = {}) => (
    <TextArea
      {...own}
      name={name}
      label={label[language]}
      hint={more.hint?.[language]}
      optional={more.optional ?? false}
      value={draft?.get(name)}
    />
  )
  switch (step) {
    case 'receive':
      return null
    case 'assess':
      return <AssessFields {...props} />
    case 'propose':
      return (
        <>
          <TextField
            {...own}
            name="measureTitle"
            label={words.measureTitle[language]}
            value={draft?.get('measureTitle')}
          />
          <Select
            {...own}
            name="responsible"
            label={words.responsible[language]}
            options={choices.people}
            value={draft?.get('responsible')}
          />
          <DateField
            {...own}
            name="deadline"
            label={words.deadline[language]}
            min={day}
            value={draft?.get('deadline')}
          />
        </>
      )
    case 'start':
      return text('note', words.note, {
        optional: found.state !== 'effectCheck',
      })
    case 'checkEffect':
      return text('note', words.whatWasDone)
    case 'close':
      return (
        <>
          {text('note', words.whatWasDone)}
          <Choice
            {...own}
            name="effect"
            label={words.didItWork[language]}
            optional={!serious && found.state !== 'effectCheck'}
            options={(['worked', 'partly', 'didNot'] as const).map((value) => ({
              value,
              label: effectText[value][language],
            }))}
            values={draft?.all('effect') ?? []}
          />
          {serious && (
            <TextArea
              {...own}
              name="closingCause"
              label={words.closingCause[language]}
              value={draft?.get('closingCause') ?? found.cause ?? ''}
            />
          )}
        </>
      )
    case 'reject':
      return text('reason', words.reason, { hint: words.reasonSeen })
    case 'reopen':
      return text('reason', words.reason)
    case 'transfer':
      return (
        <>
          <Select
            {...own}
            name="unit"
            label={words.newUnit[language]}
            options={choices.units}
            value={draft?.get('unit')}
          />
          <Tick
            {...own}
            name="concernsManager"
            label={words.concernsManagerTick[language]}
            hint={words.concernsManagerHint[language]}
            checked={draft?.get('concernsManager') === 'yes'}
          />
          {text('reason', words.reason)}
        </>
      )
    case 'ask':
      return text('question', words.question, { hint: words.questionHint })
    case 'answer':
      return text('answer', words.answer)
    case 'comment':
      return text('comment', words.comment)
    case 'replyToRepresentative':
      return text('reply', words.replyText)
    // They stand in the red box.
    case 'notifyAuthority':
    case 'confirmInjury':
    case 'clearInjury':
      return null
  }
}

function AssessFields({ language, draft, found, choices }: StepFormProps): ReactElement {
  const own = { language, errors: draft?.errors ?? [] }
  const values = (name: string, stored: readonly (string | null | undefined)[]): string[] =>
    draft ? [...draft.all(name)] : stored.flatMap((each) => each ?? [])
  const topic = typeof found.topic === 'string' ? found.topic : undefined
  return (
    <>
      <Choice
        {...own}
        name="type"
        label={words.type[language]}
        options={optionsOf(nonconformityTypeText, language)}
        values={values('type', [found.type])}
      />
      <Choice
        {...own}
        name="severity"
        label={words.severity[language]}
        options={optionsOf(severityText, language)}
        values={values('severity', [found.severity])}
      />
      {!injuryStands(found) && (
        <Tick
          {...own}
          name="seriousInjury"
          label={words.seriousInjury[language]}
          hint={words.seriousInjuryHint[language]}
          checked={draft?.get('seriousInjury') === 'yes'}
        />
      )}
      <Select
        {...own}
        name="category"
        label={words.category[language]}
        options={optionsOf(nonconformityCategoryText, language)}
        value={draft?.get('category') ?? found.category ?? ''}
      />
      <TextArea
        {...own}
        name="cause"
        label={words.cause[language]}
        hint={words.causeHint[language]}
        optional
        value={draft?.get('cause') ?? found.cause ?? ''}
      />
      <TextArea
        {...own}
        name="immediateAction"
        label={words.immediateAction[language]}
        optional
        value={draft?.get('immediateAction') ?? found.immediateAction ?? ''}
      />
      <Select
        {...own}
        name="topic"
        label={words.topic[language]}
        optional
        options={choices.topics}
        value={draft?.get('topic') ?? topic}
      />
      <Choice
        {...own}
        name="affects"
        label={words.affects[language]}
        optional
        several
        options={optionsOf(affectsText, language)}
        values={values('affects', found.affects ?? [])}
      />
      <Choice
        {...own}
        name="outcome"
        label={words.outcome[language]}
        optional
        options={optionsOf(outcomeText, language)}
        values={values('outcome', [found.outcome])}
      />
    </>
  )
}

function optionsOf(table: Readonly<Record<string, Text>>, language: PageLanguage): Option[] {
  return Object.entries(table).map(([value, label]) => ({
    value,
    label: label[language],
  }))
}
