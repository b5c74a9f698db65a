import type { ReactElement } from 'react'
import type { FormError } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import { errorText, words } from '../text.ts'

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
  const own = errors.filter((each) => each.field === name)
  const hintId = `${name}-hint`
  const errorId = `${name}-error`
  const describedBy = [
    ...(hint === undefined ? [] : [hintId]),
    ...(own.length > 0 ? [errorId] : []),
  ]
  return (
    <div className="ds-field field">
      <label className="ds-label" data-weight="medium" htmlFor={name}>
        {label}
      </label>
      {hint !== undefined && (
        <p className="field__hint" id={hintId}>
          {hint}
        </p>
      )}
      <input
        className="ds-input"
        id={name}
        name={name}
        type={type}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={type === 'email' ? 254 : 500}
        defaultValue={value}
        aria-required="true"
        aria-invalid={own.length > 0 ? 'true' : undefined}
        aria-describedby={describedBy.length > 0 ? describedBy.join(' ') : undefined}
      />
      {own.length > 0 && (
        <p className="ds-validation-message" data-color="danger" id={errorId}>
          <span className="visually-hidden">{words.error[language]}: </span>
          {own.map((each) => errorText[each.code][language]).join(' ')}
        </p>
      )}
    </div>
  )
}
