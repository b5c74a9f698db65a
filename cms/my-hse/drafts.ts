import type { PayloadRequest } from 'payload'
import { instant } from '../plugin/core/dates.ts'
import { local } from '../plugin/database/local.ts'
import { type Language, say, type Text } from '../plugin/core/text.ts'
import type { FormDraft } from '../plugin/generated-types.ts'
import { removeExpiredDrafts } from '../plugin/form-drafts/purge.ts'
import { optionsOf } from '../plugin/options.ts'
import { draftIdOf, signedDraft } from './draft-signature.ts'
import { errorText, type ErrorCode } from './text.ts'

/** How long what was typed is kept while a form is filled in, in minutes. */
const keptMinutes = 60
/** How long what someone saved to come back to is kept, in days. */
const savedDays = 30

/** A field that must be put right, and why. A field of null is about the form as a whole. */
export interface FormError {
  readonly field: string | null
  /** What My HSE itself found. */
  readonly code?: ErrorCode
  /** What the rules said, in every language. */
  readonly text?: Text
}

/** What an error says in a language. */
export function errorWords({ code, text }: FormError, language: Language): string {
  if (text) return say(text, language)
  return code ? say(errorText[code], language) : ''
}

/** The code a page shows when a post was refused before anything of it could be kept. */
export function refusedBefore(given: unknown): FormError[] {
  const codes: Readonly<Record<string, ErrorCode>> = {
    unreadable: 'unreadable',
    'too-large': 'tooLarge',
    foreign: 'foreign',
  }
  const code = typeof given === 'string' && Object.hasOwn(codes, given) ? codes[given] : undefined
  return code === undefined ? [] : [{ field: null, code }]
}

/** What someone typed into a form, without passwords, and what must be put right. */
export class Draft {
  readonly values: Readonly<Record<string, readonly string[]>>
  readonly errors: readonly FormError[]

  constructor(
    values: Readonly<Record<string, readonly string[]>>,
    errors: readonly FormError[] = [],
  ) {
    this.values = values
    this.errors = errors
  }

  /** The first value of a field; undefined for one that was not sent. */
  get(name: string): string | undefined {
    return this.all(name)[0]
  }

  /** Every value of a field. */
  all(name: string): readonly string[] {
    return Object.hasOwn(this.values, name) ? (this.values[name] ?? []) : []
  }

  /** True when someone else saved the same part meanwhile: the page shows both. */
  get conflict(): boolean {
    return this.errors.some((each) => each.code === 'conflict')
  }
}

/** Where a draft belongs. */
export interface DraftPlace {
  /** Name of the form. */
  readonly form: string
  /** Address of the page the form stands on. */
  readonly address?: string
  /** Kept for weeks, and shown on the start page. @default false */
  readonly later?: boolean
}

/**
 * Keeps what was typed, for an hour or, where someone wants to come back, for 30 days.
 * @param draft never holds a password
 * @returns what the address of the form carries to show it again
 */
export async function storeDraft(
  req: PayloadRequest,
  { form, address, later = false }: DraftPlace,
  draft: Draft,
): Promise<string> {
  const now = optionsOf(req.payload).clock()
  const expires = later ? now.add({ hours: savedDays * 24 }) : now.add({ minutes: keptMinutes })
  const made = await local.create(
    req,
    'form-drafts',
    {
      form,
      account: req.user ? String(req.user.id) : null,
      values: { ...draft.values },
      faults: draft.errors.map((each) => ({ ...each })),
      address: address ?? null,
      savedForLater: later,
      expiresAt: expires.toString({ smallestUnit: 'millisecond' }),
    },
    { overrideAccess: true },
  )
  await removeExpiredDrafts(req)
  return signedDraft(made.id, req.payload.secret)
}

/** The draft an address carries, or null: not signed by us, of another form or account, or past its hour. */
export async function readDraft(
  req: PayloadRequest,
  form: string,
  given: unknown,
): Promise<Draft | null> {
  const found = await keptAt(req, given)
  return found?.form === form ? new Draft(textsOf(found.values), errorsOf(found.faults)) : null
}

/** The same, of whichever form it is. */
export async function anyDraft(req: PayloadRequest, given: unknown): Promise<Draft | null> {
  const found = await keptAt(req, given)
  return found && new Draft(textsOf(found.values), errorsOf(found.faults))
}

async function keptAt(req: PayloadRequest, given: unknown): Promise<FormDraft | null> {
  const id = draftIdOf(given, req.payload.secret)
  if (id === null) return null
  const found = await local.findById(req, 'form-drafts', id, { overrideAccess: true })
  if (!found || found.expiresAt <= instant(optionsOf(req.payload).clock)) return null
  const account = req.user ? String(req.user.id) : null
  return found.account && found.account !== account ? null : found
}

/** The drafts an address carries, by step, of a page where each step has a form. There is one at most. */
export async function stepDrafts<Step extends string>(
  req: PayloadRequest,
  given: unknown,
  { steps, formOf }: { readonly steps: readonly Step[]; readonly formOf: (step: Step) => string },
): Promise<Map<Step, Draft>> {
  if (given === undefined) return new Map()
  const found = await Promise.all(
    steps.map(async (step) => [step, await readDraft(req, formOf(step), given)] as const),
  )
  return new Map(found.flatMap(([step, draft]) => (draft ? [[step, draft] as const] : [])))
}

/** A form someone saved to come back to. */
export interface SavedDraft {
  readonly form: string
  /** Where to go on with it. */
  readonly address: string
  /** When it was saved, ISO 8601. */
  readonly at: string
}

/** What someone saved to come back to, newest first. */
export async function savedDrafts(req: PayloadRequest): Promise<SavedDraft[]> {
  if (!req.user) return []
  const found = await local.find(req, 'form-drafts', {
    overrideAccess: true,
    where: {
      and: [
        { account: { equals: String(req.user.id) } },
        { savedForLater: { equals: true } },
        { expiresAt: { greater_than: instant(optionsOf(req.payload).clock) } },
      ],
    },
    sort: '-createdAt',
    select: { form: true, address: true, createdAt: true },
  })
  return found.flatMap(({ id, form, address, createdAt }) =>
    address
      ? [{ form, address: withDraft(address, signedDraft(id, req.payload.secret)), at: createdAt }]
      : [],
  )
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

/** An address that also carries a draft. */
export function withDraft(address: string, draft: string): string {
  const [path = '', anchor] = address.split('#')
  const joined = `${path}${path.includes('?') ? '&' : '?'}draft=${encodeURIComponent(draft)}`
  return anchor === undefined ? joined : `${joined}#${anchor}`
}

function textsOf(values: unknown): Record<string, string[]> {
  if (typeof values !== 'object' || values === null) return {}
  const texts = Object.entries(values).flatMap(([name, value]): [string, string[]][] => {
    if (typeof value === 'string') return [[name, [value]]]
    if (!Array.isArray(value)) return []
    return [[name, value.filter((each): each is string => typeof each === 'string')]]
  })
  return Object.fromEntries(texts)
}

function errorsOf(errors: unknown): FormError[] {
  return Array.isArray(errors) ? errors.filter(isError) : []
}

function isError(value: unknown): value is FormError {
  if (typeof value !== 'object' || value === null || !('field' in value)) return false
  if (value.field !== null && typeof value.field !== 'string') return false
  if ('code' in value) return typeof value.code === 'string' && Object.hasOwn(errorText, value.code)
  return 'text' in value && typeof value.text === 'object' && value.text !== null
}
