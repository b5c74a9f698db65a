import { createContext, useContext } from 'react'
import type { FormError } from '../drafts.ts'

/** Name of the form a field stands in, where its page has several with fields of the same name; null for one. */
export const FormName = createContext<string | null>(null)

/** Id of a field on its page: its name, set apart by the name of the form where there are several. */
export function useFieldId(name: string): string {
  return fieldId(useContext(FormName), name)
}

/** The errors of one form among several, leading to its fields. */
export function errorsOfForm(form: string, errors: readonly FormError[]): FormError[] {
  return errors.map((each) =>
    each.field === null ? each : { ...each, field: fieldId(form, each.field) },
  )
}

function fieldId(form: string | null, name: string): string {
  return form === null ? name : `${form}-${name}`
}
