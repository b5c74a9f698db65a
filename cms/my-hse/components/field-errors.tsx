import type { ReactElement } from 'react'
import { errorWords, type FormError } from '../drafts.ts'
import type { ReportLanguage } from '../routes.ts'
import { words } from '../text.ts'
import { useFieldId } from './field-ids.ts'

/** What must be put right in one field, right under it. Nothing without errors. */
export function FieldErrors({
  name,
  language,
  errors,
}: {
  readonly name: string
  readonly language: ReportLanguage
  /** All errors of the form; those of this field are shown. */
  readonly errors: readonly FormError[]
}): ReactElement | null {
  const id = useFieldId(name)
  const own = errors.filter((each) => each.field === name)
  if (own.length === 0) return null
  return (
    <p className="ds-validation-message" data-color="danger" id={`${id}-error`}>
      <span className="visually-hidden">{words.error[language]}: </span>
      {own.map((each) => errorWords(each, language)).join(' ')}
    </p>
  )
}

/** Ids of what describes a field: its hint and its errors. */
export function useDescription(
  name: string,
  hint: string | undefined,
  errors: readonly FormError[],
): string | undefined {
  const id = useFieldId(name)
  const ids = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(errors.some((each) => each.field === name) ? [`${id}-error`] : []),
  ]
  return ids.length > 0 ? ids.join(' ') : undefined
}
