import type { PayloadRequest } from 'payload'
import type { FormError } from '../drafts.ts'
import type { Posted } from '../form-body.ts'
import { formAddress, type PageLanguage, type Query, type ReportLanguage } from '../routes.ts'
import type { FormSegment } from '../../../content/addresses/forms.ts'

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
export type FormWork<Language extends ReportLanguage = PageLanguage> = (
  req: PayloadRequest,
  posted: Posted,
  language: Language,
) => Promise<FormOutcome>

/** What became of the files that came with a post. */
export interface KeptFiles {
  /** What stands for them in the draft, by field name. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Why some were not taken. */
  readonly errors: readonly FormError[]
}

/**
 * A form of My HSE: where it is posted to, where it stands, and what it does.
 * @typeParam Language those it is offered in: forms of reporting are offered in one more than others
 */
export interface FormDefinition<Language extends ReportLanguage = PageLanguage> {
  /** Unique name; drafts are kept under it. */
  readonly name: string
  /** Last part of the address it is posted to, unique per language. */
  readonly segment: FormSegment & Readonly<Record<Language, string>>
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
  readonly back: (posted: Posted, language: Language) => string
  /**
   * Takes the files that came with the post, so that an error elsewhere does not lose them, and answers what stands for
   * them in the draft, by field name. @default it takes no files
   */
  readonly keepFiles?: (
    req: PayloadRequest,
    posted: Posted,
    language: Language,
  ) => Promise<KeptFiles>
  readonly work: FormWork<Language>
}

/** A form in the language it was posted in. */
export interface SpokenForm extends Omit<
  FormDefinition,
  'segment' | 'back' | 'keepFiles' | 'work'
> {
  readonly language: ReportLanguage
  /** Where it is posted to. */
  readonly address: string
  readonly back: (posted: Posted) => string
  readonly keepFiles: ((req: PayloadRequest, posted: Posted) => Promise<KeptFiles>) | null
  readonly work: (req: PayloadRequest, posted: Posted) => Promise<FormOutcome>
}

/** A form as it is in one of its languages. */
export function spokenIn<Language extends ReportLanguage>(
  form: FormDefinition<Language>,
  language: Language,
): SpokenForm {
  const { back, keepFiles, segment, work, ...same } = form
  return {
    ...same,
    language,
    address: formAddress(language, segment),
    back: (posted) => back(posted, language),
    keepFiles: keepFiles ? (req, posted) => keepFiles(req, posted, language) : null,
    work: (req, posted) => work(req, posted, language),
  }
}

/** Something before and after an at sign, with a dot after it: more can only be known by sending a mail. */
export function isEmail(value: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)
}

/** The form that is posted to a segment of an address, in its own language only; null when there is none. */
export function formWith<
  Language extends ReportLanguage,
  F extends { readonly segment: Readonly<Record<Language, string>> },
>(forms: readonly F[], language: Language, segment: string): F | null {
  return forms.find((each) => each.segment[language] === segment) ?? null
}
