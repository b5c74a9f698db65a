import type { PayloadRequest } from 'payload'
import type { FormError } from '../drafts.ts'
import type { Posted } from '../form-body.ts'
import type { PageLanguage, Query } from '../routes.ts'

/** What came of a form. */
export type FormOutcome =
  | {
      /** Address to go on to. */
      readonly to: string
      /** Cookie to set: a session begun or ended. */
      readonly cookie?: string
    }
  | {
      readonly errors: readonly FormError[]
      /** Fields whose values are shown again. Never a password. */
      readonly keep: readonly string[]
      /** What the form's address carries besides the draft. */
      readonly query?: Query
    }

/** Does what a form asks for, with the rights of the one who sent it. */
export type FormWork = (
  req: PayloadRequest,
  posted: Posted,
  language: PageLanguage,
) => Promise<FormOutcome>

/** Something before and after an at sign, with a dot after it: more can only be known by sending a mail. */
export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
}
