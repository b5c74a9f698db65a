import type { ReactElement, ReactNode } from 'react'
import { isCivilDate } from '../../plugin/core/dates.ts'
import { type AttachmentType, limitWords } from '../../plugin/attachments/types.ts'
import { say } from '../../plugin/core/text.ts'
import type { FormError } from '../drafts.ts'
import type { ReportLanguage } from '../routes.ts'
import { words } from '../text.ts'
import { useDescription, FieldErrors } from './field-errors.tsx'
import { useFieldId } from './field-ids.ts'
import { Group, Hint } from './form-parts.tsx'

/** What every field takes. */
export interface FieldProps {
  readonly language: ReportLanguage
  /** Name it is posted under, and its id. */
  readonly name: string
  readonly label: string
  readonly hint?: string | undefined
  /** True for a field that may stay empty: its label says so. @default false */
  readonly optional?: boolean | undefined
  /** True for one of several fields of which one is enough: neither demanded nor called optional. @default false */
  readonly either?: boolean
  /** What was typed before, or what is stored. */
  readonly value?: string | undefined
  /** All errors of the form; those of this field are shown here. */
  readonly errors: readonly FormError[]
}

/** A line of text. */
export function TextField(
  props: FieldProps & {
    readonly type?: 'text' | 'email' | 'tel' | 'number' | 'decimal' | 'url' | 'search'
    readonly autoComplete?: string
    /** Width in characters, for short answers. */
    readonly size?: number
    /** After the field, such as "%". */
    readonly unit?: string
  },
): ReactElement {
  const ties = useTies(props)
  const { type = 'text', autoComplete = 'off', size, unit } = props
  const numeric = type === 'number' || type === 'decimal'
  const input = (
    <input
      className="ds-input"
      name={props.name}
      // A number that is typed wrongly must come back as it was typed.
      type={numeric ? 'text' : type}
      inputMode={numeric ? (type === 'decimal' ? 'decimal' : 'numeric') : undefined}
      autoComplete={autoComplete}
      size={size}
      defaultValue={props.value}
      {...ties}
    />
  )
  return (
    <Labelled {...props} narrow={size !== undefined}>
      {unit === undefined ? (
        input
      ) : (
        <span className="field__with-unit">
          {input}
          <span>{unit}</span>
        </span>
      )}
    </Labelled>
  )
}

/** Some paragraphs of text. */
export function TextArea(props: FieldProps & { readonly rows?: number }): ReactElement {
  const ties = useTies(props)
  return (
    <Labelled {...props}>
      <textarea
        className="ds-input"
        name={props.name}
        rows={props.rows ?? 4}
        defaultValue={props.value}
        {...ties}
      />
    </Labelled>
  )
}

/** A civil date. */
export function DateField(
  props: FieldProps & { readonly min?: string; readonly max?: string },
): ReactElement {
  const ties = useTies(props)
  return (
    <Labelled {...props} narrow>
      <input
        className="ds-input"
        name={props.name}
        // A browser shows nothing of a date that is typed wrongly: it must come back as it was typed.
        type={isShownAsDate(props.value) ? 'date' : 'text'}
        min={props.min}
        max={props.max}
        defaultValue={props.value}
        {...ties}
      />
    </Labelled>
  )
}

function isShownAsDate(value = ''): boolean {
  return value === '' || isCivilDate(value)
}

/** One of a closed set. */
export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string
  /** Language of the label, where it is not the page's. */
  readonly lang?: string | undefined
}

