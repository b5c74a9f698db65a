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
      /** What the form's address carries besides the draft. */
      readonly query?: Query
    }
  | {
      /** Nothing has to be put right: the page shows what was written, and asks. */
      readonly confirm: true
    }

/**
 * Does what a form asks for, with the rights of the one who sent it. May throw a `Refusal` of the rules: it is shown
 * at its field, and nothing that was typed is lost.
 */
export type FormWork = (
  req: PayloadRequest,
  posted: Posted,
  language: PageLanguage,
) => Promise<FormOutcome>

/** What became of the files that came with a post. */
export interface KeptFiles {
  /** What stands for them in the draft, by field name. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Why some were not taken. */
  readonly errors: readonly FormError[]
}

/** A form of My HSE: where it is posted to, where it stands, and what it does. */
export interface FormDefinition {
  /** Unique name; drafts are kept under it. */
  readonly name: string
  /** Last part of the address it is posted to, unique per language. */
  readonly segment: Readonly<Record<PageLanguage, string>>
  /** May be sent without being logged in. @default false */
  readonly open?: boolean
  /** Fields whose values are never stored, such as a password. @default [] */
  readonly secret?: readonly string[]
  /** Its text may be kept for weeks with "Save and come back later", before any of it is sent. @default false */
  readonly later?: boolean
  /**
   * What was typed is kept without the account of whoever typed it, for forms one may send without saying who one is.
   * Whoever has the address of the draft reads it. @default false
   */
  readonly nameless?: boolean
  /** What the page calls a field that the rules name otherwise. @default the same */
  readonly fieldOf?: (field: string, posted: Posted) => string
  /** Address of the page it stands on; of a page that exists, too, where the post does not say which. */
  readonly back: (posted: Posted, language: PageLanguage) => string
  /**
   * Takes the files that came with the post, so that an error elsewhere does not lose them, and answers what stands for
   * them in the draft, by field name. @default it takes no files
   */
  readonly keepFiles?: (
    req: PayloadRequest,
    posted: Posted,
    language: PageLanguage,
  ) => Promise<KeptFiles>
  readonly work: FormWork
}

/** Something before and after an at sign, with a dot after it: more can only be known by sending a mail. */
export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
}

/** The form that is posted to a segment of an address, in its own language only; null when there is none. */
export function formWith<F extends Pick<FormDefinition, 'segment'>>(
  forms: readonly F[],
  language: PageLanguage,
  segment: string,
): F | null {
  return forms.find((each) => each.segment[language] === segment) ?? null
}
