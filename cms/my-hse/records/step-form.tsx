import type { ReactElement, ReactNode } from 'react'
import type { TransitionOf } from '../../plugin/access/table.ts'
import { sensibleDays } from '../../plugin/core/dates.ts'
import type { Documents } from '../../plugin/database/local.ts'
import { isFileInput } from '../../plugin/records/input/file.ts'
import { type Input, type InputKind, postedName } from '../../plugin/records/input/input.ts'
import type { RecordSlug } from '../../plugin/records/record-step.ts'
import type { RecordSteps } from '../../plugin/records/step.ts'
import {
  Choice,
  DateField,
  type FieldProps,
  type Option,
  Select,
  TextArea,
  TextField,
  Tick,
} from '../components/fields.tsx'
import { Step } from '../components/step.tsx'
import { FileInputField } from './file-field.tsx'
import type { Draft } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import type { StepPlace } from './step-forms.ts'

/** What can be chosen from a register, by kind of input. */
export type Choosable = Readonly<Partial<Record<InputKind, readonly Option[]>>>

interface StepFormProps<S extends RecordSlug, Name extends TransitionOf<S>> {
  readonly language: PageLanguage
  readonly kind: RecordSteps<S, Name>
  readonly place: StepPlace<Name>
  readonly name: Name
  readonly record: Documents[S]
  /** What was posted and refused, or null. */
  readonly draft: Draft | null
  /** The draft as the address carries it. */
  readonly asked: string | undefined
  /** Stands open when the page is shown. */
  readonly open: boolean
  /** Today, `YYYY-MM-DD`. */
  readonly day: string
  readonly choosable: Choosable
  /** Said above its fields. @default nothing */
  readonly lead?: ReactNode
}

/** One thing that can be done with a record: its heading opens its form, with a field for each input. */
export function StepForm<S extends RecordSlug, Name extends TransitionOf<S>>(
  props: StepFormProps<S, Name>,
): ReactElement {
  const { language, kind, place, name, record, draft, asked, open, day, choosable, lead } = props
  const { words, input } = kind.steps[name]
  return (
    <Step
      language={language}
      name={name}
      words={words}
      segment={place.segments[name]}
      record={{ id: record.id, number: record.number, version: record.version }}
      draft={draft}
      asked={asked}
      open={open}
      files={Object.values(input).some(isFileInput)}
    >
      {lead}
      {Object.entries(input).map(([each, declared]) =>
        declared.asked?.(record) === false ? null : (
          <InputField
            key={each}
            {...{ language, draft, day, record, choosable }}
            name={each}
            input={declared}
          />
        ),
      )}
    </Step>
  )
}

/** What the field of an input is drawn from. */
export interface InputFieldProps {
  readonly language: PageLanguage
  readonly name: string
  readonly input: Input<unknown>
  readonly record: object
  readonly draft: Draft | null
  readonly day: string
  readonly choosable: Choosable
}

/** The field of an input. */
export function InputField(props: InputFieldProps): ReactElement {
  const { language, name, input, draft, day, choosable } = props
  const field = postedName(name, input)
  if (isFileInput(input)) return <FileInputField {...props} input={input} />
  const values = draft ? draft.all(field) : before(props)
  const { words = {}, layout, days } = input
  const own: FieldProps = {
    language,
    name: field,
    label: input.label[language],
    hint: input.hint?.[language],
    optional: input.optional,
    errors: draft?.errors ?? [],
    value: values[0],
  }
  const options = Object.entries(words).map(([value, text]) => {
    const hint = input.hints?.[value]?.[language]
    return { value, label: text[language], ...(hint === undefined ? {} : { hint }) }
  })
  switch (input.kind) {
    case 'text':
      return <TextField {...own} />
    case 'paragraphs':
      return <TextArea {...own} />
    case 'number':
      return <TextField {...own} type="decimal" value={spoken(own.value, language)} size={8} />
    case 'money':
      return <TextField {...own} type="number" size={12} />
    case 'day':
      return (
        <DateField
          {...own}
          min={days?.from === 'today' ? day : sensibleDays.first}
          max={days?.to === 'today' ? day : sensibleDays.last}
        />
      )
    case 'tick':
      return <Tick {...own} checked={values[0] === 'yes'} />
    case 'choice':
      return layout === 'list' ? (
        <Select {...own} options={options} />
      ) : (
        <Choice {...own} options={options} values={values} inline={layout === 'row'} />
      )
    case 'choices':
      return <Choice {...own} several options={options} values={values} inline={layout === 'row'} />
    case 'people':
      return <Choice {...own} several options={choosable.people ?? []} values={values} />
    case 'person':
    case 'record':
    case 'unit':
    case 'topic':
    case 'course':
    case 'authority':
      return <Select {...own} options={choosable[input.kind] ?? []} />
    case 'file':
      throw new Error('A file has a field of its own.')
  }
}

/** A number as people write it: with a decimal comma in Norwegian. */
function spoken(value: string | undefined, language: PageLanguage): string | undefined {
  // Only a figure: what was typed wrongly comes back as it was typed.
  return language === 'nb' && value !== undefined && /^-?\d+\.\d+$/.test(value)
    ? value.replace('.', ',')
    : value
}

/** What stands in a field before anybody has typed. */
function before({ name, input, record, day }: InputFieldProps): readonly string[] {
  const value =
    input.before === 'stored' ? storedAt(record, name) : (input.before?.(record, day) ?? null)
  if (Array.isArray(value)) return value as readonly string[]
  return value === null ? [] : [value as string]
}

/** What a record holds under the name of an input, as a field shows it: a relation by its id. */
export function storedAt(record: object, name: string): string | readonly string[] | null {
  const value = name.split('.').reduce<unknown>((within, part) => {
    const inside = typeof within === 'object' && within !== null && Object.hasOwn(within, part)
    return inside ? (within as Record<string, unknown>)[part] : null
  }, record)
  if (Array.isArray(value)) return value.map(String)
  if (value === true) return 'yes'
  if (typeof value === 'object' && value !== null && 'id' in value) return String(value.id)
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null
}
