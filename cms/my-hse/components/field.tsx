import type { ReactElement } from 'react'
import type { FormError } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import { useFieldId } from './field-ids.ts'
import { useDescription, FieldErrors } from './field-errors.tsx'

interface FieldProps {
  readonly language: PageLanguage
  /** Name it is posted under, and its id. */
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly type: 'email' | 'password' | 'text'
  readonly autoComplete: string
  /** What was typed before; never given for a password. */
  readonly value?: string | undefined
  /** All errors of the form; those of this field are shown here. */
  readonly errors: readonly FormError[]
}

/** A text field with label, hint and errors tied to it in the HTML itself, so that no script is needed. */
export function Field(props: FieldProps): ReactElement {
  const { language, name, label, hint, type, autoComplete, value, errors } = props
  const id = useFieldId(name)
  return (
    <div className="ds-field field">
      <label className="ds-label" data-weight="medium" htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="ds-input"
        id={id}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={value}
        aria-required="true"
        aria-invalid={errors.some((each) => each.field === name) ? 'true' : undefined}
        aria-describedby={useDescription(name, hint, errors)}
      />
      <FieldErrors name={name} language={language} errors={errors} />
    </div>
  )
}