/** One of a few, as radio buttons; or several, as boxes to tick. */
export function Choice(
  props: Omit<FieldProps, 'value'> & {
    readonly options: readonly Option[]
    readonly values: readonly string[]
    /** Several may be chosen. @default false */
    readonly several?: boolean
    /** Options side by side where there is room. @default false */
    readonly inline?: boolean
  },
): ReactElement {
  const { name, label, hint, language, errors, options, values, several, inline } = props
  const id = useFieldId(name)
  return (
    <Group
      name={name}
      legend={props.optional === true ? `${label} (${words.optional[language]})` : label}
      hint={hint}
      language={language}
      errors={errors}
    >
      <div className={inline === true ? 'choice-row' : 'choice-list'}>
        {options.map((each, index) => (
          <label className="choice" key={each.value} lang={each.lang}>
            <input
              className="ds-input"
              type={several === true ? 'checkbox' : 'radio'}
              id={`${id}-${String(index + 1)}`}
              name={name}
              value={each.value}
              defaultChecked={values.includes(each.value)}
            />
            <span>
              {each.label}
              {each.hint !== undefined && <span className="choice__hint">{each.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </Group>
  )
}

/** A yes or no of its own. Posts `yes` when ticked. */
export function Tick(
  props: Omit<FieldProps, 'value' | 'optional'> & { readonly checked: boolean },
): ReactElement {
  const { name, label, hint, language, errors, checked } = props
  const id = useFieldId(name)
  return (
    <div className="tick">
      <label className="choice" htmlFor={id}>
        <input
          className="ds-input"
          type="checkbox"
          id={id}
          name={name}
          value="yes"
          defaultChecked={checked}
          aria-describedby={useDescription(name, hint, errors)}
        />
        <span>{label}</span>
      </label>
      <Hint name={name} hint={hint} />
      <FieldErrors name={name} language={language} errors={errors} />
    </div>
  )
}

/** One of many, such as units or people: a plain list; with a script one can search in it. */
export function Select(
  props: FieldProps & {
    readonly options: readonly Option[]
    /** Words of the empty choice. @default "Choose" */
    readonly empty?: string
    /** Long enough to want a search. @default more than 12 options */
    readonly searchable?: boolean
  },
): ReactElement {
  const ties = useTies(props)
  const { options, language } = props
  const searchable = props.searchable ?? options.length > 12
  return (
    <Labelled {...props}>
      <select
        className="ds-input"
        name={props.name}
        defaultValue={props.value ?? ''}
        data-searchable={searchable ? '' : undefined}
        {...ties}
      >
        <option value="">{props.empty ?? words.choose[language]}</option>
        {options.map((each) => (
          <option key={each.value} value={each.value} lang={each.lang}>
            {each.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/**
 * Files to send along. Its hint says first what may be sent and how much; a script makes photographs smaller, and says
 * what does not fit before anything is sent. What was kept of an earlier try is listed by whoever uses it.
 */
export function FilesField(
  props: Omit<FieldProps, 'value'> & {
    readonly types: readonly AttachmentType[]
    /** How many it takes. @default 5 */
    readonly most?: number
    /** Field and value, such as `who=anonymous`, with which it takes pictures alone. */
    readonly onlyPicturesWhen?: string
  },
): ReactElement {
  const { language, name, types, most, onlyPicturesWhen } = props
  const hint = [say(limitWords(types, most), language), props.hint].filter(Boolean).join(' ')
  const ties = useTies({ ...props, hint })
  return (
    <Labelled {...props} hint={hint}>
      <input
        className="ds-input"
        name={name}
        type="file"
        accept={types.join(',')}
        multiple={most !== 1}
        data-files=""
        data-only-pictures-when={onlyPicturesWhen}
        {...ties}
      />
    </Labelled>
  )
}

/** A label with its hint, the field and its errors. */
function Labelled({
  narrow = false,
  children,
  ...props
}: Omit<FieldProps, 'value'> & {
  readonly narrow?: boolean
  readonly children: ReactNode
}): ReactElement {
  const { language, name, label, hint, optional, errors } = props
  const id = useFieldId(name)
  return (
    <div className={`ds-field field${narrow ? ' field--narrow' : ''}`}>
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
        {optional === true && (
          <span className="field__optional"> ({words.optional[language]})</span>
        )}
      </label>
      <Hint name={name} hint={hint} />
      {children}
      <FieldErrors name={name} language={language} errors={errors} />
    </div>
  )
}

/** What ties a field to its label, hint and errors. */
function useTies({ name, hint, optional, either, errors }: Omit<FieldProps, 'value'>): {
  readonly id: string
  'aria-required': 'true' | undefined
  'aria-invalid': 'true' | undefined
  'aria-describedby': string | undefined
} {
  return {
    id: useFieldId(name),
    'aria-required': optional === true || either === true ? undefined : 'true',
    'aria-invalid': errors.some((each) => each.field === name) ? 'true' : undefined,
    'aria-describedby': useDescription(name, hint, errors),
  }
}
