import { measureSegments } from '../../../content/addresses/forms.ts'
import type { ReactElement, ReactNode } from 'react'
import type { Measure } from '../../plugin/generated-types.ts'
import { costBasisText, priorityText } from '../../plugin/measures/text.ts'
import { effectText } from '../../plugin/nonconformities/text.ts'
import {
  Choice,
  DateField,
  type Option,
  Select,
  TextArea,
  TextField,
} from '../components/fields.tsx'
import { Step } from '../components/step.tsx'
import type { Draft, FormError } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import { type MeasureForm, measureWords, stepWords } from './text.ts'

interface StepFormProps {
  readonly language: PageLanguage
  readonly step: MeasureForm
  readonly measure: Measure
  /** What was posted and refused, or null. */
  readonly draft: Draft | null
  /** The draft as the address carries it. */
  readonly asked: string | undefined
  /** Stands open when the page is shown. */
  readonly open: boolean
  readonly day: string
  /** People who can be responsible. */
  readonly people: readonly Option[]
}

/** One thing that can be done with a measure: its heading opens its form. */
export function StepForm(props: StepFormProps): ReactElement {
  const { language, step, measure, draft, asked, open } = props
  return (
    <Step
      language={language}
      name={step}
      words={stepWords[step]}
      segment={measureSegments[step]}
      record={measure}
      draft={draft}
      asked={asked}
      open={open}
      hidden={{ language: step === 'edit' ? measure.language : null }}
    >
      <Fields {...props} />
    </Step>
  )
}

function Fields(props: StepFormProps): ReactNode {
  const { language, step, draft, day, measure } = props
  const errors = draft?.errors ?? []
  const own = { language, errors }
  switch (step) {
    case 'approve':
    case 'start':
      return null
    case 'complete':
      return (
        <>
          <TextArea
            {...own}
            name="note"
            label={measureWords.what[language]}
            value={draft?.get('note')}
          />
          <DateField
            {...own}
            name="date"
            label={measureWords.when[language]}
            max={day}
            value={draft?.get('date') ?? day}
          />
        </>
      )
    case 'verify':
      return (
        <>
          <Choice
            {...own}
            name="effect"
            label={measureWords.didItWork[language]}
            options={(['worked', 'partly', 'didNot'] as const).map((value) => ({
              value,
              label: effectText[value][language],
            }))}
            values={draft?.all('effect') ?? []}
          />
          <TextArea
            {...own}
            name="note"
            label={measureWords.note[language]}
            optional
            value={draft?.get('note')}
          />
        </>
      )
    case 'extend':
      return (
        <>
          <DateField
            {...own}
            name="deadline"
            label={measureWords.newDeadline[language]}
            min={day}
            value={draft?.get('deadline') ?? measure.deadline ?? ''}
          />
          <TextArea
            {...own}
            name="reason"
            label={measureWords.reason[language]}
            value={draft?.get('reason')}
          />
        </>
      )
    case 'cancel':
      return (
        <TextArea
          {...own}
          name="cancelReason"
          label={measureWords.reason[language]}
          value={draft?.get('cancelReason')}
        />
      )
    case 'edit':
      return <EditFields {...props} errors={errors} />
  }
}

function EditFields({
  language,
  measure,
  draft,
  people,
  errors,
}: StepFormProps & { readonly errors: readonly FormError[] }): ReactElement {
  const own = { language, errors }
  const value = (name: string, stored: string | null | undefined): string =>
    draft?.get(name) ?? stored ?? ''
  const options = (words: Readonly<Record<string, { nb: string; en: string }>>): Option[] =>
    Object.entries(words).map(([each, text]) => ({ value: each, label: text[language] }))
  return (
    <>
      <TextField
        {...own}
        name="title"
        label={measureWords.title[language]}
        value={value('title', measure.title)}
      />
      <TextArea
        {...own}
        name="description"
        label={measureWords.description[language]}
        optional
        value={value('description', measure.description)}
      />
      <Select
        {...own}
        name="responsible"
        label={measureWords.responsible[language]}
        options={people}
        value={value(
          'responsible',
          typeof measure.responsible === 'object' ? null : measure.responsible,
        )}
      />
      {measure.state === 'proposed' && (
        <DateField
          {...own}
          name="deadline"
          label={measureWords.deadline[language]}
          value={value('deadline', measure.deadline)}
        />
      )}
      <Choice
        {...own}
        name="priority"
        label={measureWords.priority[language]}
        optional
        inline
        options={options(priorityText)}
        values={draft?.all('priority') ?? (measure.priority ? [measure.priority] : [])}
      />
      <Select
        {...own}
        name="basis"
        label={measureWords.costBasis[language]}
        optional
        options={options(costBasisText)}
        value={value('basis', measure.cost?.basis)}
      />
      <TextField
        {...own}
        name="amount"
        type="number"
        size={12}
        label={measureWords.amount[language]}
        optional
        value={value('amount', measure.cost?.amount?.toString())}
      />
      <TextField
        {...own}
        name="fundedBy"
        label={measureWords.fundedBy[language]}
        optional
        value={value('fundedBy', measure.cost?.fundedBy)}
      />
    </>
  )
}
