import type { PayloadRequest } from 'payload'
import { isRefusal } from '../../plugin/core/refuse.ts'
import { isOldVersion } from '../../plugin/database/optimistic.ts'
import { outageIn } from '../../plugin/database/outage.ts'
import { isPassing, isWorthAnotherTry } from '../../plugin/database/passing.ts'
import type { FormError } from '../drafts.ts'
import { isFieldFault, type Posted } from '../form-body.ts'
import type { SpokenForm } from './work.ts'

/**
 * What to say at which field. A fault nobody foresaw is logged, and told to be ours.
 * @throws an outage, in which nothing can be kept either
 */
export function faultsIn(
  req: PayloadRequest,
  { form, posted }: { readonly form: SpokenForm; readonly posted: Posted },
  error: unknown,
): readonly FormError[] {
  if (outageIn(error) !== null && !isWorthAnotherTry(error)) throw error
  const faults = refusalIn(error)
  if (faults === null) {
    req.payload.logger.error({ err: error, msg: `The form ${form.name} failed` })
    return [{ field: null, code: 'failed' }]
  }
  return faults.map(({ field, ...said }) => ({
    ...said,
    field: field === null ? null : placeOf(field, said.code, posted, form),
  }))
}

/** Where a page shows an error. What cannot be stored may be no field of the form at all: then it is the form's. */
function placeOf(
  field: string,
  code: FormError['code'],
  posted: Posted,
  { fieldOf }: SpokenForm,
): string | null {
  const named = fieldOf?.(field, posted) ?? field
  if (code !== 'cannotBeStored') return named
  // Payload says where in the document: the form knows the last part alone.
  const last = named.split('.').at(-1) ?? named
  return [named, last].find((each) => posted.get(each) !== undefined) ?? null
}

// By name and shape: hooks inside Payload and the forms may each have a copy of these classes.
function refusalIn(error: unknown): FormError[] | null {
  if (!(error instanceof Error)) return null
  if (isFieldFault(error)) return [{ field: error.field, code: error.code }]
  if (isOldVersion(error)) return [{ field: null, code: 'conflict' }]
  if (isPassing(error)) return [{ field: null, code: 'busy' }]
  const { errors } = ('data' in error ? (error.data ?? {}) : {}) as {
    errors?: { path?: string; message?: string }[]
  }
  if (!isRefusal(error)) {
    // Payload's own validation: a text too long for its field, a value that is none of those offered.
    return errors && errors.length > 0
      ? errors.map(({ path, message }) => ({
          field: path ?? null,
          code: 'cannotBeStored',
          ...(message ? { text: { nb: message, en: message } } : {}),
        }))
      : null
  }
  const { code, fields, text } = error
  // Rules that know who was first say so.
  if (code === 'conflict') return [{ field: null, code, text }]
  return fields.length > 0 ? [...fields] : [{ field: errors?.[0]?.path ?? null, text }]
}
