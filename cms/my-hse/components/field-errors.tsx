import type { ReactElement } from 'react'
import { errorWords, type FormError } from '../drafts.ts'
import type { PageLanguage } from '../routes.ts'
import { words } from '../text.ts'

/** What must be put right in one field, right under it. Nothing without errors. */
export function FieldErrors({
  name,
  language,
  errors,
}: {
  readonly name: string
  readonly language: PageLanguage
  /** All errors of the form; those of this field are shown. */
  readonly errors: readonly FormError[]
}): ReactElement | null {
  const own = errors.filter((each) => each.field === name)
  if (own.length === 0) return null
  return (
    <p className="ds-validation-message" data-color="danger" id={`${name}-error`}>
      <span className="visually-hidden">{words.error[language]}: </span>
      {own.map((each) => errorWords(each, language)).join(' ')}
    </p>
  )
}

/** Ids of what describes a field: its hint and its errors. */
export function describedBy(
  name: string,
  hint: string | undefined,
  errors: readonly FormError[],
): string | undefined {
  const ids = [
    ...(hint === undefined ? [] : [`${name}-hint`]),
    ...(errors.some((each) => each.field === name) ? [`${name}-error`] : []),
  ]
  return ids.length > 0 ? ids.join(' ') : undefined
}
