import { holdsNationalId, withoutNationalIds } from '../../plugin/core/national-id.ts'
import type { FormError } from '../drafts.ts'
import type { Posted } from '../form-body.ts'
import type { SpokenForm } from './work.ts'

/** National identity numbers are gone before anything is stored; the field says so. */
export function withoutIds(
  form: SpokenForm,
  posted: Posted,
): { masked: Posted; errors: FormError[] } {
  const secret = new Set(form.secret ?? [])
  const found = posted.names.filter(
    (name) => !secret.has(name) && posted.all(name).some((value) => holdsNationalId(value)),
  )
  const changed = found.map((name): [string, string[]] => [
    name,
    posted.all(name).map(withoutNationalIds),
  ])
  return {
    masked: posted.with(Object.fromEntries(changed)),
    errors: found.map((field) => ({ field, code: 'nationalId' })),
  }
}
