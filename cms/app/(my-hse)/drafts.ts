import type { PayloadRequest } from 'payload'
import { instant } from '../../plugin/core/dates.ts'
import { local } from '../../plugin/core/local.ts'
import { removeExpiredDrafts } from '../../plugin/form-drafts/purge.ts'
import { optionsOf } from '../../plugin/options.ts'
import { draftIdOf, signedDraft } from './draft-signature.ts'
import type { Form } from './routes.ts'
import { errorText, type ErrorCode } from './text.ts'

/** How long what was typed is kept, in minutes. */
const keptMinutes = 60

/** A field that must be put right, and why. A field of null is about the form as a whole. */
export interface FormError {
  readonly field: string | null
  readonly code: ErrorCode
}

/** What someone typed into a form, without passwords, and what must be put right. */
export interface Draft {
  readonly values: Readonly<Record<string, string>>
  readonly errors: readonly FormError[]
}

/**
 * Keeps what was typed for an hour.
 * @param draft never holds a password
 * @returns what the address of the form carries to show it again
 */
export async function storeDraft(req: PayloadRequest, form: Form, draft: Draft): Promise<string> {
  const made = await local.create(
    req,
    'form-drafts',
    {
      form,
      account: req.user ? String(req.user.id) : null,
      values: { ...draft.values },
      faults: draft.errors.map((each) => ({ ...each })),
      expiresAt: optionsOf(req.payload)
        .clock()
        .add({ minutes: keptMinutes })
        .toString({ smallestUnit: 'millisecond' }),
    },
    { overrideAccess: true },
  )
  await removeExpiredDrafts(req)
  return signedDraft(made.id, req.payload.secret)
}

/** The draft an address carries, or null: not signed by us, of another form or account, or past its hour. */
export async function readDraft(
  req: PayloadRequest,
  form: Form,
  given: unknown,
): Promise<Draft | null> {
  const id = draftIdOf(given, req.payload.secret)
  if (id === null) return null
  const found = await local.findById(req, 'form-drafts', id, { overrideAccess: true })
  if (found?.form !== form || found.expiresAt <= instant(optionsOf(req.payload).clock)) return null
  const account = req.user ? String(req.user.id) : null
  if (found.account && found.account !== account) return null
  return { values: textsOf(found.values), errors: errorsOf(found.faults) }
}

/** Removes a draft, once its form is through. */
export async function removeDraft(req: PayloadRequest, given: unknown): Promise<void> {
  const id = draftIdOf(given, req.payload.secret)
  if (id === null) return
  await req.payload.db.deleteMany({
    collection: 'form-drafts',
    where: { id: { equals: id } },
    req,
  })
}

function textsOf(values: unknown): Record<string, string> {
  if (typeof values !== 'object' || values === null) return {}
  const texts = Object.entries(values).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return Object.fromEntries(texts)
}

function errorsOf(errors: unknown): FormError[] {
  return Array.isArray(errors) ? errors.filter(isError) : []
}

function isError(value: unknown): value is FormError {
  if (typeof value !== 'object' || value === null) return false
  if (!('code' in value) || typeof value.code !== 'string' || !(value.code in errorText))
    return false
  return 'field' in value && (value.field === null || typeof value.field === 'string')
}
